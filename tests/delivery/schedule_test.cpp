// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ent_school.h"

/// When a run is due: the clock on the wall, over its two changes a year, the holidays and the change of year.
namespace navette::delivery {

namespace {

    EntDelivery at(const QList<int>& times, const QList<int>& days = { 1, 2, 3, 4, 5, 6, 7 })
    {
        EntDelivery settings;
        settings.enabled = true;
        settings.days = days;
        settings.times = times;
        return settings;
    }

    constexpr int HalfPastTwo = 150;
    // The nights of 2026-2027 on which clocks change in France.
    const QDate Autumn(2026, 10, 25);
    const QDate Spring(2027, 3, 28);

    School school()
    {
        School school;
        school.put(SchoolInfo { .id = Id<SchoolInfo>(1),
            .uai = QStringLiteral("0990001N"),
            .year = 2026,
            .firstDay = QDate(2026, 9, 1),
            .lastDay = QDate(2027, 7, 3) });
        school.put(CalendarPeriod { .id = Id<CalendarPeriod>(1),
            .label = QStringLiteral("Toussaint"),
            .from = QDate(2026, 10, 17),
            .to = QDate(2026, 11, 1) });
        school.put(CalendarPeriod { .id = Id<CalendarPeriod>(2), .from = QDate(2026, 11, 11) });
        school.put(CalendarPeriod { .id = Id<CalendarPeriod>(3),
            .type = CalendarPeriod::Type::Term,
            .label = QStringLiteral("Premier trimestre"),
            .from = QDate(2026, 9, 1),
            .to = QDate(2026, 11, 30) });
        return school;
    }

} // namespace

TEST(ScheduleTest, TheLastPlannedTimeIsTheLatestThatHasCome)
{
    const EntDelivery settings = at({ 18 * 60, 7 * 60 + 30 }, { 1, 2, 3, 4, 5 });
    EXPECT_EQ(lastPlanned(settings, { QDate(2026, 9, 8), 18 * 60 }), (WallTime { QDate(2026, 9, 8), 18 * 60 }));
    EXPECT_EQ(lastPlanned(settings, { QDate(2026, 9, 8), 18 * 60 - 1 }), (WallTime { QDate(2026, 9, 8), 450 }));
    EXPECT_EQ(lastPlanned(settings, { QDate(2026, 9, 8), 0 }), (WallTime { QDate(2026, 9, 7), 18 * 60 }));
    // Sunday: Friday's.
    EXPECT_EQ(lastPlanned(settings, { QDate(2026, 9, 13), 600 }), (WallTime { QDate(2026, 9, 11), 18 * 60 }));
}

TEST(ScheduleTest, OnceAWeekIsFoundAWeekLater)
{
    const EntDelivery settings = at({ 600 }, { 3 });
    EXPECT_EQ(lastPlanned(settings, { QDate(2026, 9, 9), 599 }), (WallTime { QDate(2026, 9, 2), 600 }));
    EXPECT_EQ(nextPlanned(school(), settings, { QDate(2026, 9, 9), 600 }), (WallTime { QDate(2026, 9, 16), 600 }));
}

TEST(ScheduleTest, WithoutADayOrATimeNothingIsPlanned)
{
    EXPECT_EQ(lastPlanned(at({}), { QDate(2026, 9, 8), 600 }), std::nullopt);
    EXPECT_EQ(lastPlanned(at({ 600 }, {}), { QDate(2026, 9, 8), 600 }), std::nullopt);
    EXPECT_EQ(nextPlanned(school(), at({}), { QDate(2026, 9, 8), 600 }), std::nullopt);
}

TEST(ScheduleTest, AnHourThatTheClockShowsTwiceIsOnePlannedTime)
{
    // 2 h 30 in summer time, then an hour later 2 h 30 in winter time.
    const QDateTime first = QDateTime(Autumn, QTime(0, 30), Qt::UTC);
    const QDateTime second = first.addSecs(3600);
    ASSERT_EQ(wallTimeOf(first), (WallTime { Autumn, HalfPastTwo }));
    EXPECT_EQ(wallTimeOf(second), wallTimeOf(first));
    const EntDelivery settings = at({ HalfPastTwo });
    EXPECT_EQ(lastPlanned(settings, wallTimeOf(first)), lastPlanned(settings, wallTimeOf(second)));
    // Between the two, when the clock has gone back, the one that had its run does not come back.
    const QDateTime between = first.addSecs(40 * 60);
    EXPECT_LT(*lastPlanned(settings, wallTimeOf(between)), *lastPlanned(settings, wallTimeOf(first)));
}

TEST(ScheduleTest, AnHourThatTheClockLeavesOutComesWithTheNextOne)
{
    const EntDelivery settings = at({ HalfPastTwo });
    const QDateTime before = QDateTime(Spring, QTime(0, 59), Qt::UTC);
    const QDateTime after = QDateTime(Spring, QTime(1, 0), Qt::UTC);
    ASSERT_EQ(wallTimeOf(before).minutes, 119);
    ASSERT_EQ(wallTimeOf(after).minutes, 180);
    EXPECT_EQ(lastPlanned(settings, wallTimeOf(before)), (WallTime { Spring.addDays(-1), HalfPastTwo }));
    EXPECT_EQ(lastPlanned(settings, wallTimeOf(after)), (WallTime { Spring, HalfPastTwo }));
    EXPECT_EQ(instantOf({ Spring, HalfPastTwo }).toUTC(), after);
}

TEST(ScheduleTest, APlannedTimeIsTheInstantThatTheClockShowsIt)
{
    EXPECT_EQ(instantOf({ QDate(2026, 9, 8), 18 * 60 }).toUTC(), QDateTime(QDate(2026, 9, 8), QTime(16, 0), Qt::UTC));
    EXPECT_EQ(instantOf({ QDate(2026, 12, 8), 18 * 60 }).toUTC(), QDateTime(QDate(2026, 12, 8), QTime(17, 0), Qt::UTC));
}

TEST(ScheduleTest, HolidaysPauseAndTheNextRunIsAfterThem)
{
    const EntDelivery settings = at({ 18 * 60 }, { 1, 2, 3, 4, 5 });
    EXPECT_FALSE(pauseOn(school(), settings, QDate(2026, 10, 16)));
    const auto pause = pauseOn(school(), settings, QDate(2026, 10, 17));
    ASSERT_TRUE(pause);
    EXPECT_EQ(pause->label, QStringLiteral("Toussaint"));
    EXPECT_EQ(pause->until, QDate(2026, 11, 1));
    EXPECT_TRUE(pauseOn(school(), settings, QDate(2026, 11, 1)));
    EXPECT_EQ(
        nextPlanned(school(), settings, { QDate(2026, 10, 16), 18 * 60 }), (WallTime { QDate(2026, 11, 2), 18 * 60 }));
}

TEST(ScheduleTest, ADayOffPausesOneDayAndATermNone)
{
    const EntDelivery settings = at({ 18 * 60 });
    EXPECT_TRUE(pauseOn(school(), settings, QDate(2026, 11, 11)));
    EXPECT_FALSE(pauseOn(school(), settings, QDate(2026, 11, 12)));
    EXPECT_FALSE(pauseOn(school(), settings, QDate(2026, 9, 15)));
}

TEST(ScheduleTest, TheTeachersFirstDaysAreNoPauseAndTheSummerIs)
{
    const EntDelivery settings = at({ 18 * 60 });
    EXPECT_FALSE(pauseOn(school(), settings, QDate(2026, 8, 28)));
    EXPECT_FALSE(pauseOn(school(), settings, QDate(2027, 7, 3)));
    EXPECT_TRUE(pauseOn(school(), settings, QDate(2027, 7, 4)));
}

TEST(ScheduleTest, WithoutThePauseOnlyTheNextYearStops)
{
    EntDelivery settings = at({ 18 * 60 });
    settings.pausedInHolidays = false;
    EXPECT_FALSE(pauseOn(school(), settings, QDate(2026, 10, 20)));
    EXPECT_FALSE(pauseOn(school(), settings, QDate(2027, 8, 31)));
    const auto over = pauseOn(school(), settings, QDate(2027, 9, 1));
    ASSERT_TRUE(over);
    EXPECT_FALSE(over->until.isValid());
    EXPECT_EQ(nextPlanned(school(), settings, { QDate(2027, 8, 31), 18 * 60 }), std::nullopt);
}

TEST(ScheduleTest, TheFirstFileOfTheYearIsLoadedByHand)
{
    School base = school();
    EXPECT_TRUE(needsFirstLoadByHand(base));
    Milestone row { .id = Id<Milestone>(1), .step = QStringLiteral("ent.load"), .doneAt = local(2026, 6, 30, 12) };
    base.put(row);
    EXPECT_TRUE(needsFirstLoadByHand(base)) << "a tick from the year before";
    row.doneAt = local(2026, 7, 1, 0);
    base.put(row);
    EXPECT_FALSE(needsFirstLoadByHand(base));
    row.step = QStringLiteral("sts.load");
    base.put(row);
    EXPECT_TRUE(needsFirstLoadByHand(base));
}

} // namespace navette::delivery
