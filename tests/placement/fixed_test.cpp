// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems.h"

#include <gtest/gtest.h>

/// What stands on the grid already stays there, whatever a person put it on.
namespace navette::placement {

namespace {

    class FixedTest : public ::testing::Test {
    protected:
        FixedTest()
            : problem(emptyWeek(2, 4))
            , a(addResource(problem, "5A"))
            , martin(addResource(problem, "MARTIN Anne"))
        {
        }

        int fixed(int start, int length, std::vector<int> resources)
        {
            const int activity = addActivity(problem, length, std::move(resources));
            problem.activities[size_t(activity)].fixedStart = start;
            return activity;
        }
        Solution solved() const { return solve(problem, { .seconds = 20, .seed = 1 }); }

        Problem problem;
        int a;
        int martin;
    };

} // namespace

TEST_F(FixedTest, OthersArePlacedAroundIt)
{
    fixed(2, 2, { a });
    for (int n = 0; n < 6; ++n)
        addActivity(problem, 1, { a });
    const Solution solution = solved();
    EXPECT_EQ(solution.placed, 7);
    EXPECT_EQ(faults(problem, solution), QStringList());
}

TEST_F(FixedTest, WhatDoesNotFitBesideItIsLeftOutAndNotTheFixedOne)
{
    fixed(0, 4, { a });
    fixed(4, 4, { a });
    addActivity(problem, 1, { a });
    const Solution solution = solved();
    EXPECT_EQ(solution.places[0].start, 0);
    EXPECT_EQ(solution.places[1].start, 4);
    ASSERT_EQ(solution.unplaced.size(), 1U);
    EXPECT_EQ(solution.unplaced[0].activity, 2);
}

TEST_F(FixedTest, TwoThatClashBothStayAndNothingIsPutOnThem)
{
    // A person forced and locked both: that is theirs to mend, not the engine's to tear down.
    fixed(1, 2, { a, martin });
    fixed(2, 1, { a });
    addActivity(problem, 4, { a });
    const Solution solution = solved();
    EXPECT_EQ(solution.places[0].start, 1);
    EXPECT_EQ(solution.places[1].start, 2);
    EXPECT_EQ(solution.places[2].start, 4) << "on the other day";
    EXPECT_EQ(solution.placed, 3);
    EXPECT_EQ(solution.hardConflicts, 1) << "the clash that was there is told";
}

TEST_F(FixedTest, OnAClosedSlotOrAcrossABreakItStays)
{
    problem.breakBefore = { false, false, true, false };
    close(problem, martin, 5);
    fixed(1, 2, { a });
    fixed(5, 1, { martin });
    const Solution solution = solved();
    EXPECT_EQ(solution.places[0].start, 1);
    EXPECT_EQ(solution.places[1].start, 5);
}

TEST_F(FixedTest, OverTheEndOfTheDayItTakesWhatIsLeftOfIt)
{
    // The grid was cut shorter after the lesson had been put there; on the last day nothing comes after.
    fixed(3, 2, { a });
    fixed(7, 3, { a, martin });
    addActivity(problem, 4, { a });
    addActivity(problem, 3, { a });
    const Solution solution = solved();
    EXPECT_EQ(solution.places[0].start, 3);
    EXPECT_EQ(solution.places[1].start, 7);
    EXPECT_EQ(solution.places[2].start, -1);
    EXPECT_TRUE(solution.places[3].start == 0 || solution.places[3].start == 4);
    EXPECT_EQ(solution.hardConflicts, 0);
}

TEST_F(FixedTest, ItsRoomStaysTaken)
{
    const int room = addResource(problem, "101");
    fixed(0, 4, { a, room });
    problem.activities[size_t(addActivity(problem, 4, { martin }))].rooms = { { room } };
    const Solution solution = solved();
    EXPECT_EQ(solution.places[1].start, 4);
    EXPECT_EQ(solution.places[1].rooms, std::vector<int> { room });
}

} // namespace navette::placement
