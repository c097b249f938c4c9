// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/catalogue.h"
#include "checks/check.h"
#include "faults.h"

#include "model/change_set.h"

#include <QRegularExpression>
#include <QSet>
#include <gtest/gtest.h>

/// Every check of the catalogue: silent on a clean school, told once its fault is there, in words for a secretary.
namespace navette::checks {

const std::vector<Fault>& allFaults()
{
    static const std::vector<Fault> all = [] {
        std::vector<Fault> list = fileFaults();
        for (auto&& more : { teachingFaults(), structureFaults(), pupilFaults() })
            list.insert(list.end(), more.begin(), more.end());
        return list;
    }();
    return all;
}

const Finding* wanted(const Findings& findings, const Fault& fault)
{
    for (const Finding& finding : findings) {
        if (finding.code == QLatin1String(fault.code) && finding.severity == fault.severity
            && finding.cause.contains(QString::fromUtf8(fault.says)))
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

namespace {

    /// What no sentence for a secretary holds: our own names, English, numbers of errors, holes.
    void expectPlainFrench(QString sentence)
    {
        ASSERT_FALSE(sentence.isEmpty());
        for (const char* known : { "sts_emp", "sts_emp.xml", "EDT_vers_STS", "« epp »", "GROUPE_A_01", "GROUPE_B_01",
                 "GROUPE_B_02", "_ . -" })
            sentence.remove(QString::fromUtf8(known)); // names that the user sees elsewhere
        static const QRegularExpression ours(
            QStringLiteral("::|->|\\b[a-z]+[A-Z][a-zA-Z]*\\b|\\bQ[A-Z][a-z]+|_[a-z]|\\b(nullptr|std|bool)\\b"));
        static const QRegularExpression english(
            QStringLiteral("\\b(the|not|no such|is|are|of|with|without|error|failed|failure|invalid|missing|unknown|"
                           "warning|lesson|lessons|teacher|student|pupil|group|row|file|null|none|empty|found)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression numbers(
            QStringLiteral("errno|0x[0-9A-Fa-f]+|[Ee]rreur n?[°º]? ?-?[0-9]+|\\bcode -?[0-9]+"));
        for (const QRegularExpression* forbidden : { &ours, &english, &numbers })
            EXPECT_FALSE(forbidden->match(sentence).hasMatch())
                << qPrintable(forbidden->match(sentence).captured()) << " in: " << qPrintable(sentence);
        EXPECT_FALSE(sentence.contains(u'\'')) << "a straight apostrophe in: " << qPrintable(sentence);
        EXPECT_FALSE(sentence.contains(QStringLiteral("  "))) << qPrintable(sentence);
        static const QRegularExpression breaks(QStringLiteral("[^\\x{202F}][;!?]|[^\\x{00A0}]:|« | »"));
        EXPECT_FALSE(breaks.match(sentence).hasMatch()) << qPrintable(sentence);
        EXPECT_TRUE(sentence.front().isUpper() || sentence.front() == u'«' || sentence.front().isDigit()
            || sentence.startsWith(QStringLiteral("lundi")))
            << qPrintable(sentence);
    }

    void expectSentence(const QString& sentence)
    {
        expectPlainFrench(sentence);
        EXPECT_TRUE(sentence.endsWith(u'.')) << qPrintable(sentence);
    }

    QList<RuleCase> allCases(const Rule& rule)
    {
        QList<RuleCase> all { rule.find({}) };
        all += rule.cases;
        return all;
    }

    /// What is wrong for STS alone is mended for STS alone.
    bool isOverlayOnly(const Fault& fault)
    {
        static const QStringList codes { QStringLiteral("M02"), QStringLiteral("M06"), QStringLiteral("G03"),
            QStringLiteral("G04"), QStringLiteral("G05"), QStringLiteral("G06"), QStringLiteral("H07"),
            QStringLiteral("L02") };
        return codes.contains(QLatin1String(fault.code))
            || (qstrcmp(fault.code, "T07") == 0 && fault.severity == Severity::ToVerify);
    }

    class SeededFault : public ::testing::TestWithParam<Fault> { };

    INSTANTIATE_TEST_SUITE_P(Checks, SeededFault, ::testing::ValuesIn(allFaults()));

} // namespace

TEST(ChecksTest, ACleanSchoolHearsNothing)
{
    const CleanSchool clean;
    EXPECT_EQ(wordsOf(forSts(clean.school, inSeptember())), QString());
    EXPECT_EQ(wordsOf(forSiecle(clean.school, inSeptember())), QString());
    EXPECT_EQ(wordsOf(forEnt(clean.school, inSeptember())), QString());
}

TEST_P(SeededFault, IsToldWithItsWeightItsObjectsAndItsRemedy)
{
    const Fault& fault = GetParam();
    const Findings all = fault.found();
    const Finding* finding = wanted(all, fault);
    ASSERT_TRUE(finding) << qPrintable(wordsOf(all));
    EXPECT_EQ(finding->objects.size(), fault.objects);
    for (const ObjectRef& object : finding->objects) {
        EXPECT_GT(object.id, 0);
        EXPECT_FALSE(
            object.label.isEmpty() && object.kind != kindName(Kind::Room) && object.kind != kindName(Kind::WeekSet))
            << qPrintable(object.kind);
        EXPECT_TRUE(kindOfName(object.kind)) << qPrintable(object.kind);
    }
    EXPECT_FALSE(finding->consequence.isEmpty());
    EXPECT_FALSE(finding->remedy.isEmpty());
}

TEST_P(SeededFault, IsToldInPlainFrench)
{
    for (const Finding& finding : GetParam().found()) {
        if (!findRule(finding.code))
            continue; // the readers' own
        expectSentence(finding.cause);
        expectSentence(finding.consequence);
        if (!finding.remedy.isEmpty())
            expectPlainFrench(finding.remedy);
    }
}

TEST_P(SeededFault, IsMendedByItsButtonAndTheButtonIsUndone)
{
    const Fault& fault = GetParam();
    const Seeded* seeded = fault.found.target<Seeded>();
    if (!seeded)
        return; // a file, or a school seen under other circumstances
    School school = seeded->school();
    const School before = school;
    const Findings all = check(seeded->receiver, school, inSeptember());
    const Finding* finding = wanted(all, fault);
    ASSERT_TRUE(finding);
    if (!finding->changes)
        return;
    EXPECT_FALSE(finding->remedy.endsWith(u'.')) << "a button: " << qPrintable(finding->remedy);
    EXPECT_TRUE(finding->remedy.contains(QRegularExpression(QStringLiteral("[0-9]"))))
        << "how many: " << qPrintable(finding->remedy);
    ASSERT_TRUE(finding->changes->applyTo(school));
    const Findings after = check(seeded->receiver, school, inSeptember());
    EXPECT_FALSE(wanted(after, fault)) << qPrintable(wordsOf(after));
    if (isOverlayOnly(fault)) {
        for (auto it = finding->changes->changes().keyBegin(); it != finding->changes->changes().keyEnd(); ++it)
            EXPECT_EQ(it->kind, Kind::StsOverride) << "what STS needs is said in the overlay";
    }
    ASSERT_TRUE(finding->changes->inverted().applyTo(school));
    EXPECT_EQ(school, before);
}

TEST(CatalogueOfChecks, EveryCodeHasASeededFault)
{
    QSet<QString> seeded;
    for (const Fault& fault : allFaults())
        seeded.insert(QLatin1String(fault.code));
    for (const Rule& rule : catalogue())
        EXPECT_TRUE(seeded.contains(rule.code)) << qPrintable(rule.code + u' ' + rule.title);
}

TEST(CatalogueOfChecks, EveryCaseIsToldByAFault)
{
    // Their sentences are told one by one, by whoever reads or writes the file or finds the clash.
    static const QSet<QString> toldElsewhere { QStringLiteral("F01"), QStringLiteral("F02"), QStringLiteral("F03"),
        QStringLiteral("F04"), QStringLiteral("F06"), QStringLiteral("F08"), QStringLiteral("E05") };
    QStringList told;
    for (const Fault& fault : allFaults()) {
        const Findings findings = fault.found();
        for (const Finding& finding : findings)
            told.append(finding.code + u'|' + finding.consequence + u'|' + finding.cause);
    }
    for (const Rule& rule : catalogue()) {
        for (const RuleCase& one : allCases(rule)) {
            if (one.name.isEmpty() && toldElsewhere.contains(rule.code))
                continue;
            QString pattern = QRegularExpression::escape(rule.code + u'|' + one.consequence + u'|' + one.cause);
            pattern.replace(QRegularExpression(QStringLiteral("\\\\%[0-9]")), QStringLiteral(".+"));
            const QRegularExpression wanted(QRegularExpression::anchoredPattern(pattern));
            EXPECT_TRUE(std::any_of(told.cbegin(), told.cend(), [&](const QString& text) {
                return wanted.match(text).hasMatch();
            })) << qPrintable(rule.code + u' ' + one.name);
        }
    }
}

TEST(CatalogueOfChecks, EveryDetectorHasItsRuleAndItsReceivers)
{
    for (const Check& check : allChecks()) {
        const Rule* rule = findRule(QString(check.code));
        ASSERT_TRUE(rule) << check.code.data();
        EXPECT_FALSE(check.reads.isEmpty()) << check.code.data();
        for (const Receiver receiver : check.receivers)
            EXPECT_TRUE(rule->receivers.contains(receiverName(receiver)))
                << check.code.data() << ' ' << qPrintable(receiverName(receiver));
    }
}

TEST(CatalogueOfChecks, IsWrittenInPlainFrench)
{
    for (const Rule& rule : catalogue()) {
        SCOPED_TRACE(qPrintable(rule.code));
        expectPlainFrench(rule.title);
        EXPECT_FALSE(rule.source.isEmpty());
        EXPECT_FALSE(basisLabel(rule.basis).isEmpty());
        for (const RuleCase& one : allCases(rule)) {
            if (!one.consequence.contains(u'%'))
                expectSentence(one.consequence);
            expectSentence(one.cause);
            expectSentence(one.remedy);
        }
    }
}

TEST(ChecksTest, EachReceiverMindsItsOwnBusiness)
{
    CleanSchool school;
    school.unsettle(MatchKind::Teacher, "epp:31762");
    EXPECT_TRUE(forSiecle(school.school, inSeptember()).isEmpty());
    EXPECT_TRUE(forEnt(school.school, inSeptember()).isEmpty());
    CleanSchool other;
    other.edit(Id<Student>(1), [](Student& row) { row.sconetId.clear(); });
    EXPECT_TRUE(forSts(other.school, inSeptember()).isEmpty());
    EXPECT_TRUE(forEnt(other.school, inSeptember()).isEmpty());
}

TEST(ChecksTest, OneCodeIsOneFindingAboutAllItsObjects)
{
    CleanSchool school;
    for (const Id<Lesson> id : { school.frenchLesson, school.germanLesson })
        school.edit(id, [](Lesson& row) { row.day = 0; });
    const Findings findings = forSts(school.school, inSeptember());
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings[0].objects.size(), 2);
    EXPECT_EQ(findings[0].occurrences, 2);
    EXPECT_TRUE(findings[0].cause.contains(u'2'));
}

TEST(ChecksTest, TwoTeachersWhoShareTheHoursAreNoCoTeaching)
{
    CleanSchool school;
    school.edit(school.frenchShare, [](ServiceShare& row) { row.annualMinutes = 1080; });
    school.insert(ServiceShare {
        .service = school.frenchOfA, .teacher = school.fougere, .post = school.fougerePost, .annualMinutes = 1080 });
    for (const Finding& finding : forSts(school.school, inSeptember()))
        EXPECT_NE(finding.code, QStringLiteral("H07")) << qPrintable(finding.cause);
}

TEST(ChecksTest, ABlankReasonLetsNothingGo)
{
    CleanSchool school;
    school.edit(Id<Student>(1), [](Student& row) { row.sconetId.clear(); });
    Situation situation = inSeptember();
    situation.acceptedBecause = QStringLiteral(" \t");
    EXPECT_TRUE(blocks(forSiecle(school.school, situation)));
    school.school.remove(Id<Membership>(1));
    school.school.remove(Id<Membership>(2));
    situation.acceptedBecause = QStringLiteral("on verra");
    EXPECT_TRUE(blocks(forSiecle(school.school, situation))) << "SIECLE would wipe every link";
}

TEST(ChecksTest, GroupsOfLastYearAreNobodysBusiness)
{
    CleanSchool school;
    school.insert(Group { .code = QStringLiteral("TROP LONG POUR STS"), .origin = Origin::Previous });
    EXPECT_EQ(wordsOf(forSts(school.school, inSeptember())), QString());
    EXPECT_EQ(wordsOf(forEnt(school.school, inSeptember())), QString());
}

TEST(ChecksTest, WhoLeftBeforeTheYearIsNoBusinessOfTheEnt)
{
    CleanSchool school;
    school.insert(Student { .familyName = QStringLiteral("PARTI"), .exit = QDate(2026, 8, 25) });
    EXPECT_EQ(wordsOf(forEnt(school.school, inSeptember())), QString());
    school.insert(Student { .familyName = QStringLiteral("RESTE") });
    EXPECT_NE(wordsOf(forEnt(school.school, inSeptember())), QString());
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
    EXPECT_EQ(wordsOf(forSts(school.school, inSeptember())), QString()) << "nothing would be lost";
}

TEST(ChecksTest, AVacantPostKeptBackOnPurposeIsAskedForNoMore)
{
    CleanSchool school;
    school.school.remove(school.frenchShare);
    const Findings before = forSts(school.school, inSeptember());
    const Fault vacant { "T07", Severity::ToVerify, "sans enseignant", 1, {} };
    const Finding* finding = wanted(before, vacant);
    ASSERT_TRUE(finding && finding->changes);
    ASSERT_TRUE(finding->changes->applyTo(school.school));
    const Findings after = forSts(school.school, inSeptember());
    EXPECT_FALSE(wanted(after, vacant));
    const Finding* kept = wanted(after, { "T07", Severity::Information, "gardés dans Navette", 1, {} });
    ASSERT_TRUE(kept && kept->changes);
    ASSERT_TRUE(kept->changes->applyTo(school.school));
    EXPECT_TRUE(wanted(forSts(school.school, inSeptember()), vacant)) << "sent again, asked again";
}

} // namespace navette::checks
