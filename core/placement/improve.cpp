// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/search.h"

namespace navette::placement {

void improve(State& state, Random& random, const Clock& clock)
{
    const int count = int(state.problem().activities.size());
    if (count == 0)
        return;
    constexpr int ClockEvery = 16;
    std::vector<int> inTheWay;
    int idle = 0; // tries in a row that bettered nothing
    for (int tries = 1; idle < 2 * count; ++tries) {
        if (tries % ClockEvery == 0) {
            clock.tell(state.placedCount(), count);
            if (clock.isOver())
                return;
        }
        ++idle;
        const int activity = random.below(count);
        if (!state.isPlaced(activity) || state.isFixed(activity))
            continue;
        const int before = state.startOf(activity);
        state.remove(activity);
        int best = before;
        int bestCost = state.softCost(activity, before);
        for (const int start : state.starts(activity)) {
            if (bestCost == 0)
                break;
            state.conflicts(activity, start, inTheWay);
            if (!inTheWay.empty())
                continue;
            const int cost = state.softCost(activity, start);
            if (cost < bestCost) {
                bestCost = cost;
                best = start;
                idle = 0;
            }
        }
        state.place(activity, best);
    }
}

} // namespace navette::placement
