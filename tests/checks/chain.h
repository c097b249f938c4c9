// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

#include <QString>

namespace navette::checks {

/// The fictional school of a profile after the whole procedure, as far as the grid: both imports, every correspondence
/// settled as truth.json says, prepared, placed, and the two steps ticked that are done elsewhere. Made once.
const School& wholeChain(const QString& profile);

} // namespace navette::checks
