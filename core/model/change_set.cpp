// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/change_set.h"

#include <QCborArray>
#include <QCborMap>
#include <QSet>

namespace navette {

ChangeSet ChangeSet::between(const School& from, const School& to)
{
    ChangeSet set;
    forEachEntity([&]<class Entity>() {
        // Both tables are in id order: one pass over the two side by side.
        auto a = from.table<Entity>().begin();
        auto b = to.table<Entity>().begin();
        const auto aEnd = from.table<Entity>().end();
        const auto bEnd = to.table<Entity>().end();
        while (a != aEnd || b != bEnd) {
            if (b == bEnd || (a != aEnd && a->id < b->id)) {
                set.add({ Entity::kind, a->id.value }, { toRecord(*a), std::nullopt });
                ++a;
            } else if (a == aEnd || b->id < a->id) {
                set.add({ Entity::kind, b->id.value }, { std::nullopt, toRecord(*b) });
                ++b;
            } else {
                if (!(*a == *b))
                    set.add({ Entity::kind, a->id.value }, { toRecord(*a), toRecord(*b) });
                ++a;
                ++b;
            }
        }
    });
    return set;
}

ChangeCounts ChangeSet::counts(Kind kind) const
{
    ChangeCounts counts;
    for (auto it = m_changes.lowerBound({ kind, 0 }); it != m_changes.cend() && it.key().kind == kind; ++it) {
        switch (it->type()) {
        case RowChange::Type::Insert:
            ++counts.inserted;
            break;
        case RowChange::Type::Update:
            ++counts.updated;
            break;
        case RowChange::Type::Delete:
            ++counts.deleted;
            break;
        }
    }
    return counts;
}

void ChangeSet::add(RowKey key, RowChange change)
{
    Q_ASSERT(!m_changes.contains(key));
    if (change.before != change.after)
        m_changes.insert(key, std::move(change));
}

ChangeSet ChangeSet::then(const ChangeSet& next) const
{
    ChangeSet all = *this;
    for (auto it = next.m_changes.cbegin(); it != next.m_changes.cend(); ++it) {
        const auto mine = all.m_changes.find(it.key());
        if (mine == all.m_changes.end()) {
            all.m_changes.insert(it.key(), *it);
            continue;
        }
        mine->after = it->after;
        if (mine->before == mine->after)
            all.m_changes.erase(mine);
    }
    return all;
}

ChangeSet ChangeSet::inverted() const
{
    ChangeSet inverse = *this;
    for (RowChange& change : inverse.m_changes)
        std::swap(change.before, change.after);
    return inverse;
}

ChangeSet ChangeSet::without(const QList<RowKey>& keys) const
{
    ChangeSet rest = *this;
    for (const RowKey& key : keys)
        rest.m_changes.remove(key);
    return rest;
}

QList<RowKey> ChangeSet::conflicts(const School& school) const
{
    QList<RowKey> keys;
    for (auto it = m_changes.cbegin(); it != m_changes.cend(); ++it) {
        if (currentRecord(school, it.key()) != it->before)
            keys.append(it.key());
    }
    return keys;
}

Result<> ChangeSet::applyTo(School& school) const
{
    const QList<RowKey> stale = conflicts(school);
    if (!stale.isEmpty()) {
        return failure(ErrorKind::Refused,
            QCoreApplication::translate("ChangeSet",
                "%n objet(s) ont changé depuis que cette modification a été préparée, à commencer par : %1.", nullptr,
                int(stale.size()))
                .arg(rowLabel(school, stale.first())),
            QCoreApplication::translate("ChangeSet", "Rien n’a été modifié."),
            QCoreApplication::translate("ChangeSet", "Reprenez l’étape pour la préparer à partir de l’état actuel."));
    }
    for (auto it = m_changes.cbegin(); it != m_changes.cend(); ++it) {
        withEntity(it.key().kind, [&]<class Entity>() {
            if (it->after)
                school.put(fromRecord<Entity>(it.key().id, *it->after));
            else
                school.remove(Id<Entity>(it.key().id));
        });
    }
    return {};
}

namespace {

    QCborValue recordToCbor(const std::optional<Record>& record)
    {
        if (!record)
            return QCborValue(nullptr);
        QCborArray array;
        for (const Value& value : *record) {
            if (std::holds_alternative<qint64>(value))
                array.append(std::get<qint64>(value));
            else
                array.append(std::get<QString>(value));
        }
        return array;
    }

    /// \a columns[i]: where the i-th stored field stands in today's records, or -1 when it is no more.
    /// A field that the stored record does not know has its default, as it has in a migrated base.
    std::optional<Record> recordFromCbor(const QCborValue& stored, const QList<FieldInfo>& fields,
        const QList<qsizetype>& columns, const Record& defaults)
    {
        if (!stored.isArray())
            return std::nullopt;
        Record record = defaults;
        const QCborArray array = stored.toArray();
        for (qsizetype i = 0; i < array.size() && i < columns.size(); ++i) {
            if (columns[i] < 0)
                continue;
            const QCborValue value = array.at(i);
            record[static_cast<size_t>(columns[i])]
                = fields[columns[i]].isInteger ? Value(value.toInteger()) : Value(value.toString());
        }
        return record;
    }

} // namespace

QCborValue ChangeSet::toCbor() const
{
    QCborMap root;
    for (int k = 0; k < KindCount; ++k) {
        const Kind kind = static_cast<Kind>(k);
        auto it = m_changes.lowerBound({ kind, 0 });
        if (it == m_changes.cend() || it.key().kind != kind)
            continue;
        QCborArray names;
        for (const FieldInfo& info : fieldsOf(kind))
            names.append(info.name);
        QCborArray rows;
        for (; it != m_changes.cend() && it.key().kind == kind; ++it)
            rows.append(QCborArray { it.key().id, recordToCbor(it->before), recordToCbor(it->after) });
        root.insert(kindName(kind), QCborArray { names, rows });
    }
    return root;
}

Result<ChangeSet> ChangeSet::fromCbor(const QCborValue& value)
{
    const auto unreadable = [] {
        return failure(
            ErrorKind::Io, QCoreApplication::translate("ChangeSet", "Le journal contient une modification illisible."));
    };
    if (!value.isMap())
        return unreadable();
    ChangeSet set;
    for (const auto& entry : value.toMap()) {
        const std::optional<Kind> kind = kindOfName(entry.first.toString());
        if (!kind)
            continue;
        const QList<FieldInfo>& fields = fieldsOf(*kind);
        const Record defaults = defaultRecord(*kind);
        QList<qsizetype> columns;
        for (const QCborValue& name : entry.second.toArray().at(0).toArray()) {
            const auto found = std::find_if(
                fields.cbegin(), fields.cend(), [&](const FieldInfo& f) { return f.name == name.toString(); });
            columns.append(found == fields.cend() ? -1 : std::distance(fields.cbegin(), found));
        }
        for (const QCborValue& row : entry.second.toArray().at(1).toArray()) {
            const QCborArray parts = row.toArray();
            const RowKey key { *kind, parts.at(0).toInteger() };
            if (key.id <= 0 || set.m_changes.contains(key))
                return unreadable();
            set.add(key,
                { recordFromCbor(parts.at(1), fields, columns, defaults),
                    recordFromCbor(parts.at(2), fields, columns, defaults) });
        }
    }
    return set;
}

std::optional<Record> currentRecord(const School& school, RowKey key)
{
    std::optional<Record> record;
    withEntity(key.kind, [&]<class Entity>() {
        if (const Entity* row = school.find(Id<Entity>(key.id)))
            record = toRecord(*row);
    });
    return record;
}

QList<std::pair<RowKey, QString>> danglingReferences(const School& school)
{
    std::array<QSet<qint64>, KindCount> present;
    forEachEntity([&]<class Entity>() {
        for (const Entity& row : school.table<Entity>())
            present[static_cast<size_t>(Entity::kind)].insert(row.id.value);
    });
    QList<std::pair<RowKey, QString>> dangling;
    forEachEntity([&]<class Entity>() {
        const QList<FieldInfo>& fields = fieldsOf(Entity::kind);
        const bool refers
            = std::any_of(fields.cbegin(), fields.cend(), [](const FieldInfo& f) { return f.refersTo.has_value(); });
        if (!refers)
            return;
        for (const Entity& row : school.table<Entity>()) {
            const Record record = toRecord(row);
            for (qsizetype i = 0; i < fields.size(); ++i) {
                if (!fields[i].refersTo)
                    continue;
                const QSet<qint64>& targets = present[static_cast<size_t>(*fields[i].refersTo)];
                QList<qint64> ids;
                if (fields[i].isList) {
                    for (const QString& word :
                        std::get<QString>(record[static_cast<size_t>(i)]).split(u' ', Qt::SkipEmptyParts))
                        ids.append(word.toLongLong());
                } else {
                    ids.append(std::get<qint64>(record[static_cast<size_t>(i)]));
                }
                const bool lost = std::any_of(
                    ids.cbegin(), ids.cend(), [&](qint64 id) { return id != 0 && !targets.contains(id); });
                if (lost)
                    dangling.append({ RowKey { Entity::kind, row.id.value }, fields[i].name });
            }
        }
    });
    return dangling;
}

} // namespace navette
