// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "formats/xml/input.h"

namespace navette::aaf {

/// Whether the file at \a path is a tar or tar.gz archive, by its content; false when it cannot be read.
bool isTar(const QString& path);

/// The XML files in it, in memory, with the bounds that xml::openInputs() keeps for a zip: no member beyond
/// xml::MaxFileBytes or xml::MaxZipRatio times the archive, no name that climbs out. Academies hand the directory over
/// as tgz (libarchive reads it).
Result<QList<xml::Input>> openTar(const QString& path);

} // namespace navette::aaf
