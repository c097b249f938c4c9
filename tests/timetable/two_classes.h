// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/calendar.h"
#include "timetable/occupancy.h"

#include "qt_printers.h"

namespace navette::timetable {

/// Half-hour slots from 8 h to 18 h, Monday to Friday, a recess before 10 h, midday from 12 h to 14 h.
inline GridSettings halfHours()
{
    GridSettings grid;
    for (int minutes = 8 * 60; minutes < 18 * 60; minutes += 30)
        grid.slotStarts.append(minutes);
    grid.breaksBefore = { 4 };
    grid.lunchFirst = 8;
    grid.lunchCount = 4;
    return grid;
}

/// The slot of halfHours() that begins at that time.
constexpr int at(int hours, int minutes = 0) { return (hours * 60 + minutes - 8 * 60) / 30; }

/// "_" for a no-break space, so that a sentence can be read in a test.
inline QString shown(QString text) { return text.replace(QChar(0xA0), u'_'); }

/// Two classes of three pupils, a German group with pupils of both, a leaver, two teachers, two rooms.
struct TwoClasses {
    School school;
    Id<Teacher> martin { 1 }, durand { 2 };
    Id<Division> a { 1 }, b { 2 };
    Id<Group> germanGroup { 1 }, chessGroup { 2 }; ///< nobody is in the chess group of 5A yet
    Id<Room> small { 1 }, large { 2 };
    Id<Subject> mathsSubject { 1 }, germanSubject { 2 };
    Id<WeekSet> weekly { 1 }, q1 { 2 }, q2 { 3 };

    TwoClasses()
    {
        SchoolInfo info { .id = Id<SchoolInfo>(1),
            .uai = QStringLiteral("0990001N"),
            .year = 2026,
            .name = QStringLiteral("Collège des Trois Rivières"),
            .firstDay = QDate(2026, 9, 1),
            .lastDay = QDate(2027, 7, 3) };
        school.put(info);
        GridSettings grid = halfHours();
        grid.id = Id<GridSettings>(1);
        school.put(grid);
        qint64 id = 0;
        for (WeekSet set : usualWeekSets(Calendar(info, {}))) {
            if (set.code.startsWith(u'S'))
                continue;
            set.id = Id<WeekSet>(++id);
            school.put(set);
        }
        school.put(
            Teacher { .id = martin, .familyName = QStringLiteral("Martin"), .firstName = QStringLiteral("Anne") });
        school.put(
            Teacher { .id = durand, .familyName = QStringLiteral("Durand"), .firstName = QStringLiteral("Paul") });
        school.put(Division { .id = a, .code = QStringLiteral("5A"), .plannedSize = 26 });
        school.put(Division { .id = b, .code = QStringLiteral("5 B"), .plannedSize = 25 });
        school.put(
            Group { .id = germanGroup, .code = QStringLiteral("5ALL1"), .plannedSize = 12, .divisions = { a, b } });
        school.put(Group { .id = chessGroup, .code = QStringLiteral("5ECHECS"), .plannedSize = 8, .divisions = { a } });
        school.put(Room { .id = small, .code = QStringLiteral("101"), .capacity = 2 });
        school.put(Room { .id = large, .code = QStringLiteral("B204"), .capacity = 30 });
        school.put(Subject { .id = mathsSubject, .label = QStringLiteral("Mathématiques") });
        school.put(Subject { .id = germanSubject, .label = QStringLiteral("Allemand LV1") });
        for (int n = 1; n <= 6; ++n)
            school.put(Student { .id = Id<Student>(n),
                .familyName = QStringLiteral("Élève%1").arg(n),
                .firstName = QStringLiteral("Zoé"),
                .division = n <= 3 ? a : b });
        school.put(Student {
            .id = Id<Student>(7), .familyName = QStringLiteral("Parti"), .division = a, .exit = QDate(2026, 8, 25) });
        // Out of order on purpose; the leaver never counts.
        join(1, 6);
        join(2, 1);
        join(3, 7);
    }

    void join(qint64 id, qint64 student)
    {
        school.put(Membership { .id = Id<Membership>(id), .student = Id<Student>(student), .group = germanGroup });
    }
    Id<Lesson> put(Lesson lesson)
    {
        lesson.id = Id<Lesson>(school.nextId(Kind::Lesson));
        school.put(lesson);
        return lesson.id;
    }
    /// An hour of mathsSubject of 5A with Ms Martin.
    Lesson mathsOfA() const
    {
        return { .teachers = { martin }, .divisions = { a }, .subject = mathsSubject, .weekSet = weekly };
    }
    /// An hour of German of the group with Mr Durand.
    Lesson germanLesson() const
    {
        return { .teachers = { durand }, .groups = { germanGroup }, .subject = germanSubject, .weekSet = weekly };
    }
    Id<Unavailability> close(ResourceKind kind, qint64 id, Place place, int slots, bool optional = false)
    {
        Unavailability row { .id = Id<Unavailability>(school.nextId(Kind::Unavailability)),
            .resource = kind,
            .resourceId = id,
            .day = place.day,
            .slot = place.slot,
            .slotCount = slots,
            .optional = optional };
        school.put(row);
        return row.id;
    }
};

inline Lesson placed(Lesson lesson, int day, int slot, int slotCount = 2)
{
    lesson.day = day;
    lesson.slot = slot;
    lesson.slotCount = slotCount;
    return lesson;
}

} // namespace navette::timetable
