// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "delivery/standing.h"
#include "ent_school.h"

/// How the update stands, in words; times as people write them.
namespace navette::delivery {

namespace {

    class StandingTest : public EntSchool {
    protected:
        Standing at(const QDateTime& moment) { return standingOf(open(store::Mode::ReadOnly).school(), moment); }
    };

    QList<int> read(const char* text)
    {
        const auto times = readTimes(QString::fromUtf8(text));
        return times ? *times : QList<int> { -1 };
    }

} // namespace

TEST_F(StandingTest, ActiveWithItsNextRun)
{
    make();
    const Standing standing = at(local(2026, 9, 11, 18));
    EXPECT_EQ(standing.kind, StandingKind::Active);
    EXPECT_EQ(standing.next, (WallTime { QDate(2026, 9, 14), 18 * 60 }));
    EXPECT_TRUE(standing.sentence.contains(QStringLiteral("lundi 14 septembre 2026 à ") + french::timeOfDay(1080)))
        << standing.sentence.toStdString();
}

TEST_F(StandingTest, SuspendedAndWhy)
{
    make();
    const Standing holidays = at(local(2026, 10, 20, 9));
    EXPECT_EQ(holidays.kind, StandingKind::Paused);
    EXPECT_TRUE(holidays.sentence.contains(QStringLiteral("Toussaint")));
    EXPECT_TRUE(holidays.sentence.contains(QStringLiteral("lundi 2 novembre 2026")));
    changeSettings([](EntDelivery& row) { row.enabled = false; });
    EXPECT_EQ(at(local(2026, 9, 8, 9)).kind, StandingKind::Off);
}

TEST_F(StandingTest, TheFirstLoadComesBeforeAllElse)
{
    make(false);
    const Standing standing = at(local(2026, 10, 20, 9));
    EXPECT_EQ(standing.kind, StandingKind::NeedsFirstLoad);
    EXPECT_TRUE(standing.remedy.contains(QStringLiteral("import d’initialisation à la main")));
}

TEST_F(StandingTest, WithoutSettingsNothingIsSetUp)
{
    EXPECT_EQ(standingOf(School(), local(2026, 9, 8, 9)).kind, StandingKind::NotSetUp);
}

TEST_F(StandingTest, TheHeartbeatCountsTheDays)
{
    make();
    EXPECT_TRUE(heartbeat(sent(), local(2026, 9, 8, 9)).startsWith(QStringLiteral("Aucune mise à jour")));
    ASSERT_EQ(runAt(local(2026, 9, 8, 18)).run.result, RunResult::Sent);
    const auto on = [&](int day) { return heartbeat(sent(), local(2026, 9, day, 9)); };
    EXPECT_TRUE(on(8).contains(QStringLiteral("aujourd’hui")));
    EXPECT_TRUE(on(9).contains(QStringLiteral("hier")));
    EXPECT_EQ(on(11),
        QStringLiteral("Dernière mise à jour envoyée il y a 3 jours, le 08/09/2026 à %1.")
            .arg(french::timeOfDay(1080)));
}

TEST(TimesTest, AreReadAsPeopleWriteThem)
{
    EXPECT_EQ(read("18 h"), QList<int> { 1080 });
    EXPECT_EQ(read("18h, 7:30 ; 12 h 05 et 0h"), (QList<int> { 0, 450, 725, 1080 }));
    EXPECT_EQ(read("7H30,7 h 30"), QList<int> { 450 }) << "each once";
    for (const char* wrong : { "", " , ", "24 h", "7 h 60", "midi", "7 h 5", "-1" })
        EXPECT_EQ(read(wrong), QList<int> { -1 }) << wrong;
    const QList<int> times { 0, 455, 1080 };
    EXPECT_EQ(readTimes(timesText(times)).value(), times) << timesText(times).toStdString();
}

} // namespace navette::delivery
