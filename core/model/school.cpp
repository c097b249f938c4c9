// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/school.h"

#include <algorithm>

namespace navette {

School::School() { m_next.fill(1); }

const SchoolInfo& School::info() const
{
    static const SchoolInfo none;
    return table<SchoolInfo>().isEmpty() ? none : *table<SchoolInfo>().begin();
}

const GridSettings& School::grid() const
{
    static const GridSettings usual = usualGrid();
    return table<GridSettings>().isEmpty() ? usual : *table<GridSettings>().begin();
}

void School::reserveIds(Kind kind, qint64 next)
{
    qint64& current = m_next[static_cast<size_t>(kind)];
    current = std::max(current, next);
}

GridSettings usualGrid()
{
    GridSettings grid;
    // Hours begin at 8 h, 9 h, then after the recess at 10 h 15...; each is two half-hour slots.
    for (const int hour :
        { 8 * 60, 9 * 60, 10 * 60 + 15, 11 * 60 + 15, 13 * 60, 14 * 60, 15 * 60 + 15, 16 * 60 + 15, 17 * 60 + 15 })
        grid.slotStarts << hour << hour + 30;
    grid.breaksBefore = { 4, 8, 12 };
    grid.lunchFirst = 8;
    grid.lunchCount = 0;
    return grid;
}

} // namespace navette
