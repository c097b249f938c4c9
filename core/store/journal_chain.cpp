// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_chain.h"

#include "store/schema.h"

#include <QCryptographicHash>
#include <QVariant>

namespace navette::store {

namespace {

    constexpr qint64 PresentForm = 1;

    /// Form 1. A column that comes later makes a form of its own: links already made keep theirs.
    constexpr const char* EntrySql
        = "SELECT id, at, user, host, profile, exclusive, step, title, direction, outcome, counts, findings, note, "
          "changed_rows, undoes, also_undoes FROM journal WHERE id=?";
    const std::vector<const char*> EntryNames { "id", "at", "user", "host", "profile", "exclusive", "step", "title",
        "direction", "outcome", "counts", "findings", "note", "changed_rows", "undoes", "also_undoes" };
    constexpr const char* FileSql
        = "SELECT id, entry, position, name, path, sha256, size, length(content) FROM journal_file "
          "WHERE entry=? ORDER BY position";
    const std::vector<const char*> FileNames { "id", "entry", "position", "name", "path", "sha256", "size", "stored" };
    constexpr const char* OutcomeSql
        = "SELECT id, entry, at, user, outcome, note, message FROM journal_outcome WHERE id=?";
    const std::vector<const char*> OutcomeNames { "id", "entry", "at", "user", "outcome", "note", "message" };
    constexpr const char* ChangeSql = "SELECT changes FROM journal_change WHERE entry=?";

    QByteArray sha256(const QByteArray& bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    }

    void addField(QByteArray& text, const char* name, const QByteArray& value)
    {
        text += name;
        text += '=' + QByteArray::number(value.size()) + ':' + value + '\n';
    }

    Result<QList<ChainLink>> links(Connection& connection, const QString& order)
    {
        QList<ChainLink> links;
        NAVETTE_TRY(query,
            connection.prepare(
                QStringLiteral("SELECT id, form, entry, outcome, later, previous, hash FROM journal_link ORDER BY %1")
                    .arg(order)));
        NAVETTE_CHECK(connection.execute(query));
        while (query.next())
            links.append({ query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toLongLong(),
                query.value(3).toLongLong(), query.value(4).toLongLong(), query.value(5).toString(),
                query.value(6).toString() });
        NAVETTE_CHECK(connection.finished(query));
        return links;
    }

    /// Where the chain stands, and the means to make it longer.
    class Chain {
    public:
        static Result<Chain> at(Connection& connection)
        {
            NAVETTE_TRY(last, lastLink(connection));
            return Chain(connection, last);
        }

        Result<QString> append(qint64 entry, qint64 outcome, bool later)
        {
            ChainLink link { m_last.id + 1, PresentForm, entry, outcome, later ? 1 : 0, m_last.hash, {} };
            NAVETTE_TRY(hash, m_reader.hashOf(link));
            Q_ASSERT(hash);
            link.hash = *hash;
            NAVETTE_TRY(query,
                m_connection.prepare(QStringLiteral("INSERT INTO journal_link "
                                                    "(id, form, entry, outcome, later, previous, hash) "
                                                    "VALUES (?, ?, ?, ?, ?, ?, ?)")));
            for (const QVariant& value : { QVariant(link.id), QVariant(link.form), QVariant(link.entry),
                     QVariant(link.outcome), QVariant(link.later),
                     QVariant(link.previous.isNull() ? QStringLiteral("") : link.previous), QVariant(link.hash) })
                query.addBindValue(value);
            NAVETTE_CHECK(m_connection.execute(query));
            m_last = link;
            return link.hash;
        }

        /// Notes how many links there are, where the removal of the last ones does not reach.
        Result<> finish()
        {
            NAVETTE_TRY(query,
                m_connection.prepare(QStringLiteral("INSERT INTO sequence (kind, next) VALUES ('journal_link', ?) "
                                                    "ON CONFLICT (kind) DO UPDATE SET next=excluded.next")));
            query.addBindValue(m_last.id + 1);
            return m_connection.execute(query);
        }

    private:
        Chain(Connection& connection, ChainLink last)
            : m_connection(connection)
            , m_reader(connection)
            , m_last(std::move(last))
        {
        }

        Connection& m_connection;
        ChainReader m_reader;
        ChainLink m_last;
    };

    Result<QString> appendOne(Connection& connection, qint64 entry, qint64 outcome)
    {
        NAVETTE_TRY(chain, Chain::at(connection));
        NAVETTE_TRY(hash, chain.append(entry, outcome, false));
        NAVETTE_CHECK(chain.finish());
        return hash;
    }

} // namespace

Result<bool> isChained(Connection& connection)
{
    NAVETTE_TRY(columns, columnsOf(connection, QStringLiteral("journal_link")));
    return !columns.isEmpty();
}

Result<QString> chainEntry(Connection& connection, qint64 entry) { return appendOne(connection, entry, 0); }

Result<QString> chainOutcome(Connection& connection, qint64 outcome) { return appendOne(connection, 0, outcome); }

Result<> chainEarlierEntries(Connection& connection)
{
    NAVETTE_TRY(query, connection.prepare(QStringLiteral("SELECT id FROM journal ORDER BY id")));
    NAVETTE_CHECK(connection.execute(query));
    QList<qint64> entries;
    while (query.next())
        entries.append(query.value(0).toLongLong());
    NAVETTE_CHECK(connection.finished(query));
    NAVETTE_TRY(chain, Chain::at(connection));
    for (const qint64 entry : entries)
        NAVETTE_CHECK(chain.append(entry, 0, true));
    return chain.finish();
}

Result<QList<ChainLink>> readLinks(Connection& connection) { return links(connection, QStringLiteral("id")); }

Result<ChainLink> lastLink(Connection& connection)
{
    NAVETTE_TRY(last, links(connection, QStringLiteral("id DESC LIMIT 1")));
    return last.isEmpty() ? ChainLink() : last.constFirst();
}

Result<qint64> linksMade(Connection& connection)
{
    NAVETTE_TRY(next, connection.number(QStringLiteral("SELECT next FROM sequence WHERE kind='journal_link'")));
    return next > 0 ? next - 1 : 0;
}

Result<QSqlQuery*> ChainReader::prepared(const char* sql)
{
    const auto found = m_queries.find(sql);
    if (found != m_queries.end())
        return &found->second;
    NAVETTE_TRY(query, m_connection.prepare(QLatin1String(sql)));
    return &m_queries.emplace(sql, std::move(query)).first->second;
}

Result<bool> ChainReader::add(QByteArray& text, const char* sql, const std::vector<const char*>& names, qint64 id)
{
    NAVETTE_TRY(query, prepared(sql));
    query->bindValue(0, id);
    NAVETTE_CHECK(m_connection.execute(*query));
    bool any = false;
    while (query->next()) {
        any = true;
        for (size_t i = 0; i < names.size(); ++i)
            addField(text, names[i], query->value(static_cast<int>(i)).toString().toUtf8());
    }
    NAVETTE_CHECK(m_connection.finished(*query));
    query->finish();
    return any;
}

Result<std::optional<QString>> ChainReader::hashOf(const ChainLink& link)
{
    if (link.form != PresentForm || (link.entry == 0) == (link.outcome == 0))
        return std::nullopt;
    QByteArray text;
    addField(text, "form", QByteArray::number(link.form));
    addField(text, "id", QByteArray::number(link.id));
    addField(text, "entry", QByteArray::number(link.entry));
    addField(text, "outcome", QByteArray::number(link.outcome));
    addField(text, "later", QByteArray::number(link.later));
    addField(text, "previous", link.previous.toUtf8());
    if (link.outcome != 0) {
        NAVETTE_TRY(there, add(text, OutcomeSql, OutcomeNames, link.outcome));
        return there ? std::optional(QString::fromLatin1(sha256(text))) : std::nullopt;
    }
    NAVETTE_TRY(there, add(text, EntrySql, EntryNames, link.entry));
    if (!there)
        return std::nullopt;
    NAVETTE_TRY(changes, prepared(ChangeSql));
    changes->bindValue(0, link.entry);
    NAVETTE_CHECK(m_connection.execute(*changes));
    const bool changed = changes->next();
    addField(text, "changes", changed ? sha256(changes->value(0).toByteArray()) : QByteArray());
    NAVETTE_CHECK(m_connection.finished(*changes));
    changes->finish();
    NAVETTE_CHECK(add(text, FileSql, FileNames, link.entry));
    return QString::fromLatin1(sha256(text));
}

} // namespace navette::store
