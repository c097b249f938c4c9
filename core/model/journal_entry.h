// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace navette {

/// Which way the files of a step went.
enum class Direction { None, In, Out };

/// What became of an exchange. A written file is Prepared until somebody says that the other side took it.
enum class Outcome { Done, Prepared, Sent, Accepted, AcceptedWithReservations, Refused, Undone };

/// A file that came in or went out, as it was: the exact bytes stay in the base.
struct JournalFile {
    QString name; ///< file name without folder
    QString path; ///< where it was read or written
    QString sha256; ///< hex
    qint64 size = 0; ///< bytes
    QByteArray content; ///< for a commit; empty in a list (the store gives it on demand)
};

/// One figure of an exchange: "Élèves : 448".
struct JournalCount {
    QString label;
    qint64 value = 0;
};

/// What somebody noted of an exchange later on: what became of it, and what the other side said. Never changed: who
/// knows better notes again.
struct OutcomeNote {
    QDateTime at; ///< UTC
    QString user;
    Outcome outcome = Outcome::Done;
    QString note; ///< a remark of the user's
    QString message; ///< what the other side showed, pasted as it was
};

/// One line of the follow-up of exchanges, and one committed step: who did what, when, with which files and what
/// came of it. Never changed once committed; what is learnt later is added (outcomes), and what took it back is another
/// line. The ChangeSet that goes with it is kept by the store beside it.
struct JournalEntry {
    qint64 id = 0; ///< from 1, in order of commit; 0 before
    QDateTime at; ///< UTC
    QString user;
    QString host;
    QString profile; ///< "SPR" (superviseur) or "MODIF"
    bool exclusive = false; ///< done in exclusive mode
    QString step; ///< stable name of the step: "import.siecle", "export.sts", "match", "edit", ... (exchange/steps.h)
    QString title; ///< French, what undo names: "Import SIECLE du 28/08/2026 (448 élèves)"
    Direction direction = Direction::None;
    Outcome outcome = Outcome::Done; ///< for a commit, as it is then; in a list, as last noted, Undone when taken back
    QList<OutcomeNote> outcomes; ///< what was noted since, oldest first
    QList<JournalCount> counts;
    Findings findings;
    QList<JournalFile> files;
    QString note; ///< said at the commit
    qint64 changedRows = 0; ///< size of the ChangeSet; 0 when the step changed no row
    qint64 undoneBy = 0; ///< the entry that took this one back; 0 when in force
    qint64 undoes = 0; ///< the entry that this one takes back; 0 when it is no undo
    QList<qint64>
        alsoUndoes; ///< the later ones, newest first, that it takes back with that one, because they stood on it
    QString hash; ///< SHA-256 (hex) of the line in the journal's chain (store/journal_chain.h)
    bool chainedLater = false; ///< older than the chain: bound into it when the base was brought up to date

    /// Whether this entry takes entry \a entry back.
    bool takesBack(qint64 entry) const { return undoes != 0 && (undoes == entry || alsoUndoes.contains(entry)); }
};

} // namespace navette
