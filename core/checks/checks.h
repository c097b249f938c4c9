// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/situation.h"
#include "common/finding.h"
#include "model/school.h"

/// What would make a receiver refuse or misread us (product.md, catalogue of checks). Words and weights come from the
/// catalogue (catalogue.h), reasons that were given are filled in (reasons.h), and remedies lie ready where there are
/// any. Checker (checker.h) gives the same findings over and over without starting anew.
namespace navette::checks {

Findings check(Receiver receiver, const School& school, const Situation& situation = {});

/// Before EDT_vers_STS: open correspondences, codes, services, lessons, hours.
Findings forSts(const School& school, const Situation& situation = {});
/// Before the pupil–group links.
Findings forSiecle(const School& school, const Situation& situation = {});
/// Before EDT_vers_Kosmos.
Findings forEnt(const School& school, const Situation& situation = {});

} // namespace navette::checks
