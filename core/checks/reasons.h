// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"

/// Why a finding that is to verify is let pass: kept as FindingReason rows, in force for the very same objects only.
namespace navette::checks {

/// What a reason is given for, as 64 characters: the code and the rows that the finding is about, whatever their order
/// and their words. A finding about no row of the base is told apart by its sentence.
QString fingerprint(const Finding& finding);

/// Fills Finding::reason of those to verify from the reasons that were given for \a receiver ("sts", "siecle", "ent").
void applyReasons(Findings& findings, const School& school, QStringView receiver);

/// Whether somebody must still say why: it is to verify and has no reason.
bool needsReason(const Finding& finding);

/// Gives \a finding a reason, in place of one it had. An empty reason withdraws it.
ChangeSet giveReason(const School& school, QStringView receiver, const Finding& finding, const QString& reason,
    const QString& user, const QDateTime& at);
/// Takes the reason of \a finding back; nothing when it has none.
ChangeSet withdrawReason(const School& school, QStringView receiver, const Finding& finding);

} // namespace navette::checks
