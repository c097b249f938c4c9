// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

/// What teachers owe a week (obligation réglementaire de service), and what of their hours counts towards it
/// (resources/checks/obligations.json; decree 2014-940).
namespace navette::checks {

/// Weekly minutes of a full service: what the teacher's sheet says, else what the grade and the discipline say; 0 when
/// neither does.
int fullServiceMinutes(const Teacher& teacher);
/// Weekly minutes due here and elsewhere together: the full service, or less for somebody who is due less in the
/// school (part time, half a post). 0 unknown.
int dueMinutes(const Teacher& teacher);

/// What a share counts for with its weighting (hundredths, 0 or 100 for none), minutes a year.
int weightedMinutes(int annualMinutes, int weighting);
/// The most that weighting may add to a teacher's service, weekly minutes.
int mostWeightingMinutes();
/// Whether the decree gives a weighting to hours of that level (MEFSTAT4).
bool isWeightedLevel(const QString& mefstat4);

/// A teacher's week as it counts, in minutes.
struct WeekOfService {
    int taught = 0; ///< hours before pupils, here
    int weighting = 0; ///< what weighting adds, within its ceiling
    int elsewhere = 0; ///< in other schools
    int total() const { return taught + weighting + elsewhere; }
};
/// From what the shares of a teacher sum to: minutes a year, without and with weighting.
WeekOfService weekOfService(const Teacher& teacher, int annualMinutes, int weightedAnnualMinutes);

} // namespace navette::checks
