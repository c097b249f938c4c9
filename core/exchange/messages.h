// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journal_entry.h"

#include <optional>

/// What STS Web, SIECLE and the ENT say when a file is handed over, explained. The phrases are those that formats-out
/// §a, §b and product §2.8, §4.1 report; no receiver publishes a list of its own.
namespace navette::exchange {

/// A phrase or code of a receiver's.
struct KnownMessage {
    QString phrase; ///< as the receiver writes it
    QString meaning; ///< one French sentence: what happened
    QString remedy; ///< one French sentence: what to do; may be empty
    std::optional<Outcome> outcome; ///< what it says of the file as a whole; nothing when it says nothing of that
    int count = 1; ///< how often it stands in the message
};

/// The phrases and codes known in \a message, whatever its case, accents, apostrophes and spaces, in the order of the
/// list: those that refuse the file first.
QList<KnownMessage> recognised(const QString& message);

/// What \a messages together say of the file: the gravest; nothing when none says anything.
std::optional<Outcome> proposedOutcome(const QList<KnownMessage>& messages);

} // namespace navette::exchange
