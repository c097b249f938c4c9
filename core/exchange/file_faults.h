// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"
#include "formats/xml/input.h"

namespace navette::exchange {

/// A refused reading of \a paths as a plan that does nothing, its finding under the catalogue's code: F08 for an
/// archive that cannot be opened or holds what it should not, F01 for a file that is none of \a expected, F02 for one
/// that is and cannot be read. Another failure than a refusal (disk, right) stays the error that it is.
Result<Plan> refusedReading(const Error& error, const QStringList& paths, const QList<xml::FileType>& expected);

} // namespace navette::exchange
