// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/comparison.h"
#include "formats/siecle/document.h"
#include "formats/sts/document.h"

namespace navette::exchange {

/// The Sts* rows, MEF and code lists that a sts_emp comes down to, in a school of nothing else.
School schoolOf(const sts::Document& document);

/// The rows that SIECLE's files come down to. Files may be missing: what the others only name (a class that pupils are
/// in, the subject of an option) stands there with its code alone.
School schoolOf(const QList<siecle::Document>& documents);

/// The kinds of rows that a file of this sort is about, for a comparison of what it says itself.
QList<Kind> kindsOf(siecle::FileKind kind);
QList<Kind> kindsOfSts();

/// The sections of a difference, one for each of \a kinds that either school has rows of.
QList<ComparisonSection> sectionsOf(const SchoolDifference& difference, const QList<Kind>& kinds);

} // namespace navette::exchange
