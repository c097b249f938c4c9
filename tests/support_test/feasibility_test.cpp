// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "tests/support/plan.h"

#include <gtest/gtest.h>

/// The fictional school must fit on a week: nobody teaches or learns more than a person can.
namespace navette::support {
namespace {

    constexpr int Hour = 36;

    class Feasibility : public testing::TestWithParam<const char*> {
    protected:
        Plan plan = makePlan({ QString::fromLatin1(GetParam()), 1, 2026 });

        int given(const PlanStructure& structure) const
        {
            int sum = 0;
            for (const PlanService& service : structure.services)
                sum += service.h36;
            return sum;
        }
    };

    INSTANTIATE_TEST_SUITE_P(Profiles, Feasibility, testing::Values("college16", "lycee45", "cite90"));

    TEST_P(Feasibility, NoTeacherHasMoreThanTwentyHours)
    {
        QList<int> load(plan.teachers.size(), 0);
        for (const auto* list : { &plan.divisions, &plan.groups }) {
            for (const PlanStructure& structure : *list) {
                for (const PlanService& service : structure.services) {
                    for (const PlanShare& share : service.shares) {
                        ASSERT_GE(share.teacher, 0) << qPrintable(structure.code);
                        load[share.teacher] += share.h36;
                    }
                }
            }
        }
        int most = 0;
        for (int t = 0; t < load.size(); ++t) {
            EXPECT_EQ(load.at(t), plan.teachers.at(t).load) << qPrintable(plan.teachers.at(t).family);
            EXPECT_LE(load.at(t), 20 * Hour) << qPrintable(plan.teachers.at(t).family);
            EXPECT_LE(load.at(t), plan.teachers.at(t).capacity);
            most = std::max(most, load.at(t));
        }
        EXPECT_GE(most, 16 * Hour);
    }

    TEST_P(Feasibility, NoDivisionHasMoreThanAWeekHolds)
    {
        for (int d = 0; d < plan.divisions.size(); ++d) {
            // Groups of one barrette run in parallel: the longest of them counts.
            QHash<QString, int> barrettes;
            for (const PlanStructure& group : plan.groups) {
                if (group.divisions.contains(d))
                    barrettes[group.barrette] = std::max(barrettes[group.barrette], given(group));
            }
            int sum = given(plan.divisions.at(d));
            for (const int h36 : std::as_const(barrettes))
                sum += h36;
            EXPECT_LE(sum, 31 * Hour) << qPrintable(plan.divisions.at(d).code);
            EXPECT_GE(sum, 24 * Hour) << qPrintable(plan.divisions.at(d).code);
        }
    }

    TEST_P(Feasibility, NobodyTeachesTwoGroupsThatRunInParallel)
    {
        QHash<QString, QSet<int>> busy;
        for (const PlanStructure& group : plan.groups) {
            if (group.barrette.startsWith(QLatin1String("halves")) || group.barrette == QLatin1String("support"))
                continue; // their lessons follow each other
            for (const PlanService& service : group.services) {
                for (const PlanShare& share : service.shares) {
                    EXPECT_FALSE(busy[group.barrette].contains(share.teacher)) << qPrintable(group.code);
                    busy[group.barrette].insert(share.teacher);
                }
            }
        }
    }

    TEST_P(Feasibility, NoPupilIsInTwoGroupsOfABarrette)
    {
        QHash<QString, QSet<int>> seen;
        for (const PlanStructure& group : plan.groups) {
            EXPECT_FALSE(group.pupils.isEmpty()) << qPrintable(group.code);
            EXPECT_FALSE(group.divisions.isEmpty()) << qPrintable(group.code);
            for (const int pupil : group.pupils) {
                EXPECT_FALSE(seen[group.barrette].contains(pupil)) << qPrintable(group.code);
                seen[group.barrette].insert(pupil);
            }
        }
    }

    TEST_P(Feasibility, ThereAreRoomsForEverybodyAtOnce)
    {
        int classrooms = 0, labs = 0, gyms = 0;
        for (const PlanRoom& room : plan.rooms) {
            classrooms += room.type == QLatin1String("salle");
            labs += room.type == QLatin1String("labo");
            gyms += room.type == QLatin1String("gymnase");
        }
        int sport = 0, science = 0;
        for (const auto* list : { &plan.divisions, &plan.groups }) {
            for (const PlanStructure& structure : *list) {
                for (const PlanService& service : structure.services) {
                    const QString discipline = plan.subjects.at(service.subject).discipline;
                    sport += discipline.startsWith(QLatin1String("L19")) ? service.h36 : 0;
                    science
                        += discipline.startsWith(QLatin1String("L15")) || discipline.startsWith(QLatin1String("L16"))
                        ? service.h36
                        : 0;
                }
            }
        }
        EXPECT_GT(classrooms, plan.divisions.size());
        EXPECT_GT(gyms * 25 * Hour, sport);
        EXPECT_GT(labs * 25 * Hour, science);
    }

    TEST_P(Feasibility, AnySeedHasTheSameMessyCases)
    {
        const QStringList cases = plan.mess.keys();
        EXPECT_GE(cases.size(), 20);
        for (quint64 seed = 2; seed < 22; ++seed) {
            const Plan other = makePlan({ plan.options.profile, seed, plan.options.year });
            for (const QString& name : cases)
                EXPECT_GT(other.mess.value(name), 0) << qPrintable(name) << " with seed " << seed;
        }
    }

    TEST_P(Feasibility, CodesAreUniqueInsideSts)
    {
        QSet<QString> codes;
        for (const auto* list : { &plan.divisions, &plan.groups }) {
            for (const PlanStructure& structure : *list) {
                EXPECT_FALSE(codes.contains(structure.code)) << qPrintable(structure.code);
                codes.insert(structure.code);
                EXPECT_LE(structure.code.size(), list == &plan.groups ? 17 : 8);
            }
        }
        QSet<QString> posts;
        for (const PlanTeacher& teacher : plan.teachers) {
            for (const PlanPost& post : teacher.posts) {
                EXPECT_FALSE(posts.contains(post.key()));
                posts.insert(post.key());
            }
        }
    }

} // namespace
} // namespace navette::support
