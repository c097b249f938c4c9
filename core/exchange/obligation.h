// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

namespace navette::exchange {

/// Weekly minutes of a full statutory service, as the teacher's sheet says; 0 when it does not.
inline int fullServiceMinutes(const Teacher& teacher) { return teacher.fullServiceMinutes; }

/// The most that weighting adds to a service of the last two years of lycée: one hour (decree 2014-940, article 6).
inline int mostWeightingMinutes() { return 60; }

} // namespace navette::exchange
