// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>

namespace navette {

/// The kinds of rows a school is made of, in the order of the Entities list (model/entities.h).
enum class Kind : quint8 {
    SchoolInfo,
    GridSettings,
    CalendarPeriod,
    WeekSet,
    CodeItem,
    Mef,
    Subject,
    Programme,
    CompulsoryOption,
    Division,
    Group,
    Student,
    StudentOption,
    Membership,
    Guardian,
    Guardianship,
    Teacher,
    Room,
    Service,
    ServiceShare,
    Lesson,
    Unavailability,
    StsIndividual,
    StsStructure,
    StsSubject,
    StsService,
    StsServiceShare,
    Correspondence,
    StsOverride,
    Milestone,
    FindingReason,
    EntPartner,
    EntDelivery
};

inline constexpr int KindCount = static_cast<int>(Kind::EntDelivery) + 1;

} // namespace navette
