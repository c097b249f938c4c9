// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratch.h"
#include "store/backup.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>

/// The base between two processes: who may write, what a reader sees, and what a killed writer leaves.
namespace navette::store {

namespace {

    constexpr int Patience = 30000;

    /// The other process.
    class Worker {
    public:
        explicit Worker(const QStringList& arguments, bool asNobody = false)
        {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            if (asNobody)
                environment.insert(QStringLiteral("NAVETTE_TEST_AS_NOBODY"), QStringLiteral("1"));
            m_process.setProcessEnvironment(environment);
            m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/store_worker"), arguments);
        }
        ~Worker() { kill(); }

        QString line()
        {
            while (!m_process.canReadLine()) {
                if (!m_process.waitForReadyRead(Patience))
                    return {};
            }
            return QString::fromUtf8(m_process.readLine()).trimmed();
        }
        /// Kill -9, after \a milliseconds of whatever it is doing; the last step that it told to be committed.
        int killAfter(int milliseconds)
        {
            m_process.waitForFinished(milliseconds);
            kill();
            int last = 0;
            for (const QByteArray& line : m_process.readAllStandardOutput().split('\n'))
                last = std::max(last, line.toInt());
            return last;
        }
        void kill()
        {
            m_process.kill();
            m_process.waitForFinished(Patience);
        }
        /// Lets it end by itself; its exit status.
        int finish()
        {
            m_process.closeWriteChannel();
            return m_process.waitForFinished(Patience) ? m_process.exitCode() : -1;
        }
        qint64 pid() const { return m_process.processId(); }

    private:
        QProcess m_process;
    };

    /// All or nothing of every step: the journal replayed is the school, and each step's rows are whole.
    void expectWhole(const Store& store, const SchoolInfo& info)
    {
        const Result<QList<JournalEntry>> journal = store.journal();
        ASSERT_TRUE(journal) << journal.error().text().toStdString();
        School replayed;
        SchoolInfo first = info;
        first.id = Id<SchoolInfo>(1);
        replayed.put(first);
        for (qsizetype i = 0; i < journal->size(); ++i) {
            const JournalEntry& entry = journal->at(i);
            EXPECT_EQ(entry.id, i + 1);
            const Result<ChangeSet> changes = store.changesOf(entry.id);
            ASSERT_TRUE(changes);
            EXPECT_EQ(changes->size(), entry.changedRows);
            ASSERT_TRUE(changes->applyTo(replayed));
            for (int file = 0; file < entry.files.size(); ++file)
                EXPECT_TRUE(store.fileContent(entry.id, file));
        }
        EXPECT_TRUE(replayed == store.school());
        for (int k = 0; k < KindCount; ++k)
            EXPECT_GE(store.school().nextId(static_cast<Kind>(k)), replayed.nextId(static_cast<Kind>(k)));
        EXPECT_EQ(store.school().divisions().size() % 40, 0);
    }

} // namespace

class TwoProcessesTest : public StoreTest { };

TEST_F(TwoProcessesTest, OnlyOneMayWriteAndTheOtherIsToldWho)
{
    created();
    Worker other({ QStringLiteral("hold"), file(), QStringLiteral("Import SIECLE") });
    ASSERT_EQ(other.line(), QStringLiteral("held"));

    const Result<Store> writer = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().kind, ErrorKind::Locked);
    expectSentence(writer.error());
    EXPECT_TRUE(writer.error().cause.contains(QStringLiteral("autre (poste ")));
    EXPECT_TRUE(writer.error().cause.contains(QStringLiteral("mode exclusif")));
    EXPECT_TRUE(writer.error().cause.contains(QStringLiteral("Import SIECLE")));

    const std::optional<LockInfo> holder = lockOf(file());
    ASSERT_TRUE(holder);
    EXPECT_EQ(holder->user, QStringLiteral("autre"));
    EXPECT_EQ(holder->host, QSysInfo::machineHostName());
    EXPECT_EQ(holder->pid, other.pid());
    EXPECT_TRUE(holder->exclusive);
    EXPECT_EQ(holder->doing, QStringLiteral("Import SIECLE"));
    EXPECT_EQ(holder->application, QStringLiteral("store_worker"));
    EXPECT_TRUE(holder->since.isValid());

    Result<Store> reader = Store::open(file(), Mode::ReadOnly, actor(QStringLiteral("SPR")));
    ASSERT_TRUE(reader);
    const Result<> exclusive = reader->enterExclusive(QStringLiteral("Import STS"));
    ASSERT_FALSE(exclusive);
    EXPECT_EQ(exclusive.error().kind, ErrorKind::Locked);
    EXPECT_TRUE(exclusive.error().cause.contains(QStringLiteral("Import SIECLE")));

    EXPECT_EQ(other.finish(), 0);
    EXPECT_FALSE(lockOf(file()));
    const Result<Store> now = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_TRUE(now);
    EXPECT_TRUE(now->journal()->isEmpty());
}

TEST_F(TwoProcessesTest, TheLockOfAKilledProcessIsTakenOverAndTold)
{
    created();
    {
        Worker other({ QStringLiteral("hold"), file(), QStringLiteral("Import SIECLE") });
        ASSERT_EQ(other.line(), QStringLiteral("held"));
        other.kill();
    }
    EXPECT_FALSE(lockOf(file()));
    {
        const Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
        ASSERT_TRUE(store);
        ASSERT_EQ(store->journal()->size(), 1);
        const JournalEntry recovered = store->journal()->first();
        EXPECT_EQ(recovered.step, QStringLiteral("lock.recovered"));
        EXPECT_TRUE(recovered.title.contains(QStringLiteral("autre")));
        EXPECT_EQ(recovered.user, QStringLiteral("durand"));
        EXPECT_EQ(recovered.changedRows, 0);
        EXPECT_EQ(store->lastUndoable(), 0);
        EXPECT_EQ(lockOf(file())->user, QStringLiteral("durand"));
    }
    // Once: the next opening finds nothing to recover.
    const Result<Store> again = Store::open(file(), Mode::ReadWrite, actor());
    EXPECT_EQ(again->journal()->size(), 1);
}

TEST_F(TwoProcessesTest, AReaderSeesWholeStepsWhileAWriterCommits)
{
    created();
    Worker writer({ QStringLiteral("commit"), file() });
    ASSERT_EQ(writer.line(), QStringLiteral("1"));
    Result<Store> reader = Store::open(file(), Mode::ReadOnly, actor());
    ASSERT_TRUE(reader);
    int news = 0;
    for (int i = 0; i < 30; ++i) {
        writer.line();
        const Result<bool> changed = reader->refresh();
        ASSERT_TRUE(changed) << changed.error().text().toStdString();
        news += *changed ? 1 : 0;
        EXPECT_EQ(reader->school().divisions().size() % 40, 0);
        const int step = reader->school().info().name.toInt();
        EXPECT_EQ(std::prev(reader->school().divisions().end())->plannedSize, step);
        // A second reader, from scratch, is at least as far.
        const Result<Store> other = Store::open(file(), Mode::ReadOnly, actor());
        ASSERT_TRUE(other);
        EXPECT_GE(other->school().info().name.toInt(), step);
    }
    EXPECT_GT(news, 10);
    writer.kill();
    ASSERT_TRUE(reader->refresh());
    expectWhole(*reader, info());
    EXPECT_FALSE(*reader->refresh());
}

TEST_F(TwoProcessesTest, KilledAtAnyMomentTheBaseHoldsWholeStepsOnly)
{
    const quint32 seed = 20261123;
    SCOPED_TRACE(seed);
    QRandomGenerator random(seed);
    int interrupted = 0;
    qint64 committed = 0;
    for (int round = 0; round < 30; ++round) {
        SCOPED_TRACE(round);
        // A new base now and then: a long journal only makes the checks slow.
        const QString base = file(QStringLiteral("ecole%1.navette").arg(round / 6));
        const QString journal = base + QStringLiteral("-journal");
        if (round % 6 == 0) {
            ASSERT_TRUE(Store::create(base, info(), actor()));
            committed = 0;
        }
        int told = 0;
        {
            Worker writer({ QStringLiteral("commit"), base });
            told = writer.killAfter(30 + random.bounded(150));
        }
        const bool cutShort = QFileInfo::exists(journal);
        interrupted += cutShort ? 1 : 0;
        // A reader may come first: it reads the last whole step, and writes nothing to get there.
        if (round % 2 == 0) {
            const Result<Store> reader = Store::open(base, Mode::ReadOnly, actor());
            ASSERT_TRUE(reader) << reader.error().text().toStdString();
            expectWhole(*reader, info());
            EXPECT_EQ(QFileInfo::exists(journal), cutShort);
        }
        const Result<Store> store = Store::open(base, Mode::ReadWrite, actor());
        ASSERT_TRUE(store) << store.error().text().toStdString();
        expectWhole(*store, info());
        EXPECT_GE(store->journal()->size(), std::max<qint64>(told, committed));
        committed = store->journal()->size();
        EXPECT_FALSE(QFileInfo::exists(journal));
        // The copies bear their names only when whole.
        for (const QFileInfo& copy : QDir(backupFolder(base)).entryInfoList(QDir::Files)) {
            const Result<Store> opened = Store::open(copy.filePath(), Mode::ReadOnly, actor());
            ASSERT_TRUE(opened) << opened.error().text().toStdString();
        }
    }
    // Else the moments were badly chosen and this test says nothing.
    EXPECT_GT(interrupted, 0);
    EXPECT_GT(committed, 0);
    RecordProperty("interrupted", interrupted);
}

TEST_F(TwoProcessesTest, AFullDiskIsASentenceAndChangesNothing)
{
    {
        Store store = created();
        addDivision(store, QStringLiteral("6A"));
        ASSERT_TRUE(store.backup());
    }
    Worker other({ QStringLiteral("fill"), file() });
    const QString refused = other.line();
    EXPECT_TRUE(refused.startsWith(QStringLiteral("error %1 ").arg(static_cast<int>(ErrorKind::Io))))
        << refused.toStdString();
    EXPECT_TRUE(refused.contains(QStringLiteral("disque"))) << refused.toStdString();
    EXPECT_EQ(other.line(), QStringLiteral("committed 2"));
    EXPECT_EQ(other.finish(), 0);
    const Result<Store> store = Store::open(file(), Mode::ReadOnly, actor());
    ASSERT_TRUE(store);
    EXPECT_EQ(store->school().divisions().size(), 11);
    EXPECT_EQ(store->journal()->size(), 2);
}

TEST_F(TwoProcessesTest, AFolderWithoutPermission)
{
    {
        Store store = created();
        addDivision(store, QStringLiteral("6A"));
    }
    ASSERT_TRUE(QFile::setPermissions(folder(), QFile::Permissions(0x5555)));
    ASSERT_TRUE(QFile::setPermissions(file(), QFile::Permissions(0x6666)));
    const QStringList before = QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    {
        Worker reader({ QStringLiteral("read"), file() }, true);
        EXPECT_EQ(reader.line(), QStringLiteral("opened 1"));
        EXPECT_EQ(reader.finish(), 0);
    }
    {
        Worker writer({ QStringLiteral("hold"), file() }, true);
        const QString line = writer.line();
        EXPECT_TRUE(line.startsWith(QStringLiteral("error %1 Le dossier").arg(static_cast<int>(ErrorKind::Io))))
            << line.toStdString();
    }
    ASSERT_TRUE(QFile::setPermissions(file(), QFile::Permissions(0x6000)));
    {
        Worker reader({ QStringLiteral("read"), file() }, true);
        const QString line = reader.line();
        EXPECT_TRUE(line.contains(QStringLiteral("droit de lire"))) << line.toStdString();
    }
    EXPECT_EQ(QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
    ASSERT_TRUE(QFile::setPermissions(folder(), QFile::Permissions(0x7700)));
}

} // namespace navette::store
