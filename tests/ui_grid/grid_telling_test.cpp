// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_fixture.h"

#include "model/draft.h"
#include "ui/grid/resource_bar.h"

#include <QPushButton>

/// What the grid says, keeps and leaves out, and how it stands in a narrow window.
namespace navette::ui {

namespace {

    QList<timetable::Obstacle> hard() { return { { .hard = true } }; }
    QList<timetable::Obstacle> soft() { return { { .hard = false } }; }

} // namespace

TEST(FitsPerSlotTest, ASlotIsAsGoodAsTheBestStartThatCoversIt)
{
    GridSettings settings;
    settings.days = { 1, 2, 3 };
    settings.slotStarts = { 480, 510, 540, 570, 600 };
    const timetable::TimeGrid grid(settings);
    std::vector<QList<timetable::Obstacle>> marks(size_t(grid.slotsPerWeek()), hard());
    marks[size_t(grid.indexOf({ 1, 0 }))] = {};
    marks[size_t(grid.indexOf({ 1, 1 }))] = soft();
    marks[size_t(grid.indexOf({ 2, grid.slotsPerDay() - 1 }))] = {};
    const std::vector<Fit> fits = fitsPerSlot(grid, marks, 2);
    ASSERT_EQ(fits.size(), marks.size());
    EXPECT_EQ(fits[size_t(grid.indexOf({ 1, 0 }))], Fit::Possible);
    EXPECT_EQ(fits[size_t(grid.indexOf({ 1, 1 }))], Fit::Possible) << "the second half of the lesson at 0";
    EXPECT_EQ(fits[size_t(grid.indexOf({ 1, 2 }))], Fit::PossibleBut);
    EXPECT_EQ(fits[size_t(grid.indexOf({ 1, 3 }))], Fit::Impossible);
    EXPECT_EQ(fits[size_t(grid.indexOf({ 3, 0 }))], Fit::Impossible) << "a day's end does not reach into the next";
}

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
