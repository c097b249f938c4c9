// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/schedule.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::delivery {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Delivery", text); }

    constexpr int MinutesPerHour = 60;
    constexpr int DaysPerYear = 366;
    /// Schools change the year in their tools in July and August; the school year runs from 1 September.
    constexpr int FirstMonthOfPreparation = 7;
    constexpr int FirstMonthOfYear = 9;

    /// The planned times of one day, in order.
    QList<WallTime> plannedOn(const EntDelivery& settings, QDate day)
    {
        QList<WallTime> list;
        if (settings.days.contains(day.dayOfWeek())) {
            for (const int minutes : settings.times)
                list.append({ day, minutes });
        }
        std::sort(list.begin(), list.end());
        return list;
    }

} // namespace

WallTime wallTimeOf(const QDateTime& at)
{
    const QDateTime local = at.toLocalTime();
    return { local.date(), local.time().hour() * MinutesPerHour + local.time().minute() };
}

QDateTime instantOf(const WallTime& time)
{
    // Asked minute by minute: what Qt makes of a time that the clock leaves out differs between its versions.
    for (int minutes = time.minutes; minutes < 24 * MinutesPerHour; ++minutes) {
        const QTime clock(minutes / MinutesPerHour, minutes % MinutesPerHour);
        const QDateTime at(time.date, clock, Qt::LocalTime);
        if (at.isValid() && at.time() == clock)
            return at;
    }
    return time.date.addDays(1).startOfDay();
}

const EntDelivery* settingsOf(const School& school)
{
    const Table<EntDelivery>& rows = school.table<EntDelivery>();
    return rows.isEmpty() ? nullptr : &*rows.begin();
}

std::optional<WallTime> lastPlanned(const EntDelivery& settings, const WallTime& now)
{
    constexpr int DaysPerWeek = 7;
    for (int back = 0; back <= DaysPerWeek; ++back) {
        const QList<WallTime> planned = plannedOn(settings, now.date.addDays(-back));
        const auto after = std::upper_bound(planned.cbegin(), planned.cend(), now);
        if (after != planned.cbegin())
            return *std::prev(after);
    }
    return std::nullopt;
}

std::optional<Pause> pauseOn(const School& school, const EntDelivery& settings, QDate day)
{
    const SchoolInfo& info = school.info();
    if (info.year != 0 && day >= QDate(info.year + 1, FirstMonthOfYear, 1))
        return Pause { tr("L’année scolaire de cette base est finie"), {} };
    if (!settings.pausedInHolidays)
        return std::nullopt;
    if (info.lastDay.isValid() && day > info.lastDay)
        return Pause { tr("Vacances d’été"), {} };
    for (const CalendarPeriod& period : school.table<CalendarPeriod>()) {
        const QDate last = period.to.isValid() ? period.to : period.from;
        if (period.type == CalendarPeriod::Type::Closure && day >= period.from && day <= last)
            return Pause { period.label.isEmpty() ? tr("Vacances") : period.label, last };
    }
    return std::nullopt;
}

std::optional<WallTime> nextPlanned(const School& school, const EntDelivery& settings, const WallTime& now)
{
    for (int ahead = 0; ahead <= DaysPerYear; ++ahead) {
        const QDate day = now.date.addDays(ahead);
        const QList<WallTime> planned = plannedOn(settings, day);
        const auto next = std::upper_bound(planned.cbegin(), planned.cend(), now);
        if (next != planned.cend() && !pauseOn(school, settings, day))
            return *next;
    }
    return std::nullopt;
}

QDateTime firstLoadByHand(const School& school)
{
    const int year = school.info().year;
    for (const Milestone& row : school.table<Milestone>()) {
        if (row.step == u"ent.load" && row.doneAt.isValid()
            && (year == 0 || row.doneAt.toLocalTime().date() >= QDate(year, FirstMonthOfPreparation, 1)))
            return row.doneAt;
    }
    return {};
}

bool needsFirstLoadByHand(const School& school) { return !firstLoadByHand(school).isValid(); }

} // namespace navette::delivery
