// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/deposits.h"
#include "delivery/paths.h"
#include "ent_school.h"

#include <QCryptographicHash>

/// A deposit on its way into the journal: there exactly once.
namespace navette::delivery {

namespace {

    JournalEntry entryAt(const QDateTime& at, const QByteArray& bytes)
    {
        JournalEntry entry;
        entry.at = at.toUTC();
        entry.step = QStringLiteral("export.ent");
        entry.title = QStringLiteral("Emploi du temps pour l’ENT (2 cours)");
        entry.direction = Direction::Out;
        entry.outcome = Outcome::Sent;
        entry.counts = { { QStringLiteral("Cours"), 2 } };
        entry.findings = { { .code = QStringLiteral("N03"), .cause = QStringLiteral("Cause.") } };
        entry.note = QStringLiteral("Mise à jour automatique.");
        entry.files = { { .name = QStringLiteral("EDT_vers_Kosmos.xml"),
            .path = QStringLiteral("/depot/EDT_vers_Kosmos.xml"),
            .sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
            .size = bytes.size(),
            .content = bytes } };
        return entry;
    }

    class DepositsTest : public EntSchool {
    protected:
        DepositsTest() { make(); }

        int record()
        {
            store::Store base = open();
            const auto recorded = recordDeposits(
                basePath(), *base.journal(), [&](const JournalEntry& entry) { return base.commit({}, entry); });
            EXPECT_TRUE(recorded) << (recorded ? "" : recorded.error().text().toStdString());
            return recorded.value_or(-1);
        }

        Deposits deposits { basePath() };
        const QDateTime moment = local(2026, 9, 8, 18).addMSecs(123);
    };

} // namespace

TEST_F(DepositsTest, WhatArrivedIsInTheJournalWithItsMomentAndBytes)
{
    const auto id = deposits.begin(entryAt(moment, "<xml/>"), QStringLiteral("empreinte"));
    ASSERT_TRUE(id);
    EXPECT_EQ(record(), 0) << "not there yet";
    ASSERT_EQ(deposits.onTheirWay().size(), 1);
    EXPECT_EQ(deposits.onTheirWay().first().document, QStringLiteral("empreinte"));
    ASSERT_TRUE(deposits.arrived(*id));
    EXPECT_EQ(record(), 1);
    const QList<JournalEntry> entries = sent();
    ASSERT_EQ(entries.size(), 1);
    EXPECT_EQ(entries[0].at, moment.toUTC());
    EXPECT_EQ(entries[0].outcome, Outcome::Sent);
    EXPECT_EQ(entries[0].direction, Direction::Out);
    EXPECT_EQ(entries[0].title, QStringLiteral("Emploi du temps pour l’ENT (2 cours)"));
    EXPECT_EQ(entries[0].counts.first().value, 2);
    EXPECT_EQ(entries[0].findings.first().code, QStringLiteral("N03"));
    EXPECT_EQ(entries[0].files.first().path, QStringLiteral("/depot/EDT_vers_Kosmos.xml"));
    EXPECT_EQ(open(store::Mode::ReadOnly).fileContent(entries[0].id, 0).value(), QByteArray("<xml/>"));
    EXPECT_EQ(record(), 0) << "once";
}

TEST_F(DepositsTest, WhatACrashLeftAfterTheCommitIsNotRecordedTwice)
{
    const auto id = deposits.begin(entryAt(moment, "<xml/>"), {});
    ASSERT_TRUE(deposits.arrived(*id));
    const QString file = deliveryFolder(basePath()) + u'/' + *id + QStringLiteral(".depose");
    const QByteArray left = contentOf(file);
    ASSERT_FALSE(left.isEmpty());
    EXPECT_EQ(record(), 1);
    // Killed between the commit and the removal of the file.
    QFile again(file);
    ASSERT_TRUE(again.open(QIODevice::WriteOnly));
    again.write(left);
    again.close();
    EXPECT_EQ(record(), 0);
    EXPECT_EQ(sent().size(), 1);
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(DepositsTest, TheSameFileSentOnTwoDaysIsTwoDeposits)
{
    for (const int day : { 0, 1 })
        ASSERT_TRUE(deposits.arrived(deposits.begin(entryAt(moment.addDays(day), "<xml/>"), {}).value()));
    EXPECT_EQ(record(), 2);
    EXPECT_EQ(sent()[1].at, moment.addDays(1).toUTC());
}

TEST_F(DepositsTest, ADamagedFileIsPassedOver)
{
    ASSERT_TRUE(QDir().mkpath(deliveryFolder(basePath())));
    QFile damaged(deliveryFolder(basePath()) + QStringLiteral("/20260908-180000000.depose"));
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write("\xff\x00 rien");
    damaged.close();
    ASSERT_TRUE(deposits.arrived(deposits.begin(entryAt(moment, "<xml/>"), {}).value()));
    EXPECT_EQ(record(), 1);
}

TEST_F(DepositsTest, WithoutRoomBesideTheBaseNothingBegins)
{
    QFile inTheWay(deliveryFolder(basePath()));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const auto id = deposits.begin(entryAt(moment, "<xml/>"), {});
    ASSERT_FALSE(id);
    expectSentence(id.error());
}

} // namespace navette::delivery
