// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems.h"

#include <gtest/gtest.h>

/// Why something has no place, as a true sentence.
namespace navette::placement {

namespace {

    Solution solved(const Problem& problem) { return solve(problem, { .seconds = 0.05, .seed = 1 }); }

    QString why(const Problem& problem)
    {
        const Solution solution = solved(problem);
        EXPECT_EQ(solution.unplaced.size(), 1U);
        return solution.unplaced.empty() ? QString() : solution.unplaced.front().why;
    }

} // namespace

TEST(ExplainTest, ALessonLongerThanTheDay)
{
    Problem problem = emptyWeek(5, 4);
    addActivity(problem, 5, { addResource(problem, "5A") });
    EXPECT_EQ(why(problem),
        QStringLiteral("Aucune place de la grille ne convient : le cours est trop long, ou les indisponibilités de "
                       "ceux qui y participent se recouvrent."));
}

TEST(ExplainTest, PeopleWhoAreNeverThereTogether)
{
    Problem problem = emptyWeek(1, 2);
    const int a = addResource(problem, "5A");
    const int martin = addResource(problem, "MARTIN Anne");
    close(problem, a, 0);
    close(problem, martin, 1);
    addActivity(problem, 1, { a, martin });
    EXPECT_TRUE(why(problem).startsWith(QStringLiteral("Aucune place de la grille ne convient")));
}

TEST(ExplainTest, SomebodyHasMoreLessonsThanPlaces)
{
    Problem problem = emptyWeek(1, 4);
    const int martin = addResource(problem, "MARTIN Anne");
    close(problem, martin, 3);
    for (int n = 0; n < 4; ++n)
        addActivity(problem, 1, { martin });
    EXPECT_EQ(why(problem), QStringLiteral("MARTIN Anne a plus de cours que de places : 4 pour 3."));
}

TEST(ExplainTest, OtherwiseThoseWhoAreTakenMostAreNamed)
{
    Problem problem = emptyWeek(1, 2);
    const int b = addResource(problem, "5 B");
    const int durand = addResource(problem, "DURAND Paul");
    problem.activities[size_t(addActivity(problem, 1, { b }))].fixedStart = 0;
    problem.activities[size_t(addActivity(problem, 1, { durand }))].fixedStart = 1;
    addActivity(problem, 1, { b, durand });
    EXPECT_EQ(why(problem),
        QStringLiteral(
            "Sur 2 places possibles, aucune n’est libre pour tous ; les plus pris : 5 B (1), DURAND Paul (1)."));
}

} // namespace navette::placement
