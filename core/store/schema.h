// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/record.h"
#include "store/database.h"

#include <QSet>

/// The shape of a base: its tables, generated from the field lists, and how an older one becomes a present one.
namespace navette::store {

/// "NAVT": what tells a base from any other SQLite file.
inline constexpr qint64 ApplicationId = 0x4E415654;
/// The version that this program writes.
inline constexpr int CurrentVersion = 2;

/// One step forward: the statements that turn version - 1 into \c version, and what is left to do when every table is
/// there. New fields of an entity need none: their columns are added wherever they are missing.
struct Migration {
    int version = 0;
    QStringList statements;
    Result<> (*afterwards)(Connection& connection) = nullptr;
};

/// Every step there ever was, oldest first.
const QList<Migration>& migrations();

/// Makes the tables of an empty base. In a transaction.
Result<> createSchema(Connection& connection);

/// The version of a base. Io, with a sentence, when the file is no base of Navette.
Result<int> baseVersion(Connection& connection);

/// True when the base lacks a step of \a steps, a table or a column.
Result<bool> needsMigration(Connection& connection, const QList<Migration>& steps = migrations());

/// Takes the base forward to the last of \a steps and adds missing tables and columns. In a transaction.
Result<> migrate(Connection& connection, const QList<Migration>& steps = migrations());

/// The columns that \a table has in this base; empty when there is no such table.
Result<QSet<QString>> columnsOf(Connection& connection, const QString& table);

/// A name as SQL wants it.
QString quotedName(const QString& name);

} // namespace navette::store
