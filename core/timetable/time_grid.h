// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

/// The week's grid as questions about days, slots and clock times.
namespace navette::timetable {

/// A slot of the week: day 1 = Monday ... 7 = Sunday, slot from 0.
struct Place {
    int day = 0;
    int slot = 0;

    auto operator<=>(const Place&) const = default;
};

class TimeGrid {
public:
    explicit TimeGrid(const GridSettings& settings);

    const QList<int>& days() const { return m_settings.days; }
    int slotsPerDay() const { return static_cast<int>(m_settings.slotStarts.size()); }
    /// Index of a slot in the week, from 0, days in the order of days(); -1 for a closed day or outside.
    int indexOf(Place place) const;
    Place placeAt(int index) const;
    int slotsPerWeek() const { return slotsPerDay() * static_cast<int>(m_settings.days.size()); }

    /// Clock times, minutes since midnight: of a slot's start; of the end of \a slotCount slots from \a slot.
    int startOf(int slot) const;
    int endOf(int slot, int slotCount = 1) const;
    /// The slot that starts at, or is running at, that clock time; -1 when none is.
    int slotAt(int minutes) const;

    /// What \a slotCount slots count for as service, minutes; and the slots that so many minutes take (rounded up).
    int nominalMinutes(int slotCount) const { return slotCount * m_settings.slotMinutes; }
    int slotsFor(int minutes) const;

    /// Whether a lesson of \a slotCount slots from \a place stays in one open day and straddles no recess.
    bool fits(Place place, int slotCount) const;
    bool isLunch(int slot) const;
    /// True when a break lies just before \a slot.
    bool breakBefore(int slot) const { return m_settings.breaksBefore.contains(slot); }
    /// "lundi 8 h – 9 h"
    QString label(Place place, int slotCount) const;

    const GridSettings& settings() const { return m_settings; }

private:
    GridSettings m_settings;
};

} // namespace navette::timetable
