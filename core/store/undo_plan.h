// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"
#include "model/journal_entry.h"

namespace navette::store {

/// How a later step stands on one that is to be taken back.
enum class Dependence {
    Changed, ///< it changed a row that the other one had changed
    Refers, ///< it made a row refer to one that the other one brought
    Removed ///< it removed what a row that would come back refers to
};

/// One row through which a later step stands on an earlier one.
struct DependentRow {
    RowKey row;
    QString label; ///< with its kind: "élève « MARTIN Anne »"
    Dependence dependence = Dependence::Changed;
    QString neededBy; ///< of a row that was removed: the row that would come back and refers to it
};

/// A later step that stands on the one to be taken back.
struct DependentStep {
    JournalEntry entry;
    QList<DependentRow> rows; ///< every one, in the order of the kinds
};

/// What taking an entry back would do.
struct UndoPlan {
    JournalEntry entry;
    QList<DependentStep> dependents; ///< newest first; those that stand on dependents included. Empty: it can be done
    ChangeSet changes; ///< for the base as it is: the entry and its dependents taken back
    QList<JournalEntry> filesSince; ///< exports in force written since, oldest first: what was sent stays sent

    bool isFree() const { return dependents.isEmpty(); }
};

} // namespace navette::store
