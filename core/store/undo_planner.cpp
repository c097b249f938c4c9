// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/undo_planner.h"

#include "common/french.h"
#include "store/journal.h"

#include <map>
#include <set>

namespace navette::store {

namespace {

    tl::unexpected<Error> refused(const QString& cause, const QString& remedy = {})
    {
        return failure(ErrorKind::Refused, cause, StoreWords::tr("Rien n’a été annulé."), remedy);
    }

    const JournalEntry* find(const QList<JournalEntry>& entries, qint64 id)
    {
        const auto found
            = std::find_if(entries.cbegin(), entries.cend(), [id](const JournalEntry& e) { return e.id == id; });
        return found == entries.cend() ? nullptr : &*found;
    }

    /// Why \a entry cannot be taken back at all.
    Result<> checkUndoable(const JournalEntry* entry, qint64 id)
    {
        if (!entry)
            return refused(StoreWords::tr("L’étape nº %1 n’est pas dans le suivi des échanges.").arg(id),
                StoreWords::tr("Actualisez le suivi des échanges, puis recommencez."));
        const QString title = french::quoted(entry->title);
        if (entry->undoneBy != 0)
            return refused(StoreWords::tr("L’étape nº %1, %2, a déjà été annulée par l’étape nº %3.")
                               .arg(QString::number(id), title, QString::number(entry->undoneBy)));
        if (entry->changedRows == 0)
            return refused(
                StoreWords::tr("L’étape nº %1, %2, n’a rien changé dans la base.").arg(QString::number(id), title));
        return {};
    }

    /// Whether the changes of \a entry count for who looks at the base as it was left by entry \a since. A step and
    /// what took it back change nothing together, as long as both are later.
    bool isLive(const QList<JournalEntry>& entries, const JournalEntry& entry, qint64 since)
    {
        if (entry.id <= since || entry.changedRows == 0)
            return false;
        const auto reachesBack = [since](const JournalEntry& undo) {
            return undo.undoes <= since
                || std::any_of(undo.alsoUndoes.cbegin(), undo.alsoUndoes.cend(),
                    [since](qint64 target) { return target <= since; });
        };
        if (entry.undoneBy == 0)
            return entry.undoes == 0 || reachesBack(entry);
        // Taken back together with something older: what took it back stays, and so does this.
        const JournalEntry* undo = find(entries, entry.undoneBy);
        return entry.undoes == 0 && undo && reachesBack(*undo);
    }

    using Reference = std::pair<RowKey, QString>;

    std::set<Reference> danglingOf(const School& school)
    {
        const QList<Reference> list = danglingReferences(school);
        return { list.cbegin(), list.cend() };
    }

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

    /// Looks for the steps that have to go with one that is taken back: unwinds from the newest to the oldest, and
    /// whenever a row is not as it should be, or a reference would lead nowhere, takes the newest step that touched it
    /// too and begins again.
    class Planner {
    public:
        Planner(Connection& connection, const School& school, QList<JournalEntry> entries, qint64 id)
            : m_connection(connection)
            , m_school(school)
            , m_entries(std::move(entries))
            , m_id(id)
            , m_taken { id }
        {
        }

        Result<UndoPlan> plan()
        {
            for (;;) {
                NAVETTE_TRY(unwound, unwind());
                if (unwound)
                    break;
                m_taken.merge(std::exchange(m_fresh, {}));
            }
            UndoPlan plan { *find(m_entries, m_id), {}, m_inverse, {} };
            for (const qint64 id : m_taken) {
                if (id == m_id)
                    continue;
                NAVETTE_TRY(changes, changesOf(id));
                DependentStep step { *find(m_entries, id), {} };
                for (const auto& [row, reason] : m_why[id])
                    step.rows.append({ row, namedRow(m_school, *changes, row), reason.dependence,
                        reason.neededBy ? namedRow(m_school, m_inverse, *reason.neededBy) : QString() });
                plan.dependents.append(step);
            }
            for (const JournalEntry& entry : m_entries) {
                if (entry.id > m_id && entry.direction == Direction::Out && entry.undoneBy == 0)
                    plan.filesSince.append(entry);
            }
            return plan;
        }

    private:
        /// Why a step has to go too, for one row that it touched.
        struct Reason {
            Dependence dependence;
            std::optional<RowKey> neededBy;
        };

        /// False: more steps have to go, begin again.
        Result<bool> unwind()
        {
            School now = m_school;
            m_inverse = {};
            for (const qint64 id : m_taken) {
                NAVETTE_TRY(changes, changesOf(id));
                const ChangeSet inverse = changes->inverted();
                const QList<RowKey> stale = inverse.conflicts(now);
                for (const RowKey& row : stale) {
                    NAVETTE_TRY(explained, take(row, id, Dependence::Changed));
                    if (!explained)
                        return refused(
                            StoreWords::tr("L’étape nº %1 ne peut pas être annulée : le suivi ne dit pas quelle étape "
                                           "a changé %2.")
                                .arg(QString::number(m_id), namedRow(m_school, inverse, row)),
                            StoreWords::tr("Reprenez une sauvegarde d’avant cette étape."));
                }
                if (!stale.isEmpty())
                    return false;
                NAVETTE_CHECK(inverse.applyTo(now));
                m_inverse = m_inverse.then(inverse);
            }
            return keepReferences(now);
        }

        /// False when references of \a now lead nowhere that do not in the base: who made them has to go too.
        Result<bool> keepReferences(const School& now)
        {
            const std::set<Reference> lost = danglingOf(now);
            if (lost.empty())
                return true;
            if (!m_lostBefore)
                m_lostBefore = danglingOf(m_school);
            for (const Reference& reference : lost) {
                if (m_lostBefore->contains(reference))
                    continue;
                const auto& [row, field] = reference;
                NAVETTE_TRY(refers, take(row, m_id, Dependence::Refers));
                if (refers)
                    continue;
                // It comes back to something that is no more; if no step removed that, it led nowhere before, too.
                for (const RowKey& target : missingTargets(now, row, field))
                    NAVETTE_CHECK(take(target, m_id, Dependence::Removed, row));
            }
            return m_fresh.empty();
        }

        /// The newest live step after \a since that touched \a row and is not taken back already; 0 for none.
        Result<qint64> newestOf(RowKey row, qint64 since)
        {
            NAVETTE_CHECK(index());
            const auto touched = m_touching.find(row);
            if (touched == m_touching.end())
                return 0;
            for (const qint64 id : touched->second) {
                if (id <= since)
                    break;
                if (!m_taken.contains(id))
                    return id;
            }
            return 0;
        }

        /// Has the newest step after \a since that touched \a row taken back too; false when there is none.
        Result<bool> take(RowKey row, qint64 since, Dependence dependence, const std::optional<RowKey>& neededBy = {})
        {
            NAVETTE_TRY(id, newestOf(row, since));
            if (id == 0)
                return false;
            m_fresh.insert(id);
            m_why[id].emplace(row, Reason { dependence, neededBy });
            return true;
        }

        /// Which live steps touched each row, newest first.
        Result<> index()
        {
            if (m_indexed)
                return {};
            m_indexed = true;
            for (auto entry = m_entries.crbegin(); entry != m_entries.crend() && entry->id > m_id; ++entry) {
                if (!isLive(m_entries, *entry, m_id))
                    continue;
                NAVETTE_TRY(changes, changesOf(entry->id));
                for (const RowKey& row : changes->changes().keys())
                    m_touching[row].push_back(entry->id);
            }
            return {};
        }

        Result<const ChangeSet*> changesOf(qint64 id)
        {
            const auto known = m_changes.find(id);
            if (known != m_changes.end())
                return &known->second;
            NAVETTE_TRY(changes, readChanges(m_connection, id));
            return &m_changes.emplace(id, std::move(changes)).first->second;
        }

        Connection& m_connection;
        const School& m_school;
        QList<JournalEntry> m_entries;
        qint64 m_id;
        std::set<qint64, std::greater<>> m_taken; ///< what goes, newest first
        std::set<qint64, std::greater<>> m_fresh; ///< to be taken too, once the rows at hand are looked at
        std::map<qint64, std::map<RowKey, Reason>> m_why;
        std::map<RowKey, std::vector<qint64>> m_touching;
        std::map<qint64, ChangeSet> m_changes;
        std::optional<std::set<Reference>> m_lostBefore;
        ChangeSet m_inverse; ///< of everything taken
        bool m_indexed = false;
    };

} // namespace

Result<UndoPlan> planUndo(Connection& connection, const School& school, qint64 id)
{
    NAVETTE_TRY(entries, readEntries(connection));
    NAVETTE_CHECK(checkUndoable(find(entries, id), id));
    return Planner(connection, school, std::move(entries), id).plan();
}

QString namedRow(const School& school, const ChangeSet& changes, RowKey row)
{
    if (currentRecord(school, row))
        return kindLabel(row.kind) + u' ' + french::quoted(rowLabel(school, row));
    const auto change = changes.changes().constFind(row);
    const std::optional<Record> record = change == changes.changes().cend() ? std::nullopt
        : change->after                                                     ? change->after
                                                                            : change->before;
    if (!record)
        return kindLabel(row.kind);
    // By itself, what it refers to has no name: among the others it has.
    School then = school;
    withEntity(row.kind, [&]<class Entity>() { then.put(fromRecord<Entity>(row.id, *record)); });
    return kindLabel(row.kind) + u' ' + french::quoted(rowLabel(then, row));
}

} // namespace navette::store
