// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

namespace navette::cli {

/// `export ent BASE --scheduled [--now]`: one run of the ENT's automated update, as a timer of the system calls it;
/// with
/// --now at once, whatever time is planned. Status 0: sent, or nothing to do; 1: a finding or the guard of a change of
/// year refuses; 3: the base or the destination cannot be reached. A run that is under way already is nothing to do.
Result<int> scheduledExport(const Arguments& arguments, Output& output);

} // namespace navette::cli
