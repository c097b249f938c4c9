// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace navette {

/// Weeks of teaching in a school year (code de l'éducation, art. L521-1): STS's weekly hours are yearly hours over 36.
inline constexpr int WeeksPerYear = 36;

/// Weekly thousandths of an hour, as STS writes them, to minutes a year: STS's three decimals are rounded multiples
/// of 1/36 h (formats-in §1), so the nearest whole hour a year is meant: 4500 -> 9720, 1528 (1 + 19/36) -> 3300. A
/// value that is no such multiple keeps its minutes.
constexpr int annualMinutes(int thousandths)
{
    const int exact = thousandths * WeeksPerYear; // thousandths of an hour a year
    const int hours = (exact + 500) / 1000;
    // Rounding to three decimals moves a year by at most 36 x 0.0005 h.
    const int off = exact - hours * 1000;
    if (off >= -WeeksPerYear / 2 && off <= WeeksPerYear / 2)
        return hours * 60;
    return (exact * 6 + 50) / 100;
}

/// The way back: minutes a year to weekly thousandths of an hour, rounded.
constexpr int weeklyThousandths(int minutesAYear)
{
    return (minutesAYear * 100 + WeeksPerYear * 3) / (WeeksPerYear * 6);
}

/// Minutes a year to weekly hundredths of an hour, as the return file writes them: half up.
constexpr int weeklyHundredths(int minutesAYear) { return (minutesAYear * 10 + WeeksPerYear * 3) / (WeeksPerYear * 6); }

static_assert(annualMinutes(4500) == 9720 && annualMinutes(1528) == 3300 && annualMinutes(28) == 60);
static_assert(weeklyThousandths(9720) == 4500 && weeklyThousandths(3300) == 1528 && weeklyHundredths(3300) == 153);

} // namespace navette
