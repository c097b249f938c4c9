// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/undo_plan.h"

namespace navette::store {

/// Store::planUndo(), for the base of \a connection that stands at \a school.
Result<UndoPlan> planUndo(Connection& connection, const School& school, qint64 id);

/// "élève « MARTIN Anne »": a row of \a school, or, when it is gone, as \a changes knew it.
QString namedRow(const School& school, const ChangeSet& changes, RowKey row);

} // namespace navette::store
