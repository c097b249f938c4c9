// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "common/french.h"

#include <QFileInfo>
#include <QSqlError>
#include <QTemporaryDir>
#include <QUuid>

namespace navette::store {

namespace {

    /// SQLite's primary result codes (sqlite.org/rescode.html); the extended ones carry more in their upper bits.
    enum Code {
        Busy = 5,
        Locked = 6,
        ReadOnly = 8,
        IoError = 10,
        Corrupt = 11,
        Full = 13,
        CannotOpen = 14,
        NotADb = 26
    };

    int primaryCode(const QSqlError& error) { return error.nativeErrorCode().toInt() & 0xff; }

    /// What a file looked like before it was copied, to see that nobody touched it meanwhile.
    std::pair<qint64, QDateTime> lookOf(const QString& file)
    {
        const QFileInfo info(file);
        return { info.size(), info.lastModified() };
    }

} // namespace

Error sqlFailure(const QString& path, const QSqlError& error)
{
    const QString name = french::quoted(QFileInfo(path).fileName());
    switch (primaryCode(error)) {
    case Busy:
    case Locked:
        return { ErrorKind::Locked, StoreWords::tr("La base %1 est occupée par un autre poste.").arg(name),
            StoreWords::tr("Rien n’a été modifié."), StoreWords::tr("Attendez quelques instants, puis recommencez.") };
    case ReadOnly:
        return { ErrorKind::Io, StoreWords::tr("La base %1 ne peut pas être écrite.").arg(name),
            StoreWords::tr("Rien n’a été modifié."),
            StoreWords::tr("Vérifiez que vous avez le droit d’écrire dans son dossier, puis ouvrez-la de nouveau.") };
    case Full:
        return { ErrorKind::Io, StoreWords::tr("Il n’y a plus de place sur le disque de la base %1.").arg(name),
            StoreWords::tr("Rien n’a été modifié."), StoreWords::tr("Libérez de la place, puis recommencez.") };
    case IoError:
        return { ErrorKind::Io, StoreWords::tr("Le disque de la base %1 n’a pas pu être lu ou écrit.").arg(name),
            StoreWords::tr("Rien n’a été modifié."),
            StoreWords::tr("Vérifiez le disque, la place libre et la liaison avec le réseau, puis recommencez.") };
    case Corrupt:
        return { ErrorKind::Io, StoreWords::tr("Le fichier %1 est tronqué ou abîmé.").arg(name),
            StoreWords::tr("La base ne peut pas être lue."),
            StoreWords::tr("Reprenez la dernière copie du dossier de sauvegardes, à côté de la base.") };
    case CannotOpen:
        return { ErrorKind::Io, StoreWords::tr("La base %1 n’a pas pu être ouverte.").arg(name), {},
            StoreWords::tr("Vérifiez que le fichier existe et que vous avez le droit de l’ouvrir.") };
    case NotADb:
        return { ErrorKind::Io, StoreWords::tr("Le fichier %1 n’est pas une base de Navette.").arg(name), {},
            StoreWords::tr("Choisissez un fichier dont le nom finit par « .navette ».") };
    default:
        return { ErrorKind::Io, StoreWords::tr("La base %1 n’a pas pu être lue ou écrite.").arg(name),
            StoreWords::tr("Rien n’a été modifié."),
            StoreWords::tr("Fermez la base et ouvrez-la de nouveau. Si cela recommence, reprenez une sauvegarde.") };
    }
}

Connection::Connection()
    : m_name(QStringLiteral("navette-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Connection::Connection(Connection&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_name(std::exchange(other.m_name, {}))
    , m_copy(std::move(other.m_copy))
    , m_database(std::exchange(other.m_database, {}))
{
}

Connection& Connection::operator=(Connection&& other) noexcept
{
    if (this != &other) {
        close();
        m_path = std::move(other.m_path);
        m_name = std::exchange(other.m_name, {});
        m_copy = std::move(other.m_copy);
        m_database = std::exchange(other.m_database, {});
    }
    return *this;
}

Connection::~Connection() { close(); }

void Connection::close()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    // No handle may be left when the name is given back.
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<Connection> Connection::open(const QString& path, Access access)
{
    Connection connection;
    connection.m_path = path;
    NAVETTE_CHECK(connection.connect(path, access));
    if (access != Access::Read) {
        // Rollback journal, not WAL: school offices keep bases on network shares.
        for (const QString& pragma :
            { QStringLiteral("PRAGMA journal_mode=DELETE"), QStringLiteral("PRAGMA synchronous=FULL"),
                QStringLiteral("PRAGMA temp_store=MEMORY"), QStringLiteral("PRAGMA cache_size=-32000") })
            NAVETTE_CHECK(connection.run(pragma));
        return connection;
    }
    // The first read tells a base that another process left in the middle of a step: only who may write can roll that
    // back.
    QSqlQuery probe(connection.m_database);
    if (!probe.exec(QStringLiteral("PRAGMA schema_version"))) {
        if (primaryCode(probe.lastError()) != ReadOnly)
            return tl::unexpected(sqlFailure(path, probe.lastError()));
        probe = QSqlQuery();
        NAVETTE_CHECK(connection.readFromCopy());
    }
    return connection;
}

Result<> Connection::connect(const QString& file, Access access)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!m_database.isValid())
        return failure(ErrorKind::Io, StoreWords::tr("Le module SQLite de Qt manque sur ce poste."), {},
            StoreWords::tr("Installez Navette de nouveau."));
    m_database.setDatabaseName(file);
    if (access == Access::Read)
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!m_database.open())
        return failed(m_database.lastError());
    return {};
}

Result<> Connection::readFromCopy()
{
    close();
    const QString journal = m_path + QStringLiteral("-journal");
    m_copy = std::make_unique<QTemporaryDir>();
    const QString copy = m_copy->filePath(QStringLiteral("base"));
    const auto before = std::pair(lookOf(m_path), lookOf(journal));
    const bool copied = m_copy->isValid() && QFile::copy(m_path, copy)
        && QFile::copy(journal, copy + QStringLiteral("-journal"))
        && QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner)
        && QFile::setPermissions(copy + QStringLiteral("-journal"), QFile::ReadOwner | QFile::WriteOwner);
    if (!copied || before != std::pair(lookOf(m_path), lookOf(journal)))
        return failure(ErrorKind::Io,
            StoreWords::tr("La base %1 a été laissée au milieu d’une étape et n’a pas pu être relue.")
                .arg(french::quoted(QFileInfo(m_path).fileName())),
            {}, StoreWords::tr("Ouvrez-la une fois en écriture, elle se répare d’elle-même."));
    return connect(copy, Access::Write);
}

Result<> Connection::failed(const QSqlError& error) const { return tl::unexpected(sqlFailure(m_path, error)); }

Result<> Connection::run(const QString& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return failed(query.lastError());
    return {};
}

Result<QSqlQuery> Connection::prepare(const QString& sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(sqlFailure(m_path, query.lastError()));
    return query;
}

Result<> Connection::execute(QSqlQuery& query)
{
    if (!query.exec())
        return failed(query.lastError());
    return {};
}

Result<qint64> Connection::number(const QString& sql)
{
    NAVETTE_TRY(query, prepare(sql));
    NAVETTE_CHECK(execute(query));
    const qint64 value = query.next() ? query.value(0).toLongLong() : 0;
    NAVETTE_CHECK(finished(query));
    return value;
}

Result<> Connection::finished(const QSqlQuery& query) const
{
    if (query.lastError().isValid())
        return failed(query.lastError());
    return {};
}

Transaction::Transaction(Connection& connection)
    : m_connection(&connection)
{
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Result<Transaction> Transaction::begin(Connection& connection, Kind kind)
{
    // Immediate: who will write says so at once, instead of failing half-way.
    NAVETTE_CHECK(connection.run(kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN")));
    return Transaction(connection);
}

Result<> Transaction::commit()
{
    NAVETTE_CHECK(m_connection->run(QStringLiteral("COMMIT")));
    m_connection = nullptr;
    return {};
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (full disk): then this has nothing to do, and says so.
    if (m_connection)
        static_cast<void>(m_connection->run(QStringLiteral("ROLLBACK")));
}

} // namespace navette::store
