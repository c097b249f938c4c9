// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/occupancy.h"

namespace navette::ui {

/// Where a lesson stands in the week of one resource. Lessons that overlap share the day's width: each has a lane.
struct Block {
    Id<Lesson> lesson;
    timetable::Place place;
    int slotCount = 1;
    int lane = 0; ///< from 0
    int laneCount = 1;
    int laneSpan = 1; ///< lanes to the right that are free beside it

    bool covers(timetable::Place p) const
    {
        return p.day == place.day && p.slot >= place.slot && p.slot < place.slot + slotCount;
    }
    bool operator==(const Block&) const = default;
};

/// The placed ones of \a lessons as blocks: by day, slot and lane. Of lessons that overlap, those of the first half of
/// the weeks (Q1, S1) come first.
QList<Block> layOut(const School& school, const QList<Id<Lesson>>& lessons);

} // namespace navette::ui
