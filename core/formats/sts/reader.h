// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sts/document.h"
#include "formats/xml/input.h"

namespace navette::sts {

/// Reads a sts_emp file (root STS_EDT). Streaming. Fails on a file of another sort (users swap it with the return file
/// EDT_vers_STS: the sentence says so), truncated or not well formed; what does not read is a finding.
Result<Document> read(const xml::Input& input);

} // namespace navette::sts
