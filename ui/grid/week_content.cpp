// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/week_content.h"

#include "common/french.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::ui {

namespace {

    void mark(std::vector<bool>& slots, const timetable::TimeGrid& grid, const Unavailability& row)
    {
        for (int i = 0; i < row.slotCount; ++i) {
            if (const int index = grid.indexOf({ row.day, row.slot + i }); index >= 0)
                slots[size_t(index)] = true;
        }
    }

} // namespace

WeekContent contentOf(const School& school, const timetable::Occupancy& occupancy, timetable::Resource resource)
{
    const timetable::TimeGrid grid(school.grid());
    WeekContent content;
    content.settings = school.grid();
    content.closed.assign(size_t(grid.slotsPerWeek()), false);
    content.disliked = content.closed;
    for (const Unavailability& row : school.table<Unavailability>()) {
        const bool ours
            = row.resource == ResourceKind::School || (row.resource == resource.kind && row.resourceId == resource.id);
        if (ours)
            mark(row.optional ? content.disliked : content.closed, grid, row);
    }
    const QList<Id<Lesson>> lessons = occupancy.lessonsOf(resource);
    content.blocks = layOut(school, lessons);
    for (const Id<Lesson> id : lessons)
        content.words.insert(id, wordsOf(school, grid, *school.find(id), resource));
    return content;
}

int possiblePlaces(const std::vector<QList<timetable::Obstacle>>& marks)
{
    return int(std::count_if(
        marks.cbegin(), marks.cend(), [](const auto& obstacles) { return fitOf(obstacles) != Fit::Impossible; }));
}

QList<Waiting> waitingOf(const School& school, const timetable::Occupancy& occupancy, const QList<Id<Lesson>>& lessons)
{
    const timetable::TimeGrid grid(school.grid());
    QList<Waiting> waiting;
    for (const Id<Lesson> id : lessons) {
        const Lesson* lesson = school.find(id);
        if (!lesson || lesson->isPlaced())
            continue;
        const LessonWords words = wordsOf(school, grid, *lesson);
        QStringList detail { words.teachers, words.duration, words.weeks };
        detail.removeAll(QString());
        waiting.append({ .lesson = id,
            .name = words.name,
            .detail = detail.join(QStringLiteral(" · ")),
            .places = possiblePlaces(timetable::whereCanItGo(school, occupancy, id)) });
    }
    std::stable_sort(waiting.begin(), waiting.end(), [](const Waiting& a, const Waiting& b) {
        return a.places != b.places ? a.places < b.places : french::lessThan(a.name, b.name);
    });
    return waiting;
}

QString summaryOf(const School& school, const QList<Id<Lesson>>& lessons)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("WeekContent", text); };
    const timetable::TimeGrid grid(school.grid());
    double minutes = 0;
    int unplaced = 0;
    for (const Id<Lesson> id : lessons) {
        const Lesson* lesson = school.find(id);
        const WeekSet* set = school.find(lesson->weekSet);
        // A lesson of half the weeks counts for half a lesson a week.
        const bool half = set && set->code != u"H";
        minutes += grid.nominalMinutes(lesson->slotCount) / (half ? 2.0 : 1.0);
        unplaced += lesson->isPlaced() ? 0 : 1;
    }
    if (lessons.isEmpty())
        return tr("Aucun cours");
    QString text = QCoreApplication::translate("WeekContent", "%n cours", nullptr, int(lessons.size()))
        + QStringLiteral(" · ") + french::duration(int(minutes));
    if (unplaced > 0)
        text += QStringLiteral(" · ") + tr("%1 à placer").arg(unplaced);
    return text;
}

} // namespace navette::ui
