// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "formats/aaf/document.h"
#include "formats/xml/input.h"

namespace navette::aaf {

/// Reads one file of a delivery, complete or delta, whatever it is called (formats-out §d). Notes what a receiver would
/// stumble on: AAF_ATTRIBUTE an attribute that the directory is not known to give, AAF_VALUE a request without
/// identifier or of no known category, a modification that replaces nothing; such a request is left aside. Fails on
/// another kind of file, on one that is truncated or not well formed, on a DOCTYPE that declares anything.
Result<Document> read(const xml::Input& input);

/// Who hands the directory over, for sentences that tell where to get it.
QString origin();

} // namespace navette::aaf
