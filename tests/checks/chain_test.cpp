// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain.h"
#include "checks/checks.h"
#include "checks/reasons.h"
#include "exchange/exports.h"
#include "faults.h"

#include "qt_printers.h"

#include <QRegularExpression>
#include <gtest/gtest.h>

/// The clean schools of the three profiles, through the whole procedure: nothing blocks, and what is to verify is what
/// the procedure leaves to a person on purpose.
namespace navette::checks {

namespace {

    class CleanChain : public ::testing::TestWithParam<const char*> {
    protected:
        const School& school() const { return wholeChain(QString::fromLatin1(GetParam())); }
    };

    INSTANTIATE_TEST_SUITE_P(Profiles, CleanChain, ::testing::Values("college16", "lycee45", "cite90"));

    /// Why a clean school is asked about them all the same.
    const QMap<QString, const char*>& onPurpose()
    {
        static const QMap<QString, const char*> codes {
            { QStringLiteral("T07"), "STS itself has services that nobody gives yet" },
            { QStringLiteral("H02"), "STS itself has a service at zero hours" },
            { QStringLiteral("H10"), "a lesson that found no place" },
            { QStringLiteral("H04"), "some teachers have less than their due in September" },
            { QStringLiteral("L01"), "one pupil is in a group and in no class yet" },
            { QStringLiteral("N01"), "one pupil has no sex in SIECLE" },
        };
        return codes;
    }

    QMap<QString, QString> toVerify(const Findings& findings)
    {
        QMap<QString, QString> codes;
        for (const Finding& finding : findings) {
            if (finding.severity == Severity::ToVerify)
                codes[finding.code] += finding.cause + u' ';
        }
        return codes;
    }

} // namespace

TEST_P(CleanChain, NothingBlocksAndOnlyWhatIsLeftToAPersonIsAsked)
{
    for (const Receiver receiver : { Receiver::Sts, Receiver::Siecle, Receiver::Ent }) {
        SCOPED_TRACE(qPrintable(receiverName(receiver)));
        const Findings findings = check(receiver, school(), inSeptember());
        Findings blocking = findings;
        blocking.removeIf([](const Finding& finding) { return finding.severity != Severity::Blocks; });
        EXPECT_EQ(wordsOf(blocking), QString());
        const QMap<QString, QString> asked = toVerify(findings);
        for (auto it = asked.cbegin(); it != asked.cend(); ++it)
            EXPECT_TRUE(onPurpose().contains(it.key())) << qPrintable(it.key() + u' ' + it.value());
    }
}

TEST_P(CleanChain, AnExportLeavesTheSchoolAsItIs)
{
    const School before = school();
    for (const Receiver receiver : { Receiver::Sts, Receiver::Siecle, Receiver::Ent }) {
        const exchange::Outgoing outgoing = exchange::planExport(receiver, school(),
            { .at = QDateTime(inSeptember().today, QTime(10, 0)), .reason = QStringLiteral("vu avec la direction") });
        EXPECT_FALSE(outgoing.isBlocked()) << qPrintable(wordsOf(outgoing.findings));
        for (const Finding& finding : outgoing.entry.findings)
            EXPECT_FALSE(needsReason(finding)) << qPrintable(finding.code + u' ' + finding.cause);
    }
    EXPECT_EQ(school(), before);
}

} // namespace navette::checks
