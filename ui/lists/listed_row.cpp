// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listed_row.h"

namespace navette::ui {

namespace {

    template <class Entity> RowKey keyOf(Id<Entity> id) { return { Entity::kind, id.value }; }

    RowKey keyOf(const Unavailability& row)
    {
        switch (row.resource) {
        case ResourceKind::Teacher:
            return { Kind::Teacher, row.resourceId };
        case ResourceKind::Division:
            return { Kind::Division, row.resourceId };
        case ResourceKind::Group:
            return { Kind::Group, row.resourceId };
        case ResourceKind::Room:
            return { Kind::Room, row.resourceId };
        case ResourceKind::Student:
            return { Kind::Student, row.resourceId };
        case ResourceKind::Subject:
            return { Kind::Subject, row.resourceId };
        case ResourceKind::School:
            break;
        }
        return { Kind::SchoolInfo, row.resourceId };
    }

} // namespace

RowKey listedRow(const School& school, RowKey key)
{
    if (const auto* share = key.kind == Kind::ServiceShare ? school.find(Id<ServiceShare>(key.id)) : nullptr)
        return keyOf(share->service);
    if (const auto* link = key.kind == Kind::Membership ? school.find(Id<Membership>(key.id)) : nullptr)
        return keyOf(link->group);
    if (const auto* option = key.kind == Kind::StudentOption ? school.find(Id<StudentOption>(key.id)) : nullptr)
        return keyOf(option->student);
    if (const auto* link = key.kind == Kind::Guardianship ? school.find(Id<Guardianship>(key.id)) : nullptr)
        return keyOf(link->student);
    if (const auto* row = key.kind == Kind::Unavailability ? school.find(Id<Unavailability>(key.id)) : nullptr)
        return keyOf(*row);
    return key;
}

} // namespace navette::ui
