// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xml/input.h"

namespace navette::exchange {

/// \a inputs with the members of a zip in place of the zip: the journal keeps the bytes of a file as it was given.
/// Fails on an archive that xml::openInputs() refuses, and when the temporary folder cannot be written.
Result<QList<xml::Input>> unpacked(const QList<xml::Input>& inputs);

} // namespace navette::exchange
