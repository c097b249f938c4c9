// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/availability.h"

namespace navette::ui {

namespace {

    bool isOf(const Unavailability& row, timetable::Resource resource)
    {
        return row.resource == resource.kind && row.resourceId == resource.id;
    }

    bool isShown(const timetable::TimeGrid& grid, const Unavailability& row)
    {
        for (int slot = row.slot; slot < row.slot + row.slotCount; ++slot) {
            if (grid.indexOf({ row.day, slot }) >= 0)
                return true;
        }
        return false;
    }

    /// The rows that a week needs, without ids.
    QList<Unavailability> rowsOf(
        const timetable::TimeGrid& grid, timetable::Resource resource, const QList<Availability>& week)
    {
        QList<Unavailability> rows;
        for (const int day : grid.days()) {
            Availability running;
            for (int slot = 0; slot < grid.slotsPerDay(); ++slot) {
                const Availability& here = week.at(grid.indexOf({ day, slot }));
                const bool same = here == running;
                running = here;
                if (here.state == Availability::State::Free)
                    continue;
                if (same)
                    ++rows.last().slotCount;
                else
                    rows.append({ .resource = resource.kind,
                        .resourceId = resource.id,
                        .day = day,
                        .slot = slot,
                        .slotCount = 1,
                        .optional = here.state == Availability::State::Wish,
                        .reason = here.reason });
            }
        }
        return rows;
    }

} // namespace

QList<Availability> weekOf(const School& school, timetable::Resource resource)
{
    const timetable::TimeGrid grid(school.grid());
    QList<Availability> week(grid.slotsPerWeek());
    for (const Unavailability& row : school.table<Unavailability>()) {
        if (!isOf(row, resource))
            continue;
        for (int slot = row.slot; slot < row.slot + row.slotCount; ++slot) {
            const int at = grid.indexOf({ row.day, slot });
            if (at < 0 || week.at(at).state == Availability::State::Unavailable)
                continue;
            week[at] = { row.optional ? Availability::State::Wish : Availability::State::Unavailable, row.reason };
        }
    }
    return week;
}

ChangeSet setWeek(const School& school, timetable::Resource resource, const QList<Availability>& week)
{
    const timetable::TimeGrid grid(school.grid());
    QList<Unavailability> wanted = rowsOf(grid, resource, week);
    Draft draft(school);
    for (const Unavailability& row : school.table<Unavailability>()) {
        if (!isOf(row, resource) || !isShown(grid, row))
            continue;
        Unavailability anonymous = row;
        anonymous.id = {};
        if (!wanted.removeOne(anonymous))
            draft.remove(row.id);
    }
    for (const Unavailability& row : std::as_const(wanted))
        draft.insert(row);
    return draft.changes();
}

} // namespace navette::ui
