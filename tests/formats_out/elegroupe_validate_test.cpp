// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/elegroupe/file.h"
#include "formats_out/outputs.h"

#include <functional>
#include <gtest/gtest.h>

using namespace navette;
using namespace navette::elegroupe;

namespace {

Document valid()
{
    return read(test::golden(QStringLiteral("out/0999999FELEGROUPE2026260915103000.xml"))).value_or(Document());
}

struct Fault {
    const char* name;
    std::function<void(Document&)> seed;
    const char* codes;
};

const Fault faults[] = {
    { "UaiMalformed", [](auto& d) { d.uai = QStringLiteral("999999F"); }, "F03 Blocks" },
    { "NoYear", [](auto& d) { d.year = 0; }, "F04 Blocks" },
    { "NoDate", [](auto& d) { d.importDate = {}; }, "F02 Blocks" },
    { "SendNumberOfSixDigits", [](auto& d) { d.sendNumber = 100000; }, "F02 Blocks" },
    { "SoftwareOfElevenCharacters", [](auto& d) { d.software = QStringLiteral("NAVETTE 1.0"); }, "F02 Blocks" },
    { "NoSoftware", [](auto& d) { d.software.clear(); }, "F02 Blocks" },
    { "NoPupil", [](auto& d) { d.pupils.clear(); }, "L03 Blocks" },
    { "PupilWithoutId", [](auto& d) { d.pupils[0].eleveId.clear(); }, "L01 Blocks" },
    { "PupilWithTwoIds", [](auto& d) { d.pupils[0].ine = QStringLiteral("990000001AA"); }, "L01 Blocks" },
    { "InePastElevenCharacters", [](auto& d) { d.pupils[1].ine += u'B'; }, "L01 Blocks" },
    { "PupilTwice", [](auto& d) { d.pupils.append(d.pupils.first()); }, "L01 Blocks" },
    { "NoFamilyName", [](auto& d) { d.pupils[0].familyName.clear(); }, "E06 Blocks" },
    { "NoFirstName", [](auto& d) { d.pupils[0].firstName.clear(); }, "E06 Blocks" },
    { "NameOf101Characters", [](auto& d) { d.pupils[0].usageName = QString(101, u'A'); }, "E06 Blocks" },
    { "NoBirthDate", [](auto& d) { d.pupils[0].birthDate = {}; }, "E06 Blocks" },
    { "PupilWithoutGroup", [](auto& d) { d.pupils[0].groups.clear(); }, "L02 Blocks" },
    { "GroupCodeOfNineCharacters", [](auto& d) { d.pupils[0].groups[0].group = QStringLiteral("6AB_ALL12"); },
        "G05 Blocks" },
    { "GroupWithoutCode", [](auto& d) { d.pupils[0].groups[0].group.clear(); }, "G05 Blocks" },
    { "GroupTwice", [](auto& d) { d.pupils[0].groups[1].group = d.pupils[0].groups[0].group; }, "L02 Blocks" },
    { "LeavesBeforeEntering", [](auto& d) { d.pupils[0].groups[1].to = QDate(2026, 8, 31); }, "L02 Blocks" },
};

class EleGroupeFault : public testing::TestWithParam<Fault> { };

} // namespace

TEST(EleGroupeValidate, FindsNothingInTheGoldenFile)
{
    ASSERT_FALSE(valid().pupils.isEmpty());
    EXPECT_EQ(test::codes(validate(valid())), QString());
}

TEST_P(EleGroupeFault, IsFound)
{
    Document document = valid();
    GetParam().seed(document);
    EXPECT_EQ(test::codes(validate(document)), QLatin1String(GetParam().codes));
}

INSTANTIATE_TEST_SUITE_P(
    Siecle, EleGroupeFault, testing::ValuesIn(faults), [](const auto& one) { return one.param.name; });
