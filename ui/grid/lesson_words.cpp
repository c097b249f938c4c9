// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/lesson_words.h"

#include "common/french.h"
#include "timetable/occupancy.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("LessonWords", text); }

    template <class Entity>
    void addLabels(QStringList& labels, const School& school, ResourceKind kind, const QList<Id<Entity>>& ids)
    {
        for (const Id<Entity> id : ids)
            labels.append(timetable::label(school, { kind, id.value }));
    }

    QString teacherNames(const School& school, const QList<Id<Teacher>>& ids)
    {
        if (ids.size() == 1)
            return timetable::label(school, { ResourceKind::Teacher, ids.front().value });
        QStringList names;
        for (const Id<Teacher> id : ids) {
            if (const Teacher* row = school.find(id))
                names.append((row->usageName.isEmpty() ? row->familyName : row->usageName).toUpper());
        }
        return names.join(QStringLiteral(", "));
    }

} // namespace

QStringList LessonWords::lines() const
{
    QStringList all { structures, teachers, rooms };
    all.removeAll(QString());
    return all;
}

QString LessonWords::sentence() const
{
    QStringList parts { subject, structures, teachers };
    if (!rooms.isEmpty())
        parts.append(tr("salle %1").arg(rooms));
    if (!weeks.isEmpty())
        parts.append(tr("semaines %1").arg(weeks));
    if (locked)
        parts.append(tr("verrouillé"));
    if (aligned)
        parts.append(tr("en barrette"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

LessonWords wordsOf(const School& school, const timetable::TimeGrid& grid, const Lesson& lesson)
{
    LessonWords words;
    if (const Subject* subject = school.find(lesson.subject)) {
        words.subject = subject->label.isEmpty() ? subject->code : subject->label;
        words.subjectCode = subject->code;
    } else {
        words.subject = tr("Sans matière");
    }
    QStringList structures;
    addLabels(structures, school, ResourceKind::Division, lesson.divisions);
    addLabels(structures, school, ResourceKind::Group, lesson.groups);
    words.structures = structures.join(QStringLiteral(", "));
    words.teachers = teacherNames(school, lesson.teachers);
    QStringList rooms;
    addLabels(rooms, school, ResourceKind::Room, lesson.rooms);
    words.rooms = rooms.join(QStringLiteral(", "));
    const WeekSet* set = school.find(lesson.weekSet);
    words.weeks = set && set->code != u"H" ? set->code : QString();
    words.name = words.structures.isEmpty() ? words.subject : words.subject + QStringLiteral(", ") + words.structures;
    words.duration = french::duration(grid.nominalMinutes(lesson.slotCount));
    words.locked = lesson.locked;
    words.aligned = !lesson.alignment.isEmpty();
    return words;
}

} // namespace navette::ui
