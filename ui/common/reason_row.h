// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/finding_words.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace navette::ui {

/// A field for a reason that offers those used last; Enter in it is its own. The list does not change with the wheel.
QComboBox* makeReasonField(const QStringList& lastReasons, QWidget* parent);

/// Under a finding to verify: why it is let pass. A field while nobody has said it; then the reason with who and when,
/// to change or to take back.
class ReasonRow : public QWidget {
    Q_OBJECT
public:
    /// \a about: the finding in a sentence, for those who hear the field.
    ReasonRow(const QString& about, const QStringList& lastReasons, QWidget* parent);

    /// Empty: the field is shown.
    void setReason(const QString& reason, const GivenReason& given);
    /// Why nothing can be noted now; empty when it can.
    void setLocked(const QString& why);
    /// What the field offers from now on; what is typed stays.
    void setLastReasons(const QStringList& reasons);
    /// The field while it is shown, else null.
    QWidget* openField() const;
    /// What stands in the field and is not noted yet.
    QString typed() const;
    void setTyped(const QString& words);

Q_SIGNALS:
    void given(const QString& reason);
    void withdrawn();

private:
    void edit();
    void note();
    void refresh();

    QString m_reason;
    QString m_locked;
    bool m_editing = true;
    QLabel* m_question;
    QComboBox* m_field;
    QPushButton* m_note;
    QLabel* m_said;
    QPushButton* m_change;
    QPushButton* m_withdraw;
};

} // namespace navette::ui
