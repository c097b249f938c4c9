// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entities.h"
#include "model/table.h"

#include <array>

namespace navette {

/// The whole school in memory: one typed table per entity, a few tens of thousand rows in all.
/// Every question is a function over a const School; every change is a ChangeSet (made with a Draft).
/// A value: copies are cheap and share rows until one changes.
class School {
public:
    School();

    template <class Entity> const Table<Entity>& table() const { return std::get<Table<Entity>>(m_tables); }
    template <class Entity> const Entity* find(Id<Entity> id) const { return table<Entity>().find(id); }

    /// Identity and year; a default row while the base is empty.
    const SchoolInfo& info() const;
    /// The week's grid; the usual one (Monday to Friday, 8 h to 18 h) while the base has none.
    const GridSettings& grid() const;

    const Table<Mef>& mefs() const { return table<Mef>(); }
    const Table<Subject>& subjects() const { return table<Subject>(); }
    const Table<Division>& divisions() const { return table<Division>(); }
    const Table<Group>& groups() const { return table<Group>(); }
    const Table<Student>& students() const { return table<Student>(); }
    const Table<Teacher>& teachers() const { return table<Teacher>(); }
    const Table<Room>& rooms() const { return table<Room>(); }
    const Table<Service>& services() const { return table<Service>(); }
    const Table<Lesson>& lessons() const { return table<Lesson>(); }
    const Table<WeekSet>& weekSets() const { return table<WeekSet>(); }

    /// The smallest id never given to a row of \a kind.
    qint64 nextId(Kind kind) const { return m_next[static_cast<size_t>(kind)]; }
    /// Keeps ids from being reused, whatever rows are there: for the store, when it loads a base.
    void reserveIds(Kind kind, qint64 next);

    /// Inserts or replaces a row; its id must not be 0. For Draft, ChangeSet and the store only: everybody else
    /// changes a school through a ChangeSet.
    template <class Entity> void put(const Entity& row)
    {
        std::get<Table<Entity>>(m_tables).put(row);
        reserveIds(Entity::kind, row.id.value + 1);
    }
    template <class Entity> void remove(Id<Entity> id) { std::get<Table<Entity>>(m_tables).remove(id); }

    /// Equal rows; which ids were given out does not count.
    bool operator==(const School& other) const { return m_tables == other.m_tables; }

private:
    template <class... Entity> static std::tuple<Table<Entity>...> tablesOf(std::tuple<Entity...>);
    using Tables = decltype(tablesOf(std::declval<Entities>()));

    Tables m_tables;
    std::array<qint64, KindCount> m_next;
};

/// A grid as many schools have it: Monday to Friday, half-hour slots from 8 h to 18 h 15, recesses of a quarter at 10 h
/// and 15 h, midday between 12 h 15 and 13 h; Wednesday afternoon is closed by an Unavailability elsewhere.
GridSettings usualGrid();

} // namespace navette
