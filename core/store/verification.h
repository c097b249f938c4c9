// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "common/finding.h"

#include <functional>

namespace navette::store {

/// What holding the journal against its chain has shown.
struct JournalCheck {
    qint64 lines = 0; ///< entries and noted outcomes
    qint64 chainedLater = 0; ///< those older than the chain: bound into it when the base was brought up to date
    QString head; ///< hash of the last line, as printed in the handover; empty while there is none
    /// In the order of the lines: the first names the first line that does not hold. Their objects are of the kind
    /// "journal" with the entry's id. One that is only to verify concerns a backup that knows more than the base.
    Findings findings;

    bool holds() const { return !blocks(findings); }
};

/// Holds every line of the journal of \a base against its chain, every kept file against its SHA-256, the rows of the
/// school against the sum of all change sets, and the chain against those of the backups beside the base. Sees a line
/// that was changed, removed (also at the end), inserted or moved, and rows changed past the journal. Does not see a
/// history that was rewritten as a whole, with every hash, in the base and in its backups.
/// On a connection of its own, which reads only: for any thread. \a cancelled is asked now and then; Cancelled then.
Result<JournalCheck> verifyJournal(const QString& base, const std::function<bool()>& cancelled = {});

} // namespace navette::store
