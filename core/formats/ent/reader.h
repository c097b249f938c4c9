// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/ent/document.h"
#include "formats/xml/input.h"

namespace navette::ent {

/// Reads a timetable in clear: what write() wrote reads as an equal document without findings. Values that do not read
/// and unknown elements are findings; a sealed file, another sort of file or one that is cut off is an Error.
Result<Document> read(const xml::Input& input);

} // namespace navette::ent
