// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/availability.h"

#include "qt_printers.h"
#include <gtest/gtest.h>
#include <random>

namespace navette::ui {

namespace {

    using State = Availability::State;
    const timetable::Resource Someone { ResourceKind::Teacher, 7 };

    School applied(School school, const ChangeSet& changes)
    {
        EXPECT_TRUE(changes.applyTo(school));
        return school;
    }

    QList<Unavailability> rows(const School& school)
    {
        QList<Unavailability> list;
        for (const Unavailability& row : school.table<Unavailability>())
            list.append(row);
        return list;
    }

    QList<Availability> randomWeek(const School& school, std::mt19937& random)
    {
        QList<Availability> week(timetable::TimeGrid(school.grid()).slotsPerWeek());
        for (Availability& cell : week) {
            cell.state = State(random() % 3);
            if (cell.state != State::Free && random() % 4 == 0)
                cell.reason = QStringLiteral("formation");
        }
        return week;
    }

} // namespace

TEST(AvailabilityTest, NeighboursOfOneDayBecomeOneRow)
{
    const School school;
    const timetable::TimeGrid grid(school.grid());
    QList<Availability> week(grid.slotsPerWeek());
    for (int slot = 2; slot < 6; ++slot)
        week[grid.indexOf({ 3, slot })] = { State::Unavailable, QStringLiteral("temps partiel") };
    week[grid.indexOf({ 3, 6 })] = { State::Wish, {} };
    const QList<Unavailability> made = rows(applied(school, setWeek(school, Someone, week)));
    ASSERT_EQ(made.size(), 2);
    EXPECT_EQ(made.at(0).day, 3);
    EXPECT_EQ(made.at(0).slot, 2);
    EXPECT_EQ(made.at(0).slotCount, 4);
    EXPECT_FALSE(made.at(0).optional);
    EXPECT_EQ(made.at(0).reason, QStringLiteral("temps partiel"));
    EXPECT_EQ(made.at(1).slotCount, 1);
    EXPECT_TRUE(made.at(1).optional);
}

TEST(AvailabilityTest, EveryWeekComesBackAsItWasPainted)
{
    std::mt19937 random(3);
    School school;
    for (int round = 0; round < 50; ++round) {
        const QList<Availability> week = randomWeek(school, random);
        school = applied(school, setWeek(school, Someone, week));
        ASSERT_EQ(weekOf(school, Someone), week);
        ASSERT_TRUE(setWeek(school, Someone, week).isEmpty());
    }
}

TEST(AvailabilityTest, LeavesOthersAndWhatTheGridDoesNotShow)
{
    School school;
    Draft draft(school);
    draft.insert(Unavailability { .resource = ResourceKind::Teacher, .resourceId = 8, .day = 1, .slot = 0 });
    draft.insert(Unavailability { .resource = ResourceKind::Teacher, .resourceId = 7, .day = 6, .slot = 0 });
    draft.insert(Unavailability { .resource = ResourceKind::Room, .resourceId = 7, .day = 1, .slot = 0 });
    draft.insert(Unavailability { .resource = ResourceKind::Teacher, .resourceId = 7, .day = 1, .slot = 0 });
    school = draft.school();
    const ChangeSet changes
        = setWeek(school, Someone, QList<Availability>(timetable::TimeGrid(school.grid()).slotsPerWeek()));
    EXPECT_EQ(changes.size(), 1);
    EXPECT_EQ(rows(applied(school, changes)).size(), 3);
}

TEST(AvailabilityTest, KeepsTheRowsThatStayAsTheyAre)
{
    School school;
    const timetable::TimeGrid grid(school.grid());
    QList<Availability> week(grid.slotsPerWeek());
    week[grid.indexOf({ 1, 0 })] = { State::Unavailable, {} };
    school = applied(school, setWeek(school, Someone, week));
    week[grid.indexOf({ 2, 0 })] = { State::Wish, {} };
    const ChangeSet changes = setWeek(school, Someone, week);
    EXPECT_EQ(changes.counts(Kind::Unavailability), (ChangeCounts { .inserted = 1 }));
}

} // namespace navette::ui
