// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/id.h"

#include <QMap>

namespace navette {

/// The rows of one entity by id, in id order. Copies share their rows until one of them changes.
template <class Entity> class Table {
public:
    /// The row, or null. Valid until the table changes.
    const Entity* find(Id<Entity> id) const
    {
        const auto row = m_rows.constFind(id.value);
        return row == m_rows.cend() ? nullptr : &*row;
    }
    bool contains(Id<Entity> id) const { return m_rows.contains(id.value); }
    qsizetype size() const { return m_rows.size(); }
    bool isEmpty() const { return m_rows.isEmpty(); }

    auto begin() const { return m_rows.cbegin(); }
    auto end() const { return m_rows.cend(); }

    /// Inserts or replaces the row of \a row's id.
    void put(const Entity& row) { m_rows.insert(row.id.value, row); }
    void remove(Id<Entity> id) { m_rows.remove(id.value); }

    bool operator==(const Table&) const = default;

private:
    QMap<qint64, Entity> m_rows;
};

} // namespace navette
