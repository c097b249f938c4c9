// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/rooms/reader.h"
#include "formats_in/inputs.h"

#include <gtest/gtest.h>

using namespace navette;
using navette::rooms::Document;
using navette::rooms::Room;
using navette::test::golden;
using navette::test::made;

namespace {

Result<Document> read(const QByteArray& bytes) { return rooms::read(made(QStringLiteral("salles.csv"), bytes)); }

std::string why(const auto& result) { return result ? std::string("accepted") : result.error().text().toStdString(); }

const QList<Room> twoRooms { { QStringLiteral("101"), QStringLiteral("Salle étoile"), 30, QStringLiteral("Cours"),
                                 QStringLiteral("Bâtiment A") },
    { QStringLiteral("GYM"), QStringLiteral("Gymnase"), 0, QStringLiteral("Sport"), {} } };

const QString Plain
    = QStringLiteral("code;libelle;capacite;type;site\n101;Salle étoile;30;Cours;Bâtiment A\nGYM;Gymnase;;Sport;\n");

} // namespace

TEST(RoomsReader, ReadsEveryColumnWithoutARemark)
{
    const auto document = read(Plain.toUtf8());
    ASSERT_TRUE(document) << why(document);
    EXPECT_EQ(document->sourceName, QStringLiteral("salles.csv"));
    EXPECT_TRUE(document->rooms == twoRooms);
    EXPECT_TRUE(document->findings.isEmpty());
}

TEST(RoomsReader, ReadsTheListsThatSpreadsheetsSaved)
{
    const auto excel = rooms::read(golden(QStringLiteral("rooms/salles.csv")));
    ASSERT_TRUE(excel) << why(excel);
    ASSERT_EQ(excel->rooms.size(), 4);
    EXPECT_EQ(excel->rooms.at(0).label, QStringLiteral("Salle d’arts ; plastiques"));
    EXPECT_EQ(excel->rooms.at(1).label, QStringLiteral("Salle \"informatique\""));
    EXPECT_EQ(excel->rooms.at(2).capacity, 60);
    EXPECT_EQ(excel->rooms.at(3).site, QStringLiteral("Principal"));
    const auto calc = rooms::read(golden(QStringLiteral("rooms/rooms.csv")));
    ASSERT_TRUE(calc) << why(calc);
    ASSERT_EQ(calc->rooms.size(), 2);
    EXPECT_EQ(calc->rooms.at(1).code, QStringLiteral("B2"));
    EXPECT_TRUE(calc->rooms.at(1).label.endsWith(QStringLiteral("de physique, rez-de-chaussée")));
    EXPECT_TRUE(calc->findings.isEmpty());
}

TEST(RoomsReader, ReadsEveryEncodingThatASpreadsheetSaves)
{
    QByteArray utf16("\xFF\xFE", 2);
    for (const QChar c : Plain) {
        utf16 += static_cast<char>(c.unicode() & 0xFF);
        utf16 += static_cast<char>(c.unicode() >> 8);
    }
    for (const QByteArray& bytes : { "\xEF\xBB\xBF" + Plain.toUtf8(), Plain.toLatin1(), utf16 }) {
        const auto document = read(bytes);
        ASSERT_TRUE(document) << why(document);
        EXPECT_TRUE(document->rooms == twoRooms) << bytes.toHex(' ').toStdString();
    }
}

TEST(RoomsReader, ReadsEverySeparatorAndLineEnd)
{
    for (const char16_t separator : { u';', u',', u'\t' }) {
        for (const char* end : { "\n", "\r\n", "\r" }) {
            QString text = Plain;
            text.replace(u';', QChar(separator)).replace(u'\n', QLatin1String(end));
            const auto document = read(text.toUtf8());
            ASSERT_TRUE(document) << why(document);
            EXPECT_TRUE(document->rooms == twoRooms) << text.toStdString();
        }
    }
    const auto hinted = read("sep=|\r\ncode|capacite\r\n101|30\r\n");
    ASSERT_TRUE(hinted) << why(hinted);
    EXPECT_EQ(hinted->rooms.value(0).capacity, 30);
}

TEST(RoomsReader, KeepsSeparatorsQuotesAndLineEndsInsideQuotes)
{
    const auto document
        = read("code;libelle;capacite\n\"1;2\";\"dite \"\"la grande\"\"\nsalle\";\"30\"\n103;;\n;;99\n");
    ASSERT_TRUE(document) << why(document);
    ASSERT_EQ(document->rooms.size(), 2);
    EXPECT_EQ(document->rooms.at(0).code, QStringLiteral("1;2"));
    EXPECT_EQ(document->rooms.at(0).label, QStringLiteral("dite \"la grande\"\nsalle"));
    EXPECT_EQ(document->rooms.at(0).capacity, 30);
    ASSERT_EQ(document->findings.size(), 1);
    EXPECT_EQ(document->findings.first().where.line, 5); // the quoted line end counts
}

TEST(RoomsReader, KnowsTheNamesThatSchoolsGiveColumns)
{
    const auto document
        = read(QStringLiteral("Bâtiment;Nom;Nombre de places;SALLE;Type de salle\nA;Labo;24;L1;Sciences\n").toUtf8());
    ASSERT_TRUE(document) << why(document);
    EXPECT_TRUE(document->rooms
        == QList<Room>(
            { { QStringLiteral("L1"), QStringLiteral("Labo"), 24, QStringLiteral("Sciences"), QStringLiteral("A") } }));
}

TEST(RoomsReader, CountsAndNamesColumnsItDoesNotKnow)
{
    const auto document = read("code;vidéoprojecteur;étage;capacite\n101;oui;2;30\n");
    ASSERT_TRUE(document) << why(document);
    EXPECT_EQ(document->rooms.value(0).capacity, 30);
    ASSERT_EQ(document->findings.size(), 1);
    EXPECT_EQ(document->findings.first().severity, Severity::Information);
    EXPECT_EQ(document->findings.first().occurrences, 2);
    EXPECT_TRUE(document->findings.first().cause.contains(QStringLiteral("étage")));
}

TEST(RoomsReader, NotesEveryWrongLineAndReadsTheRest)
{
    const auto document = read("code;capacite\n101;trente\n102;-5\n\n102;20\n;12\n103;10;trop\n104;25\n");
    ASSERT_TRUE(document) << why(document);
    QStringList codes;
    for (const Room& room : document->rooms)
        codes.append(room.code);
    EXPECT_EQ(codes,
        QStringList({ QStringLiteral("101"), QStringLiteral("102"), QStringLiteral("103"), QStringLiteral("104") }));
    QList<qint64> lines;
    for (const Finding& finding : document->findings)
        lines.append(finding.where.line);
    EXPECT_EQ(lines, QList<qint64>({ 2, 3, 5, 6, 7 }));
    EXPECT_EQ(document->rooms.at(1).capacity, 0);
}

TEST(RoomsReader, RefusesWhatIsNoListOfRooms)
{
    EXPECT_NE(why(read({})).find("vide"), std::string::npos);
    EXPECT_NE(why(read("<?xml version='1.0'?><STS_EDT/>")).find("STS-Web"), std::string::npos);
    EXPECT_NE(why(read("PK\x03\x04...")).find("archive zip"), std::string::npos);
    EXPECT_NE(why(read("nom;places\nGymnase;40\n")).find("code"), std::string::npos);
    EXPECT_NE(why(read("code;salle\n1;2\n")).find("deux colonnes"), std::string::npos);
    EXPECT_NE(why(read("code;libelle\n101;\"ouvert\n102;b\n")).find("ligne 2"), std::string::npos);
    EXPECT_NE(why(read(QByteArray("code\n1\0x\n", 9))).find("liste de salles"), std::string::npos);
}
