// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"
#include "model/school.h"

/// The school year's weeks and the usual sets of them.
namespace navette::timetable {

class Calendar {
public:
    explicit Calendar(const SchoolInfo& info, const Table<CalendarPeriod>& periods);

    QDate monday(int week) const; ///< of week n, from 1, week 1 being that of the first day
    int weekCount() const; ///< weeks from the first to the last day, holidays included
    int weekOf(QDate date) const; ///< 0 outside the year
    /// Whether pupils come at all in that week.
    bool isOpen(int week) const;
    bool isOpen(QDate date) const;
    quint64 openWeeks() const; ///< bit n = week n, n from 1
    /// The closures, as (label, from, to), in date order.
    const QList<CalendarPeriod>& closures() const { return m_closures; }

private:
    QDate m_first;
    QDate m_last;
    QList<CalendarPeriod> m_closures;
};

/// H (every week), Q1 and Q2 (open weeks in turn), S1 and S2 (semesters): the alternances that STS Web offers a school
/// (formats-out §a).
QList<WeekSet> usualWeekSets(const Calendar& calendar);
/// The week set of \a code, inserted from usualWeekSets() when the school has none; 0 for an unknown code.
Id<WeekSet> weekSet(Draft& draft, const QString& code);
/// The mask of a lesson's weeks; every week when it has no set.
quint64 weeksOf(const School& school, const Lesson& lesson);

} // namespace navette::timetable
