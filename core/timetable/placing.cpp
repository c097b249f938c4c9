// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/placing.h"

#include "model/draft.h"
#include "timetable/obstacles.h"
#include "timetable/occupancy_data.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace navette::timetable {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Timetable", text); }

    Finding clash(const School& school, const QString& cause, std::initializer_list<Id<Lesson>> lessons)
    {
        Finding finding { .code = QStringLiteral("E05"),
            .severity = Severity::Blocks,
            .cause = cause,
            .consequence = tr("Personne ne peut être à deux endroits à la fois : le fichier serait refusé ou mal lu."),
            .remedy = tr("Déplacez l’un des cours dans la grille.") };
        for (const Id<Lesson> id : lessons)
            finding.objects.append(objectRef(school, id));
        return finding;
    }

    QString lessonLabel(const School& school, Id<Lesson> id) { return rowLabel(school, { Kind::Lesson, id.value }); }

    /// What two lessons in the same slot both need, in words; empty when nothing.
    QString shared(const School& school, const LessonFacts& a, const LessonFacts& b)
    {
        if ((a.weeks & b.weeks) == 0)
            return {};
        for (const Id<Teacher> id : a.teachers) {
            if (b.teachers.contains(id))
                return label(school, { ResourceKind::Teacher, id.value });
        }
        for (const Id<Room> id : a.rooms) {
            if (b.rooms.contains(id))
                return tr("la salle %1").arg(label(school, { ResourceKind::Room, id.value }));
        }
        return a.pupils.intersects(b.pupils) ? tr("des élèves communs") : QString();
    }

    void clashesOfPairs(Findings& findings, const School& school, const Occupancy::Data& data)
    {
        QSet<std::pair<int, int>> told;
        for (size_t index = 0; index < data.bySlot.size(); ++index) {
            const QList<int>& here = data.bySlot[index];
            for (qsizetype i = 0; i < here.size(); ++i) {
                for (qsizetype j = i + 1; j < here.size(); ++j) {
                    const LessonFacts& a = data.lessons[size_t(here[i])];
                    const LessonFacts& b = data.lessons[size_t(here[j])];
                    const QString what = shared(school, a, b);
                    if (what.isEmpty() || told.contains({ here[i], here[j] }))
                        continue;
                    told.insert({ here[i], here[j] });
                    findings.append(clash(school,
                        tr("%1 : deux cours à la fois, %2 — « %3 » et « %4 ».")
                            .arg(data.grid.label(data.grid.placeAt(int(index)), 1), what, lessonLabel(school, a.id),
                                lessonLabel(school, b.id)),
                        { a.id, b.id }));
                }
            }
        }
    }

    void clashesWithGrid(Findings& findings, const School& school, const Occupancy::Data& data)
    {
        for (const Lesson& lesson : school.lessons()) {
            if (!lesson.isPlaced())
                continue;
            const Place place { lesson.day, lesson.slot };
            if (!data.grid.fits(place, lesson.slotCount)) {
                findings.append(clash(school,
                    tr("« %1 » dépasse la grille ou est coupé par une pause.").arg(lessonLabel(school, lesson.id)),
                    { lesson.id }));
                findings.last().code = QStringLiteral("E03");
                continue;
            }
            for (const Unavailability& row : school.table<Unavailability>()) {
                const bool overlaps = !row.optional && row.day == place.day && row.slot < place.slot + lesson.slotCount
                    && place.slot < row.slot + row.slotCount;
                if (!overlaps)
                    continue;
                const Resource resource { row.resource, row.resourceId };
                if (data.uses(data.factsOf(lesson.id), resource))
                    findings.append(clash(school,
                        tr("%1 n’est pas disponible %2 : « %3 ».")
                            .arg(row.resource == ResourceKind::School ? tr("L’établissement") : label(school, resource),
                                data.grid.label(place, lesson.slotCount), lessonLabel(school, lesson.id)),
                        { lesson.id }));
            }
        }
    }

    ChangeSet moved(const School& school, Id<Lesson> lesson, Place place)
    {
        Draft draft(school);
        for (const Lesson* row : batchOf(school, lesson)) {
            Lesson copy = *row;
            copy.day = place.day;
            copy.slot = place.slot;
            draft.update(copy);
        }
        return draft.changes();
    }

} // namespace

Result<ChangeSet> placeLesson(const School& school, Id<Lesson> lesson, Place place, bool force)
{
    const Occupancy occupancy(school);
    QStringList sentences;
    bool locked = false;
    for (const Obstacle& obstacle : obstacles(school, occupancy, lesson, place)) {
        if (!obstacle.hard)
            continue;
        sentences.append(obstacle.sentence);
        locked = locked || obstacle.type == Obstacle::Type::Locked || obstacle.type == Obstacle::Type::OutsideGrid;
    }
    if (!sentences.isEmpty() && (!force || locked))
        return failure(ErrorKind::Refused, sentences.join(u' '), tr("Le cours est resté où il était."),
            tr("Choisissez une place libre, ou déplacez d’abord ce qui gêne."));
    return moved(school, lesson, place);
}

ChangeSet unplaceLesson(const School& school, Id<Lesson> lesson)
{
    const QList<const Lesson*> batch = batchOf(school, lesson);
    const bool stays = std::any_of(batch.cbegin(), batch.cend(), [](const Lesson* row) { return row->locked; });
    return stays ? ChangeSet() : moved(school, lesson, {});
}

Findings clashes(const School& school, const Occupancy& occupancy)
{
    Findings findings;
    clashesOfPairs(findings, school, occupancy.data());
    clashesWithGrid(findings, school, occupancy.data());
    return findings;
}

} // namespace navette::timetable
