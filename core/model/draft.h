// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"

namespace navette {

/// A school being changed on paper: takes edits one by one, gives the ChangeSet that makes them.
/// The school it was made from is not touched.
class Draft {
public:
    explicit Draft(const School& school)
        : m_before(school)
        , m_now(school)
    {
    }

    /// The school as it is with the edits so far.
    const School& school() const { return m_now; }

    /// Inserts \a row under a new id, which is returned; the row's own id is ignored.
    template <class Entity> Id<Entity> insert(Entity row)
    {
        row.id = Id<Entity>(m_now.nextId(Entity::kind));
        touch<Entity>(row.id);
        m_now.put(row);
        return row.id;
    }

    /// Replaces the row of \a row's id, which must exist. Says whether that changed anything.
    template <class Entity> bool update(const Entity& row)
    {
        const Entity* current = m_now.find(row.id);
        Q_ASSERT(current);
        if (*current == row)
            return false;
        touch<Entity>(row.id);
        m_now.put(row);
        return true;
    }

    template <class Entity> void remove(Id<Entity> id)
    {
        touch<Entity>(id);
        m_now.remove(id);
    }

    /// All edits so far as one set.
    ChangeSet changes() const;

private:
    template <class Entity> void touch(Id<Entity> id) { m_touched.insert({ Entity::kind, id.value }, true); }

    School m_before;
    School m_now;
    QMap<RowKey, bool> m_touched;
};

} // namespace navette
