// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

/// Six files that belong together, or a sentence before anything is imported.
namespace navette::exchange {

namespace {

    class SiecleSetTest : public Desk {
    protected:
        SiecleSet seen() const { return inspect(siecleFiles, base); }
        /// The finding of \a code blocks, says what follows and how to mend it, and nothing would be changed.
        void expectBlocked(const char* code, const QString& inCause)
        {
            const Findings findings = seen().findings;
            const Finding* finding = findingOf(findings, code);
            ASSERT_TRUE(finding) << code << " is not among " << qPrintable(codes(findings).join(u' '));
            EXPECT_EQ(finding->severity, Severity::Blocks) << code;
            EXPECT_TRUE(finding->cause.contains(inCause)) << qPrintable(finding->cause);
            EXPECT_FALSE(finding->consequence.isEmpty()) << code;
            EXPECT_FALSE(finding->remedy.isEmpty()) << code;
            const Plan plan = planSiecle();
            EXPECT_TRUE(plan.isBlocked()) << code;
            EXPECT_TRUE(plan.changes.isEmpty()) << code;
        }
    };

    QString sentence(const auto& result) { return result ? QString() : result.error().text(); }

} // namespace

TEST_F(SiecleSetTest, SixFilesOfOneDayAreASet)
{
    const SiecleSet set = seen();
    EXPECT_FALSE(blocks(set.findings)) << qPrintable(codes(set.findings).join(u' '));
    EXPECT_TRUE(set.missing.isEmpty());
    ASSERT_EQ(set.files.size(), 6);
    const FileKind order[] = { FileKind::Nomenclature, FileKind::Geographique, FileKind::Structures, FileKind::Eleves,
        FileKind::Responsables, FileKind::Communs };
    for (int n = 0; n < 6; ++n) {
        EXPECT_EQ(set.files[n].kind, order[n]) << n;
        EXPECT_EQ(set.files[n].exportDate, QDate(2026, 8, 28)) << n;
        EXPECT_EQ(set.files[n].uai, QStringLiteral("0990001N"));
        EXPECT_EQ(set.files[n].year, 2026);
        EXPECT_GT(set.files[n].objects, 0) << n;
    }
    EXPECT_EQ(set.files[3].objects, 4) << "pupils";
    EXPECT_EQ(set.files[2].objects, 3) << "two classes and a group";
}

TEST_F(SiecleSetTest, AnyOrderGivesTheSamePlan)
{
    const Plan plan = planSiecle();
    std::reverse(siecleFiles.begin(), siecleFiles.end());
    EXPECT_EQ(planSiecle().changes, plan.changes);
    EXPECT_EQ(seen().files.front().kind, FileKind::Nomenclature) << "still in the order of the procedure";
}

TEST_F(SiecleSetTest, EachMissingFileIsNamedWithItsMenu)
{
    const QList<siecle::Document> six = siecleFiles;
    for (qsizetype n = 0; n < six.size(); ++n) {
        siecleFiles = six;
        const FileKind kind = siecleFiles.takeAt(n).kind;
        EXPECT_EQ(seen().missing, QList<FileKind> { kind });
        expectBlocked("SET_MISSING", siecle::fileName(kind));
        EXPECT_TRUE(findingOf(seen().findings, "SET_MISSING")->remedy.contains(QStringLiteral("SIECLE")));
    }
}

TEST_F(SiecleSetTest, NoFileAtAllIsSixMissing)
{
    siecleFiles.clear();
    EXPECT_EQ(seen().missing.size(), 6);
    EXPECT_EQ(codes(seen().findings).count(QStringLiteral("SET_MISSING")), 6);
    EXPECT_TRUE(planSiecle().isBlocked());
}

TEST_F(SiecleSetTest, FilesOfTwoDaysDoNotGoTogether)
{
    file(FileKind::Eleves).parameters.exportDate = QDate(2026, 8, 31);
    expectBlocked("SET_DATES", QStringLiteral("ElevesSansAdresses.xml du 31/08/2026"));
    expectBlocked("SET_DATES", QStringLiteral("Structures.xml du 28/08/2026"));
}

TEST_F(SiecleSetTest, AFileOfAnotherSchoolNamesBothSchools)
{
    file(FileKind::Communs).parameters.uai = QStringLiteral("0750655E");
    expectBlocked("F03", QStringLiteral("0750655E"));
    expectBlocked("F03", QStringLiteral("0990001N"));
    EXPECT_EQ(codes(seen().findings).count(QStringLiteral("F03")), 1);
    EXPECT_TRUE(findingOf(seen().findings, "F03")->where.file.contains(QStringLiteral("Communs")));
}

TEST_F(SiecleSetTest, AFileOfAnotherYearNamesBothYears)
{
    file(FileKind::Structures).parameters.year = 2025;
    expectBlocked("F04", QStringLiteral("2025-2026"));
    expectBlocked("F04", QStringLiteral("2026-2027"));
    EXPECT_TRUE(findingOf(seen().findings, "F04")->where.file.contains(QStringLiteral("Structures")));
}

TEST_F(SiecleSetTest, TheSameFileTwiceDoesNoHarm)
{
    const Plan plan = planSiecle();
    siecle::Document again = file(FileKind::Structures);
    again.sourceName = QStringLiteral("ExportXML_Structures.zip › Structures.xml");
    siecleFiles.append(again);
    const Findings findings = seen().findings;
    const Finding* twice = findingOf(findings, "SET_TWICE");
    ASSERT_TRUE(twice);
    EXPECT_EQ(twice->severity, Severity::Information);
    EXPECT_EQ(planSiecle().changes, plan.changes);
}

TEST_F(SiecleSetTest, TwoDifferentFilesOfAKindAreOneTooMany)
{
    siecle::Document other = file(FileKind::Structures);
    other.sourceName = QStringLiteral("Structures (1).xml");
    other.divisions.removeLast();
    siecleFiles.append(other);
    expectBlocked("SET_TWICE", QStringLiteral("Structures (1).xml"));
}

TEST_F(SiecleSetTest, AnOlderExportThanTheLastIsToVerify)
{
    base.put(SchoolInfo { .id = Id<SchoolInfo>(1),
        .uai = QStringLiteral("0990001N"),
        .year = 2026,
        .siecleExportDate = QDate(2026, 9, 10) });
    const Findings findings = seen().findings;
    const Finding* older = findingOf(findings, "F05");
    ASSERT_TRUE(older);
    EXPECT_EQ(older->severity, Severity::ToVerify);
    EXPECT_TRUE(
        older->cause.contains(QStringLiteral("28/08/2026")) && older->cause.contains(QStringLiteral("10/09/2026")))
        << qPrintable(older->cause);
    EXPECT_FALSE(planSiecle().isBlocked());
}

TEST_F(SiecleSetTest, EverythingWrongIsToldAtOnce)
{
    siecleFiles.removeLast();
    file(FileKind::Eleves).parameters.exportDate = QDate(2026, 8, 31);
    file(FileKind::Structures).parameters.year = 2025;
    file(FileKind::Nomenclature).parameters.uai = QStringLiteral("0750655E");
    for (const char* code : { "SET_MISSING", "SET_DATES", "F03", "F04" })
        EXPECT_TRUE(findingOf(seen().findings, code)) << code;
}

TEST_F(SiecleSetTest, FilesFromDiskMayBeXmlAndZipsMixed)
{
    const QStringList paths { dataPath(QStringLiteral("siecle/ExportXML_Communs.zip")),
        dataPath(QStringLiteral("siecle/Nomenclature.xml")), dataPath(QStringLiteral("siecle/Geographique.xml")),
        dataPath(QStringLiteral("siecle/ExportXML_Structures.zip")),
        dataPath(QStringLiteral("siecle/ElevesSansAdresses.xml")),
        dataPath(QStringLiteral("siecle/ExportXML_ResponsablesAvecAdresses.zip")) };
    const auto plan = planSiecleImport(paths, base);
    ASSERT_TRUE(plan) << qPrintable(sentence(plan));
    EXPECT_EQ(plan->changes, planSiecle().changes);
    ASSERT_EQ(plan->entry.files.size(), 6);
    EXPECT_EQ(plan->entry.files.front().name, QStringLiteral("ExportXML_Communs.zip")) << "the file that was given";
    for (const JournalFile& kept : plan->entry.files) {
        EXPECT_EQ(kept.sha256.size(), 64) << qPrintable(kept.name);
        EXPECT_EQ(kept.size, kept.content.size());
        EXPECT_TRUE(kept.content == golden(QStringLiteral("siecle/") + kept.name).bytes) << qPrintable(kept.name);
    }
}

TEST_F(SiecleSetTest, AStsFileInPlaceOfOneOfThemIsNamed)
{
    QList<xml::Input> wrong = inputs;
    wrong[3] = golden(QStringLiteral("sts/sts_emp_0990001N_2026.xml"));
    const auto documents = readSiecle(wrong);
    ASSERT_FALSE(documents);
    EXPECT_EQ(documents.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(sentence(documents).contains(QStringLiteral("sts_emp_0990001N_2026.xml")))
        << qPrintable(sentence(documents));
    EXPECT_TRUE(sentence(documents).contains(QStringLiteral("STS-Web"))) << qPrintable(sentence(documents));
}

TEST_F(SiecleSetTest, ASiecleFileOrAReturnFileInPlaceOfTheStsOneIsNamed)
{
    for (const auto& [name, word] : { std::pair { "siecle/Structures.xml", "Structures" },
             std::pair { "out/EDT_vers_STS_0999999F_2026.xml", "retour vers STS-Web" } }) {
        const auto plan = planStsImport(golden(QString::fromLatin1(name)), base);
        ASSERT_FALSE(plan) << name;
        EXPECT_TRUE(sentence(plan).contains(QString::fromLatin1(word))) << qPrintable(sentence(plan));
    }
    const auto zip = planStsImport(dataPath(QStringLiteral("siecle/ExportXML_Structures.zip")), base);
    ASSERT_TRUE(zip);
    EXPECT_TRUE(zip->isBlocked());
    EXPECT_TRUE(findingOf(zip->findings, "F01")) << qPrintable(codes(zip->findings).join(u' '));
    EXPECT_TRUE(zip->changes.isEmpty());
}

TEST_F(SiecleSetTest, TheFilesOfAnotherSchoolOfTheCampusAreWelcome)
{
    stsFile.uai = QStringLiteral("0750655E");
    edit(Id<SchoolInfo>(1), [](SchoolInfo& row) { row.otherUais = { QStringLiteral("0750655E") }; });
    EXPECT_FALSE(planSts().isBlocked());
    siecleFiles.front().parameters.uai = QStringLiteral("0750655E");
    EXPECT_FALSE(findingOf(seen().findings, "F03"));
    siecleFiles.front().parameters.uai = QStringLiteral("0990002P");
    EXPECT_TRUE(findingOf(seen().findings, "F03")) << "another one is not";
}

TEST_F(SiecleSetTest, TheStsFileOfAnotherSchoolOrYearIsRefusedWithNothingChanged)
{
    stsFile.uai = QStringLiteral("0750655E");
    Plan plan = planSts();
    EXPECT_TRUE(plan.isBlocked());
    EXPECT_TRUE(findingOf(plan.findings, "F03"));
    EXPECT_TRUE(plan.changes.isEmpty());
    stsFile.uai = QStringLiteral("0990001N");
    stsFile.year = 2025;
    plan = planSts();
    EXPECT_TRUE(plan.isBlocked());
    ASSERT_TRUE(findingOf(plan.findings, "F04"));
    EXPECT_TRUE(findingOf(plan.findings, "F04")->cause.contains(QStringLiteral("2025-2026")));
    EXPECT_TRUE(plan.changes.isEmpty());
}

} // namespace navette::exchange
