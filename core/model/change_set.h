// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "common/finding.h"
#include "model/record.h"
#include "model/school.h"

#include <QMap>
#include <compare>

class QCborValue;

namespace navette {

/// Which row.
struct RowKey {
    Kind kind = Kind::SchoolInfo;
    qint64 id = 0;

    auto operator<=>(const RowKey&) const = default;
};

/// What happens to one row: inserted (no before), deleted (no after) or updated (both, unequal).
struct RowChange {
    std::optional<Record> before;
    std::optional<Record> after;

    enum class Type { Insert, Update, Delete };
    Type type() const { return !before ? Type::Insert : !after ? Type::Delete : Type::Update; }
    bool operator==(const RowChange&) const = default;
};

/// How many rows of a kind a change set inserts, updates and deletes.
struct ChangeCounts {
    int inserted = 0;
    int updated = 0;
    int deleted = 0;

    bool operator==(const ChangeCounts&) const = default;
};

/// Everything that changes is a ChangeSet: insertions, updates and deletions of rows with before and after, at most one
/// per row. An import returns one and nothing has happened yet; a commit applies it; undo is its inverse; the
/// journal is the list of those committed. A value.
///
/// Laws, tested with random change sets: applied then inverted is identity; between(a, b) applied to a is b;
/// a.then(b) applied is a applied, then b.
class ChangeSet {
public:
    /// What turns \a from into \a to.
    static ChangeSet between(const School& from, const School& to);

    bool isEmpty() const { return m_changes.isEmpty(); }
    qsizetype size() const { return m_changes.size(); }
    const QMap<RowKey, RowChange>& changes() const { return m_changes; }
    ChangeCounts counts(Kind kind) const;

    /// Adds the change of a row not yet in the set; a change that changes nothing is left out.
    void add(RowKey key, RowChange change);

    /// This, then \a next, as one set. \a next must be made for the state that this one leads to.
    ChangeSet then(const ChangeSet& next) const;
    ChangeSet inverted() const;
    /// Without the rows of \a keys: what the user unticked in a preview.
    ChangeSet without(const QList<RowKey>& keys) const;

    /// Why this set does not fit \a school: the rows whose present state is not the \c before. Empty: it fits.
    QList<RowKey> conflicts(const School& school) const;
    /// Applies the whole set, or nothing: Refused when there are conflicts.
    Result<> applyTo(School& school) const;

    /// For the journal. Fields go by name, so that a later version with more of them still reads it.
    QCborValue toCbor() const;
    static Result<ChangeSet> fromCbor(const QCborValue& value);

    bool operator==(const ChangeSet&) const = default;

private:
    QMap<RowKey, RowChange> m_changes;
};

/// The present fields of a row, or nothing when there is no such row.
std::optional<Record> currentRecord(const School& school, RowKey key);

/// The words that name a row for the user: "MARTIN Anne", "4A", "Mathématiques, 4A".
QString rowLabel(const School& school, RowKey key);
/// The reference to a row, for a Finding.
ObjectRef objectRef(const School& school, RowKey key);
template <class Entity> ObjectRef objectRef(const School& school, Id<Entity> id)
{
    return objectRef(school, RowKey { Entity::kind, id.value });
}

/// The references of \a school that lead to no row: (row, field's name). Always empty after a correct change.
QList<std::pair<RowKey, QString>> danglingReferences(const School& school);

} // namespace navette
