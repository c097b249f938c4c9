// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/fold.h"

#include "qt_printers.h"

#include <QRandomGenerator>
#include <gtest/gtest.h>

/// Spellings brought to one form.
namespace navette::matching {

namespace {

    /// The same distance from its definition, by recursion.
    int slowDistance(QStringView a, QStringView b)
    {
        if (a.isEmpty() || b.isEmpty())
            return int(a.size() + b.size());
        int best = std::min({ slowDistance(a.mid(1), b) + 1, slowDistance(a, b.mid(1)) + 1,
            slowDistance(a.mid(1), b.mid(1)) + (a[0] != b[0]) });
        if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0])
            best = std::min(best, slowDistance(a.mid(2), b.mid(2)) + 1);
        return best;
    }

    using Pairs = QList<std::pair<QString, QString>>;

} // namespace

TEST(FoldTest, LettersAndDigitsInCapitalsWithoutAccents)
{
    for (const auto& [text, folded] :
        Pairs { { u"d’Œuvre-Hélène "_qs, u"D OEUVRE HELENE"_qs }, { u"Lefèvre"_qs, u"LEFEVRE"_qs },
            { u"  de  la   Tour "_qs, u"DE LA TOUR"_qs }, { u"O'Brien"_qs, u"O BRIEN"_qs },
            { u"Cæsar"_qs, u"CAESAR"_qs }, { u"Ñuñez"_qs, u"NUNEZ"_qs }, { u"Straße"_qs, u"STRASSE"_qs },
            { u"6 °B"_qs, u"6 B"_qs }, { u""_qs, u""_qs }, { u" - "_qs, u""_qs }, { u"E\u0301lise"_qs, u"ELISE"_qs } })
        EXPECT_EQ(fold(text), folded) << qPrintable(text);
    EXPECT_EQ(foldCode(u"6 B"), u"6B"_qs);
    EXPECT_EQ(foldCode(u"3-all.2"), u"3ALL2"_qs);
}

TEST(FoldTest, FoldingTwiceIsFoldingOnce)
{
    for (const char* text : { "d’Œuvre-Hélène", "Straße", "ÉLÈVE n° 3", "ﬁn" }) {
        const QString once = fold(QString::fromUtf8(text));
        EXPECT_EQ(fold(once), once) << text;
    }
}

TEST(FoldTest, LevelsAreWrittenInOneForm)
{
    for (const auto& [code, form] : Pairs { { u"6ème A"_qs, u"6A"_qs }, { u"6E A"_qs, u"6A"_qs },
             { u"6A"_qs, u"6A"_qs }, { u"6° A"_qs, u"6A"_qs }, { u"SIXIEME A"_qs, u"6A"_qs },
             { u"Troisième 2"_qs, u"32"_qs }, { u"2nde 3"_qs, u"23"_qs }, { u"Seconde 3"_qs, u"23"_qs },
             { u"2DE3"_qs, u"23"_qs }, { u"1ère STMG"_qs, u"1STMG"_qs }, { u"Première STMG"_qs, u"1STMG"_qs },
             { u"Tle S"_qs, u"TS"_qs }, { u"TERM S"_qs, u"TS"_qs }, { u"Terminale S"_qs, u"TS"_qs },
             { u"6E"_qs, u"6E"_qs }, { u"6 E"_qs, u"6E"_qs }, { u"6 ème B"_qs, u"6B"_qs }, { u"6eA"_qs, u"6A"_qs },
             { u"1ES"_qs, u"1ES"_qs }, { u"1re ES"_qs, u"1ES"_qs }, { u"TS1"_qs, u"TS1"_qs }, { u"203"_qs, u"23"_qs },
             { u"TS03"_qs, u"TS3"_qs }, { u"210"_qs, u"210"_qs }, { u"Terminales S"_qs, u"TS"_qs } })
        EXPECT_EQ(levelForm(code), form) << qPrintable(code);
}

TEST(FoldTest, GroupsNumberTheirPartsInOneForm)
{
    for (const char* code : { "3ALL2 gr.1", "3ALL2 Groupe 1", "3ALL2GRP1", "3ALL2 G1", "3ème ALL2 gr 1" })
        EXPECT_EQ(groupForm(QString::fromUtf8(code)), u"3ALL2G1"_qs) << code;
    EXPECT_EQ(lastNumber(u"3ALL2G1"), u"1"_qs);
    EXPECT_EQ(lastNumber(u"3ALL12"), u"12"_qs);
    EXPECT_EQ(lastNumber(u"CHORALE"), QString());
    EXPECT_EQ(lastNumber(u""), QString());
}

TEST(FoldTest, ASlipOfTheFingerIsOneLetter)
{
    EXPECT_EQ(editDistance(u"MARTIN", u"MARTIN", 9), 0);
    EXPECT_EQ(editDistance(u"MARTIN", u"MARTN", 9), 1) << "dropped";
    EXPECT_EQ(editDistance(u"MARTIN", u"MARTTIN", 9), 1) << "doubled";
    EXPECT_EQ(editDistance(u"MARTIN", u"MARTAN", 9), 1) << "another";
    EXPECT_EQ(editDistance(u"MARTIN", u"MATRIN", 9), 1) << "swapped";
    EXPECT_EQ(editDistance(u"MARTIN", u"", 9), 6);
    EXPECT_EQ(editDistance(u"", u"", 9), 0);
    EXPECT_EQ(likeness(u"MARTIN", u"MARTIN"), 100);
    EXPECT_EQ(likeness(u"ABCD", u"WXYZ"), 0);
    EXPECT_EQ(likeness(u"", u""), 0);
    EXPECT_EQ(likeness(u"ABCD", u"ABCE"), 75);
}

TEST(FoldTest, TheDistanceIsThatOfTheDefinition)
{
    QRandomGenerator random(7);
    const auto word = [&] {
        QString text;
        for (int n = random.bounded(6); n > 0; --n)
            text += QChar(u'A' + random.bounded(3));
        return text;
    };
    for (int n = 0; n < 2000; ++n) {
        const QString a = word();
        const QString b = word();
        const int distance = slowDistance(a, b);
        for (int most = 0; most < 7; ++most) {
            ASSERT_EQ(editDistance(a, b, most), std::min(distance, most + 1)) << qPrintable(a + u' ' + b) << most;
            ASSERT_EQ(editDistance(a, b, most), editDistance(b, a, most));
        }
    }
}

} // namespace navette::matching
