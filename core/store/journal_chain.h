// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <map>
#include <optional>
#include <vector>

/// The journal's chain: one link for each entry and each outcome noted, in the order in which they were written. A
/// link's hash is the SHA-256 of a text that anybody can make again:
///
///     name=LENGTH:VALUE\n        LENGTH in bytes of UTF-8, numbers in decimal
///
/// for the link's form, id, entry, outcome, later and previous (the hash of the link before, empty for the first), then
/// for an entry every column of its row in journal, "changes" (the SHA-256 of its stored change set, empty for none)
/// and the columns of its rows in journal_file, in order, with the length of what is stored ("stored") for the content,
/// which the sha256 there stands for; for an outcome every column of its row in journal_outcome. The columns and their
/// order: journal_chain.cpp.
///
/// How many links there are stands in the table of ids given out (sequence, "journal_link"), so that the last ones do
/// not go unnoticed either. What the base alone cannot show: a history rewritten as a whole, every hash computed anew.
/// The backups and the printed handover show it.
namespace navette::store {

/// False for a base older than the chain, which a reader leaves as it is.
Result<bool> isChained(Connection& connection);

/// Adds the link of a row just written; gives its hash. In the row's transaction.
Result<QString> chainEntry(Connection& connection, qint64 entry);
Result<QString> chainOutcome(Connection& connection, qint64 outcome);
/// Links the entries of a base from before the chain, marked as such. In the migration's transaction.
Result<> chainEarlierEntries(Connection& connection);

/// One link as it is stored.
struct ChainLink {
    qint64 id = 0; ///< from 1, without gaps
    qint64 form = 1; ///< which columns, in which order
    qint64 entry = 0; ///< the entry that it binds, or 0
    qint64 outcome = 0; ///< the noted outcome that it binds, or 0
    qint64 later = 0; ///< 1: made when an older base was brought up to date
    QString previous;
    QString hash;
};

/// All links in order.
Result<QList<ChainLink>> readLinks(Connection& connection);
/// The last link; id 0 and an empty hash when there is none.
Result<ChainLink> lastLink(Connection& connection);
/// How many links were ever made, as the table of ids says.
Result<qint64> linksMade(Connection& connection);

/// Makes the hashes again from what stands in the tables.
class ChainReader {
public:
    explicit ChainReader(Connection& connection)
        : m_connection(connection)
    {
    }

    /// The hash that \a link must have; nothing when the row that it binds is not there, or its form is unknown.
    Result<std::optional<QString>> hashOf(const ChainLink& link);

private:
    Result<QSqlQuery*> prepared(const char* sql);
    /// Adds the rows that \a sql gives for \a id; false when it gives none.
    Result<bool> add(QByteArray& text, const char* sql, const std::vector<const char*>& names, qint64 id);

    Connection& m_connection;
    std::map<const char*, QSqlQuery> m_queries;
};

} // namespace navette::store
