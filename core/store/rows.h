// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"
#include "store/database.h"

/// The school's rows in the base.
namespace navette::store {

/// Every row of the base. A column or table that an older base lacks has its default; call in a transaction.
Result<School> loadSchool(Connection& connection);

/// Writes the rows of \a changes, and the ids that must not be given again. \a school is the state before.
Result<> writeChanges(Connection& connection, const ChangeSet& changes, const School& school);

} // namespace navette::store
