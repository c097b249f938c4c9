// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"

#include "qt_printers.h"

#include <QStringList>
#include <algorithm>
#include <gtest/gtest.h>
#include <limits>

/// French typography, whatever the locale: the tests' own is C (main.cpp).
namespace navette::french {

namespace {

    /// No-break spaces as one sees them in a test: "_" for U+00A0, "~" for U+202F.
    QString shown(QString text) { return text.replace(NoBreakSpace, u'_').replace(NarrowNoBreakSpace, u'~'); }

} // namespace

TEST(FrenchTest, DurationsAreHoursAndMinutes)
{
    EXPECT_EQ(shown(duration(90)), QStringLiteral("1_h_30"));
    EXPECT_EQ(shown(duration(65)), QStringLiteral("1_h_05"));
    EXPECT_EQ(shown(duration(55)), QStringLiteral("55_min"));
    EXPECT_EQ(shown(duration(120)), QStringLiteral("2_h"));
    EXPECT_EQ(shown(duration(0)), QStringLiteral("0_min"));
    EXPECT_EQ(shown(duration(-90)), QStringLiteral("−1_h_30"));
    EXPECT_EQ(shown(duration(-5)), QStringLiteral("−5_min"));
}

TEST(FrenchTest, TimesOfDayHaveNoLeadingZero)
{
    EXPECT_EQ(shown(timeOfDay(8 * 60 + 5)), QStringLiteral("8_h_05"));
    EXPECT_EQ(shown(timeOfDay(10 * 60)), QStringLiteral("10_h"));
    EXPECT_EQ(shown(timeOfDay(0)), QStringLiteral("0_h"));
    EXPECT_EQ(shown(timeOfDay(17 * 60 + 45)), QStringLiteral("17_h_45"));
}

TEST(FrenchTest, HundredthsStandBesideMinutes)
{
    EXPECT_EQ(shown(hundredths(90)), QStringLiteral("1,50_h"));
    EXPECT_EQ(shown(hundredths(110)), QStringLiteral("1,83_h"));
    EXPECT_EQ(shown(hundredths(55)), QStringLiteral("0,92_h"));
    EXPECT_EQ(shown(hundredths(0)), QStringLiteral("0,00_h"));
}

TEST(FrenchTest, ThousandsAreKeptTogetherByANarrowSpace)
{
    EXPECT_EQ(shown(number(0)), QStringLiteral("0"));
    EXPECT_EQ(shown(number(999)), QStringLiteral("999"));
    EXPECT_EQ(shown(number(1000)), QStringLiteral("1~000"));
    EXPECT_EQ(shown(number(1234567)), QStringLiteral("1~234~567"));
    EXPECT_EQ(shown(number(std::numeric_limits<qint64>::max())), QStringLiteral("9~223~372~036~854~775~807"));
}

TEST(FrenchTest, DatesAreDayMonthYear)
{
    EXPECT_EQ(date(QDate(2026, 9, 1)), QStringLiteral("01/09/2026"));
    EXPECT_EQ(date({}), QString());
}

TEST(FrenchTest, LongDatesSayPremierAndLowerCaseNames)
{
    EXPECT_EQ(longDate(QDate(2026, 9, 1)), QStringLiteral("mardi 1er septembre 2026"));
    EXPECT_EQ(longDate(QDate(2026, 8, 2)), QStringLiteral("dimanche 2 août 2026"));
    EXPECT_EQ(longDate(QDate(2027, 2, 28)), QStringLiteral("dimanche 28 février 2027"));
    EXPECT_EQ(longDate({}), QString());
}

TEST(FrenchTest, DayNamesCountFromMonday)
{
    EXPECT_EQ(dayName(1), QStringLiteral("lundi"));
    EXPECT_EQ(dayName(3), QStringLiteral("mercredi"));
    EXPECT_EQ(dayName(7), QStringLiteral("dimanche"));
    EXPECT_EQ(dayName(0), QString());
    EXPECT_EQ(dayName(8), QString());
}

TEST(FrenchTest, ASchoolYearIsTwoYears) { EXPECT_EQ(schoolYear(2026), QStringLiteral("2026-2027")); }

TEST(FrenchTest, QuotesKeepTheirTextByNoBreakSpaces)
{
    EXPECT_EQ(shown(quoted(QStringLiteral("6A"))), QStringLiteral("«_6A_»"));
}

TEST(FrenchTest, NamesAreCapitalsThenFirstName)
{
    EXPECT_EQ(personName(QStringLiteral("Martin"), {}, QStringLiteral("Anne")), QStringLiteral("MARTIN Anne"));
    EXPECT_EQ(personName(QStringLiteral("Martin"), QStringLiteral("Lefèvre"), QStringLiteral("Anne")),
        QStringLiteral("LEFÈVRE Anne"));
    EXPECT_EQ(personName(QStringLiteral("d’Œuvre"), {}, {}), QStringLiteral("D’ŒUVRE"));
    EXPECT_EQ(personName({}, {}, QStringLiteral("Anne")), QStringLiteral("Anne"));
    EXPECT_EQ(personName({}, {}, {}), QString());
}

TEST(FrenchTest, ListsAreInDictionaryOrderWithNumbersByValue)
{
    QStringList words { QStringLiteral("6e 10"), QStringLiteral("6e 2"), QStringLiteral("Zoé"), QStringLiteral("été"),
        QStringLiteral("Étienne"), QStringLiteral("eau"), QStringLiteral("Fabre"), QStringLiteral("œuf"),
        QStringLiteral("orge"), QStringLiteral("ode") };
    std::sort(words.begin(), words.end(), lessThan);
    EXPECT_EQ(words,
        QStringList({ QStringLiteral("6e 2"), QStringLiteral("6e 10"), QStringLiteral("eau"), QStringLiteral("été"),
            QStringLiteral("Étienne"), QStringLiteral("Fabre"), QStringLiteral("ode"), QStringLiteral("œuf"),
            QStringLiteral("orge"), QStringLiteral("Zoé") }));
}

TEST(FrenchTest, OrderIsStrictAndForgetsCase)
{
    EXPECT_FALSE(lessThan(QStringLiteral("6A"), QStringLiteral("6A")));
    EXPECT_FALSE(lessThan(QStringLiteral("martin"), QStringLiteral("MARTIN")));
    EXPECT_FALSE(lessThan(QStringLiteral("MARTIN"), QStringLiteral("martin")));
    // Accents decide only between words of the same letters.
    EXPECT_TRUE(lessThan(QStringLiteral("Lefevre"), QStringLiteral("Lefèvre")));
    EXPECT_TRUE(lessThan(QStringLiteral("Lefèvre A"), QStringLiteral("Lefevre B")));
}

} // namespace navette::french
