// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

/// How numbers, hours, dates and names are written for the user: French typography, whatever the locale.
namespace navette::french {

inline constexpr QChar NarrowNoBreakSpace { 0x202F };
inline constexpr QChar NoBreakSpace { 0x00A0 };

/// "1 h 30", "55 min", "0 min"; minutes may be negative ("−1 h 30").
QString duration(int minutes);
/// A time of day in minutes since midnight: "8 h 05", "10 h".
QString timeOfDay(int minutes);
/// Minutes as hours with two decimals: 90 -> "1,50 h".
QString hundredths(int minutes);
/// "1 234 567" with narrow no-break spaces.
QString number(qint64 value);
/// "01/09/2026"; empty for an invalid date.
QString date(QDate date);
/// "mardi 1er septembre 2026"; empty for an invalid date.
QString longDate(QDate date);
/// The day's name, 1 = "lundi" ... 7 = "dimanche"; empty outside.
QString dayName(int isoDay);
/// "2026-2027" for 2026.
QString schoolYear(int year);
/// "« text »" with the spaces that French typography wants.
QString quoted(const QString& text);
/// "MARTIN Anne": the usage name in capitals when there is one, then the first name; one may be empty.
QString personName(const QString& familyName, const QString& usageName, const QString& firstName);
/// French dictionary order, digits by value: "6e 2" before "6e 10", accents and case last.
bool lessThan(const QString& a, const QString& b);

} // namespace navette::french
