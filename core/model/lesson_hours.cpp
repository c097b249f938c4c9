// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson_hours.h"

#include "model/hours.h"

namespace navette {

int annualMinutes(const School& school, const Lesson& lesson)
{
    const WeekSet* set = school.find(lesson.weekSet);
    const bool half = set && (set->code == u"Q1" || set->code == u"Q2" || set->code == u"S1" || set->code == u"S2");
    return lesson.slotCount * school.grid().slotMinutes * WeeksPerYear / (half ? 2 : 1);
}

} // namespace navette
