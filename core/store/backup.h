// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>

/// Copies of a base in the folder NAME.sauvegardes beside it. Each is whole and is itself a base that can be opened.
namespace navette::store {

/// "…/NAME.sauvegardes" for "…/NAME.navette".
QString backupFolder(const QString& base);

/// What a copy is for; the name says it, and only the first two are rotated.
enum class BackupKind { Hourly, Daily, Manual, Migration };

/// Copies the base of \a connection, outside a transaction; gives the copy's path. No half-written copy ever
/// carries a backup's name.
Result<QString> makeBackup(Connection& connection, BackupKind kind, const QDateTime& now);

/// Makes the hourly and daily copies that are not there yet and removes those beyond the 8 and 14 newest.
Result<> rotateBackups(Connection& connection, const QDateTime& now);

/// The copies of \a base, newest first.
QStringList backupsOf(const QString& base);

/// The newest copy's time; invalid when there is none.
QDateTime newestBackup(const QString& base);

} // namespace navette::store
