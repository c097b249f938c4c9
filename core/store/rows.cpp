// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows.h"

#include "store/schema.h"

namespace navette::store {

namespace {

    /// Where each field of a kind stands in the SELECT, -1 when the base lacks it.
    struct Selection {
        QString sql;
        QList<int> positions;
    };

    Selection selectionOf(Kind kind, const QSet<QString>& present)
    {
        Selection selection;
        QStringList columns { QStringLiteral("id") };
        for (const FieldInfo& field : fieldsOf(kind)) {
            selection.positions.append(present.contains(field.name) ? static_cast<int>(columns.size()) : -1);
            if (present.contains(field.name))
                columns.append(quotedName(field.name));
        }
        selection.sql = QStringLiteral("SELECT %1 FROM %2 ORDER BY id")
                            .arg(columns.join(QStringLiteral(", ")), quotedName(kindName(kind)));
        return selection;
    }

    template <class Entity> Result<> loadTable(Connection& connection, School& school)
    {
        NAVETTE_TRY(present, columnsOf(connection, kindName(Entity::kind)));
        if (present.isEmpty())
            return {};
        const Selection selection = selectionOf(Entity::kind, present);
        const QList<FieldInfo>& fields = fieldsOf(Entity::kind);
        NAVETTE_TRY(query, connection.prepare(selection.sql));
        NAVETTE_CHECK(connection.execute(query));
        Record record = defaultRecord(Entity::kind);
        while (query.next()) {
            for (qsizetype i = 0; i < fields.size(); ++i) {
                if (selection.positions[i] < 0)
                    continue;
                const QVariant value = query.value(selection.positions[i]);
                record[static_cast<size_t>(i)]
                    = fields[i].isInteger ? Value(value.toLongLong()) : Value(value.toString());
            }
            school.put(fromRecord<Entity>(query.value(0).toLongLong(), record));
        }
        return connection.finished(query);
    }

    Result<> loadSequences(Connection& connection, School& school)
    {
        NAVETTE_TRY(present, columnsOf(connection, QStringLiteral("sequence")));
        if (present.isEmpty())
            return {};
        NAVETTE_TRY(query, connection.prepare(QStringLiteral("SELECT kind, next FROM sequence")));
        NAVETTE_CHECK(connection.execute(query));
        while (query.next()) {
            if (const std::optional<Kind> kind = kindOfName(query.value(0).toString()))
                school.reserveIds(*kind, query.value(1).toLongLong());
        }
        return connection.finished(query);
    }

    /// The three statements of a kind, prepared when the first row asks for one.
    class Writer {
    public:
        Writer(Connection& connection, Kind kind)
            : m_connection(connection)
            , m_kind(kind)
        {
        }

        Result<> write(qint64 id, const RowChange& change)
        {
            if (change.type() == RowChange::Type::Delete)
                return run(m_delete, [&] { return deleteSql(); }, id, {});
            if (change.type() == RowChange::Type::Update)
                return run(
                    m_update, [&] { return updateSql(); }, id, *change.after);
            return run(
                m_insert, [&] { return insertSql(); }, id, *change.after);
        }

    private:
        QString table() const { return quotedName(kindName(m_kind)); }
        QString deleteSql() const { return QStringLiteral("DELETE FROM %1 WHERE id=?").arg(table()); }
        QString updateSql() const
        {
            QStringList columns;
            for (const FieldInfo& field : fieldsOf(m_kind))
                columns.append(quotedName(field.name) + QStringLiteral("=?"));
            return QStringLiteral("UPDATE %1 SET %2 WHERE id=?").arg(table(), columns.join(u','));
        }
        QString insertSql() const
        {
            QStringList columns;
            QStringList places;
            for (const FieldInfo& field : fieldsOf(m_kind)) {
                columns.append(quotedName(field.name));
                places.append(QStringLiteral("?"));
            }
            return QStringLiteral("INSERT INTO %1 (%2, id) VALUES (%3, ?)")
                .arg(table(), columns.join(u','), places.join(u','));
        }

        /// The values of \a record, then the id, in the order of the placeholders.
        template <class Sql>
        Result<> run(std::optional<QSqlQuery>& query, const Sql& sql, qint64 id, const Record& record)
        {
            if (!query) {
                NAVETTE_TRY(prepared, m_connection.prepare(sql()));
                query = std::move(prepared);
            }
            int position = 0;
            for (const Value& value : record) {
                if (std::holds_alternative<qint64>(value)) {
                    query->bindValue(position++, std::get<qint64>(value));
                } else {
                    // Null is not empty to SQL, and no column takes it.
                    const QString& text = std::get<QString>(value);
                    query->bindValue(position++, text.isNull() ? QStringLiteral("") : text);
                }
            }
            query->bindValue(position, id);
            return m_connection.execute(*query);
        }

        Connection& m_connection;
        Kind m_kind;
        std::optional<QSqlQuery> m_insert;
        std::optional<QSqlQuery> m_update;
        std::optional<QSqlQuery> m_delete;
    };

    Result<> writeSequence(Connection& connection, Kind kind, qint64 next)
    {
        NAVETTE_TRY(query,
            connection.prepare(QStringLiteral("INSERT INTO sequence (kind, next) VALUES (?, ?) "
                                              "ON CONFLICT (kind) DO UPDATE SET next=max(next, excluded.next)")));
        query.addBindValue(kindName(kind));
        query.addBindValue(next);
        return connection.execute(query);
    }

} // namespace

Result<School> loadSchool(Connection& connection)
{
    School school;
    Result<> loaded;
    forEachEntity([&]<class Entity>() {
        if (loaded)
            loaded = loadTable<Entity>(connection, school);
    });
    NAVETTE_CHECK(loaded);
    NAVETTE_CHECK(loadSequences(connection, school));
    return school;
}

Result<> writeChanges(Connection& connection, const ChangeSet& changes, const School& school)
{
    const QMap<RowKey, RowChange>& rows = changes.changes();
    for (auto it = rows.cbegin(); it != rows.cend();) {
        const Kind kind = it.key().kind;
        Writer writer(connection, kind);
        qint64 next = school.nextId(kind);
        for (; it != rows.cend() && it.key().kind == kind; ++it) {
            NAVETTE_CHECK(writer.write(it.key().id, *it));
            next = std::max(next, it.key().id + 1);
        }
        NAVETTE_CHECK(writeSequence(connection, kind, next));
    }
    return {};
}

} // namespace navette::store
