// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/reasons.h"

#include "checks/checks.h"
#include "clean_school.h"

#include <gtest/gtest.h>

/// A reason stands for the very objects it was given for, and for no other.
namespace navette::checks {

namespace {

    const QDateTime at(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);

    class ReasonsTest : public ::testing::Test {
    protected:
        ReasonsTest()
        {
            s.edit(s.germanLesson, [](Lesson& row) { row.day = 0; });
        }

        Finding unplaced() const
        {
            for (const Finding& finding : forSts(s.school)) {
                if (finding.code == u"H10")
                    return finding;
            }
            ADD_FAILURE() << "H10 is silent";
            return {};
        }
        void give(const QString& reason)
        {
            ASSERT_TRUE(
                giveReason(s.school, u"sts", unplaced(), reason, QStringLiteral("c.noir"), at).applyTo(s.school));
        }

        CleanSchool s;
    };

} // namespace

TEST_F(ReasonsTest, AReasonLetsItPassAndIsSigned)
{
    EXPECT_TRUE(needsReason(unplaced()));
    give(QStringLiteral("  la salle\n n’est pas prête "));
    EXPECT_EQ(unplaced().reason, QStringLiteral("la salle n’est pas prête"));
    EXPECT_FALSE(needsReason(unplaced()));
    const FindingReason& row = *s.school.table<FindingReason>().begin();
    EXPECT_EQ(row.decidedBy, QStringLiteral("c.noir"));
    EXPECT_EQ(row.decidedAt, at);
}

TEST_F(ReasonsTest, ASecondReasonTakesThePlaceOfTheFirst)
{
    give(QStringLiteral("un motif"));
    give(QStringLiteral("un autre"));
    EXPECT_EQ(s.school.table<FindingReason>().size(), 1);
    EXPECT_EQ(unplaced().reason, QStringLiteral("un autre"));
}

TEST_F(ReasonsTest, OneMoreObjectAsksAgain)
{
    give(QStringLiteral("un motif"));
    s.edit(s.frenchLesson, [](Lesson& row) { row.day = 0; });
    EXPECT_TRUE(needsReason(unplaced()));
    s.edit(s.frenchLesson, [](Lesson& row) { row.day = 1; });
    EXPECT_FALSE(needsReason(unplaced())) << "the same objects as before";
}

TEST_F(ReasonsTest, ItIsGivenToOneReceiver)
{
    give(QStringLiteral("un motif"));
    for (const Finding& finding : forEnt(s.school)) {
        if (finding.code == u"H10") {
            EXPECT_TRUE(needsReason(finding));
        }
    }
}

TEST_F(ReasonsTest, ItIsTakenBackAndCanBeUndone)
{
    const School before = s.school;
    give(QStringLiteral("un motif"));
    const ChangeSet back = withdrawReason(s.school, u"sts", unplaced());
    EXPECT_EQ(back.size(), 1);
    ASSERT_TRUE(back.applyTo(s.school));
    EXPECT_EQ(s.school, before);
    EXPECT_TRUE(withdrawReason(s.school, u"sts", unplaced()).isEmpty());
    give(QStringLiteral("un motif"));
    give(QStringLiteral(" "));
    EXPECT_EQ(s.school, before) << "an empty reason is none";
}

TEST(FingerprintTest, IsThatOfTheRowsWhateverTheirOrderAndWords)
{
    Finding one { .code = QStringLiteral("G04") };
    one.objects = { { QStringLiteral("group"), 3, QStringLiteral("6ALL") }, { QStringLiteral("group"), 12, {} } };
    Finding other = one;
    std::swap(other.objects[0], other.objects[1]);
    other.objects[1].label = QStringLiteral("6 ALL1");
    other.cause = QStringLiteral("Autrement dit.");
    EXPECT_EQ(fingerprint(one), fingerprint(other));
    EXPECT_EQ(fingerprint(one).size(), 64);
    other.objects.append({ QStringLiteral("division"), 3, {} });
    EXPECT_NE(fingerprint(one), fingerprint(other));
    Finding third = one;
    third.code = QStringLiteral("G05");
    EXPECT_NE(fingerprint(one), fingerprint(third));
}

TEST(FingerprintTest, WithoutRowsTheSentenceTellsFindingsApart)
{
    const Finding one { .code = QStringLiteral("M06"), .cause = QStringLiteral("Le service 1.") };
    const Finding other { .code = QStringLiteral("M06"), .cause = QStringLiteral("Le service 2.") };
    EXPECT_NE(fingerprint(one), fingerprint(other));
}

TEST(NeedsReasonTest, OnlyWhatIsToVerifyDoes)
{
    EXPECT_FALSE(needsReason({ .severity = Severity::Blocks }));
    EXPECT_FALSE(needsReason({ .severity = Severity::Information }));
    EXPECT_TRUE(needsReason({ .severity = Severity::ToVerify }));
    EXPECT_TRUE(needsReason({ .severity = Severity::ToVerify, .reason = QStringLiteral(" ") }));
}

} // namespace navette::checks
