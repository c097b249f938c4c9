// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"
#include "placement/solver.h"

namespace navette::exchange {

/// This year's base from last year's: teachers, rooms, subjects, constraints, correspondences, and the classes and
/// groups, to be recognised. \a target is the new base's (identity and year only).
ChangeSet carryOver(const School& previous, const School& target);

/// Step 3, first visit: groups populated from the pupils' options, lessons made from the services, group codes that STS
/// would refuse given a code of eight characters (StsOverride). What exists already is left alone: a second visit adds
/// what is missing.
Plan planPrepare(const School& school);

/// What a placement found, ready to commit.
struct PlacementResult {
    Plan plan;
    placement::Solution solution;
    int lessons = 0; ///< all lessons of the school
    int placed = 0; ///< of them on the grid after the plan
    struct Unplaced {
        Id<Lesson> lesson;
        QString label;
        QString why;
    };
    QList<Unplaced> unplaced;
};

struct PlacementOptions {
    double seconds = 30;
    quint64 seed = 1;
    int threads = 1;
    bool keepPlaced = true; ///< lessons on the grid stay; otherwise only the locked ones do
    const std::atomic<bool>* cancel = nullptr;
    std::function<void(int placed, int of)> progress = {};
};

/// Automatic placement through core/placement. Cancelled when asked to stop.
Result<PlacementResult> planPlacement(const School& school, const PlacementOptions& options);

} // namespace navette::exchange
