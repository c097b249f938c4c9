// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"

namespace navette::matching {

/// Makes the services and shares that STS holds ours, through the correspondences in force: inserts, updates and
/// removes those of origin Sts; what was made by hand is left alone. Lessons of a share follow its teacher.
/// A service of 0 h makes none; one whose structure or subject is open waits.
void syncServices(Draft& draft);

} // namespace navette::matching
