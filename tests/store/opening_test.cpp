// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratch.h"

#include "store/backup.h"
#include "store/schema.h"

/// Every file that cannot be opened, and every base of another version.
namespace navette::store {

namespace {

    void writeFile(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }

    QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QSet<QString> namesIn(const QString& folder)
    {
        const QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        return { names.cbegin(), names.cend() };
    }

} // namespace

class OpeningTest : public StoreTest {
protected:
    /// Refused in both modes with a sentence, leaving the folder as it was.
    void expectRefused(const QString& path)
    {
        const QSet<QString> before = namesIn(folder());
        for (const Mode mode : { Mode::ReadOnly, Mode::ReadWrite }) {
            const Result<Store> store = Store::open(path, mode, actor());
            ASSERT_FALSE(store);
            EXPECT_EQ(store.error().kind, ErrorKind::Io);
            expectSentence(store.error());
        }
        EXPECT_EQ(namesIn(folder()), before);
    }
};

TEST_F(OpeningTest, AMissingFile) { expectRefused(file()); }

TEST_F(OpeningTest, AFolder)
{
    ASSERT_TRUE(QDir().mkdir(file()));
    expectRefused(file());
}

TEST_F(OpeningTest, AnEmptyFile)
{
    writeFile(file(), {});
    expectRefused(file());
    EXPECT_EQ(contentOf(file()), QByteArray());
}

TEST_F(OpeningTest, AnotherKindOfFile)
{
    const QByteArray text = QByteArray("<?xml version=\"1.0\"?><BEE_ELEVES/>\n").repeated(50);
    writeFile(file(), text);
    expectRefused(file());
    EXPECT_EQ(contentOf(file()), text);
}

TEST_F(OpeningTest, AnotherApplicationsBase)
{
    tamper(file(),
        { QStringLiteral("CREATE TABLE places (id INTEGER PRIMARY KEY)"), QStringLiteral("PRAGMA application_id=7") });
    expectRefused(file());
}

TEST_F(OpeningTest, ATruncatedBase)
{
    {
        Store store = created();
        addDivision(store, QStringLiteral("6A"));
    }
    const QByteArray whole = contentOf(file());
    for (const qsizetype size :
        { whole.size() - 1, whole.size() / 2, qsizetype(4096), qsizetype(1000), qsizetype(50) }) {
        writeFile(file(), whole.first(size));
        expectRefused(file());
    }
}

TEST_F(OpeningTest, ABaseWithDamagedPagesNeverCrashes)
{
    {
        Store store = created();
        addDivision(store, QStringLiteral("6A"));
    }
    const QByteArray whole = contentOf(file());
    for (qsizetype at = 4096; at < whole.size(); at += 4096) {
        QByteArray damaged = whole;
        for (qsizetype i = 0; i < 64; ++i)
            damaged[at + i] = static_cast<char>(i * 37 + 11);
        writeFile(file(), damaged);
        const Result<Store> store = Store::open(file(), Mode::ReadOnly, actor());
        if (!store)
            expectSentence(store.error());
    }
}

TEST_F(OpeningTest, ANewerBaseIsReadOnly)
{
    {
        Store store = created();
        addDivision(store, QStringLiteral("6A"));
    }
    tamper(file(),
        { QStringLiteral("PRAGMA user_version=%1").arg(CurrentVersion + 1),
            QStringLiteral("ALTER TABLE division ADD COLUMN colour TEXT NOT NULL DEFAULT 'bleu'") });
    const QByteArray before = contentOf(file());
    Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_TRUE(store);
    EXPECT_TRUE(store->isReadOnly());
    EXPECT_TRUE(store->readOnlyReason().contains(QStringLiteral("plus récente")));
    EXPECT_EQ(store->school().divisions().size(), 1);
    const Result<JournalEntry> refused = store->commit({}, entry(QStringLiteral("Essai")));
    ASSERT_FALSE(refused);
    expectSentence(refused.error());
    EXPECT_FALSE(lockOf(file()));
    EXPECT_EQ(contentOf(file()), before);
}

TEST_F(OpeningTest, AnOlderBaseIsTakenForwardAfterACopy)
{
    makeVersion1(file());
    // As a base from before two fields and a whole kind, too: its columns do not exist.
    tamper(file(),
        { QStringLiteral("ALTER TABLE division DROP COLUMN planned_size"),
            QStringLiteral("ALTER TABLE grid_settings DROP COLUMN lunch_first"), QStringLiteral("DROP TABLE room"),
            QStringLiteral("INSERT INTO grid_settings (id, days) VALUES (1, '1 2 3')") });
    {
        const QByteArray before = contentOf(file());
        const Result<Store> reader = Store::open(file(), Mode::ReadOnly, actor());
        ASSERT_TRUE(reader);
        EXPECT_EQ(reader->school().divisions().size(), 1);
        const Result<QList<JournalEntry>> journal = reader->journal();
        ASSERT_TRUE(journal);
        ASSERT_EQ(journal->size(), 6);
        EXPECT_EQ(journal->at(0).undoneBy, 6);
        EXPECT_EQ(journal->at(2).note, QStringLiteral("Import terminé"));
        EXPECT_EQ(contentOf(file()), before);
    }
    Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_TRUE(store) << store.error().text().toStdString();
    EXPECT_EQ(store->school().divisions().begin()->code, QStringLiteral("6B"));
    EXPECT_EQ(store->school().grid().lunchFirst, GridSettings().lunchFirst);
    EXPECT_EQ(store->school().grid().days, (QList<int> { 1, 2, 3 }));
    const QStringList copies = QDir(backupFolder(file())).entryList(QDir::Files);
    ASSERT_EQ(copies.size(), 1);
    // What was committed before can still be taken back: the journal and the base agree on the new fields.
    EXPECT_TRUE(store->undo(2));
    Draft draft(store->school());
    Room room;
    room.code = QStringLiteral("101");
    draft.insert(room);
    EXPECT_TRUE(store->commit(draft.changes(), entry(QStringLiteral("Salle"))));
    // The copy is the base as it was.
    Result<Connection> copy = Connection::open(backupFolder(file()) + u'/' + copies.first(), Connection::Access::Read);
    ASSERT_TRUE(copy);
    EXPECT_EQ(*baseVersion(*copy), 1);
    EXPECT_FALSE(columnsOf(*copy, QStringLiteral("division"))->contains(QStringLiteral("planned_size")));
}

TEST_F(OpeningTest, StepsRunInOrderOnceAndAllOrNothing)
{
    created();
    Result<Connection> connection = Connection::open(file(), Connection::Access::Write);
    ASSERT_TRUE(connection);
    constexpr int Now = CurrentVersion;
    const auto afterwards = [](Connection& base) { return base.run(QStringLiteral("UPDATE two SET a = a * 2")); };
    const QList<Migration> steps { { Now, { QStringLiteral("CREATE TABLE never (a)") } },
        { Now + 1,
            { QStringLiteral("CREATE TABLE two (a INTEGER) STRICT"), QStringLiteral("INSERT INTO two VALUES (1)") },
            afterwards },
        { Now + 2, { QStringLiteral("UPDATE two SET a = a + 10") } } };
    ASSERT_TRUE(*needsMigration(*connection, steps));
    {
        Result<Transaction> transaction = Transaction::begin(*connection, Transaction::Kind::Write);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(migrate(*connection, steps));
        ASSERT_TRUE(transaction->commit());
    }
    EXPECT_EQ(*baseVersion(*connection), Now + 2);
    EXPECT_EQ(*connection->number(QStringLiteral("SELECT a FROM two")), 22) << "what comes afterwards comes last";
    EXPECT_FALSE(*needsMigration(*connection, steps));
    EXPECT_TRUE(columnsOf(*connection, QStringLiteral("never"))->isEmpty());

    const QList<Migration> broken { { Now + 3,
        { QStringLiteral("UPDATE two SET a = 0"), QStringLiteral("NONSENSE") } } };
    {
        Result<Transaction> transaction = Transaction::begin(*connection, Transaction::Kind::Write);
        ASSERT_TRUE(transaction);
        const Result<> failed = migrate(*connection, broken);
        ASSERT_FALSE(failed);
        expectSentence(failed.error());
    }
    EXPECT_EQ(*baseVersion(*connection), Now + 2);
    EXPECT_EQ(*connection->number(QStringLiteral("SELECT a FROM two")), 22);
}

TEST_F(OpeningTest, AMigrationWithoutItsCopyDoesNotHappen)
{
    created();
    tamper(file(), { QStringLiteral("PRAGMA user_version=0") });
    writeFile(backupFolder(file()), "a file where the folder of copies should be");
    const Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_FALSE(store);
    expectSentence(store.error());
    Result<Connection> connection = Connection::open(file(), Connection::Access::Read);
    EXPECT_EQ(*baseVersion(*connection), 0);
}

TEST_F(OpeningTest, ConnectionsAreForgotten)
{
    const QStringList before = QSqlDatabase::connectionNames();
    {
        Store store = created();
        addDivision(store, QStringLiteral("6A"));
        const Result<Store> reader = Store::open(file(), Mode::ReadOnly, actor());
        ASSERT_TRUE(reader);
        const Result<Store> refused = Store::open(file(), Mode::ReadWrite, actor());
        ASSERT_FALSE(refused);
        Store moved = std::move(store);
        addDivision(moved, QStringLiteral("6B"));
    }
    EXPECT_EQ(QSqlDatabase::connectionNames(), before);
}

} // namespace navette::store
