// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/school_index.h"

namespace navette::ui {

/// Why a row is as it is, for the "why?" panel: what is odd first, then what its figures are made of, then where it
/// comes from.
QStringList reasons(const SchoolIndex& index, RowKey key);

} // namespace navette::ui
