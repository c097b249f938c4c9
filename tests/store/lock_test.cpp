// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratch.h"

#include "store/database.h"
#include "store/lock_info.h"

namespace navette::store {

class LockTest : public StoreTest {
protected:
    /// The lock files as another station would have left them, refreshed \a secondsAgo.
    void lockFromElsewhere(qint64 secondsAgo)
    {
        QFile lock(lockFilePath(file()));
        ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
        // QLockFile's own format: process, program, station.
        lock.write("4242\nnavette\nSECRETARIAT-2\n\n\n");
        lock.close();
        LockNote note;
        note.info.user = QStringLiteral("martin");
        note.info.host = QStringLiteral("SECRETARIAT-2");
        note.info.pid = 4242;
        note.info.since = QDateTime::currentDateTimeUtc().addSecs(-3600);
        note.info.application = QStringLiteral("navette");
        note.token = QStringLiteral("theirs");
        ASSERT_TRUE(writeLockNote(file(), note));
        QFile info(lockInfoPath(file()));
        ASSERT_TRUE(info.open(QIODevice::ReadWrite));
        ASSERT_TRUE(
            info.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-secondsAgo), QFileDevice::FileModificationTime));
    }
};

TEST_F(LockTest, AnOpenBaseIsHeldByItsWriterOnly)
{
    EXPECT_FALSE(lockOf(file()));
    {
        const Store store = created();
        const std::optional<LockInfo> holder = lockOf(file());
        ASSERT_TRUE(holder);
        EXPECT_EQ(holder->user, QStringLiteral("durand"));
        EXPECT_EQ(holder->pid, QCoreApplication::applicationPid());
        EXPECT_FALSE(holder->exclusive);
        EXPECT_TRUE(holder->doing.isEmpty());
    }
    EXPECT_FALSE(lockOf(file()));
    const Result<Store> reader = Store::open(file(), Mode::ReadOnly, actor());
    ASSERT_TRUE(reader);
    EXPECT_FALSE(lockOf(file()));
    EXPECT_EQ(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList { QStringLiteral("ecole.navette") });
}

TEST_F(LockTest, TheExclusiveModeAsksForTheSupervisor)
{
    Store store = created();
    const Result<> refused = store.enterExclusive(QStringLiteral("Import SIECLE"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
    expectSentence(refused.error());
    EXPECT_FALSE(store.isExclusive());
    EXPECT_FALSE(lockOf(file())->exclusive);

    store.setProfile(QStringLiteral("SPR"));
    ASSERT_TRUE(store.enterExclusive(QStringLiteral("Import SIECLE")));
    EXPECT_TRUE(store.isExclusive());
    EXPECT_TRUE(lockOf(file())->exclusive);
    EXPECT_EQ(lockOf(file())->doing, QStringLiteral("Import SIECLE"));
    const Result<JournalEntry> signedEntry = store.commit({}, entry(QStringLiteral("Import SIECLE")));
    ASSERT_TRUE(signedEntry);
    EXPECT_TRUE(signedEntry->exclusive);
    EXPECT_EQ(signedEntry->profile, QStringLiteral("SPR"));

    store.setProfile(QStringLiteral("MODIF"));
    EXPECT_FALSE(store.isExclusive());
    EXPECT_FALSE(lockOf(file())->exclusive);
    EXPECT_FALSE(store.commit({}, entry(QStringLiteral("Saisie")))->exclusive);
}

TEST_F(LockTest, ALockInUseElsewhereIsRespected)
{
    created();
    lockFromElsewhere(120);
    const Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, ErrorKind::Locked);
    EXPECT_TRUE(store.error().cause.startsWith(QStringLiteral("martin (poste SECRETARIAT-2) modifie la base depuis ")))
        << store.error().cause.toStdString();
    EXPECT_EQ(lockOf(file())->user, QStringLiteral("martin"));
}

TEST_F(LockTest, ALockNotRefreshedElsewhereIsTakenOverAndTold)
{
    created();
    lockFromElsewhere(3600);
    const Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_TRUE(store) << store.error().text().toStdString();
    EXPECT_EQ(lockOf(file())->user, QStringLiteral("durand"));
    ASSERT_EQ(store->journal()->size(), 1);
    EXPECT_EQ(store->journal()->first().step, QStringLiteral("lock.recovered"));
    EXPECT_TRUE(store->journal()->first().title.contains(QStringLiteral("martin (poste SECRETARIAT-2)")));
}

TEST_F(LockTest, AWriterWhoseLockWasTakenOverWritesNoMore)
{
    {
        Store store = created();
        addDivision(store, QStringLiteral("6A"));
        // This station slept; another one took over meanwhile.
        lockFromElsewhere(0);
        Draft draft(store.school());
        draft.insert(Division());
        const Result<JournalEntry> refused = store.commit(draft.changes(), entry(QStringLiteral("Trop tard")));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::Locked);
        expectSentence(refused.error());
        EXPECT_FALSE(store.undo(1));
        EXPECT_FALSE(store.setOutcome(1, Outcome::Sent));
        EXPECT_FALSE(store.backup());
        EXPECT_EQ(store.school().divisions().size(), 1);
    }
    // And leaves the other's lock in place when it goes.
    EXPECT_EQ(lockOf(file())->user, QStringLiteral("martin"));
    const Result<Store> store = Store::open(file(), Mode::ReadOnly, actor());
    EXPECT_EQ(store->journal()->size(), 1);
}

TEST_F(LockTest, AWriterNeverWritesOverStepsThatItDoesNotKnow)
{
    Store store = created();
    addDivision(store, QStringLiteral("6A"));
    {
        // Whatever let another writer in: its step is there.
        Result<Connection> other = Connection::open(file(), Connection::Access::Write);
        ASSERT_TRUE(other);
        ASSERT_TRUE(other->run(QStringLiteral("INSERT INTO journal SELECT 2, at, user, host, profile, exclusive, step, "
                                              "title, direction, outcome, counts, "
                                              "findings, note, 0, 0, '' FROM journal WHERE id=1")));
    }
    const Result<JournalEntry> refused = store.commit({}, entry(QStringLiteral("Essai")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Locked);
    expectSentence(refused.error());
}

TEST_F(LockTest, ADamagedNoteDoesNotHideTheHolder)
{
    const Store store = created();
    for (const QByteArray& text : { QByteArray(), QByteArray("{"), QByteArray("[1,2]"), QByteArray(100000, 'x') }) {
        QFile note(lockInfoPath(file()));
        ASSERT_TRUE(note.open(QIODevice::WriteOnly | QIODevice::Truncate));
        note.write(text);
        note.close();
        const std::optional<LockInfo> holder = lockOf(file());
        ASSERT_TRUE(holder);
        EXPECT_EQ(holder->pid, QCoreApplication::applicationPid());
        EXPECT_FALSE(holder->sentence().isEmpty());
    }
}

TEST_F(LockTest, ALockFileThatNamesNobodyIsTakenOver)
{
    created();
    // Killed between making the lock file and writing into it.
    QFile lock(lockFilePath(file()));
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.close();
    EXPECT_FALSE(lockOf(file()));
    const Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_TRUE(store) << store.error().text().toStdString();
    EXPECT_EQ(lockOf(file())->pid, QCoreApplication::applicationPid());
}

TEST_F(LockTest, ANoteTidiedAwayStopsNobody)
{
    {
        Store store = created();
        ASSERT_TRUE(QFile::remove(lockInfoPath(file())));
        EXPECT_EQ(lockOf(file())->pid, QCoreApplication::applicationPid());
        addDivision(store, QStringLiteral("6A"));
        EXPECT_FALSE(Store::open(file(), Mode::ReadWrite, actor()));
    }
    EXPECT_FALSE(lockOf(file()));
    const Result<Store> again = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->journal()->size(), 1) << "nothing to recover";
}

TEST_F(LockTest, ABaseReachedThroughALinkHasTheSameLock)
{
    const Store store = created();
    const QString link = file(QStringLiteral("lien.navette"));
    ASSERT_TRUE(QFile::link(file(), link));
    const Result<Store> second = Store::open(link, Mode::ReadWrite, actor());
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::Locked);
    EXPECT_TRUE(lockOf(link));
}

TEST_F(LockTest, TheSentenceSaysWhoWhereSinceWhenAndWhat)
{
    LockInfo info;
    info.user = QStringLiteral("MARTIN");
    info.host = QStringLiteral("SECRETARIAT-2");
    info.since = QDateTime(QDate(2026, 8, 28), QTime(14, 5));
    info.exclusive = true;
    info.doing = QStringLiteral("Import SIECLE");
    EXPECT_EQ(info.sentence(),
        QStringLiteral("MARTIN (poste SECRETARIAT-2) a la main en mode exclusif depuis le 28/08/2026 à "
                       "14 h 05 : Import SIECLE."));
    info.exclusive = false;
    info.doing.clear();
    EXPECT_EQ(info.sentence(),
        QStringLiteral("MARTIN (poste SECRETARIAT-2) modifie la base depuis le 28/08/2026 à 14 h 05."));
}

} // namespace navette::store
