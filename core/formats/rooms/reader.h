// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "formats/rooms/document.h"
#include "formats/xml/input.h"

namespace navette::rooms {

/// Reads a list of rooms as a spreadsheet saves it: a header line with at least the column "code", then a room a line.
/// Separators ";", "," or tab; UTF-8, windows-1252 or UTF-16 with a byte order mark. Capacities that are no number,
/// rooms without a code or given twice and columns that mean nothing here are findings with their line; a file without
/// such a header is an Error.
Result<Document> read(const xml::Input& input);

} // namespace navette::rooms
