// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journal_entry.h"

#include <QCoreApplication>

namespace navette::ui {

/// An entry of the journal in words.
class EntryWords {
    Q_DECLARE_TR_FUNCTIONS(navette::ui::EntryWords)
public:
    /// "Import", "Export"; for a step that moved no file "Travail" or "Annulation".
    static QString way(const JournalEntry& entry);
    static QString wayIcon(const JournalEntry& entry);
    /// "Superviseur (SPR), mode exclusif".
    static QString profile(const JournalEntry& entry);
    /// The names of its files, one after the other.
    static QString fileNames(const JournalEntry& entry);
    /// The title of the step of the procedure; empty for none.
    static QString stepTitle(const JournalEntry& entry);
    /// Why it cannot be taken back, whatever came later; empty when that can be tried.
    static QString whyNotUndone(const JournalEntry& entry);
    /// For the "why?" panel: where it comes from, what became of it, what to do next.
    static QStringList explanation(const JournalEntry& entry);

private:
    static QString becameOf(const JournalEntry& entry);
};

/// Whether files came in or went out.
inline bool isExchange(const JournalEntry& entry) { return entry.direction != Direction::None; }

} // namespace navette::ui
