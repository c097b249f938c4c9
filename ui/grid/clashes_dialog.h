// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "model/id.h"

#include <QDialog>

namespace navette {
struct Lesson;
}

namespace navette::ui {

class FindingsView;

/// Every clash of the timetable beside the grid; a lesson of one can be gone to. Stays open while one mends.
class ClashesDialog : public QDialog {
    Q_OBJECT
public:
    explicit ClashesDialog(QWidget* parent = nullptr);
    void setFindings(const Findings& findings);

Q_SIGNALS:
    void lessonActivated(navette::Id<navette::Lesson> lesson);

private:
    FindingsView* m_findings;
};

} // namespace navette::ui
