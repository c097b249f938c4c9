// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "model/change_set.h"
#include "model/row_words.h"

namespace navette {

namespace {

    QString labelOf(const School& school, Kind kind, qint64 id);

    template <class Entity> QString labelOf(const School& school, Id<Entity> id)
    {
        return labelOf(school, Entity::kind, id.value);
    }

    QString structureOf(const School& school, Id<Division> division, Id<Group> group)
    {
        return division ? labelOf(school, division) : labelOf(school, group);
    }

    QString joined(std::initializer_list<QString> parts)
    {
        QStringList words;
        for (const QString& part : parts) {
            if (!part.isEmpty())
                words.append(part);
        }
        return words.join(QStringLiteral(", "));
    }

    template <class Entity> QString words(const School& school, const Entity& row)
    {
        using namespace french;
        if constexpr (std::is_same_v<Entity, SchoolInfo>)
            return joined({ row.name, row.uai });
        else if constexpr (std::is_same_v<Entity,
                               Student> || std::is_same_v<Entity, Teacher> || std::is_same_v<Entity, Guardian>)
            return personName(row.familyName, row.usageName, row.firstName);
        else if constexpr (std::is_same_v<Entity, StsIndividual>)
            return personName(row.familyName, row.usageName, row.firstName) + QStringLiteral(" (") + row.key() + u')';
        else if constexpr (std::is_same_v<Entity, Subject>)
            return row.label.isEmpty() ? row.code : row.label;
        else if constexpr (std::is_same_v<Entity, StsSubject>)
            return joined({ row.label, row.code });
        else if constexpr (std::is_same_v<Entity, Mef>)
            return row.label.isEmpty() ? row.code : row.label;
        else if constexpr (
            std::is_same_v<Entity,
                Division> || std::is_same_v<Entity, Group> || std::is_same_v<Entity, Room> || std::is_same_v<Entity, StsStructure> || std::is_same_v<Entity, WeekSet>)
            return row.code;
        else if constexpr (std::is_same_v<Entity, CodeItem>)
            return row.list + u' ' + row.code;
        else if constexpr (std::is_same_v<Entity, CalendarPeriod>)
            return row.label;
        else if constexpr (std::is_same_v<Entity, Programme> || std::is_same_v<Entity, CompulsoryOption>)
            return joined({ labelOf(school, row.mef), labelOf(school, row.subject) });
        else if constexpr (std::is_same_v<Entity, StudentOption>)
            return joined({ labelOf(school, row.student), labelOf(school, row.subject) });
        else if constexpr (std::is_same_v<Entity, Membership>)
            return joined({ labelOf(school, row.student), labelOf(school, row.group) });
        else if constexpr (std::is_same_v<Entity, Guardianship>)
            return joined({ labelOf(school, row.guardian), labelOf(school, row.student) });
        else if constexpr (std::is_same_v<Entity, Service>)
            return joined({ labelOf(school, row.subject), structureOf(school, row.division, row.group), row.modality });
        else if constexpr (std::is_same_v<Entity, ServiceShare>)
            return joined({ labelOf(school, row.service), labelOf(school, row.teacher) });
        else if constexpr (std::is_same_v<Entity, StsService>)
            return joined({ row.subject, labelOf(school, row.structure), row.modality });
        else if constexpr (std::is_same_v<Entity, StsServiceShare>)
            return joined({ labelOf(school, row.service), labelOf(school, row.individual) });
        else if constexpr (std::is_same_v<Entity, Lesson>) {
            QStringList structures;
            for (const Id<Division> id : row.divisions)
                structures.append(labelOf(school, id));
            for (const Id<Group> id : row.groups)
                structures.append(labelOf(school, id));
            QStringList teachers;
            for (const Id<Teacher> id : row.teachers)
                teachers.append(labelOf(school, id));
            return joined({ labelOf(school, row.subject), structures.join(u' '), teachers.join(QStringLiteral(", ")) });
        } else if constexpr (std::is_same_v<Entity, Correspondence>)
            return row.theirs;
        else if constexpr (std::is_same_v<Entity, StsOverride>) {
            const bool ofGroup = row.what == OverrideField::GroupCode || row.what == OverrideField::GroupSize
                || row.what == OverrideField::GroupDivisions;
            return joined(
                { labelOf(school, ofGroup ? Kind::Group : Kind::Service, row.ours), word(row.what), row.value });
        } else if constexpr (std::is_same_v<Entity, Milestone>)
            return row.step;
        else if constexpr (std::is_same_v<Entity, FindingReason>)
            return joined({ row.code, row.reason });
        else if constexpr (std::is_same_v<Entity, EntPartner>)
            return row.name;
        else if constexpr (std::is_same_v<Entity, EntDelivery>)
            return row.address;
        else if constexpr (std::is_same_v<Entity, Unavailability>)
            return joined({ dayName(row.day), row.reason });
        else
            return kindLabel(Entity::kind);
    }

    QString labelOf(const School& school, Kind kind, qint64 id)
    {
        QString label;
        withEntity(kind, [&]<class Entity>() {
            if (const Entity* row = school.find(Id<Entity>(id)))
                label = words(school, *row);
        });
        return label;
    }

} // namespace

QString rowLabel(const School& school, RowKey key)
{
    const QString label = labelOf(school, key.kind, key.id);
    return label.isEmpty() ? kindLabel(key.kind) : label;
}

ObjectRef objectRef(const School& school, RowKey key) { return { kindName(key.kind), key.id, rowLabel(school, key) }; }

} // namespace navette
