// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/bell_times.h"

#include "common/french.h"
#include "model/draft.h"
#include "timetable/time_grid.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

namespace navette::timetable {

namespace {

    constexpr int Hour = 60;
    constexpr int Day = 24 * Hour;

    QString tr(const char* text) { return QCoreApplication::translate("BellTimes", text); }

    /// Whether the slots come in runs of \a parts that follow one another without a gap or a recess inside.
    bool isMadeOfHours(const GridSettings& settings, int parts)
    {
        if (settings.slotStarts.isEmpty() || settings.slotStarts.size() % parts != 0)
            return false;
        for (qsizetype slot = 0; slot < settings.slotStarts.size(); ++slot) {
            const bool inside = slot % parts != 0;
            if (inside
                && (settings.slotStarts[slot] != settings.slotStarts[slot - 1] + settings.slotClockMinutes
                    || settings.breaksBefore.contains(int(slot))))
                return false;
        }
        return (settings.lunchFirst < 0 || settings.lunchFirst % parts == 0) && settings.lunchCount % parts == 0;
    }

    tl::unexpected<Error> refused(const QString& cause, const QString& remedy)
    {
        return failure(ErrorKind::Refused, cause, tr("Les horaires restent ce qu’ils étaient."), remedy);
    }

    Result<> checkHours(const BellTimes& times)
    {
        for (qsizetype i = 0; i < times.hours.size(); ++i) {
            const int start = times.hours[i].start;
            if (start < 0 || start + times.clockMinutes > Day)
                return refused(tr("L’heure qui commence à %1 dépasse la journée.").arg(french::timeOfDay(start)),
                    tr("Donnez-lui un début plus tôt, ou retirez-la."));
            if (i > 0 && start < times.hours[i - 1].start + times.clockMinutes)
                return refused(tr("L’heure qui commence à %1 commence avant la fin de la précédente (%2).")
                                   .arg(french::timeOfDay(start),
                                       french::timeOfDay(times.hours[i - 1].start + times.clockMinutes)),
                    tr("Changez l’un des deux débuts, ou la durée d’une heure."));
        }
        int pieces = 0;
        for (qsizetype i = 0; i < times.hours.size(); ++i)
            pieces += times.hours[i].lunch && (i == 0 || !times.hours[i - 1].lunch) ? 1 : 0;
        if (pieces > 1)
            return refused(tr("La pause de midi est en deux morceaux."), tr("Cochez des heures qui se suivent."));
        return {};
    }

    Result<> check(const School& school, const BellTimes& times)
    {
        if (times.days.isEmpty())
            return refused(tr("Aucun jour n’est ouvert."), tr("Cochez au moins un jour."));
        if (times.hours.isEmpty())
            return refused(tr("Il n’y a plus d’heure de cours."), tr("Ajoutez au moins une heure."));
        if (times.clockMinutes % times.parts != 0 || times.countedMinutes % times.parts != 0)
            return refused(tr("Une heure de %1 min qui compte pour %2 min ne se coupe pas en %3.")
                               .arg(times.clockMinutes)
                               .arg(times.countedMinutes)
                               .arg(times.parts),
                tr("Choisissez un pas plus grand, ou une durée qui se divise."));
        const bool isCutOtherwise = bellTimes(school.grid()).parts != times.parts
            || school.grid().slotMinutes != times.countedMinutes / times.parts;
        if (isCutOtherwise && !(school.lessons().isEmpty() && school.table<Unavailability>().isEmpty()))
            return refused(
                tr("La durée comptée et le pas ne changent plus dès que des cours ou des indisponibilités existent."),
                tr("Retirez-les d’abord, ou changez seulement les débuts, les jours et les pauses."));
        return checkHours(times);
    }

    /// Where the slots of the present grid go in the new one.
    class SlotMap {
    public:
        explicit SlotMap(const BellTimes& times)
            : m_days(times.days)
            , m_parts(times.parts)
        {
            for (qsizetype hour = 0; hour < times.hours.size(); ++hour) {
                if (times.hours[hour].was >= 0)
                    m_hours.insert(times.hours[hour].was, int(hour));
            }
        }

        bool hasDay(int day) const { return m_days.contains(day); }
        /// -1 when the slot's hour is gone.
        int slot(int was) const
        {
            const int hour = m_hours.value(was / m_parts, -1);
            return hour < 0 ? -1 : hour * m_parts + was % m_parts;
        }

    private:
        QList<int> m_days;
        int m_parts;
        QHash<int, int> m_hours;
    };

    int moveLessons(Draft& draft, const SlotMap& map, const TimeGrid& grid)
    {
        QList<Lesson> placed;
        QSet<QString> broken; // alignments with one lesson that finds no place
        QSet<Id<Lesson>> lost;
        for (const Lesson& lesson : draft.school().lessons()) {
            if (!lesson.isPlaced())
                continue;
            placed.append(lesson);
            Lesson& moved = placed.last();
            moved.slot = map.slot(lesson.slot);
            if (map.hasDay(moved.day) && moved.slot >= 0 && grid.fits({ moved.day, moved.slot }, moved.slotCount))
                continue;
            lost.insert(lesson.id);
            if (!lesson.alignment.isEmpty())
                broken.insert(lesson.alignment);
        }
        int unplaced = 0;
        for (Lesson& lesson : placed) {
            if (lost.contains(lesson.id) || broken.contains(lesson.alignment)) {
                lesson.day = 0;
                lesson.slot = 0;
                lesson.locked = false;
                ++unplaced;
            }
            draft.update(lesson);
        }
        return unplaced;
    }

    /// Slots that belonged together may no longer: each goes where its hour goes.
    void moveUnavailabilities(Draft& draft, const SlotMap& map)
    {
        const Table<Unavailability> rows = draft.school().table<Unavailability>();
        for (const Unavailability& row : rows) {
            QList<int> slotsNow;
            for (int i = 0; i < row.slotCount; ++i) {
                if (const int slot = map.slot(row.slot + i); slot >= 0)
                    slotsNow.append(slot);
            }
            if (!map.hasDay(row.day) || slotsNow.isEmpty()) {
                draft.remove(row.id);
                continue;
            }
            std::sort(slotsNow.begin(), slotsNow.end());
            Unavailability run = row;
            run.slot = slotsNow.front();
            run.slotCount = 0;
            bool isFirst = true;
            const auto keep = [&] {
                isFirst ? void(draft.update(run)) : void(draft.insert(run));
                isFirst = false;
            };
            for (const int slot : std::as_const(slotsNow)) {
                if (slot != run.slot + run.slotCount) {
                    keep();
                    run.slot = slot;
                    run.slotCount = 0;
                }
                ++run.slotCount;
            }
            keep();
        }
    }

} // namespace

BellTimes bellTimes(const GridSettings& settings)
{
    BellTimes times;
    times.days = settings.days;
    for (const int parts : { 4, 2, 1 }) {
        times.parts = parts;
        if (settings.slotMinutes * parts <= Hour && isMadeOfHours(settings, parts))
            break;
    }
    times.countedMinutes = settings.slotMinutes * times.parts;
    times.clockMinutes = settings.slotClockMinutes * times.parts;
    for (int slot = 0; slot < settings.slotStarts.size(); slot += times.parts)
        times.hours.append({ .start = settings.slotStarts[slot],
            .breakBefore = settings.breaksBefore.contains(slot),
            .lunch = settings.lunchFirst >= 0 && slot >= settings.lunchFirst
                && slot < settings.lunchFirst + settings.lunchCount,
            .was = slot / times.parts });
    return times;
}

GridSettings gridSettings(const BellTimes& times)
{
    GridSettings settings;
    settings.days = times.days;
    settings.slotMinutes = times.countedMinutes / times.parts;
    settings.slotClockMinutes = times.clockMinutes / times.parts;
    for (const BellHour& hour : times.hours) {
        const int first = int(settings.slotStarts.size());
        if (hour.breakBefore)
            settings.breaksBefore.append(first);
        if (hour.lunch) {
            settings.lunchFirst = settings.lunchFirst < 0 ? first : settings.lunchFirst;
            settings.lunchCount += times.parts;
        }
        for (int part = 0; part < times.parts; ++part)
            settings.slotStarts.append(hour.start + part * settings.slotClockMinutes);
    }
    return settings;
}

Result<BellChange> changeBellTimes(const School& school, const BellTimes& times)
{
    if (times == bellTimes(school.grid()))
        return BellChange {};
    NAVETTE_CHECK(check(school, times));
    GridSettings settings = gridSettings(times);
    Draft draft(school);
    if (school.table<GridSettings>().isEmpty()) {
        draft.insert(settings);
    } else {
        settings.id = school.grid().id;
        draft.update(settings);
    }
    const SlotMap map(times);
    const int unplaced = moveLessons(draft, map, TimeGrid(settings));
    moveUnavailabilities(draft, map);
    return BellChange { draft.changes(), unplaced };
}

} // namespace navette::timetable
