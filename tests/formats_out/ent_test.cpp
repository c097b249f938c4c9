// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/ent/reader.h"
#include "formats/ent/writer.h"
#include "formats_out/outputs.h"
#include "formats_out/random.h"

#include <gtest/gtest.h>

using namespace navette;
using namespace navette::ent;
using navette::test::golden;
using navette::test::made;
using navette::test::Random;

namespace {

const QString GoldenName = QStringLiteral("out/Edt_To_Demo_0999999F_clair.xml");
const QString Schema = QStringLiteral("export_emploi_du_temps_reconstruction.xsd");

std::string why(const auto& result) { return result ? std::string("accepted") : result.error().text().toStdString(); }

Ident ident(Random& random) { return static_cast<Ident>(random.bits()); }

QList<Ident> idents(Random& random)
{
    return random.list(3, [&] { return ident(random); });
}

QList<Presence> presences(Random& random)
{
    return random.list(3, [&] { return Presence { ident(random), random.bits() }; });
}

QList<Membership> memberships(Random& random)
{
    return random.list(3, [&] { return Membership { ident(random), random.date(), random.date() }; });
}

Guardian randomGuardian(Random& random)
{
    Guardian guardian;
    guardian.ident = ident(random);
    guardian.legalRank = random.number(0, 2);
    for (QString* text : { &guardian.title, &guardian.familyName, &guardian.firstName, &guardian.address1,
             &guardian.address2, &guardian.address3, &guardian.address4, &guardian.postcode, &guardian.town,
             &guardian.entId, &guardian.casId })
        *text = random.unicode(0, 10);
    return guardian;
}

Pupil randomPupil(Random& random)
{
    Pupil pupil;
    pupil.ident = ident(random);
    for (QString* text : { &pupil.familyName, &pupil.firstName, &pupil.ine, &pupil.siecleId, &pupil.entId, &pupil.casId,
             &pupil.schoolId, &pupil.postcode })
        *text = random.unicode(0, 12);
    pupil.birthDate = random.date();
    pupil.sex = random.chance() ? Sex::Male : Sex::Female;
    pupil.guardians = random.list(2, [&] { return randomGuardian(random); });
    pupil.classes = memberships(random);
    pupil.parts = memberships(random);
    return pupil;
}

Document randomDocument(Random& random)
{
    Document document;
    document.uai = random.code(8, 8);
    document.firstDay = random.date();
    document.lastDay = random.date();
    document.firstMonday = random.date();
    document.grid.placeMinutes = random.number(1, 240);
    document.grid.days = random.list(7, [&] { return random.number(1, 7); });
    document.grid.places = random.list(20, [&] {
        return Place { random.number(0, 48), random.number(0, 1439), random.number(0, 1439) };
    });
    document.subjects = random.list(4, [&] {
        return Subject { ident(random), random.unicode(0, 8), random.unicode(0, 30) };
    });
    document.teachers = random.list(4, [&] {
        return Teacher { ident(random), random.unicode(0, 9), random.unicode(0, 9),
            random.chance() ? random.date() : QDate(), random.digits(0, 9), random.unicode(0, 9), random.unicode(0, 9),
            random.digits(0, 5) };
    });
    document.classes = random.list(3, [&] {
        return SchoolClass { ident(random), random.unicode(0, 9), idents(random) };
    });
    document.groups = random.list(3, [&] {
        return Group { ident(random), random.unicode(0, 9), idents(random), idents(random) };
    });
    document.rooms = random.list(3, [&] { return Room { ident(random), random.unicode(0, 9) }; });
    document.pupils = random.list(4, [&] { return randomPupil(random); });
    document.lessons = random.list(6, [&] {
        return Lesson { random.number(1, 7), random.number(0, 48), random.number(1, 48), ident(random),
            presences(random), presences(random), presences(random), presences(random), presences(random) };
    });
    return document;
}

} // namespace

TEST(Ent, WritesTheGoldenFileAsItWasRead)
{
    const xml::Input file = golden(GoldenName);
    const auto document = read(file);
    ASSERT_TRUE(document) << why(document);
    EXPECT_EQ(document->findings.size(), 0);
    EXPECT_EQ(document->firstMonday, QDate(2026, 8, 31));
    ASSERT_EQ(document->pupils.size(), 2);
    EXPECT_EQ(document->pupils.at(1).sex, Sex::Male);
    ASSERT_EQ(document->lessons.size(), 3);
    EXPECT_EQ(document->lessons.at(2).groups.at(0).weeks, 35158501227774ULL);
    const auto bytes = write(*document);
    ASSERT_TRUE(bytes) << why(bytes);
    EXPECT_EQ(test::compact(*bytes), test::compact(file.bytes));
}

TEST(Ent, ReadsWhatItWroteForThousandsOfDocuments)
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        Random random(seed);
        const Document document = randomDocument(random);
        const auto bytes = write(document);
        ASSERT_TRUE(bytes) << seed << ' ' << why(bytes);
        const auto again = read(made(QStringLiteral("a.xml"), *bytes));
        ASSERT_TRUE(again) << seed << ' ' << why(again);
        ASSERT_EQ(again->findings.size(), 0) << seed << ' ' << again->findings.first().cause.toStdString();
        ASSERT_TRUE(*again == document) << "seed " << seed << '\n' << bytes->toStdString();
    }
}

TEST(Ent, KeepsTheOrderAndPatternsOfTheSchema)
{
    auto document = read(golden(GoldenName));
    ASSERT_TRUE(document) << why(document);
    // Every optional part once.
    Random random(1);
    document->pupils[0].guardians = { randomGuardian(random), randomGuardian(random) };
    document->groups[0].classes = { 2 };
    document->lessons[0].parts = { { 11, 2 } };
    document->teachers[0].casId = document->teachers[0].postcode = QStringLiteral("75001");
    const auto errors = test::schemaErrors(write(*document).value_or(QByteArray()), Schema);
    if (!errors)
        GTEST_SKIP() << "no xmllint";
    EXPECT_EQ(*errors, QString());
    document->grid.places.clear();
    EXPECT_NE(test::schemaErrors(write(*document).value_or(QByteArray()), Schema).value_or(QString()), QString());
}

TEST(Ent, IsNamedForItsReader)
{
    EXPECT_EQ(fileName(Dialect::Kosmos, QStringLiteral("0999999F")), QStringLiteral("EDT_vers_Kosmos.xml"));
    EXPECT_TRUE(fileName(Dialect::Edt, QStringLiteral("0999999F")).contains(QStringLiteral("0999999F")));
}

TEST(Ent, SaysThatASealedFileIsSealed)
{
    const auto document = read(golden(QStringLiteral("out/Edt_To_Demo_0999999F_chiffre.xml")));
    ASSERT_FALSE(document);
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("scellé"))) << why(document);
}

TEST(Ent, RefusesAnotherFileAndATruncatedOne)
{
    const auto other = read(golden(QStringLiteral("out/EDT_vers_STS_0999999F_2026.xml")));
    ASSERT_FALSE(other);
    EXPECT_TRUE(other.error().cause.contains(QStringLiteral("STS-Web"))) << why(other);
    const auto cut = read(made(QStringLiteral("EDT_vers_Kosmos.xml"), golden(GoldenName).bytes.left(3000)));
    ASSERT_FALSE(cut);
    EXPECT_TRUE(cut.error().cause.contains(QStringLiteral("tronqué"))) << why(cut);
}

TEST(Ent, CountsWhatItDoesNotKnowAndNotesWhatDoesNotRead)
{
    QByteArray bytes = golden(GoldenName).bytes;
    bytes.replace("<Salles>", "<Personnels><Personnel Ident=\"1\"/></Personnels><Salles>");
    bytes.replace("Semaines=\"11719500409002\"", "Semaines=\"toutes\"");
    bytes.replace("DateNaissance=\"1980-01-31\"", "DateNaissance=\"31/01/1980\"");
    bytes.replace("LibelleHeureDebut=\"08:00:00\"", "LibelleHeureDebut=\"8h\"");
    bytes.replace("Sexe=\"Feminin\"", "Sexe=\"F\"");
    const auto document = read(made(QStringLiteral("a.xml"), bytes));
    ASSERT_TRUE(document) << why(document);
    EXPECT_EQ(test::codes(document->findings),
        QStringLiteral("XML_VALUE ToVerify, XML_VALUE Blocks, XML_UNKNOWN Information"));
    EXPECT_EQ(document->findings.size(), 7); // three Semaines
    EXPECT_TRUE(document->findings.last().cause.contains(QStringLiteral("Personnels")));
    EXPECT_GT(document->findings.first().where.line, 1);
}
