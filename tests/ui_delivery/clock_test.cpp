// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery_window.h"

#include "delivery/deposits.h"
#include "delivery/paths.h"

#include <QSignalSpy>

/// The window as the clock of the ENT's automated update.
namespace navette::ui {

namespace {

    class DeliveryClockTest : public DeliveryWindowTest {
    protected:
        QWidget owner;
        DeliveryClock clock { &m_session, &owner };
    };

} // namespace

TEST_F(DeliveryClockTest, APlannedTimeThatHasComeIsRunOnceAndNoted)
{
    QSignalSpy finished(&clock, &DeliveryClock::finished);
    keep(toInbox(), QDateTime::currentDateTime().addDays(-3));
    clock.look();
    ASSERT_TRUE(soon([&] { return finished.size() == 1; }));
    EXPECT_TRUE(QFile::exists(official()));
    ASSERT_EQ(sent().size(), 1);
    ASSERT_EQ(clock.log().runs.size(), 1);
    EXPECT_EQ(clock.log().runs.first().result, delivery::RunResult::Sent);
    clock.look();
    EXPECT_FALSE(clock.isRunning()) << "until the next planned time";
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(DeliveryClockTest, NothingRunsThatIsSwitchedOffOrWasJustSet)
{
    EntDelivery row = toInbox();
    row.enabled = false;
    keep(row, QDateTime::currentDateTime().addDays(-3));
    clock.look();
    EXPECT_FALSE(clock.isRunning());
    keep(toInbox(), QDateTime::currentDateTime());
    clock.look();
    EXPECT_FALSE(clock.isRunning()) << "midnight had passed when it was set";
}

TEST_F(DeliveryClockTest, AStationWithoutThePasswordLeavesItToTheOneThatHasIt)
{
    EntDelivery row = toInbox();
    row.type = DeliveryType::WebDav;
    row.address = QStringLiteral("https://serveur.invalid/");
    row.account = QStringLiteral("depot");
    keep(row, QDateTime::currentDateTime().addDays(-3));
    clock.look();
    EXPECT_FALSE(clock.isRunning());
    EXPECT_TRUE(clock.log().runs.isEmpty());
}

TEST_F(DeliveryClockTest, WhatTheSystemsTimerSentBesideTheWindowIsNotedByTheWindow)
{
    keep(toInbox(), QDateTime::currentDateTime());
    // Another process: it cannot have the base while the window has it.
    const delivery::RunOutcome outcome = delivery::runOnce(m_session.path(), delivery::Trigger::ByHand);
    ASSERT_EQ(outcome.run.result, delivery::RunResult::Sent) << outcome.run.sentence.toStdString();
    EXPECT_EQ(sent().size(), 0);
    QSignalSpy changed(&clock, &DeliveryClock::changed);
    clock.look();
    EXPECT_EQ(sent().size(), 1);
    EXPECT_EQ(clock.log().runs.size(), 1);
    EXPECT_GE(changed.size(), 1) << "the page and the banner hear of it";
    clock.look();
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(DeliveryClockTest, ARunThatCouldNotEvenBeNotedIsNotTriedEveryMinute)
{
    // A file where the update keeps what it does.
    QFile inTheWay(delivery::deliveryFolder(m_session.path()));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    QSignalSpy finished(&clock, &DeliveryClock::finished);
    keep(toInbox(), QDateTime::currentDateTime().addDays(-3));
    clock.look();
    ASSERT_TRUE(soon([&] { return finished.size() == 1; }));
    clock.look();
    EXPECT_FALSE(clock.isRunning());
}

} // namespace navette::ui
