// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/sent.h"

#include "clean_school.h"

#include <gtest/gtest.h>

/// Under which names and numbers the school goes out.
namespace navette::checks {

TEST(SentTest, StructuresGoUnderTheCodesOfSts)
{
    CleanSchool s;
    s.edit(s.a, [](Division& row) { row.code = QStringLiteral("Sixième A"); });
    s.edit(s.german, [](Group& row) { row.code = QStringLiteral("Deutsch"); });
    const Id<Group> own = s.insert(Group { .code = QStringLiteral("6CHO") });
    const Id<Division> ulis = s.insert(Division { .code = QStringLiteral("ULIS") });
    const Sent sent(s.school);
    EXPECT_EQ(sent.division(s.a), QStringLiteral("6A"));
    EXPECT_EQ(sent.division(ulis), QString()) << "no counterpart yet";
    EXPECT_EQ(sent.group(s.german), QStringLiteral("6ALL1GR1"));
    EXPECT_EQ(sent.group(own), QStringLiteral("6CHO")) << "made here, it goes under its own";
    EXPECT_EQ(sent.subject(s.french), QStringLiteral("020700"));
    EXPECT_EQ(sent.subject(Id<Subject>(99)), QString());
}

TEST(SentTest, TheOverlaysCodeIsStronger)
{
    CleanSchool s;
    s.insert(StsOverride { .ours = s.german.value, .value = QStringLiteral("6ALLEM1") });
    EXPECT_EQ(Sent(s.school).group(s.german), QStringLiteral("6ALLEM1"));
}

TEST(SentTest, TheOverlayIsStrongerForWhateverItSpeaksOf)
{
    CleanSchool s;
    const Service& service = *s.school.find(s.frenchOfA);
    EXPECT_TRUE(Sent(s.school).leaves(service));
    EXPECT_EQ(Sent(s.school).headcountByHand(s.german), std::nullopt);
    const auto say = [&](OverrideField what, qint64 ours, const char* value) {
        s.insert(StsOverride { .what = what, .ours = ours, .value = QString::fromLatin1(value) });
    };
    say(OverrideField::GroupSize, s.german.value, "24");
    say(OverrideField::GroupDivisions, s.german.value, "2 99 2");
    say(OverrideField::Modality, s.frenchOfA.value, "TD");
    say(OverrideField::CoTeaching, s.frenchOfA.value, "1");
    say(OverrideField::Withheld, s.germanOfGroup.value, "");
    say(OverrideField::Withheld, 99, "");
    const Sent sent(s.school);
    EXPECT_EQ(sent.headcount(s.german), 24);
    EXPECT_EQ(sent.divisions(s.german), QList<Id<Division>>({ s.b })) << "a class that is gone is none";
    EXPECT_EQ(sent.modality(service), QStringLiteral("TD"));
    EXPECT_TRUE(sent.coTeaching(service));
    EXPECT_TRUE(sent.leaves(service));
    EXPECT_FALSE(sent.leaves(*s.school.find(s.germanOfGroup)));
    EXPECT_TRUE(sent.isWithheld(s.germanOfGroup));
    EXPECT_FALSE(sent.isWithheld(Id<Service>(99))) << "what is gone is kept back by nobody";
    EXPECT_EQ(service.modality, QStringLiteral("CG")) << "the base says what it said";
}

TEST(SentTest, DivisionsInTheOverlayAreWrittenAndRead)
{
    const QList<Id<Division>> both { Id<Division>(3), Id<Division>(12) };
    EXPECT_EQ(divisionsValue(both), QStringLiteral("3 12"));
    EXPECT_EQ(divisionsOfValue(QStringLiteral(" 3  12 3 x 0")), both);
    EXPECT_TRUE(divisionsOfValue({}).isEmpty());
}

TEST(SentTest, AShareGoesUnderItsPostElseUnderTheTeachersFirst)
{
    CleanSchool s;
    const Id<StsIndividual> second
        = s.insert(StsIndividual { .stsId = QStringLiteral("20049"), .type = QStringLiteral("epp") });
    s.settle(MatchKind::Teacher, s.aubrac.value, QStringLiteral("epp:20049"));
    const Sent sent(s.school);
    EXPECT_EQ(sent.individual(ServiceShare { .teacher = s.aubrac, .post = second })->stsId, QStringLiteral("20049"));
    EXPECT_EQ(sent.individual(ServiceShare { .teacher = s.aubrac })->stsId, QStringLiteral("20048"));
    EXPECT_EQ(sent.individual(s.fougere)->stsId, QStringLiteral("31762"));
    EXPECT_FALSE(sent.individual(ServiceShare {}));
    EXPECT_FALSE(sent.individual(Id<Teacher>(99)));
}

TEST(SentTest, ACounterpartThatStsNoLongerHasIsNone)
{
    CleanSchool s;
    s.school.remove(s.aubracPost);
    EXPECT_FALSE(Sent(s.school).individual(s.aubrac));
}

TEST(SentTest, AGroupIsItsPupilsWhileItHasAnyElseTheNumberPlanned)
{
    CleanSchool s;
    s.edit(s.german, [](Group& row) { row.plannedSize = 15; });
    EXPECT_EQ(Sent(s.school).headcount(s.german), 2);
    EXPECT_EQ(Sent(s.school).pupilsByDivision(s.german), (QHash<Id<Division>, int> { { s.a, 1 }, { s.b, 1 } }));
    s.edit(Id<Student>(1), [](Student& row) { row.exit = QDate(2026, 8, 25); });
    EXPECT_EQ(Sent(s.school).headcount(s.german), 1) << "without the leaver";
    s.edit(Id<Membership>(2), [](Membership& row) { row.to = QDate(2026, 12, 1); });
    EXPECT_EQ(Sent(s.school).headcount(s.german), 15) << "nobody is left";
    EXPECT_EQ(Sent(s.school).headcount(Id<Group>(99)), 0);
}

TEST(SentTest, ALeaverIsGoneOnTheDayOfLeaving)
{
    Student pupil;
    const QDate day(2026, 9, 1);
    EXPECT_FALSE(hasLeft(pupil, day));
    pupil.exit = day;
    EXPECT_TRUE(hasLeft(pupil, day));
    EXPECT_FALSE(hasLeft(pupil, day.addDays(-1)));
    EXPECT_FALSE(hasLeft(pupil, {}));
}

} // namespace navette::checks
