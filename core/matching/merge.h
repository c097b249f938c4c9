// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"

namespace navette::matching {

/// Makes every reference to row \a from point to row \a to of the same kind, then removes \a from. References that a row
/// would then hold twice are kept once.
void replaceRow(Draft& draft, Kind kind, qint64 from, qint64 to);

} // namespace navette::matching
