// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "model/change_set.h"

namespace navette::exchange {

/// What a change at STS's or SIECLE's means for services and lessons of ours: who no longer has the same post, which
/// classes and groups are gone, which services have other hours or teachers, which pupils left or changed class; each
/// with how many services and lessons are to be looked at again.
///
/// \a changes leads from \a before to \a after: an import's own (then \a before is \a ours), or those between two
/// files. What of ours a row of STS means, the correspondences of \a ours say.
Findings effectsOf(const School& ours, const School& before, const School& after, const ChangeSet& changes);

} // namespace navette::exchange
