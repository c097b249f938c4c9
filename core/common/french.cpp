// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"

#include <QCollator>
#include <QLocale>
#include <cstdlib>

namespace navette::french {

namespace {
    const QLocale& locale()
    {
        static const QLocale french(QLocale::French, QLocale::France);
        return french;
    }
} // namespace

QString duration(int minutes)
{
    const int absolute = std::abs(minutes);
    const QString sign = minutes < 0 ? QStringLiteral("−") : QString();
    const int hours = absolute / 60;
    const int rest = absolute % 60;
    if (hours == 0)
        return sign + QString::number(rest) + NoBreakSpace + QStringLiteral("min");
    QString text = sign + QString::number(hours) + NoBreakSpace + u'h';
    if (rest != 0)
        text += NoBreakSpace + QStringLiteral("%1").arg(rest, 2, 10, QLatin1Char('0'));
    return text;
}

QString timeOfDay(int minutes)
{
    QString text = QString::number(minutes / 60) + NoBreakSpace + u'h';
    if (minutes % 60 != 0)
        text += NoBreakSpace + QStringLiteral("%1").arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return text;
}

QString hundredths(int minutes) { return locale().toString(minutes / 60.0, 'f', 2) + NoBreakSpace + u'h'; }

QString number(qint64 value) { return locale().toString(value); }

QString date(QDate date) { return date.isValid() ? date.toString(QStringLiteral("dd/MM/yyyy")) : QString(); }

QString longDate(QDate date)
{
    if (!date.isValid())
        return {};
    const QString day = date.day() == 1 ? QStringLiteral("1er") : QString::number(date.day());
    return locale().toString(date, QStringLiteral("dddd ")) + day
        + locale().toString(date, QStringLiteral(" MMMM yyyy"));
}

QString dayName(int isoDay)
{
    return isoDay >= 1 && isoDay <= 7 ? locale().standaloneDayName(isoDay, QLocale::LongFormat) : QString();
}

QString schoolYear(int year) { return QStringLiteral("%1-%2").arg(year).arg(year + 1); }

QString quoted(const QString& text) { return u'«' + QString(NoBreakSpace) + text + NoBreakSpace + u'»'; }

QString personName(const QString& familyName, const QString& usageName, const QString& firstName)
{
    const QString last = (usageName.isEmpty() ? familyName : usageName).toUpper();
    if (last.isEmpty() || firstName.isEmpty())
        return last + firstName;
    return last + u' ' + firstName;
}

bool lessThan(const QString& a, const QString& b)
{
    static const QCollator collator = [] {
        QCollator french(locale());
        french.setNumericMode(true);
        french.setCaseSensitivity(Qt::CaseInsensitive);
        return french;
    }();
    return collator.compare(a, b) < 0;
}

} // namespace navette::french
