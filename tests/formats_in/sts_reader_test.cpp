// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/sts/reader.h"
#include "formats_in/inputs.h"

#include <gtest/gtest.h>

using namespace navette;
using navette::test::golden;

TEST(StsReader, ReadsEveryPartOfAStsEmp)
{
    const Result<sts::Document> read = sts::read(golden(QStringLiteral("sts/sts_emp_0990001N_2026.xml")));
    ASSERT_TRUE(read) << read.error().text().toStdString();
    const sts::Document& document = *read;
    EXPECT_EQ(document.uai, QStringLiteral("0990001N"));
    EXPECT_EQ(document.year, 2026);
    EXPECT_EQ(document.academyCode, QStringLiteral("099"));
    EXPECT_EQ(document.from, QDate(2026, 9, 1));
    EXPECT_EQ(document.codeItems.size(), 6);
    EXPECT_EQ(document.subjects.size(), 3);
    EXPECT_EQ(document.mefs.size(), 2);
    EXPECT_EQ(document.programmes.size(), 2);
    EXPECT_TRUE(document.unknownElements.isEmpty()) << document.unknownElements.keys().join(u' ').toStdString();
    EXPECT_TRUE(document.findings.isEmpty());

    ASSERT_EQ(document.individuals.size(), 6);
    EXPECT_EQ(document.individuals[0].headTeacherOf, QStringList(QStringLiteral("6A")));
    EXPECT_EQ(document.individuals[1].disciplines.size(), 2);
    EXPECT_EQ(document.individuals[1].disciplines[0].hundredths, 900);
    EXPECT_EQ(document.individuals[2].type, QStringLiteral("local"));
    EXPECT_TRUE(document.individuals[2].function.isEmpty());
    EXPECT_EQ(document.individuals[5].type, QStringLiteral("eppsup")) << "substitutes come last";
}

TEST(StsReader, KeepsHoursExactAndServicesWithoutTeacher)
{
    const auto document = sts::read(golden(QStringLiteral("sts/sts_emp_0990001N_2026.xml")));
    ASSERT_TRUE(document);
    ASSERT_EQ(document->divisions.size(), 2);
    const QList<sts::Service>& services = document->divisions[0].services;
    ASSERT_EQ(services.size(), 2);
    EXPECT_EQ(services[0].hours, 5500);
    EXPECT_TRUE(services[0].coTeaching);
    EXPECT_EQ(services[0].teachers[1].type, QStringLiteral("local"));
    EXPECT_TRUE(services[1].teachers.isEmpty());
    EXPECT_EQ(document->divisions[1].code, QStringLiteral("6 B"));

    ASSERT_EQ(document->groups.size(), 1);
    EXPECT_EQ(document->groups[0].divisions, QStringList({ QStringLiteral("6A"), QStringLiteral("6 B") }));
    EXPECT_EQ(document->groups[0].services[0].teachers[0].hours, 2444);
    EXPECT_EQ(document->groups[0].services[0].teachers[0].weighting, 110);
}
