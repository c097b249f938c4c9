// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/sts/upload_reader.h"
#include "formats/sts/upload_validate.h"
#include "formats_out/outputs.h"

#include <functional>
#include <gtest/gtest.h>

using namespace navette;
using namespace navette::sts;

namespace {

UploadDocument valid()
{
    return readUpload(test::golden(QStringLiteral("out/EDT_vers_STS_0999999F_2026.xml"))).value_or(UploadDocument());
}

struct Fault {
    const char* name;
    std::function<void(UploadDocument&)> seed;
    const char* codes;
};

UploadService& french(UploadDocument& d) { return d.divisions[0].services[0]; }
UploadService& together(UploadDocument& d) { return d.divisions[0].services[1]; }
UploadCourse& course(UploadDocument& d) { return french(d).teachers[0].courses[0]; }
UploadStructure& group(UploadDocument& d) { return d.groups[0]; }

const Fault faults[] = {
    { "UaiWithoutLetter", [](auto& d) { d.uai = QStringLiteral("09999999"); }, "F03 Blocks" },
    { "UaiLonger", [](auto& d) { d.uai += u'A'; }, "F03 Blocks" },
    { "NoYear",
        [](auto& d) {
            d.year = 0;
            d.alternances.clear();
            d.divisions.clear();
            d.groups.clear();
        },
        "F04 Blocks" },
    { "DayTwice", [](auto& d) { d.days.append(d.days.first()); }, "E03 Blocks" },
    { "DayEight",
        [](auto& d) {
            d.days.append({ 8, 480, 720 });
        },
        "E03 Blocks" },
    { "ClosesBeforeOpening",
        [](auto& d) {
            d.days[2] = { 6, 720, 480 };
            together(d).teachers.clear();
            together(d).coTeaching = false;
        },
        "E03 Blocks, T07 ToVerify" },
    { "AlternanceTwice", [](auto& d) { d.alternances.append(d.alternances.first()); }, "E01 Blocks" },
    { "AlternanceWithoutCode",
        [](auto& d) {
            d.alternances.append(d.alternances.first());
            d.alternances.last().code.clear();
        },
        "E01 Blocks" },
    { "AlternanceWithoutLabel", [](auto& d) { d.alternances[1].shortLabel.clear(); }, "E01 Blocks" },
    { "ShortLabelOfElevenCharacters", [](auto& d) { d.alternances[1].shortLabel = QStringLiteral("Quinzaine 1"); },
        "E01 Blocks" },
    { "AlternanceWithoutWeek", [](auto& d) { d.alternances[2].weeks.clear(); }, "E01 Blocks" },
    { "WeekOnASunday", [](auto& d) { d.alternances[0].weeks[3] = d.alternances[0].weeks[3].addDays(-1); },
        "E01 Blocks" },
    { "WeekTwice", [](auto& d) { d.alternances[0].weeks[3] = d.alternances[0].weeks[4]; }, "E01 Blocks" },
    { "WeekOfNextYear", [](auto& d) { d.alternances[0].weeks[35] = QDate(2027, 8, 30); }, "E01 Blocks" },
    { "RoomTwice", [](auto& d) { d.rooms.append(d.rooms.first()); }, "E04 Blocks" },
    { "RoomWithoutCode", [](auto& d) { d.rooms.append(UploadRoom {}); }, "E04 Blocks" },
    { "RoomInAnotherAlphabet", [](auto& d) { d.rooms[0].location = QStringLiteral("Łódź"); }, "E06 Blocks" },
    { "IndividualTwice", [](auto& d) { d.individuals.append(d.individuals.first()); }, "T04 Blocks" },
    { "IndividualNotANumber", [](auto& d) { d.individuals[0].id = QStringLiteral("epp90001"); }, "T03 Blocks" },
    { "IndemnityWithoutLevel", [](auto& d) { d.individuals[0].indemnities[0].mefstat4 = QStringLiteral("211"); },
        "T05 Blocks" },
    { "IndemnityWithoutDivision", [](auto& d) { d.individuals[0].indemnities[0].division.clear(); }, "T05 Blocks" },
    { "AreWithoutHours", [](auto& d) { d.individuals[1].ares[0].hundredths = 0; }, "H02 Blocks" },
    { "DivisionWithoutCode", [](auto& d) { d.divisions[0].code.clear(); }, "G05 Blocks" },
    { "GroupNamedAsADivision", [](auto& d) { group(d).code = QStringLiteral("6A"); }, "G05 Blocks" },
    { "GroupNamedAsAnotherButForCase",
        [](auto& d) {
            d.groups.append(group(d));
            d.groups.last().code = QStringLiteral("6ab_all1");
        },
        "G05 Blocks, G05 ToVerify" },
    { "GroupCodeOfNineCharacters", [](auto& d) { group(d).code = QStringLiteral("6AB_ALL12"); }, "G05 Blocks" },
    { "GroupCodeWithASpace", [](auto& d) { group(d).code = QStringLiteral("6AB ALL1"); }, "G05 ToVerify" },
    { "GroupWithoutDivision", [](auto& d) { group(d).divisions.clear(); }, "G03 Blocks" },
    { "GroupTwiceInADivision", [](auto& d) { group(d).divisions[1].division = QStringLiteral("6A"); }, "G03 Blocks" },
    { "EmptyGroup", [](auto& d) { group(d).planned = 0; }, "G06 Blocks" },
    { "GroupThatDoesNotAddUp", [](auto& d) { group(d).planned = 17; }, "G04 ToVerify" },
    { "GroupLabelInAnotherAlphabet", [](auto& d) { group(d).label = QStringLiteral("日本語"); }, "E06 Blocks" },
    { "SubjectOfFiveCharacters", [](auto& d) { french(d).subject = QStringLiteral("02070"); }, "M01 Blocks" },
    { "SubjectInLowerCase", [](auto& d) { french(d).subject = QStringLiteral("02070a"); }, "M01 Blocks" },
    { "NoModality", [](auto& d) { french(d).modality.clear(); }, "M06 ToVerify" },
    { "ServiceTwice", [](auto& d) { d.divisions[0].services.append(french(d)); }, "H01 ToVerify" },
    { "HoursBeyondThreeDigits", [](auto& d) { french(d).hundredths = 100000; }, "H02 Blocks" },
    { "ServiceWithoutTeacher", [](auto& d) { french(d).teachers.clear(); }, "T07 ToVerify" },
    { "TeacherTwiceInAService", [](auto& d) { together(d).teachers[1] = together(d).teachers[0]; }, "T04 Blocks" },
    { "TeacherNotANumber", [](auto& d) { french(d).teachers[0].id = QStringLiteral("DUPONT"); }, "T03 Blocks" },
    { "TeacherOfNoType", [](auto& d) { french(d).teachers[0].type = QStringLiteral("EPP"); }, "T02 Blocks" },
    { "TwoWeightings", [](auto& d) { together(d).teachers[0].weighting = 110; }, "H08 ToVerify" },
    { "TogetherButNotDeclared", [](auto& d) { together(d).coTeaching = false; }, "H07 Blocks" },
    { "TogetherAtTheSameTimeOnly",
        [](auto& d) {
            together(d).coTeaching = false;
            together(d).hundredths = 200;
        },
        "H07 Blocks" },
    { "DeclaredTogetherButAlone", [](auto& d) { french(d).coTeaching = true; }, "H07 ToVerify" },
    { "MorePlacedThanDeclared", [](auto& d) { french(d).teachers[0].hundredths = 400; }, "H02 ToVerify" },
    { "TeacherWithoutLesson", [](auto& d) { french(d).teachers[0].courses.clear(); }, "H10 Information" },
    { "LessonOfUnknownAlternance", [](auto& d) { course(d).alternance = QStringLiteral("SB"); }, "E01 Blocks" },
    { "LessonOnDayZero", [](auto& d) { course(d).day = 0; }, "E03 Blocks" },
    { "LessonOfNoLength", [](auto& d) { course(d).duration = 0; }, "E03 Blocks" },
    { "LessonPastMidnight", [](auto& d) { course(d).start = 23 * 60; }, "E03 Blocks" },
    { "LessonBeforeOpening", [](auto& d) { course(d).start = 7 * 60; }, "E03 ToVerify" },
    { "LessonOnAClosedDay", [](auto& d) { course(d).day = 6; }, "E03 ToVerify" },
    { "LessonInUnknownRoom", [](auto& d) { course(d).room = QStringLiteral("103"); }, "E04 Blocks" },
};

class UploadFault : public testing::TestWithParam<Fault> { };

} // namespace

TEST(UploadValidate, FindsNothingInTheGoldenFile)
{
    ASSERT_FALSE(valid().divisions.isEmpty());
    EXPECT_EQ(test::codes(validate(valid())), QString());
}

TEST(UploadValidate, LetsTwoTeachersShareTheHoursInTurn)
{
    UploadDocument document = valid();
    UploadService& service = together(document);
    service.coTeaching = false;
    service.hundredths = 200;
    service.teachers[1].courses[0].start += 60;
    EXPECT_EQ(test::codes(validate(document)), QString());
}

TEST_P(UploadFault, IsFound)
{
    UploadDocument document = valid();
    GetParam().seed(document);
    const Findings findings = validate(document);
    EXPECT_EQ(test::codes(findings), QLatin1String(GetParam().codes));
    for (const Finding& finding : findings) {
        EXPECT_TRUE(finding.cause.endsWith(u'.')) << finding.cause.toStdString();
        EXPECT_FALSE(finding.consequence.isEmpty()) << finding.cause.toStdString();
        EXPECT_FALSE(finding.cause.contains(u'%')) << finding.cause.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Sts, UploadFault, testing::ValuesIn(faults), [](const auto& one) { return one.param.name; });
