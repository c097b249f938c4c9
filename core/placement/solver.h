// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

/// Automatic placement. Knows nothing of the school: activities, resources, slots and weeks are plain numbers.
namespace navette::placement {

/// Something that is in one place at a time: a teacher, a set of pupils, a room.
struct Resource {
    QString name; ///< for explanations
    std::vector<bool> closed; ///< per slot of the week: cannot be used; empty: always open
    std::vector<bool> disliked; ///< per slot: had rather not; empty: none
    bool compact = false; ///< idle slots between its activities cost (teachers)
};

/// A choice of equal rooms: an activity takes one of them.
using RoomSet = std::vector<int>; ///< resource numbers

/// What is placed: one or several things that start together (aligned lessons) count as one activity.
struct Activity {
    QString name; ///< for explanations
    int length = 2; ///< slots
    std::uint64_t weeks = ~0ULL; ///< two activities without a common week never clash
    std::vector<int> resources; ///< numbers in Problem::resources, without the rooms to choose
    std::vector<RoomSet> rooms; ///< one room is taken of each set; an empty set takes none
    std::vector<bool> closed; ///< per slot of the week: it cannot be there, whoever is free; empty: anywhere
    /// Slot of the week where it stands and stays, be it on a closed slot or on another fixed one; -1 free. What lies
    /// beyond the end of its day does not count.
    int fixedStart = -1;
    int spreadKey = -1; ///< activities of the same key had better lie on different days; -1 none
    int number = 0; ///< the caller's
};

struct Problem {
    int days = 5;
    int slotsPerDay = 20;
    std::vector<bool> breakBefore; ///< per slot of a day: no activity straddles it
    std::vector<bool> lunch; ///< per slot of a day: the midday window
    int lunchFree = 2; ///< slots of the window that every pupil set and teacher had better keep free each day
    std::vector<Resource> resources;
    std::vector<Activity> activities;
};

struct Options {
    double seconds = 30; ///< at most; stops earlier when everything is placed and it cannot better itself
    std::uint64_t seed = 1; ///< same problem, seed and enough time: same result
    int threads = 1;
    const std::atomic<bool>* cancel = nullptr;
    std::function<void(int placed, int of)> progress = {}; ///< called now and then
};

/// Where an activity came to stand.
struct Placed {
    int start = -1; ///< slot of the week; -1 unplaced
    std::vector<int> rooms; ///< resource number per RoomSet; -1 when no room was free
};

/// Why an activity could not be placed.
struct Unplaced {
    int activity = 0;
    QString why; ///< a French sentence: who is short of which slots
};

struct Solution {
    std::vector<Placed> places; ///< per activity
    std::vector<Unplaced> unplaced;
    int placed = 0;
    int hardConflicts = 0; ///< those of fixed activities; no other is ever made, the activity stays unplaced
    std::int64_t softCost = 0;
    double seconds = 0;
    std::uint64_t seed = 0;
};

Solution solve(const Problem& problem, const Options& options);

/// Counts the clashes of a solution from the problem alone; a check that shares nothing with the search.
int countConflicts(const Problem& problem, const Solution& solution);

} // namespace navette::placement
