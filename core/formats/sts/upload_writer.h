// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "formats/sts/upload_document.h"

#include <QByteArray>

namespace navette::sts {

/// The bytes of the return file: ISO-8859-15, elements in the order of the DTD (formats-out §a). Fails when a text
/// holds a character that the encoding cannot write, naming it.
Result<QByteArray> writeUpload(const UploadDocument& document);

} // namespace navette::sts
