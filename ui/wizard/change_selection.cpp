// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/change_selection.h"

#include "checks/overlay.h"

namespace navette::ui {

namespace {

    qint64 number(const Record& record, std::size_t at)
    {
        return at < record.size() && std::holds_alternative<qint64>(record[at]) ? std::get<qint64>(record[at]) : 0;
    }

    /// The rows that \a record, a row of \a kind, points to.
    QList<RowKey> referencesOf(Kind kind, const Record& record)
    {
        QList<RowKey> keys;
        const QList<FieldInfo>& infos = fieldsOf(kind);
        for (std::size_t i = 0; i < record.size() && i < static_cast<std::size_t>(infos.size()); ++i) {
            const FieldInfo& info = infos.at(static_cast<qsizetype>(i));
            if (!info.refersTo)
                continue;
            if (!info.isList) {
                if (const qint64 id = number(record, i); id != 0)
                    keys.append({ *info.refersTo, id });
                continue;
            }
            for (const QString& word : fromValue<QString>(record[i]).split(u' ', Qt::SkipEmptyParts))
                keys.append({ *info.refersTo, word.toLongLong() });
        }
        // Two kinds point to a row whose kind another field says.
        if (kind == Kind::Correspondence) {
            const auto row = fromRecord<Correspondence>(0, record);
            static constexpr std::array kinds { Kind::Teacher, Kind::Division, Kind::Group, Kind::Subject };
            if (row.ours != 0)
                keys.append({ kinds.at(static_cast<std::size_t>(row.match)), row.ours });
        } else if (kind == Kind::StsOverride) {
            const auto row = fromRecord<StsOverride>(0, record);
            keys.append({ checks::rowKind(row.what), row.ours });
        }
        return keys;
    }

} // namespace

ChangeSelection::ChangeSelection(const ChangeSet& changes)
    : m_changes(changes)
{
    const auto& rows = m_changes.changes();
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        // A new or changed row needs the new rows that it points to.
        if (row->after) {
            for (const RowKey& target : referencesOf(row.key().kind, *row->after)) {
                const auto found = rows.constFind(target);
                if (found != rows.cend() && found->type() == RowChange::Type::Insert)
                    need(row.key(), target);
            }
        }
        // A row can only go when those that pointed to it go too, or point elsewhere.
        if (row->before) {
            for (const RowKey& target : referencesOf(row.key().kind, *row->before)) {
                const auto found = rows.constFind(target);
                if (found != rows.cend() && found->type() == RowChange::Type::Delete)
                    need(target, row.key());
            }
        }
    }
}

void ChangeSelection::need(RowKey from, RowKey needs)
{
    if (from == needs)
        return;
    m_needs[from].append(needs);
    m_neededBy[needs].append(from);
}

QList<RowKey> ChangeSelection::choose(RowKey key, bool chosen)
{
    const std::map<RowKey, QList<RowKey>>& follows = chosen ? m_needs : m_neededBy;
    QList<RowKey> moved;
    QList<RowKey> waiting { key };
    while (!waiting.isEmpty()) {
        const RowKey row = waiting.takeLast();
        if (isChosen(row) == chosen)
            continue;
        if (chosen)
            m_out.erase(row);
        else
            m_out.insert(row);
        if (row != key)
            moved.append(row);
        if (const auto next = follows.find(row); next != follows.end())
            waiting.append(next->second);
    }
    return moved;
}

} // namespace navette::ui
