// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/change_set.h"
#include "model/journal_entry.h"

/// What a step would do, before it is done.
namespace navette::exchange {

/// One line of "what will change".
struct PlanLine {
    Kind kind = Kind::Student;
    int added = 0;
    int changed = 0;
    int removed = 0;
    int untouched = 0;
};

/// A step as a proposal: nothing has happened. The caller shows it, may leave rows out (ChangeSet::without), and
/// commits changes and entry together in the store.
struct Plan {
    ChangeSet changes;
    Findings findings; ///< those that block: nothing may be committed
    QList<PlanLine> lines; ///< kinds the step is about, also those without change
    QList<RowKey>
        departures; ///< rows that the source no longer holds and that are more than the threshold: kept unless told
    JournalEntry entry; ///< step, title, direction, counts, files; the store fills who and when
    bool isBlocked() const { return blocks(findings); }
};

/// A file to be sent, as a proposal: nothing is written yet.
struct Outgoing {
    QString fileName; ///< official
    QByteArray bytes; ///< empty when a finding blocks
    Findings findings;
    JournalEntry entry; ///< step, title, counts; the file is added when it is written
    bool isBlocked() const { return blocks(findings); }
};

struct Written {
    QString path;
    QString sha256;
    JournalEntry entry; ///< with the file and its bytes, ready to commit
};

/// What \a outgoing will be once it is written into \a folder. The entry is committed first and write() called just
/// before that counts, so that no official file lies there which the journal does not know.
Written writtenTo(const Outgoing& outgoing, const QString& folder);

/// Writes \a outgoing into \a folder under its official name, through QSaveFile, and reads the file on disk again.
/// Refused when a finding blocks; Io when the disk refuses. An existing file of that name is replaced at once or not at
/// all.
Result<> write(const Outgoing& outgoing, const QString& folder);

} // namespace navette::exchange
