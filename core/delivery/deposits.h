// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/journal_entry.h"

#include <functional>

/// Every file that reached the ENT is in the base's journal exactly once, whoever has the base open at that moment and
/// whenever a process is killed. So a deposit is first a small file beside the base:
///
///     begin()  NAME.ent/….en-cours     the entry and its bytes, before anything is sent
///        the destination takes the file
///     arrived()  NAME.ent/….depose     it is there
///     recordDeposits()                 whoever holds the base for writing puts it into the journal, then takes it away
///
/// A run that finds an ".en-cours" of one that was killed asks the destination which of the two it was.
namespace navette::delivery {

struct Deposit {
    JournalEntry entry; ///< as it will be committed: title, counts, findings, outcome, the file with its bytes
    QString document; ///< fingerprint of what the file says, whatever it is sealed in
    QString id; ///< which one it is, among those of a base
};

/// The deposits of one base that its journal does not know yet. Between begin() and the rest, the lock of the run must
/// be held (runner.h); arrived ones may be read by anybody.
class Deposits {
public:
    explicit Deposits(const QString& base);

    /// Notes what is about to be sent; gives its id. Io when it cannot be noted: then nothing may be sent.
    Result<QString> begin(const JournalEntry& entry, const QString& document);
    Result<> arrived(const QString& id);
    void forget(const QString& id);

    QList<Deposit> onTheirWay() const; ///< oldest first
    QList<Deposit> there() const; ///< oldest first

private:
    QList<Deposit> read(const QString& ending) const;

    QString m_folder;
};

/// Writes \a entry into the journal; Store::commit with nothing else to change, or what does the same.
using Committer = std::function<Result<JournalEntry>(const JournalEntry&)>;

/// Puts the deposits that have arrived into the journal of \a base, whose entries so far are \a journal, each with the
/// moment at which it was made. Gives how many. Only for who holds the base for writing.
Result<int> recordDeposits(const QString& base, const QList<JournalEntry>& journal, const Committer& commit);

} // namespace navette::delivery
