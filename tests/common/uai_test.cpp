// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/uai.h"

#include "qt_printers.h"

#include <QSet>
#include <gtest/gtest.h>

/// The school's number ends with a letter that its digits determine (formats-in §2: modulo 23, without I, O and Q).
namespace navette {

TEST(UaiTest, KnowsTheLettersOfPublishedSchools)
{
    // Louis-le-Grand, Henri-IV, le Parc, and the number of the dossier's samples.
    for (const char* uai : { "0750655E", "0750654D", "0690026D", "0332490C", "0990001N" })
        EXPECT_TRUE(isUai(QString::fromLatin1(uai))) << uai;
}

TEST(UaiTest, TheLetterIsTheNumberModulo23)
{
    const QString letters = QStringLiteral("ABCDEFGHJKLMNPRSTUVWXYZ");
    for (int number = 0; number < 23 * 3; ++number) {
        const QString digits = QStringLiteral("%1").arg(number, 7, 10, QLatin1Char('0'));
        EXPECT_EQ(uaiCheckLetter(digits), letters.at(number % 23)) << qPrintable(digits);
    }
    EXPECT_EQ(uaiCheckLetter(u"9999999"), letters.at(9999999 % 23));
}

TEST(UaiTest, OneWrongDigitOrTwoSwappedOnesAreSeen)
{
    const QString good = QStringLiteral("0750655E");
    for (qsizetype at = 0; at < 7; ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = good;
            wrong[at] = QChar(digit);
            EXPECT_EQ(isUai(wrong), wrong == good) << qPrintable(wrong);
        }
        if (at < 6 && good[at] != good[at + 1]) {
            QString swapped = good;
            std::swap(swapped[at], swapped[at + 1]);
            EXPECT_FALSE(isUai(swapped)) << qPrintable(swapped);
        }
    }
}

TEST(UaiTest, RefusesWhatIsNoNumber)
{
    for (const QString& text : { QString(), QStringLiteral("0750655"), QStringLiteral("0750655e"),
             QStringLiteral("0750655ES"), QStringLiteral(" 0750655E"), QStringLiteral("075065SE"),
             QStringLiteral("٠٧٥٠٦٥٥E"), QStringLiteral("-750655E"), QStringLiteral("0750655I") })
        EXPECT_FALSE(isUai(text)) << qPrintable(text);
    EXPECT_TRUE(uaiCheckLetter(u"12345").isNull());
    EXPECT_TRUE(uaiCheckLetter(u"12345678").isNull());
    EXPECT_TRUE(uaiCheckLetter(u"123456X").isNull());
    EXPECT_TRUE(uaiCheckLetter({}).isNull());
}

} // namespace navette
