// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/change_set.h"
#include "timetable/occupancy.h"

/// Where a lesson may go, why not, and putting it there.
namespace navette::timetable {

/// What stands in the way of a lesson at a place.
struct Obstacle {
    enum class Type { OutsideGrid, Break, Unavailable, Wish, Teacher, Pupils, Room, RoomCapacity, Lunch, Locked };
    Type type = Type::OutsideGrid;
    bool hard = true; ///< a soft one may be overridden knowingly
    Resource resource; ///< whose
    Id<Lesson> lesson; ///< the lesson in the way, if one is
    QString sentence; ///< "MARTIN Anne a déjà cours avec la 5 B, lundi 9 h – 10 h (semaines Q1)."

    bool operator==(const Obstacle&) const = default;
};

/// Why \a lesson (and those aligned with it) may not start at \a place; empty: it may. Obstacles in the order of their
/// weight.
QList<Obstacle> obstacles(const School& school, const Occupancy& occupancy, Id<Lesson> lesson, Place place);
/// The same for every slot of the week, in TimeGrid::indexOf() order.
std::vector<QList<Obstacle>> whereCanItGo(const School& school, const Occupancy& occupancy, Id<Lesson> lesson);

/// Puts a lesson, and those aligned with it, at \a place; Refused with the obstacles' sentences when a hard one stands
/// there and \a force is not given, and always when it is locked.
Result<ChangeSet> placeLesson(const School& school, Id<Lesson> lesson, Place place, bool force = false);
/// Takes a lesson, and those aligned with it, off the grid; changes nothing when one of them is locked.
ChangeSet unplaceLesson(const School& school, Id<Lesson> lesson);
/// How many seats a lesson needs: the pupils of its classes and groups, or the number planned while there are none.
int headcount(const School& school, const Occupancy& occupancy, const Lesson& lesson);
/// The rooms that are free for the lesson where it stands, best seats first; each with the reason of its rank.
struct FreeRoom {
    Id<Room> room;
    QString reason; ///< "32 places pour 28 élèves"
};
QList<FreeRoom> freeRooms(const School& school, const Occupancy& occupancy, Id<Lesson> lesson);

/// Every clash of the timetable: two lessons that share a teacher, a room or pupils in the same slot and week, and
/// lessons on an unavailability (E05 of the catalogue); lessons outside the grid (E03). Each with its lessons as
/// objects.
Findings clashes(const School& school, const Occupancy& occupancy);

} // namespace navette::timetable
