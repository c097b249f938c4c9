// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/calendar.h"

#include "qt_printers.h"

#include <bit>
#include <gtest/gtest.h>

namespace navette::timetable {

namespace {

    class CalendarTest : public ::testing::Test {
    protected:
        CalendarTest()
        {
            info.firstDay = QDate(2026, 9, 1); // a Tuesday
            info.lastDay = QDate(2027, 7, 3);
            // Last days included, as SIECLE writes them (formats-in §8).
            close(QDate(2026, 10, 17), QDate(2026, 11, 1));
            close(QDate(2026, 12, 19), QDate(2027, 1, 3));
            close(QDate(2027, 4, 10), QDate(2027, 4, 25));
            close(QDate(2027, 2, 13), QDate(2027, 2, 28));
            close(QDate(2027, 5, 6), QDate(2027, 5, 9)); // the Ascension's bridge
            close(QDate(2026, 11, 11), {}); // one day
        }

        void close(QDate from, QDate to)
        {
            periods.put(CalendarPeriod { .id = Id<CalendarPeriod>(periods.size() + 1), .from = from, .to = to });
        }
        Calendar calendar() const { return Calendar(info, periods); }
        QList<WeekSet> sets() const { return usualWeekSets(calendar()); }
        static quint64 weeks(const QList<WeekSet>& sets, const char* code)
        {
            for (const WeekSet& set : sets) {
                if (set.code == QLatin1String(code))
                    return set.weeks;
            }
            ADD_FAILURE() << "no week set " << code;
            return 0;
        }

        SchoolInfo info;
        Table<CalendarPeriod> periods;
    };

} // namespace

TEST_F(CalendarTest, WeekOneIsThatOfTheFirstDayAndEveryWeekBeginsOnAMonday)
{
    EXPECT_EQ(calendar().monday(1), QDate(2026, 8, 31));
    EXPECT_EQ(calendar().weekCount(), 44);
    for (int week = 1; week <= calendar().weekCount(); ++week) {
        const QDate monday = calendar().monday(week);
        EXPECT_EQ(monday.dayOfWeek(), 1) << week;
        EXPECT_EQ(monday, QDate(2026, 8, 31).addDays(7 * (week - 1)));
        EXPECT_EQ(calendar().weekOf(monday), week);
        EXPECT_EQ(calendar().weekOf(monday.addDays(6)), week);
    }
    EXPECT_EQ(calendar().monday(44), QDate(2027, 6, 28));
}

TEST_F(CalendarTest, OutsideTheYearThereIsNoWeek)
{
    EXPECT_EQ(calendar().weekOf(QDate(2026, 8, 30)), 0);
    EXPECT_EQ(calendar().weekOf(QDate(2027, 7, 5)), 0);
    EXPECT_EQ(calendar().weekOf({}), 0);
    EXPECT_FALSE(calendar().isOpen(0));
    EXPECT_FALSE(calendar().isOpen(45));
}

TEST_F(CalendarTest, ThirtySixWeeksAreOpen)
{
    EXPECT_EQ(std::popcount(calendar().openWeeks()), 36);
    EXPECT_EQ(calendar().openWeeks() & 1U, 0U) << "bit 0 is no week";
    for (int week = 1; week <= 44; ++week)
        EXPECT_EQ(((calendar().openWeeks() >> week) & 1U) != 0, calendar().isOpen(week)) << week;
    // Toussaint: the weeks of 19 and 26 October.
    EXPECT_FALSE(calendar().isOpen(calendar().weekOf(QDate(2026, 10, 19))));
    EXPECT_FALSE(calendar().isOpen(calendar().weekOf(QDate(2026, 10, 26))));
    // A holiday of a day or a bridge closes no week.
    EXPECT_TRUE(calendar().isOpen(calendar().weekOf(QDate(2026, 11, 11))));
    EXPECT_TRUE(calendar().isOpen(calendar().weekOf(QDate(2027, 5, 6))));
}

TEST_F(CalendarTest, ADayIsOpenWithinTheYearAndOutsideTheClosures)
{
    EXPECT_FALSE(calendar().isOpen(QDate(2026, 8, 31))) << "the day before the pupils come";
    EXPECT_TRUE(calendar().isOpen(QDate(2026, 9, 1)));
    EXPECT_TRUE(calendar().isOpen(QDate(2026, 10, 16)));
    EXPECT_FALSE(calendar().isOpen(QDate(2026, 10, 17)));
    EXPECT_FALSE(calendar().isOpen(QDate(2026, 11, 1)));
    EXPECT_TRUE(calendar().isOpen(QDate(2026, 11, 2)));
    EXPECT_FALSE(calendar().isOpen(QDate(2026, 11, 11)));
    EXPECT_TRUE(calendar().isOpen(QDate(2026, 11, 12)));
    EXPECT_TRUE(calendar().isOpen(QDate(2027, 7, 3)));
    EXPECT_FALSE(calendar().isOpen(QDate(2027, 7, 4)));
}

TEST_F(CalendarTest, ClosuresAreInDateOrderAndTermsAreNone)
{
    periods.put(CalendarPeriod { .id = Id<CalendarPeriod>(99),
        .type = CalendarPeriod::Type::Term,
        .from = QDate(2026, 9, 1),
        .to = QDate(2026, 11, 30) });
    EXPECT_TRUE(calendar().isOpen(QDate(2026, 9, 15)));
    const Calendar sorted = calendar();
    ASSERT_EQ(sorted.closures().size(), 6);
    for (qsizetype i = 1; i < sorted.closures().size(); ++i)
        EXPECT_LT(sorted.closures()[i - 1].from, sorted.closures()[i].from);
}

TEST_F(CalendarTest, FortnightsTakeTheOpenWeeksInTurn)
{
    const quint64 q1 = weeks(sets(), "Q1");
    const quint64 q2 = weeks(sets(), "Q2");
    EXPECT_EQ(weeks(sets(), "H"), calendar().openWeeks());
    EXPECT_EQ(q1 | q2, calendar().openWeeks());
    EXPECT_EQ(q1 & q2, 0U);
    EXPECT_EQ(std::popcount(q1), 18);
    int turn = 0;
    for (int week = 1; week <= 44; ++week) {
        if (calendar().isOpen(week)) {
            EXPECT_EQ(((q1 >> week) & 1U) != 0, turn++ % 2 == 0) << "week " << week;
        }
    }
}

TEST_F(CalendarTest, SemestersShareTheOpenWeeksInHalves)
{
    const quint64 s1 = weeks(sets(), "S1");
    const quint64 s2 = weeks(sets(), "S2");
    EXPECT_EQ(s1 | s2, calendar().openWeeks());
    EXPECT_EQ(s1 & s2, 0U);
    EXPECT_EQ(std::popcount(s1), 18);
    EXPECT_LT(std::bit_width(s1), std::bit_width(s2)) << "the first semester comes first";
    EXPECT_LT(s1, s2 & ~(s2 - 1)) << "and ends before the second begins";
}

TEST_F(CalendarTest, WithoutDatesEveryWeekIsOpenAndNoDayHasAWeek)
{
    info.firstDay = {};
    info.lastDay = {};
    EXPECT_EQ(calendar().weekCount(), 0);
    EXPECT_FALSE(calendar().monday(1).isValid());
    EXPECT_EQ(std::popcount(weeks(sets(), "H")), 63);
    EXPECT_EQ(weeks(sets(), "Q1") & weeks(sets(), "Q2"), 0U);
    EXPECT_EQ(weeks(sets(), "Q1") | weeks(sets(), "Q2"), weeks(sets(), "H"));
}

TEST_F(CalendarTest, AYearThatEndsBeforeItBeginsHasNoWeek)
{
    info.lastDay = QDate(2026, 8, 1);
    EXPECT_EQ(calendar().weekCount(), 0);
    EXPECT_EQ(calendar().openWeeks(), 0U);
}

TEST_F(CalendarTest, AYearTooLongKeepsTheWeeksThatHaveABit)
{
    info.lastDay = QDate(2030, 7, 3);
    EXPECT_EQ(calendar().weekCount(), 63);
    EXPECT_EQ(calendar().openWeeks() & 1U, 0U);
    EXPECT_EQ(calendar().weekOf(QDate(2030, 6, 1)), 0);
}

TEST_F(CalendarTest, AWeekSetIsMadeOnceFromItsCode)
{
    School school;
    info.id = Id<SchoolInfo>(1);
    school.put(info);
    for (const CalendarPeriod& period : periods)
        school.put(period);
    Draft draft(school);
    const Id<WeekSet> q1 = weekSet(draft, QStringLiteral("Q1"));
    ASSERT_TRUE(q1);
    EXPECT_EQ(weekSet(draft, QStringLiteral("Q1")), q1);
    EXPECT_FALSE(weekSet(draft, QStringLiteral("Q9")));
    EXPECT_EQ(draft.school().weekSets().size(), 1);
    EXPECT_EQ(draft.school().find(q1)->weeks, weeks(sets(), "Q1"));

    const Lesson fortnightly { .weekSet = q1 };
    EXPECT_EQ(weeksOf(draft.school(), fortnightly), weeks(sets(), "Q1"));
    EXPECT_EQ(weeksOf(draft.school(), Lesson {}), ~quint64(0)) << "no set: every week";
}

} // namespace navette::timetable
