// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/elegroupe/document.h"
#include "formats/xml/input.h"

namespace navette::elegroupe {

/// The xml, in ISO-8859-15.
Result<QByteArray> write(const Document& document);
/// Reads it back, strictly: what write() wrote reads as an equal document.
Result<Document> read(const xml::Input& input);
/// The zip with the one xml of the same base name; same document and time, same bytes.
Result<QByteArray> writeZip(const Document& document, const QDateTime& at);

/// What SIECLE would refuse that can be seen in the document alone (formats-out §b): names, ids, uniqueness, lengths.
Findings validate(const Document& document);

} // namespace navette::elegroupe
