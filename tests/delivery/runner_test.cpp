// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/deposits.h"
#include "delivery/paths.h"
#include "ent_school.h"
#include "formats/ent/reader.h"

#include <QLockFile>
#include <QProcess>

/// Whole runs: what leaves, when, and what the follow-up says of it.
namespace navette::delivery {

namespace {

    const QDateTime Tuesday = local(2026, 9, 8, 18, 0);

    class RunnerTest : public EntSchool {
    protected:
        qsizetype logged() const { return readRunLog(basePath()).runs.size(); }
        QList<Deposit> waiting() const { return Deposits(basePath()).there(); }
    };

    /// The folder of the test behind a bad network: each put goes as the script says, then as usual.
    class BadNetwork : public Destination {
    public:
        enum Fate { Fails, ArrivesUnanswered, IsRefused };

        BadNetwork(std::unique_ptr<Destination> folder, QList<Fate>& script, int& puts)
            : m_folder(std::move(folder))
            , m_script(script)
            , m_puts(puts)
        {
        }
        Attempt<> put(const QString& name, const QByteArray& bytes) override
        {
            if (m_script.isEmpty() || m_script.first() == ArrivesUnanswered) {
                ++m_puts;
                const Attempt<> put = m_folder->put(name, bytes);
                EXPECT_TRUE(put);
                if (m_script.isEmpty())
                    return put;
            }
            const bool refused = m_script.takeFirst() == IsRefused;
            return tl::unexpected(Failure { { ErrorKind::Io, QStringLiteral("Coupé."), {}, {} }, !refused });
        }
        Attempt<std::optional<QByteArray>> get(const QString& name) override { return m_folder->get(name); }
        Attempt<> remove(const QString& name) override { return m_folder->remove(name); }
        QString pathOf(const QString& name) const override { return m_folder->pathOf(name); }

    private:
        std::unique_ptr<Destination> m_folder;
        QList<Fate>& m_script;
        int& m_puts;
    };

    class BadNetworkTest : public RunnerTest {
    protected:
        RunOutcome runThrough(const QList<BadNetwork::Fate>& fates, Trigger trigger = Trigger::Schedule)
        {
            script = fates;
            now = Tuesday;
            Surroundings world = around();
            world.destination = [this](const EntDelivery& row, const QString& password) {
                return destinationOf(row, password).map([this](std::unique_ptr<Destination> folder) {
                    return std::unique_ptr<Destination>(new BadNetwork(std::move(folder), script, puts));
                });
            };
            return runOnce(basePath(), trigger, world);
        }

        QList<BadNetwork::Fate> script;
        int puts = 0;
    };

} // namespace

TEST_F(RunnerTest, APlannedRunLeavesTheFileAndNotesItOnce)
{
    make();
    const RunOutcome outcome = runAt(Tuesday);
    ASSERT_EQ(outcome.run.result, RunResult::Sent) << outcome.run.sentence.toStdString();
    EXPECT_EQ(inInbox(), QStringList { QStringLiteral("EDT_vers_Kosmos.xml") });
    const QByteArray bytes = contentOf(official());
    const auto document = ent::read({ .name = official(), .path = {}, .bytes = bytes });
    ASSERT_TRUE(document);
    EXPECT_EQ(document->lessons.size(), 2);

    const QList<JournalEntry> entries = sent();
    ASSERT_EQ(entries.size(), 1);
    EXPECT_EQ(entries[0].outcome, Outcome::Sent);
    EXPECT_EQ(entries[0].direction, Direction::Out);
    EXPECT_EQ(entries[0].at, Tuesday.toUTC());
    EXPECT_EQ(entries[0].files.first().path, official());
    EXPECT_EQ(entries[0].files.first().sha256, outcome.run.sha256);
    EXPECT_EQ(open(store::Mode::ReadOnly).fileContent(entries[0].id, 0).value(), bytes);
    EXPECT_TRUE(entries[0].note.startsWith(QStringLiteral("Mise à jour automatique"))) << entries[0].note.toStdString();

    const RunLog log = readRunLog(basePath());
    ASSERT_EQ(log.runs.size(), 1);
    EXPECT_EQ(log.runs[0].result, RunResult::Sent);
    EXPECT_EQ(log.runs[0].at, Tuesday.toUTC());
    EXPECT_EQ(log.runs[0].path, official());
    EXPECT_EQ(log.runs[0].size, bytes.size());
    EXPECT_FALSE(log.runs[0].byHand);
    EXPECT_EQ(log.served, wallTimeOf(Tuesday));
}

TEST_F(RunnerTest, NothingRunsBeforeItsTimeNorTwiceForOne)
{
    make();
    EXPECT_EQ(runAt(Tuesday.addSecs(-60)).run.result, RunResult::Sent) << "Monday's, missed";
    EXPECT_EQ(runAt(Tuesday.addSecs(-30)).run.result, RunResult::NotDue);
    EXPECT_EQ(runAt(Tuesday).run.result, RunResult::Unchanged);
    EXPECT_EQ(runAt(Tuesday.addSecs(1)).run.result, RunResult::NotDue);
    EXPECT_EQ(logged(), 2) << "a run that was not due is not a run";
}

TEST_F(RunnerTest, NightsOfSleepAreOneRun)
{
    make();
    EXPECT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
    moveLesson(4);
    EXPECT_EQ(runAt(Tuesday.addDays(6).addSecs(-3600)).run.result, RunResult::Sent) << "Friday's, on Monday at 17 h";
    EXPECT_EQ(runAt(Tuesday.addDays(6).addSecs(-3500)).run.result, RunResult::NotDue);
    EXPECT_EQ(sent().size(), 2);
}

TEST_F(RunnerTest, ATimeThatHadPassedWhenTheSettingsWereMadeWasNotMissed)
{
    make();
    changeSettings([](EntDelivery& row) { row.times = { 8 * 60, 18 * 60 }; }, local(2026, 9, 8, 10));
    EXPECT_EQ(runAt(local(2026, 9, 8, 10, 1)).run.result, RunResult::NotDue);
    EXPECT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
}

TEST_F(RunnerTest, OnlyAChangeIsSent)
{
    make();
    ASSERT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
    const QByteArray first = contentOf(official());
    EXPECT_EQ(runAt(Tuesday.addDays(1)).run.result, RunResult::Unchanged);
    EXPECT_EQ(sent().size(), 1) << "the follow-up is not filled with days on which nothing happened";
    moveLesson(5);
    ASSERT_EQ(runAt(Tuesday.addDays(2)).run.result, RunResult::Sent);
    EXPECT_NE(contentOf(official()), first);
    EXPECT_EQ(inInbox().size(), 1);
    EXPECT_EQ(sent().size(), 2);
    // There and back again is no change either.
    moveLesson(6);
    moveLesson(5);
    EXPECT_EQ(runAt(Tuesday.addDays(3)).run.result, RunResult::Unchanged);
}

TEST_F(RunnerTest, AChangeThatTheEntDoesNotSeeIsNone)
{
    make();
    ASSERT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
    {
        store::Store base = open();
        Draft draft(base.school());
        SchoolInfo info = base.school().info();
        info.siecleExportDate = QDate(2026, 9, 9);
        draft.update(info);
        commit(base, draft.changes(), QStringLiteral("edit"));
    }
    EXPECT_EQ(runAt(Tuesday.addDays(1)).run.result, RunResult::Unchanged);
}

TEST_F(RunnerTest, WhatWasLoadedByHandNeedsNoSecondDeposit)
{
    make(false);
    {
        // Written by hand, then loaded into the ENT and ticked.
        ASSERT_EQ(runAt(Tuesday, Trigger::ByHand).run.result, RunResult::NotInitialised);
        store::Store base = open();
        School loaded = base.school();
        for (Milestone row : base.school().table<Milestone>()) {
            row.doneAt = local(2026, 9, 3, 10);
            loaded.put(row);
        }
        commit(base, ChangeSet::between(base.school(), loaded), QStringLiteral("edit"));
    }
    ASSERT_EQ(runAt(Tuesday, Trigger::ByHand).run.result, RunResult::Sent);
    {
        // The same file by hand elsewhere, older than the tick: where it lies does not matter.
        store::Store base = open();
        JournalEntry byHand = sent().first();
        const QByteArray bytes = base.fileContent(byHand.id, 0).value();
        byHand.at = local(2026, 9, 3, 9).toUTC();
        byHand.outcome = Outcome::Prepared;
        byHand.files.first().path = QStringLiteral("/home/durand/EDT_vers_Kosmos.xml");
        byHand.files.first().content = bytes;
        ASSERT_TRUE(base.commit({}, byHand));
    }
    EXPECT_EQ(runAt(Tuesday).run.result, RunResult::Unchanged);
}

TEST_F(RunnerTest, AnotherDestinationGetsTheFileToo)
{
    make();
    ASSERT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
    const QString other = folder() + QStringLiteral("/autre");
    ASSERT_TRUE(QDir().mkpath(other));
    changeSettings([&](EntDelivery& row) { row.address = other; });
    EXPECT_EQ(runAt(Tuesday.addDays(1)).run.result, RunResult::Sent);
    EXPECT_TRUE(QFile::exists(other + QStringLiteral("/EDT_vers_Kosmos.xml")));
}

TEST_F(RunnerTest, TheOtherNameIsUsedWhenAsked)
{
    settings.dialect = QStringLiteral("edt");
    make();
    ASSERT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
    EXPECT_EQ(inInbox(), QStringList { QStringLiteral("Edt_To_ENT_0990001N.xml") });
}

TEST_F(RunnerTest, ASealedFileIsComparedByWhatItSays)
{
    settings.sealed = true;
    make();
    EXPECT_EQ(runAt(Tuesday, Trigger::ByHand).run.result, RunResult::Refused) << "for nobody";
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::SeparateChannels);
    openssl.start(
        QStringLiteral("sh"), { QStringLiteral("-c"), QStringLiteral("openssl genrsa 2048 | openssl rsa -pubout") });
    ASSERT_TRUE(openssl.waitForFinished());
    {
        store::Store base = open();
        Draft draft(base.school());
        draft.insert(EntPartner {
            .name = QStringLiteral("ENT"), .publicKey = QString::fromLatin1(openssl.readAllStandardOutput()) });
        commit(base, draft.changes(), QStringLiteral("edit"));
    }
    const RunOutcome first = runAt(Tuesday);
    ASSERT_EQ(first.run.result, RunResult::Sent) << first.run.details.join(u' ').toStdString();
    EXPECT_FALSE(contentOf(official()).contains("Charme")) << "no pupil's name in clear";
    EXPECT_EQ(runAt(Tuesday.addDays(1)).run.result, RunResult::Unchanged) << "another key each time, the same words";
    moveLesson(5);
    EXPECT_EQ(runAt(Tuesday.addDays(2)).run.result, RunResult::Sent);
    EXPECT_EQ(sent().size(), 2);
    EXPECT_TRUE(sent().last().note.contains(QStringLiteral("ENT"))) << sent().last().note.toStdString();

    // The same words for somebody else: the file of before does not open for them.
    {
        store::Store base = open();
        Draft draft(base.school());
        EntPartner partner = *base.school().table<EntPartner>().begin();
        partner.name = QStringLiteral("ENT-2");
        draft.update(partner);
        commit(base, draft.changes(), QStringLiteral("edit"));
    }
    EXPECT_EQ(runAt(Tuesday.addDays(3)).run.result, RunResult::Sent);
    EXPECT_EQ(runAt(Tuesday.addDays(6)).run.result, RunResult::Unchanged);
}

TEST_F(RunnerTest, HolidaysRestWithoutFillingTheLog)
{
    make();
    EXPECT_EQ(runAt(local(2026, 10, 20, 18)).run.result, RunResult::Paused);
    EXPECT_EQ(runAt(local(2026, 10, 20, 18, 1)).run.result, RunResult::NotDue);
    EXPECT_EQ(logged(), 0);
    EXPECT_EQ(inInbox(), QStringList());
    // Friday's was in the holidays; Monday morning makes it up no more than Friday did.
    EXPECT_EQ(runAt(local(2026, 11, 2, 7)).run.result, RunResult::Paused);
    EXPECT_EQ(runAt(local(2026, 11, 2, 18)).run.result, RunResult::Sent);
}

TEST_F(RunnerTest, WhoAsksByHandIsServedInTheHolidays)
{
    make();
    const RunOutcome outcome = runAt(local(2026, 10, 20, 9), Trigger::ByHand);
    EXPECT_EQ(outcome.run.result, RunResult::Sent);
    EXPECT_TRUE(readRunLog(basePath()).runs.first().byHand);
}

TEST_F(RunnerTest, SwitchedOffNothingIsPlanned)
{
    settings.enabled = false;
    make();
    EXPECT_EQ(runAt(Tuesday).run.result, RunResult::Off);
    EXPECT_EQ(runAt(Tuesday, Trigger::ByHand).run.result, RunResult::Sent) << "a try before it is switched on";
}

TEST_F(RunnerTest, AfterAChangeOfYearTheFirstFileIsAPersons)
{
    make(false);
    const RunOutcome outcome = runAt(Tuesday);
    EXPECT_EQ(outcome.run.result, RunResult::NotInitialised);
    ASSERT_TRUE(outcome.error);
    expectSentence(*outcome.error);
    EXPECT_TRUE(outcome.error->remedy.contains(QStringLiteral("import d’initialisation à la main")));
    EXPECT_EQ(inInbox(), QStringList());
    EXPECT_EQ(sent().size(), 0);
    EXPECT_EQ(logged(), 1);
}

TEST_F(RunnerTest, ABlockingPointSendsNothingAndSaysWhich)
{
    make();
    {
        store::Store base = open();
        Draft draft(base.school());
        for (Lesson lesson : base.school().lessons()) {
            lesson.day = 0;
            draft.update(lesson);
        }
        commit(base, draft.changes(), QStringLiteral("edit"));
    }
    const RunOutcome outcome = runAt(Tuesday);
    EXPECT_EQ(outcome.run.result, RunResult::Refused);
    EXPECT_TRUE(blocks(outcome.findings));
    ASSERT_FALSE(outcome.run.details.isEmpty());
    EXPECT_EQ(readRunLog(basePath()).runs.first().details, outcome.run.details);
    EXPECT_EQ(inInbox(), QStringList());
    EXPECT_EQ(runAt(Tuesday.addSecs(60)).run.result, RunResult::NotDue) << "it is told once for each planned time";
}

TEST_F(RunnerTest, TriesAgainAfterGrowingPauses)
{
    make();
    ASSERT_TRUE(QDir().rmdir(inbox()));
    duringWait = [this] {
        if (waits.size() == 2)
            QDir().mkpath(inbox());
    };
    const RunOutcome outcome = runAt(Tuesday);
    EXPECT_EQ(outcome.run.result, RunResult::Sent);
    EXPECT_EQ(outcome.run.attempts, 3);
    EXPECT_EQ(waits, (QList<int> { 60, 300 }));
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(RunnerTest, GivesUpUntilTheNextPlannedTime)
{
    make();
    ASSERT_TRUE(QDir().rmdir(inbox()));
    const RunOutcome outcome = runAt(Tuesday);
    EXPECT_EQ(outcome.run.result, RunResult::Failed);
    ASSERT_TRUE(outcome.error);
    expectSentence(*outcome.error);
    EXPECT_EQ(outcome.run.attempts, 4);
    EXPECT_EQ(waits, (QList<int> { 60, 300, 900 }));
    EXPECT_EQ(sent().size(), 0);
    EXPECT_EQ(runAt(now).run.result, RunResult::NotDue);
    ASSERT_TRUE(QDir().mkpath(inbox()));
    EXPECT_EQ(runAt(Tuesday.addDays(1)).run.result, RunResult::Sent);
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(RunnerTest, WhoAsksByHandIsToldAtOnce)
{
    make();
    ASSERT_TRUE(QDir().rmdir(inbox()));
    EXPECT_EQ(runAt(Tuesday, Trigger::ByHand).run.result, RunResult::Failed);
    EXPECT_EQ(waits, QList<int>());
}

TEST_F(RunnerTest, WithTheBaseOpenElsewhereTheWindowNotesTheDeposit)
{
    make();
    store::Store window = open();
    ASSERT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
    ASSERT_TRUE(QFile::exists(official()));
    ASSERT_EQ(waiting().size(), 1);
    EXPECT_EQ(sent().size(), 0);
    // What waits counts as sent.
    EXPECT_EQ(runAt(Tuesday.addDays(1)).run.result, RunResult::Unchanged);
    moveLesson(window, 5);
    EXPECT_EQ(runAt(Tuesday.addDays(2)).run.result, RunResult::Sent);
    const auto commitHere = [&](const JournalEntry& entry) { return window.commit({}, entry); };
    EXPECT_EQ(recordDeposits(basePath(), *window.journal(), commitHere), 2);
    EXPECT_EQ(recordDeposits(basePath(), *window.journal(), commitHere), 0);
    const QList<JournalEntry> entries = sent();
    ASSERT_EQ(entries.size(), 2);
    EXPECT_EQ(entries[0].at, Tuesday.toUTC());
    EXPECT_EQ(entries[1].at, Tuesday.addDays(2).toUTC());
}

TEST_F(RunnerTest, TwoRunsAreNeverUnderWayAtOnce)
{
    make();
    ASSERT_TRUE(QDir().mkpath(deliveryFolder(basePath())));
    QLockFile other(deliveryFolder(basePath()) + QStringLiteral("/passage.lock"));
    ASSERT_TRUE(other.tryLock(0));
    EXPECT_EQ(runAt(Tuesday).run.result, RunResult::Busy);
    EXPECT_EQ(inInbox(), QStringList());
    other.unlock();
    EXPECT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
}

TEST_F(RunnerTest, ALockWhoseMakerWasKilledBeforeItSaidWhoHoldsNobodyUp)
{
    make();
    ASSERT_TRUE(QDir().mkpath(deliveryFolder(basePath())));
    QFile lock(deliveryFolder(basePath()) + QStringLiteral("/passage.lock"));
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.close();
    EXPECT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
}

TEST_F(RunnerTest, ARunKilledBeforeTheDepositLeavesNoTrace)
{
    make();
    ASSERT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
    moveLesson(5);
    JournalEntry entry = sent().first();
    entry.files.first().content = "ce qui n’est jamais parti";
    entry.files.first().sha256 = QStringLiteral("0000");
    ASSERT_TRUE(Deposits(basePath()).begin(entry, {}));
    EXPECT_EQ(runAt(Tuesday.addDays(1)).run.result, RunResult::Sent);
    EXPECT_EQ(sent().size(), 2);
    EXPECT_EQ(Deposits(basePath()).onTheirWay().size(), 0);
}

TEST_F(RunnerTest, ARunKilledJustAfterTheDepositIsNotedByTheNext)
{
    make();
    ASSERT_EQ(runAt(Tuesday).run.result, RunResult::Sent);
    JournalEntry entry = sent().first();
    entry.files.first().content = contentOf(official());
    entry.at = Tuesday.addSecs(3600).toUTC();
    ASSERT_TRUE(Deposits(basePath()).begin(entry, {}));
    EXPECT_EQ(runAt(Tuesday.addDays(1)).run.result, RunResult::Unchanged);
    const QList<JournalEntry> entries = sent();
    ASSERT_EQ(entries.size(), 2);
    EXPECT_EQ(entries[1].at, entry.at);
}

TEST_F(RunnerTest, TwentyRunsAreKept)
{
    make();
    for (int day = 0; day < 30; ++day)
        runAt(Tuesday.addDays(day), Trigger::ByHand);
    const RunLog log = readRunLog(basePath());
    ASSERT_EQ(log.runs.size(), 20);
    EXPECT_EQ(log.runs.last().at, Tuesday.addDays(29).toUTC());
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(RunnerTest, AMissingBaseOrPasswordIsTold)
{
    EXPECT_EQ(runAt(Tuesday).run.result, RunResult::Failed) << "no base";
    settings.type = DeliveryType::WebDav;
    settings.address = QStringLiteral("https://ent.example.org/");
    settings.account = QStringLiteral("depot");
    make();
    const RunOutcome outcome = runAt(Tuesday);
    EXPECT_EQ(outcome.run.result, RunResult::Failed);
    ASSERT_TRUE(outcome.error);
    expectSentence(*outcome.error);
    EXPECT_TRUE(outcome.error->cause.contains(QStringLiteral("mot de passe")));
    EXPECT_EQ(outcome.run.attempts, 0);
}

TEST_F(BadNetworkTest, AnAnswerThatGotLostIsNotASecondDeposit)
{
    make();
    const RunOutcome outcome = runThrough({ BadNetwork::ArrivesUnanswered });
    EXPECT_EQ(outcome.run.result, RunResult::Sent);
    EXPECT_EQ(outcome.run.attempts, 2);
    EXPECT_EQ(puts, 1);
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(BadNetworkTest, AnAnswerLostAtTheLastTryIsFoundByTheNextRun)
{
    make();
    EXPECT_EQ(runThrough({ BadNetwork::ArrivesUnanswered }, Trigger::ByHand).run.result, RunResult::Failed);
    EXPECT_EQ(sent().size(), 0);
    EXPECT_EQ(runThrough({}, Trigger::ByHand).run.result, RunResult::Unchanged);
    EXPECT_EQ(puts, 1);
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(BadNetworkTest, ARefusalIsNotTriedAgain)
{
    make();
    const RunOutcome outcome = runThrough({ BadNetwork::IsRefused });
    EXPECT_EQ(outcome.run.result, RunResult::Failed);
    EXPECT_EQ(outcome.run.attempts, 1);
    EXPECT_EQ(waits, QList<int>());
    EXPECT_EQ(Deposits(basePath()).onTheirWay().size(), 0);
}

TEST_F(BadNetworkTest, ManyFailuresAreOneFileInTheEnd)
{
    make();
    const RunOutcome outcome = runThrough({ BadNetwork::Fails, BadNetwork::Fails, BadNetwork::Fails });
    EXPECT_EQ(outcome.run.result, RunResult::Sent);
    EXPECT_EQ(outcome.run.attempts, 4);
    EXPECT_EQ(puts, 1);
    EXPECT_EQ(sent().size(), 1);
    EXPECT_EQ(inInbox().size(), 1);
}

} // namespace navette::delivery
