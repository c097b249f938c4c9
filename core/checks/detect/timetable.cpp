// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "model/draft.h"
#include "timetable/calendar.h"
#include "timetable/placing.h"

#include <QMap>
#include <QSet>
#include <algorithm>

/// E: the calendar, the grid, the rooms.
namespace navette::checks {

namespace {

    timetable::Calendar calendarOf(const School& school)
    {
        return timetable::Calendar(school.info(), school.table<CalendarPeriod>());
    }

    QSet<Id<WeekSet>> usedWeekSets(const School& school)
    {
        QSet<Id<WeekSet>> used;
        for (const Lesson& lesson : school.lessons()) {
            if (lesson.isPlaced() && lesson.weekSet)
                used.insert(lesson.weekSet);
        }
        return used;
    }

    /// The weeks of the usual sets as the calendar has them, for those of \a ids that are usual ones.
    Mend usualWeeks(const School& school, const QList<Id<WeekSet>>& ids)
    {
        Draft draft(school);
        const QList<WeekSet> usual = timetable::usualWeekSets(calendarOf(school));
        for (const Id<WeekSet> id : ids) {
            WeekSet row = *school.find(id);
            for (const WeekSet& set : usual) {
                if (set.code == row.code)
                    row.weeks = set.weeks;
            }
            draft.update(row);
        }
        const ChangeSet changes = draft.changes();
        return { QCoreApplication::translate("Checks",
                     "Rétablir les semaines de %n alternance(s) d’après le calendrier", nullptr, int(changes.size())),
            changes };
    }

    void weeks(const View& view, Report& report)
    {
        const SchoolInfo& info = view.school.info();
        if (!info.firstDay.isValid() || !info.lastDay.isValid() || info.lastDay <= info.firstDay) {
            report.aboutSchool();
            return;
        }
        const quint64 open = calendarOf(view.school).openWeeks();
        const QSet<Id<WeekSet>> used = usedWeekSets(view.school);
        QMap<QString, QList<Id<WeekSet>>> byCode;
        for (const WeekSet& set : view.school.weekSets())
            byCode[set.code].append(set.id);
        QList<Id<WeekSet>> empty, nameless;
        for (const WeekSet& set : view.school.weekSets()) {
            if (!used.contains(set.id))
                continue;
            if ((set.weeks & open) == 0)
                empty.append(set.id);
            if (set.code.isEmpty() || byCode.value(set.code).size() > 1)
                nameless.append(set.id);
        }
        report.about(empty, { .which = u"empty", .mend = usualWeeks(view.school, empty) });
        report.about(nameless, { .which = u"code" });
    }

    /// Q1 and Q2, S1 and S2: each open week is of one of the two and of no other.
    void halves(const View& view, Report& report)
    {
        const quint64 open = calendarOf(view.school).openWeeks();
        if (open == 0)
            return;
        const QSet<Id<WeekSet>> used = usedWeekSets(view.school);
        QList<Id<WeekSet>> wrong;
        for (const auto& [one, other] : { std::pair { u"Q1", u"Q2" }, std::pair { u"S1", u"S2" } }) {
            const WeekSet *first = nullptr, *second = nullptr;
            for (const WeekSet& set : view.school.weekSets()) {
                if (set.code == one)
                    first = &set;
                if (set.code == other)
                    second = &set;
            }
            if (!first || !second || !(used.contains(first->id) || used.contains(second->id)))
                continue;
            if ((first->weeks & second->weeks & open) != 0 || ((first->weeks | second->weeks) & open) != open)
                wrong += { first->id, second->id };
        }
        report.about(wrong, { .mend = usualWeeks(view.school, wrong) });
    }

    void offGrid(const View& view, Report& report)
    {
        const timetable::TimeGrid grid(view.school.grid());
        QList<Id<Lesson>> lessons;
        for (const Lesson& lesson : view.school.lessons()) {
            if (lesson.isPlaced()
                && (lesson.slotCount < 1 || !grid.fits({ lesson.day, lesson.slot }, lesson.slotCount)))
                lessons.append(lesson.id);
        }
        report.about(lessons);
    }

    void nothingPlaced(const View& view, Report& report)
    {
        const Table<Lesson>& lessons = view.school.lessons();
        if (std::none_of(lessons.begin(), lessons.end(), [](const Lesson& lesson) { return lesson.isPlaced(); }))
            report.aboutSchool({ .which = u"none" });
    }

    void rooms(const View& view, Report& report)
    {
        QSet<Id<Room>> used;
        QList<Id<Lesson>> several;
        for (const Lesson& lesson : view.school.lessons()) {
            if (!lesson.isPlaced())
                continue;
            used.unite(QSet<Id<Room>>(lesson.rooms.cbegin(), lesson.rooms.cend()));
            if (lesson.rooms.size() > 1)
                several.append(lesson.id);
        }
        QMap<QString, QList<Id<Room>>> byCode;
        QList<Id<Room>> odd, doubled;
        for (const Room& room : view.school.rooms()) {
            if (!used.contains(room.id))
                continue;
            const QString code = room.code.simplified();
            if (code.isEmpty() || code.size() > report.rule().limit)
                odd.append(room.id);
            else
                byCode[code].append(room.id);
        }
        for (const QList<Id<Room>>& same : std::as_const(byCode)) {
            if (same.size() > 1)
                doubled += same;
        }
        report.about(odd, { .blanks = { QString::number(report.rule().limit) } });
        report.about(doubled, { .which = u"double" });
        report.about(several, { .which = u"several" });
    }

    void twoAtOnce(const View& view, Report& report)
    {
        for (const Finding& clash : timetable::clashes(view.school, timetable::Occupancy(view.school))) {
            if (clash.code != report.rule().code)
                continue;
            QList<RowKey> lessons;
            for (const ObjectRef& object : clash.objects)
                lessons.append({ Kind::Lesson, object.id });
            report.tell(clash.cause, lessons);
        }
    }

} // namespace

QList<Check> timetableChecks()
{
    using enum Receiver;
    const QList<Kind> calendar { Kind::SchoolInfo, Kind::CalendarPeriod, Kind::WeekSet, Kind::Lesson };
    return { { QLatin1String("E01"), { Sts, Ent }, calendar, weeks },
        { QLatin1String("E02"), { Sts, Ent }, calendar, halves },
        { QLatin1String("E03"), { Sts, Ent }, { Kind::Lesson, Kind::GridSettings }, offGrid },
        { QLatin1String("E03"), { Ent }, { Kind::Lesson }, nothingPlaced },
        { QLatin1String("E04"), { Sts, Ent }, { Kind::Lesson, Kind::Room }, rooms },
        { QLatin1String("E05"), { Sts, Ent },
            { Kind::SchoolInfo, Kind::GridSettings, Kind::WeekSet, Kind::Subject, Kind::Division, Kind::Group,
                Kind::Student, Kind::Teacher, Kind::Room, Kind::Membership, Kind::Lesson, Kind::Unavailability },
            twoAtOnce } };
}

} // namespace navette::checks
