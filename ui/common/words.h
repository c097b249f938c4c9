// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/follow_up.h"
#include "exchange/steps.h"
#include "ui/common/icons.h"

namespace navette::ui {

/// "À faire", "Fait", "À refaire", "En attente".
QString stateWord(exchange::StepState state);
QString stateIcon(exchange::StepState state);
Tone stateTone(exchange::StepState state);

/// "Préparé", "Envoyé", "Accepté avec réserves"...
using exchange::outcomeWord;
QString outcomeIcon(Outcome outcome);
Tone outcomeTone(Outcome outcome);
/// The same for an entry as it stands today: a file that was sent and has had no answer for days is worth a look.
QString outcomeIcon(const JournalEntry& entry);
Tone outcomeTone(const JournalEntry& entry);
/// "Envoyé le 03/09/2026", "Sans nouvelle depuis 6 jours".
QString outcomeText(const JournalEntry& entry);

/// "03/09/2026 à 14 h 02", in local time; empty for an invalid one.
QString fullMoment(const QDateTime& at);
/// The same, but "aujourd’hui à 14 h 02" for today.
QString moment(const QDateTime& at);

/// "812 o", "12,4 ko", "3,1 Mo": thousands, as file managers count.
QString sizeText(qint64 bytes);

} // namespace navette::ui
