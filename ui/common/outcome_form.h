// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journal_entry.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace navette::ui {

/// What became of an export, and what the other side said, to be noted. The message is kept as it was pasted; what is
/// known of its phrases is explained at once and proposes the outcome. What is typed and not yet noted waits while
/// another export is shown.
class OutcomeForm : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeForm(QWidget* parent = nullptr);

    void setEntry(const JournalEntry& entry);
    /// With a \a reason nothing can be noted, and it is said why.
    void setLocked(const QString& reason);
    QWidget* firstStop() const; ///< of the tab order
    QWidget* lastStop() const;

Q_SIGNALS:
    void noted(qint64 entry, const navette::OutcomeNote& note);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Said {
        Outcome outcome = Outcome::Prepared;
        QString note;
        QString message;
        bool operator==(const Said&) const = default;
    };
    void build();
    Said said() const;
    void fill(const Said& said);
    void paste();
    void propose(); ///< the message changed
    void note();
    void follow();

    QComboBox* m_outcome;
    QLineEdit* m_note;
    QPlainTextEdit* m_message;
    QPushButton* m_paste;
    QLabel* m_explained; ///< what is known of the message
    QPushButton* m_save;
    QLabel* m_why; ///< nothing can be noted
    qint64 m_entry = 0;
    Said m_stored; ///< what noting would not add anything to
    qsizetype m_notes = 0; ///< how many were noted of the entry
    QHash<qint64, Said> m_drafts;
    bool m_locked = false;
};

} // namespace navette::ui
