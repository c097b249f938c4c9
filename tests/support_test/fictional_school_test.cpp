// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "demo_files.h"
#include "formats/xml/input.h"
#include "model/change_set.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace navette::test {
namespace {

    class FictionalSchool : public testing::TestWithParam<const char*> {
    protected:
        QString profile() const { return QString::fromLatin1(GetParam()); }
    };

    INSTANTIATE_TEST_SUITE_P(Profiles, FictionalSchool, testing::Values("college16", "lycee45", "cite90"));

    TEST_P(FictionalSchool, SameSeedGivesTheSameBytes)
    {
        const auto again = support::makeDemo({ profile(), 1, 2026 });
        ASSERT_TRUE(again);
        const support::Demo& demo = demoOf(profile());
        ASSERT_EQ(again->files.size(), demo.files.size());
        for (qsizetype i = 0; i < demo.files.size(); ++i) {
            EXPECT_EQ(again->files[i].name, demo.files[i].name);
            EXPECT_TRUE(again->files[i].bytes == demo.files[i].bytes) << qPrintable(demo.files[i].name);
        }
        EXPECT_TRUE(again->previous == demo.previous);
    }

    TEST(FictionalSchoolOptions, AnotherSeedAndAnotherYearGiveOtherBytes)
    {
        const QString college = QStringLiteral("college16");
        const auto seed = support::makeDemo({ college, 2, 2026 });
        const auto year = support::makeDemo({ college, 1, 2027 });
        ASSERT_TRUE(seed && year);
        for (const char* name : { "ElevesSansAdresses", "sts_emp", "truth.json" }) {
            const QByteArray first = bytesOf(demoOf(college), QLatin1String(name));
            ASSERT_FALSE(first.isEmpty()) << name;
            EXPECT_FALSE(bytesOf(*seed, QLatin1String(name)) == first) << name;
            EXPECT_FALSE(bytesOf(*year, QLatin1String(name)) == first) << name;
        }
        EXPECT_EQ(year->previous.info().year, 2026);
    }

    TEST(FictionalSchoolOptions, AnUnknownProfileIsRefusedWithTheNamesOfTheOthers)
    {
        const auto refused = support::makeDemo({ QStringLiteral("ecole"), 1, 2026 });
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
        for (const QString& name : support::profileNames())
            EXPECT_TRUE(refused.error().text().contains(name));
    }

    TEST_P(FictionalSchool, HandsOverEveryFileUnderItsOfficialName)
    {
        const support::Demo& demo = demoOf(profile());
        QStringList names;
        for (const support::DemoFile& file : demo.files)
            names.append(file.name);
        for (const char* base : { "Nomenclature", "Geographique", "Structures", "ElevesSansAdresses",
                 "ResponsablesAvecAdresses", "Communs" }) {
            EXPECT_TRUE(names.contains(QLatin1String(base) + QLatin1String(".xml"))) << base;
            EXPECT_TRUE(names.contains(QLatin1String("ExportXML_") + QLatin1String(base) + QLatin1String(".zip")))
                << base;
        }
        EXPECT_TRUE(names.contains(QStringLiteral("sts_emp_") + demo.uai + QStringLiteral("_2026.xml")));
        EXPECT_TRUE(names.contains(QStringLiteral("rooms.csv")));
        EXPECT_TRUE(names.contains(QStringLiteral("truth.json")));
        EXPECT_EQ(names.size(), 15);
    }

    TEST_P(FictionalSchool, OurReadersTakeEveryFileWithoutABlockingFinding)
    {
        const support::Demo& demo = demoOf(profile());
        int siecleFiles = 0;
        for (const support::DemoFile& file : demo.files) {
            if (!file.name.endsWith(QLatin1String(".xml")) || file.name.startsWith(QLatin1String("sts")))
                continue;
            const auto document = siecle::read({ file.name, {}, file.bytes });
            ASSERT_TRUE(document) << qPrintable(file.name + document.error().text());
            for (const Finding& finding : document->findings)
                EXPECT_NE(finding.severity, Severity::Blocks) << qPrintable(file.name + finding.cause);
            EXPECT_EQ(document->parameters.uai, demo.uai);
            EXPECT_EQ(document->parameters.year, 2026);
            EXPECT_EQ(document->parameters.exportDate, QDate(2026, 8, 28));
            ++siecleFiles;
        }
        EXPECT_EQ(siecleFiles, 6);
        const auto sts = sts::read({ QStringLiteral("sts_emp.xml"), {}, bytesOf(demo, QStringLiteral("sts_emp")) });
        ASSERT_TRUE(sts) << qPrintable(sts.error().text());
        for (const Finding& finding : sts->findings)
            EXPECT_NE(finding.severity, Severity::Blocks) << qPrintable(finding.cause);
        EXPECT_EQ(sts->uai, demo.uai);
        EXPECT_EQ(sts->year, 2026);
    }

    TEST_P(FictionalSchool, TheZipsHoldTheSameFiles)
    {
        const QTemporaryDir folder;
        ASSERT_TRUE(folder.isValid());
        const support::Demo& demo = demoOf(profile());
        for (const support::DemoFile& file : demo.files) {
            if (!file.name.endsWith(QLatin1String(".zip")))
                continue;
            QFile onDisk(folder.filePath(file.name));
            ASSERT_TRUE(onDisk.open(QIODevice::WriteOnly));
            ASSERT_EQ(onDisk.write(file.bytes), file.bytes.size());
            onDisk.close();
            const auto inputs = xml::openInputs({ onDisk.fileName() });
            ASSERT_TRUE(inputs) << qPrintable(inputs.error().text());
            ASSERT_EQ(inputs->size(), 1);
            const QString name = file.name.mid(10).chopped(4);
            EXPECT_TRUE(inputs->first().bytes == bytesOf(demo, name)) << qPrintable(file.name);
        }
    }

    TEST_P(FictionalSchool, IsAsLargeAsItsNameSays)
    {
        const QJsonObject counts = truthOf(demoOf(profile())).value(QLatin1String("counts")).toObject();
        const struct {
            const char* profile;
            int divisions, pupilsFrom, pupilsTo;
        } sizes[] = { { "college16", 16, 400, 460 }, { "lycee45", 45, 1300, 1500 }, { "cite90", 90, 2850, 3150 } };
        for (const auto& size : sizes) {
            if (profile() != QLatin1String(size.profile))
                continue;
            EXPECT_EQ(counts.value(QLatin1String("divisions")).toInt(), size.divisions);
            EXPECT_GE(counts.value(QLatin1String("students")).toInt(), size.pupilsFrom);
            EXPECT_LE(counts.value(QLatin1String("students")).toInt(), size.pupilsTo);
        }
    }

    TEST_P(FictionalSchool, LastYearsBaseHoldsWhatASchoolKeepsAndNoMore)
    {
        const School& previous = demoOf(profile()).previous;
        EXPECT_EQ(previous.info().uai, demoOf(profile()).uai);
        EXPECT_EQ(previous.info().year, 2025);
        EXPECT_FALSE(previous.teachers().isEmpty());
        EXPECT_FALSE(previous.divisions().isEmpty());
        EXPECT_FALSE(previous.groups().isEmpty());
        EXPECT_FALSE(previous.subjects().isEmpty());
        EXPECT_FALSE(previous.rooms().isEmpty());
        EXPECT_FALSE(previous.table<Unavailability>().isEmpty());
        EXPECT_FALSE(previous.table<Correspondence>().isEmpty());
        EXPECT_TRUE(previous.lessons().isEmpty());
        EXPECT_TRUE(previous.services().isEmpty());
        EXPECT_TRUE(previous.students().isEmpty());
        EXPECT_TRUE(danglingReferences(previous).isEmpty());
    }

} // namespace
} // namespace navette::test
