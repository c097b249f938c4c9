// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/placing.h"

#include "two_classes.h"

#include <gtest/gtest.h>

/// Why a lesson may not go somewhere, in words, for every kind of obstacle.
namespace navette::timetable {

namespace {

    using Type = Obstacle::Type;

    class ObstaclesTest : public ::testing::Test, public TwoClasses {
    protected:
        QList<Obstacle> of(Id<Lesson> lesson, int day, int slot) const
        {
            return obstacles(school, Occupancy(school), lesson, { day, slot });
        }
        /// The only obstacle there is.
        Obstacle only(Id<Lesson> lesson, int day, int slot) const
        {
            const QList<Obstacle> found = of(lesson, day, slot);
            EXPECT_EQ(found.size(), 1);
            return found.isEmpty() ? Obstacle {} : found.first();
        }
        static QStringList sentences(const QList<Obstacle>& found)
        {
            QStringList list;
            for (const Obstacle& obstacle : found)
                list.append(shown(obstacle.sentence));
            return list;
        }
    };

} // namespace

TEST_F(ObstaclesTest, NothingStandsOnAnEmptyGrid)
{
    const Id<Lesson> lesson = put(mathsOfA());
    for (int day = 1; day <= 5; ++day) {
        EXPECT_TRUE(of(lesson, day, at(8)).isEmpty());
        EXPECT_TRUE(of(lesson, day, at(17)).isEmpty());
    }
}

TEST_F(ObstaclesTest, TheDayEnds)
{
    const Id<Lesson> lesson = put(mathsOfA());
    const Obstacle late = only(lesson, 1, at(17, 30));
    EXPECT_EQ(late.type, Type::OutsideGrid);
    EXPECT_TRUE(late.hard);
    EXPECT_EQ(late.sentence, QStringLiteral("Le cours dépasserait la fin de la journée."));
    EXPECT_EQ(only(lesson, 6, at(8)).type, Type::OutsideGrid) << "a closed day";
    EXPECT_EQ(only(lesson, 0, 0).type, Type::OutsideGrid);
    EXPECT_EQ(only(lesson, 1, -1).type, Type::OutsideGrid);
}

TEST_F(ObstaclesTest, ARecessIsNotStraddled)
{
    const Obstacle recess = only(put(mathsOfA()), 1, at(9, 30));
    EXPECT_EQ(recess.type, Type::Break);
    EXPECT_TRUE(recess.hard);
    EXPECT_EQ(recess.sentence, QStringLiteral("Le cours serait coupé par une pause."));
}

TEST_F(ObstaclesTest, MiddayMayBeTakenKnowingly)
{
    const Id<Lesson> lesson = put(mathsOfA());
    const Obstacle midday = only(lesson, 1, at(11, 30));
    EXPECT_EQ(midday.type, Type::Lunch);
    EXPECT_FALSE(midday.hard);
    EXPECT_EQ(midday.sentence, QStringLiteral("Le cours prendrait sur la pause de midi."));
    EXPECT_TRUE(of(lesson, 1, at(14)).isEmpty());
}

TEST_F(ObstaclesTest, ATeacherIsElsewhere)
{
    Lesson other = mathsOfA();
    other.divisions = { b };
    const Id<Lesson> taken = put(placed(other, 1, at(9)));
    const Obstacle busy = only(put(mathsOfA()), 1, at(8, 30));
    EXPECT_EQ(busy.type, Type::Teacher);
    EXPECT_TRUE(busy.hard);
    EXPECT_EQ(busy.resource, (Resource { ResourceKind::Teacher, martin.value }));
    EXPECT_EQ(busy.lesson, taken);
    EXPECT_EQ(shown(busy.sentence),
        QStringLiteral("MARTIN Anne a déjà cours lundi 8_h_30 – 9_h_30_: Mathématiques, 5 B, MARTIN Anne."));
}

TEST_F(ObstaclesTest, PupilsAreElsewhereAndTheirClassOrGroupIsNamed)
{
    const Id<Lesson> german = put(placed(germanLesson(), 1, at(8)));
    const Obstacle busy = only(put(mathsOfA()), 1, at(8));
    EXPECT_EQ(busy.type, Type::Pupils);
    EXPECT_TRUE(busy.hard);
    EXPECT_EQ(busy.lesson, german);
    EXPECT_EQ(shown(busy.sentence),
        QStringLiteral("Des élèves de 5A ont déjà cours lundi 8_h – 9_h_: Allemand LV1, 5ALL1, DURAND Paul."));
}

TEST_F(ObstaclesTest, ARoomIsTaken)
{
    Lesson there = germanLesson();
    there.groups = {};
    there.rooms = { large };
    put(placed(there, 3, at(14)));
    Lesson maths = mathsOfA();
    maths.rooms = { large };
    const Obstacle busy = only(put(maths), 3, at(14));
    EXPECT_EQ(busy.type, Type::Room);
    EXPECT_TRUE(busy.hard);
    EXPECT_EQ(busy.resource, (Resource { ResourceKind::Room, large.value }));
    EXPECT_EQ(shown(busy.sentence),
        QStringLiteral("La salle B204 est prise mercredi 14_h – 15_h_: Allemand LV1, DURAND Paul."));
}

TEST_F(ObstaclesTest, ARoomIsTooSmallButMayBeTaken)
{
    Lesson maths = mathsOfA();
    maths.rooms = { small };
    const Obstacle crowded = only(put(maths), 1, at(8));
    EXPECT_EQ(crowded.type, Type::RoomCapacity);
    EXPECT_FALSE(crowded.hard);
    EXPECT_EQ(crowded.sentence, QStringLiteral("La salle 101 a 2 places pour 3 élèves."));
    maths.rooms = { small, large };
    EXPECT_TRUE(of(put(maths), 1, at(8)).isEmpty()) << "two rooms seat more";
    Room unknown { .id = Id<Room>(3), .code = QStringLiteral("COUR") };
    school.put(unknown);
    maths.rooms = { unknown.id };
    EXPECT_TRUE(of(put(maths), 1, at(8)).isEmpty()) << "its seats are not known";
}

TEST_F(ObstaclesTest, BeforePupilsAreThereTheNumberPlannedCounts)
{
    Lesson chessLesson { .groups = { chessGroup }, .rooms = { small } };
    EXPECT_EQ(only(put(chessLesson), 1, at(8)).sentence, QStringLiteral("La salle 101 a 2 places pour 8 élèves."));
}

TEST_F(ObstaclesTest, AnUnavailabilityOfAnyKindStandsInTheWay)
{
    Lesson lesson = mathsOfA();
    lesson.rooms = { large };
    const Id<Lesson> id = put(lesson);
    const struct {
        ResourceKind kind;
        qint64 resource;
        const char* sentence;
    } cases[] = {
        { ResourceKind::School, 0, "L’établissement n’est pas disponible mardi 8_h – 9_h." },
        { ResourceKind::Teacher, martin.value, "MARTIN Anne n’est pas disponible mardi 8_h – 9_h." },
        { ResourceKind::Division, a.value, "5A n’est pas disponible mardi 8_h – 9_h." },
        { ResourceKind::Group, germanGroup.value, "5ALL1 n’est pas disponible mardi 8_h – 9_h." },
        { ResourceKind::Room, large.value, "B204 n’est pas disponible mardi 8_h – 9_h." },
        { ResourceKind::Student, 2, "ÉLÈVE2 Zoé n’est pas disponible mardi 8_h – 9_h." },
        { ResourceKind::Subject, mathsSubject.value, "Mathématiques n’est pas disponible mardi 8_h – 9_h." },
    };
    for (const auto& c : cases) {
        const Id<Unavailability> row = close(c.kind, c.resource, { 2, at(8, 30) }, 1);
        const Obstacle closed = only(id, 2, at(8));
        EXPECT_EQ(closed.type, Type::Unavailable) << c.sentence;
        EXPECT_TRUE(closed.hard);
        EXPECT_EQ(closed.resource, (Resource { c.kind, c.resource }));
        EXPECT_EQ(shown(closed.sentence), QString::fromUtf8(c.sentence));
        EXPECT_TRUE(of(id, 2, at(9)).isEmpty()) << "the hour after is free";
        EXPECT_TRUE(of(id, 3, at(8)).isEmpty()) << "and so is the next day";
        school.remove(row);
    }
    for (const auto& [kind, resource] : { std::pair { ResourceKind::Teacher, durand.value },
             { ResourceKind::Division, b.value }, { ResourceKind::Room, small.value }, { ResourceKind::Student, 5LL },
             { ResourceKind::Subject, germanSubject.value } }) {
        close(kind, resource, { 2, at(8) }, 2);
        EXPECT_TRUE(of(id, 2, at(8)).isEmpty()) << "somebody else's";
    }
}

TEST_F(ObstaclesTest, AWishIsSoftAndSaysItsReason)
{
    const Id<Lesson> id = put(mathsOfA());
    Unavailability wish = *school.find(close(ResourceKind::Teacher, martin.value, { 5, at(16) }, 4, true));
    wish.reason = QStringLiteral("trajet");
    school.put(wish);
    const Obstacle found = only(id, 5, at(16));
    EXPECT_EQ(found.type, Type::Wish);
    EXPECT_FALSE(found.hard);
    EXPECT_EQ(
        shown(found.sentence), QStringLiteral("MARTIN Anne préfère ne pas avoir cours vendredi 16_h – 17_h (trajet)."));
}

TEST_F(ObstaclesTest, ALockedLessonStaysWhereItIs)
{
    Lesson locked = placed(mathsOfA(), 1, at(8));
    locked.locked = true;
    const Id<Lesson> id = put(locked);
    const Obstacle stays = only(id, 2, at(8));
    EXPECT_EQ(stays.type, Type::Locked);
    EXPECT_TRUE(stays.hard);
    EXPECT_EQ(stays.sentence, QStringLiteral("Mathématiques, 5A, MARTIN Anne est verrouillé à sa place."));
    EXPECT_TRUE(of(id, 1, at(8)).isEmpty()) << "where it stands nothing is in its way";
}

TEST_F(ObstaclesTest, FortnightsInOtherWeeksAreNoObstacleAndInTheSameWeeksAreNamed)
{
    Lesson odd = mathsOfA();
    odd.weekSet = q1;
    put(placed(odd, 1, at(8)));
    Lesson even = mathsOfA();
    even.weekSet = q2;
    EXPECT_TRUE(of(put(even), 1, at(8)).isEmpty());
    const QList<Obstacle> every = of(put(mathsOfA()), 1, at(8));
    ASSERT_EQ(every.size(), 2) << "the teacher and the class";
    for (const Obstacle& obstacle : every)
        EXPECT_TRUE(obstacle.sentence.contains(QStringLiteral("(semaines Q1)"))) << qPrintable(obstacle.sentence);
}

TEST_F(ObstaclesTest, HardOnesComeFirst)
{
    Lesson other = mathsOfA();
    other.divisions = { b };
    put(placed(other, 1, at(12)));
    close(ResourceKind::Teacher, martin.value, { 1, at(12) }, 2, true);
    Lesson lesson = mathsOfA();
    lesson.rooms = { small };
    const QList<Obstacle> found = of(put(lesson), 1, at(12));
    ASSERT_EQ(found.size(), 4) << qPrintable(sentences(found).join(u'\n'));
    EXPECT_EQ(found[0].type, Type::Teacher);
    for (qsizetype i = 1; i < found.size(); ++i)
        EXPECT_FALSE(found[i].hard) << qPrintable(found[i].sentence);
}

TEST_F(ObstaclesTest, AlignedLessonsAreJudgedTogether)
{
    Lesson german = germanLesson();
    german.alignment = QStringLiteral("Barrette 1");
    Lesson chessLesson { .teachers = { martin }, .groups = { chessGroup }, .subject = mathsSubject, .weekSet = weekly };
    chessLesson.groups = {};
    chessLesson.alignment = german.alignment;
    const Id<Lesson> one = put(german);
    const Id<Lesson> two = put(chessLesson);
    EXPECT_TRUE(of(one, 1, at(8)).isEmpty());
    close(ResourceKind::Teacher, martin.value, { 1, at(8) }, 2);
    EXPECT_EQ(only(one, 1, at(8)).resource.id, martin.value) << "the other's teacher is not there";
    EXPECT_EQ(of(one, 1, at(8)), of(two, 1, at(8)));

    Lesson clashing = mathsOfA();
    clashing.alignment = german.alignment;
    const Id<Lesson> three = put(clashing);
    QSet<Type> types;
    for (const Obstacle& obstacle : of(three, 2, at(8)))
        types.insert(obstacle.type);
    EXPECT_EQ(types, (QSet<Type> { Type::Teacher, Type::Pupils })) << "they would be in each other's way";
}

TEST_F(ObstaclesTest, TheWholeWeekIsTheSameQuestionForEverySlot)
{
    put(placed(germanLesson(), 1, at(8)));
    close(ResourceKind::School, 0, { 3, at(12) }, 12);
    const Id<Lesson> lesson = put(mathsOfA());
    const TimeGrid grid(school.grid());
    const auto week = whereCanItGo(school, Occupancy(school), lesson);
    ASSERT_EQ(week.size(), 100U);
    for (int index = 0; index < 100; ++index) {
        const Place place = grid.placeAt(index);
        EXPECT_EQ(week[size_t(index)], of(lesson, place.day, place.slot)) << index;
    }
    EXPECT_FALSE(week[size_t(grid.indexOf({ 3, at(15) }))].isEmpty()) << "Wednesday afternoon";
}

TEST_F(ObstaclesTest, SentencesAreWholeAndFrench)
{
    Lesson other = mathsOfA();
    other.rooms = { small };
    put(placed(other, 1, at(12)));
    close(ResourceKind::School, 0, { 1, at(12) }, 2);
    Lesson lesson = other;
    lesson.locked = true;
    const QList<Obstacle> found = of(put(placed(lesson, 2, at(8))), 1, at(12));
    EXPECT_GE(found.size(), 7);
    for (const Obstacle& obstacle : found) {
        EXPECT_TRUE(obstacle.sentence.endsWith(u'.')) << qPrintable(obstacle.sentence);
        EXPECT_FALSE(obstacle.sentence.contains(u'%')) << qPrintable(obstacle.sentence);
        EXPECT_FALSE(obstacle.sentence.contains(QStringLiteral("  "))) << qPrintable(obstacle.sentence);
    }
}

} // namespace navette::timetable
