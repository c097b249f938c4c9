// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_fixture.h"

#include "model/draft.h"
#include "ui/grid/resource_bar.h"

#include <QPushButton>

/// What the grid says, keeps and leaves out, and how it stands in a narrow window.
namespace navette::ui {

TEST_F(GridEditorTest, ABlockLeavesOutWhatThePageIsAbout)
{
    const Movable movable = showMovable();
    const Lesson& row = lesson(movable.lesson);
    const timetable::TimeGrid grid(school().grid());
    const LessonWords inClass = wordsOf(school(), grid, row, { ResourceKind::Division, row.divisions.front().value });
    EXPECT_FALSE(inClass.lines.contains(inClass.structures));
    EXPECT_TRUE(inClass.lines.contains(inClass.teachers));
    EXPECT_TRUE(inClass.sentence().contains(inClass.structures));
    const LessonWords ofTeacher = wordsOf(school(), grid, row, { ResourceKind::Teacher, row.teachers.front().value });
    EXPECT_EQ(ofTeacher.lines.front(), ofTeacher.structures);
    EXPECT_FALSE(ofTeacher.lines.contains(ofTeacher.teachers));
    EXPECT_EQ(inClass.lines.front(), row.rooms.isEmpty() ? inClass.teachers : inClass.rooms);
}

} // namespace navette::ui
