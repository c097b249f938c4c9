// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/store.h"
#include "store/writer_lock.h"

#include <functional>

namespace navette::store {

struct Store::Private {
    Private(QString file, Actor who, Connection open)
        : path(std::move(file))
        , actor(std::move(who))
        , connection(std::move(open))
    {
    }

    QString path;
    Actor actor;
    QString readOnlyReason; ///< empty when the base can be written
    std::unique_ptr<WriterLock> lock; ///< null for a reader
    Connection connection;
    School school;
    qint64 newest = 0; ///< the journal entry that \c school stands at
    qint64 dataVersion = 0; ///< SQLite's: changes when another connection commits
    bool exclusive = false;

    /// To be called before a reader reads.
    Result<> prepareReading();
    /// Reads the whole base, or what is new in it.
    Result<> load();
    /// Why nothing may be written now: opened to read, or the lock went to another station.
    Result<> writable() const;
    /// Store::commit().
    Result<JournalEntry> commit(
        const ChangeSet& changes, JournalEntry entry, const std::function<Result<>()>& publish = {});
    /// Signs \a entry and counts what it holds.
    void complete(JournalEntry& entry, const ChangeSet& changes) const;
    /// The hourly and daily copies; a copy that failed is told in \a entry, and the work goes on.
    void backUp(JournalEntry& entry);
};

} // namespace navette::store
