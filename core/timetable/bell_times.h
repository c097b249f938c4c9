// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/change_set.h"

/// The school's hours as people say them ("M1, 8 h 00 to 8 h 55, then recess"), and changing them under a timetable
/// that stands already.
namespace navette::timetable {

/// One teaching hour of the day.
struct BellHour {
    int start = 0; ///< clock time, minutes since midnight
    bool breakBefore = false; ///< a recess or the lunch lies before it: no lesson straddles it
    bool lunch = false; ///< belongs to the midday window
    int was = -1; ///< which hour (from 0) of the present times it is; -1: a new one

    bool operator==(const BellHour&) const = default;
};

struct BellTimes {
    QList<int> days; ///< open days, 1 = Monday ... 7 = Sunday
    int countedMinutes = 60; ///< what an hour counts for in service, 5..60
    int clockMinutes = 60; ///< how long it lasts on the clock
    int parts = 1; ///< slots that an hour is cut into for placing: 1, 2 or 4
    QList<BellHour> hours; ///< in the order of the day

    bool operator==(const BellTimes&) const = default;
};

/// \a settings as hours: slots that follow one another make up an hour as long as they are even; a grid that was not
/// made of hours gives one hour a slot.
BellTimes bellTimes(const GridSettings& settings);
GridSettings gridSettings(const BellTimes& times);

/// Gives the school other hours. Lessons and unavailabilities stay with their hour (BellHour::was) whatever its clock
/// time; those whose hour or day is gone, or that a recess would cut, are unplaced, locked or not, whole alignments
/// together. Refused, naming the hour, when two hours overlap or stand in the wrong order, when no day or no hour is
/// left, when the midday is in two pieces, and when the cut into parts changes under lessons.
struct BellChange {
    ChangeSet changes;
    int unplaced = 0; ///< lessons that lose their place
};
Result<BellChange> changeBellTimes(const School& school, const BellTimes& times);

} // namespace navette::timetable
