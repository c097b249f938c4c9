// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/siecle/reader.h"
#include "formats/sts/reader.h"
#include "formats_in/inputs.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <quazip.h>
#include <quazipfile.h>

using namespace navette;
using navette::test::dataPath;
using navette::test::golden;
using navette::test::made;

namespace {

void writeZip(const QString& path, const QList<std::pair<QString, QByteArray>>& members)
{
    QuaZip zip(path);
    ASSERT_TRUE(zip.open(QuaZip::mdCreate));
    for (const auto& [name, bytes] : members) {
        QuaZipFile file(&zip);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)));
        file.write(bytes);
        file.close();
    }
    zip.close();
}

std::string why(const auto& result) { return result ? std::string("accepted") : result.error().text().toStdString(); }

} // namespace

TEST(BadInput, NamesTheStsFileGivenInPlaceOfASiecleOneAndTheRightMenu)
{
    const auto document = siecle::read(golden(QStringLiteral("sts/sts_emp_0990001N_2026.xml")));
    ASSERT_FALSE(document);
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("sts_emp_0990001N_2026.xml"))) << why(document);
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("STS-Web"))) << why(document);
    EXPECT_TRUE(document.error().remedy.contains(QStringLiteral("Exportations"))) << why(document);
}

TEST(BadInput, NamesTheSiecleFileGivenInPlaceOfTheStsOne)
{
    const auto document = sts::read(golden(QStringLiteral("siecle/Structures.xml")));
    ASSERT_FALSE(document);
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("Structures"))) << why(document);
    EXPECT_TRUE(document.error().remedy.contains(QStringLiteral("Exports › Emploi du temps"))) << why(document);
}

TEST(BadInput, TellsTheReturnFileFromTheOneStsGives)
{
    const auto document
        = sts::read(made(QStringLiteral("emp_sts.xml"), "<?xml version='1.0'?><EDT_STS><PARAMETRES/></EDT_STS>"));
    ASSERT_FALSE(document);
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("retour vers STS-Web"))) << why(document);
}

TEST(BadInput, RefusesEveryTruncationOfEveryFile)
{
    for (const char* name : { "siecle/Nomenclature.xml", "siecle/Structures.xml", "siecle/ElevesSansAdresses.xml",
             "siecle/ResponsablesAvecAdresses.xml", "siecle/Communs.xml", "siecle/Geographique.xml",
             "sts/sts_emp_0990001N_2026.xml" }) {
        const xml::Input whole = golden(QLatin1String(name));
        ASSERT_FALSE(whole.bytes.isEmpty()) << name;
        // The last byte but one: only the end tag's ">" or a line end is missing.
        for (qsizetype size = 120; size < whole.bytes.trimmed().size(); size += 211) {
            const xml::Input cut = made(whole.name, whole.bytes.left(size));
            const bool sts = QLatin1String(name).startsWith(QLatin1String("sts/"));
            const std::string sentence = sts ? why(sts::read(cut)) : why(siecle::read(cut));
            EXPECT_NE(sentence, "accepted") << name << " cut at " << size;
            EXPECT_NE(sentence.find(whole.name.toStdString()), std::string::npos) << sentence;
        }
    }
}

TEST(BadInput, SaysLineAndMenuOfATruncatedFile)
{
    const auto document
        = siecle::read(made(QStringLiteral("Structures.xml"), "<BEE_STRUCTURES>\n<DONNEES>\n<DIVISIONS>"));
    ASSERT_FALSE(document);
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("ligne 3"))) << why(document);
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("tronqué"))) << why(document);
    EXPECT_TRUE(document.error().remedy.contains(QStringLiteral("Structures"))) << why(document);
}

TEST(BadInput, RefusesAnEmptyFileAndOneThatIsNotXml)
{
    EXPECT_NE(why(siecle::read(made(QStringLiteral("vide.xml"), {}))).find("vide"), std::string::npos);
    EXPECT_NE(why(sts::read(made(QStringLiteral("a.xml"), "bonjour"))).find("pas du XML"), std::string::npos);
}

TEST(BadInput, RefusesEntityBombsAndAnyDoctype)
{
    const auto document = siecle::read(made(QStringLiteral("bombe.xml"),
        "<!DOCTYPE b [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
        "'&b;&b;&b;&b;&b;&b;'>]>"
        "<BEE_COMMUN><DONNEES><UAJ><DENOM_PRINC>&c;</DENOM_PRINC></UAJ></DONNEES></BEE_COMMUN>"));
    ASSERT_FALSE(document);
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("DOCTYPE"))) << why(document);
}

TEST(BadInput, RefusesNestingWithoutEnd)
{
    const QByteArray deep = QByteArray("<A>").repeated(200000) + QByteArray("</A>").repeated(200000);
    const auto siecle = siecle::read(made(QStringLiteral("profond.xml"),
        "<BEE_ELEVES><DONNEES><ELEVES><ELEVE>" + deep + "</ELEVE></ELEVES></DONNEES></BEE_ELEVES>"));
    EXPECT_NE(why(siecle).find("imbriqu"), std::string::npos) << why(siecle);
    const auto sts
        = sts::read(made(QStringLiteral("profond.xml"), "<STS_EDT><DONNEES><X>" + deep + "</X></DONNEES></STS_EDT>"));
    EXPECT_NE(why(sts).find("imbriqu"), std::string::npos) << why(sts);
}

TEST(BadInput, TurnsNumbersOutOfRangeIntoFindings)
{
    const auto document = sts::read(made(QStringLiteral("sts_emp.xml"),
        "<STS_EDT><DONNEES><STRUCTURE><DIVISIONS><DIVISION CODE='6A'><EFFECTIF_PREVU>99999999999999</EFFECTIF_PREVU>"
        "<SERVICES><SERVICE CODE_MATIERE='020700'><HEURES_STRUCTURE>1e300</HEURES_STRUCTURE></SERVICE>"
        "<SERVICE "
        "CODE_MATIERE='030201'><HEURES_STRUCTURE>-4</HEURES_STRUCTURE></SERVICE></SERVICES></DIVISION></DIVISIONS></"
        "STRUCTURE></DONNEES></STS_EDT>"));
    ASSERT_TRUE(document) << why(document);
    EXPECT_EQ(document->divisions.at(0).planned, 0);
    ASSERT_EQ(document->findings.size(), 3);
    // Hours read as nothing would go back to STS as nothing.
    EXPECT_TRUE(blocks(document->findings));
    EXPECT_TRUE(document->findings.at(1).cause.contains(QStringLiteral("« 1e300 » de HEURES_STRUCTURE")))
        << document->findings.at(1).cause.toStdString();
    EXPECT_TRUE(document->findings.at(1).remedy.contains(QStringLiteral("Exports › Emploi du temps")));
}

TEST(BadInput, LeavesADateThatDoesNotReadToBeVerified)
{
    const auto document = siecle::read(made(QStringLiteral("Communs.xml"),
        "<BEE_COMMUN><PARAMETRES><DATE_EXPORT>hier</DATE_EXPORT></PARAMETRES></BEE_COMMUN>"));
    ASSERT_TRUE(document) << why(document);
    ASSERT_EQ(document->findings.size(), 1);
    EXPECT_EQ(document->findings.at(0).severity, Severity::ToVerify);
    EXPECT_TRUE(document->findings.at(0).cause.contains(QStringLiteral("« hier » de DATE_EXPORT")));
}

TEST(BadInput, OpensAZipInPlaceAndLooksPastWhatTheMacAdds)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("exports.zip"));
    writeZip(path,
        { { QStringLiteral("__MACOSX/._Communs.xml"), "x" },
            { QStringLiteral("Communs.xml"), golden(QStringLiteral("siecle/Communs.xml")).bytes },
            { QStringLiteral("Structures.xml"), golden(QStringLiteral("siecle/Structures.xml")).bytes } });
    const auto inputs = xml::openInputs({ path });
    ASSERT_TRUE(inputs) << why(inputs);
    ASSERT_EQ(inputs->size(), 2);
    EXPECT_EQ(inputs->at(0).name, QStringLiteral("exports.zip › Communs.xml"));
    EXPECT_TRUE(siecle::read(inputs->at(1)));
}

TEST(BadInput, OpensTheZipsThatSiecleGives)
{
    for (const char* name :
        { "Nomenclature", "Geographique", "Structures", "ElevesSansAdresses", "ResponsablesAvecAdresses", "Communs" }) {
        const auto inputs
            = xml::openInputs({ dataPath(QStringLiteral("siecle/ExportXML_%1.zip").arg(QLatin1String(name))) });
        ASSERT_TRUE(inputs) << name << why(inputs);
        ASSERT_EQ(inputs->size(), 1);
        EXPECT_TRUE(siecle::read(inputs->at(0))) << name;
    }
}

TEST(BadInput, SaysWhereToGetADamagedArchiveAgain)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("lettre.zip"));
    writeZip(path, { { QStringLiteral("lisez-moi.txt"), "bonjour" } });
    const auto inputs = xml::openInputs({ path }, xml::siecleMenu());
    ASSERT_FALSE(inputs);
    EXPECT_TRUE(inputs.error().remedy.contains(xml::siecleMenu())) << why(inputs);
    EXPECT_TRUE(xml::openInputs({ path }).error().remedy.contains(QStringLiteral("application d’origine")));
}

TEST(BadInput, RefusesAZipThatClimbsOutOfItsFolder)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("piege.zip"));
    writeZip(path, { { QStringLiteral("../../Communs.xml"), golden(QStringLiteral("siecle/Communs.xml")).bytes } });
    const auto inputs = xml::openInputs({ path });
    EXPECT_NE(why(inputs).find("sort de son dossier"), std::string::npos) << why(inputs);
}

TEST(BadInput, RefusesAZipBomb)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("bombe.zip"));
    writeZip(path,
        { { QStringLiteral("Communs.xml"), "<BEE_COMMUN>" + QByteArray(40 * 1024 * 1024, ' ') + "</BEE_COMMUN>" } });
    const auto inputs = xml::openInputs({ path });
    EXPECT_NE(why(inputs).find("démesuré"), std::string::npos) << why(inputs);
}

TEST(BadInput, RefusesATruncatedZipAFolderAndAMissingFile)
{
    QTemporaryDir dir;
    QFile whole(dataPath(QStringLiteral("siecle/ExportXML_Communs.zip")));
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    QFile cut(dir.filePath(QStringLiteral("coupe.zip")));
    ASSERT_TRUE(cut.open(QIODevice::WriteOnly));
    cut.write(whole.readAll().left(300));
    cut.close();
    EXPECT_NE(why(xml::openInputs({ cut.fileName() })).find("coupe.zip"), std::string::npos);
    EXPECT_EQ(xml::openInputs({ dir.path() }).error().kind, ErrorKind::Io);
    EXPECT_EQ(xml::openInputs({ dir.filePath(QStringLiteral("absent.xml")) }).error().kind, ErrorKind::Io);
}
