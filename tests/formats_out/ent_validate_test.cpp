// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/ent/reader.h"
#include "formats/ent/validate.h"
#include "formats_out/outputs.h"

#include <functional>
#include <gtest/gtest.h>

using namespace navette;
using namespace navette::ent;

namespace {

Document valid()
{
    return read(test::golden(QStringLiteral("out/Edt_To_Demo_0999999F_clair.xml"))).value_or(Document());
}

struct Fault {
    const char* name;
    std::function<void(Document&)> seed;
    const char* codes;
};

const Fault faults[] = {
    { "UaiMalformed", [](auto& d) { d.uai.chop(1); }, "F03 Blocks" },
    { "NoYear", [](auto& d) { d.firstDay = {}; }, "F04 Blocks" },
    { "YearEndsBeforeItBegins", [](auto& d) { d.lastDay = d.firstDay; }, "F04 Blocks, E01 ToVerify" },
    { "FirstWeekOnATuesday", [](auto& d) { d.firstMonday = d.firstMonday.addDays(1); }, "E01 Blocks" },
    { "FirstWeekBeforeTheFirstDays", [](auto& d) { d.firstMonday = d.firstMonday.addDays(-7); }, "E01 Blocks" },
    { "NoPlaceMinutes", [](auto& d) { d.grid.placeMinutes = 0; }, "E03 Blocks" },
    { "NoPlace",
        [](auto& d) {
            d.grid.places.clear();
            d.lessons.clear();
        },
        "E03 Blocks" },
    { "NoDay",
        [](auto& d) {
            d.grid.days.clear();
            d.lessons.clear();
        },
        "E03 Blocks" },
    { "DayTwice", [](auto& d) { d.grid.days.append(1); }, "E03 Blocks" },
    { "PlaceTwice", [](auto& d) { d.grid.places.append(d.grid.places.first()); }, "E03 Blocks" },
    { "PlaceEndsBeforeItBegins", [](auto& d) { d.grid.places[1].to = d.grid.places[1].from; }, "E03 Blocks" },
    { "SubjectNumberTwice",
        [](auto& d) {
            d.subjects.append({ 1, QStringLiteral("ITA2"), QStringLiteral("ITALIEN") });
        },
        "E06 Blocks" },
    { "SubjectWithoutCode", [](auto& d) { d.subjects[0].code.clear(); }, "M01 Blocks" },
    { "SubjectCodeTwice", [](auto& d) { d.subjects[1].code = d.subjects[0].code; }, "M04 ToVerify" },
    { "TeacherNumberZero",
        [](auto& d) {
            d.teachers.append({ 0, QStringLiteral("A"), QStringLiteral("B"), {}, {}, QStringLiteral("P1"), {}, {} });
        },
        "E06 Blocks" },
    { "TeacherWithoutName", [](auto& d) { d.teachers[0].familyName.clear(); }, "E06 Blocks" },
    { "TeachersWithoutEntId",
        [](auto& d) {
            d.teachers[0].entId.clear();
            d.teachers[1].entId.clear();
        },
        "N01 Information" },
    { "TeachersOfOneName",
        [](auto& d) {
            d.teachers[0] = { 1, QStringLiteral("LE GOFF"), QStringLiteral("Zoé"), {}, {}, {}, {}, {} };
            d.teachers[1] = { 2, QStringLiteral("Le-Goff"), QStringLiteral("ZOE"), {}, {}, {}, {}, {} };
        },
        "N01 ToVerify, N01 Information" },
    { "ClassNameTwice", [](auto& d) { d.classes[1].name = d.classes[0].name; }, "N02 Blocks" },
    { "ClassWithoutName", [](auto& d) { d.classes[0].name.clear(); }, "E06 Blocks" },
    { "PartNumberTwice", [](auto& d) { d.classes[1].parts.append(11); }, "E06 Blocks" },
    { "GroupNameTwice",
        [](auto& d) {
            d.groups.append(d.groups.first());
            d.groups.last().ident = 2;
        },
        "N02 Blocks" },
    { "GroupOfUnknownPart", [](auto& d) { d.groups[0].parts.append(99); }, "G03 Blocks" },
    { "GroupOfUnknownClass", [](auto& d) { d.groups[0].classes.append(99); }, "G03 Blocks" },
    { "GroupOfNoClass", [](auto& d) { d.groups[0].parts.clear(); }, "G03 ToVerify" },
    { "RoomNameTwice", [](auto& d) { d.rooms[1].name = d.rooms[0].name; }, "E04 ToVerify" },
    { "PupilNumberTwice", [](auto& d) { d.pupils[1].ident = 1; }, "E06 Blocks" },
    { "PupilWithoutBirthDate", [](auto& d) { d.pupils[0].birthDate = {}; }, "N01 Blocks" },
    { "PupilWithoutFirstName", [](auto& d) { d.pupils[0].firstName.clear(); }, "N01 Blocks" },
    { "PupilTwice",
        [](auto& d) {
            d.pupils.append(d.pupils.first());
            d.pupils.last().ident = 3;
        },
        "N01 ToVerify" },
    { "PupilWithoutEntId", [](auto& d) { d.pupils[0].entId.clear(); }, "N01 Information" },
    { "ThreeGuardians", [](auto& d) { d.pupils[0].guardians.resize(3); }, "E06 Blocks" },
    { "PupilOfUnknownClass", [](auto& d) { d.pupils[0].classes[0].ident = 9; }, "L02 Blocks" },
    { "PupilOfUnknownPart", [](auto& d) { d.pupils[0].parts[0].ident = 99; }, "L02 Blocks" },
    { "PupilLeavesBeforeEntering", [](auto& d) { d.pupils[0].classes[0].to = QDate(2026, 8, 1); }, "L02 Blocks" },
    { "PupilWithoutEntry", [](auto& d) { d.pupils[0].parts[0].from = {}; }, "L02 Blocks" },
    { "LessonWithoutSubject", [](auto& d) { d.lessons[0].subject = 0; }, "M02 Blocks" },
    { "LessonOnAClosedDay", [](auto& d) { d.lessons[0].day = 6; }, "E03 Blocks" },
    { "LessonPastTheLastPlace", [](auto& d) { d.lessons[0].firstPlace = 8; }, "E03 Blocks" },
    { "LessonOfNoPlace", [](auto& d) { d.lessons[0].placeCount = 0; }, "E03 Blocks" },
    { "LessonOfNobody",
        [](auto& d) {
            d.lessons[0].teachers.clear();
            d.lessons[0].classes.clear();
        },
        "T07 ToVerify" },
    { "LessonOfGroupAndClass",
        [](auto& d) {
            d.lessons[2].classes = { { 1, 2 } };
        },
        "G10 ToVerify" },
    { "LessonOfUnknownTeacher", [](auto& d) { d.lessons[0].teachers[0].ident = 9; }, "E03 Blocks" },
    { "LessonInUnknownRoom", [](auto& d) { d.lessons[0].rooms[0].ident = 9; }, "E03 Blocks" },
    { "LessonOfUnknownGroup", [](auto& d) { d.lessons[2].groups[0].ident = 9; }, "E03 Blocks" },
    { "LessonInNoWeek", [](auto& d) { d.lessons[0].teachers[0].weeks = 0; }, "E01 Blocks" },
    { "LessonInWeekZero", [](auto& d) { d.lessons[0].teachers[0].weeks |= 1; }, "E01 Blocks" },
    { "LessonInWeek63", [](auto& d) { d.lessons[0].teachers[0].weeks |= quint64(1) << 63; }, "E01 ToVerify" },
};

class EntFault : public testing::TestWithParam<Fault> { };

} // namespace

TEST(EntValidate, FindsNothingInTheGoldenFile)
{
    ASSERT_FALSE(valid().lessons.isEmpty());
    EXPECT_EQ(test::codes(validate(valid())), QString());
}

TEST(EntValidate, CountsPupilsWithoutEntIdOnce)
{
    Document document = valid();
    for (Pupil& pupil : document.pupils)
        pupil.entId.clear();
    const Findings findings = validate(document);
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings.first().occurrences, 2);
}

TEST_P(EntFault, IsFound)
{
    Document document = valid();
    GetParam().seed(document);
    EXPECT_EQ(test::codes(validate(document)), QLatin1String(GetParam().codes));
}

INSTANTIATE_TEST_SUITE_P(Ent, EntFault, testing::ValuesIn(faults), [](const auto& one) { return one.param.name; });
