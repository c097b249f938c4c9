// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"
#include "model/school.h"

/// The effect of the correspondences: what leaves for STS, what does not, and why (product.md §2.3).
namespace navette::exchange {

/// Why something does not leave, or leaves without its timetable. Grave ones first.
enum class EffectCause {
    DivisionOpen, ///< STS's class is not settled: its services are not in the base
    DivisionSetAside,
    GroupOpen,
    GroupSetAside,
    SubjectOpen,
    SubjectSetAside,
    DivisionUnknown, ///< our class has no counterpart in STS
    SubjectUnknown, ///< our subject has none
    GroupEmpty, ///< STS refuses a group without pupils
    NoHours, ///< a service of zero hours
    Withheld, ///< kept back on purpose
    TeacherOpen, ///< hours leave under the name that STS has, lessons do not
    TeacherSetAside,
    TeacherUnknown, ///< our teacher has no counterpart: neither hours nor lessons
    NoTeacher, ///< the need leaves, without anybody and without lessons
    Unplaced, ///< lessons that are not on the grid
    Other ///< left out of the file for a reason that this page does not know
};

/// So much of the year's work.
struct EffectSum {
    int services = 0;
    int annualMinutes = 0; ///< minutes a year that the pupils receive; of a teacher's line, that the teacher gives
    int lessons = 0; ///< a week's lessons, once under each of their teachers

    bool operator==(const EffectSum&) const = default;
    EffectSum& operator+=(const EffectSum& other);
};

/// One cause and the one object that it is about.
struct EffectLine {
    EffectCause cause = EffectCause::Other;
    QString label; ///< "6A", "M. DUPONT Jean"; empty when it is about many
    QString theirs; ///< key of STS's object; empty when it is one of ours
    RowKey ours { Kind::Service, 0 }; ///< our row; id 0 when it is one of STS's
    EffectSum sum;
};

struct Effect {
    EffectSum leaves; ///< what is in the file
    EffectSum stays; ///< what is not: services that do not leave at all, and every lesson that does not
    QList<EffectLine> lines; ///< the causes in their order, the greatest first in each
};

/// What EDT_vers_STS holds of \a school and what it does not. Changes nothing.
Effect effect(const School& school);
/// The correspondence that a cause is settled by; none when it is no matter of correspondences.
std::optional<MatchKind> settledIn(EffectCause cause);
/// "Classe à régler", "Groupe sans élève"...: a cause in a few words.
QString title(EffectCause cause);
/// What follows from a cause, in a sentence.
QString consequence(EffectCause cause);

} // namespace navette::exchange
