// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "placement/solver.h"

/// A partial timetable being built: where each activity stands, and who is taken when.
namespace navette::placement {

/// Costs of what had rather not be; an activity without a place costs more than any of them.
inline constexpr int NoRoomCost = 40;
inline constexpr int SameDayCost = 12;
inline constexpr int DislikedCost = 8;
inline constexpr int LunchCost = 10; ///< per slot missing at midday
inline constexpr int GapCost = 2; ///< per idle slot of a compact resource

class State {
public:
    explicit State(const Problem& problem);

    const Problem& problem() const { return *m_problem; }
    /// The slots where an activity may start as far as the grid and closed slots go.
    const std::vector<int>& starts(int activity) const { return m_starts[size_t(activity)]; }
    int startOf(int activity) const { return m_places[size_t(activity)].start; }
    bool isPlaced(int activity) const { return startOf(activity) >= 0; }
    bool isFixed(int activity) const { return m_problem->activities[size_t(activity)].fixedStart >= 0; }
    const std::vector<Placed>& places() const { return m_places; }
    int placedCount() const { return m_placed; }

    /// The activities that stand in the way of \a activity at \a start (rooms to choose left out), each once.
    void conflicts(int activity, int start, std::vector<int>& found) const;
    /// How many of its room choices have no free room at \a start.
    int roomsMissing(int activity, int start) const;

    /// Puts an activity where nothing stands in its way (a fixed one wherever it is), with the first free room of each
    /// set.
    void place(int activity, int start);
    void remove(int activity);

    /// What placing \a activity at \a start adds to the soft cost. The activity must not be placed.
    int softCost(int activity, int start) const;
    /// The whole soft cost, counted afresh.
    std::int64_t totalSoftCost() const;

private:
    using Cell = std::vector<int>; ///< activities of a resource in a slot; more than one only in different weeks
    Cell& cell(int resource, int slot) { return m_cells[size_t(resource) * size_t(m_slots) + size_t(slot)]; }
    const Cell& cell(int resource, int slot) const
    {
        return m_cells[size_t(resource) * size_t(m_slots) + size_t(slot)];
    }
    bool fitsGrid(const Activity& activity, int start) const;
    /// The slot after the last one that an activity takes from \a start on: a day ends where it ends.
    int endOf(int activity, int start) const;
    int freeRoom(const RoomSet& rooms, int activity, int start, const std::vector<int>& taken) const;
    bool isFree(int resource, int activity, int start) const;
    void occupy(int resource, int activity, int start);
    void vacate(int resource, int activity, int start);
    /// Gaps and missing midday slots of a resource on a day; slots of [from, to) count as taken too.
    int dayCost(int resource, int day, int from, int to) const;
    bool isDisliked(int resource, int start, int end) const;
    void bookDay(int activity, int start, int by);

    const Problem* m_problem;
    int m_slots;
    std::vector<std::vector<int>> m_starts;
    std::vector<Placed> m_places;
    std::vector<Cell> m_cells;
    std::vector<std::vector<int>> m_keyDays; ///< per spread key and day: activities there
    int m_placed = 0;
};

} // namespace navette::placement
