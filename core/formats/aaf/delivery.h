// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "formats/aaf/document.h"
#include "formats/xml/input.h"

namespace navette::aaf {

/// Refused beyond, all files of one reading together.
inline constexpr qint64 MaxDeliveryBytes = 1024LL * 1024 * 1024;

/// The XML files behind \a paths: folders (with the folders in them, two deep), zip, tar and tar.gz archives, single
/// files. Of a folder or an archive only files of the directory are taken; a single file is taken whatever it is, so
/// that read() says what it is. Nothing is unpacked to disk. Fails on what cannot be read, is too large, climbs out of
/// its archive, and when nothing of the directory is there at all.
Result<QList<xml::Input>> openDelivery(const QStringList& paths);

/// openDelivery() and read(): every file of it, or the first error.
Result<QList<Document>> readDelivery(const QStringList& paths);

} // namespace navette::aaf
