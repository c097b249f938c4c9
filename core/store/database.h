// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <memory>

class QSqlError;
class QTemporaryDir;

/// SQLite through Qt Sql, for this room only: one connection, statements whose failure is a sentence, transactions.
namespace navette::store {

/// The words of this room. Named as their translation context, for lupdate.
struct StoreWords {
    Q_DECLARE_TR_FUNCTIONS(StoreWords)
};

/// What a failed statement on the base \a path means for the user.
Error sqlFailure(const QString& path, const QSqlError& error);

/// One connection to one base, under a name of its own; closed and forgotten with the object. Like the Store that
/// holds it, for one thread at a time.
class Connection {
public:
    enum class Access {
        Read, ///< never writes; reads a base that a crash left in the middle of a step from a repaired copy
        Write,
        Create ///< makes the file
    };

    static Result<Connection> open(const QString& path, Access access);
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    /// Runs one statement without result.
    Result<> run(const QString& sql);
    /// A prepared statement, forward only.
    Result<QSqlQuery> prepare(const QString& sql);
    /// Runs a prepared statement with the values bound to it.
    Result<> execute(QSqlQuery& query);
    /// The first column of the first row as a number; 0 when there is no row or no number.
    Result<qint64> number(const QString& sql);
    /// Why reading the rows of \a query stopped: nothing when they were read to the end.
    Result<> finished(const QSqlQuery& query) const;

    /// The base, also when a copy of it is read.
    const QString& path() const { return m_path; }
    /// True when the base was left in the middle of a step, and a repaired copy is read.
    bool isCopy() const { return m_copy != nullptr; }

private:
    Connection();
    Result<> connect(const QString& file, Access access);
    Result<> readFromCopy();
    Result<> failed(const QSqlError& error) const;
    void close();

    QString m_path;
    QString m_name;
    std::unique_ptr<QTemporaryDir> m_copy;
    QSqlDatabase m_database;
};

/// A transaction: rolled back unless committed.
class Transaction {
public:
    enum class Kind { Read, Write };
    static Result<Transaction> begin(Connection& connection, Kind kind);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<> commit();

private:
    explicit Transaction(Connection& connection);
    Connection* m_connection;
};

} // namespace navette::store
