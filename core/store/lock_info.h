// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/lock.h"

#include <optional>

/// The files of a base's lock: their names and what stands in them.
namespace navette::store {

QString lockFilePath(const QString& base);
QString lockInfoPath(const QString& base);

/// What the info file says, with the holder's token; nothing when it is missing or unreadable.
struct LockNote {
    LockInfo info;
    QString token;
};
std::optional<LockNote> readLockNote(const QString& base);
bool writeLockNote(const QString& base, const LockNote& note);

/// The holder by the lock file and the info file together; nothing when there is no lock file.
std::optional<LockInfo> recordedHolder(const QString& base);
/// True when that process runs on this very station and is no more.
bool isDeadHere(const LockInfo& holder, const QString& base);

} // namespace navette::store
