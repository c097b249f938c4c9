// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kind.h"

#include <QList>

namespace navette::checks {

/// What Sent counts pupils from, beside kindsOfSent(): who asks it for pupils or headcounts reads these as well.
inline QList<Kind> kindsOfPupils() { return { Kind::SchoolInfo, Kind::Student, Kind::Membership }; }

} // namespace navette::checks
