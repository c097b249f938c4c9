// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"

#include <optional>

namespace navette::ui {

/// What the pages of a planned step hand each other.
struct PlanDraft {
    std::optional<exchange::Plan> plan;
    Findings effects; ///< what the plan touches of our services and lessons; imports only
    bool acceptDepartures = false; ///< remove also above the threshold
    JournalEntry committed; ///< id 0 before
};

} // namespace navette::ui
