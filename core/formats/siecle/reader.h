// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/siecle/document.h"
#include "formats/xml/input.h"

namespace navette::siecle {

/// Reads one of the six SIECLE exports; which one, its content says. Streaming, in any encoding that occurs. Fails on a
/// file of another sort (the sentence says which, and the menu of the right one), truncated or not well formed; values
/// that do not read and unknown elements are findings of the document.
Result<Document> read(const xml::Input& input);

} // namespace navette::siecle
