// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/sts/upload_reader.h"
#include "formats/sts/upload_writer.h"
#include "formats_out/outputs.h"
#include "formats_out/random.h"

#include <gtest/gtest.h>

using namespace navette;
using namespace navette::sts;
using navette::test::golden;
using navette::test::made;
using navette::test::Random;

namespace {

std::string why(const auto& result) { return result ? std::string("accepted") : result.error().text().toStdString(); }

UploadCourse randomCourse(Random& random)
{
    return { random.latin9(1, 4), random.number(1, 7), random.number(0, 1439), random.number(0, 1439),
        random.latin9(0, 8) };
}

UploadTeacher randomTeacher(Random& random)
{
    return { random.digits(1, 10), random.chance() ? QStringLiteral("epp") : QStringLiteral("local"),
        random.number(0, 99999), random.number(0, 200), random.list(4, [&] { return randomCourse(random); }) };
}

UploadStructure randomStructure(Random& random, bool isGroup)
{
    UploadStructure structure;
    structure.code = random.latin9(1, 8);
    structure.isGroup = isGroup;
    structure.services = random.list(3, [&] {
        return UploadService { random.code(6, 6), random.code(0, 3), random.number(0, 99999), random.chance(),
            random.list(3, [&] { return randomTeacher(random); }) };
    });
    if (isGroup) {
        structure.label = random.latin9(0, 40);
        structure.planned = random.number(0, 9999);
        structure.maxSize = random.number(0, 9999);
        structure.divisions = random.list(11, [&] {
            return UploadShare { random.latin9(1, 8), random.number(0, 9999) };
        });
    }
    return structure;
}

UploadDocument randomDocument(Random& random)
{
    UploadDocument document;
    document.uai = random.code(8, 8);
    document.year = random.number(1000, 9999);
    document.source = random.latin9(0, 20);
    document.days = random.list(7, [&] {
        return UploadDay { random.number(1, 7), random.number(0, 1439), random.number(0, 1439) };
    });
    document.alternances = random.list(4, [&] {
        return UploadAlternance { random.latin9(1, 4), random.latin9(0, 10), random.latin9(0, 30),
            random.list(40, [&] { return random.date(); }) };
    });
    document.rooms = random.list(5, [&] {
        return UploadRoom { random.latin9(1, 8), random.latin9(0, 10), random.latin9(0, 10) };
    });
    document.individuals = random.list(5, [&] {
        return UploadIndividual { random.digits(1, 10),
            random.list(2,
                [&] {
                    return UploadIndemnity { random.latin9(1, 8), random.digits(4, 4) };
                }),
            random.list(2, [&] {
                return UploadAre { random.code(1, 6), random.number(0, 99999) };
            }) };
    });
    document.divisions = random.list(3, [&] { return randomStructure(random, false); });
    document.groups = random.list(3, [&] { return randomStructure(random, true); });
    return document;
}

} // namespace

TEST(Upload, WritesTheGoldenFileAsItWasRead)
{
    const xml::Input file = golden(QStringLiteral("out/EDT_vers_STS_0999999F_2026.xml"));
    const auto document = readUpload(file);
    ASSERT_TRUE(document) << why(document);
    ASSERT_EQ(document->divisions.size(), 1);
    EXPECT_EQ(document->divisions.at(0).services.at(1).teachers.at(1).type, QStringLiteral("local"));
    EXPECT_EQ(document->groups.at(0).divisions.at(1).planned, 8);
    EXPECT_EQ(document->groups.at(0).services.at(0).teachers.at(0).courses.at(1).start, 14 * 60);
    const auto bytes = writeUpload(*document);
    ASSERT_TRUE(bytes) << why(bytes);
    EXPECT_EQ(test::compact(*bytes), test::compact(file.bytes));
}

TEST(Upload, ReadsWhatItWroteForThousandsOfDocuments)
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        Random random(seed);
        const UploadDocument document = randomDocument(random);
        const auto bytes = writeUpload(document);
        ASSERT_TRUE(bytes) << seed << ' ' << why(bytes);
        const auto again = readUpload(made(QStringLiteral("a.xml"), *bytes));
        ASSERT_TRUE(again) << seed << ' ' << why(again);
        ASSERT_TRUE(*again == document) << "seed " << seed << '\n' << bytes->toStdString();
    }
}

TEST(Upload, KeepsTheOrderAndPatternsOfTheSchema)
{
    const QString schema = QStringLiteral("edt_sts_reconstruction.xsd");
    const auto document = readUpload(golden(QStringLiteral("out/EDT_vers_STS_0999999F_2026.xml")));
    ASSERT_TRUE(document) << why(document);
    const auto errors = test::schemaErrors(writeUpload(*document).value_or(QByteArray()), schema);
    if (!errors)
        GTEST_SKIP() << "no xmllint";
    EXPECT_EQ(*errors, QString());
    // The schema itself refuses a lesson in a room that is not in the file.
    UploadDocument faulty = *document;
    faulty.rooms.clear();
    EXPECT_NE(test::schemaErrors(writeUpload(faulty).value_or(QByteArray()), schema).value_or(QString()), QString());
}

TEST(Upload, IsNamedAsStsWebExpects)
{
    EXPECT_EQ(uploadFileName(QStringLiteral("0999999F"), 2026), QStringLiteral("EDT_vers_STS_0999999F_2026.xml"));
}

TEST(Upload, FailsToWriteWhatTheEncodingCannotHold)
{
    UploadDocument document;
    document.rooms.append({ QStringLiteral("Łódź"), {}, {} });
    const auto bytes = writeUpload(document);
    ASSERT_FALSE(bytes);
    EXPECT_TRUE(bytes.error().cause.contains(u'Ł')) << why(bytes);
}

TEST(Upload, RefusesToReadBackAValueThatDoesNotRead)
{
    QByteArray bytes = golden(QStringLiteral("out/EDT_vers_STS_0999999F_2026.xml")).bytes;
    bytes.replace("<HEURE_DEBUT>1005</HEURE_DEBUT>", "<HEURE_DEBUT>1065</HEURE_DEBUT>");
    const auto document = readUpload(made(QStringLiteral("retour.xml"), bytes));
    ASSERT_FALSE(document);
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("1065"))) << why(document);
}
