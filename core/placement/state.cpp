// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/state.h"

#include <algorithm>

namespace navette::placement {

State::State(const Problem& problem)
    : m_problem(&problem)
    , m_slots(problem.days * problem.slotsPerDay)
    , m_starts(problem.activities.size())
    , m_places(problem.activities.size())
    , m_cells(problem.resources.size() * size_t(m_slots))
{
    int keys = 0;
    for (size_t a = 0; a < problem.activities.size(); ++a) {
        const Activity& activity = problem.activities[a];
        keys = std::max(keys, activity.spreadKey + 1);
        m_places[a].rooms.assign(activity.rooms.size(), -1);
        for (int start = 0; start < m_slots; ++start) {
            if (fitsGrid(activity, start))
                m_starts[a].push_back(start);
        }
    }
    m_keyDays.assign(size_t(keys), std::vector<int>(size_t(problem.days)));
}

bool State::fitsGrid(const Activity& activity, int start) const
{
    const int slot = start % m_problem->slotsPerDay;
    if (slot + activity.length > m_problem->slotsPerDay)
        return false;
    for (int i = 1; i < activity.length; ++i) {
        if (size_t(slot + i) < m_problem->breakBefore.size() && m_problem->breakBefore[size_t(slot + i)])
            return false;
    }
    const auto isClosed = [&](const std::vector<bool>& closed) {
        return !closed.empty()
            && std::any_of(closed.begin() + start, closed.begin() + start + activity.length, [](bool c) { return c; });
    };
    if (isClosed(activity.closed))
        return false;
    for (const int resource : activity.resources) {
        if (isClosed(m_problem->resources[size_t(resource)].closed))
            return false;
    }
    return true;
}

int State::endOf(int activity, int start) const
{
    const int day = start / m_problem->slotsPerDay;
    return std::min(start + m_problem->activities[size_t(activity)].length, (day + 1) * m_problem->slotsPerDay);
}

void State::conflicts(int activity, int start, std::vector<int>& found) const
{
    found.clear();
    const Activity& a = m_problem->activities[size_t(activity)];
    const int end = endOf(activity, start);
    for (const int resource : a.resources) {
        for (int slot = start; slot < end; ++slot) {
            for (const int other : cell(resource, slot)) {
                if (other != activity && (m_problem->activities[size_t(other)].weeks & a.weeks) != 0
                    && std::find(found.begin(), found.end(), other) == found.end())
                    found.push_back(other);
            }
        }
    }
}

bool State::isFree(int resource, int activity, int start) const
{
    const Activity& a = m_problem->activities[size_t(activity)];
    const std::vector<bool>& closed = m_problem->resources[size_t(resource)].closed;
    const int end = endOf(activity, start);
    for (int slot = start; slot < end; ++slot) {
        if (!closed.empty() && closed[size_t(slot)])
            return false;
        for (const int other : cell(resource, slot)) {
            if ((m_problem->activities[size_t(other)].weeks & a.weeks) != 0)
                return false;
        }
    }
    return true;
}

int State::freeRoom(const RoomSet& rooms, int activity, int start, const std::vector<int>& taken) const
{
    for (const int room : rooms) {
        if (std::find(taken.begin(), taken.end(), room) == taken.end() && isFree(room, activity, start))
            return room;
    }
    return -1;
}

int State::roomsMissing(int activity, int start) const
{
    int missing = 0;
    std::vector<int> taken;
    for (const RoomSet& rooms : m_problem->activities[size_t(activity)].rooms) {
        if (rooms.empty())
            continue;
        const int room = freeRoom(rooms, activity, start, taken);
        missing += room < 0 ? 1 : 0;
        taken.push_back(room);
    }
    return missing;
}

void State::occupy(int resource, int activity, int start)
{
    for (int slot = start; slot < endOf(activity, start); ++slot)
        cell(resource, slot).push_back(activity);
}

void State::vacate(int resource, int activity, int start)
{
    for (int slot = start; slot < endOf(activity, start); ++slot)
        std::erase(cell(resource, slot), activity);
}

void State::bookDay(int activity, int start, int by)
{
    const int key = m_problem->activities[size_t(activity)].spreadKey;
    if (key >= 0)
        m_keyDays[size_t(key)][size_t(start / m_problem->slotsPerDay)] += by;
}

void State::place(int activity, int start)
{
    const Activity& a = m_problem->activities[size_t(activity)];
    Placed& placed = m_places[size_t(activity)];
    std::vector<int> taken;
    for (size_t i = 0; i < a.rooms.size(); ++i) {
        placed.rooms[i] = a.rooms[i].empty() ? -1 : freeRoom(a.rooms[i], activity, start, taken);
        taken.push_back(placed.rooms[i]);
    }
    placed.start = start;
    for (const int resource : a.resources)
        occupy(resource, activity, start);
    for (const int room : placed.rooms) {
        if (room >= 0)
            occupy(room, activity, start);
    }
    bookDay(activity, start, 1);
    ++m_placed;
}

void State::remove(int activity)
{
    const Activity& a = m_problem->activities[size_t(activity)];
    Placed& placed = m_places[size_t(activity)];
    for (const int resource : a.resources)
        vacate(resource, activity, placed.start);
    for (int& room : placed.rooms) {
        if (room >= 0)
            vacate(room, activity, placed.start);
        room = -1;
    }
    bookDay(activity, placed.start, -1);
    placed.start = -1;
    --m_placed;
}

int State::dayCost(int resource, int day, int from, int to) const
{
    const int first = day * m_problem->slotsPerDay;
    int cost = 0;
    int pending = 0;
    bool started = false;
    int free = 0;
    for (int slot = 0; slot < m_problem->slotsPerDay; ++slot) {
        const int at = first + slot;
        const bool busy = (at >= from && at < to) || !cell(resource, at).empty();
        const bool lunch = size_t(slot) < m_problem->lunch.size() && m_problem->lunch[size_t(slot)];
        free += lunch && !busy ? 1 : 0;
        if (busy) {
            cost += started ? pending * GapCost : 0;
            started = true;
            pending = 0;
        } else if (!lunch)
            ++pending;
    }
    if (!m_problem->resources[size_t(resource)].compact)
        cost = 0;
    if (started && free < m_problem->lunchFree)
        cost += (m_problem->lunchFree - free) * LunchCost;
    return cost;
}

bool State::isDisliked(int resource, int start, int end) const
{
    const std::vector<bool>& disliked = m_problem->resources[size_t(resource)].disliked;
    return !disliked.empty()
        && std::any_of(disliked.begin() + start, disliked.begin() + end, [](bool slot) { return slot; });
}

int State::softCost(int activity, int start) const
{
    const Activity& a = m_problem->activities[size_t(activity)];
    const int day = start / m_problem->slotsPerDay;
    const int end = endOf(activity, start);
    int cost = NoRoomCost * roomsMissing(activity, start);
    if (a.spreadKey >= 0)
        cost += SameDayCost * m_keyDays[size_t(a.spreadKey)][size_t(day)];
    for (const int resource : a.resources) {
        cost += isDisliked(resource, start, end) ? DislikedCost : 0;
        if (m_problem->resources[size_t(resource)].compact || m_problem->lunchFree > 0)
            cost += dayCost(resource, day, start, end) - dayCost(resource, day, 0, 0);
    }
    return cost;
}

std::int64_t State::totalSoftCost() const
{
    std::int64_t cost = 0;
    for (size_t r = 0; r < m_problem->resources.size(); ++r) {
        for (int day = 0; day < m_problem->days; ++day)
            cost += dayCost(int(r), day, 0, 0);
    }
    for (const std::vector<int>& days : m_keyDays) {
        for (const int count : days)
            cost += SameDayCost * count * (count - 1) / 2;
    }
    for (size_t i = 0; i < m_problem->activities.size(); ++i) {
        const Activity& a = m_problem->activities[i];
        const Placed& placed = m_places[i];
        if (placed.start < 0)
            continue;
        for (const int resource : a.resources)
            cost += isDisliked(resource, placed.start, endOf(int(i), placed.start)) ? DislikedCost : 0;
        for (size_t s = 0; s < a.rooms.size(); ++s)
            cost += !a.rooms[s].empty() && placed.rooms[s] < 0 ? NoRoomCost : 0;
    }
    return cost;
}

} // namespace navette::placement
