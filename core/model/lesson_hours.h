// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

namespace navette {

/// What a lesson counts for, in minutes a year: its slots over the 36 weeks, or over half of them in a fortnight or a
/// semester.
int annualMinutes(const School& school, const Lesson& lesson);

} // namespace navette
