// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"

/// Who points to whom, from the field lists.
namespace navette {

/// Whether any row of the school points to the row of \a key.
bool isReferred(const School& school, RowKey key);

/// Makes every reference to row \a from point to row \a to of the same kind, then removes \a from. A list that would
/// then hold a row twice holds it once.
void replaceRow(Draft& draft, Kind kind, qint64 from, qint64 to);

} // namespace navette
