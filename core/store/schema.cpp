// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include "common/french.h"
#include "store/journal_chain.h"

#include <QFileInfo>

namespace navette::store {

namespace {

    /// A value as a literal, for DEFAULT: which takes no placeholder.
    QString literal(const Value& value)
    {
        if (std::holds_alternative<qint64>(value))
            return QString::number(std::get<qint64>(value));
        QString text = std::get<QString>(value);
        return u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\'';
    }

    QString columnSql(const FieldInfo& field, const Value& byDefault)
    {
        return QStringLiteral("%1 %2 NOT NULL DEFAULT %3")
            .arg(quotedName(field.name), field.isInteger ? QStringLiteral("INTEGER") : QStringLiteral("TEXT"),
                literal(byDefault));
    }

    QString createTableSql(Kind kind)
    {
        const Record defaults = defaultRecord(kind);
        QStringList columns { QStringLiteral("id INTEGER PRIMARY KEY") };
        const QList<FieldInfo>& fields = fieldsOf(kind);
        for (qsizetype i = 0; i < fields.size(); ++i)
            columns.append(columnSql(fields[i], defaults[static_cast<size_t>(i)]));
        return QStringLiteral("CREATE TABLE IF NOT EXISTS %1 (%2) STRICT")
            .arg(quotedName(kindName(kind)), columns.join(QStringLiteral(", ")));
    }

    /// What is beside the school's own tables.
    QStringList ownTables()
    {
        return {
            QStringLiteral("CREATE TABLE IF NOT EXISTS sequence "
                           "(kind TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT"),
            QStringLiteral(
                "CREATE TABLE IF NOT EXISTS journal "
                "(id INTEGER PRIMARY KEY, at TEXT NOT NULL, user TEXT NOT NULL, host TEXT NOT NULL, "
                "profile TEXT NOT NULL, exclusive INTEGER NOT NULL, step TEXT NOT NULL, title TEXT NOT NULL, "
                "direction INTEGER NOT NULL, outcome INTEGER NOT NULL, counts TEXT NOT NULL, "
                "findings TEXT NOT NULL, note TEXT NOT NULL, changed_rows INTEGER NOT NULL, "
                "undoes INTEGER NOT NULL DEFAULT 0, also_undoes TEXT NOT NULL DEFAULT '') STRICT"),
            QStringLiteral("CREATE TABLE IF NOT EXISTS journal_change "
                           "(entry INTEGER PRIMARY KEY, changes BLOB NOT NULL) STRICT"),
            QStringLiteral("CREATE TABLE IF NOT EXISTS journal_file "
                           "(id INTEGER PRIMARY KEY, entry INTEGER NOT NULL, position INTEGER NOT NULL, "
                           "name TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, "
                           "content BLOB NOT NULL, UNIQUE (entry, position)) STRICT"),
            QStringLiteral("CREATE TABLE IF NOT EXISTS journal_outcome "
                           "(id INTEGER PRIMARY KEY, entry INTEGER NOT NULL, at TEXT NOT NULL, user TEXT NOT NULL, "
                           "outcome INTEGER NOT NULL, note TEXT NOT NULL, message TEXT NOT NULL) STRICT"),
            QStringLiteral("CREATE TABLE IF NOT EXISTS journal_link "
                           "(id INTEGER PRIMARY KEY, form INTEGER NOT NULL, entry INTEGER NOT NULL, "
                           "outcome INTEGER NOT NULL, later INTEGER NOT NULL, previous TEXT NOT NULL, "
                           "hash TEXT NOT NULL) STRICT"),
        };
    }

    /// The journal only grows. The chain shows what was done to it all the same; this keeps a slip of our own from
    /// being one.
    QStringList ownTriggers()
    {
        QStringList triggers;
        for (const char* table : { "journal", "journal_change", "journal_file", "journal_outcome", "journal_link" }) {
            for (const char* event : { "update", "delete" })
                triggers.append(QStringLiteral("CREATE TRIGGER IF NOT EXISTS %1_no_%2 BEFORE %2 ON %1 "
                                               "BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END")
                                    .arg(QLatin1String(table), QLatin1String(event)));
        }
        return triggers;
    }

    struct MissingColumn {
        Kind kind;
        qsizetype field;
    };

    /// The columns that tables of this base lack; a table that is missing as a whole is not counted.
    Result<QList<MissingColumn>> missingColumns(Connection& connection, bool* tableMissing)
    {
        QList<MissingColumn> missing;
        for (int k = 0; k < KindCount; ++k) {
            const Kind kind = static_cast<Kind>(k);
            NAVETTE_TRY(present, columnsOf(connection, kindName(kind)));
            if (present.isEmpty()) {
                *tableMissing = true;
                continue;
            }
            const QList<FieldInfo>& fields = fieldsOf(kind);
            for (qsizetype i = 0; i < fields.size(); ++i) {
                if (!present.contains(fields[i].name))
                    missing.append({ kind, i });
            }
        }
        return missing;
    }

    Result<> createTables(Connection& connection)
    {
        for (int k = 0; k < KindCount; ++k)
            NAVETTE_CHECK(connection.run(createTableSql(static_cast<Kind>(k))));
        for (const QString& sql : ownTables() + ownTriggers())
            NAVETTE_CHECK(connection.run(sql));
        return {};
    }

    Result<> setVersion(Connection& connection, int version)
    {
        return connection.run(QStringLiteral("PRAGMA user_version=%1").arg(version));
    }

} // namespace

QString quotedName(const QString& name) { return u'"' + name + u'"'; }

const QList<Migration>& migrations()
{
    static const QList<Migration> all {
        { 1, {} },
        // Who was taken back follows from who took back; what was noted becomes lines of its own; every line is
        // chained.
        { 2,
            { QStringLiteral("ALTER TABLE journal DROP COLUMN undone_by"),
                QStringLiteral("ALTER TABLE journal ADD COLUMN also_undoes TEXT NOT NULL DEFAULT ''") },
            chainEarlierEntries },
    };
    Q_ASSERT(all.last().version == CurrentVersion);
    return all;
}

Result<> createSchema(Connection& connection)
{
    NAVETTE_CHECK(createTables(connection));
    NAVETTE_CHECK(connection.run(QStringLiteral("PRAGMA application_id=%1").arg(ApplicationId)));
    return setVersion(connection, CurrentVersion);
}

Result<int> baseVersion(Connection& connection)
{
    NAVETTE_TRY(application, connection.number(QStringLiteral("PRAGMA application_id")));
    if (application != ApplicationId)
        return failure(ErrorKind::Io,
            StoreWords::tr("Le fichier %1 n’est pas une base de Navette : un autre logiciel l’a écrit.")
                .arg(french::quoted(QFileInfo(connection.path()).fileName())),
            {},
            StoreWords::tr("Choisissez un fichier dont le nom finit par %1.")
                .arg(french::quoted(QStringLiteral(".navette"))));
    NAVETTE_TRY(version, connection.number(QStringLiteral("PRAGMA user_version")));
    return static_cast<int>(version);
}

Result<bool> needsMigration(Connection& connection, const QList<Migration>& steps)
{
    NAVETTE_TRY(version, connection.number(QStringLiteral("PRAGMA user_version")));
    if (version < steps.last().version)
        return true;
    bool tableMissing = false;
    NAVETTE_TRY(missing, missingColumns(connection, &tableMissing));
    return tableMissing || !missing.isEmpty();
}

Result<> migrate(Connection& connection, const QList<Migration>& steps)
{
    NAVETTE_TRY(version, connection.number(QStringLiteral("PRAGMA user_version")));
    for (const Migration& step : steps) {
        if (step.version <= version)
            continue;
        for (const QString& sql : step.statements)
            NAVETTE_CHECK(connection.run(sql));
    }
    NAVETTE_CHECK(createTables(connection));
    bool tableMissing = false;
    NAVETTE_TRY(missing, missingColumns(connection, &tableMissing));
    for (const MissingColumn& column : missing) {
        const Record defaults = defaultRecord(column.kind);
        NAVETTE_CHECK(connection.run(
            QStringLiteral("ALTER TABLE %1 ADD COLUMN %2")
                .arg(quotedName(kindName(column.kind)),
                    columnSql(fieldsOf(column.kind)[column.field], defaults[static_cast<size_t>(column.field)]))));
    }
    for (const Migration& step : steps) {
        if (step.version > version && step.afterwards)
            NAVETTE_CHECK(step.afterwards(connection));
    }
    return setVersion(connection, steps.last().version);
}

Result<QSet<QString>> columnsOf(Connection& connection, const QString& table)
{
    NAVETTE_TRY(query, connection.prepare(QStringLiteral("SELECT name FROM pragma_table_info(?)")));
    query.addBindValue(table);
    NAVETTE_CHECK(connection.execute(query));
    QSet<QString> names;
    while (query.next())
        names.insert(query.value(0).toString());
    NAVETTE_CHECK(connection.finished(query));
    return names;
}

} // namespace navette::store
