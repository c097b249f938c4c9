// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft.h"
#include "timetable/bell_times.h"
#include "two_classes.h"

#include <gtest/gtest.h>
#include <random>

namespace navette::timetable {

namespace {

    /// Puts a lesson of \a slots slots of 5A on the grid.
    Id<Lesson> lessonAt(School& school, int day, int slot, int slots = 2, const QString& alignment = {})
    {
        Draft draft(school);
        const Id<Lesson> id = draft.insert(Lesson { .divisions = { Id<Division>(1) },
            .subject = Id<Subject>(1),
            .slotCount = slots,
            .day = day,
            .slot = slot,
            .alignment = alignment });
        EXPECT_TRUE(draft.changes().applyTo(school));
        return id;
    }

    School changed(const School& school, const BellTimes& times, int unplaced = 0)
    {
        School now = school;
        const Result<BellChange> change = changeBellTimes(school, times);
        EXPECT_TRUE(change) << (change ? std::string() : change.error().text().toStdString());
        if (change) {
            EXPECT_EQ(change->unplaced, unplaced);
            EXPECT_TRUE(change->changes.applyTo(now));
        }
        return now;
    }

} // namespace

TEST(BellTimes, HalfHoursThatFollowOneAnotherAreHours)
{
    const BellTimes times = bellTimes(halfHours());
    EXPECT_EQ(times.parts, 2);
    EXPECT_EQ(times.countedMinutes, 60);
    EXPECT_EQ(times.clockMinutes, 60);
    ASSERT_EQ(times.hours.size(), 10);
    EXPECT_EQ(times.hours[2], (BellHour { .start = 10 * 60, .breakBefore = true, .was = 2 }));
    EXPECT_EQ(times.hours[4], (BellHour { .start = 12 * 60, .lunch = true, .was = 4 }));
    EXPECT_EQ(times.hours[6].lunch, false);
}

TEST(BellTimes, ARecessInsideAnHourMakesEverySlotAnHourOfItsOwn)
{
    GridSettings odd = halfHours();
    odd.breaksBefore = { 3 };
    EXPECT_EQ(bellTimes(odd).parts, 1);
    EXPECT_EQ(bellTimes(odd).hours.size(), odd.slotStarts.size());
}

TEST(BellTimes, ComeBackAsTheGridTheyCameFrom)
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        BellTimes times { .days = { 1, 2, 4, 5 }, .clockMinutes = 52, .parts = 1 << random() % 3 };
        int clock = 7 * 60 + int(random() % 60);
        const auto count = 2 + random() % 9;
        const auto lunch = random() % count;
        for (unsigned hour = 0; hour < count; ++hour) {
            times.hours.append({ .start = clock,
                .breakBefore = hour > 0 && random() % 3 == 0,
                .lunch = hour == lunch,
                .was = int(hour) });
            // A gap between hours: two that touch would be one long run, which reads back all the same.
            clock += times.clockMinutes + 5;
        }
        EXPECT_EQ(bellTimes(gridSettings(times)), times) << round;
    }
}

TEST(BellTimes, ALessonStaysWithItsHourWhateverTheClock)
{
    TwoClasses classes;
    const Id<Lesson> lesson = lessonAt(classes.school, 1, at(10));
    BellTimes times = bellTimes(classes.school.grid());
    times.clockMinutes = 56;
    for (BellHour& hour : times.hours)
        hour.start += 5;
    const School now = changed(classes.school, times);
    EXPECT_EQ(now.find(lesson)->slot, at(10));
    EXPECT_EQ(TimeGrid(now.grid()).startOf(now.find(lesson)->slot), 10 * 60 + 5);
    EXPECT_EQ(TimeGrid(now.grid()).endOf(now.find(lesson)->slot, 2), 11 * 60 + 1);
}

TEST(BellTimes, AnHourMorePushesTheFollowingOnes)
{
    TwoClasses classes;
    const Id<Lesson> lesson = lessonAt(classes.school, 2, at(9, 30), 1);
    BellTimes times = bellTimes(classes.school.grid());
    times.hours.prepend({ .start = 7 * 60 });
    const School now = changed(classes.school, times);
    EXPECT_EQ(now.find(lesson)->slot, at(9, 30) + 2);
    EXPECT_EQ(TimeGrid(now.grid()).startOf(now.find(lesson)->slot), 9 * 60 + 30);
}

TEST(BellTimes, AClosedDayAnHourLessOrARecessTakeThePlaceAway)
{
    TwoClasses classes;
    const Id<Lesson> onFriday = lessonAt(classes.school, 5, at(8));
    const Id<Lesson> late = lessonAt(classes.school, 1, at(17));
    const Id<Lesson> twoHours = lessonAt(classes.school, 1, at(14), 4);
    const Id<Lesson> kept = lessonAt(classes.school, 1, at(8));
    BellTimes times = bellTimes(classes.school.grid());
    times.days.removeLast();
    times.hours.removeLast();
    times.hours[7].breakBefore = true; // 15 h
    const School now = changed(classes.school, times, 3);
    for (const Id<Lesson> lesson : { onFriday, late, twoHours })
        EXPECT_FALSE(now.find(lesson)->isPlaced());
    EXPECT_TRUE(now.find(kept)->isPlaced());
}

TEST(BellTimes, AlignedLessonsLoseTheirPlaceTogether)
{
    TwoClasses classes;
    const Id<Lesson> one = lessonAt(classes.school, 1, at(14), 2, QStringLiteral("LV2"));
    const Id<Lesson> two = lessonAt(classes.school, 1, at(14), 4, QStringLiteral("LV2"));
    BellTimes times = bellTimes(classes.school.grid());
    times.hours[7].breakBefore = true; // cuts the longer one
    const School now = changed(classes.school, times, 2);
    EXPECT_FALSE(now.find(one)->isPlaced());
    EXPECT_FALSE(now.find(two)->isPlaced());
}

TEST(BellTimes, UnavailableTimesFollowTheirHours)
{
    TwoClasses classes;
    Draft draft(classes.school);
    draft.insert(Unavailability { .resource = ResourceKind::Teacher,
        .resourceId = classes.martin.value,
        .day = 1,
        .slot = at(8),
        .slotCount = 6 });
    ASSERT_TRUE(draft.changes().applyTo(classes.school));
    BellTimes times = bellTimes(classes.school.grid());
    times.hours.insert(1, { .start = 8 * 60 + 55 }); // between the first and the second hour
    times.clockMinutes = 50;
    times.hours[2].start = 9 * 60 + 50;
    times.hours[3].start = 10 * 60 + 45;
    times.hours[4].start = 11 * 60 + 40;
    times.hours[5].start = 12 * 60 + 30;
    times.hours[6].start = 13 * 60 + 20;
    times.hours[7].start = 14 * 60 + 10;
    const School now = changed(classes.school, times);
    QList<std::pair<int, int>> runs;
    for (const Unavailability& row : now.table<Unavailability>())
        runs.append({ row.slot, row.slotCount });
    EXPECT_EQ(runs, (QList<std::pair<int, int>> { { 0, 2 }, { 4, 4 } }));
}

TEST(BellTimes, WhatCannotBeIsRefusedAndNamed)
{
    TwoClasses classes;
    const BellTimes good = bellTimes(classes.school.grid());
    const auto why = [&](auto spoil) {
        BellTimes times = good;
        spoil(times);
        const Result<BellChange> change = changeBellTimes(classes.school, times);
        return change ? QString() : shown(change.error().cause);
    };
    EXPECT_EQ(why([](BellTimes& t) { t.days.clear(); }), QStringLiteral("Aucun jour n’est ouvert."));
    EXPECT_EQ(why([](BellTimes& t) { t.hours.clear(); }), QStringLiteral("Il n’y a plus d’heure de cours."));
    EXPECT_EQ(why([](BellTimes& t) { t.hours[1].start = 8 * 60 + 30; }),
        QStringLiteral("L’heure qui commence à 8_h_30 commence avant la fin de la précédente (9_h)."));
    EXPECT_EQ(why([](BellTimes& t) { t.hours.last().start = 24 * 60 - 30; }),
        QStringLiteral("L’heure qui commence à 23_h_30 dépasse la journée."));
    EXPECT_EQ(
        why([](BellTimes& t) { t.hours[0].lunch = true; }), QStringLiteral("La pause de midi est en deux morceaux."));
    EXPECT_EQ(why([](BellTimes& t) { t.clockMinutes = 55; }),
        QStringLiteral("Une heure de 55 min qui compte pour 60 min ne se coupe pas en 2."));
    lessonAt(classes.school, 1, at(8));
    EXPECT_EQ(why([](BellTimes& t) { t.parts = 1; }),
        QStringLiteral(
            "La durée comptée et le pas ne changent plus dès que des cours ou des indisponibilités existent."));
}

TEST(BellTimes, TheSameTimesChangeNothing)
{
    TwoClasses classes;
    lessonAt(classes.school, 1, at(8));
    const Result<BellChange> change = changeBellTimes(classes.school, bellTimes(classes.school.grid()));
    ASSERT_TRUE(change);
    EXPECT_TRUE(change->changes.isEmpty());
}

} // namespace navette::timetable
