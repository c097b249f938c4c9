// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/search.h"

#include <algorithm>
#include <limits>

namespace navette::placement {

namespace {

    /// How much a placed activity resists being ejected, to begin with; each ejection adds one.
    constexpr int FirstWeight = 4;
    /// After an ejection an activity does not go back where it was for so many steps.
    constexpr int Tenure = 12;
    /// Steps between two looks at the clock.
    constexpr int ClockEvery = 64;
    /// Without a new best for so many steps per activity, the state shakes: a few activities leave at random.
    constexpr int Patience = 6;

    class Filler {
    public:
        Filler(State& state, Random& random, const Clock& clock)
            : m_state(state)
            , m_random(random)
            , m_clock(clock)
            , m_count(int(state.problem().activities.size()))
            , m_weights(size_t(m_count), FirstWeight)
            , m_tabuStart(size_t(m_count), -1)
            , m_tabuUntil(size_t(m_count), 0)
        {
        }

        void run()
        {
            placeFixed();
            rankByDifficulty();
            std::vector<int> waiting;
            for (const int activity : m_order) {
                if (!m_state.isPlaced(activity) && !m_state.isFixed(activity) && !m_state.starts(activity).empty())
                    waiting.push_back(activity);
            }
            // The hardest at the back, where the next one is taken.
            std::reverse(waiting.begin(), waiting.end());
            remember();
            long lastBest = 0;
            for (m_step = 1; !waiting.empty(); ++m_step) {
                if (m_step % ClockEvery == 0) {
                    m_clock.tell(m_best.placed, m_count);
                    if (m_clock.isOver())
                        break;
                }
                const int activity = next(waiting);
                putSomewhere(activity, waiting);
                if (m_state.placedCount() > m_best.placed) {
                    remember();
                    lastBest = m_step;
                } else if (m_step - lastBest > long(Patience) * m_count) {
                    shake(waiting);
                    lastBest = m_step;
                }
            }
            restore();
        }

    private:
        struct Best {
            int placed = -1;
            std::vector<int> starts;
        };

        /// Where a person put them, be it on top of each other: what follows keeps clear of both.
        void placeFixed()
        {
            for (int a = 0; a < m_count; ++a) {
                if (m_state.isFixed(a))
                    m_state.place(a, m_state.problem().activities[size_t(a)].fixedStart);
            }
        }

        void rankByDifficulty()
        {
            const Problem& problem = m_state.problem();
            std::vector<int> load(problem.resources.size());
            for (const Activity& a : problem.activities) {
                for (const int r : a.resources)
                    load[size_t(r)] += a.length;
            }
            std::vector<std::int64_t> difficulty(size_t(m_count), 0);
            for (int a = 0; a < m_count; ++a) {
                const Activity& activity = problem.activities[size_t(a)];
                std::int64_t sum = 0;
                for (const int r : activity.resources)
                    sum = std::max<std::int64_t>(sum, load[size_t(r)]) + 1;
                constexpr std::int64_t Scale = 1000;
                difficulty[size_t(a)]
                    = sum * activity.length * Scale / std::max<std::int64_t>(1, std::int64_t(m_state.starts(a).size()));
                m_order.push_back(a);
            }
            std::stable_sort(m_order.begin(), m_order.end(),
                [&](int a, int b) { return difficulty[size_t(a)] > difficulty[size_t(b)]; });
        }

        /// The hardest of those that wait; once ejections begin, one of the last few, so that no two chase each other.
        int next(std::vector<int>& waiting)
        {
            const int last = int(waiting.size()) - 1;
            const int among = std::min(int(waiting.size()), m_ejected ? 4 : 1);
            const int at = last - m_random.below(among);
            const int activity = waiting[size_t(at)];
            waiting.erase(waiting.begin() + at);
            return activity;
        }

        void putSomewhere(int activity, std::vector<int>& waiting)
        {
            int bestCost = std::numeric_limits<int>::max();
            m_candidates.clear();
            for (const int start : m_state.starts(activity)) {
                if (start == m_tabuStart[size_t(activity)] && m_step < m_tabuUntil[size_t(activity)])
                    continue;
                m_state.conflicts(activity, start, m_found);
                int cost = 0;
                for (const int other : m_found) {
                    cost = m_state.isFixed(other) ? Never : cost + m_weights[size_t(other)];
                    if (cost > bestCost || cost == Never)
                        break;
                }
                if (cost < bestCost) {
                    bestCost = cost;
                    m_candidates.clear();
                }
                if (cost == bestCost)
                    m_candidates.push_back(start);
            }
            if (m_candidates.empty() || bestCost >= Never) {
                // Only what may not move stands in the way: it stays out, and explain() says so.
                return;
            }
            const int start = softest(activity);
            m_state.conflicts(activity, start, m_found);
            for (const int other : m_found) {
                m_tabuStart[size_t(other)] = m_state.startOf(other);
                m_tabuUntil[size_t(other)] = m_step + Tenure;
                m_state.remove(other);
                ++m_weights[size_t(other)];
                waiting.push_back(other);
                m_ejected = true;
            }
            m_state.place(activity, start);
        }

        int softest(int activity)
        {
            // A look at a few is enough: soft costs are refined afterwards.
            constexpr size_t Looked = 24;
            while (m_candidates.size() > Looked) {
                const int at = m_random.below(int(m_candidates.size()));
                m_candidates[size_t(at)] = m_candidates.back();
                m_candidates.pop_back();
            }
            int best = m_candidates.front();
            int bestCost = std::numeric_limits<int>::max();
            int ties = 0;
            for (const int start : m_candidates) {
                const int cost = m_state.softCost(activity, start);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = start;
                    ties = 1;
                } else if (cost == bestCost && m_random.below(++ties) == 0)
                    best = start;
            }
            return best;
        }

        void shake(std::vector<int>& waiting)
        {
            constexpr int Part = 40; // one in so many leaves
            for (int i = 0; i < m_count / Part + 1; ++i) {
                const int a = m_random.below(m_count);
                if (m_state.isPlaced(a) && !m_state.isFixed(a)) {
                    m_state.remove(a);
                    waiting.insert(waiting.begin(), a);
                }
            }
        }

        void remember()
        {
            m_best.placed = m_state.placedCount();
            m_best.starts.resize(size_t(m_count));
            for (int a = 0; a < m_count; ++a)
                m_best.starts[size_t(a)] = m_state.startOf(a);
        }

        void restore()
        {
            if (m_state.placedCount() >= m_best.placed)
                return;
            for (int a = 0; a < m_count; ++a) {
                if (m_state.isPlaced(a))
                    m_state.remove(a);
            }
            for (int a = 0; a < m_count; ++a) {
                if (m_best.starts[size_t(a)] >= 0)
                    m_state.place(a, m_best.starts[size_t(a)]);
            }
        }

        static constexpr int Never = 1 << 24;

        State& m_state;
        Random& m_random;
        const Clock& m_clock;
        int m_count;
        std::vector<int> m_order;
        std::vector<int> m_weights;
        std::vector<int> m_tabuStart;
        std::vector<long> m_tabuUntil;
        std::vector<int> m_candidates;
        std::vector<int> m_found;
        Best m_best;
        long m_step = 0;
        bool m_ejected = false;
    };

} // namespace

void fill(State& state, Random& random, const Clock& clock) { Filler(state, random, clock).run(); }

void placeFree(State& state)
{
    std::vector<int> inTheWay;
    for (int a = 0; a < int(state.problem().activities.size()); ++a) {
        if (state.isPlaced(a))
            continue;
        for (const int start : state.starts(a)) {
            state.conflicts(a, start, inTheWay);
            if (inTheWay.empty()) {
                state.place(a, start);
                break;
            }
        }
    }
}

} // namespace navette::placement
