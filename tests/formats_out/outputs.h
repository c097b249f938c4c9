// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "formats_in/inputs.h"

#include <optional>

namespace navette::test {

/// The XML without what lies between its elements and how they are laid out: equal for files that say the same.
QByteArray compact(const QByteArray& xml);

/// What xmllint says of \a xml against tests/data/schemas/\a schema; empty when it is valid, nothing when there is no
/// xmllint here.
std::optional<QString> schemaErrors(const QByteArray& xml, const QString& schema);

/// "G05 Blocks, H01 ToVerify": the findings of a validator, in order, once each.
QString codes(const Findings& findings);

} // namespace navette::test
