// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/solver.h"

#include "placement/search.h"

#include <algorithm>
#include <iterator>
#include <thread>
#include <tuple>

namespace navette::placement {

namespace {

    Solution solveOnce(const Problem& problem, const Options& options, std::uint64_t seed)
    {
        const Clock clock(options);
        Random random(seed);
        State state(problem);
        fill(state, random, clock);
        placeFree(state);
        improve(state, random, clock);
        placeFree(state);
        Solution solution { .places = state.places(),
            .placed = state.placedCount(),
            .softCost = state.totalSoftCost(),
            .seconds = clock.seconds(),
            .seed = options.seed };
        for (int a = 0; a < int(problem.activities.size()); ++a) {
            if (!state.isPlaced(a))
                solution.unplaced.push_back({ a, explain(state, a) });
        }
        solution.hardConflicts = countConflicts(problem, solution);
        return solution;
    }

    bool isBetter(const Solution& a, const Solution& b)
    {
        return a.placed != b.placed ? a.placed > b.placed : a.softCost < b.softCost;
    }

} // namespace

Solution solve(const Problem& problem, const Options& options)
{
    const int threads = std::clamp(options.threads, 1, 64);
    if (threads == 1)
        return solveOnce(problem, options, options.seed);
    std::vector<Solution> found(static_cast<size_t>(threads));
    std::vector<std::thread> workers;
    for (int i = 0; i < threads; ++i)
        workers.emplace_back([&, i] {
            Options own = options;
            if (i > 0)
                own.progress = {};
            found[size_t(i)] = solveOnce(problem, own, options.seed + std::uint64_t(i));
        });
    for (std::thread& worker : workers)
        worker.join();
    return *std::max_element(
        found.begin(), found.end(), [](const Solution& a, const Solution& b) { return isBetter(b, a); });
}

int countConflicts(const Problem& problem, const Solution& solution)
{
    struct Use {
        int resource;
        int slot;
        int activity;
    };
    int conflicts = 0;
    std::vector<Use> uses;
    for (size_t i = 0; i < problem.activities.size() && i < solution.places.size(); ++i) {
        const Placed& placed = solution.places[i];
        if (placed.start < 0)
            continue;
        std::vector<int> resources = problem.activities[i].resources;
        std::copy_if(placed.rooms.begin(), placed.rooms.end(), std::back_inserter(resources),
            [](int room) { return room >= 0; });
        const int day = placed.start / problem.slotsPerDay;
        const int end = std::min(placed.start + problem.activities[i].length, (day + 1) * problem.slotsPerDay);
        for (const int r : resources) {
            for (int slot = placed.start; slot < end; ++slot)
                uses.push_back({ r, slot, int(i) });
        }
        const std::vector<bool>& closed = problem.activities[i].closed;
        for (int slot = placed.start; slot < end && !closed.empty(); ++slot)
            conflicts += closed[size_t(slot)] ? 1 : 0;
    }
    std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
        return std::tie(a.resource, a.slot, a.activity) < std::tie(b.resource, b.slot, b.activity);
    });
    for (size_t i = 0; i < uses.size(); ++i) {
        const Use& a = uses[i];
        const std::vector<bool>& closed = problem.resources[size_t(a.resource)].closed;
        conflicts += !closed.empty() && closed[size_t(a.slot)] ? 1 : 0;
        for (size_t j = i + 1; j < uses.size() && uses[j].resource == a.resource && uses[j].slot == a.slot; ++j) {
            const bool sameWeek
                = (problem.activities[size_t(a.activity)].weeks & problem.activities[size_t(uses[j].activity)].weeks)
                != 0;
            conflicts += sameWeek ? 1 : 0;
        }
    }
    return conflicts;
}

} // namespace navette::placement
