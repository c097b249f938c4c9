// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "model/school.h"

/// What would make a receiver refuse or misread us (product.md, catalogue of checks).
namespace navette::checks {

/// Before EDT_vers_STS: open correspondences, codes, services, lessons, hours.
Findings forSts(const School& school);
/// Before the pupil–group links. \a acceptedBecause: why an incomplete set goes out all the same; then that finding no
/// longer blocks.
Findings forSiecle(const School& school, const QString& acceptedBecause = {});
/// Before EDT_vers_Kosmos.
Findings forEnt(const School& school);

} // namespace navette::checks
