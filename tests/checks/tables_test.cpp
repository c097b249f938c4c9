// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/disciplines.h"
#include "checks/obligations.h"
#include "checks/overlay.h"
#include "clean_school.h"

#include <gtest/gtest.h>

/// The tables of the outside world that checks look things up in.
namespace navette::checks {

namespace {

    QStringList discipline(const char* line) { return { QString::fromLatin1(line) }; }
    QString code(const char* text) { return QString::fromLatin1(text); }

    Teacher teacher(const char* grade, const char* disciplineLine = "L0202 LET MODERN")
    {
        return { .grade = QString::fromLatin1(grade), .disciplines = discipline(disciplineLine) };
    }

} // namespace

TEST(DisciplinesTest, ATeacherMayTeachTheOwnSubjectAndWhatIsAkin)
{
    EXPECT_TRUE(mayTeach(discipline("L0202 LET MODERN"), code("020700")));
    EXPECT_FALSE(mayTeach(discipline("L0202 LET MODERN"), code("061300")));
    EXPECT_TRUE(mayTeach(discipline("P1315 MATH.SC.PHY"), code("062300"))) << "two subjects in one discipline";
    EXPECT_TRUE(mayTeach({ code("L0202"), code("L1300") }, code("061300"))) << "two disciplines";
}

TEST(DisciplinesTest, WhatTheTableDoesNotKnowIsNoFault)
{
    EXPECT_TRUE(mayTeach({}, code("020700")));
    EXPECT_TRUE(mayTeach(discipline("X9999 INCONNUE"), code("020700")));
    EXPECT_TRUE(mayTeach(discipline("L0202 LET MODERN"), code("999100"))) << "anybody holds the class's hour";
}

TEST(ObligationsTest, AreThoseOfTheGradeUnlessTheSheetSaysOtherwise)
{
    EXPECT_EQ(fullServiceMinutes(teacher("AGREGE CLN")), 15 * 60);
    EXPECT_EQ(fullServiceMinutes(teacher("AGREGE CLN", "L1900 E. P. S")), 17 * 60);
    EXPECT_EQ(fullServiceMinutes(teacher("CERT. CL N")), 18 * 60);
    EXPECT_EQ(fullServiceMinutes(teacher("PLP CN")), 18 * 60);
    EXPECT_EQ(fullServiceMinutes(teacher("PEPS CL N", "L1900 E. P. S")), 20 * 60);
    EXPECT_EQ(fullServiceMinutes(teacher("CERT. CL N", "L0080 DOCUMENT.")), 36 * 60);
    EXPECT_EQ(fullServiceMinutes(teacher("AC2C1")), 0) << "the grade does not say";
    Teacher own = teacher("CERT. CL N");
    own.fullServiceMinutes = 21 * 60;
    EXPECT_EQ(fullServiceMinutes(own), 21 * 60);
}

TEST(ObligationsTest, WhoIsDueLessInTheSchoolOwesLess)
{
    Teacher half = teacher("CERT. CL N");
    EXPECT_EQ(dueMinutes(half), 18 * 60);
    half.dueMinutes = 9 * 60;
    EXPECT_EQ(dueMinutes(half), 9 * 60);
    half.elsewhereMinutes = 9 * 60;
    EXPECT_EQ(dueMinutes(half), 18 * 60) << "the other half is due elsewhere";
    half.dueMinutes = 30 * 60;
    EXPECT_EQ(dueMinutes(half), 18 * 60) << "overtime is not due";
}

TEST(ObligationsTest, WeightingCountsOnceAndHasACeiling)
{
    EXPECT_EQ(weightedMinutes(2160, 0), 2160);
    EXPECT_EQ(weightedMinutes(2160, 100), 2160);
    EXPECT_EQ(weightedMinutes(2160, 110), 2376);
    const int tenHours = 10 * 60 * 36;
    const WeekOfService week = weekOfService({ .elsewhereMinutes = 90 }, tenHours, weightedMinutes(tenHours, 110));
    EXPECT_EQ(week.taught, 600);
    EXPECT_EQ(week.weighting, 60);
    EXPECT_EQ(week.total(), 750);
    EXPECT_EQ(weekOfService({}, 2 * tenHours, weightedMinutes(2 * tenHours, 110)).weighting, mostWeightingMinutes());
    EXPECT_TRUE(isWeightedLevel(code("2213")));
    EXPECT_FALSE(isWeightedLevel(code("2111")));
}

TEST(GroupCodesTest, AreMadeShortPlainAndFree)
{
    CleanSchool s;
    const Id<Group> one = s.insert(Group { .code = code("6ALL1-GR 1") });
    const Id<Group> two = s.insert(Group { .code = code("6ALL1-GR11") });
    const Id<Group> three = s.insert(Group { .code = code("6a") });
    const Id<Group> nameless = s.insert(Group {});
    const QMap<Id<Group>, QString> mended = mendedGroupCodes(s.school, Sent(s.school));
    EXPECT_EQ(mended.keys(), QList<Id<Group>>({ one, two, three, nameless })) << "the good ones stay";
    QSet<QString> codes { code("6A"), code("6 B"), code("6ALL1GR1") };
    for (const QString& made : mended) {
        EXPECT_TRUE(isGroupCode(made)) << qPrintable(made);
        EXPECT_FALSE(codes.contains(made)) << qPrintable(made);
        codes.insert(made);
    }
}

} // namespace navette::checks
