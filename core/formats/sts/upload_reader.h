// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sts/upload_document.h"
#include "formats/xml/input.h"

namespace navette::sts {

/// Reads a return file back: what writeUpload() wrote reads as an equal document. Strict: an element it does not
/// know or a value that does not read is an Error, for here only our own writing is read.
Result<UploadDocument> readUpload(const xml::Input& input);

} // namespace navette::sts
