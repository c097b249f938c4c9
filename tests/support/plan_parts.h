// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/curriculum.h"
#include "tests/support/plan.h"

/// The parts of makePlan(), in the order they run. Each adds to the plan what it is named after.
namespace navette::support {

/// The day the six files were exported: everything is seen from there.
inline QDate exportDay(const Plan& plan) { return QDate(plan.options.year, 8, 28); }

void planIdentity(Plan& plan);
void planSubjectsAndMefs(Plan& plan, const QList<StreamShare>& streams);
void planDivisions(Plan& plan, const QList<StreamShare>& streams);
void planPupils(Plan& plan, const QList<StreamShare>& streams, Random& random);
void planGroups(Plan& plan, const QList<StreamShare>& streams);
void planServices(Plan& plan);
void planStaff(Plan& plan, Random& random);
/// How last year's base spells each teacher: some new, some homonyms, some misspelt.
void spellTeachers(Plan& plan, Random& random);
void planFamilies(Plan& plan, Random& random);
void planRooms(Plan& plan);
/// The irregular cases that real files hold and that no rule of the plan brings about by itself.
void planPupilMess(Plan& plan, Random& random);
void planServiceMess(Plan& plan, Random& random);

/// A service that one teacher gives, still to be named.
inline PlanService serviceOf(const Plan& plan, const Course& course)
{
    return { plan.subjectOf.value(QString::fromUtf8(course.subject)), QString::fromUtf8(course.modality), course.h36,
        false, { PlanShare { -1, 0, course.h36, 0 } } };
}

/// Divisions of a stream, by index, cut into blocks of about \a size (0: one block).
QList<QList<int>> blocksOf(const Plan& plan, const Stream& stream, int size);

} // namespace navette::support
