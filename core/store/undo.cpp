// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "store/journal.h"
#include "store/store_private.h"

#include <QSet>

/// Undo: the inverse of an entry's change set, when nothing later stands on it.
namespace navette::store {

namespace {

    const JournalEntry* find(const QList<JournalEntry>& entries, qint64 id)
    {
        const auto found
            = std::find_if(entries.cbegin(), entries.cend(), [id](const JournalEntry& e) { return e.id == id; });
        return found == entries.cend() ? nullptr : &*found;
    }

    tl::unexpected<Error> refused(const QString& cause, const QString& remedy = {})
    {
        return failure(ErrorKind::Refused, cause, Words::tr("Rien n’a été annulé."), remedy);
    }

    /// Why \a entry cannot be taken back at all.
    Result<> checkUndoable(const QList<JournalEntry>& entries, qint64 id)
    {
        const JournalEntry* entry = find(entries, id);
        if (!entry)
            return refused(Words::tr("L’étape nº %1 n’est pas dans le suivi des échanges.").arg(id),
                Words::tr("Actualisez le suivi des échanges, puis recommencez."));
        const QString title = french::quoted(entry->title);
        if (entry->undoneBy != 0)
            return refused(Words::tr("L’étape nº %1, %2, a déjà été annulée par l’étape nº %3.")
                               .arg(QString::number(id), title, QString::number(entry->undoneBy)));
        if (entry->changedRows == 0)
            return refused(
                Words::tr("L’étape nº %1, %2, n’a rien changé dans la base.").arg(QString::number(id), title));
        return {};
    }

    /// The rows that keep \a inverse from being applied to \a school: those that changed meanwhile, else those that
    /// would refer to a row that is no more.
    QList<RowKey> obstacles(const ChangeSet& inverse, const School& school)
    {
        QList<RowKey> rows = inverse.conflicts(school);
        if (!rows.isEmpty())
            return rows;
        School after = school;
        const Result<> applied = inverse.applyTo(after);
        Q_ASSERT(applied);
        const QList<std::pair<RowKey, QString>> lost = danglingReferences(after);
        if (lost.isEmpty())
            return {};
        const QList<std::pair<RowKey, QString>> lostBefore = danglingReferences(school);
        for (const auto& reference : lost) {
            if (!lostBefore.contains(reference) && !rows.contains(reference.first))
                rows.append(reference.first);
        }
        return rows;
    }

    /// A step and its undo together change nothing: neither stands in the way of an older one.
    bool isInForce(const JournalEntry& entry, qint64 since)
    {
        return entry.undoneBy == 0 && entry.changedRows > 0 && (entry.undoes == 0 || entry.undoes <= since);
    }

    /// The later entries in force that touched one of \a rows, or a row that \a inverse brings back or removes.
    Result<QStringList> entriesInTheWay(Connection& connection, const QList<JournalEntry>& entries, qint64 id,
        const QList<RowKey>& rows, const ChangeSet& inverse)
    {
        const QMap<RowKey, RowChange>& mine = inverse.changes();
        QStringList titles;
        for (const JournalEntry& entry : entries) {
            if (entry.id <= id || !isInForce(entry, id))
                continue;
            NAVETTE_TRY(changes, readChanges(connection, entry.id));
            const QMap<RowKey, RowChange>& theirs = changes.changes();
            const bool touched
                = std::any_of(rows.cbegin(), rows.cend(), [&](const RowKey& row) { return theirs.contains(row); });
            // A row brought back that refers to what they deleted.
            const bool deleted = std::any_of(rows.cbegin(), rows.cend(), [&](const RowKey& row) {
                return mine.contains(row) && !theirs.contains(row);
            }) && std::any_of(theirs.cbegin(), theirs.cend(), [](const RowChange& change) { return !change.after; });
            if (touched || deleted)
                titles.append(Words::tr("nº %1, %2").arg(QString::number(entry.id), french::quoted(entry.title)));
        }
        return titles;
    }

    /// The first few, and how many more.
    QString enumerated(const QStringList& names)
    {
        constexpr qsizetype Shown = 5;
        if (names.size() <= Shown)
            return names.join(QStringLiteral(", "));
        return Words::tr("%1 et %2 autre(s)")
            .arg(names.first(Shown).join(QStringLiteral(", ")), french::number(names.size() - Shown));
    }

    QString nameOf(const School& school, const ChangeSet& inverse, RowKey row)
    {
        if (currentRecord(school, row))
            return kindLabel(row.kind) + u' ' + french::quoted(rowLabel(school, row));
        // The row is gone: name it as the step left it.
        School then;
        const auto change = inverse.changes().constFind(row);
        const std::optional<Record> record = change == inverse.changes().cend() ? std::nullopt
            : change->before                                                    ? change->before
                                                                                : change->after;
        if (!record)
            return kindLabel(row.kind);
        withEntity(row.kind, [&]<class Entity>() { then.put(fromRecord<Entity>(row.id, *record)); });
        return kindLabel(row.kind) + u' ' + french::quoted(rowLabel(then, row));
    }

    /// Who is in force again, or no longer, when \a by takes \a undone back: an undo taken back restores the step that
    /// it had undone, which in turn...
    Result<> markChain(
        Connection& connection, const QList<JournalEntry>& entries, const JournalEntry& undone, qint64 by)
    {
        NAVETTE_CHECK(writeUndoneBy(connection, undone.id, by));
        const JournalEntry* undo = &undone;
        bool inForce = true;
        while (undo && undo->undoes != 0) {
            const JournalEntry* target = find(entries, undo->undoes);
            if (!target)
                break;
            NAVETTE_CHECK(writeUndoneBy(connection, target->id, inForce ? 0 : undo->id));
            inForce = !inForce;
            undo = target;
        }
        return {};
    }

} // namespace

Result<JournalEntry> Store::undo(qint64 id)
{
    NAVETTE_CHECK(d->writable());
    NAVETTE_TRY(entries, readEntries(d->connection));
    NAVETTE_CHECK(checkUndoable(entries, id));
    const JournalEntry& undone = *find(entries, id);
    NAVETTE_TRY(changes, readChanges(d->connection, id));
    const ChangeSet inverse = changes.inverted();
    const QList<RowKey> rows = obstacles(inverse, d->school);
    if (!rows.isEmpty()) {
        NAVETTE_TRY(inTheWay, entriesInTheWay(d->connection, entries, id, rows, inverse));
        QStringList names;
        for (const RowKey& row : rows)
            names.append(nameOf(d->school, inverse, row));
        return refused(
            Words::tr("L’étape nº %1, %2, ne peut pas être annulée : des étapes plus récentes (%3) ont "
                      "modifié ou utilisé les mêmes objets (%4).")
                .arg(QString::number(id), french::quoted(undone.title), enumerated(inTheWay), enumerated(names)),
            Words::tr("Annulez d’abord ces étapes, de la plus récente à la plus ancienne."));
    }
    JournalEntry entry;
    entry.step = QStringLiteral("undo");
    entry.title = undone.undoes == 0
        ? Words::tr("Annulation : %1").arg(undone.title)
        : Words::tr("Retour sur l’étape nº %1 : %2").arg(QString::number(id), undone.title);
    entry.undoes = id;
    return d->commit(inverse, std::move(entry),
        [&](Connection& connection, qint64 by) { return markChain(connection, entries, undone, by); });
}

qint64 Store::lastUndoable() const
{
    const Result<qint64> id = d->connection.number(
        QStringLiteral("SELECT max(id) FROM journal WHERE undoes=0 AND undone_by=0 AND changed_rows>0"));
    return id.value_or(0);
}

} // namespace navette::store
