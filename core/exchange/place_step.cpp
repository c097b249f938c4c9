// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/sent.h"
#include "common/french.h"
#include "exchange/import_support.h"
#include "exchange/prepare.h"
#include "timetable/calendar.h"
#include "timetable/placing.h"
#include "timetable/time_grid.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    /// From the school to the engine's plain numbers, and back.
    class Translation {
    public:
        Translation(const School& school, const PlacementOptions& options)
            : m_school(school)
            , m_grid(school.grid())
            , m_occupancy(school)
            , m_options(options)
        {
            describeGrid();
            describePupils();
            describeLessons();
        }

        const placement::Problem& problem() const { return m_problem; }
        const QList<Id<Lesson>>& lessonsOf(int activity) const { return m_lessonsOf[activity]; }
        Id<Room> room(int resource) const { return m_roomOf.value(resource); }
        timetable::Place placeOf(int slot) const { return m_grid.placeAt(slot); }

    private:
        void describeGrid()
        {
            m_problem.days = int(m_grid.days().size());
            m_problem.slotsPerDay = m_grid.slotsPerDay();
            for (int slot = 0; slot < m_problem.slotsPerDay; ++slot) {
                m_problem.breakBefore.push_back(m_grid.breakBefore(slot));
                m_problem.lunch.push_back(m_grid.isLunch(slot));
            }
            m_problem.lunchFree = std::min(m_problem.lunchFree, m_grid.settings().lunchCount);
        }

        /// Pupils of one class and the same groups are never apart: one resource for all of them, closed when anybody
        /// among them is.
        void describePupils()
        {
            const QDate firstDay = m_school.info().firstDay;
            QHash<Id<Student>, QList<qint64>> groupsOf;
            for (const Membership& row : m_school.table<Membership>()) {
                if (!row.to.isValid() || !firstDay.isValid() || row.to > firstDay)
                    groupsOf[row.student].append(row.group.value);
            }
            std::map<std::pair<qint64, QList<qint64>>, QList<qint64>> parts; // their pupils
            QSet<qint64> filled;
            for (const Student& student : m_school.students()) {
                QList<qint64> groups = groupsOf.value(student.id);
                if (checks::hasLeft(student, firstDay) || (!student.division && groups.isEmpty()))
                    continue;
                std::sort(groups.begin(), groups.end());
                parts[{ student.division.value, groups }].append(student.id.value);
                filled.unite(QSet<qint64>(groups.cbegin(), groups.cend()));
            }
            for (const Division& division : m_school.divisions()) {
                const auto any = parts.lower_bound({ division.id.value, {} });
                if (any == parts.end() || any->first.first != division.id.value)
                    parts.insert({ { division.id.value, {} }, {} });
            }
            for (const auto& [key, students] : parts) {
                const Id<Division> division(key.first);
                QSet<Owner> owners;
                if (division)
                    owners.insert({ ResourceKind::Division, division.value });
                for (const qint64 group : key.second)
                    owners.insert({ ResourceKind::Group, group });
                for (const qint64 student : students)
                    owners.insert({ ResourceKind::Student, student });
                // Nobody in it yet: whoever comes will be of one of its classes.
                for (const Group& group : m_school.groups()) {
                    if (!filled.contains(group.id.value) && group.divisions.contains(division))
                        owners.insert({ ResourceKind::Group, group.id.value });
                }
                const RowKey named
                    = division ? RowKey { Kind::Division, division.value } : RowKey { Kind::Group, key.second.front() };
                const int part = add(rowLabel(m_school, named), owners);
                if (division)
                    m_partsOfDivision[division].append(part);
                for (const qint64 group : key.second)
                    m_partsOfGroup[Id<Group>(group)].append(part);
            }
        }

        using Owner = timetable::Resource;

        int add(const QString& name, const QSet<Owner>& owners)
        {
            placement::Resource resource { .name = name, .closed = {}, .disliked = {} };
            for (const Unavailability& row : m_school.table<Unavailability>()) {
                if (row.resource == ResourceKind::School || owners.contains({ row.resource, row.resourceId }))
                    mark(row.optional ? resource.disliked : resource.closed, row);
            }
            m_problem.resources.push_back(std::move(resource));
            return int(m_problem.resources.size()) - 1;
        }

        void mark(std::vector<bool>& slots, const Unavailability& row) const
        {
            slots.resize(size_t(m_grid.slotsPerWeek()));
            for (int i = 0; i < row.slotCount; ++i) {
                if (const int index = m_grid.indexOf({ row.day, row.slot + i }); index >= 0)
                    slots[size_t(index)] = true;
            }
        }

        int teacher(Id<Teacher> id)
        {
            const auto found = m_teachers.constFind(id);
            if (found != m_teachers.cend())
                return *found;
            const int number
                = add(rowLabel(m_school, { Kind::Teacher, id.value }), { { ResourceKind::Teacher, id.value } });
            m_problem.resources[size_t(number)].compact = true;
            return *m_teachers.insert(id, number);
        }

        int roomResource(Id<Room> id)
        {
            const auto found = m_rooms.constFind(id);
            if (found != m_rooms.cend())
                return *found;
            const int number = add(rowLabel(m_school, { Kind::Room, id.value }), { { ResourceKind::Room, id.value } });
            m_roomOf.insert(number, id);
            return *m_rooms.insert(id, number);
        }

        QList<int> pupilsOf(const Lesson& lesson) const
        {
            QList<int> parts;
            for (const Id<Division> division : lesson.divisions)
                parts += m_partsOfDivision.value(division);
            for (const Id<Group> id : lesson.groups) {
                const QList<int> own = m_partsOfGroup.value(id);
                parts += own;
                if (!own.isEmpty())
                    continue;
                // Nobody in it yet: whoever comes will be of one of its classes.
                if (const Group* group = m_school.find(id)) {
                    for (const Id<Division> division : group->divisions)
                        parts += m_partsOfDivision.value(division);
                }
            }
            return parts;
        }

        /// What kind of room a subject asks for, by its short code: the types are the school's own free words.
        QString roomType(const Lesson& lesson) const
        {
            const Subject* subject = m_school.find(lesson.subject);
            if (!subject)
                return {};
            const QString code = subject->shortCode.toUpper();
            const auto isOne = [&](std::initializer_list<QLatin1String> words) {
                return std::any_of(
                    words.begin(), words.end(), [&](QLatin1String word) { return code.startsWith(word); });
            };
            if (isOne({ QLatin1String("EPS"), QLatin1String("ED.PHY") }))
                return QStringLiteral("gymnase");
            if (isOne({ QLatin1String("PHYS"), QLatin1String("PH-CH"), QLatin1String("SVT"), QLatin1String("SC-PH") }))
                return QStringLiteral("labo");
            return QStringLiteral("salle");
        }

        /// The rooms for a lesson: of its type and large enough; without any of that type, the ordinary ones.
        placement::RoomSet roomsFor(const Lesson& lesson)
        {
            const int pupils = timetable::headcount(m_school, m_occupancy, lesson);
            const QString wanted = roomType(lesson);
            placement::RoomSet fitting;
            placement::RoomSet ordinary;
            // The smallest that will do first: the engine takes the first that is free.
            QList<Room> rooms(m_school.rooms().begin(), m_school.rooms().end());
            std::stable_sort(
                rooms.begin(), rooms.end(), [](const Room& a, const Room& b) { return a.capacity < b.capacity; });
            for (const Room& room : std::as_const(rooms)) {
                if (room.capacity > 0 && room.capacity < pupils)
                    continue;
                const bool isOrdinary = room.type.isEmpty() || room.type.startsWith(u"salle", Qt::CaseInsensitive);
                if (isOrdinary)
                    ordinary.push_back(roomResource(room.id));
                if (room.type.startsWith(wanted, Qt::CaseInsensitive))
                    fitting.push_back(roomResource(room.id));
            }
            // Laboratories are scarce: a science lesson may do without one.
            if (wanted == u"labo")
                fitting.insert(fitting.end(), ordinary.begin(), ordinary.end());
            return fitting.empty() ? ordinary : fitting;
        }

        /// Aligned lessons are one activity. Those that stay are one each, wherever they are; the others of the batch
        /// may only join them.
        void describeLessons()
        {
            std::map<QString, QList<Id<Lesson>>> batches;
            for (const Lesson& lesson : m_school.lessons())
                batches[lesson.alignment.isEmpty() ? QStringLiteral("#%1").arg(lesson.id.value) : lesson.alignment]
                    .append(lesson.id);
            for (const auto& [name, lessons] : batches) {
                QList<Id<Lesson>> free;
                int start = -1;
                for (const Id<Lesson> id : lessons) {
                    const Lesson& lesson = *m_school.find(id);
                    const int index = m_grid.indexOf({ lesson.day, lesson.slot });
                    if (!lesson.isPlaced() || (!lesson.locked && (!m_options.keepPlaced || index < 0))) {
                        free.append(id);
                    } else if (index >= 0) {
                        describeActivity({ id }).fixedStart = index;
                        start = start < 0 ? index : start;
                    } // Locked on a day that is no longer open: nobody else is there, and it stays.
                }
                if (free.isEmpty())
                    continue;
                placement::Activity& activity = describeActivity(free);
                if (start >= 0) {
                    activity.closed.resize(size_t(m_grid.slotsPerWeek()));
                    for (int slot = 0; slot < m_grid.slotsPerWeek(); ++slot) {
                        if (slot < start || slot >= start + activity.length)
                            activity.closed[size_t(slot)] = true;
                    }
                }
            }
        }

        placement::Activity& describeActivity(const QList<Id<Lesson>>& lessons)
        {
            placement::Activity activity {
                .name = rowLabel(m_school, { Kind::Lesson, lessons.front().value }), .length = 0, .weeks = 0
            };
            QSet<int> resources;
            for (const Id<Lesson> id : lessons) {
                const Lesson* lesson = m_school.find(id);
                activity.length = std::max(activity.length, lesson->slotCount);
                activity.weeks |= timetable::weeksOf(m_school, *lesson);
                for (const Id<Teacher> teacherId : lesson->teachers)
                    resources.insert(teacher(teacherId));
                for (const int part : pupilsOf(*lesson))
                    resources.insert(part);
                for (const Id<Room> roomId : lesson->rooms)
                    resources.insert(roomResource(roomId));
                activity.rooms.push_back(lesson->rooms.isEmpty() ? roomsFor(*lesson) : placement::RoomSet {});
                for (const Unavailability& row : m_school.table<Unavailability>()) {
                    const bool concerns = row.resource == ResourceKind::School
                        || (row.resource == ResourceKind::Subject && row.resourceId == lesson->subject.value);
                    if (concerns && !row.optional)
                        mark(activity.closed, row);
                }
            }
            activity.resources.assign(resources.cbegin(), resources.cend());
            std::sort(activity.resources.begin(), activity.resources.end());
            // The lessons of one service, or of one barrette, had better lie on different days.
            const Lesson* first = m_school.find(lessons.front());
            const QString key = QStringLiteral("%1/%2/%3")
                                    .arg(first->subject.value)
                                    .arg(first->divisions.isEmpty() ? 0 : first->divisions.front().value)
                                    .arg(first->groups.isEmpty() ? 0 : first->groups.front().value);
            if (!m_spread.contains(key))
                m_spread.insert(key, int(m_spread.size()));
            activity.spreadKey = m_spread.value(key);
            activity.number = int(m_lessonsOf.size());
            m_lessonsOf.append(lessons);
            m_problem.activities.push_back(std::move(activity));
            return m_problem.activities.back();
        }

        const School& m_school;
        timetable::TimeGrid m_grid;
        timetable::Occupancy m_occupancy;
        const PlacementOptions& m_options;
        placement::Problem m_problem;
        QList<QList<Id<Lesson>>> m_lessonsOf; ///< per activity
        QHash<Id<Division>, QList<int>> m_partsOfDivision;
        QHash<Id<Group>, QList<int>> m_partsOfGroup;
        QHash<Id<Teacher>, int> m_teachers;
        QHash<Id<Room>, int> m_rooms;
        QHash<int, Id<Room>> m_roomOf;
        QHash<QString, int> m_spread;
    };

} // namespace

Result<PlacementResult> planPlacement(const School& school, const PlacementOptions& options)
{
    const Translation translation(school, options);
    PlacementResult result;
    result.solution = placement::solve(translation.problem(),
        { .seconds = options.seconds,
            .seed = options.seed,
            .threads = options.threads,
            .cancel = options.cancel,
            .progress = options.progress });
    if (options.cancel && *options.cancel)
        return failure(
            ErrorKind::Cancelled, tr("Le placement a été arrêté."), tr("L’emploi du temps est resté tel qu’il était."));

    Draft draft(school);
    for (size_t activity = 0; activity < result.solution.places.size(); ++activity) {
        const placement::Placed& placed = result.solution.places[activity];
        const QList<Id<Lesson>>& lessons = translation.lessonsOf(int(activity));
        for (qsizetype i = 0; i < lessons.size(); ++i) {
            Lesson lesson = *school.find(lessons[i]);
            if (placed.start < 0) {
                lesson.day = 0;
                lesson.slot = 0;
            } else {
                const timetable::Place place = translation.placeOf(placed.start);
                lesson.day = place.day;
                lesson.slot = place.slot;
                const int room = size_t(i) < placed.rooms.size() ? placed.rooms[size_t(i)] : -1;
                if (room >= 0 && lesson.rooms.isEmpty())
                    lesson.rooms = { translation.room(room) };
            }
            draft.update(lesson);
        }
    }
    for (const placement::Unplaced& unplaced : result.solution.unplaced) {
        for (const Id<Lesson> id : translation.lessonsOf(unplaced.activity))
            result.unplaced.append({ id, rowLabel(school, { Kind::Lesson, id.value }), unplaced.why });
    }
    result.lessons = int(school.lessons().size());
    for (const Lesson& lesson : draft.school().lessons())
        result.placed += lesson.isPlaced() ? 1 : 0;

    Plan& plan = result.plan;
    plan.changes = draft.changes();
    plan.lines = planLines(school, plan.changes, { Kind::Lesson });
    plan.entry = { .step = QStringLiteral("place"),
        .title = QCoreApplication::translate("Exchange", "Placement automatique (%1 cours sur %2)")
                     .arg(french::number(result.placed), french::number(result.lessons)),
        .counts
        = { { tr("Cours placés"), result.placed }, { tr("Cours non placés"), result.lessons - result.placed } } };
    return result;
}

} // namespace navette::exchange
