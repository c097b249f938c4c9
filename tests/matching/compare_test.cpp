// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare.h"

#include "qt_printers.h"

#include <gtest/gtest.h>

/// How alike two spellings are, and why.
namespace navette::matching {

namespace {

    const QDate Born(1980, 3, 12);

    Teacher ours(const char* family, const char* first, QDate birth = Born, const char* usage = "")
    {
        return { .familyName = QString::fromUtf8(family),
            .usageName = QString::fromUtf8(usage),
            .firstName = QString::fromUtf8(first),
            .birthDate = birth };
    }
    StsIndividual theirs(const char* usage, const char* first, QDate birth = Born, const char* family = nullptr)
    {
        return { .usageName = QString::fromUtf8(usage),
            .familyName = QString::fromUtf8(family ? family : usage),
            .firstName = QString::fromUtf8(first),
            .birthDate = birth };
    }
    Comparison compare(const Teacher& ours, const StsIndividual& theirs)
    {
        return compare(TeacherTraits(ours), TeacherTraits(theirs));
    }
    Comparison compare(const Subject& ours, const StsSubject& theirs)
    {
        return compare(SubjectTraits(ours), SubjectTraits(theirs));
    }
    StsStructure classOf(const char* code, const char* label = "")
    {
        return { .code = QString::fromUtf8(code), .label = QString::fromUtf8(label) };
    }
    StsStructure groupOf(const char* code, const QStringList& divisions = {})
    {
        return { .code = QString::fromUtf8(code), .isGroup = true, .divisions = divisions };
    }
    Comparison structures(
        const char* code, const StsStructure& other, const QStringList& divisions = {}, const char* label = "")
    {
        return compare(StructureTraits(QString::fromUtf8(code), QString::fromUtf8(label), other.isGroup, divisions, {}),
            StructureTraits(other.code, other.label, other.isGroup, other.divisions, other.mefs));
    }
    bool says(const Comparison& comparison, const char* reason)
    {
        return comparison.reasons.contains(QString::fromUtf8(reason));
    }

} // namespace

TEST(CompareTeachersTest, SameNamesAndBirthDateAreExact)
{
    const Comparison same = compare(ours("AUBRAC", "Cyprien"), theirs("AUBRAC", "CYPRIEN"));
    EXPECT_EQ(same.score, 100);
    EXPECT_EQ(same.exactRule, u"name_birth"_qs);
    EXPECT_FALSE(same.exactReason.isEmpty());
    EXPECT_EQ(same.reasons.first(), u"même nom"_qs);
    // Accents, case, hyphens and apostrophes are spelling, not another name.
    EXPECT_EQ(
        compare(ours("Lefèvre-d’Œuvre", "Éloïse"), theirs("LEFEVRE D OEUVRE", "ELOISE")).exactRule, u"name_birth"_qs);
    EXPECT_EQ(compare(ours("Le Goff", "Jean-Luc"), theirs("LEGOFF", "JEANLUC")).exactRule, u"name_birth"_qs);
}

TEST(CompareTeachersTest, TheFamilyNameMayStandForTheUsageName)
{
    const Comparison married = compare(ours("VERVEINE", "Mahaut"), theirs("FOUGERE", "MAHAUT", Born, "VERVEINE"));
    EXPECT_EQ(married.exactRule, u"name_birth"_qs);
    EXPECT_EQ(
        compare(ours("VERVEINE", "Mahaut", Born, "FOUGERE"), theirs("FOUGERE", "MAHAUT")).exactRule, u"name_birth"_qs);
}

TEST(CompareTeachersTest, ANameThatOneOfTheListsDoesNotShowIsNamed)
{
    const struct {
        Comparison comparison;
        const char* reason;
        const char* exact;
    } cases[] = {
        { compare(ours("CASSIS", "Édouard"), theirs("CLAIRBOIS-COEURDOR", "EDOUARD", Born, "CASSIS")),
            "même nom de famille CASSIS (nom d’usage CLAIRBOIS-COEURDOR dans STS)",
            "Même nom de famille CASSIS (nom d’usage CLAIRBOIS-COEURDOR dans STS), même prénom et même date de "
            "naissance." },
        { compare(ours("CASSIS", "Édouard", Born, "Clairbois"), theirs("CASSIS", "EDOUARD")),
            "même nom de famille CASSIS (nom d’usage Clairbois chez nous)",
            "Même nom de famille CASSIS (nom d’usage Clairbois chez nous), même prénom et même date de naissance." },
        { compare(ours("CASSIS", "Édouard", Born, "Clairbois"), theirs("COEURDOR", "EDOUARD", Born, "CASSIS")),
            "même nom de famille CASSIS (nom d’usage Clairbois chez nous, COEURDOR dans STS)",
            "Même nom de famille CASSIS (nom d’usage Clairbois chez nous, COEURDOR dans STS), même prénom et même date "
            "de naissance." },
        { compare(ours("Clairbois", "Édouard", Born, "CASSIS"), theirs("COEURDOR", "EDOUARD", Born, "CASSIS")),
            "notre nom d’usage CASSIS est le nom de famille dans STS (nom d’usage COEURDOR)",
            "Notre nom d’usage CASSIS est le nom de famille dans STS (nom d’usage COEURDOR), même prénom et même date "
            "de naissance." },
        { compare(ours("COEURDOR", "Édouard", Born, "Clairbois"), theirs("COEURDOR", "EDOUARD", Born, "CASSIS")),
            "notre nom de famille COEURDOR (nom d’usage Clairbois) est le nom d’usage dans STS",
            "Notre nom de famille COEURDOR (nom d’usage Clairbois) est le nom d’usage dans STS, même prénom et même "
            "date de naissance." },
        { compare(ours("CASIS", "Édouard"), theirs("CLAIRBOIS", "EDOUARD", Born, "CASSIS")),
            "nom à une lettre près (CASIS chez nous, CASSIS dans STS)", "" },
        // Shown under one name by both: what the other one is says nothing.
        { compare(ours("Clairbois", "Édouard"), theirs("CLAIRBOIS", "EDOUARD", Born, "CASSIS")), "même nom",
            "Même nom, même prénom et même date de naissance." },
        { compare(ours("CASSIS", "Édouard", Born, "Clairbois"), theirs("CLAIRBOIS", "EDOUARD", Born, "CASSIS")),
            "même nom", "Même nom, même prénom et même date de naissance." },
    };
    for (const auto& [comparison, reason, exact] : cases) {
        EXPECT_EQ(comparison.reasons.value(0), QString::fromUtf8(reason));
        EXPECT_EQ(comparison.exactReason, QString::fromUtf8(exact));
    }
}

TEST(CompareTeachersTest, WithoutAnyBirthDateTheNamesMustBeEqual)
{
    EXPECT_EQ(compare(ours("PERVENCHE", "Flavie", {}), theirs("PERVENCHE", "FLAVIE", {})).exactRule, u"name"_qs);
    EXPECT_EQ(compare(ours("PERVENCHE", "Flavie", {}), theirs("PERVENCHE", "FLAVIE", Born)).exactRule, QString())
        << "one side knows more than the other: a proposal";
    EXPECT_GE(compare(ours("PERVENCHE", "Flavie", {}), theirs("PERVENCHE", "FLAVIE", Born)).score, Sure);
    EXPECT_EQ(compare(ours("PERVENCHES", "Flavie", {}), theirs("PERVENCHE", "FLAVIE", {})).exactRule, QString());
}

TEST(CompareTeachersTest, SlipsAndOddSpellingsAreSureButNotExact)
{
    const struct {
        Comparison comparison;
        const char* reason;
    } cases[] = {
        { compare(ours("AUBARC", "Cyprien"), theirs("AUBRAC", "CYPRIEN")), "nom à une lettre près" },
        { compare(ours("AUBRAC", "Cypryen"), theirs("AUBRAC", "CYPRIEN")), "prénom à une lettre près" },
        { compare(ours("AUBRAC", "Cyprien"), theirs("AUBRAC", "CYPRIEN JOSEPH")), "même premier prénom" },
        { compare(ours("ROUX MARTIN", "Anne"), theirs("MARTIN ROUX", "ANNE")), "mêmes noms, dans un autre ordre" },
        { compare(ours("MARTIN", "Anne"), theirs("MARTIN ROUX", "ANNE")),
            "l’un des deux noms est une partie de l’autre" },
        { compare(ours("CYPRIEN", "Aubrac"), theirs("AUBRAC", "CYPRIEN")), "nom et prénom intervertis" },
        { compare(ours("AUBRAC", "Cyprien", QDate(1980, 12, 3)), theirs("AUBRAC", "CYPRIEN")),
            "jour et mois de naissance intervertis" },
    };
    for (const auto& [comparison, reason] : cases) {
        EXPECT_TRUE(says(comparison, reason)) << reason << ": " << qPrintable(comparison.reasons.join(u' '));
        EXPECT_GE(comparison.score, Sure) << reason;
        EXPECT_LT(comparison.score, 100) << reason;
        EXPECT_TRUE(comparison.exactRule.isEmpty()) << reason;
    }
}

TEST(CompareTeachersTest, DoubtsStayBelowSure)
{
    const struct {
        Comparison comparison;
        const char* what;
    } cases[] = {
        { compare(ours("MARTIN", "Anne", QDate(1975, 1, 1)), theirs("MARTIN", "ANNE")), "a namesake of another age" },
        { compare(ours("MARTIN", "A."), theirs("MARTIN", "ANNE")), "an initial only" },
        { compare(ours("DUVAL", "Anne"), theirs("MARTIN", "ANNE")), "another name, the rest alike: married" },
    };
    for (const auto& [comparison, what] : cases) {
        EXPECT_GE(comparison.score, Plausible) << what;
        EXPECT_LT(comparison.score, Sure + (qstrcmp(what, "an initial only") == 0 ? 15 : 0)) << what;
        EXPECT_TRUE(comparison.exactRule.isEmpty()) << what;
        EXPECT_FALSE(comparison.reasons.isEmpty()) << what;
    }
}

TEST(CompareTeachersTest, RelativesAndStrangersAreNotAlike)
{
    EXPECT_LT(compare(ours("MARTIN", "Paul", QDate(1975, 1, 1)), theirs("MARTIN", "ANNE")).score, Plausible)
        << "a brother";
    EXPECT_LT(compare(ours("MARTIN", "Paul", {}), theirs("MARTIN", "ANNE", {})).score, Plausible);
    EXPECT_EQ(compare(ours("DUVAL", "Odile"), theirs("MARTIN", "ANNE")).score, 0) << "born the same day, no more";
    EXPECT_EQ(compare(ours("DUVAL", "Anne", {}), theirs("MARTIN", "ANNE", {})).score, 0);
    EXPECT_EQ(compare(ours("", "", {}), theirs("MARTIN", "ANNE")).score, 0);
    EXPECT_LT(compare(ours("LEE", "Anne", {}), theirs("LEU", "ANNE", {})).score, Plausible)
        << "a letter of three is another name";
}

TEST(CompareTeachersTest, AnotherSexSpeaksAgainst)
{
    Teacher dominique = ours("MARTIN", "Dominique", {});
    StsIndividual other = theirs("MARTIN", "DOMINIQUE");
    const int unknown = compare(dominique, other).score;
    dominique.sex = Sex::Female;
    other.sex = Sex::Male;
    EXPECT_LT(compare(dominique, other).score, unknown + 1);
    dominique.birthDate = Born;
    EXPECT_LT(compare(dominique, other).score, 100);
}

TEST(CompareStructuresTest, TheCodeIsTheNameExactlyOrButForItsPunctuation)
{
    EXPECT_EQ(structures("6A", classOf("6A")).exactRule, u"code"_qs);
    EXPECT_EQ(structures("6 b", classOf("6B")).exactRule, u"code_folded"_qs);
    EXPECT_EQ(structures("3ALL2GR1", groupOf("3 ALL2-GR.1")).exactRule, u"code_folded"_qs);
}

TEST(CompareStructuresTest, LevelsWrittenOtherwiseAreSureAndNotExact)
{
    for (const char* code : { "6ème A", "6EME A", "Sixième A" }) {
        const Comparison level = structures(code, classOf("6A"));
        EXPECT_GE(level.score, Sure) << code;
        EXPECT_TRUE(level.exactRule.isEmpty()) << code;
        EXPECT_TRUE(says(level, "même niveau et même suite, écrits autrement")) << code;
    }
    EXPECT_GE(structures("EXPLO", classOf("6A", "EXPLO")).score, Plausible);
    EXPECT_GE(structures("6EXP", classOf("6A", "LES EXPLORATEURS"), {}, "Les explorateurs").score, Plausible);
}

TEST(CompareStructuresTest, AClassIsNotItsNeighbour)
{
    EXPECT_LT(structures("6A", classOf("6B")).score, Plausible);
    EXPECT_LT(structures("6A", classOf("5A")).score, Plausible);
    EXPECT_LT(structures("61", classOf("62")).score, Plausible);
    EXPECT_LT(structures("6ALL1GR1", groupOf("6ALL1GR2")).score, Plausible);
    EXPECT_LT(structures("3ALL2 gr.1", groupOf("3ALL2 Groupe 2")).score, Plausible);
    // Labels of one level are alike but for the letter that tells the classes apart.
    EXPECT_LT(structures("3EMEB", classOf("3C", "TROISIEME C"), {}, "TROISIEME B").score, Plausible);
    EXPECT_GE(structures("TROIS-B", classOf("3B", "TROISIEME B"), {}, "TROISIEMES B").score, Plausible);
}

TEST(CompareStructuresTest, SharedClassesSpeakForAGroupAndOthersAgainst)
{
    const StsStructure group = groupOf("6ALLEMGR1", { u"6A"_qs, u"6 B"_qs });
    const int alone = structures("6ALLGR1", group).score;
    const Comparison shared = structures("6ALLGR1", group, { u"6A"_qs, u"6B"_qs });
    const Comparison strange = structures("6ALLGR1", group, { u"3A"_qs });
    EXPECT_GT(shared.score, alone);
    EXPECT_TRUE(says(shared, "mêmes classes"));
    EXPECT_LT(strange.score, alone);
    EXPECT_TRUE(says(strange, "aucune classe commune"));
}

TEST(CompareSubjectsTest, TheNationalCodeIsExactAndTheRestIsNot)
{
    const StsSubject maths {
        .code = u"061300"_qs, .shortCode = u"MATHS"_qs, .label = u"MATHEMATIQUES"_qs, .longLabel = u"MATHEMATIQUES"_qs
    };
    EXPECT_EQ(compare(Subject { .code = u"061300"_qs, .label = u"Chant"_qs }, maths).exactRule, u"code"_qs);
    const struct {
        Subject ours;
        const char* reason;
    } cases[] = {
        { { .shortCode = u"maths"_qs, .label = u"Calcul"_qs }, "même code court" },
        { { .label = u"Mathématiques"_qs }, "même libellé" },
        { { .label = u"Mathematique"_qs }, "libellés voisins" },
        { { .label = u"MATHS"_qs }, "même libellé, abrégé" },
    };
    for (const auto& [subject, reason] : cases) {
        const Comparison comparison = compare(subject, maths);
        EXPECT_TRUE(says(comparison, reason)) << reason;
        EXPECT_GE(comparison.score, Plausible) << reason;
        EXPECT_TRUE(comparison.exactRule.isEmpty()) << reason;
    }
    EXPECT_LT(compare(Subject { .label = u"Musique"_qs }, maths).score, Plausible);
    EXPECT_EQ(compare(Subject {}, maths).score, 0);
}

} // namespace navette::matching
