// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "formats/xml/input.h"

#include <QStringList>

/// Files as sets of sentences: what two of them say differently.
namespace navette::exchange {

/// What a file says, one French sentence per fact, sorted: services, groups, lessons, pupils, links... Fails on a file
/// of no known format.
Result<QStringList> facts(const xml::Input& input);

struct FactsDifference {
    QStringList onlyFirst;
    QStringList onlySecond;
};

/// What changed between two files of the same format. Refused when the formats differ.
Result<FactsDifference> compareFiles(const xml::Input& first, const xml::Input& second);

/// Holds what STS Web gives back (sts_emp) against the return file that was sent: the services, hours and groups sent
/// and not found there, and those found otherwise.
Result<FactsDifference> verifySts(const xml::Input& sent, const xml::Input& back);
/// Holds SIECLE's pupils (Élèves sans adresses) against the links sent.
Result<FactsDifference> verifySiecle(const xml::Input& sent, const xml::Input& back);

} // namespace navette::exchange
