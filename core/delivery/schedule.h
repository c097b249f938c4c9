// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

#include <compare>
#include <optional>

/// When the ENT's automated update is due, and when it pauses.
namespace navette::delivery {

/// What a clock on the wall shows. The days and times of the settings are meant so: one run for each, also on the night
/// when the clock shows an hour twice, or leaves one out.
struct WallTime {
    QDate date;
    int minutes = 0; ///< since midnight

    auto operator<=>(const WallTime& other) const
    {
        return std::pair(date.toJulianDay(), minutes) <=> std::pair(other.date.toJulianDay(), other.minutes);
    }
    bool operator==(const WallTime&) const = default;
};

/// What the clock on the wall shows at that instant, here.
WallTime wallTimeOf(const QDateTime& at);
/// The first instant, in local time, at which the clock shows \a time or, when it leaves that out, later.
QDateTime instantOf(const WallTime& time);

/// The settings of the base; null while it has none.
const EntDelivery* settingsOf(const School& school);

/// The last planned time up to \a now, that one included; nothing without a day or a time.
std::optional<WallTime> lastPlanned(const EntDelivery& settings, const WallTime& now);

/// Why nothing is sent on a day.
struct Pause {
    QString label; ///< "Vacances de la Toussaint"; the end of the year has its own
    QDate until; ///< last day of it; invalid: to the end of this base
};

/// Whether the update rests on \a day: a closure of the school's calendar, or after the pupils' last day. The days
/// before their first are not a pause: teachers come back then. When the settings ask for no pause, only the next
/// school year is one: its files come from its own base.
std::optional<Pause> pauseOn(const School& school, const EntDelivery& settings, QDate day);

/// The first planned time after \a now that no pause covers; nothing when there is none within the year.
std::optional<WallTime> nextPlanned(const School& school, const EntDelivery& settings, const WallTime& now);

/// True until the ENT took this year's first file by hand. Without that, a change of year makes the ENT refuse or lose
/// what comes by itself (product.md §2.8). The tick of "ent.load" says it; one from before July of the school year
/// belongs to the year before.
bool needsFirstLoadByHand(const School& school);
/// When it did, in UTC; invalid when it did not yet.
QDateTime firstLoadByHand(const School& school);

} // namespace navette::delivery
