// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/tray.h"
#include "ui/grid/week_view.h"

namespace navette::ui {

/// The week of \a resource.
WeekContent contentOf(const School& school, const timetable::Occupancy& occupancy, timetable::Resource resource);

/// The unplaced ones of \a lessons, those with the fewest possible places first.
QList<Waiting> waitingOf(const School& school, const timetable::Occupancy& occupancy, const QList<Id<Lesson>>& lessons);

/// In how many slots a lesson may start.
int possiblePlaces(const std::vector<QList<timetable::Obstacle>>& marks);

/// "26 cours, 25 h 30 par semaine, 2 à placer": what a resource has.
QString summaryOf(const School& school, const QList<Id<Lesson>>& lessons);

} // namespace navette::ui
