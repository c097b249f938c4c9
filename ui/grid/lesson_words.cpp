// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/lesson_words.h"

#include "common/french.h"

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

    template <class Entity> bool isOnly(const QList<Id<Entity>>& ids, qint64 id)
    {
        return ids.size() == 1 && ids.front().value == id;
    }

    /// A class asks where and with whom, a teacher whom and where.
    QStringList linesOf(const LessonWords& words, const Lesson& lesson, timetable::Resource week)
    {
        QString structures = words.structures;
        QString teachers = words.teachers;
        QString rooms = words.rooms;
        const bool ofDivision = lesson.groups.isEmpty() && isOnly(lesson.divisions, week.id);
        const bool ofGroup = lesson.divisions.isEmpty() && isOnly(lesson.groups, week.id);
        if ((week.kind == ResourceKind::Division && ofDivision) || (week.kind == ResourceKind::Group && ofGroup))
            structures.clear();
        else if (week.kind == ResourceKind::Teacher && isOnly(lesson.teachers, week.id))
            teachers.clear();
        else if (week.kind == ResourceKind::Room && isOnly(lesson.rooms, week.id))
            rooms.clear();
        const bool ofPupils = week.kind == ResourceKind::Division || week.kind == ResourceKind::Group
            || week.kind == ResourceKind::Student;
        QStringList lines
            = ofPupils ? QStringList { rooms, teachers, structures } : QStringList { structures, rooms, teachers };
        lines.removeAll(QString());
        return lines;
    }

} // namespace

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

LessonWords wordsOf(
    const School& school, const timetable::TimeGrid& grid, const Lesson& lesson, timetable::Resource week)
{
    LessonWords words;
    if (const Subject* subject = school.find(lesson.subject)) {
        words.subject = subject->label.isEmpty() ? subject->code : subject->label;
        words.subjectShort = subject->shortCode;
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
    words.lines = linesOf(words, lesson, week);
    return words;
}

} // namespace navette::ui
