// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/elegroupe/file.h"
#include "formats_out/outputs.h"
#include "formats_out/random.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace navette;
using namespace navette::elegroupe;
using navette::test::golden;
using navette::test::made;
using navette::test::Random;

namespace {

const QString GoldenName = QStringLiteral("out/0999999FELEGROUPE2026260915103000.xml");

std::string why(const auto& result) { return result ? std::string("accepted") : result.error().text().toStdString(); }

Pupil randomPupil(Random& random)
{
    Pupil pupil;
    QString* const ids[] = { &pupil.eleveId, &pupil.ine, &pupil.privateId };
    *ids[random.number(0, 2)] = random.digits(1, 10);
    pupil.familyName = random.latin9(1, 100);
    pupil.usageName = random.latin9(0, 20);
    pupil.firstName = random.latin9(1, 20);
    pupil.firstName2 = random.latin9(0, 20);
    pupil.firstName3 = random.latin9(0, 20);
    pupil.birthDate = random.date();
    pupil.groups = random.list(6, [&] {
        return Link { random.latin9(1, 8), random.chance() ? random.date() : QDate(),
            random.chance() ? random.date() : QDate() };
    });
    return pupil;
}

Document randomDocument(Random& random)
{
    Document document;
    document.uai = random.code(8, 8);
    document.year = random.number(1000, 9999);
    document.importDate = random.date();
    document.sendNumber = random.number(0, 99999);
    document.software = random.latin9(1, 10);
    document.pupils = random.list(20, [&] { return randomPupil(random); });
    return document;
}

} // namespace

TEST(EleGroupe, WritesTheGoldenFileAsItWasRead)
{
    const xml::Input file = golden(GoldenName);
    const auto document = read(file);
    ASSERT_TRUE(document) << why(document);
    ASSERT_EQ(document->pupils.size(), 2);
    EXPECT_EQ(document->pupils.at(0).firstName, QStringLiteral("Zoé"));
    EXPECT_EQ(document->pupils.at(1).ine, QStringLiteral("990000002BB"));
    EXPECT_EQ(document->pupils.at(0).groups.at(1).to, QDate(2027, 1, 31));
    const auto bytes = write(*document);
    ASSERT_TRUE(bytes) << why(bytes);
    EXPECT_EQ(test::compact(*bytes), test::compact(file.bytes));
}

TEST(EleGroupe, ReadsWhatItWroteForThousandsOfDocuments)
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        Random random(seed);
        const Document document = randomDocument(random);
        const auto bytes = write(document);
        ASSERT_TRUE(bytes) << seed << ' ' << why(bytes);
        const auto again = read(made(QStringLiteral("a.xml"), *bytes));
        ASSERT_TRUE(again) << seed << ' ' << why(again);
        ASSERT_TRUE(*again == document) << "seed " << seed << '\n' << bytes->toStdString();
    }
}

TEST(EleGroupe, KeepsTheOrderAndPatternsOfTheSchema)
{
    const QString schema = QStringLiteral("import_eleves_reconstruction.xsd");
    const auto document = read(golden(GoldenName));
    ASSERT_TRUE(document) << why(document);
    const auto errors = test::schemaErrors(write(*document).value_or(QByteArray()), schema);
    if (!errors)
        GTEST_SKIP() << "no xmllint";
    EXPECT_EQ(*errors, QString());
    Document faulty = *document;
    faulty.pupils[0].groups[0].group = QStringLiteral("6AB_ALLEM1");
    EXPECT_NE(test::schemaErrors(write(faulty).value_or(QByteArray()), schema).value_or(QString()), QString());
}

TEST(EleGroupe, TheZipHoldsTheOneXmlOfTheSameName)
{
    const auto document = read(golden(GoldenName));
    ASSERT_TRUE(document) << why(document);
    const QDateTime at(QDate(2026, 9, 15), QTime(10, 30));
    const auto zip = writeZip(*document, at);
    ASSERT_TRUE(zip) << why(zip);
    EXPECT_EQ(writeZip(*document, at).value_or(QByteArray()), *zip);

    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("0999999FELEGROUPE2026260915103000.zip")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(*zip);
    file.close();
    const auto inputs = xml::openInputs({ file.fileName() });
    ASSERT_TRUE(inputs) << why(inputs);
    ASSERT_EQ(inputs->size(), 1);
    EXPECT_EQ(inputs->at(0).name.section(u'›', -1).trimmed(), QStringLiteral("0999999FELEGROUPE2026260915103000.xml"));
    const auto again = read(inputs->at(0));
    ASSERT_TRUE(again) << why(again);
    EXPECT_TRUE(*again == *document);
}

TEST(EleGroupe, OpensAZipThatAnotherProgramMade)
{
    const auto inputs
        = xml::openInputs({ test::dataPath(QStringLiteral("out/0999999FELEGROUPE2026260915103000.zip")) });
    ASSERT_TRUE(inputs) << why(inputs);
    EXPECT_TRUE(read(inputs->at(0)));
}

TEST(EleGroupe, TakesItsNameApartAndRefusesAMalformedOne)
{
    const QDateTime at(QDate(2026, 9, 15), QTime(10, 30));
    const QString name = fileBaseName(QStringLiteral("0999999F"), 2026, at);
    EXPECT_EQ(name, QStringLiteral("0999999FELEGROUPE2026260915103000"));
    const auto parts = parseBaseName(name);
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->uai, QStringLiteral("0999999F"));
    EXPECT_EQ(parts->year, 2026);
    EXPECT_EQ(parts->at, at);
    for (const char* wrong : { "", "0999999FELEGROUPE2026", "099999FELEGROUPE2026260915103000",
             "0999999fELEGROUPE2026260915103000", "0999999FELEGROUPE2026261315103000",
             "0999999FELEGROUPE2026260915103000.zip", "0999999FELEGROUPES2026260915103000" })
        EXPECT_FALSE(parseBaseName(QLatin1String(wrong))) << wrong;
}
