// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checker.h"

#include "chain.h"
#include "checks/checks.h"
#include "checks/overlay.h"
#include "checks/reasons.h"
#include "faults.h"
#include "model/draft.h"

#include "qt_printers.h"

#include <gtest/gtest.h>
#include <random>

/// After an edit only what it touches runs again, and the findings are those of a fresh look.
namespace navette::checks {

namespace {

    constexpr Receiver AllReceivers[] = { Receiver::Sts, Receiver::Siecle, Receiver::Ent };

    void expectSame(const Findings& found, const Findings& fresh)
    {
        ASSERT_EQ(wordsOf(found), wordsOf(fresh));
        for (qsizetype i = 0; i < found.size(); ++i) {
            SCOPED_TRACE(qPrintable(found[i].code));
            EXPECT_EQ(found[i].severity, fresh[i].severity);
            EXPECT_EQ(found[i].consequence, fresh[i].consequence);
            EXPECT_EQ(found[i].remedy, fresh[i].remedy);
            EXPECT_EQ(found[i].reason, fresh[i].reason);
            EXPECT_EQ(found[i].occurrences, fresh[i].occurrences);
            EXPECT_EQ(found[i].objects, fresh[i].objects);
            ASSERT_EQ(found[i].changes == nullptr, fresh[i].changes == nullptr);
            if (found[i].changes) {
                EXPECT_EQ(*found[i].changes, *fresh[i].changes);
            }
        }
    }

    /// Edits as people make them, anywhere in the school.
    class Edits {
    public:
        explicit Edits(unsigned seed)
            : m_random(seed)
        {
        }

        ChangeSet next(const School& school)
        {
            Draft draft(school);
            switch (below(14)) {
            case 0:
                change<Lesson>(draft, [&](Lesson& row) { row.day = below(6), row.slot = below(20); });
                break;
            case 1:
                change<ServiceShare>(draft, [&](ServiceShare& row) { row.annualMinutes = 108 * below(60); });
                break;
            case 2:
                change<ServiceShare>(draft, [&](ServiceShare& row) { row.teacher = any<Teacher>(draft.school()); });
                break;
            case 3:
                change<Student>(draft, [&](Student& row) { row.division = any<Division>(draft.school()); });
                break;
            case 4:
                change<Student>(draft, [&](Student& row) { row.sconetId.clear(), row.firstName += u'x'; });
                break;
            case 5:
                change<Group>(draft, [&](Group& row) { row.divisions = { any<Division>(draft.school()) }; });
                break;
            case 6:
                change<Teacher>(draft, [&](Teacher& row) { row.familyName += u'É', row.elsewhereMinutes += 600; });
                break;
            case 7:
                if (const auto id = any<Correspondence>(school))
                    draft.remove(id);
                break;
            case 8:
                change<Service>(
                    draft, [&](Service& row) { row.modality = below(2) ? QString() : QStringLiteral("TD"); });
                break;
            case 9:
                if (const auto id = any<Membership>(school))
                    draft.remove(id);
                break;
            case 10:
                change<Lesson>(draft, [&](Lesson& row) { row.teachers.clear(), row.rooms = { any<Room>(school) }; });
                break;
            case 11:
                change<Subject>(draft, [&](Subject& row) { row.label = QStringLiteral("LV2"); });
                break;
            case 12:
                return mend(school);
            case 13:
                return excuse(school);
            }
            return draft.changes();
        }

    private:
        int below(int end) { return int(m_random() % unsigned(end)); }

        template <class Entity> Id<Entity> any(const School& school)
        {
            const auto& table = school.table<Entity>();
            if (table.isEmpty())
                return {};
            auto it = table.begin();
            std::advance(it, below(int(table.size())));
            return it->id;
        }

        template <class Entity> void change(Draft& draft, auto&& edit)
        {
            const Id<Entity> id = any<Entity>(draft.school());
            Entity row = *draft.school().find(id);
            edit(row);
            draft.update(row);
        }

        /// Presses one of the buttons that lie ready.
        ChangeSet mend(const School& school)
        {
            for (const Finding& finding : forSts(school, inSeptember())) {
                if (finding.changes && below(3) == 0)
                    return *finding.changes;
            }
            return {};
        }

        ChangeSet excuse(const School& school)
        {
            for (const Finding& finding : forSts(school, inSeptember())) {
                if (needsReason(finding) && below(2) == 0)
                    return giveReason(school, u"sts", finding, QStringLiteral("vu"), QStringLiteral("moi"), {});
            }
            return {};
        }

        std::mt19937 m_random;
    };

    class CheckerProperty : public ::testing::TestWithParam<unsigned> { };

    INSTANTIATE_TEST_SUITE_P(Seeds, CheckerProperty, ::testing::Range(1U, 7U));

} // namespace

TEST_P(CheckerProperty, AfterAnyEditsItFindsWhatAFreshLookFinds)
{
    School school = wholeChain(QStringLiteral("college16"));
    Checker checker(school, inSeptember());
    Edits edits(GetParam());
    for (int i = 0; i < 25; ++i) {
        SCOPED_TRACE(i);
        const ChangeSet changes = edits.next(school);
        ASSERT_TRUE(changes.applyTo(school));
        checker.update(school, changes);
        for (const Receiver receiver : AllReceivers)
            expectSame(checker.findings(receiver), check(receiver, school, inSeptember()));
        if (HasFatalFailure())
            return;
    }
}

TEST(CheckerTest, EverySeededFaultIsFoundAsAnEdit)
{
    for (const Fault& fault : allFaults()) {
        const Seeded* seeded = fault.found.target<Seeded>();
        if (!seeded)
            continue;
        const CleanSchool clean;
        Checker checker(clean.school, inSeptember());
        const School spoilt = seeded->school();
        const ChangeSet there = ChangeSet::between(clean.school, spoilt);
        checker.update(spoilt, there);
        EXPECT_TRUE(wanted(checker.findings(seeded->receiver), fault)) << fault.code << ' ' << fault.says;
        EXPECT_LT(checker.lastRun(), Checker::count()) << fault.code << ' ' << fault.says;
        checker.update(clean.school, there.inverted());
        for (const Receiver receiver : AllReceivers)
            EXPECT_EQ(wordsOf(checker.findings(receiver)), QString()) << fault.code << ' ' << fault.says;
    }
}

TEST(CheckerTest, WhatNoCheckReadsRunsNothing)
{
    CleanSchool clean;
    Checker checker(clean.school, inSeptember());
    Draft draft(clean.school);
    draft.insert(Guardian { .familyName = QStringLiteral("Charme") });
    checker.update(draft.school(), draft.changes());
    EXPECT_EQ(checker.lastRun(), 0);
}

TEST(CheckerTest, AnotherDayIsAnotherLook)
{
    const CleanSchool clean;
    Checker checker(clean.school, inSeptember());
    EXPECT_TRUE(checker.findings(Receiver::Siecle).isEmpty());
    checker.update(Situation { .today = QDate(2027, 3, 1) });
    const Findings later = checker.findings(Receiver::Siecle);
    ASSERT_EQ(later.size(), 1);
    EXPECT_EQ(later[0].code, QStringLiteral("F05"));
}

} // namespace navette::checks
