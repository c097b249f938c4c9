// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "placement/solver.h"

#include "qt_printers.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <set>

/// Problems to place, and a judge of their solutions that shares no code with the engine.
namespace navette::placement {

/// Days of \a slots slots without anybody or anything.
inline Problem emptyWeek(int days, int slots)
{
    Problem problem;
    problem.days = days;
    problem.slotsPerDay = slots;
    problem.lunchFree = 0;
    return problem;
}

inline int addResource(Problem& problem, const char* name)
{
    problem.resources.push_back({ .name = QString::fromUtf8(name), .closed = {}, .disliked = {} });
    return int(problem.resources.size()) - 1;
}

inline int addActivity(Problem& problem, int length, std::vector<int> resources)
{
    const int number = int(problem.activities.size());
    problem.activities.push_back({ .name = QStringLiteral("cours %1").arg(number),
        .length = length,
        .resources = std::move(resources),
        .number = number });
    return number;
}

inline void close(Problem& problem, int resource, int slot)
{
    std::vector<bool>& closed = problem.resources[size_t(resource)].closed;
    closed.resize(size_t(problem.days * problem.slotsPerDay));
    closed[size_t(slot)] = true;
}

/// A college in small: classes, their groups' pupils as parts, teachers, rooms to choose, fortnights, closed slots.
inline Problem randomProblem(unsigned seed, int load)
{
    std::mt19937 random(seed);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    Problem problem = emptyWeek(2 + below(4), 4 + below(9));
    const int slots = problem.days * problem.slotsPerDay;
    for (int slot = 0; slot < problem.slotsPerDay; ++slot) {
        problem.breakBefore.push_back(slot > 0 && below(4) == 0);
        problem.lunch.push_back(slot == problem.slotsPerDay / 2);
    }
    problem.lunchFree = below(2);
    const int classes = 2 + below(4);
    const int teachers = 2 + below(6);
    const int rooms = 1 + below(4);
    for (int r = 0; r < classes + teachers + rooms; ++r) {
        addResource(problem, "ressource");
        problem.resources.back().compact = r >= classes && r < classes + teachers;
        for (int slot = 0; slot < slots; ++slot) {
            if (below(12) == 0)
                close(problem, r, slot);
        }
        if (below(3) == 0)
            problem.resources.back().disliked.assign(size_t(slots), below(2) == 0);
    }
    for (int used = 0; used < slots * classes * load / 100;) {
        const int length = 1 + below(3);
        std::set<int> who { below(classes), classes + below(teachers) };
        if (below(5) == 0)
            who.insert(below(classes));
        const int activity = addActivity(problem, length, { who.begin(), who.end() });
        Activity& a = problem.activities[size_t(activity)];
        if (below(4) == 0)
            a.weeks = below(2) == 0 ? 0x5555 : 0xAAAA;
        for (int set = below(3); set > 0; --set) {
            RoomSet choice;
            for (int room = 0; room < rooms; ++room) {
                if (below(2) == 0)
                    choice.push_back(classes + teachers + room);
            }
            a.rooms.push_back(choice);
        }
        if (below(6) == 0) {
            for (int slot = 0; slot < slots; ++slot)
                a.closed.push_back(below(3) == 0);
        }
        a.spreadKey = below(3) == 0 ? -1 : below(classes * 3);
        used += length * int(who.size() - 1);
    }
    return problem;
}

/// Who is where in which weeks, as one would note it on paper.
class Board {
public:
    explicit Board(const Problem& problem)
        : m_problem(problem)
        , m_slots(problem.days * problem.slotsPerDay)
        , m_weeks(problem.resources.size() * size_t(m_slots))
    {
    }

    /// Why the activity cannot stand there with those rooms; empty: it can.
    QStringList obstacles(size_t activity, int start, const std::vector<int>& rooms) const
    {
        const Activity& a = m_problem.activities[activity];
        const int slot = start % m_problem.slotsPerDay;
        if (start >= m_slots || slot + a.length > m_problem.slotsPerDay)
            return { QStringLiteral("over the end of the day") };
        QStringList list;
        for (int s = slot + 1; s < slot + a.length && s < int(m_problem.breakBefore.size()); ++s) {
            if (m_problem.breakBefore[size_t(s)])
                list.append(QStringLiteral("across a break"));
        }
        std::vector<int> all = a.resources;
        for (const int room : rooms) {
            if (room >= 0 && std::find(all.begin(), all.end(), room) != all.end())
                list.append(QStringLiteral("the same room twice"));
            if (room >= 0)
                all.push_back(room);
        }
        for (int s = start; s < start + a.length; ++s) {
            if (isSet(a.closed, s))
                list.append(QStringLiteral("where it cannot be"));
            for (const int r : all) {
                if (isSet(m_problem.resources[size_t(r)].closed, s))
                    list.append(QStringLiteral("on a closed slot"));
                if ((at(r, s) & a.weeks) != 0)
                    list.append(QStringLiteral("two at a time"));
            }
        }
        return list;
    }
    void put(size_t activity, int start, const std::vector<int>& rooms)
    {
        const Activity& a = m_problem.activities[activity];
        std::vector<int> all = a.resources;
        std::copy_if(rooms.begin(), rooms.end(), std::back_inserter(all), [](int room) { return room >= 0; });
        for (const int r : all) {
            for (int s = start; s < start + a.length; ++s)
                m_weeks[size_t(r * m_slots + s)] |= a.weeks;
        }
    }

private:
    static bool isSet(const std::vector<bool>& flags, int slot)
    {
        return size_t(slot) < flags.size() && flags[size_t(slot)];
    }
    std::uint64_t at(int resource, int slot) const { return m_weeks[size_t(resource * m_slots + slot)]; }

    const Problem& m_problem;
    int m_slots;
    std::vector<std::uint64_t> m_weeks;
};

/// What is wrong with a solution, in words; empty: nothing.
inline QStringList faults(const Problem& problem, const Solution& solution)
{
    if (solution.places.size() != problem.activities.size())
        return { QStringLiteral("one place per activity") };
    QStringList list;
    Board board(problem);
    int placed = 0;
    for (size_t i = 0; i < problem.activities.size(); ++i) {
        const Activity& a = problem.activities[i];
        const Placed& at = solution.places[i];
        const auto tell = [&](const QString& what) { list.append(a.name + QStringLiteral(": ") + what); };
        if (at.start < 0)
            continue;
        ++placed;
        if (a.fixedStart >= 0 && at.start != a.fixedStart)
            tell(QStringLiteral("moved from where it is fixed"));
        if (at.rooms.size() != a.rooms.size()) {
            tell(QStringLiteral("a room for every choice"));
            continue;
        }
        for (size_t set = 0; set < a.rooms.size(); ++set) {
            const RoomSet& offered = a.rooms[set];
            if (at.rooms[set] >= 0 && std::find(offered.begin(), offered.end(), at.rooms[set]) == offered.end())
                tell(QStringLiteral("a room that was not offered"));
        }
        const QStringList obstacles = board.obstacles(i, at.start, at.rooms);
        for (const QString& obstacle : obstacles)
            tell(obstacle);
        if (obstacles.isEmpty())
            board.put(i, at.start, at.rooms);
    }
    if (placed != solution.placed)
        list.append(QStringLiteral("placed says %1 for %2").arg(solution.placed).arg(placed));
    std::set<int> explained;
    for (const Unplaced& unplaced : solution.unplaced) {
        explained.insert(unplaced.activity);
        if (solution.places[size_t(unplaced.activity)].start >= 0)
            list.append(QStringLiteral("explained although it is placed"));
    }
    if (explained.size() != problem.activities.size() - size_t(placed) || explained.size() != solution.unplaced.size())
        list.append(QStringLiteral("one explanation for each of those without place"));
    return list;
}

/// Where something that was left out could have stood beside all that is placed, without a room of its choice.
inline std::vector<int> freeStarts(const Problem& problem, const Solution& solution, size_t activity)
{
    Board board(problem);
    for (size_t i = 0; i < problem.activities.size(); ++i) {
        if (solution.places[i].start >= 0)
            board.put(i, solution.places[i].start, {});
    }
    std::vector<int> starts;
    for (int start = 0; start < problem.days * problem.slotsPerDay; ++start) {
        if (board.obstacles(activity, start, {}).isEmpty())
            starts.push_back(start);
    }
    return starts;
}

} // namespace navette::placement
