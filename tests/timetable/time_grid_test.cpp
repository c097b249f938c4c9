// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/time_grid.h"

#include "two_classes.h"

#include <gtest/gtest.h>

namespace navette::timetable {

namespace {

    /// Lessons of 55 minutes that count as an hour, a recess of a quarter after the second one.
    GridSettings lessonsOf55()
    {
        GridSettings grid;
        grid.days = { 1, 2, 4, 6 };
        grid.slotMinutes = 60;
        grid.slotClockMinutes = 55;
        grid.slotStarts = { 480, 535, 605, 660 };
        grid.breaksBefore = { 2 };
        return grid;
    }

} // namespace

TEST(TimeGridTest, SlotsOfTheWeekAreNumberedDayByDay)
{
    const TimeGrid grid(lessonsOf55());
    EXPECT_EQ(grid.slotsPerDay(), 4);
    EXPECT_EQ(grid.slotsPerWeek(), 16);
    for (int index = 0; index < grid.slotsPerWeek(); ++index)
        EXPECT_EQ(grid.indexOf(grid.placeAt(index)), index);
    EXPECT_EQ(grid.indexOf({ 4, 1 }), 9) << "Thursday is the third open day";
    for (const Place outside : { Place { 3, 0 }, Place { 7, 0 }, Place { 0, 0 }, Place { 1, 4 }, Place { 1, -1 } })
        EXPECT_EQ(grid.indexOf(outside), -1) << outside.day << ' ' << outside.slot;
    EXPECT_EQ(grid.placeAt(-1), Place());
    EXPECT_EQ(grid.placeAt(16), Place());
}

TEST(TimeGridTest, ClockTimesFollowRecesses)
{
    const TimeGrid grid(lessonsOf55());
    EXPECT_EQ(grid.startOf(2), 605);
    EXPECT_EQ(grid.endOf(1), 590);
    EXPECT_EQ(grid.endOf(0, 2), 590);
    EXPECT_EQ(grid.slotAt(480), 0);
    EXPECT_EQ(grid.slotAt(534), 0);
    EXPECT_EQ(grid.slotAt(535), 1);
    EXPECT_EQ(grid.slotAt(600), -1) << "the recess";
    EXPECT_EQ(grid.slotAt(479), -1);
    EXPECT_EQ(grid.slotAt(715), -1) << "the day is over";
}

TEST(TimeGridTest, MinutesTakeWholeSlots)
{
    const TimeGrid halves(halfHours());
    EXPECT_EQ(halves.nominalMinutes(3), 90);
    EXPECT_EQ(halves.slotsFor(30), 1);
    EXPECT_EQ(halves.slotsFor(31), 2);
    EXPECT_EQ(halves.slotsFor(90), 3);
    EXPECT_EQ(halves.slotsFor(0), 1);
    EXPECT_EQ(TimeGrid(lessonsOf55()).nominalMinutes(2), 120) << "55 minutes on the clock count as an hour";
}

TEST(TimeGridTest, ALessonStaysInItsDayAndStraddlesNoRecess)
{
    const TimeGrid grid(halfHours());
    EXPECT_TRUE(grid.fits({ 1, 0 }, 4));
    EXPECT_FALSE(grid.fits({ 1, 0 }, 5)) << "the recess before 10 h";
    EXPECT_FALSE(grid.fits({ 1, 3 }, 2));
    EXPECT_TRUE(grid.fits({ 1, 3 }, 1));
    EXPECT_TRUE(grid.fits({ 1, 4 }, 16));
    EXPECT_FALSE(grid.fits({ 5, 19 }, 2)) << "Friday ends at 18 h";
    EXPECT_TRUE(grid.fits({ 5, 19 }, 1));
    EXPECT_FALSE(grid.fits({ 6, 0 }, 1));
    EXPECT_FALSE(grid.fits({ 1, 0 }, 0));
    EXPECT_TRUE(grid.breakBefore(4));
    EXPECT_FALSE(grid.breakBefore(5));
}

TEST(TimeGridTest, MiddayIsItsOwnWindow)
{
    const TimeGrid grid(halfHours());
    for (int slot = 0; slot < grid.slotsPerDay(); ++slot)
        EXPECT_EQ(grid.isLunch(slot), slot >= at(12) && slot < at(14)) << slot;
    for (int slot = 0; slot < 4; ++slot)
        EXPECT_FALSE(TimeGrid(lessonsOf55()).isLunch(slot));
}

TEST(TimeGridTest, LabelsSayDayAndTimes)
{
    const TimeGrid grid(halfHours());
    EXPECT_EQ(shown(grid.label({ 1, 0 }, 2)), QStringLiteral("lundi 8_h – 9_h"));
    EXPECT_EQ(shown(grid.label({ 3, at(11, 30) }, 1)), QStringLiteral("mercredi 11_h_30 – 12_h"));
    EXPECT_EQ(shown(TimeGrid(lessonsOf55()).label({ 6, 1 }, 1)), QStringLiteral("samedi 8_h_55 – 9_h_50"));
}

} // namespace navette::timetable
