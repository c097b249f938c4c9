// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/ent/reader.h"
#include "formats/ent/validate.h"
#include "formats/ent/writer.h"
#include "formats_out/outputs.h"

#include <QRegularExpression>
#include <gtest/gtest.h>

/// Every line of "What ENTCORE's EDT importer needs" (formats-out §c): what we write has none of those faults, and a
/// file that has one is told, by the reader or by the rules.
using namespace navette;
using namespace navette::ent;

namespace {

const xml::Input& sample()
{
    static const xml::Input input = test::golden(QStringLiteral("out/Edt_To_Demo_0999999F_clair.xml"));
    return input;
}

/// What our writer makes of the sample's school.
QString written()
{
    const Result<Document> document = read(sample());
    const Result<QByteArray> bytes = write(document.value_or(Document()));
    return QString::fromUtf8(bytes.value_or(QByteArray()));
}

/// "E03 Blocks, ...": all that is told of a file.
QString told(const QString& text)
{
    const Result<Document> document = read(test::made(QStringLiteral("emploi.xml"), text.toUtf8()));
    if (!document)
        return QStringLiteral("refused: ") + document.error().cause;
    return test::codes(document->findings + validate(*document));
}

struct Trap {
    const char* name;
    const char* pattern; ///< in our own file
    const char* replacement;
    const char* told; ///< among what is told
};

const Trap traps[] = {
    { "GridWithoutPlaceLength", " DureePlace=\"60\"", "", "E03 Blocks" },
    { "NoSchoolYear", "<AnneeScolaire[^>]*/>", "", "F04 Blocks" },
    { "PresenceWithoutWeeks", "(<Professeur Ident=\"1\") Semaines=\"[0-9]+\"", "\\1", "E01 Blocks" },
    { "LessonWithoutSubject", "(<Cours Jour=\"1\"[^>]*>\\s*)<Matiere Ident=\"1\"/>", "\\1", "M02 Blocks" },
    { "LessonsWithoutTheirBlock", "<Cours>(.*)</Cours>", "\\1", "E06 Blocks" },
    { "LessonOutsideThePlaces", "NumeroPlaceDebut=\"5\"", "NumeroPlaceDebut=\"42\"", "E03 Blocks" },
    { "UnknownTeacher", "(<Cours Jour=\"1\".*?)<Professeur Ident=\"1\"", "\\1<Professeur Ident=\"77\"", "E03 Blocks" },
    { "UnknownClassOfALesson", "(<Cours Jour=\"1\".*?)<Classe Ident=\"1\"", "\\1<Classe Ident=\"77\"", "E03 Blocks" },
    { "GroupsBeforeClasses", "(<Classes>.*</Classes>)(\\s*)(<Groupes>.*</Groupes>)", "\\3\\2\\1", "E06 Blocks" },
    { "PupilWithoutEntId", " IDPN=\"E9000001\"", "", "N01 Information" },
    { "TeacherWithoutEntId", " IDPN=\"P90001\"", "", "N01 Information" },
    { "OldSpellingOfTheEntId", " IDPN=\"E9000001\"", " IdPN=\"E9000001\"", "N01 ToVerify" },
    { "DanglingPartOfAGroup", "(<Groupe .*?)<PartieDeClasse Ident=\"21\"/>", "\\1<PartieDeClasse Ident=\"99\"/>",
        "G03 Blocks" },
    { "DanglingPartOfAPupil", "(<Eleve .*?)<PartieDeClasse Ident=\"21\"", "\\1<PartieDeClasse Ident=\"99\"",
        "L02 Blocks" },
};

class EntTrap : public testing::TestWithParam<Trap> { };

} // namespace

TEST(EntTraps, AreNotInWhatWeWrite)
{
    const QString text = written();
    ASSERT_FALSE(text.isEmpty());
    EXPECT_EQ(told(text), QString());
    // By the letter, whatever our reader makes of it.
    const auto count = [&](const char* pattern) {
        const QRegularExpression expression(QString::fromUtf8(pattern), QRegularExpression::DotMatchesEverythingOption);
        int found = 0;
        for (auto it = expression.globalMatch(text); it.hasNext(); it.next())
            ++found;
        return found;
    };
    EXPECT_EQ(count("<GrilleHoraire[^>]* DureePlace=\"[1-9][0-9]*\""), 1);
    EXPECT_EQ(count("<AnneeScolaire[^>]* DatePremierJourSemaine1=\"[0-9-]{10}\""), 1);
    EXPECT_EQ(count("<Cours>"), 1);
    EXPECT_EQ(count("<Cours Jour=[^>]*>\\s*<Matiere Ident=\"[1-9]"), count("<Cours Jour="));
    const char* presence = "<(Professeur|Classe|PartieDeClasse|Groupe|Salle) [^>]*>(?=(?:(?!<Cours>).)*$)";
    const char* withWeeks = "<(Professeur|Classe|PartieDeClasse|Groupe|Salle) Ident=\"[0-9]+\" "
                            "Semaines=\"[1-9][0-9]*\"/>(?=(?:(?!<Cours>).)*$)";
    EXPECT_GT(count(presence), 5);
    EXPECT_EQ(count(presence), count(withWeeks)) << "nobody is in a lesson without weeks";
    EXPECT_EQ(count("</Classes>.*<Groupes>"), 1);
    EXPECT_EQ(count("IdPN"), 0);
}

TEST_P(EntTrap, IsTold)
{
    const QString text = written();
    QString spoilt = text;
    spoilt.replace(
        QRegularExpression(QString::fromUtf8(GetParam().pattern), QRegularExpression::DotMatchesEverythingOption),
        QString::fromUtf8(GetParam().replacement));
    ASSERT_NE(spoilt, text) << "the fault is in no place of the file";
    EXPECT_TRUE(told(spoilt).contains(QLatin1String(GetParam().told))) << told(spoilt).toStdString();
}

INSTANTIATE_TEST_SUITE_P(Ent, EntTrap, testing::ValuesIn(traps), [](const auto& one) { return one.param.name; });
