// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"

namespace navette::ui {

/// The row with a list of its own that shows \a key: itself, or the one it belongs to (a share's service, a link's
/// group...).
RowKey listedRow(const School& school, RowKey key);

} // namespace navette::ui
