// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

namespace navette::timetable {

/// A lesson and those aligned with it, which start when it does; empty for an unknown lesson.
QList<const Lesson*> batchOf(const School& school, Id<Lesson> id);

} // namespace navette::timetable
