// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/finder.h"

/// Checks that more than one receiver asks for.
namespace navette::checks {

/// E05: somebody or something in two places at once.
void clashes(Finder& finder, const School& school);
/// H10: lessons that are not on the grid.
void unplaced(Finder& finder, const School& school);
/// E01: the year's first and last day.
void calendar(Finder& finder, const School& school);

} // namespace navette::checks
