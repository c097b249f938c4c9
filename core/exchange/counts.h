// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

#include <QJsonObject>

namespace navette::exchange {

/// How many of everything, under the names of the command line (CLI.md, show --json): students, guardians, divisions,
/// groups, teachers, subjects, mefs, services, lessons, placed, rooms, student_groups; matched and unmatched, each an
/// object per kind of correspondence.
QJsonObject counts(const School& school);

} // namespace navette::exchange
