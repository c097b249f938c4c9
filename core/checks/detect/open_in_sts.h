// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"

namespace navette::checks {

/// The objects of STS of \a kind that have hours there and wait for a correspondence: they would go back without them.
QList<RowKey> openInSts(const School& school, MatchKind kind);
QList<Kind> kindsOfOpenInSts();

} // namespace navette::checks
