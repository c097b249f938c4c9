// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checks.h"

#include "clean_school.h"
#include "model/change_set.h"

#include <QRegularExpression>
#include <functional>
#include <gtest/gtest.h>

/// Every finding that the room can give: silent on a clean school, told once its fault is there, in words for a
/// secretary.
namespace navette::checks {

namespace {

    enum class For { Sts, Siecle, Ent };

    struct Fault {
        For receiver;
        const char* code;
        Severity severity;
        const char* says; ///< in the cause, to tell findings of one code apart
        std::function<void(CleanSchool&)> make;
        qsizetype objects = 1;
    };

    void PrintTo(const Fault& fault, std::ostream* os) { *os << fault.code << " \"" << fault.says << '"'; }

    Findings found(For receiver, const School& school, const QString& because = {})
    {
        return receiver == For::Sts   ? forSts(school)
            : receiver == For::Siecle ? forSiecle(school, because)
                                      : forEnt(school);
    }

    const std::vector<Fault>& faults()
    {
        using enum Severity;
        static const std::vector<Fault> all {
            { For::Sts, "F05", Blocks, "Aucun fichier de STS-Web",
                [](CleanSchool& s) { s.edit(Id<SchoolInfo>(1), [](SchoolInfo& row) { row.stsImportedAt = {}; }); }, 0 },
            { For::Sts, "E01", Blocks, "premier et le dernier jour",
                [](CleanSchool& s) { s.edit(Id<SchoolInfo>(1), [](SchoolInfo& row) { row.lastDay = {}; }); }, 0 },
            { For::Sts, "T01", Blocks, "Enseignants",
                [](CleanSchool& s) { s.unsettle(MatchKind::Teacher, "epp:31762"); }, 0 },
            { For::Sts, "M01", Blocks, "Matières", [](CleanSchool& s) { s.unsettle(MatchKind::Subject, "030101"); },
                0 },
            { For::Sts, "G01", Blocks, "Classes", [](CleanSchool& s) { s.unsettle(MatchKind::Division, "6A"); }, 0 },
            { For::Sts, "G07", Blocks, "Groupes", [](CleanSchool& s) { s.unsettle(MatchKind::Group, "6ALL1GR1"); }, 0 },
            { For::Sts, "M02", Blocks, "dont la matière",
                [](CleanSchool& s) {
                    const Id<Subject> own = s.insert(Subject { .label = QStringLiteral("Échecs") });
                    s.edit(s.frenchOfA, [&](Service& row) { row.subject = own; });
                } },
            { For::Sts, "G01", Blocks, "d’une classe sans correspondance",
                [](CleanSchool& s) {
                    const Id<Division> own = s.insert(Division { .code = QStringLiteral("ULIS") });
                    s.edit(s.frenchOfA, [&](Service& row) { row.division = own; });
                } },
            { For::Sts, "M06", Blocks, "modalité",
                [](CleanSchool& s) {
                    s.edit(s.frenchOfA, [](Service& row) { row.modality = QStringLiteral("ZZ"); });
                } },
            { For::Sts, "M06", Blocks, "modalité",
                [](CleanSchool& s) { s.edit(s.frenchOfA, [](Service& row) { row.modality.clear(); }); } },
            { For::Sts, "H02", ToVerify, "zéro heure",
                [](CleanSchool& s) { s.edit(s.frenchOfA, [](Service& row) { row.annualMinutes = 0; }); } },
            { For::Sts, "T07", ToVerify, "sans enseignant", [](CleanSchool& s) { s.school.remove(s.frenchShare); } },
            { For::Sts, "T03", Blocks, "dernier fichier STS",
                [](CleanSchool& s) {
                    const Id<Teacher> own = s.insert(Teacher { .familyName = QStringLiteral("GENET") });
                    s.edit(s.frenchShare, [&](ServiceShare& row) { row.teacher = own, row.post = {}; });
                } },
            { For::Sts, "H07", Blocks, "co-enseignement",
                [](CleanSchool& s) {
                    s.insert(ServiceShare {
                        .service = s.frenchOfA, .teacher = s.fougere, .post = s.fougerePost, .annualMinutes = 2160 });
                } },
            { For::Sts, "G05", Blocks, "un à huit caractères",
                [](CleanSchool& s) {
                    s.insert(StsOverride { .ours = s.german.value, .value = QStringLiteral("6ALLEMANDGR1") });
                } },
            { For::Sts, "G05", Blocks, "déjà pris",
                [](CleanSchool& s) {
                    s.insert(StsOverride { .ours = s.german.value, .value = QStringLiteral("6A") });
                } },
            { For::Sts, "G03", Blocks, "sans classe d’appartenance",
                [](CleanSchool& s) { s.edit(s.german, [](Group& row) { row.divisions.clear(); }); } },
            { For::Sts, "G06", ToVerify, "sans aucun élève",
                [](CleanSchool& s) {
                    s.school.remove(Id<Membership>(1));
                    s.school.remove(Id<Membership>(2));
                    s.edit(s.german, [](Group& row) { row.plannedSize = 0; });
                } },
            { For::Sts, "G04", ToVerify, "d’une classe qui n’est pas la leur",
                [](CleanSchool& s) { s.edit(s.german, [&](Group& row) { row.divisions = { s.a }; }); } },
            { For::Sts, "E05", Blocks, "deux cours à la fois",
                [](CleanSchool& s) { s.edit(s.germanLesson, [](Lesson& row) { row.slot = 0; }); }, 2 },
            { For::Sts, "H10", ToVerify, "pas sur la grille",
                [](CleanSchool& s) { s.edit(s.germanLesson, [](Lesson& row) { row.day = 0; }); } },

            { For::Siecle, "L03", Blocks, "Aucun élève n’est dans un groupe",
                [](CleanSchool& s) {
                    s.school.remove(Id<Membership>(1));
                    s.school.remove(Id<Membership>(2));
                },
                0 },
            { For::Siecle, "L03", Blocks, "ne peut pas nommer",
                [](CleanSchool& s) { s.edit(Id<Student>(1), [](Student& row) { row.sconetId.clear(); }); } },
            { For::Siecle, "L03", Blocks, "ne peut pas nommer",
                [](CleanSchool& s) { s.edit(Id<Student>(3), [](Student& row) { row.birthDate = {}; }); } },
            { For::Siecle, "G05", Blocks, "un à huit caractères",
                [](CleanSchool& s) {
                    s.insert(StsOverride { .ours = s.german.value, .value = QStringLiteral("6 All 1") });
                } },
            { For::Siecle, "L01", ToVerify, "sans MEF",
                [](CleanSchool& s) { s.edit(Id<Student>(1), [](Student& row) { row.mef = {}; }); } },
            { For::Siecle, "L02", ToVerify, "pas de leur classe",
                [](CleanSchool& s) { s.edit(s.german, [&](Group& row) { row.divisions = { s.a }; }); } },
            { For::Siecle, "G07", ToVerify, "créés dans Navette",
                [](CleanSchool& s) { s.edit(s.german, [](Group& row) { row.origin = Origin::Manual; }); } },
            { For::Siecle, "L05", ToVerify, "n’est pas coché",
                [](CleanSchool& s) { s.school.remove(Id<Milestone>(1)); }, 0 },

            { For::Ent, "E01", Blocks, "premier et le dernier jour",
                [](CleanSchool& s) { s.edit(Id<SchoolInfo>(1), [](SchoolInfo& row) { row.firstDay = {}; }); }, 0 },
            { For::Ent, "E03", Blocks, "Aucun cours n’est placé",
                [](CleanSchool& s) {
                    for (const Id<Lesson> id : { s.frenchLesson, s.germanLesson })
                        s.edit(id, [](Lesson& row) { row.day = 0; });
                },
                0 },
            { For::Ent, "M05", Blocks, "sans matière",
                [](CleanSchool& s) { s.edit(s.frenchLesson, [](Lesson& row) { row.subject = {}; }); } },
            { For::Ent, "N01", ToVerify, "sans nom, prénom",
                [](CleanSchool& s) { s.edit(Id<Student>(2), [](Student& row) { row.sex = Sex::Unknown; }); } },
            { For::Ent, "N01", ToVerify, "mêmes nom, prénom",
                [](CleanSchool& s) {
                    Student twin = *s.school.find(Id<Student>(2));
                    twin.sconetId = QStringLiteral("910099");
                    s.insert(twin);
                },
                2 },
            { For::Ent, "L04", Information, "sans classe",
                [](CleanSchool& s) { s.edit(Id<Student>(2), [](Student& row) { row.division = {}; }); } },
            { For::Ent, "N02", Blocks, "Classes dont le code",
                [](CleanSchool& s) { s.edit(s.a, [](Division& row) { row.code = QStringLiteral("6$A"); }); } },
            { For::Ent, "N02", Blocks, "Groupes dont le code",
                [](CleanSchool& s) { s.edit(s.german, [](Group& row) { row.code = QStringLiteral("6$"); }); } },
            { For::Ent, "N02", Blocks, "Classes qui portent le nom",
                [](CleanSchool& s) { s.edit(s.b, [](Division& row) { row.code = QStringLiteral("6A"); }); } },
            { For::Ent, "N02", Blocks, "Groupes qui portent le nom",
                [](CleanSchool& s) { s.edit(s.german, [](Group& row) { row.code = QStringLiteral("6A"); }); } },
            { For::Ent, "E05", Blocks, "deux cours à la fois",
                [](CleanSchool& s) { s.edit(s.germanLesson, [](Lesson& row) { row.slot = 0; }); }, 2 },
            { For::Ent, "H10", ToVerify, "pas sur la grille",
                [](CleanSchool& s) { s.edit(s.germanLesson, [](Lesson& row) { row.day = 0; }); } },
            { For::Ent, "N03", Information, "premier fichier de l’année",
                [](CleanSchool& s) { s.school.remove(Id<Milestone>(2)); }, 0 },
        };
        return all;
    }

    /// The finding that the fault is about, among others that it may bring along.
    const Finding* wanted(const Findings& findings, const Fault& fault)
    {
        for (const Finding& finding : findings) {
            if (finding.code == QLatin1String(fault.code) && finding.cause.contains(QString::fromUtf8(fault.says)))
                return &finding;
        }
        return nullptr;
    }

    QString wordsOf(const Findings& findings)
    {
        QStringList list;
        for (const Finding& finding : findings)
            list.append(finding.code + QStringLiteral(": ") + finding.cause);
        return list.join(u'\n');
    }

    /// What no sentence for a secretary holds: our own names, English, numbers of errors, holes.
    void expectPlainFrench(QString sentence)
    {
        sentence.remove(QStringLiteral("sts_emp")); // the file's name, which the user sees
        static const QRegularExpression ours(
            QStringLiteral("::|->|\\b[A-Z]?[a-z]+[A-Z][a-zA-Z]*\\b|\\bQ[A-Z][a-z]+|_[a-z]|\\b(nullptr|std|bool)\\b"));
        static const QRegularExpression english(
            QStringLiteral("\\b(the|not|no such|is|are|of|with|without|error|failed|failure|invalid|missing|unknown|"
                           "warning|lesson|lessons|teacher|student|pupil|group|row|file|null|none|empty|found)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression numbers(
            QStringLiteral("errno|0x[0-9A-Fa-f]+|[Ee]rreur n?[°º]? ?-?[0-9]+|\\bcode -?[0-9]+"));
        for (const QRegularExpression* forbidden : { &ours, &english, &numbers })
            EXPECT_FALSE(forbidden->match(sentence).hasMatch())
                << qPrintable(forbidden->match(sentence).captured()) << " in: " << qPrintable(sentence);
        EXPECT_FALSE(sentence.contains(u'%')) << qPrintable(sentence);
        EXPECT_FALSE(sentence.contains(u'\'')) << "a straight apostrophe in: " << qPrintable(sentence);
        EXPECT_FALSE(sentence.contains(QStringLiteral("  "))) << qPrintable(sentence);
        EXPECT_TRUE(sentence.front().isUpper() || sentence.front() == u'«' || sentence.front().isDigit()
            || sentence.startsWith(QStringLiteral("lundi")))
            << qPrintable(sentence);
    }

    class SeededFault : public ::testing::TestWithParam<Fault> { };

    INSTANTIATE_TEST_SUITE_P(Checks, SeededFault, ::testing::ValuesIn(faults()));

} // namespace

TEST(ChecksTest, ACleanSchoolHearsNothing)
{
    const CleanSchool clean;
    EXPECT_EQ(wordsOf(forSts(clean.school)), QString());
    EXPECT_EQ(wordsOf(forSiecle(clean.school)), QString());
    EXPECT_EQ(wordsOf(forEnt(clean.school)), QString());
}

TEST_P(SeededFault, IsToldWithItsWeightItsObjectsAndItsRemedy)
{
    const Fault& fault = GetParam();
    CleanSchool school;
    fault.make(school);
    const Findings all = found(fault.receiver, school.school);
    const Finding* finding = wanted(all, fault);
    ASSERT_TRUE(finding) << qPrintable(wordsOf(all));
    EXPECT_EQ(finding->severity, fault.severity);
    EXPECT_EQ(finding->objects.size(), fault.objects);
    for (const ObjectRef& object : finding->objects) {
        EXPECT_GT(object.id, 0);
        EXPECT_FALSE(object.label.isEmpty());
        EXPECT_TRUE(kindOfName(object.kind)) << qPrintable(object.kind);
    }
    EXPECT_FALSE(finding->consequence.isEmpty());
    EXPECT_FALSE(finding->remedy.isEmpty());
    EXPECT_EQ(blocks(all),
        std::any_of(all.cbegin(), all.cend(), [](const Finding& f) { return f.severity == Severity::Blocks; }));
}

TEST_P(SeededFault, IsToldInPlainFrench)
{
    const Fault& fault = GetParam();
    CleanSchool school;
    fault.make(school);
    for (const Finding& finding : found(fault.receiver, school.school)) {
        for (const QString& sentence : { finding.cause, finding.consequence })
            EXPECT_TRUE(sentence.endsWith(u'.')) << qPrintable(sentence);
        for (const QString& sentence : { finding.cause, finding.consequence, finding.remedy })
            expectPlainFrench(sentence);
    }
}

TEST(ChecksTest, EachReceiverMindsItsOwnBusiness)
{
    CleanSchool school;
    school.unsettle(MatchKind::Teacher, "epp:31762");
    EXPECT_TRUE(forSiecle(school.school).isEmpty());
    EXPECT_TRUE(forEnt(school.school).isEmpty());
    CleanSchool other;
    other.edit(Id<Student>(1), [](Student& row) { row.sconetId.clear(); });
    EXPECT_TRUE(forSts(other.school).isEmpty());
    EXPECT_TRUE(forEnt(other.school).isEmpty());
}

TEST(ChecksTest, OneCodeIsOneFindingAboutAllItsObjects)
{
    CleanSchool school;
    for (const Id<Lesson> id : { school.frenchLesson, school.germanLesson })
        school.edit(id, [](Lesson& row) { row.day = 0; });
    const Findings findings = forSts(school.school);
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings[0].objects.size(), 2);
    EXPECT_EQ(findings[0].occurrences, 2);
    EXPECT_TRUE(findings[0].cause.contains(u'2'));
}

TEST(ChecksTest, TheButtonForCoTeachingMendsIt)
{
    CleanSchool school;
    school.insert(ServiceShare {
        .service = school.frenchOfA, .teacher = school.fougere, .post = school.fougerePost, .annualMinutes = 2160 });
    const Findings findings = forSts(school.school);
    ASSERT_EQ(findings.size(), 1);
    ASSERT_TRUE(findings[0].changes);
    ASSERT_TRUE(findings[0].changes->applyTo(school.school));
    EXPECT_TRUE(school.school.find(school.frenchOfA)->coTeaching);
    EXPECT_EQ(wordsOf(forSts(school.school)), QString());
}

TEST(ChecksTest, TwoTeachersWhoShareTheHoursAreNoCoTeaching)
{
    CleanSchool school;
    school.edit(school.frenchShare, [](ServiceShare& row) { row.annualMinutes = 1080; });
    school.insert(ServiceShare {
        .service = school.frenchOfA, .teacher = school.fougere, .post = school.fougerePost, .annualMinutes = 1080 });
    EXPECT_EQ(wordsOf(forSts(school.school)), QString());
}

TEST(ChecksTest, AReasonLetsAnIncompleteSetOfLinksGo)
{
    CleanSchool school;
    school.edit(Id<Student>(1), [](Student& row) { row.sconetId.clear(); });
    const Findings accepted = forSiecle(school.school, QStringLiteral("l’élève part demain"));
    ASSERT_EQ(accepted.size(), 1);
    EXPECT_EQ(accepted[0].severity, Severity::ToVerify);
    EXPECT_TRUE(accepted[0].consequence.contains(QStringLiteral("l’élève part demain")));
    EXPECT_TRUE(blocks(forSiecle(school.school, QStringLiteral(" \t"))));
}

TEST(ChecksTest, NoReasonLetsAnEmptySetGo)
{
    CleanSchool school;
    school.school.remove(Id<Membership>(1));
    school.school.remove(Id<Membership>(2));
    EXPECT_TRUE(blocks(forSiecle(school.school, QStringLiteral("on verra")))) << "SIECLE would wipe every link";
}

TEST(ChecksTest, GroupsOfLastYearAreNobodysBusiness)
{
    CleanSchool school;
    school.insert(Group { .code = QStringLiteral("TROP LONG POUR STS"), .origin = Origin::Previous });
    EXPECT_EQ(wordsOf(forSts(school.school)), QString());
}

TEST(ChecksTest, WhoLeftBeforeTheYearIsNoBusinessOfTheEnt)
{
    CleanSchool school;
    school.insert(Student { .familyName = QStringLiteral("PARTI"), .exit = QDate(2026, 8, 31) });
    EXPECT_EQ(wordsOf(forEnt(school.school)), QString());
    school.insert(Student { .familyName = QStringLiteral("RESTE") });
    EXPECT_NE(wordsOf(forEnt(school.school)), QString());
}

TEST(ChecksTest, WhatStsHasNoHoursForMayStayOpen)
{
    CleanSchool school;
    school.insert(StsIndividual { .stsId = QStringLiteral("90210"),
        .type = QStringLiteral("eppsup"),
        .usageName = QStringLiteral("OLIVIER"),
        .function = QStringLiteral("ENS") });
    school.insert(StsSubject { .code = QStringLiteral("999999") });
    school.insert(StsStructure { .code = QStringLiteral("6Z") });
    EXPECT_EQ(wordsOf(forSts(school.school)), QString()) << "nothing would be lost";
}

} // namespace navette::checks
