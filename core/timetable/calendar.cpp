// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/calendar.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::timetable {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Timetable", text); }

    /// Weeks beyond have no bit of their own (WeekSet::weeks).
    constexpr int LastWeek = 63;
    constexpr int DaysPerWeek = 7;
    /// Monday to Friday: a week is closed when all of them are.
    constexpr int SchoolDays = 5;

    QDate mondayOf(QDate date) { return date.addDays(1 - date.dayOfWeek()); }

} // namespace

Calendar::Calendar(const SchoolInfo& info, const Table<CalendarPeriod>& periods)
    : m_first(info.firstDay)
    , m_last(info.lastDay)
{
    for (const CalendarPeriod& period : periods) {
        if (period.type == CalendarPeriod::Type::Closure)
            m_closures.append(period);
    }
    std::stable_sort(m_closures.begin(), m_closures.end(),
        [](const CalendarPeriod& a, const CalendarPeriod& b) { return a.from < b.from; });
}

QDate Calendar::monday(int week) const
{
    return m_first.isValid() ? mondayOf(m_first).addDays(qint64(DaysPerWeek) * (week - 1)) : QDate();
}

int Calendar::weekCount() const
{
    if (!m_first.isValid() || !m_last.isValid() || m_last < m_first)
        return 0;
    const qint64 weeks = mondayOf(m_first).daysTo(m_last) / DaysPerWeek + 1;
    return int(std::min<qint64>(weeks, LastWeek));
}

int Calendar::weekOf(QDate date) const
{
    if (weekCount() == 0 || !date.isValid() || date < mondayOf(m_first))
        return 0;
    const int week = int(mondayOf(m_first).daysTo(date) / DaysPerWeek) + 1;
    return week <= weekCount() ? week : 0;
}

bool Calendar::isOpen(QDate date) const
{
    if (!date.isValid() || date < m_first || date > m_last)
        return false;
    return std::none_of(m_closures.cbegin(), m_closures.cend(), [&](const CalendarPeriod& closure) {
        return date >= closure.from && date <= (closure.to.isValid() ? closure.to : closure.from);
    });
}

bool Calendar::isOpen(int week) const
{
    if (week < 1 || week > weekCount())
        return false;
    for (int day = 0; day < SchoolDays; ++day) {
        if (isOpen(monday(week).addDays(day)))
            return true;
    }
    return false;
}

quint64 Calendar::openWeeks() const
{
    quint64 weeks = 0;
    for (int week = 1; week <= weekCount(); ++week) {
        if (isOpen(week))
            weeks |= quint64(1) << week;
    }
    return weeks;
}

QList<WeekSet> usualWeekSets(const Calendar& calendar)
{
    WeekSet all { .code = QStringLiteral("H"), .label = tr("Hebdomadaire"), .weeks = calendar.openWeeks() };
    WeekSet odd { .code = QStringLiteral("Q1"), .label = tr("Quinzaine 1") };
    WeekSet even { .code = QStringLiteral("Q2"), .label = tr("Quinzaine 2") };
    WeekSet first { .code = QStringLiteral("S1"), .label = tr("Semestre 1") };
    WeekSet second { .code = QStringLiteral("S2"), .label = tr("Semestre 2") };
    // Without a calendar every week is open: a school may draw its timetable before the ministry's dates come in.
    if (all.weeks == 0) {
        for (int week = 1; week <= LastWeek; ++week)
            all.weeks |= quint64(1) << week;
    }
    int open = 0;
    for (int week = 1; week <= LastWeek; ++week)
        open += int((all.weeks >> week) & 1U);
    int seen = 0;
    for (int week = 1; week <= LastWeek; ++week) {
        const quint64 bit = quint64(1) << week;
        if ((all.weeks & bit) == 0)
            continue;
        // In turn over the open weeks, so that holidays never put two Q1 in a row.
        (seen % 2 == 0 ? odd : even).weeks |= bit;
        (seen < (open + 1) / 2 ? first : second).weeks |= bit;
        ++seen;
    }
    return { all, odd, even, first, second };
}

Id<WeekSet> weekSet(Draft& draft, const QString& code)
{
    for (const WeekSet& row : draft.school().weekSets()) {
        if (row.code == code)
            return row.id;
    }
    const Calendar calendar(draft.school().info(), draft.school().table<CalendarPeriod>());
    for (const WeekSet& set : usualWeekSets(calendar)) {
        if (set.code == code)
            return draft.insert(set);
    }
    return {};
}

quint64 weeksOf(const School& school, const Lesson& lesson)
{
    const WeekSet* set = school.find(lesson.weekSet);
    return set ? set->weeks : ~quint64(0);
}

} // namespace navette::timetable
