// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

namespace navette::exchange {

/// \a to with the row ids of \a from: a row that is the same thing in both (by its number or code in the outside world,
/// else by what describes it) has the id that it has in \a from, every other an id that \a from does not use.
/// References follow. So ChangeSet::between(from, aligned(from, to)) is what changed between two schools that were
/// made apart: nothing for a school and itself, and applied to \a from it gives \a to up to the numbering.
///
/// Two states of one base share their ids: then a row keeps its id also when nothing else of it is left.
enum class Numbering {
    Apart, ///< made from two files: an id says nothing
    PerhapsShared ///< two bases: shared when nearly all people, classes and subjects that both hold have the same id
};
School aligned(const School& from, const School& to, Numbering numbering);

} // namespace navette::exchange
