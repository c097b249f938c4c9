// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journal_entry.h"

#include <optional>

/// What became of the files that were sent, in words, and what to do next.
namespace navette::exchange {

/// From how many days on a file that was sent and not answered is said to be without news. SIECLE treats what is
/// deposited by night (formats-out §b), an ENT may have a queue (product §2.8), and a weekend may lie in between.
inline constexpr int SilentAfterDays = 3;

/// Accepted, accepted with reservations, refused: the other side has spoken.
bool isAnswer(Outcome outcome);

/// "Préparé", "Envoyé", "Accepté avec réserves"...
QString outcomeWord(Outcome outcome);

/// Since when the outcome of \a entry is what it is: when it was last noted, else when the entry was made.
QDateTime outcomeSince(const JournalEntry& entry);

/// For how many days a file that was sent has had no answer at \a now; nothing while it was not sent, was answered, or
/// SilentAfterDays are not over.
std::optional<int> daysWithoutNews(const JournalEntry& entry, const QDateTime& now);

/// The outcome as one expression: "Envoyé le 03/09/2026", "Sans nouvelle depuis 6 jours", "Refusé le 04/09/2026".
QString outcomeExpression(const JournalEntry& entry, const QDateTime& now);

/// What to do next about a file that went out, one sentence or two; empty when there is nothing, or no file.
QString nextAction(const JournalEntry& entry, const QDateTime& now);

} // namespace navette::exchange
