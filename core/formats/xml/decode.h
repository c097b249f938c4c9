// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "common/finding.h"
#include "formats/xml/input.h"

namespace navette::xml {

/// The text of an XML file: a byte order mark (or a first "<" in UTF-16) decides, else the prologue (UTF-8,
/// ISO-8859-15, ISO-8859-1, windows-1252), else UTF-8. A file that declares an 8-bit encoding but holds valid
/// multi-byte UTF-8 was saved again by hand: it is read as UTF-8 and \a findings says so. Own tables, so that a Qt
/// without ICU reads the same. Bytes that the encoding cannot hold are an Error with their line; \a menu, if known,
/// says where to get the file again.
Result<QString> decodeXml(const Input& input, Findings& findings, const QString& menu = {});

/// Text without a prologue (CSV): byte order mark (UTF-8, UTF-16), else strict UTF-8, else windows-1252.
QString decodeText(const QByteArray& bytes);

/// The ISO-8859-15 bytes of \a text, or an Error of the first character that it cannot hold.
Result<QByteArray> toLatin9(const QString& text);

} // namespace navette::xml
