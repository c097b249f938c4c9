// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"

/// What the exact rules settle by themselves, what they create, and what they leave to a person.
namespace navette::matching {

namespace {

    const QDate Born(1980, 3, 12);

    class RulesTest : public Office { };

} // namespace

TEST_F(RulesTest, SameNameAndBirthDateIsSettledWithItsReason)
{
    const Id<Teacher> aubrac = ours("Aubrac", "Cyprien", Born);
    const QString key = theirs("20048", "AUBRAC", "CYPRIEN", Born);
    settleAll();
    EXPECT_EQ(outcome(MatchKind::Teacher, key), settled("name_birth", aubrac));
    const Correspondence row = *of(MatchKind::Teacher, key);
    EXPECT_EQ(row.reason, QStringLiteral("Même nom, même prénom et même date de naissance."));
    EXPECT_TRUE(row.decidedBy.isEmpty()) << "a rule did";
    EXPECT_EQ(row.decidedAt, at());
    EXPECT_EQ(school.find(aubrac)->dueMinutes, 18 * 60) << "what STS knows better";
    EXPECT_EQ(school.teachers().size(), 1);
}

TEST_F(RulesTest, LocalStaffIsSettledByNameWhenThereIsButOne)
{
    const Id<Teacher> flavie = ours("Pervenche", "Flavie");
    insert(StsIndividual { .stsId = QStringLiteral("3506"),
        .type = QStringLiteral("local"),
        .usageName = QStringLiteral("PERVENCHE"),
        .firstName = QStringLiteral("FLAVIE") });
    settleAll();
    EXPECT_EQ(outcome(MatchKind::Teacher, QStringLiteral("local:3506")), settled("name", flavie));
}

TEST_F(RulesTest, AHomonymOfOursNeverSettlesByItself)
{
    const Id<Teacher> one = ours("MARTIN", "Anne");
    const Id<Teacher> two = ours("MARTIN", "Anne");
    const QString key = theirs("1", "MARTIN", "ANNE");
    settleAll();
    EXPECT_EQ(outcome(MatchKind::Teacher, key), QStringLiteral("open"));
    EXPECT_EQ(school.teachers().size(), 2) << "and nobody is made";
    EXPECT_EQ(ranked(MatchKind::Teacher, key).size(), 2);
    acceptAllSure();
    EXPECT_EQ(outcome(MatchKind::Teacher, key), QStringLiteral("open")) << "nor is either of them sure";
    apply(settle(school, MatchKind::Teacher, two.value, key, who(), at()));
    EXPECT_EQ(outcome(MatchKind::Teacher, key), settled("manual", two));
    EXPECT_TRUE(theirsOf(school, MatchKind::Teacher, one.value).isEmpty());
}

TEST_F(RulesTest, EvenTheBirthDateSettlesNothingBetweenTwoOfOurs)
{
    ours("MARTIN", "Anne", Born);
    ours("MARTIN", "Anne", Born);
    const QString key = theirs("1", "MARTIN", "ANNE", Born);
    settleAll();
    acceptAllSure();
    EXPECT_EQ(outcome(MatchKind::Teacher, key), QStringLiteral("open"));
}

TEST_F(RulesTest, AHomonymOfTheirsNeverSettlesByItself)
{
    ours("MARTIN", "Anne");
    const QString one = theirs("1", "MARTIN", "ANNE");
    const QString two = theirs("2", "MARTIN", "ANNE");
    settleAll();
    acceptAllSure();
    EXPECT_EQ(outcome(MatchKind::Teacher, one), QStringLiteral("open"));
    EXPECT_EQ(outcome(MatchKind::Teacher, two), QStringLiteral("open"));
    EXPECT_EQ(school.teachers().size(), 1);
}

TEST_F(RulesTest, HomonymsWhoseBirthDatesTellThemApartAreSettled)
{
    const Id<Teacher> elder = ours("MARTIN", "Anne", Born);
    const Id<Teacher> younger = ours("MARTIN", "Anne", Born.addYears(20));
    const QString one = theirs("1", "MARTIN", "ANNE", Born.addYears(20));
    const QString two = theirs("2", "MARTIN", "ANNE", Born);
    settleAll();
    EXPECT_EQ(outcome(MatchKind::Teacher, one), settled("name_birth", younger));
    EXPECT_EQ(outcome(MatchKind::Teacher, two), settled("name_birth", elder));
}

TEST_F(RulesTest, ASecondPostOfTheSamePersonIsOneTeacher)
{
    const Id<Teacher> aubrac = ours("Aubrac", "Cyprien", Born);
    const QString first = theirs("1", "AUBRAC", "CYPRIEN", Born);
    const QString second = theirs("2", "AUBRAC", "CYPRIEN", Born);
    settleAll();
    EXPECT_EQ(outcome(MatchKind::Teacher, first), settled("name_birth", aubrac));
    EXPECT_EQ(outcome(MatchKind::Teacher, second), settled("second_post", aubrac));
    EXPECT_EQ(theirsOf(school, MatchKind::Teacher, aubrac.value), QStringList({ first, second }));
    EXPECT_EQ(school.find(aubrac)->dueMinutes, 2 * 18 * 60) << "both posts are due";
}

TEST_F(RulesTest, TwoPostsOfSomebodyNewMakeOneTeacher)
{
    const QString first = theirs("1", "AUBRAC", "CYPRIEN", Born);
    const QString second = theirs("2", "AUBRAC", "CYPRIEN", Born);
    settleAll();
    ASSERT_EQ(school.teachers().size(), 1);
    EXPECT_EQ(outcome(MatchKind::Teacher, first), settled("created", school.teachers().begin()->id));
    EXPECT_EQ(outcome(MatchKind::Teacher, second), settled("second_post", school.teachers().begin()->id));
}

TEST_F(RulesTest, NobodyAlikeIsNewAndSomebodyAlikeWaits)
{
    ours("Aubarc", "Cyprien");
    const QString alike = theirs("1", "AUBRAC", "CYPRIEN", Born);
    const QString strange = theirs("2", "FOUGERE", "MAHAUT", Born);
    settleAll();
    EXPECT_EQ(outcome(MatchKind::Teacher, alike), QStringLiteral("open"));
    EXPECT_TRUE(outcome(MatchKind::Teacher, strange).startsWith(QStringLiteral("created")));
    EXPECT_EQ(school.teachers().size(), 2);
    EXPECT_FALSE(of(MatchKind::Teacher, strange)->reason.isEmpty());
}

TEST_F(RulesTest, OnlyThoseWhoTeachAreAskedAbout)
{
    insert(StsIndividual { .stsId = QStringLiteral("1"),
        .type = QStringLiteral("epp"),
        .usageName = QStringLiteral("DAHLIA"),
        .function = QStringLiteral("EDU") });
    insert(StsIndividual { .stsId = QStringLiteral("2"),
        .type = QStringLiteral("dir"),
        .usageName = QStringLiteral("TILLEUL"),
        .function = QStringLiteral("DIR") });
    const Id<StsIndividual> librarian = insert(StsIndividual { .stsId = QStringLiteral("3"),
        .type = QStringLiteral("epp"),
        .usageName = QStringLiteral("LIVRE"),
        .function = QStringLiteral("DOC") });
    EXPECT_TRUE(items(school, MatchKind::Teacher).isEmpty());
    const Id<StsService> service
        = insert(StsService { .structure = structure("6A"), .subject = QStringLiteral("020700"), .hours = 1000 });
    insert(StsServiceShare { .service = service, .individual = librarian, .hours = 1000 });
    ASSERT_EQ(items(school, MatchKind::Teacher).size(), 1) << "who has hours teaches";
    settleAll();
    EXPECT_EQ(school.teachers().size(), 1);
}

TEST_F(RulesTest, CodesSettleClassesAndGroups)
{
    const Id<Division> a = insert(Division { .code = QStringLiteral("6A"), .origin = Origin::Previous });
    const Id<Division> b = insert(Division { .code = QStringLiteral("6b"), .origin = Origin::Previous });
    const Id<Group> german = insert(Group { .code = QStringLiteral("6ALL1-GR.1"), .origin = Origin::Previous });
    structure("6A");
    structure("6 B");
    structure("6C");
    structure("6ALL1GR1", true, { QStringLiteral("6A"), QStringLiteral("6 B") });
    settleAll();
    EXPECT_EQ(outcome(MatchKind::Division, QStringLiteral("6A")), settled("code", a));
    EXPECT_EQ(outcome(MatchKind::Division, QStringLiteral("6 B")), settled("code_folded", b));
    EXPECT_TRUE(outcome(MatchKind::Division, QStringLiteral("6C")).startsWith(QStringLiteral("created")));
    EXPECT_EQ(outcome(MatchKind::Group, QStringLiteral("6ALL1GR1")), settled("code_folded", german));
    EXPECT_EQ(school.find(german)->divisions, (QList { a, b })) << "its classes are those of STS";
    EXPECT_EQ(school.find(b)->code, QStringLiteral("6b")) << "the school's own code stays";
}

TEST_F(RulesTest, OneOfOursNeverAnswersToTwoCodesByItself)
{
    const Id<Division> ours = insert(Division { .code = QStringLiteral("6-B"), .origin = Origin::Previous });
    structure("6 B");
    structure("6B");
    settleAll();
    acceptAllSure();
    EXPECT_LE(theirsOf(school, MatchKind::Division, ours.value).size(), 1);
    // And by hand neither.
    const QStringList theirs = theirsOf(school, MatchKind::Division, ours.value);
    if (theirs.isEmpty())
        apply(settle(school, MatchKind::Division, ours.value, QStringLiteral("6B"), who(), at()));
    const QString other = theirsOf(school, MatchKind::Division, ours.value).front() == u"6B" ? QStringLiteral("6 B")
                                                                                             : QStringLiteral("6B");
    const auto refused = settle(school, MatchKind::Division, ours.value, other, who(), at());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
}

TEST_F(RulesTest, OneSubjectLabelUnderSeveralCodesIsLeftToAPerson)
{
    const Id<Subject> english = insert(Subject { .label = QStringLiteral("Anglais LV1") });
    stsSubject("030201", "AGL1", "ANGLAIS LV1");
    stsSubject("030202", "AGL1B", "ANGLAIS LV1");
    settleAll();
    acceptAllSure();
    EXPECT_EQ(outcome(MatchKind::Subject, QStringLiteral("030201")), QStringLiteral("open"));
    EXPECT_EQ(outcome(MatchKind::Subject, QStringLiteral("030202")), QStringLiteral("open"));
    EXPECT_TRUE(theirsOf(school, MatchKind::Subject, english.value).isEmpty());
}

TEST_F(RulesTest, WhatTheSchoolKnewTakesThePlaceOfTheRowThatAnImportMade)
{
    // SIECLE brought "6A"; last year the school wrote "Sixième A": one class.
    const Id<Division> before = insert(Division { .code = QStringLiteral("Sixième A"), .origin = Origin::Previous });
    const Id<Division> imported = insert(Division { .code = QStringLiteral("6A"), .origin = Origin::Siecle });
    const Id<Student> pupil = insert(Student { .familyName = QStringLiteral("Mélèze"), .division = imported });
    structure("6A");
    settleAll();
    EXPECT_EQ(outcome(MatchKind::Division, QStringLiteral("6A")), settled("code_form", before));
    EXPECT_FALSE(school.find(imported)) << "its stand-in went";
    EXPECT_EQ(school.find(pupil)->division, before) << "with all it held";
}

TEST_F(RulesTest, WhatTheSchoolKnewHoldsBackTheRowThatAnImportMade)
{
    // Likely, not certain: a person says that they are one.
    const Id<Subject> before
        = insert(Subject { .shortCode = QStringLiteral("ALD"), .label = QStringLiteral("Allemand") });
    const Id<Subject> imported = insert(Subject { .code = QStringLiteral("030102") });
    const Id<StudentOption> option = insert(StudentOption { .subject = imported });
    stsSubject("030102", "ALL2", "ALLEMAND LV2");
    settleAll();
    EXPECT_EQ(outcome(MatchKind::Subject, QStringLiteral("030102")), QStringLiteral("open"));
    EXPECT_EQ(best(MatchKind::Subject, QStringLiteral("030102")).ours, before.value);
    apply(settle(school, MatchKind::Subject, before.value, QStringLiteral("030102"), who(), at()));
    EXPECT_FALSE(school.find(imported)) << "its stand-in went";
    EXPECT_EQ(school.find(option)->subject, before) << "with all it held";
}

TEST_F(RulesTest, ClassesOfLastYearThatNothingIsLikeGo)
{
    const Id<Division> gone = insert(Division { .code = QStringLiteral("3E BEP"), .origin = Origin::Previous });
    const Id<Division> own = insert(Division { .code = QStringLiteral("ULIS"), .origin = Origin::Manual });
    const Id<Group> goneGroup
        = insert(Group { .code = QStringLiteral("3LATIN"), .divisions = { gone }, .origin = Origin::Previous });
    structure("6A");
    structure("6CHORALE", true);
    settleAll();
    EXPECT_FALSE(school.find(goneGroup));
    EXPECT_FALSE(school.find(gone));
    EXPECT_TRUE(school.find(own)) << "made by hand this year";
}

TEST_F(RulesTest, WithoutAnyStsNothingOfLastYearGoes)
{
    const Id<Division> kept = insert(Division { .code = QStringLiteral("6A"), .origin = Origin::Previous });
    ours("MARTIN", "Anne");
    settleAll();
    acceptAllSure();
    EXPECT_TRUE(school.find(kept));
    EXPECT_TRUE(school.table<Correspondence>().isEmpty());
}

TEST_F(RulesTest, RunningTheRulesAgainChangesNothing)
{
    ours("Aubrac", "Cyprien", Born);
    ours("MARTIN", "Anne");
    ours("MARTIN", "Anne");
    theirs("1", "AUBRAC", "CYPRIEN", Born);
    theirs("2", "MARTIN", "ANNE");
    theirs("3", "FOUGERE", "MAHAUT", Born);
    structure("6A");
    stsSubject("020700", "FRANC", "FRANCAIS");
    settleAll();
    Draft again(school);
    settleByRules(again, at().addDays(1));
    EXPECT_TRUE(again.changes().isEmpty());
    EXPECT_TRUE(acceptSure(school, at().addDays(1)).isEmpty());
}

TEST_F(RulesTest, WhatWasTakenBackOrSetAsideByHandIsNotSettledByRules)
{
    const Id<Teacher> aubrac = ours("Aubrac", "Cyprien", Born);
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    apply(ignoreOurs(school, MatchKind::Teacher, aubrac.value, QStringLiteral("retraité"), who(), at()));
    settleAll();
    EXPECT_TRUE(theirsOf(school, MatchKind::Teacher, aubrac.value).isEmpty()) << "set aside means set aside";
    EXPECT_NE(oursOf(school, MatchKind::Teacher, key), aubrac.value);
}

} // namespace navette::matching
