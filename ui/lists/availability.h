// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"
#include "timetable/occupancy.h"
#include "timetable/time_grid.h"

/// A resource's week, slot by slot, and back into compact Unavailability rows.
namespace navette::ui {

struct Availability {
    enum class State { Free, Wish, Unavailable };
    State state = State::Free;
    QString reason; ///< empty while free

    bool operator==(const Availability&) const = default;
};

/// The week of \a resource in TimeGrid::indexOf() order. Where rows overlap, the hard one counts.
QList<Availability> weekOf(const School& school, timetable::Resource resource);

/// Makes \a week the resource's: neighbours of a day that are alike become one row; a row that stays as it is is kept;
/// rows outside the grid, which no week shows, stay.
ChangeSet setWeek(const School& school, timetable::Resource resource, const QList<Availability>& week);

} // namespace navette::ui
