// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/time_grid.h"

#include "common/french.h"

#include <algorithm>

namespace navette::timetable {

TimeGrid::TimeGrid(const GridSettings& settings)
    : m_settings(settings)
{
}

int TimeGrid::indexOf(Place place) const
{
    const auto day = m_settings.days.indexOf(place.day);
    if (day < 0 || place.slot < 0 || place.slot >= slotsPerDay())
        return -1;
    return int(day) * slotsPerDay() + place.slot;
}

Place TimeGrid::placeAt(int index) const
{
    if (index < 0 || index >= slotsPerWeek())
        return {};
    return { m_settings.days[index / slotsPerDay()], index % slotsPerDay() };
}

int TimeGrid::startOf(int slot) const
{
    if (m_settings.slotStarts.isEmpty())
        return 0;
    return m_settings.slotStarts[std::clamp(slot, 0, slotsPerDay() - 1)];
}

int TimeGrid::endOf(int slot, int slotCount) const
{
    return startOf(slot + std::max(slotCount, 1) - 1) + m_settings.slotClockMinutes;
}

int TimeGrid::slotAt(int minutes) const
{
    for (int slot = 0; slot < slotsPerDay(); ++slot) {
        if (minutes >= startOf(slot) && minutes < endOf(slot))
            return slot;
    }
    return -1;
}

int TimeGrid::slotsFor(int minutes) const
{
    return std::max(1, (minutes + m_settings.slotMinutes - 1) / m_settings.slotMinutes);
}

bool TimeGrid::fits(Place place, int slotCount) const
{
    if (indexOf(place) < 0 || slotCount < 1 || place.slot + slotCount > slotsPerDay())
        return false;
    for (int i = 1; i < slotCount; ++i) {
        if (breakBefore(place.slot + i))
            return false;
    }
    return true;
}

bool TimeGrid::isLunch(int slot) const
{
    return m_settings.lunchFirst >= 0 && slot >= m_settings.lunchFirst
        && slot < m_settings.lunchFirst + m_settings.lunchCount;
}

QString TimeGrid::label(Place place, int slotCount) const
{
    return french::dayName(place.day) + u' ' + french::timeOfDay(startOf(place.slot)) + QStringLiteral(" – ")
        + french::timeOfDay(endOf(place.slot, slotCount));
}

} // namespace navette::timetable
