// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/siecle/reader.h"
#include "formats_in/inputs.h"

#include <gtest/gtest.h>

using namespace navette;
using navette::test::golden;
using navette::test::made;

namespace {

siecle::Document read(const QString& name)
{
    Result<siecle::Document> document = siecle::read(golden(name));
    EXPECT_TRUE(document.has_value()) << (document ? "" : document.error().text().toStdString());
    return document.value_or(siecle::Document());
}

QByteArray pupils(const QByteArray& pupil)
{
    return "<BEE_ELEVES VERSION=\"3.0\"><DONNEES><ELEVES>" + pupil + "</ELEVES></DONNEES></BEE_ELEVES>";
}

} // namespace

TEST(SiecleReader, TakesTheParametersOfEveryFile)
{
    for (const char* name :
        { "Nomenclature", "Geographique", "Structures", "ElevesSansAdresses", "ResponsablesAvecAdresses", "Communs" }) {
        const siecle::Document document = read(QStringLiteral("siecle/%1.xml").arg(QLatin1String(name)));
        EXPECT_EQ(document.parameters.uai, QStringLiteral("0990001N")) << name;
        EXPECT_EQ(document.parameters.year, 2026) << name;
        EXPECT_EQ(document.parameters.exportDate, QDate(2026, 8, 28)) << name;
        EXPECT_EQ(document.parameters.timestamp, QDateTime(QDate(2026, 8, 28), QTime(8, 9, 38))) << name;
        EXPECT_TRUE(document.unknownElements.isEmpty())
            << name << ": " << document.unknownElements.keys().join(u' ').toStdString();
    }
}

TEST(SiecleReader, ReadsTheNomenclature)
{
    const siecle::Document document = read(QStringLiteral("siecle/Nomenclature.xml"));
    ASSERT_EQ(document.mefs.size(), 2);
    EXPECT_EQ(document.mefs[1].code, QStringLiteral("1001000B11A"));
    EXPECT_EQ(document.mefs[1].longLabel, QStringLiteral("6EME BILANGUE")) << "padding is trimmed";
    EXPECT_FALSE(document.mefs[0].to.isValid()) << "31/12/9999 is an open end";
    ASSERT_EQ(document.subjects.size(), 4);
    EXPECT_EQ(document.subjects[1].shortCode, QStringLiteral("ALL1"));
    EXPECT_EQ(document.subjects[3].editionLabel, QStringLiteral("Chœur & chorale"));
    EXPECT_EQ(document.subjects[3].nationalCode, QStringLiteral("081300"));
    ASSERT_EQ(document.programmes.size(), 5);
    EXPECT_EQ(document.programmes[0].hundredths, 450);
    EXPECT_EQ(document.programmes[2].subject, document.programmes[3].subject) << "the same pair with two modalities";
    EXPECT_NE(document.programmes[2].modality, document.programmes[3].modality);
    EXPECT_EQ(document.compulsoryOptions.size(), 2);
    const auto modality = std::find_if(document.codeItems.cbegin(), document.codeItems.cend(),
        [](const auto& item) { return item.list == QStringLiteral("MODALITE_COURS"); });
    ASSERT_NE(modality, document.codeItems.cend());
    EXPECT_EQ(modality->code, QStringLiteral("CG"));
    EXPECT_TRUE(modality->flag);
}

TEST(SiecleReader, ReadsTheStructuresWithInnerSpaces)
{
    const siecle::Document document = read(QStringLiteral("siecle/Structures.xml"));
    ASSERT_EQ(document.divisions.size(), 2);
    EXPECT_EQ(document.divisions[1].code, QStringLiteral("6 B"));
    EXPECT_EQ(
        document.divisions[0].mefs, QStringList({ QStringLiteral("10010012110"), QStringLiteral("1001000B11A") }));
    ASSERT_EQ(document.groups.size(), 1);
    EXPECT_EQ(document.groups[0].divisions, QStringList({ QStringLiteral("6A"), QStringLiteral("6 B") }));
}

TEST(SiecleReader, ReadsPupilsOptionsAndLinks)
{
    const siecle::Document document = read(QStringLiteral("siecle/ElevesSansAdresses.xml"));
    ASSERT_EQ(document.pupils.size(), 4);
    const siecle::Pupil& first = document.pupils[0];
    EXPECT_EQ(first.eleveId, QStringLiteral("910001"));
    EXPECT_EQ(first.usageName, QStringLiteral("MÉLÈZE-ROSEAU"));
    EXPECT_EQ(first.firstName, QStringLiteral("Cœlia")) << "œ is 0xBD in ISO-8859-15";
    EXPECT_EQ(first.birthDate, QDate(2015, 4, 15));
    EXPECT_EQ(first.mef, QStringLiteral("10010012110")) << "not last year's MEF";
    EXPECT_EQ(first.lastYear.mef, QStringLiteral("00310002220"));
    EXPECT_EQ(first.lastYear.structure, QStringLiteral("CM2"));
    EXPECT_TRUE(document.pupils[1].ine.isEmpty());
    EXPECT_EQ(document.pupils[2].exit, QDate(2026, 8, 25));
    ASSERT_EQ(document.options.size(), 3);
    EXPECT_EQ(document.options[1].subject, QStringLiteral("999A01"));
    EXPECT_EQ(document.options[1].modality, QStringLiteral("F"));
    ASSERT_EQ(document.links.size(), 4);
    EXPECT_TRUE(document.links[0].isGroup);
    EXPECT_FALSE(document.links[1].isGroup);
}

TEST(SiecleReader, ReadsGuardiansAndTheirAddresses)
{
    const siecle::Document document = read(QStringLiteral("siecle/ResponsablesAvecAdresses.xml"));
    ASSERT_EQ(document.persons.size(), 2);
    EXPECT_EQ(document.persons[0].usageName, QStringLiteral("MÉLÈZE"));
    ASSERT_EQ(document.guardianLinks.size(), 2);
    EXPECT_EQ(document.guardianLinks[0].level, 1);
    ASSERT_EQ(document.addresses.size(), 2);
    EXPECT_EQ(document.addresses[1].town, QStringLiteral("SW1A LONDON"));
}

TEST(SiecleReader, ReadsTheCalendar)
{
    const siecle::Document document = read(QStringLiteral("siecle/Communs.xml"));
    EXPECT_EQ(document.firstDay, QDate(2026, 9, 1));
    EXPECT_EQ(document.lastDay, QDate(2027, 7, 3));
    EXPECT_EQ(document.identity.complement, QStringLiteral("DES TROIS RIVIERES"));
    ASSERT_EQ(document.periods.size(), 2);
    EXPECT_FALSE(document.periods[0].isClosure);
    EXPECT_TRUE(document.periods[1].isClosure);
    EXPECT_EQ(document.periods[1].from, QDate(2026, 10, 17));
}

TEST(SiecleReader, AcceptsTheNamesOfBefore2016)
{
    const auto document = siecle::read(
        made(QStringLiteral("e.xml"), pupils("<ELEVE ELEVE_ID='1'><NOM>SAULE</NOM><PRENOM>Ode</PRENOM></ELEVE>")));
    ASSERT_TRUE(document);
    EXPECT_EQ(document->pupils.at(0).familyName, QStringLiteral("SAULE"));
}

TEST(SiecleReader, AcceptsTheGuardiansOfBefore2018)
{
    const auto document = siecle::read(made(QStringLiteral("r.xml"),
        "<BEE_RESPONSABLES><DONNEES><RESPONSABLES>"
        "<RESPONSABLE_ELEVE><ELEVE_ID>1</ELEVE_ID><PERSONNE_ID>2</PERSONNE_ID><RESP_LEGAL>2</RESP_LEGAL></"
        "RESPONSABLE_ELEVE>"
        "<RESPONSABLE_ELEVE><ELEVE_ID>1</ELEVE_ID><PERSONNE_ID>3</PERSONNE_ID><RESP_LEGAL>0</RESP_LEGAL></"
        "RESPONSABLE_ELEVE>"
        "</RESPONSABLES></DONNEES></BEE_RESPONSABLES>"));
    ASSERT_TRUE(document);
    EXPECT_EQ(document->guardianLinks.at(0).level, 1);
    EXPECT_EQ(document->guardianLinks.at(1).level, 3);
}

TEST(SiecleReader, CountsUnknownElementsAndGoesOn)
{
    const auto document = siecle::read(made(
        QStringLiteral("e.xml"), pupils("<ELEVE ELEVE_ID='1'><NOUVEAU><X/></NOUVEAU><NOM>A</NOM><NOUVEAU/></ELEVE>")));
    ASSERT_TRUE(document);
    EXPECT_EQ(document->pupils.at(0).familyName, QStringLiteral("A"));
    EXPECT_EQ(document->unknownElements.value(QStringLiteral("NOUVEAU")), 2);
    ASSERT_EQ(document->findings.size(), 1);
    EXPECT_EQ(document->findings[0].severity, Severity::Information);
    EXPECT_TRUE(document->findings[0].cause.contains(QStringLiteral("NOUVEAU")));
}

TEST(SiecleReader, SaysWhereAValueDoesNotRead)
{
    const auto document = siecle::read(
        made(QStringLiteral("e.xml"), pupils("\n<ELEVE ELEVE_ID='1'>\n<DATE_NAISS>31/02/2015</DATE_NAISS></ELEVE>")));
    ASSERT_TRUE(document);
    EXPECT_FALSE(document->pupils.at(0).birthDate.isValid());
    ASSERT_EQ(document->findings.size(), 1);
    EXPECT_EQ(document->findings[0].where.line, 3);
    EXPECT_TRUE(document->findings[0].cause.contains(QStringLiteral("31/02/2015")));
}
