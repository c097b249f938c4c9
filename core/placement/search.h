// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "placement/state.h"

#include <chrono>
#include <random>

namespace navette::placement {

/// When to stop, and who wants to know how far it is.
class Clock {
public:
    explicit Clock(const Options& options)
        : m_options(options)
        , m_start(std::chrono::steady_clock::now())
    {
    }
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }
    bool isOver() const { return (m_options.cancel && *m_options.cancel) || seconds() >= m_options.seconds; }
    void tell(int placed, int of) const
    {
        if (m_options.progress)
            m_options.progress(placed, of);
    }

private:
    const Options& m_options;
    std::chrono::steady_clock::time_point m_start;
};

/// Numbers that are the same on every machine: the distributions of the standard library are not.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    /// 0 .. n - 1
    int below(int n) { return int(m_engine() % std::uint64_t(n)); }

private:
    std::mt19937_64 m_engine;
};

/// Iterative forward search (T. Müller, "Constraint-based timetabling", 2005): places activities one by one where they
/// hurt the least; those in the way leave and wait again, and weigh more each time they had to. Ends when all stand, or
/// when the clock says so; the best state met is left in \a state.
void fill(State& state, Random& random, const Clock& clock);

/// Places what is left and has a free place: the search gives up on what was driven out again and again, and what stood
/// in its way may have moved on since. After it, what has no place has none.
void placeFree(State& state);

/// Moves activities one by one to where the soft cost is lower, until no move helps or the clock says so.
void improve(State& state, Random& random, const Clock& clock);

/// A true sentence: what keeps an unplaced activity from every place.
QString explain(const State& state, int activity);

} // namespace navette::placement
