// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/alignment.h"

#include "matching/matching.h"
#include "model/record.h"

#include <QHash>
#include <QSet>

namespace navette::exchange {

namespace {

    /// What makes two rows of a kind the same thing: ways to tell, the surest first, each a list of field names. A way
    /// without fields is for a kind of one row.
    QList<QStringList> identities(Kind kind)
    {
        const auto ways = [](std::initializer_list<const char*> texts) {
            QList<QStringList> list;
            for (const char* text : texts)
                list.append(QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts));
            return list;
        };
        switch (kind) {
        case Kind::SchoolInfo:
        case Kind::GridSettings:
        case Kind::EntDelivery:
            return ways({ "" });
        case Kind::CalendarPeriod:
            return ways({ "type code from_day", "type code" });
        case Kind::WeekSet:
        case Kind::Mef:
        case Kind::Division:
        case Kind::Group:
        case Kind::Room:
        case Kind::StsSubject:
            return ways({ "code" });
        case Kind::CodeItem:
            return ways({ "list code" });
        case Kind::Subject:
            return ways({ "code", "label" });
        case Kind::Programme:
            return ways({ "mef subject modality" });
        case Kind::CompulsoryOption:
            return ways({ "mef subject rank", "mef subject" });
        case Kind::Student:
            return ways({ "sconet_id", "ine", "family_name first_name birth_date" });
        case Kind::StudentOption:
            return ways({ "student subject rank", "student rank" });
        case Kind::Membership:
            return ways({ "student group_id from_day", "student group_id" });
        case Kind::Guardian:
            return ways({ "person_id", "family_name first_name" });
        case Kind::Guardianship:
            return ways({ "guardian student" });
        case Kind::Teacher:
            return ways({ "family_name usage_name first_name birth_date", "usage_name first_name" });
        case Kind::Service:
            return ways({ "division group_id subject modality", "division group_id subject" });
        case Kind::ServiceShare:
            return ways({ "service teacher post", "service teacher", "service" });
        case Kind::Lesson:
            return ways({ "services subject teachers week_set slot_count day slot",
                "services subject teachers week_set slot_count", "services subject teachers",
                "services subject week_set slot_count" });
        case Kind::Unavailability:
            return ways({ "resource resource_id day slot", "resource resource_id day" });
        case Kind::StsIndividual:
            // STS moves people to another post by itself: same person, another number.
            return ways({ "type sts_id", "usage_name first_name birth_date" });
        case Kind::StsStructure:
            return ways({ "is_group code" });
        case Kind::StsService:
            return ways({ "structure subject modality", "structure subject" });
        case Kind::StsServiceShare:
            return ways({ "service individual" });
        case Kind::Correspondence:
            return ways({ "match ours theirs", "match theirs" });
        case Kind::StsOverride:
            return ways({ "what ours" });
        case Kind::Milestone:
            return ways({ "step" });
        case Kind::FindingReason:
            return ways({ "receiver code objects" });
        case Kind::EntPartner:
            return ways({ "name" });
        }
        return {};
    }

    /// The field that holds an id of a kind told by another field, and that kind; -1 when \a kind has none.
    struct LooseReference {
        qsizetype field = -1;
        Kind kind = Kind::SchoolInfo;
    };

    qsizetype fieldNamed(Kind kind, QLatin1String name)
    {
        const QList<FieldInfo>& fields = fieldsOf(kind);
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (fields[i].name == name)
                return i;
        }
        Q_ASSERT_X(false, "alignment", "no such field");
        return -1;
    }

    LooseReference looseReference(const Correspondence& row)
    {
        return { fieldNamed(Kind::Correspondence, QLatin1String("ours")), matching::rowKind(row.match) };
    }

    LooseReference looseReference(const StsOverride& row)
    {
        switch (row.what) {
        case OverrideField::GroupCode:
        case OverrideField::GroupSize:
        case OverrideField::GroupDivisions:
            return { fieldNamed(Kind::StsOverride, QLatin1String("ours")), Kind::Group };
        case OverrideField::Modality:
        case OverrideField::CoTeaching:
        case OverrideField::Withheld:
            return { fieldNamed(Kind::StsOverride, QLatin1String("ours")), Kind::Service };
        }
        return {};
    }

    LooseReference looseReference(const Unavailability& row)
    {
        static constexpr Kind kinds[] { Kind::SchoolInfo, Kind::Teacher, Kind::Division, Kind::Group, Kind::Room,
            Kind::Student, Kind::Subject }; // in the order of ResourceKind
        return { fieldNamed(Kind::Unavailability, QLatin1String("resource_id")), kinds[int(row.resource)] };
    }

    template <class Entity> LooseReference looseReference(const Entity&) { return {}; }

    class Aligner {
    public:
        Aligner(const School& from, const School& to, Numbering numbering)
            : m_from(from)
            , m_to(to)
            , m_sameBase(numbering == Numbering::PerhapsShared && isSameBase())
        {
        }

        School run()
        {
            forEachEntity([&]<class Entity>() { align<Entity>(); });
            return m_result;
        }

    private:
        struct Row {
            qint64 id = 0;
            Record record;
        };

        /// The records of a kind, those of \a to with the references to rows aligned already.
        template <class Entity> QList<Row> rowsOf(const School& school, bool translated) const
        {
            QList<Row> rows;
            rows.reserve(school.table<Entity>().size());
            for (const Entity& row : school.table<Entity>()) {
                rows.append({ row.id.value, toRecord(row) });
                if (translated)
                    translate(rows.last().record, row);
            }
            return rows;
        }

        qint64 newId(Kind kind, qint64 id) const { return m_ids[static_cast<size_t>(kind)].value(id, id); }

        template <class Entity> void translate(Record& record, const Entity& row) const
        {
            const QList<FieldInfo>& fields = fieldsOf(Entity::kind);
            for (qsizetype i = 0; i < fields.size(); ++i) {
                Value& value = record[size_t(i)];
                if (fields[i].refersTo && fields[i].isList) {
                    value = newIds(*fields[i].refersTo, std::get<QString>(value));
                } else if (fields[i].refersTo) {
                    value = newId(*fields[i].refersTo, std::get<qint64>(value));
                }
            }
            const LooseReference loose = looseReference(row);
            if (loose.field >= 0) {
                Value& value = record[size_t(loose.field)];
                value = newId(loose.kind, std::get<qint64>(value));
            }
            if constexpr (std::is_same_v<Entity, StsOverride>) {
                if (row.what == OverrideField::GroupDivisions) {
                    Value& value = record[size_t(fieldNamed(Kind::StsOverride, QLatin1String("value")))];
                    value = newIds(Kind::Division, std::get<QString>(value));
                }
            }
        }

        /// A list of ids as it is stored; what names no moved row stays to the letter.
        QString newIds(Kind kind, const QString& list) const
        {
            QStringList words = list.split(u' ');
            for (QString& word : words) {
                const qint64 id = word.toLongLong();
                if (const qint64 moved = newId(kind, id); moved != id)
                    word = QString::number(moved);
            }
            return words.join(u' ');
        }

        /// The key of a row in one way to tell; empty when nothing of it is filled, for that tells nothing.
        static QString keyOf(const Record& record, const QList<qsizetype>& columns)
        {
            QString key;
            bool filled = columns.isEmpty();
            for (const qsizetype column : columns) {
                const Value& value = record[size_t(column)];
                const bool isNumber = std::holds_alternative<qint64>(value);
                const QString text = isNumber ? QString::number(std::get<qint64>(value)) : std::get<QString>(value);
                filled = filled || !(isNumber ? text == u"0" : text.isEmpty());
                key += text + QChar(0x1F);
            }
            return filled ? key + u'.' : QString();
        }

        static QList<qsizetype> columnsOf(Kind kind, const QStringList& names)
        {
            QList<qsizetype> columns;
            for (const QString& name : names)
                columns.append(fieldNamed(kind, QLatin1String(name.toLatin1())));
            return columns;
        }

        /// Rows of people and things that a code or a name tells apart, with the same id on both sides: nearly all in
        /// two states of one base, hardly any in two bases made apart.
        bool isSameBase() const
        {
            int same = 0;
            int known = 0;
            const auto count = [&]<class Entity>(const Table<Entity>&) {
                const QList<qsizetype> columns = columnsOf(Entity::kind, identities(Entity::kind).front());
                QHash<QString, qint64> ids;
                for (const Entity& row : m_from.table<Entity>())
                    ids.insert(keyOf(toRecord(row), columns), row.id.value);
                for (const Entity& row : m_to.table<Entity>()) {
                    const auto found = ids.constFind(keyOf(toRecord(row), columns));
                    known += found != ids.cend() ? 1 : 0;
                    same += found != ids.cend() && *found == row.id.value ? 1 : 0;
                }
            };
            count(m_from.students());
            count(m_from.teachers());
            count(m_from.divisions());
            count(m_from.groups());
            count(m_from.subjects());
            return known > 0 && same * 10 >= known * 9;
        }

        template <class Entity> void align()
        {
            const Kind kind = Entity::kind;
            if (m_done.contains(kind))
                return;
            m_done.insert(kind);
            // What it points to first: a service is known by its class, a class by its code.
            for (const FieldInfo& field : fieldsOf(kind)) {
                if (field.refersTo)
                    withEntity(*field.refersTo, [&]<class Target>() { align<Target>(); });
            }
            const QList<Row> ours = rowsOf<Entity>(m_from, false);
            const QList<Row> theirs = rowsOf<Entity>(m_to, true);
            QHash<qint64, qint64>& ids = m_ids[static_cast<size_t>(kind)];
            QSet<qint64> taken; // ids of from that have found their row
            for (const QStringList& names : identities(kind))
                pair(ours, theirs, columnsOf(kind, names), ids, taken);
            pairById(ours, theirs, ids, taken, [&](const Row& our, const Row& row) {
                return m_sameBase || our.record == row.record; // nothing tells them apart but their place
            });
            qint64 next = std::max(m_from.nextId(kind), m_to.nextId(kind));
            for (const Row& row : theirs) {
                if (!ids.contains(row.id))
                    ids.insert(row.id, m_sameBase && !isUsed<Entity>(row.id) ? row.id : next++);
            }
            for (const Row& row : rowsOf<Entity>(m_to, true)) // once more: a row may point to its own kind
                m_result.put(fromRecord<Entity>(ids.value(row.id), row.record));
        }

        template <class Entity> bool isUsed(qint64 id) const { return m_from.find(Id<Entity>(id)) != nullptr; }

        /// Pairs rows of one key: those of one id first, then those that say the same, then in their order.
        static void pair(const QList<Row>& ours, const QList<Row>& theirs, const QList<qsizetype>& columns,
            QHash<qint64, qint64>& ids, QSet<qint64>& taken)
        {
            QHash<QString, QList<const Row*>> waiting;
            for (const Row& row : ours) {
                if (taken.contains(row.id))
                    continue;
                if (const QString key = keyOf(row.record, columns); !key.isEmpty())
                    waiting[key].append(&row);
            }
            const auto take = [&](auto&& fits) {
                for (const Row& row : theirs) {
                    if (ids.contains(row.id))
                        continue;
                    const auto found = waiting.find(keyOf(row.record, columns));
                    if (found == waiting.end())
                        continue;
                    const auto one
                        = std::find_if(found->cbegin(), found->cend(), [&](const Row* our) { return fits(*our, row); });
                    if (one == found->cend())
                        continue;
                    ids.insert(row.id, (*one)->id);
                    taken.insert((*one)->id);
                    found->erase(one);
                }
            };
            take([](const Row& our, const Row& row) { return our.id == row.id && our.record == row.record; });
            take([](const Row& our, const Row& row) { return our.record == row.record; });
            take([](const Row& our, const Row& row) { return our.id == row.id; });
            take([](const Row&, const Row&) { return true; });
        }

        static void pairById(const QList<Row>& ours, const QList<Row>& theirs, QHash<qint64, qint64>& ids,
            QSet<qint64>& taken, auto&& fits)
        {
            QHash<qint64, const Row*> free;
            for (const Row& row : ours) {
                if (!taken.contains(row.id))
                    free.insert(row.id, &row);
            }
            for (const Row& row : theirs) {
                const Row* our = ids.contains(row.id) ? nullptr : free.value(row.id);
                if (our && fits(*our, row)) {
                    ids.insert(row.id, row.id);
                    taken.insert(row.id);
                }
            }
        }

        const School& m_from;
        const School& m_to;
        const bool m_sameBase;
        School m_result;
        QSet<Kind> m_done;
        std::array<QHash<qint64, qint64>, KindCount> m_ids;
    };

} // namespace

School aligned(const School& from, const School& to, Numbering numbering) { return Aligner(from, to, numbering).run(); }

} // namespace navette::exchange
