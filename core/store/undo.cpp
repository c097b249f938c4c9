// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "store/journal.h"
#include "store/store_private.h"

#include <set>

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
        return failure(ErrorKind::Refused, cause, StoreWords::tr("Rien n’a été annulé."), remedy);
    }

    /// Why \a entry cannot be taken back at all.
    Result<> checkUndoable(const QList<JournalEntry>& entries, qint64 id)
    {
        const JournalEntry* entry = find(entries, id);
        if (!entry)
            return refused(StoreWords::tr("L’étape nº %1 n’est pas dans le suivi des échanges.").arg(id),
                StoreWords::tr("Actualisez le suivi des échanges, puis recommencez."));
        const QString title = french::quoted(entry->title);
        if (entry->undoneBy != 0)
            return refused(StoreWords::tr("L’étape nº %1, %2, a déjà été annulée par l’étape nº %3.")
                               .arg(QString::number(id), title, QString::number(entry->undoneBy)));
        if (entry->changedRows == 0)
            return refused(
                StoreWords::tr("L’étape nº %1, %2, n’a rien changé dans la base.").arg(QString::number(id), title));
        return {};
    }

    /// What keeps an inverse from being applied.
    struct Obstacles {
        QList<RowKey> rows; ///< that changed meanwhile, else those that would refer to a row that is no more
        std::set<RowKey> touched; ///< the rows whose later changes are the reason
    };

    /// The rows that field \a name of \a row refers to and that are not there.
    QList<RowKey> missingTargets(const School& school, RowKey row, const QString& name)
    {
        const QList<FieldInfo>& fields = fieldsOf(row.kind);
        const auto field
            = std::find_if(fields.cbegin(), fields.cend(), [&name](const FieldInfo& f) { return f.name == name; });
        const Value value = (*currentRecord(school, row))[static_cast<size_t>(std::distance(fields.cbegin(), field))];
        const QStringList ids = std::holds_alternative<qint64>(value)
            ? QStringList { QString::number(std::get<qint64>(value)) }
            : std::get<QString>(value).split(u' ', Qt::SkipEmptyParts);
        QList<RowKey> missing;
        for (const QString& id : ids) {
            const RowKey target { *field->refersTo, id.toLongLong() };
            if (!currentRecord(school, target))
                missing.append(target);
        }
        return missing;
    }

    Obstacles obstacles(const ChangeSet& inverse, const School& school)
    {
        Obstacles found;
        found.rows = inverse.conflicts(school);
        found.touched = { found.rows.cbegin(), found.rows.cend() };
        if (!found.rows.isEmpty())
            return found;
        School after = school;
        const Result<> applied = inverse.applyTo(after);
        Q_ASSERT(applied);
        const QList<std::pair<RowKey, QString>> lost = danglingReferences(after);
        if (lost.isEmpty())
            return found;
        const QList<std::pair<RowKey, QString>> before = danglingReferences(school);
        const std::set<std::pair<RowKey, QString>> lostBefore { before.cbegin(), before.cend() };
        for (const auto& [row, field] : lost) {
            if (lostBefore.contains(std::pair(row, field)))
                continue;
            if (found.touched.insert(row).second)
                found.rows.append(row);
            for (const RowKey& target : missingTargets(after, row, field))
                found.touched.insert(target);
        }
        return found;
    }

    /// A step and its undo together change nothing: neither stands in the way of an older one.
    bool isInForce(const JournalEntry& entry, qint64 since)
    {
        return entry.undoneBy == 0 && entry.changedRows > 0 && (entry.undoes == 0 || entry.undoes <= since);
    }

    /// The later entries in force that touched one of \a rows.
    Result<QStringList> entriesInTheWay(
        Connection& connection, const QList<JournalEntry>& entries, qint64 id, const std::set<RowKey>& rows)
    {
        QStringList titles;
        for (const JournalEntry& entry : entries) {
            if (entry.id <= id || !isInForce(entry, id))
                continue;
            NAVETTE_TRY(changes, readChanges(connection, entry.id));
            const QMap<RowKey, RowChange>& theirs = changes.changes();
            if (std::any_of(rows.cbegin(), rows.cend(), [&](const RowKey& row) { return theirs.contains(row); }))
                titles.append(StoreWords::tr("nº %1, %2").arg(QString::number(entry.id), french::quoted(entry.title)));
        }
        return titles;
    }

    constexpr qsizetype Shown = 5;

    /// The first few of \a total names, and how many more.
    QString enumerated(const QStringList& names, qsizetype total)
    {
        const QString shown = names.first(std::min(names.size(), Shown)).join(QStringLiteral(", "));
        if (total <= Shown)
            return shown;
        return StoreWords::tr("%1 et %n autre(s)", nullptr, static_cast<int>(total - Shown)).arg(shown);
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
    const Obstacles found = obstacles(inverse, d->school);
    if (!found.rows.isEmpty()) {
        NAVETTE_TRY(inTheWay, entriesInTheWay(d->connection, entries, id, found.touched));
        QStringList names;
        for (const RowKey& row : found.rows.first(std::min(found.rows.size(), Shown)))
            names.append(nameOf(d->school, inverse, row));
        return refused(StoreWords::tr("L’étape nº %1, %2, ne peut pas être annulée : des étapes plus récentes (%3) ont "
                                      "modifié ou utilisé les mêmes objets (%4).")
                           .arg(QString::number(id), french::quoted(undone.title),
                               enumerated(inTheWay, inTheWay.size()), enumerated(names, found.rows.size())),
            StoreWords::tr("Annulez d’abord ces étapes, de la plus récente à la plus ancienne."));
    }
    JournalEntry entry;
    entry.step = QStringLiteral("undo");
    entry.title = undone.undoes == 0
        ? StoreWords::tr("Annulation : %1").arg(undone.title)
        : StoreWords::tr("Retour sur l’étape nº %1 : %2").arg(QString::number(id), undone.title);
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
