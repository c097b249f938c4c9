// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/placing.h"

#include "two_classes.h"

#include <gtest/gtest.h>

/// Putting lessons on the grid and taking them off; free rooms; what clashes on a whole timetable.
namespace navette::timetable {

namespace {

    class PlacingTest : public ::testing::Test, public TwoClasses {
    protected:
        void apply(const Result<ChangeSet>& changes)
        {
            ASSERT_TRUE(changes) << changes.error().text().toStdString();
            const Result<> done = changes->applyTo(school);
            ASSERT_TRUE(done) << done.error().text().toStdString();
        }
        Place placeOf(Id<Lesson> id) const { return { school.find(id)->day, school.find(id)->slot }; }
        QStringList clashesNow() const
        {
            QStringList causes;
            for (const Finding& finding : clashes(school, Occupancy(school))) {
                const bool offGrid = finding.cause.contains(QStringLiteral("dépasse la grille"));
                EXPECT_EQ(finding.code, offGrid ? QStringLiteral("E03") : QStringLiteral("E05"));
                EXPECT_EQ(finding.severity, Severity::Blocks);
                EXPECT_FALSE(finding.objects.isEmpty());
                EXPECT_FALSE(finding.consequence.isEmpty());
                EXPECT_FALSE(finding.remedy.isEmpty());
                causes.append(shown(finding.cause));
            }
            return causes;
        }
    };

} // namespace

TEST_F(PlacingTest, ALessonGoesWhereNothingStands)
{
    const Id<Lesson> lesson = put(mathsOfA());
    apply(placeLesson(school, lesson, { 2, at(9) }));
    EXPECT_EQ(placeOf(lesson), (Place { 2, at(9) }));
    const ChangeSet off = unplaceLesson(school, lesson);
    ASSERT_TRUE(off.applyTo(school));
    EXPECT_FALSE(school.find(lesson)->isPlaced());
}

TEST_F(PlacingTest, ARefusalSaysWhyAndChangesNothing)
{
    put(placed(germanLesson(), 1, at(8)));
    const Id<Lesson> lesson = put(mathsOfA());
    const Result<ChangeSet> refused = placeLesson(school, lesson, { 1, at(8) });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(refused.error().cause.startsWith(QStringLiteral("Des élèves de 5A ont déjà cours")))
        << qPrintable(refused.error().cause);
    EXPECT_FALSE(school.find(lesson)->isPlaced());
}

TEST_F(PlacingTest, SoftObstaclesNeedNoForceAndHardOnesDo)
{
    const Id<Lesson> lesson = put(mathsOfA());
    EXPECT_TRUE(placeLesson(school, lesson, { 1, at(12) })) << "midday is soft";
    put(placed(germanLesson(), 1, at(8)));
    apply(placeLesson(school, lesson, { 1, at(8) }, true));
    EXPECT_EQ(placeOf(lesson), (Place { 1, at(8) }));
}

TEST_F(PlacingTest, NoForceMovesALockedLessonOrLeavesTheGrid)
{
    Lesson locked = placed(mathsOfA(), 1, at(8));
    locked.locked = true;
    const Id<Lesson> lesson = put(locked);
    EXPECT_FALSE(placeLesson(school, lesson, { 2, at(8) }, true));
    EXPECT_FALSE(placeLesson(school, put(mathsOfA()), { 6, at(8) }, true));
    EXPECT_FALSE(placeLesson(school, put(mathsOfA()), { 1, at(17, 30) }, true));
}

TEST_F(PlacingTest, AlignedLessonsMoveTogether)
{
    Lesson german = germanLesson();
    german.alignment = QStringLiteral("Barrette 1");
    Lesson other { .teachers = { martin }, .subject = mathsSubject, .weekSet = weekly, .alignment = german.alignment };
    const Id<Lesson> one = put(german);
    const Id<Lesson> two = put(other);
    apply(placeLesson(school, two, { 4, at(10) }));
    EXPECT_EQ(placeOf(one), (Place { 4, at(10) }));
    EXPECT_EQ(placeOf(two), (Place { 4, at(10) }));
    ASSERT_TRUE(unplaceLesson(school, one).applyTo(school));
    EXPECT_FALSE(school.find(two)->isPlaced());
}

TEST_F(PlacingTest, ALockedMateKeepsAlignedLessonsOnTheGrid)
{
    Lesson german = placed(germanLesson(), 4, at(10));
    german.alignment = QStringLiteral("Barrette 1");
    Lesson other = placed({ .teachers = { martin }, .subject = mathsSubject, .weekSet = weekly }, 4, at(10));
    other.alignment = german.alignment;
    other.locked = true;
    const Id<Lesson> free = put(german);
    put(other);
    EXPECT_TRUE(unplaceLesson(school, free).isEmpty());
}

TEST_F(PlacingTest, AnUnknownLessonChangesNothing)
{
    const Result<ChangeSet> nothing = placeLesson(school, Id<Lesson>(99), { 1, at(8) });
    ASSERT_TRUE(nothing);
    EXPECT_TRUE(nothing->isEmpty());
    EXPECT_TRUE(obstacles(school, Occupancy(school), Id<Lesson>(99), { 1, at(8) }).isEmpty());
    EXPECT_TRUE(freeRooms(school, Occupancy(school), Id<Lesson>(99)).isEmpty());
}

TEST_F(PlacingTest, FreeRoomsAreRankedByTheirSeats)
{
    school.put(Room { .id = Id<Room>(3), .code = QStringLiteral("COUR") });
    school.put(Room { .id = Id<Room>(4), .code = QStringLiteral("105"), .capacity = 4 });
    const Id<Lesson> lesson = put(placed(mathsOfA(), 1, at(8)));
    QStringList ranked;
    for (const FreeRoom& free : freeRooms(school, Occupancy(school), lesson))
        ranked.append(school.find(free.room)->code + QStringLiteral(" : ") + free.reason);
    EXPECT_EQ(ranked,
        QStringList({ QStringLiteral("105 : 4 places pour 3 élèves"), QStringLiteral("B204 : 30 places pour 3 élèves"),
            QStringLiteral("COUR : capacité inconnue"), QStringLiteral("101 : 2 places seulement pour 3 élèves") }));
}

TEST_F(PlacingTest, ARoomTakenInTheSameWeeksIsNotFree)
{
    Lesson there { .rooms = { large }, .weekSet = q1 };
    put(placed(there, 1, at(8)));
    Lesson odd = mathsOfA();
    odd.weekSet = q1;
    Lesson even = mathsOfA();
    even.weekSet = q2;
    const auto isFree = [&](Id<Lesson> lesson) {
        const QList<FreeRoom> rooms = freeRooms(school, Occupancy(school), lesson);
        return std::any_of(rooms.cbegin(), rooms.cend(), [&](const FreeRoom& r) { return r.room == large; });
    };
    EXPECT_FALSE(isFree(put(placed(odd, 1, at(8, 30)))));
    EXPECT_TRUE(isFree(put(placed(even, 1, at(8)))));
    EXPECT_TRUE(freeRooms(school, Occupancy(school), put(mathsOfA())).isEmpty()) << "not on the grid";
}

TEST_F(PlacingTest, AClashIsToldOnceWithBothLessons)
{
    const Id<Lesson> maths = put(placed(mathsOfA(), 1, at(8)));
    const Id<Lesson> german = put(placed(germanLesson(), 1, at(8)));
    EXPECT_EQ(clashesNow(),
        QStringList(QStringLiteral("lundi 8_h – 8_h_30_: deux cours à la fois, des élèves communs — "
                                   "«_Mathématiques, 5A, MARTIN Anne_» et «_Allemand LV1, 5ALL1, DURAND Paul_».")));
    const Finding finding = clashes(school, Occupancy(school)).first();
    ASSERT_EQ(finding.objects.size(), 2);
    EXPECT_EQ(finding.objects[0], objectRef(school, maths));
    EXPECT_EQ(finding.objects[1], objectRef(school, german));
}

TEST_F(PlacingTest, LessonsOnAClosedSlotOrOutsideTheGridClash)
{
    put(placed(mathsOfA(), 3, at(15)));
    close(ResourceKind::School, 0, { 3, at(12) }, 12);
    put(placed(germanLesson(), 1, at(9, 30)));
    close(ResourceKind::Teacher, durand.value, { 1, at(8) }, 20, true);
    EXPECT_EQ(clashesNow(),
        QStringList(
            { QStringLiteral(
                  "L’établissement n’est pas disponible mercredi 15_h – 16_h_: «_Mathématiques, 5A, MARTIN Anne_»."),
                QStringLiteral("«_Allemand LV1, 5ALL1, DURAND Paul_» dépasse la grille ou est coupé par une pause.") }))
        << "a wish is no clash";
}

TEST_F(PlacingTest, ACleanTimetableHasNone)
{
    put(placed(mathsOfA(), 1, at(8)));
    put(placed(germanLesson(), 1, at(9)));
    Lesson odd = mathsOfA();
    odd.weekSet = q1;
    Lesson even = mathsOfA();
    even.weekSet = q2;
    put(placed(odd, 2, at(8)));
    put(placed(even, 2, at(8)));
    put(mathsOfA());
    EXPECT_EQ(clashesNow(), QStringList());
}

} // namespace navette::timetable
