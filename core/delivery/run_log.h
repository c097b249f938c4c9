// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "delivery/schedule.h"

#include <QStringList>

namespace navette::delivery {

/// What came of one run.
enum class RunResult {
    NotDue, ///< no planned time has come since the last run
    Off, ///< the base has no automated update, or it is switched off
    Paused, ///< holidays
    Busy, ///< another run of this base is under way
    Unchanged, ///< the destination has this very timetable already
    Sent,
    NotInitialised, ///< the ENT must take the year's first file by hand
    Refused, ///< a finding blocks
    Failed ///< the base, the network or the destination
};

/// The stable name: "sent", "not-due"...
QString nameOf(RunResult result);

/// One run, as the log keeps it.
struct Run {
    QDateTime at; ///< UTC, when it began
    bool byHand = false;
    RunResult result = RunResult::NotDue;
    QString sentence; ///< what happened
    QStringList details; ///< what follows and how to mend it, or the points that block
    int attempts = 0; ///< deposits tried
    QString path; ///< of the file, when one was sent
    QString sha256;
    qint64 size = 0; ///< bytes
};

/// What the automated update of a base remembers, beside the base.
struct RunLog {
    static constexpr qsizetype Kept = 20;

    std::optional<WallTime> served; ///< the last planned time that had its run
    QString sealedFile; ///< SHA-256 of the last sealed file: it cannot be opened again to see what it says
    QString sealedDocument; ///< and the fingerprint of what it says
    QList<Run> runs; ///< oldest first, at most Kept

    void add(const Run& run);
};

/// The log of \a base; an empty one when there is none or it cannot be read.
RunLog readRunLog(const QString& base);
/// Only for who holds the lock of the run. The old log stays when the new one cannot be written.
Result<> writeRunLog(const QString& base, const RunLog& log);

} // namespace navette::delivery
