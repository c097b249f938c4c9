// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/imports.h"
#include "model/draft.h"

#include <QHash>
#include <QSet>
#include <map>

/// What the imports have in common.
namespace navette::exchange {

/// The files of a step for the journal: the exact bytes as they lie on disk, a zip whole.
QList<JournalFile> journalFiles(const QList<xml::Input>& inputs);

/// The lines of a plan: how many rows of each kind come, change, go and stay.
QList<PlanLine> planLines(const School& school, const ChangeSet& changes, std::initializer_list<Kind> kinds);

/// Rows by a key of the outside world. The first of two equal keys counts.
template <class Entity, class KeyOf> auto indexBy(const Table<Entity>& table, KeyOf&& keyOf)
{
    QHash<std::decay_t<decltype(keyOf(*table.begin()))>, Id<Entity>> index;
    index.reserve(table.size());
    for (const Entity& row : table) {
        const auto key = keyOf(row);
        if (!index.contains(key))
            index.insert(key, row.id);
    }
    return index;
}

/// Removes the rows that the source no longer holds, unless they are more than the threshold and nobody said so: then
/// they stay, are listed as departures and a finding says it.
/// \a remove takes one row (with what hangs on it) out of the draft.
class Departures {
public:
    Departures(Draft& draft, Plan& plan, const ImportOptions& options)
        : m_draft(draft)
        , m_plan(plan)
        , m_options(options)
    {
    }

    template <class Entity, class Remove> void apply(const QList<Id<Entity>>& gone, qsizetype present, Remove&& remove)
    {
        if (gone.isEmpty())
            return;
        QList<RowKey> keys;
        for (const Id<Entity> id : gone)
            keys.append({ Entity::kind, id.value });
        if (!m_options.acceptDepartures && isMany(gone.size(), present)) {
            hold(keys, present);
            return;
        }
        for (const Id<Entity> id : gone)
            remove(id);
    }

    /// The rows of a kind that are held back so far.
    QSet<qint64> held(Kind kind) const;

private:
    static bool isMany(qsizetype gone, qsizetype present);
    void hold(const QList<RowKey>& keys, qsizetype present);

    Draft& m_draft;
    Plan& m_plan;
    const ImportOptions& m_options;
};

/// Gives the base the code lists of \a items as the source has them now; lists that the source does not name stay.
template <class Item> void replaceCodeLists(Draft& draft, const QList<Item>& items)
{
    std::map<std::pair<QString, QString>, Item> wanted;
    QSet<QString> lists;
    for (const Item& item : items) {
        wanted.insert_or_assign({ item.list, item.code }, item);
        lists.insert(item.list);
    }
    const auto fill = [](CodeItem row, const Item& item) {
        row.shortLabel = item.shortLabel;
        row.longLabel = item.longLabel;
        row.flag = item.flag;
        return row;
    };
    const Table<CodeItem> present = draft.school().table<CodeItem>();
    for (const CodeItem& row : present) {
        const auto found = wanted.find({ row.list, row.code });
        if (found != wanted.end()) {
            draft.update(fill(row, found->second));
            wanted.erase(found);
        } else if (lists.contains(row.list)) {
            draft.remove(row.id);
        }
    }
    for (const auto& [key, item] : wanted)
        draft.insert(fill({ .list = item.list, .code = item.code }, item));
}

/// Keeps the school's week sets true when its calendar changed.
void refreshWeekSets(Draft& draft);

} // namespace navette::exchange
