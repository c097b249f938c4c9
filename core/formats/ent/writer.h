// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "formats/ent/document.h"

#include <QByteArray>

namespace navette::ent {

/// The bytes of the file, UTF-8, elements in the order of the schema (formats-out §c). Fails when a text holds a
/// character that no XML can carry.
Result<QByteArray> write(const Document& document);

} // namespace navette::ent
