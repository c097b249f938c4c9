// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/references.h"

#include "model/record.h"

namespace navette {

bool isReferred(const School& school, RowKey key)
{
    const QString text = QString::number(key.id);
    bool found = false;
    forEachEntity([&]<class Entity>() {
        const QList<FieldInfo>& fields = fieldsOf(Entity::kind);
        for (qsizetype i = 0; i < fields.size() && !found; ++i) {
            if (fields[i].refersTo != key.kind)
                continue;
            for (const Entity& row : school.table<Entity>()) {
                const Record record = toRecord(row);
                const Value& value = record[size_t(i)];
                found = fields[i].isList ? std::get<QString>(value).split(u' ').contains(text)
                                         : std::get<qint64>(value) == key.id;
                if (found)
                    break;
            }
        }
    });
    return found;
}

void replaceRow(Draft& draft, Kind kind, qint64 from, qint64 to)
{
    forEachEntity([&]<class Entity>() {
        const QList<FieldInfo>& fields = fieldsOf(Entity::kind);
        QList<std::pair<size_t, bool>> columns;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (fields[i].refersTo == kind)
                columns.append({ size_t(i), fields[i].isList });
        }
        if (columns.isEmpty())
            return;
        const QString fromText = QString::number(from);
        const QString toText = QString::number(to);
        QList<Entity> changed;
        for (const Entity& row : draft.school().table<Entity>()) {
            Record record = toRecord(row);
            bool touched = false;
            for (const auto& [column, isList] : columns) {
                if (!isList) {
                    if (std::get<qint64>(record[column]) == from) {
                        record[column] = to;
                        touched = true;
                    }
                    continue;
                }
                QStringList ids = std::get<QString>(record[column]).split(u' ', Qt::SkipEmptyParts);
                if (!ids.contains(fromText))
                    continue;
                if (ids.contains(toText))
                    ids.removeAll(fromText);
                else
                    ids.replace(ids.indexOf(fromText), toText);
                record[column] = ids.join(u' ');
                touched = true;
            }
            if (touched)
                changed.append(fromRecord<Entity>(row.id.value, record));
        }
        for (const Entity& row : changed)
            draft.update(row);
    });
    withEntity(kind, [&]<class Entity>() { draft.remove(Id<Entity>(from)); });
}

} // namespace navette
