// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/aaf/state.h"
#include "model/school.h"

namespace navette::exchange {

/// What the ENT fed by this directory will not recognise of what we send it, by the exact rules of the one public
/// importer (domain/formats-out §c, "Matching"): N01 persons, N02 classes and groups. To verify: nobody in the
/// directory, two in it, taken out by the last delta; the labels of the objects say who there is most alike.
/// Information: in the directory and not with us, or in another class. F03 blocks: the directory is another school's.
/// Teachers and groups count as sent when they have a lesson or a service. What the deliveries themselves were noticed
/// for comes first.
Findings aafFindings(const School& school, const aaf::State& state);

/// Whether one of them says that something will not be recognised: the exit status of `verify aaf`.
bool tellsUnrecognised(const Findings& findings);

/// "Annuaire du 15/09/2026, mis à jour le 16/09/2026 ; élèves : 412, personnels : 60, classes : 16, groupes : 31."
QString aafSummary(const School& school, const aaf::State& state);

} // namespace navette::exchange
