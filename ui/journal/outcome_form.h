// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journal_entry.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace navette::ui {

/// What became of an export, and what the other side said, to be noted. What is typed and not yet noted waits while
/// another export is shown.
class OutcomeForm : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeForm(QWidget* parent = nullptr);

    void setEntry(const JournalEntry& entry);
    /// With a \a reason nothing can be noted, and it is said why.
    void setLocked(const QString& reason);
    QWidget* lastStop() const; ///< of the tab order

Q_SIGNALS:
    void noted(qint64 entry, navette::Outcome outcome, const QString& note);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Said {
        Outcome outcome = Outcome::Prepared;
        QString note;
        bool operator==(const Said&) const = default;
    };
    Said said() const;
    void fill(const Said& said);
    void note();
    void follow();

    QComboBox* m_outcome;
    QPlainTextEdit* m_note;
    QPushButton* m_save;
    QLabel* m_why; ///< nothing can be noted
    qint64 m_entry = 0;
    Said m_stored;
    QHash<qint64, Said> m_drafts;
    bool m_locked = false;
};

} // namespace navette::ui
