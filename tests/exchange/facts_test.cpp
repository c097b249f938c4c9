// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "exchange/export_documents.h"
#include "exchange/facts.h"
#include "formats/elegroupe/file.h"
#include "formats/sts/upload_writer.h"

/// What two files of one format say differently, and what came back of what was sent.
namespace navette::exchange {

namespace {

    class FactsTest : public Desk {
    protected:
        xml::Input sts() const { return { QStringLiteral("sts_emp.xml"), {}, stsBytes(stsFile) }; }
        QString why(const auto& result) const { return result ? QString() : result.error().text(); }
    };

} // namespace

TEST_F(FactsTest, AFileIsEqualToItself)
{
    for (const char* name : { "siecle/Nomenclature.xml", "siecle/Structures.xml", "siecle/ElevesSansAdresses.xml",
             "siecle/ResponsablesAvecAdresses.xml", "siecle/Communs.xml", "sts/sts_emp_0990001N_2026.xml",
             "out/EDT_vers_STS_0999999F_2026.xml", "out/0999999FELEGROUPE2026260915103000.xml",
             "out/Edt_To_Demo_0999999F_clair.xml" }) {
        const xml::Input input = golden(QString::fromLatin1(name));
        const auto said = facts(input);
        ASSERT_TRUE(said) << name << qPrintable(why(said));
        EXPECT_FALSE(said->isEmpty()) << name;
        const auto same = compareFiles(input, input);
        ASSERT_TRUE(same);
        EXPECT_TRUE(same->onlyFirst.isEmpty() && same->onlySecond.isEmpty()) << name;
    }
}

TEST_F(FactsTest, OneChangeIsOneSentenceOnEachSide)
{
    const xml::Input before = sts();
    stsService("6A", "030201")->hours = 3500;
    const auto found = compareFiles(before, sts());
    ASSERT_TRUE(found) << qPrintable(why(found));
    EXPECT_EQ(found->onlyFirst, QStringList(QStringLiteral("classe 6A, matière 030201 CG : 4,00 h")));
    EXPECT_EQ(found->onlySecond, QStringList(QStringLiteral("classe 6A, matière 030201 CG : 3,50 h")));
}

TEST_F(FactsTest, WhatIsGoneAndWhatIsNewAreToldApart)
{
    const xml::Input before = sts();
    stsFile.individuals.removeLast();
    stsFile.groups[0].services[0].teachers.append(
        { .id = QStringLiteral("3506"), .type = QStringLiteral("local"), .hours = 500 });
    const auto found = compareFiles(before, sts());
    ASSERT_TRUE(found);
    ASSERT_EQ(found->onlyFirst.size(), 1);
    EXPECT_TRUE(found->onlyFirst[0].contains(QStringLiteral("OLIVIER")));
    EXPECT_EQ(
        found->onlySecond, QStringList(QStringLiteral("groupe 6ALL1GR1, matière 030101 CG : enseignant 3506, 0,50 h")));
}

TEST_F(FactsTest, FilesOfTwoFormatsAreNotCompared)
{
    const auto refused = compareFiles(sts(), golden(QStringLiteral("siecle/Structures.xml")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("Structures.xml"))) << qPrintable(why(refused));
    EXPECT_FALSE(facts({ QStringLiteral("lettre.txt"), {}, "Bonjour" }));
}

TEST_F(FactsTest, WhatStsGivesBackIsHeldAgainstWhatWasSent)
{
    importSiecle();
    importSts();
    const auto bytes = sts::writeUpload(stsDocument(base));
    ASSERT_TRUE(bytes) << qPrintable(why(bytes));
    const xml::Input sent { QStringLiteral("EDT_vers_STS.xml"), {}, *bytes };
    const auto same = verifySts(sent, sts());
    ASSERT_TRUE(same) << qPrintable(why(same));
    EXPECT_EQ(same->onlyFirst, QStringList()) << "2.444 h in thousandths are 2.44 h in hundredths";
    EXPECT_EQ(same->onlySecond, QStringList());

    stsService("6ALL1GR1", "030101")->teachers[0].hours = 1000;
    const auto other = verifySts(sent, sts());
    ASSERT_TRUE(other);
    EXPECT_EQ(
        other->onlyFirst, QStringList(QStringLiteral("groupe 6ALL1GR1, matière 030101 CG : enseignant 31762, 2,44 h")));
    EXPECT_EQ(other->onlySecond,
        QStringList(QStringLiteral("groupe 6ALL1GR1, matière 030101 CG : enseignant 31762, 1,00 h")));
    EXPECT_FALSE(verifySts(sts(), sts())) << "the file of STS is not what was sent";
}

TEST_F(FactsTest, SieclesPupilsAreHeldAgainstTheLinksSent)
{
    importSiecle();
    importSts();
    insert(Membership { .student = student("910002"), .group = group("6ALL1GR1"), .origin = Origin::Manual });
    const auto bytes = elegroupe::write(siecleDocument(base, QDateTime(QDate(2026, 9, 15), QTime(10, 30))));
    ASSERT_TRUE(bytes) << qPrintable(why(bytes));
    const xml::Input sent { QStringLiteral("liens.xml"), {}, *bytes };
    const auto found = verifySiecle(sent, golden(QStringLiteral("siecle/ElevesSansAdresses.xml")));
    ASSERT_TRUE(found) << qPrintable(why(found));
    EXPECT_EQ(found->onlyFirst, QStringList(QStringLiteral("élève 910002 dans le groupe 6ALL1GR1")))
        << "SIECLE has not taken it";
    EXPECT_EQ(found->onlySecond, QStringList());
}

} // namespace navette::exchange
