// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entities.h"

/// Rows without their type: what SQL, journal, preview and CSV work on.
namespace navette {

/// What is known of a field without its entity's type.
struct FieldInfo {
    QString name; ///< SQL column, journal, CSV
    QString label; ///< French, for the user
    bool isInteger = false; ///< stored as INTEGER, else TEXT
    std::optional<Kind> refersTo; ///< the kind whose ids it holds
    bool isList = false; ///< holds several ids
};

/// The SQL table and stable name of a kind ("student").
QString kindName(Kind kind);
/// The kind of that stable name.
std::optional<Kind> kindOfName(QStringView name);
/// The French words for a kind: "élève", "élèves".
QString kindLabel(Kind kind, int count = 1);
/// The fields of a kind, in the order of its records.
const QList<FieldInfo>& fieldsOf(Kind kind);

/// The record of a fresh row of a kind: what a field holds that a base or a journal from before it does not know.
Record defaultRecord(Kind kind);

/// The fields of a row as values.
template <class Entity> Record toRecord(const Entity& row)
{
    return std::apply([&](const auto&... f) { return Record { toValue(row.*(f.member))... }; }, Entity::fields());
}

/// A row from its id and values; a record that is too short leaves the last fields at their default.
template <class Entity> Entity fromRecord(qint64 id, const Record& record)
{
    Entity row;
    row.id = Id<Entity>(id);
    std::size_t at = 0;
    std::apply(
        [&](const auto&... f) {
            ((at < record.size()
                     ? void(row.*(f.member) = fromValue<std::remove_cvref_t<decltype(row.*(f.member))>>(record[at]))
                     : void(),
                 ++at),
                ...);
        },
        Entity::fields());
    return row;
}

} // namespace navette
