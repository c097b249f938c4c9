// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"
#include "model/journal_entry.h"
#include "store/database.h"

#include <optional>

/// The journal's tables: entries, the change set of each, the bytes of its files.
namespace navette::store {

/// Writes \a entry under its id with its change set and the content of its files.
Result<> writeEntry(Connection& connection, const JournalEntry& entry, const ChangeSet& changes);
/// Every entry, oldest first, without the bytes of their files; one that was taken back reads Outcome::Undone.
Result<QList<JournalEntry>> readEntries(Connection& connection);
Result<ChangeSet> readChanges(Connection& connection, qint64 entry);
Result<QByteArray> readFile(Connection& connection, qint64 entry, int index);
/// The id of the newest entry, 0 when there is none.
Result<qint64> newestEntry(Connection& connection);
/// Notes that \a by took \a entry back; 0: it is in force (again).
Result<> writeUndoneBy(Connection& connection, qint64 entry, qint64 by);
/// Without \a note the one that is there stays. False when there is no such entry.
Result<bool> writeOutcome(Connection& connection, qint64 entry, Outcome outcome, const std::optional<QString>& note);

} // namespace navette::store
