// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "model/school.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace navette::ui {

class ChangeView;

/// What a ready remedy would change, before and after, with a tick for each row: nothing is done until it is said so.
class RemedyDialog : public QDialog {
    Q_OBJECT
public:
    /// \a finding has a remedy; \a school is what it was made for.
    RemedyDialog(const Finding& finding, const School& school, QWidget* parent);

    /// What remains ticked.
    ChangeSet chosen() const;

private:
    void refresh();

    ChangeView* m_changes;
    QLabel* m_summary;
    QPushButton* m_mend;
};

} // namespace navette::ui
