// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entities_exchange.h"
#include "model/entities_people.h"
#include "model/entities_school.h"
#include "model/entities_structure.h"
#include "model/entities_sts.h"

#include <tuple>

namespace navette {

/// Every kind of row, in the order of Kind. A new entity is added here, in Kind, and nowhere else.
using Entities = std::tuple<SchoolInfo, GridSettings, CalendarPeriod, WeekSet, CodeItem, Mef, Subject, Programme,
    CompulsoryOption, Division, Group, Student, StudentOption, Membership, Guardian, Guardianship, Teacher, Room,
    Service, ServiceShare, Lesson, Unavailability, StsIndividual, StsStructure, StsSubject, StsService, StsServiceShare,
    Correspondence, StsOverride, Milestone, FindingReason, EntPartner, EntDelivery>;

static_assert(std::tuple_size_v<Entities> == KindCount);

/// Calls \a visitor.operator()<Entity>() for every entity, in the order of Kind.
template <class Visitor> constexpr void forEachEntity(Visitor&& visitor)
{
    [&]<std::size_t... I>(std::index_sequence<I...>)
    {
        static_assert(((static_cast<std::size_t>(std::tuple_element_t<I, Entities>::kind) == I) && ...));
        (visitor.template operator()<std::tuple_element_t<I, Entities>>(), ...);
    }
    (std::make_index_sequence<KindCount> {});
}

/// Calls \a visitor.operator()<Entity>() for the entity of \a kind.
template <class Visitor> void withEntity(Kind kind, Visitor&& visitor)
{
    forEachEntity([&]<class Entity>() {
        if (Entity::kind == kind)
            visitor.template operator()<Entity>();
    });
}

} // namespace navette
