// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/draft.h"

/// The edits that a sheet offers and that touch more than one field, as change sets.
namespace navette::ui {

/// Inserts a room. Refused when the code is empty or taken.
Result<ChangeSet> addRoom(const School& school, const QString& code);
/// Removes a room, with its unavailabilities, from the lessons held there too.
ChangeSet removeRoom(const School& school, Id<Room> room);

/// Puts pupils into a group; those who are in it already stay.
ChangeSet addPupils(const School& school, Id<Group> group, const QList<Id<Student>>& students);
ChangeSet removePupils(const School& school, Id<Group> group, const QList<Id<Student>>& students);

/// Changes how long a lesson and those aligned with it are. Refused where it stands when a hard obstacle forbids that:
/// the sentences say which.
Result<ChangeSet> setDuration(const School& school, Id<Lesson> lesson, int slotCount);
/// Gives a lesson other rooms, or other weeks. Refused in the same way.
Result<ChangeSet> setRooms(const School& school, Id<Lesson> lesson, const QList<Id<Room>>& rooms);
Result<ChangeSet> setWeeks(const School& school, Id<Lesson> lesson, Id<WeekSet> weeks);
/// Cuts a lesson, and those aligned with it, into two that follow each other. Refused for one of a single slot, and for
/// aligned lessons of unequal length.
Result<ChangeSet> splitLesson(const School& school, Id<Lesson> lesson);

} // namespace navette::ui
