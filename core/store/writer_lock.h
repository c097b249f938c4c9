// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "store/lock.h"

#include <QLockFile>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace navette::store {

/// The right to write a base, held by one process at a time: a lock file beside the base, and beside that a small
/// JSON file that says who, where, since when, doing what. The holder refreshes it every minute, so that a lock of a
/// station that went away is told from one in use.
class WriterLock {
public:
    /// Takes the lock of \a base for \a owner. Locked, with the holder's sentence, while somebody else has it; a
    /// lock whose process died, or that was not refreshed for five minutes by another station, is taken over.
    static Result<std::unique_ptr<WriterLock>> take(const QString& base, const LockInfo& owner);
    ~WriterLock();
    Q_DISABLE_COPY_MOVE(WriterLock)

    /// Whose abandoned lock was taken over, if any.
    const std::optional<LockInfo>& recoveredFrom() const { return m_recoveredFrom; }
    /// Tells the others what is being done.
    Result<> describe(bool exclusive, const QString& doing);
    /// False once another station took the lock over: after a long sleep of this one.
    bool isHeld() const;

private:
    WriterLock(const QString& base, const LockInfo& owner);
    bool writeInfo() const;
    void refreshUntil(std::stop_token stop);

    QString m_base;
    LockInfo m_owner;
    QString m_token; ///< tells this holder's file from the next one's
    std::unique_ptr<QLockFile> m_file;
    std::optional<LockInfo> m_recoveredFrom;
    mutable std::mutex m_mutex; ///< guards m_owner and the info file
    std::condition_variable_any m_wake;
    std::jthread m_refresher; ///< last: stops before the rest goes
};

} // namespace navette::store
