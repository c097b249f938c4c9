// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems.h"

#include <gtest/gtest.h>

namespace navette::placement {

namespace {

    Options enough() { return { .seconds = 20, .seed = 1 }; }

    /// Two classes and two teachers whose hours fill the week to the last slot.
    Problem fullWeek()
    {
        Problem problem = emptyWeek(5, 4);
        const int a = addResource(problem, "5A");
        const int b = addResource(problem, "5 B");
        const int martin = addResource(problem, "MARTIN Anne");
        const int durand = addResource(problem, "DURAND Paul");
        for (int n = 0; n < 10; ++n) {
            addActivity(problem, 1, { a, martin });
            addActivity(problem, 1, { a, durand });
            addActivity(problem, 1, { b, martin });
            addActivity(problem, 1, { b, durand });
        }
        return problem;
    }

} // namespace

TEST(SolverTest, AnEmptyProblemIsSolved)
{
    const Solution solution = solve(emptyWeek(5, 10), enough());
    EXPECT_EQ(solution.placed, 0);
    EXPECT_EQ(solution.softCost, 0);
    EXPECT_TRUE(solution.unplaced.empty());
}

TEST(SolverTest, AWeekThatJustFitsIsFilled)
{
    const Problem problem = fullWeek();
    const Solution solution = solve(problem, enough());
    EXPECT_EQ(solution.placed, 40);
    EXPECT_EQ(faults(problem, solution), QStringList());
    EXPECT_EQ(solution.hardConflicts, 0);
}

TEST(SolverTest, LessonsInTurnWeeksShareASlot)
{
    Problem problem = emptyWeek(1, 1);
    const int a = addResource(problem, "5A");
    problem.activities[size_t(addActivity(problem, 1, { a }))].weeks = 0x5555;
    problem.activities[size_t(addActivity(problem, 1, { a }))].weeks = 0xAAAA;
    const Solution solution = solve(problem, enough());
    EXPECT_EQ(solution.placed, 2);
    EXPECT_EQ(faults(problem, solution), QStringList());
}

TEST(SolverTest, RoomsAreTakenFromTheirChoiceAndTwoLessonsNeedTwo)
{
    Problem problem = emptyWeek(1, 1);
    const int a = addResource(problem, "5A");
    const int b = addResource(problem, "5 B");
    const int first = addResource(problem, "101");
    const int second = addResource(problem, "102");
    for (const int who : { a, b })
        problem.activities[size_t(addActivity(problem, 1, { who }))].rooms = { { first, second } };
    const Solution solution = solve(problem, enough());
    EXPECT_EQ(solution.placed, 2);
    EXPECT_EQ((std::set { solution.places[0].rooms[0], solution.places[1].rooms[0] }), (std::set { first, second }));
}

TEST(SolverTest, WithoutAFreeRoomTheLessonStandsAllTheSame)
{
    Problem problem = emptyWeek(1, 1);
    const int room = addResource(problem, "101");
    for (const char* who : { "5A", "5 B" }) {
        const int resource = addResource(problem, who);
        problem.activities[size_t(addActivity(problem, 1, { resource }))].rooms = { { room } };
    }
    const Solution solution = solve(problem, enough());
    EXPECT_EQ(solution.placed, 2);
    EXPECT_EQ(faults(problem, solution), QStringList());
    EXPECT_GT(solution.softCost, 0) << "and it costs";
}

TEST(SolverTest, WhatNeedNotBeIsAvoidedWhereItCan)
{
    // Two mornings and two afternoons; afternoons are disliked, two lessons of a subject had better lie on two days.
    Problem problem = emptyWeek(2, 2);
    const int a = addResource(problem, "5A");
    problem.resources[size_t(a)].disliked = { false, true, false, true };
    for (int n = 0; n < 2; ++n)
        problem.activities[size_t(addActivity(problem, 1, { a }))].spreadKey = 0;
    const Solution solution = solve(problem, enough());
    EXPECT_EQ((std::set { solution.places[0].start, solution.places[1].start }), (std::set { 0, 2 }));
    EXPECT_EQ(solution.softCost, 0);
}

TEST(SolverTest, MiddayStaysFreeWhereItCan)
{
    Problem problem = emptyWeek(1, 3);
    problem.lunch = { false, true, false };
    problem.lunchFree = 1;
    const int a = addResource(problem, "5A");
    addActivity(problem, 1, { a });
    addActivity(problem, 1, { a });
    const Solution solution = solve(problem, enough());
    EXPECT_NE(solution.places[0].start, 1);
    EXPECT_NE(solution.places[1].start, 1);
}

TEST(SolverTest, SameSeedSameResult)
{
    int compared = 0;
    for (unsigned shape = 1; shape <= 20; ++shape) {
        const Problem problem = randomProblem(shape, 25);
        // Impossible ones end with the clock; the others as soon as nothing betters them.
        if (!solve(problem, { .seconds = 0.1, .seed = 1 }).unplaced.empty())
            continue;
        ++compared;
        const Solution one = solve(problem, enough());
        const Solution two = solve(problem, enough());
        ASSERT_EQ(one.places.size(), two.places.size());
        for (size_t i = 0; i < one.places.size(); ++i) {
            EXPECT_EQ(one.places[i].start, two.places[i].start) << i;
            EXPECT_EQ(one.places[i].rooms, two.places[i].rooms) << i;
        }
        EXPECT_EQ(one.softCost, two.softCost);
        EXPECT_EQ(one.seed, 1U);
    }
    EXPECT_GE(compared, 5);
}

TEST(SolverTest, SeveralThreadsGiveTheBestOfTheirSeeds)
{
    const Problem problem = fullWeek();
    Options options = enough();
    options.threads = 3;
    const Solution together = solve(problem, options);
    EXPECT_EQ(faults(problem, together), QStringList());
    for (const std::uint64_t seed : { 1, 2, 3 }) {
        options = enough();
        options.seed = seed;
        const Solution alone = solve(problem, options);
        EXPECT_TRUE(
            together.placed > alone.placed || (together.placed == alone.placed && together.softCost <= alone.softCost))
            << "seed " << seed;
    }
}

TEST(SolverTest, CancelledAtOnceItStillGivesACleanPartialWeek)
{
    const std::atomic<bool> cancel = true;
    Options options = enough();
    options.cancel = &cancel;
    Problem problem = randomProblem(2, 400); // far too much: it would search as long as it may
    const Solution solution = solve(problem, options);
    EXPECT_EQ(faults(problem, solution), QStringList());
    EXPECT_LT(solution.placed, int(problem.activities.size()));
}

TEST(SolverTest, CancelledFromTheProgressItStops)
{
    std::atomic<bool> cancel = false;
    int calls = 0;
    Options options { .seconds = 3600, .seed = 1, .cancel = &cancel };
    const Problem problem = randomProblem(2, 400);
    options.progress = [&](int placed, int of) {
        EXPECT_GE(placed, 0);
        EXPECT_LE(placed, of);
        EXPECT_EQ(of, int(problem.activities.size()));
        cancel = ++calls >= 3;
    };
    const Solution solution = solve(problem, options);
    EXPECT_LE(calls, 5) << "it looks at the wish to stop wherever it says how far it is";
    EXPECT_EQ(faults(problem, solution), QStringList());
}

TEST(SolverTest, CountsTheConflictsOfAnySolution)
{
    Problem problem = emptyWeek(1, 4);
    const int a = addResource(problem, "5A");
    const int room = addResource(problem, "101");
    close(problem, a, 3);
    addActivity(problem, 2, { a });
    problem.activities[size_t(addActivity(problem, 2, { a }))].rooms = { { room } };
    Solution solution;
    solution.places = { { 0, {} }, { 1, { room } } };
    EXPECT_EQ(countConflicts(problem, solution), 1) << "5A twice in slot 1";
    solution.places = { { 0, {} }, { 2, { room } } };
    EXPECT_EQ(countConflicts(problem, solution), 1) << "slot 3 is closed";
    solution.places = { { 0, {} }, { -1, { -1 } } };
    EXPECT_EQ(countConflicts(problem, solution), 0);
    problem.activities[0].weeks = 1;
    problem.activities[1].weeks = 2;
    solution.places = { { 0, {} }, { 1, { room } } };
    EXPECT_EQ(countConflicts(problem, solution), 0) << "never in the same week";
}

} // namespace navette::placement
