// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/obstacles.h"

#include "common/french.h"
#include "model/change_set.h"
#include "timetable/occupancy_data.h"
#include "timetable/placing.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::timetable {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Timetable", text); }

    QString weeksSuffix(const School& school, const Lesson& lesson)
    {
        const WeekSet* set = school.find(lesson.weekSet);
        return set && set->code != u"H" ? tr(" (semaines %1)").arg(set->code) : QString();
    }

    /// Every question about one batch of lessons that start together.
    class Judge {
    public:
        Judge(const School& school, const Occupancy& occupancy, const QList<const Lesson*>& batch)
            : m_school(school)
            , m_data(occupancy.data())
            , m_occupancy(occupancy)
            , m_batch(batch)
        {
        }

        QList<Obstacle> judge(Place place) const
        {
            QList<Obstacle> found;
            for (const Lesson* lesson : m_batch) {
                locked(found, *lesson, place);
                if (!grid(found, *lesson, place))
                    continue;
                unavailabilities(found, *lesson, place);
                others(found, *lesson, place);
                capacity(found, *lesson);
                lunch(found, *lesson, place);
            }
            std::stable_sort(
                found.begin(), found.end(), [](const Obstacle& a, const Obstacle& b) { return a.hard && !b.hard; });
            return found;
        }

    private:
        QString span(const Lesson& lesson, Place place) const { return m_data.grid.label(place, lesson.slotCount); }

        void locked(QList<Obstacle>& found, const Lesson& lesson, Place place) const
        {
            if (lesson.locked && lesson.isPlaced() && Place { lesson.day, lesson.slot } != place)
                found.append({ .type = Obstacle::Type::Locked,
                    .lesson = lesson.id,
                    .sentence
                    = tr("%1 est verrouillé à sa place.").arg(rowLabel(m_school, { Kind::Lesson, lesson.id.value })) });
        }

        bool grid(QList<Obstacle>& found, const Lesson& lesson, Place place) const
        {
            if (m_data.grid.fits(place, lesson.slotCount))
                return true;
            const bool outside
                = m_data.grid.indexOf(place) < 0 || place.slot + lesson.slotCount > m_data.grid.slotsPerDay();
            found.append({ .type = outside ? Obstacle::Type::OutsideGrid : Obstacle::Type::Break,
                .lesson = lesson.id,
                .sentence = outside ? tr("Le cours dépasserait la fin de la journée.")
                                    : tr("Le cours serait coupé par une pause.") });
            return false;
        }

        bool concerns(const Unavailability& row, const Lesson& lesson, const LessonFacts& facts) const
        {
            switch (row.resource) {
            case ResourceKind::School:
                return true;
            case ResourceKind::Subject:
                return lesson.subject.value == row.resourceId;
            default:
                return m_data.uses(facts, { row.resource, row.resourceId });
            }
        }

        void unavailabilities(QList<Obstacle>& found, const Lesson& lesson, Place place) const
        {
            const LessonFacts& facts = m_data.factsOf(lesson.id);
            for (const Unavailability& row : m_school.table<Unavailability>()) {
                const bool overlaps = row.day == place.day && row.slot < place.slot + lesson.slotCount
                    && place.slot < row.slot + row.slotCount;
                if (!overlaps || !concerns(row, lesson, facts))
                    continue;
                const Resource resource { row.resource, row.resourceId };
                const QString who
                    = row.resource == ResourceKind::School ? tr("L’établissement") : label(m_school, resource);
                const QString why = row.reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(row.reason);
                found.append({ .type = row.optional ? Obstacle::Type::Wish : Obstacle::Type::Unavailable,
                    .hard = !row.optional,
                    .resource = resource,
                    .sentence
                    = (row.optional ? tr("%1 préfère ne pas avoir cours %2%3.") : tr("%1 n’est pas disponible %2%3."))
                          .arg(who, span(lesson, place), why) });
            }
        }

        void others(QList<Obstacle>& found, const Lesson& lesson, Place place) const
        {
            const LessonFacts& facts = m_data.factsOf(lesson.id);
            QList<Id<Lesson>> seen;
            for (int i = 0; i < lesson.slotCount; ++i) {
                const int index = m_data.grid.indexOf({ place.day, place.slot + i });
                if (index < 0)
                    continue;
                for (const int number : m_data.bySlot[size_t(index)]) {
                    const LessonFacts& other = m_data.lessons[size_t(number)];
                    if (!seen.contains(other.id) && !isInBatch(other.id)) {
                        seen.append(other.id);
                        against(found, lesson, facts, other, place);
                    }
                }
            }
            // Those that would start with it.
            for (const Lesson* mate : m_batch) {
                if (mate->id.value > lesson.id.value)
                    against(found, lesson, facts, m_data.factsOf(mate->id), place);
            }
        }

        bool isInBatch(Id<Lesson> id) const
        {
            return std::any_of(
                m_batch.cbegin(), m_batch.cend(), [&](const Lesson* lesson) { return lesson->id == id; });
        }

        void against(QList<Obstacle>& found, const Lesson& lesson, const LessonFacts& facts, const LessonFacts& other,
            Place place) const
        {
            if ((facts.weeks & other.weeks) == 0)
                return;
            const Lesson* otherLesson = m_school.find(other.id);
            const QString what
                = rowLabel(m_school, { Kind::Lesson, other.id.value }) + weeksSuffix(m_school, *otherLesson);
            for (const Id<Teacher> teacher : facts.teachers) {
                if (other.teachers.contains(teacher))
                    found.append({ .type = Obstacle::Type::Teacher,
                        .resource = { ResourceKind::Teacher, teacher.value },
                        .lesson = other.id,
                        .sentence = tr("%1 a déjà cours %2 : %3.")
                                        .arg(label(m_school, { ResourceKind::Teacher, teacher.value }),
                                            span(lesson, place), what) });
            }
            for (const Id<Room> room : facts.rooms) {
                if (other.rooms.contains(room))
                    found.append({ .type = Obstacle::Type::Room,
                        .resource = { ResourceKind::Room, room.value },
                        .lesson = other.id,
                        .sentence
                        = tr("La salle %1 est prise %2 : %3.")
                              .arg(label(m_school, { ResourceKind::Room, room.value }), span(lesson, place), what) });
            }
            if (facts.pupils.intersects(other.pupils)) {
                const Resource who = sharedWith(lesson, other);
                found.append({ .type = Obstacle::Type::Pupils,
                    .resource = who,
                    .lesson = other.id,
                    .sentence = tr("Des élèves de %1 ont déjà cours %2 : %3.")
                                    .arg(label(m_school, who), span(lesson, place), what) });
            }
        }

        /// Which of the lesson's classes and groups has pupils in the other lesson.
        Resource sharedWith(const Lesson& lesson, const LessonFacts& other) const
        {
            for (const Id<Division> id : lesson.divisions) {
                if (m_data.sets.value({ ResourceKind::Division, id.value }).intersects(other.pupils))
                    return { ResourceKind::Division, id.value };
            }
            for (const Id<Group> id : lesson.groups) {
                if (m_data.sets.value({ ResourceKind::Group, id.value }).intersects(other.pupils))
                    return { ResourceKind::Group, id.value };
            }
            return {};
        }

        void capacity(QList<Obstacle>& found, const Lesson& lesson) const
        {
            const int pupils = headcount(m_school, m_occupancy, lesson);
            int seats = 0;
            for (const Id<Room> id : lesson.rooms) {
                const Room* room = m_school.find(id);
                if (!room || room->capacity == 0)
                    return;
                seats += room->capacity;
            }
            if (!lesson.rooms.isEmpty() && seats < pupils)
                found.append({ .type = Obstacle::Type::RoomCapacity,
                    .hard = false,
                    .resource = { ResourceKind::Room, lesson.rooms.front().value },
                    .sentence = tr("La salle %1 a %2 places pour %3 élèves.")
                                    .arg(label(m_school, { ResourceKind::Room, lesson.rooms.front().value }))
                                    .arg(seats)
                                    .arg(pupils) });
        }

        void lunch(QList<Obstacle>& found, const Lesson& lesson, Place place) const
        {
            for (int i = 0; i < lesson.slotCount; ++i) {
                if (m_data.grid.isLunch(place.slot + i)) {
                    found.append({ .type = Obstacle::Type::Lunch,
                        .hard = false,
                        .lesson = lesson.id,
                        .sentence = tr("Le cours prendrait sur la pause de midi.") });
                    return;
                }
            }
        }

        const School& m_school;
        const Occupancy::Data& m_data;
        const Occupancy& m_occupancy;
        QList<const Lesson*> m_batch;
    };

} // namespace

int headcount(const School& school, const Occupancy& occupancy, const Lesson& lesson)
{
    int count = 0;
    for (const Id<Division> id : lesson.divisions) {
        const qsizetype pupils = occupancy.pupilsOf({ ResourceKind::Division, id.value }).size();
        const Division* row = school.find(id);
        count += pupils > 0 ? int(pupils) : row ? row->plannedSize : 0;
    }
    for (const Id<Group> id : lesson.groups) {
        const qsizetype pupils = occupancy.pupilsOf({ ResourceKind::Group, id.value }).size();
        const Group* row = school.find(id);
        count += pupils > 0 ? int(pupils) : row ? row->plannedSize : 0;
    }
    return count;
}

QList<const Lesson*> batchOf(const School& school, Id<Lesson> id)
{
    const Lesson* lesson = school.find(id);
    if (!lesson)
        return {};
    if (lesson->alignment.isEmpty())
        return { lesson };
    QList<const Lesson*> batch;
    for (const Lesson& row : school.lessons()) {
        if (row.alignment == lesson->alignment)
            batch.append(&row);
    }
    return batch;
}

QList<Obstacle> obstacles(const School& school, const Occupancy& occupancy, Id<Lesson> lesson, Place place)
{
    return Judge(school, occupancy, batchOf(school, lesson)).judge(place);
}

std::vector<QList<Obstacle>> whereCanItGo(const School& school, const Occupancy& occupancy, Id<Lesson> lesson)
{
    const Judge judge(school, occupancy, batchOf(school, lesson));
    const TimeGrid grid(school.grid());
    std::vector<QList<Obstacle>> places;
    places.reserve(size_t(grid.slotsPerWeek()));
    for (int index = 0; index < grid.slotsPerWeek(); ++index)
        places.push_back(judge.judge(grid.placeAt(index)));
    return places;
}

QList<FreeRoom> freeRooms(const School& school, const Occupancy& occupancy, Id<Lesson> id)
{
    const Lesson* lesson = school.find(id);
    if (!lesson || !lesson->isPlaced())
        return {};
    const int pupils = headcount(school, occupancy, *lesson);
    const quint64 weeks = occupancy.data().factsOf(id).weeks;
    struct Ranked {
        FreeRoom room;
        int spare;
    };
    QList<Ranked> ranked;
    for (const Room& room : school.rooms()) {
        if (!occupancy.isFree(
                { ResourceKind::Room, room.id.value }, { lesson->day, lesson->slot }, lesson->slotCount, weeks, id))
            continue;
        const QString reason = room.capacity == 0 ? tr("capacité inconnue")
            : room.capacity < pupils ? tr("%1 places seulement pour %2 élèves").arg(room.capacity).arg(pupils)
                                     : tr("%1 places pour %2 élèves").arg(room.capacity).arg(pupils);
        // Just large enough first; those that are too small, and those of unknown size, last.
        constexpr int Last = 100000;
        const int spare = room.capacity == 0 ? Last
            : room.capacity < pupils         ? Last + pupils - room.capacity
                                             : room.capacity - pupils;
        ranked.append({ { room.id, reason }, spare });
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.spare < b.spare; });
    QList<FreeRoom> rooms;
    for (const Ranked& r : ranked)
        rooms.append(r.room);
    return rooms;
}

} // namespace navette::timetable
