// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratch.h"

#include "store/backup.h"
#include "store/verification.h"

/// The journal's chain against every way of changing a base behind Navette's back.
namespace navette::store {

namespace {

    /// The rows and columns of a table, as SQLite sees them.
    struct Cell {
        QString table;
        qint64 row = 0; ///< rowid
        QString column;
        QString type;
    };

    QList<Cell> cellsOf(const QString& path, const QStringList& tables)
    {
        QList<Cell> cells;
        Result<Connection> connection = Connection::open(path, Connection::Access::Read);
        EXPECT_TRUE(connection);
        for (const QString& table : tables) {
            Result<QSqlQuery> query = connection->prepare(
                QStringLiteral("SELECT t.rowid, c.name, c.type FROM %1 AS t, pragma_table_info('%1') AS c").arg(table));
            EXPECT_TRUE(query && connection->execute(*query));
            while (query->next())
                cells.append(
                    { table, query->value(0).toLongLong(), query->value(1).toString(), query->value(2).toString() });
        }
        return cells;
    }

    QString changedValue(const Cell& cell)
    {
        if (cell.type == u"INTEGER")
            return QStringLiteral("%1+1000").arg(cell.column);
        if (cell.type == u"BLOB")
            return QStringLiteral("CAST(%1||x'00' AS BLOB)").arg(cell.column);
        return QStringLiteral("%1||'x'").arg(cell.column);
    }

    const QStringList JournalTables { QStringLiteral("journal"), QStringLiteral("journal_change"),
        QStringLiteral("journal_file"), QStringLiteral("journal_outcome"), QStringLiteral("journal_link") };

} // namespace

class VerificationTest : public StoreTest {
protected:
    /// Two imports, the export made from them, what became of it, and a step taken back.
    void SetUp() override
    {
        Store store = created();
        for (const QString& code : { QStringLiteral("6A"), QStringLiteral("6B") }) {
            Draft draft(store.school());
            Division division;
            division.code = code;
            draft.insert(division);
            JournalEntry import = entry(QStringLiteral("Import de ") + code);
            import.direction = Direction::In;
            import.counts = { { QStringLiteral("Classes"), 1 } };
            const QByteArray bytes = "<CLASSE>" + code.toUtf8().repeated(50) + "</CLASSE>";
            import.files = { { code + QStringLiteral(".xml"), QStringLiteral("/tmp"), {}, 0, bytes },
                { QStringLiteral("Vide.xml"),
                    {},
                    {},
                    0,
                    {} } };
            ASSERT_TRUE(store.commit(draft.changes(), import));
        }
        JournalEntry sent = entry(QStringLiteral("Export STS"));
        sent.direction = Direction::Out;
        sent.outcome = Outcome::Prepared;
        ASSERT_TRUE(store.commit({}, sent));
        ASSERT_TRUE(store.setOutcome(3, Outcome::Sent, QStringLiteral("déposé")));
        ASSERT_TRUE(
            store.noteOutcome(3, { .outcome = Outcome::Accepted, .message = QStringLiteral("Import terminé") }));
        ASSERT_TRUE(store.undo(2));
        ASSERT_TRUE(QFile::copy(file(), whole()));
    }

    QString whole() const { return file(QStringLiteral("entiere.bin")); }
    void restore() const
    {
        QFile::remove(file());
        ASSERT_TRUE(QFile::copy(whole(), file()));
    }
    JournalCheck check() const
    {
        const Result<JournalCheck> checked = verifyJournal(file());
        EXPECT_TRUE(checked) << checked.error().text().toStdString();
        return checked ? *checked : JournalCheck();
    }
    QStringList codes() const
    {
        QStringList codes;
        for (const Finding& finding : check().findings)
            codes.append(finding.code);
        return codes;
    }
};

TEST_F(VerificationTest, AnUntouchedBaseHolds)
{
    const JournalCheck checked = check();
    EXPECT_TRUE(checked.findings.isEmpty()) << (checked.holds() ? "" : checked.findings.first().cause.toStdString());
    EXPECT_EQ(checked.lines, 6);
    EXPECT_EQ(checked.chainedLater, 0);
    const Result<Store> store = Store::open(file(), Mode::ReadOnly, actor());
    ASSERT_TRUE(store);
    EXPECT_EQ(store->journal()->last().hash, checked.head);
    EXPECT_EQ(checked.head.size(), 64);
}

TEST_F(VerificationTest, EveryColumnOfEveryRowOfTheJournalIsHeld)
{
    const QList<Cell> cells = cellsOf(file(), JournalTables);
    ASSERT_GT(cells.size(), 100);
    for (const Cell& cell : cells) {
        SCOPED_TRACE(QStringLiteral("%1.%2 of row %3").arg(cell.table, cell.column).arg(cell.row).toStdString());
        tamper(file(),
            { QStringLiteral("UPDATE %1 SET %2=%3 WHERE rowid=%4")
                    .arg(cell.table, cell.column, changedValue(cell))
                    .arg(cell.row) });
        EXPECT_FALSE(check().holds());
        restore();
    }
}

TEST_F(VerificationTest, EveryRowOfTheJournalIsMissed)
{
    QSet<QString> seen;
    for (const Cell& cell : cellsOf(file(), JournalTables)) {
        const QString row = QStringLiteral("%1 WHERE rowid=%2").arg(cell.table).arg(cell.row);
        if (seen.contains(row))
            continue;
        seen.insert(row);
        SCOPED_TRACE(row.toStdString());
        tamper(file(), { QStringLiteral("DELETE FROM ") + row });
        EXPECT_FALSE(check().holds());
        restore();
    }
}

TEST_F(VerificationTest, EveryColumnOfTheSchoolIsHeld)
{
    for (const Cell& cell : cellsOf(file(), { QStringLiteral("division") })) {
        SCOPED_TRACE(cell.column.toStdString());
        tamper(file(), { QStringLiteral("UPDATE division SET %1=%2").arg(cell.column, changedValue(cell)) });
        EXPECT_EQ(codes(), QStringList { QStringLiteral("JOURNAL_ROWS") });
        restore();
    }
    tamper(file(), { QStringLiteral("INSERT INTO room (code) VALUES ('101')") });
    EXPECT_EQ(codes(), QStringList { QStringLiteral("JOURNAL_ROWS") });
}

TEST_F(VerificationTest, NamesTheLineThatWasChanged)
{
    tamper(file(), { QStringLiteral("UPDATE journal SET user='autre' WHERE id=2") });
    const Findings findings = check().findings;
    ASSERT_EQ(findings.size(), 1) << "the lines after it hold";
    EXPECT_EQ(findings.first().code, QStringLiteral("JOURNAL_CHANGED"));
    EXPECT_EQ(findings.first().objects.first().id, 2);
    EXPECT_TRUE(findings.first().cause.contains(QStringLiteral("Import de 6B")));
}

TEST_F(VerificationTest, SeesTheLastLinesGo)
{
    // The neatest way: the entry, its change set and its link, as if they had never been, and the rows as they were.
    tamper(file(),
        { QStringLiteral("DELETE FROM journal WHERE id=4"), QStringLiteral("DELETE FROM journal_change WHERE entry=4"),
            QStringLiteral("DELETE FROM journal_link WHERE id=6"),
            QStringLiteral("INSERT INTO division (id, code) VALUES (2, '6B')") });
    EXPECT_EQ(codes(), QStringList { QStringLiteral("JOURNAL_END") });
}

TEST_F(VerificationTest, SeesALineMoved)
{
    tamper(file(),
        { QStringLiteral("UPDATE journal_link SET id=100 WHERE id=1"),
            QStringLiteral("UPDATE journal_link SET id=1 WHERE id=2"),
            QStringLiteral("UPDATE journal_link SET id=2 WHERE id=100") });
    EXPECT_TRUE(codes().contains(QStringLiteral("JOURNAL_ORDER")));
    restore();
    tamper(file(),
        { QStringLiteral("UPDATE journal SET id=100 WHERE id=1"), QStringLiteral("UPDATE journal SET id=1 WHERE id=2"),
            QStringLiteral("UPDATE journal SET id=2 WHERE id=100") });
    EXPECT_TRUE(codes().contains(QStringLiteral("JOURNAL_CHANGED")));
}

TEST_F(VerificationTest, SeesALineInserted)
{
    tamper(file(),
        { QStringLiteral("INSERT INTO journal SELECT 5, at, user, host, profile, exclusive, step, title, direction, "
                         "outcome, counts, findings, note, 0, 0, '' FROM journal WHERE id=1") });
    EXPECT_EQ(codes(), QStringList { QStringLiteral("JOURNAL_INSERTED") });
    restore();
    tamper(file(),
        { QStringLiteral("INSERT INTO journal_outcome SELECT 3, entry, at, user, outcome, note, message "
                         "FROM journal_outcome WHERE id=1") });
    EXPECT_EQ(codes(), QStringList { QStringLiteral("JOURNAL_INSERTED") });
    restore();
    tamper(
        file(), { QStringLiteral("INSERT INTO journal_change SELECT 9, changes FROM journal_change WHERE entry=1") });
    EXPECT_EQ(codes(), QStringList { QStringLiteral("JOURNAL_INSERTED") });
}

TEST_F(VerificationTest, SeesAFileThatIsNoLongerTheOneExchanged)
{
    // The same length, and still a stream that unpacks: only the bytes are other ones.
    const QByteArray other = qCompress(QByteArray("<CLASSE>") + QByteArray("6Z").repeated(50) + "</CLASSE>", 1);
    tamper(file(),
        { QStringLiteral("UPDATE journal_file SET content=x'%1' WHERE id=1").arg(QString::fromLatin1(other.toHex())) });
    EXPECT_TRUE(codes().contains(QStringLiteral("JOURNAL_FILE")));
}

TEST_F(VerificationTest, ABackupKnowsALineThatTheBaseHasForgotten)
{
    {
        const Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
        ASSERT_TRUE(store && store->backup());
    }
    EXPECT_TRUE(check().findings.isEmpty());
    // A perfect removal of the last line: also where the number of lines stands.
    tamper(file(),
        { QStringLiteral("DELETE FROM journal WHERE id=4"), QStringLiteral("DELETE FROM journal_change WHERE entry=4"),
            QStringLiteral("DELETE FROM journal_link WHERE id=6"),
            QStringLiteral("INSERT INTO division (id, code) VALUES (2, '6B')"),
            QStringLiteral("UPDATE sequence SET next=6 WHERE kind='journal_link'") });
    const JournalCheck checked = check();
    EXPECT_TRUE(checked.holds());
    ASSERT_EQ(checked.findings.size(), 1);
    EXPECT_EQ(checked.findings.first().code, QStringLiteral("JOURNAL_BACKUP"));
}

TEST_F(VerificationTest, WhatWasCommittedIsNeverChangedByASlip)
{
    Result<Connection> connection = Connection::open(file(), Connection::Access::Write);
    ASSERT_TRUE(connection);
    for (const QString& table : JournalTables) {
        EXPECT_FALSE(connection->run(QStringLiteral("DELETE FROM ") + table)) << table.toStdString();
        const QString column = table == u"journal_change" ? QStringLiteral("entry") : QStringLiteral("id");
        EXPECT_FALSE(connection->run(QStringLiteral("UPDATE %1 SET %2=%2").arg(table, column))) << table.toStdString();
    }
}

TEST_F(VerificationTest, StopsWhenAsked)
{
    int asked = 0;
    const Result<JournalCheck> stopped = verifyJournal(file(), [&asked] { return ++asked > 2; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
}

TEST_F(StoreTest, ABaseFromBeforeTheChainIsChainedWhenItIsBroughtUpToDate)
{
    makeVersion1(file());
    const Result<JournalCheck> before = verifyJournal(file());
    ASSERT_FALSE(before);
    expectSentence(before.error());
    {
        Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
        ASSERT_TRUE(store) << store.error().text().toStdString();
        addDivision(*store, QStringLiteral("6C"));
    }
    const Result<JournalCheck> checked = verifyJournal(file());
    ASSERT_TRUE(checked);
    EXPECT_TRUE(checked->findings.isEmpty());
    EXPECT_EQ(checked->lines, 7);
    EXPECT_EQ(checked->chainedLater, 6);
    const Result<Store> store = Store::open(file(), Mode::ReadOnly, actor());
    const QList<JournalEntry> journal = *store->journal();
    EXPECT_TRUE(journal.first().chainedLater);
    EXPECT_FALSE(journal.last().chainedLater);
    EXPECT_EQ(journal.at(0).undoneBy, 6);
    EXPECT_EQ(journal.at(1).undoneBy, 0) << "taken back, and the undo taken back";
    EXPECT_EQ(journal.at(3).undoneBy, 5);
    EXPECT_EQ(journal.at(2).outcome, Outcome::Accepted);
    EXPECT_EQ(journal.at(2).note, QStringLiteral("Import terminé"));
    tamper(file(), { QStringLiteral("UPDATE journal SET note='Refusé' WHERE id=3") });
    EXPECT_FALSE(verifyJournal(file())->holds());
}

} // namespace navette::store
