// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "delivery/schedule.h"
#include "model/journal_entry.h"

/// How the automated update of a base stands, in words for a page.
namespace navette::delivery {

enum class StandingKind {
    NotSetUp, ///< nothing says where to
    Off,
    NeedsFirstLoad, ///< the year's first file has not been loaded by hand
    Paused,
    Active
};

struct Standing {
    StandingKind kind = StandingKind::NotSetUp;
    QString sentence; ///< "Active. Prochain passage : mardi 8 septembre 2026 à 18 h."
    QString remedy; ///< what to do about it; empty when there is nothing to do
    std::optional<WallTime> next; ///< the next run
};

Standing standingOf(const School& school, const QDateTime& now);

/// "Dernière mise à jour envoyée il y a 3 jours, le 05/09/2026 à 18 h 00."; says so when there was none.
QString heartbeat(const QList<JournalEntry>& journal, const QDateTime& now);

/// "7 h 30, 18 h".
QString timesText(const QList<int>& times);
/// Reads "7 h 30, 18 h", "7h30 ; 18:00", "18": minutes since midnight, in order, each once. Usage with a sentence when
/// a time cannot be read, Usage when there is none.
Result<QList<int>> readTimes(const QString& text);

} // namespace navette::delivery
