// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"
#include "model/journal_entry.h"
#include "store/database.h"

/// The journal's tables: entries, the change set of each, the bytes of its files, what was noted of them. Rows are only
/// ever added; each entry and each note is bound into the chain (store/journal_chain.h).
namespace navette::store {

/// Writes \a entry under its id with its change set and the content of its files; gives its line's hash.
Result<QString> writeEntry(Connection& connection, const JournalEntry& entry, const ChangeSet& changes);
/// Every entry, oldest first, without the bytes of their files; one that was taken back reads Outcome::Undone.
Result<QList<JournalEntry>> readEntries(Connection& connection);
/// The same with no more than what tells who took whom back: id, changedRows, undoes, alsoUndoes and undoneBy.
Result<QList<JournalEntry>> readUndoState(Connection& connection);
Result<ChangeSet> readChanges(Connection& connection, qint64 entry);
Result<QByteArray> readFile(Connection& connection, qint64 entry, int index);
/// The id of the newest entry, 0 when there is none.
Result<qint64> newestEntry(Connection& connection);
/// Adds what became of \a entry. False when there is no such entry.
Result<bool> writeOutcome(Connection& connection, qint64 entry, const OutcomeNote& note);

} // namespace navette::store
