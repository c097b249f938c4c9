// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/run_log.h"
#include "delivery/standing.h"
#include "ui/common/icons.h"

namespace navette::ui {

/// "Envoyé", "Rien de nouveau", "Refusé"...
QString runWord(delivery::RunResult result);
QString runIcon(delivery::RunResult result);
Tone runTone(delivery::RunResult result);
/// Whether somebody has to do something about it.
bool needsCare(delivery::RunResult result);

QString standingIcon(delivery::StandingKind kind);
Tone standingTone(delivery::StandingKind kind);

} // namespace navette::ui
