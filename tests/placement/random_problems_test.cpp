// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems.h"

#include <gtest/gtest.h>

/// Random problems, easy and impossible ones: whatever comes out, nobody is in two places, and what is left out could
/// stand nowhere.
namespace navette::placement {

TEST(RandomProblemsTest, HardRulesAreNeverBroken)
{
    int placed = 0;
    int left = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        SCOPED_TRACE(::testing::Message() << "seed " << seed);
        const Problem problem = randomProblem(seed, 20 + int(seed % 5) * 15);
        const Solution solution = solve(problem, { .seconds = 0.02, .seed = seed });
        ASSERT_EQ(faults(problem, solution), QStringList());
        EXPECT_EQ(solution.hardConflicts, 0);
        EXPECT_EQ(countConflicts(problem, solution), 0);
        placed += solution.placed;
        left += int(solution.unplaced.size());
        for (const Unplaced& unplaced : solution.unplaced) {
            EXPECT_TRUE(unplaced.why.endsWith(u'.')) << qPrintable(unplaced.why);
            EXPECT_FALSE(unplaced.why.contains(u'%')) << qPrintable(unplaced.why);
        }
    }
    EXPECT_GT(placed, 1000);
    EXPECT_GT(left, 20) << "some of the problems must be too tight";
}

TEST(RandomProblemsTest, WhatIsLeftOutCouldStandNowhere)
{
    int left = 0;
    for (unsigned seed = 1; seed <= 80; ++seed) {
        SCOPED_TRACE(::testing::Message() << "seed " << seed);
        const Problem problem = randomProblem(seed, 90);
        const Solution solution = solve(problem, { .seconds = 0.02, .seed = seed });
        for (const Unplaced& unplaced : solution.unplaced) {
            ++left;
            ASSERT_EQ(freeStarts(problem, solution, size_t(unplaced.activity)), std::vector<int>())
                << qPrintable(problem.activities[size_t(unplaced.activity)].name) << ": " << qPrintable(unplaced.why);
        }
    }
    EXPECT_GT(left, 100);
}

TEST(RandomProblemsTest, FixedLessonsStayWhereASolutionPutThem)
{
    std::mt19937 random(42);
    for (unsigned seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE(::testing::Message() << "seed " << seed);
        Problem problem = randomProblem(seed, 40);
        const Solution first = solve(problem, { .seconds = 0.02, .seed = seed });
        for (size_t i = 0; i < problem.activities.size(); ++i) {
            if (first.places[i].start >= 0 && random() % 2 == 0)
                problem.activities[i].fixedStart = first.places[i].start;
        }
        const Solution second = solve(problem, { .seconds = 0.02, .seed = seed + 1000 });
        ASSERT_EQ(faults(problem, second), QStringList());
        for (size_t i = 0; i < problem.activities.size(); ++i) {
            const int fixed = problem.activities[i].fixedStart;
            EXPECT_TRUE(fixed < 0 || second.places[i].start == fixed) << i;
        }
    }
}

} // namespace navette::placement
