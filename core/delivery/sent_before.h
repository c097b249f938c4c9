// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/deposits.h"
#include "delivery/run_log.h"
#include "store/store.h"

/// What the ENT was given last, and whether there is anything new to say.
namespace navette::delivery {

struct SentBefore {
    QDateTime at;
    bool byHand = false; ///< somebody loaded it into the ENT: it holds wherever the file lies
    JournalFile file; ///< with its bytes
    QString document; ///< fingerprint, when it is known
};

/// Fingerprint of what the school says to the ENT now and, \a sealed, of who can open it: equal for equal documents,
/// whatever day they are made and whatever key they are sealed with.
QString documentOf(const School& school, bool sealed);

/// The last file that left for the ENT: sent by itself, noted as sent in the follow-up, or loaded by hand at the
/// initialisation. Nothing when there is none, or its copy cannot be read.
std::optional<SentBefore> lastSent(const store::Store& base, const Deposits& deposits);

/// Whether the school, whose fingerprint is \a document, says what \a before said, to the same partners when it is
/// \a sealed.
bool saysTheSame(
    const SentBefore& before, const School& school, bool sealed, const QString& document, const RunLog& log);

/// Whether who reads the file at \a path has got \a before.
bool isForPlace(const SentBefore& before, const QString& path);

} // namespace navette::delivery
