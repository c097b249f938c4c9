// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/list_edits.h"

#include "common/french.h"
#include "timetable/obstacles.h"
#include "timetable/placing.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::ui {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Lists", text); }

    QList<timetable::Obstacle> hardObstacles(const School& school, const Lesson& lesson)
    {
        const timetable::Occupancy occupancy(school);
        QList<timetable::Obstacle> found
            = timetable::obstacles(school, occupancy, lesson.id, { lesson.day, lesson.slot });
        found.removeIf([](const timetable::Obstacle& obstacle) { return !obstacle.hard; });
        return found;
    }

    /// The change, unless it brings something hard into the way of the lesson where it stands. What stood there before
    /// does not count: nobody could mend it otherwise.
    Result<ChangeSet> unlessObstructed(const School& before, const Draft& draft, Id<Lesson> id, const QString& cause)
    {
        const Lesson* lesson = draft.school().find(id);
        if (!lesson || !lesson->isPlaced())
            return draft.changes();
        const QList<timetable::Obstacle> old = hardObstacles(before, *lesson);
        QStringList sentences;
        for (const timetable::Obstacle& obstacle : hardObstacles(draft.school(), *lesson)) {
            const bool known = std::any_of(old.cbegin(), old.cend(), [&](const timetable::Obstacle& o) {
                return o.type == obstacle.type && o.resource == obstacle.resource && o.lesson == obstacle.lesson;
            });
            if (!known)
                sentences.append(obstacle.sentence);
        }
        if (sentences.isEmpty())
            return draft.changes();
        sentences.removeDuplicates();
        return failure(ErrorKind::Refused, cause + u' ' + sentences.join(u' '), tr("Le cours reste comme il était."),
            tr("Déplacez-le d’abord dans l’emploi du temps, ou enlevez-le de la grille."));
    }

} // namespace

Result<ChangeSet> addRoom(const School& school, const QString& code)
{
    const QString wanted = code.trimmed();
    const bool taken = std::any_of(school.rooms().begin(), school.rooms().end(),
        [&](const Room& room) { return room.code.compare(wanted, Qt::CaseInsensitive) == 0; });
    if (wanted.isEmpty() || taken)
        return failure(ErrorKind::Refused,
            taken ? tr("Une salle s’appelle déjà %1.").arg(french::quoted(wanted)) : tr("Une salle a besoin d’un nom."),
            tr("Aucune salle n’est ajoutée."), tr("Donnez un autre nom."));
    Draft draft(school);
    Room room;
    room.code = wanted;
    draft.insert(room);
    return draft.changes();
}

ChangeSet removeRoom(const School& school, Id<Room> room)
{
    Draft draft(school);
    for (const Lesson& lesson : school.lessons()) {
        Lesson without = lesson;
        without.rooms.removeAll(room);
        draft.update(without);
    }
    for (const Unavailability& row : school.table<Unavailability>()) {
        if (row.resource == ResourceKind::Room && row.resourceId == room.value)
            draft.remove(row.id);
    }
    draft.remove(room);
    return draft.changes();
}

ChangeSet addPupils(const School& school, Id<Group> group, const QList<Id<Student>>& students)
{
    QList<Id<Student>> wanted = students;
    for (const Membership& row : school.table<Membership>()) {
        if (row.group == group && !row.to.isValid())
            wanted.removeAll(row.student);
    }
    Draft draft(school);
    for (const Id<Student> student : std::as_const(wanted))
        draft.insert(Membership { .student = student, .group = group, .origin = Origin::Manual });
    return draft.changes();
}

ChangeSet removePupils(const School& school, Id<Group> group, const QList<Id<Student>>& students)
{
    Draft draft(school);
    for (const Membership& row : school.table<Membership>()) {
        if (row.group == group && students.contains(row.student))
            draft.remove(row.id);
    }
    return draft.changes();
}

Result<ChangeSet> setDuration(const School& school, Id<Lesson> lesson, int slotCount)
{
    Draft draft(school);
    for (const Lesson* row : timetable::batchOf(school, lesson)) {
        Lesson changed = *row;
        changed.slotCount = slotCount;
        draft.update(changed);
    }
    return unlessObstructed(
        school, draft, lesson, tr("Le cours ne peut pas durer aussi longtemps là où il est placé."));
}

Result<ChangeSet> setRooms(const School& school, Id<Lesson> lesson, const QList<Id<Room>>& rooms)
{
    Draft draft(school);
    if (const Lesson* row = school.find(lesson)) {
        Lesson changed = *row;
        changed.rooms = rooms;
        draft.update(changed);
    }
    return unlessObstructed(school, draft, lesson, tr("Le cours ne peut pas avoir cette salle."));
}

Result<ChangeSet> setWeeks(const School& school, Id<Lesson> lesson, Id<WeekSet> weeks)
{
    Draft draft(school);
    if (const Lesson* row = school.find(lesson)) {
        Lesson changed = *row;
        changed.weekSet = weeks;
        draft.update(changed);
    }
    return unlessObstructed(
        school, draft, lesson, tr("Le cours ne peut pas avoir lieu ces semaines-là où il est placé."));
}

Result<ChangeSet> splitLesson(const School& school, Id<Lesson> lesson)
{
    const QList<const Lesson*> batch = timetable::batchOf(school, lesson);
    const bool even = std::all_of(batch.cbegin(), batch.cend(),
        [&](const Lesson* row) { return row->slotCount == batch.constFirst()->slotCount; });
    if (batch.isEmpty() || batch.constFirst()->slotCount < 2 || !even)
        return failure(ErrorKind::Refused,
            even ? tr("Le cours tient en une seule place de la grille : il ne se partage pas.")
                 : tr("Les cours de la barrette n’ont pas tous la même durée."),
            tr("Rien n’est changé."), even ? QString() : tr("Donnez-leur d’abord la même durée."));
    Draft draft(school);
    for (const Lesson* row : batch) {
        Lesson first = *row;
        Lesson second = *row;
        first.slotCount = (row->slotCount + 1) / 2;
        second.slotCount = row->slotCount - first.slotCount;
        if (row->isPlaced())
            second.slot = row->slot + first.slotCount;
        // Aligned lessons start together: the second halves are a barrette of their own.
        if (!row->alignment.isEmpty())
            second.alignment = row->alignment + QStringLiteral(" (2)");
        draft.update(first);
        draft.insert(second);
    }
    return draft.changes();
}

} // namespace navette::ui
