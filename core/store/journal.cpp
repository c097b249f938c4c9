// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "common/sha256.h"
#include "store/journal_chain.h"
#include "store/journal_text.h"

#include <QCborValue>
#include <QVariant>

namespace navette::store {

namespace {

    /// Speed before size: XML shrinks to a tenth already at the lowest level.
    constexpr int CompressionLevel = 1;

    Result<> writeFiles(Connection& connection, const JournalEntry& entry)
    {
        NAVETTE_TRY(query,
            connection.prepare(QStringLiteral("INSERT INTO journal_file "
                                              "(entry, position, name, path, sha256, size, content) "
                                              "VALUES (?, ?, ?, ?, ?, ?, ?)")));
        for (qsizetype i = 0; i < entry.files.size(); ++i) {
            const JournalFile& file = entry.files[i];
            query.addBindValue(entry.id);
            query.addBindValue(i);
            query.addBindValue(notNull(file.name));
            query.addBindValue(notNull(file.path));
            query.addBindValue(notNull(file.sha256));
            query.addBindValue(file.size);
            query.addBindValue(qCompress(file.content, CompressionLevel));
            NAVETTE_CHECK(connection.execute(query));
        }
        return {};
    }

    Result<> writeChangeSet(Connection& connection, qint64 entry, const ChangeSet& changes)
    {
        if (changes.isEmpty())
            return {};
        NAVETTE_TRY(
            query, connection.prepare(QStringLiteral("INSERT INTO journal_change (entry, changes) VALUES (?, ?)")));
        query.addBindValue(entry);
        query.addBindValue(qCompress(changes.toCbor().toCbor(), CompressionLevel));
        return connection.execute(query);
    }

    /// The files of every entry, in order, without their bytes.
    Result<QMultiMap<qint64, JournalFile>> readFileLists(Connection& connection)
    {
        QMultiMap<qint64, JournalFile> lists;
        // Newest position first: QMultiMap gives the last inserted first.
        NAVETTE_TRY(query,
            connection.prepare(QStringLiteral(
                "SELECT entry, name, path, sha256, size FROM journal_file ORDER BY entry, position DESC")));
        NAVETTE_CHECK(connection.execute(query));
        while (query.next())
            lists.insert(query.value(0).toLongLong(),
                { query.value(1).toString(), query.value(2).toString(), query.value(3).toString(),
                    query.value(4).toLongLong(), {} });
        NAVETTE_CHECK(connection.finished(query));
        return lists;
    }

    QString toText(const QList<qint64>& ids)
    {
        QStringList words;
        for (const qint64 id : ids)
            words.append(QString::number(id));
        return words.join(u' ');
    }

    QList<qint64> idsFromText(const QString& text)
    {
        QList<qint64> ids;
        for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
            ids.append(word.toLongLong());
        return ids;
    }

    /// Fills in who was taken back. An entry may have been taken back several times and restored in between: what
    /// counts is whether one of those who took it back is in force itself.
    void markUndone(QList<JournalEntry>& entries)
    {
        QHash<qint64, qint64> undoneBy;
        // From the newest on: nothing later than an entry is left that could still change whether it is in force.
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            entry->undoneBy = undoneBy.value(entry->id);
            if (entry->undoneBy != 0 || entry->undoes == 0)
                continue;
            for (const qint64 target : QList<qint64> { entry->undoes } + entry->alsoUndoes)
                undoneBy.insert(target, entry->id);
        }
    }

    template <class Enum> Enum enumFrom(const QVariant& value) { return static_cast<Enum>(value.toInt()); }

    JournalEntry entryFrom(const QSqlQuery& query)
    {
        JournalEntry entry;
        int column = 0;
        entry.id = query.value(column++).toLongLong();
        entry.at = QDateTime::fromString(query.value(column++).toString(), Qt::ISODateWithMs);
        entry.user = query.value(column++).toString();
        entry.host = query.value(column++).toString();
        entry.profile = query.value(column++).toString();
        entry.exclusive = query.value(column++).toBool();
        entry.step = query.value(column++).toString();
        entry.title = query.value(column++).toString();
        entry.direction = enumFrom<Direction>(query.value(column++));
        entry.outcome = enumFrom<Outcome>(query.value(column++));
        entry.counts = countsFromText(query.value(column++).toByteArray());
        entry.findings = findingsFromText(query.value(column++).toByteArray());
        entry.note = query.value(column++).toString();
        entry.changedRows = query.value(column++).toLongLong();
        entry.undoes = query.value(column++).toLongLong();
        entry.alsoUndoes = idsFromText(query.value(column++).toString());
        return entry;
    }

    /// What was noted of each entry, oldest first.
    Result<QHash<qint64, QList<OutcomeNote>>> readOutcomes(Connection& connection)
    {
        QHash<qint64, QList<OutcomeNote>> notes;
        NAVETTE_TRY(query,
            connection.prepare(
                QStringLiteral("SELECT entry, at, user, outcome, note, message FROM journal_outcome ORDER BY id")));
        NAVETTE_CHECK(connection.execute(query));
        while (query.next())
            notes[query.value(0).toLongLong()].append(
                { QDateTime::fromString(query.value(1).toString(), Qt::ISODateWithMs), query.value(2).toString(),
                    enumFrom<Outcome>(query.value(3)), query.value(4).toString(), query.value(5).toString() });
        NAVETTE_CHECK(connection.finished(query));
        return notes;
    }

    /// The place of each entry in the chain.
    struct Place {
        QString hash;
        bool later = false;
    };
    Result<QHash<qint64, Place>> readPlaces(Connection& connection)
    {
        QHash<qint64, Place> places;
        NAVETTE_TRY(
            query, connection.prepare(QStringLiteral("SELECT entry, hash, later FROM journal_link WHERE entry<>0")));
        NAVETTE_CHECK(connection.execute(query));
        while (query.next())
            places.insert(query.value(0).toLongLong(), { query.value(1).toString(), query.value(2).toBool() });
        NAVETTE_CHECK(connection.finished(query));
        return places;
    }

    /// The column that a base which is only read, and older than the chain, does not have yet.
    QString alsoUndoesColumn(bool chained) { return chained ? QStringLiteral("also_undoes") : QStringLiteral("''"); }

    Result<QByteArray> readBlob(Connection& connection, QSqlQuery& query)
    {
        NAVETTE_CHECK(connection.execute(query));
        if (query.next())
            return query.value(0).toByteArray();
        NAVETTE_CHECK(connection.finished(query));
        return failure(ErrorKind::Refused, StoreWords::tr("Cette étape n’est pas dans le suivi des échanges."), {},
            StoreWords::tr("Actualisez le suivi des échanges, puis recommencez."));
    }

} // namespace

Result<QString> writeEntry(Connection& connection, const JournalEntry& entry, const ChangeSet& changes)
{
    NAVETTE_TRY(query,
        connection.prepare(QStringLiteral("INSERT INTO journal (id, at, user, host, profile, exclusive, step, title, "
                                          "direction, outcome, counts, findings, note, changed_rows, undoes, "
                                          "also_undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    for (const QVariant& value :
        { QVariant(entry.id), QVariant(entry.at.toUTC().toString(Qt::ISODateWithMs)), QVariant(notNull(entry.user)),
            QVariant(notNull(entry.host)), QVariant(notNull(entry.profile)), QVariant(entry.exclusive ? 1 : 0),
            QVariant(notNull(entry.step)), QVariant(notNull(entry.title)), QVariant(static_cast<int>(entry.direction)),
            QVariant(static_cast<int>(entry.outcome)), QVariant(QString::fromUtf8(toText(entry.counts))),
            QVariant(QString::fromUtf8(toText(entry.findings))), QVariant(notNull(entry.note)),
            QVariant(entry.changedRows), QVariant(entry.undoes), QVariant(notNull(toText(entry.alsoUndoes))) })
        query.addBindValue(value);
    NAVETTE_CHECK(connection.execute(query));
    NAVETTE_CHECK(writeChangeSet(connection, entry.id, changes));
    NAVETTE_CHECK(writeFiles(connection, entry));
    return chainEntry(connection, entry.id);
}

Result<QList<JournalEntry>> readEntries(Connection& connection)
{
    NAVETTE_TRY(chained, isChained(connection));
    NAVETTE_TRY(files, readFileLists(connection));
    QHash<qint64, QList<OutcomeNote>> notes;
    QHash<qint64, Place> places;
    if (chained) {
        NAVETTE_TRY(noted, readOutcomes(connection));
        notes = std::move(noted);
        NAVETTE_TRY(chain, readPlaces(connection));
        places = std::move(chain);
    }
    NAVETTE_TRY(query,
        connection.prepare(
            QStringLiteral("SELECT id, at, user, host, profile, exclusive, step, title, direction, outcome, counts, "
                           "findings, note, changed_rows, undoes, %1 FROM journal ORDER BY id")
                .arg(alsoUndoesColumn(chained))));
    NAVETTE_CHECK(connection.execute(query));
    QList<JournalEntry> entries;
    while (query.next()) {
        JournalEntry entry = entryFrom(query);
        entry.files = files.values(entry.id);
        entry.outcomes = notes.value(entry.id);
        if (!entry.outcomes.isEmpty())
            entry.outcome = entry.outcomes.constLast().outcome;
        const Place place = places.value(entry.id);
        entry.hash = place.hash;
        entry.chainedLater = place.later;
        entries.append(std::move(entry));
    }
    NAVETTE_CHECK(connection.finished(query));
    markUndone(entries);
    for (JournalEntry& entry : entries) {
        if (entry.undoneBy != 0)
            entry.outcome = Outcome::Undone;
    }
    return entries;
}

Result<QList<JournalEntry>> readUndoState(Connection& connection)
{
    NAVETTE_TRY(chained, isChained(connection));
    NAVETTE_TRY(query,
        connection.prepare(QStringLiteral("SELECT id, changed_rows, undoes, %1 FROM journal ORDER BY id")
                               .arg(alsoUndoesColumn(chained))));
    NAVETTE_CHECK(connection.execute(query));
    QList<JournalEntry> entries;
    while (query.next()) {
        JournalEntry entry;
        entry.id = query.value(0).toLongLong();
        entry.changedRows = query.value(1).toLongLong();
        entry.undoes = query.value(2).toLongLong();
        entry.alsoUndoes = idsFromText(query.value(3).toString());
        entries.append(std::move(entry));
    }
    NAVETTE_CHECK(connection.finished(query));
    markUndone(entries);
    return entries;
}

Result<ChangeSet> readChanges(Connection& connection, qint64 entry)
{
    // An entry without changes has no row: an empty set.
    NAVETTE_TRY(query,
        connection.prepare(QStringLiteral("SELECT (SELECT changes FROM journal_change WHERE entry=journal.id) "
                                          "FROM journal WHERE id=?")));
    query.addBindValue(entry);
    NAVETTE_TRY(blob, readBlob(connection, query));
    if (blob.isEmpty())
        return ChangeSet();
    return ChangeSet::fromCbor(QCborValue::fromCbor(qUncompress(blob)));
}

Result<QByteArray> readFile(Connection& connection, qint64 entry, int index)
{
    NAVETTE_TRY(query,
        connection.prepare(QStringLiteral("SELECT content, sha256 FROM journal_file WHERE entry=? AND position=?")));
    query.addBindValue(entry);
    query.addBindValue(index);
    NAVETTE_TRY(blob, readBlob(connection, query));
    QByteArray content = qUncompress(blob);
    if (sha256Hex(content) != query.value(1).toString())
        return failure(ErrorKind::Io, StoreWords::tr("La copie de ce fichier dans la base est abîmée."), {},
            StoreWords::tr("Retrouvez le fichier dans une sauvegarde de la base ou à son emplacement d’origine."));
    return content;
}

Result<qint64> newestEntry(Connection& connection)
{
    return connection.number(QStringLiteral("SELECT max(id) FROM journal"));
}

Result<bool> writeOutcome(Connection& connection, qint64 entry, const OutcomeNote& note)
{
    NAVETTE_TRY(query,
        connection.prepare(QStringLiteral("INSERT INTO journal_outcome (entry, at, user, outcome, note, message) "
                                          "SELECT id, ?, ?, ?, ?, ? FROM journal WHERE id=?")));
    for (const QVariant& value : { QVariant(note.at.toUTC().toString(Qt::ISODateWithMs)), QVariant(notNull(note.user)),
             QVariant(static_cast<int>(note.outcome)), QVariant(notNull(note.note)), QVariant(notNull(note.message)),
             QVariant(entry) })
        query.addBindValue(value);
    NAVETTE_CHECK(connection.execute(query));
    if (query.numRowsAffected() != 1)
        return false;
    NAVETTE_CHECK(chainOutcome(connection, query.lastInsertId().toLongLong()));
    return true;
}

} // namespace navette::store
