// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "two_classes.h"

#include <algorithm>
#include <gtest/gtest.h>

/// Who is where when, on two classes that share a group.
namespace navette::timetable {

namespace {

    using Ids = QList<Id<Lesson>>;

    class OccupancyTest : public ::testing::Test, public TwoClasses {
    protected:
        Occupancy now() const { return Occupancy(school); }
        static Resource division(Id<Division> id) { return { ResourceKind::Division, id.value }; }
        static Resource group(Id<Group> id) { return { ResourceKind::Group, id.value }; }
        static Resource pupil(qint64 id) { return { ResourceKind::Student, id }; }
        static Resource teacher(Id<Teacher> id) { return { ResourceKind::Teacher, id.value }; }
        static Resource room(Id<Room> id) { return { ResourceKind::Room, id.value }; }
        static QList<qint64> numbers(const QList<Id<Student>>& ids)
        {
            QList<qint64> list;
            for (const Id<Student> id : ids)
                list.append(id.value);
            return list;
        }
    };

} // namespace

TEST_F(OccupancyTest, ALessonTakesItsSlotsAndNoOther)
{
    const Id<Lesson> lesson = put(placed(mathsOfA(), 2, at(9)));
    for (int day = 1; day <= 5; ++day) {
        for (int slot = 0; slot < 20; ++slot) {
            const bool there = day == 2 && (slot == at(9) || slot == at(9, 30));
            EXPECT_EQ(now().at(teacher(martin), { day, slot }), there ? Ids { lesson } : Ids {}) << day << ' ' << slot;
        }
    }
    EXPECT_FALSE(now().isFree(teacher(martin), { 2, at(8) }, 3));
    EXPECT_TRUE(now().isFree(teacher(martin), { 2, at(8) }, 2));
    EXPECT_TRUE(now().isFree(teacher(martin), { 2, at(9) }, 2, ~0ULL, lesson)) << "a lesson is not in its own way";
}

TEST_F(OccupancyTest, HalfHoursFallBetweenHours)
{
    put(placed(mathsOfA(), 1, at(8), 1));
    EXPECT_FALSE(now().isFree(division(a), { 1, at(8) }, 1));
    EXPECT_TRUE(now().isFree(division(a), { 1, at(8, 30) }, 1));
    EXPECT_FALSE(now().isFree(division(a), { 1, at(8) }, 2));
}

TEST_F(OccupancyTest, AGroupsLessonOccupiesEveryClassThatHasPupilsInIt)
{
    const Id<Lesson> lesson = put(placed(germanLesson(), 1, at(8)));
    for (const Resource busy : { group(germanGroup), division(a), division(b), pupil(1), pupil(6), teacher(durand) })
        EXPECT_EQ(now().at(busy, { 1, at(8) }), Ids { lesson }) << qPrintable(label(school, busy));
    for (const Resource free : { pupil(2), pupil(5), teacher(martin), room(large) })
        EXPECT_TRUE(now().isFree(free, { 1, at(8) }, 2)) << qPrintable(label(school, free));
}

TEST_F(OccupancyTest, AGroupWithoutPupilsStandsForItsClasses)
{
    const Id<Lesson> lesson = put(placed(Lesson { .groups = { chessGroup } }, 1, at(8)));
    EXPECT_EQ(now().at(division(a), { 1, at(8) }), Ids { lesson });
    EXPECT_TRUE(now().isFree(division(b), { 1, at(8) }, 2));
    EXPECT_TRUE(now().share(group(chessGroup), group(germanGroup))) << "a pupil of 5A is in the German group";
}

TEST_F(OccupancyTest, AClassWithoutPupilsIsOccupiedAllTheSame)
{
    school.put(Division { .id = Id<Division>(3), .code = QStringLiteral("5C") });
    const Id<Lesson> lesson = put(placed(Lesson { .divisions = { Id<Division>(3) } }, 1, at(8)));
    EXPECT_EQ(now().at(division(Id<Division>(3)), { 1, at(8) }), Ids { lesson });
}

TEST_F(OccupancyTest, FortnightsShareASlot)
{
    Lesson odd = mathsOfA();
    odd.weekSet = q1;
    Lesson even = mathsOfA();
    even.weekSet = q2;
    const Id<Lesson> one = put(placed(odd, 1, at(8)));
    const Id<Lesson> two = put(placed(even, 1, at(8)));
    const quint64 oddWeeks = school.find(q1)->weeks;
    EXPECT_EQ(now().at(division(a), { 1, at(8) }, oddWeeks), Ids { one });
    EXPECT_EQ(now().at(division(a), { 1, at(8) }, school.find(q2)->weeks), Ids { two });
    EXPECT_EQ(now().at(division(a), { 1, at(8) }).size(), 2);
    EXPECT_TRUE(now().isFree(division(a), { 1, at(8) }, 2, oddWeeks, one));
}

TEST_F(OccupancyTest, ATimetableHasPlacedAndUnplacedLessons)
{
    const Id<Lesson> maths = put(placed(mathsOfA(), 1, at(8)));
    const Id<Lesson> ofGroup = put(germanLesson()); // unplaced
    EXPECT_EQ(now().lessonsOf(division(a)), (Ids { maths, ofGroup }));
    EXPECT_EQ(now().lessonsOf(division(b)), Ids { ofGroup });
    EXPECT_EQ(now().lessonsOf(pupil(1)), (Ids { maths, ofGroup }));
    EXPECT_EQ(now().lessonsOf(pupil(2)), Ids { maths });
    EXPECT_EQ(now().lessonsOf(pupil(6)), Ids { ofGroup });
    EXPECT_EQ(now().lessonsOf(teacher(martin)), Ids { maths });
    EXPECT_EQ(now().lessonsOf({ ResourceKind::Subject, germanSubject.value }), Ids { ofGroup });
    EXPECT_EQ(now().lessonsOf({ ResourceKind::School, 0 }).size(), 2);
}

TEST_F(OccupancyTest, PupilsAreThoseOfTheFirstDayById)
{
    EXPECT_EQ(numbers(now().pupilsOf(division(a))), (QList<qint64> { 1, 2, 3 })) << "without the leaver";
    EXPECT_EQ(numbers(now().pupilsOf(group(germanGroup))), (QList<qint64> { 1, 6 })) << "in the order of their ids";
    EXPECT_TRUE(now().pupilsOf(group(chessGroup)).isEmpty());
    EXPECT_TRUE(now().pupilsOf(teacher(martin)).isEmpty());
}

TEST_F(OccupancyTest, ALinkThatEndedBeforeTheYearIsNone)
{
    Membership ended = *school.find(Id<Membership>(1));
    ended.to = QDate(2026, 8, 31);
    school.put(ended);
    EXPECT_EQ(numbers(now().pupilsOf(group(germanGroup))), QList<qint64> { 1 });
    EXPECT_FALSE(now().share(group(germanGroup), division(b)));
}

TEST_F(OccupancyTest, APupilTwiceInAGroupCountsOnce)
{
    Membership again = *school.find(Id<Membership>(1));
    again.id = Id<Membership>(9);
    again.from = QDate(2026, 12, 1);
    school.put(again);
    EXPECT_EQ(numbers(now().pupilsOf(group(germanGroup))), (QList<qint64> { 1, 6 }));
}

TEST_F(OccupancyTest, GroupsShareWithTheirClassesAndClassesNeverWithEachOther)
{
    EXPECT_TRUE(now().share(group(germanGroup), division(a)));
    EXPECT_TRUE(now().share(division(b), group(germanGroup)));
    EXPECT_FALSE(now().share(division(a), division(b)));
    EXPECT_TRUE(now().share(division(a), division(a)));
}

TEST_F(OccupancyTest, OutsideTheGridNothingHappens)
{
    put(placed(mathsOfA(), 6, at(8))); // Saturday is no open day
    put(placed(mathsOfA(), 5, 19)); // longer than Friday
    EXPECT_TRUE(now().at(division(a), { 6, at(8) }).isEmpty());
    EXPECT_EQ(now().at(division(a), { 5, 19 }).size(), 1);
    EXPECT_TRUE(now().at(division(a), { 5, 20 }).isEmpty());
    EXPECT_TRUE(now().isFree(division(a), { 0, -1 }, 1));
}

TEST_F(OccupancyTest, LabelsNameEveryKindOfResource)
{
    EXPECT_EQ(label(school, teacher(martin)), QStringLiteral("MARTIN Anne"));
    EXPECT_EQ(label(school, division(b)), QStringLiteral("5 B"));
    EXPECT_EQ(label(school, group(germanGroup)), QStringLiteral("5ALL1"));
    EXPECT_EQ(label(school, room(large)), QStringLiteral("B204"));
    EXPECT_EQ(label(school, pupil(1)), QStringLiteral("ÉLÈVE1 Zoé"));
    EXPECT_EQ(label(school, { ResourceKind::Subject, mathsSubject.value }), QStringLiteral("Mathématiques"));
    EXPECT_EQ(label(school, { ResourceKind::School, 0 }), QStringLiteral("Collège des Trois Rivières, 0990001N"));
}

} // namespace navette::timetable
