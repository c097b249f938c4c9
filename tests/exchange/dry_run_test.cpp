// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "exchange/dry_run.h"
#include "exchange/export_documents.h"

/// What STS will hold once it has loaded our file. The same model is held against an independent one, on schools of
/// three sizes and hundreds of spoilt files, in tests/receivers/test_sts_after.py.
namespace navette::exchange {

namespace {

    class DryRunTest : public Desk {
    protected:
        DryRunTest()
        {
            importSiecle();
            importSts();
            insert(CodeItem { .list = QStringLiteral("MOD_COURS"), .code = QStringLiteral("TD") });
            document = stsDocument(base);
        }

        DryRun run(const UploadChoices& choices = {}) const { return dryRun(base, document, choices); }
        static QStringList codesOf(const DryRun& run) { return codes(run.refused); }
        const TeacherOutlook* of(const DryRun& run, const char* name) const
        {
            for (const TeacherOutlook& teacher : run.teachers) {
                if (teacher.name.startsWith(QLatin1String(name)))
                    return &teacher;
            }
            return nullptr;
        }
        /// The first service of the file that somebody teaches.
        sts::UploadService& taught()
        {
            for (auto* list : { &document.divisions, &document.groups }) {
                for (sts::UploadStructure& structure : *list) {
                    for (sts::UploadService& service : structure.services) {
                        if (!service.teachers.isEmpty())
                            return service;
                    }
                }
            }
            ADD_FAILURE() << "nobody teaches";
            return taught();
        }

        sts::UploadDocument document;
    };

} // namespace

TEST_F(DryRunTest, WhatStsSaidItselfChangesNothingThere)
{
    const DryRun same = run();
    EXPECT_GT(same.count(HeldChange::Same), 0);
    EXPECT_EQ(same.count(HeldChange::Created) + same.count(HeldChange::Changed), 0) << qPrintable(textOf(same));
    EXPECT_EQ(same.refused.size(), 0);
    for (const TeacherOutlook& teacher : same.teachers)
        EXPECT_NEAR(double(teacher.hoursBefore()), double(teacher.hoursAfter()), 500.0 * double(teacher.terms.size()))
            << qPrintable(teacher.name) << ": STS gives thousandths and takes hundredths";
}

TEST_F(DryRunTest, AnotherFigureIsAChangedServiceAndAChangedSum)
{
    sts::UploadService& service = taught();
    service.hundredths += 100;
    service.teachers[0].hundredths += 100;
    const DryRun changed = run();
    EXPECT_EQ(changed.count(HeldChange::Changed), 1);
    int people = 0;
    for (const TeacherOutlook& teacher : changed.teachers) {
        if (!teacher.isChanged())
            continue;
        ++people;
        EXPECT_NEAR(double(teacher.hoursAfter() - teacher.hoursBefore()), double(WeightedHour),
            500.0 * double(teacher.terms.size()));
    }
    EXPECT_EQ(people, 1);
}

TEST_F(DryRunTest, AServiceLeftOutIsGoneAndOneOfAnotherModalityIsNew)
{
    taught().modality = QStringLiteral("TD");
    const DryRun changed = run();
    EXPECT_EQ(changed.count(HeldChange::Created), 1);
    EXPECT_EQ(changed.count(HeldChange::Removed), 1);
}

TEST_F(DryRunTest, WhatStsDoesNotKnowIsRefusedEachWithItsRule)
{
    taught().subject = QStringLiteral("ZZZZ99");
    EXPECT_EQ(codesOf(run()), QStringList(QStringLiteral("M01")));
    document = stsDocument(base);
    taught().teachers[0].id = QStringLiteral("987654");
    EXPECT_EQ(codesOf(run()), QStringList(QStringLiteral("T03")));
    document = stsDocument(base);
    ASSERT_FALSE(document.divisions.isEmpty());
    document.divisions.front().code = QStringLiteral("9Z");
    EXPECT_EQ(codesOf(run()).first(), QStringLiteral("G01"));
    document = stsDocument(base);
    ASSERT_FALSE(document.groups.isEmpty());
    document.groups.front().planned = 0;
    EXPECT_EQ(codesOf(run()).first(), QStringLiteral("G06"));
    document = stsDocument(base);
    taught().modality = QStringLiteral("XX");
    EXPECT_TRUE(codesOf(run()).contains(QStringLiteral("M06")));
}

TEST_F(DryRunTest, AFileOfAnotherSchoolChangesNothing)
{
    document.uai = QStringLiteral("0750001A");
    const DryRun refused = run();
    EXPECT_TRUE(refused.wholeFileRefused);
    EXPECT_EQ(codesOf(refused), QStringList(QStringLiteral("F03")));
    EXPECT_EQ(refused.count(HeldChange::Same), refused.services.size());
}

TEST_F(DryRunTest, WithTheServicesKeptOnlyLessonsAreTaken)
{
    document.alternances.append({ .code = QStringLiteral("H"), .weeks = { QDate(2026, 8, 31) } });
    sts::UploadService& service = taught();
    service.hundredths += 100;
    service.teachers[0].courses = { { .alternance = QStringLiteral("H"), .day = 2, .start = 540, .duration = 60 },
        { .alternance = QStringLiteral("ZZ"), .day = 3, .start = 540, .duration = 60 } };
    const DryRun kept = run({ .keepServices = true });
    EXPECT_EQ(kept.count(HeldChange::Same), kept.services.size()) << "no service changes";
    EXPECT_EQ(kept.courses, 1);
    EXPECT_EQ(codesOf(kept), QStringList(QStringLiteral("E01")));
    service.modality = QStringLiteral("TD");
    EXPECT_EQ(codesOf(run({ .keepServices = true })), QStringList(QStringLiteral("STS_KEPT")))
        << "STS has no such service and is told to keep what it has";
    EXPECT_EQ(codesOf(run({ .overtimePaid = true })), QStringList(QStringLiteral("F07")));
}

TEST_F(DryRunTest, OvertimeIsWhatIsAboveWhatIsDueTermByTerm)
{
    TeacherOutlook teacher { .name = QStringLiteral("X"), .dueMinutes = 18 * 60, .fullServiceMinutes = 18 * 60 };
    teacher.terms = { { .after = { .hours = 16'000 } }, { .after = { .hours = 3'500, .weighting = 110 } } };
    EXPECT_EQ(teacher.hoursAfter(), 1'950'000) << "19.5 h";
    EXPECT_EQ(teacher.weightingAfter(), 35'000) << "0.35 h";
    EXPECT_EQ(teacher.overtime(), 185'000) << "1.85 h";
    teacher.mostWeightingMinutes = 15;
    EXPECT_EQ(teacher.weightingAfter(), 25'000) << "the ceiling on weighting";
    teacher.elsewhereMinutes = 120;
    EXPECT_EQ(teacher.obligation(), 1'800'000) << "no more than a full service is due";
    EXPECT_EQ(teacher.overtime(), 375'000) << "what is taught elsewhere counts";
    teacher.dueMinutes = 9 * 60;
    EXPECT_EQ(teacher.obligation(), 1'100'000) << "half a post here, two hours elsewhere";
    teacher.dueMinutes = teacher.fullServiceMinutes = 0;
    EXPECT_EQ(teacher.overtime(), 0) << "nobody knows what is due";
}

TEST_F(DryRunTest, TheTextOpensEverySum)
{
    const DryRun changed = run();
    const TeacherOutlook& teacher = changed.teachers.front();
    const QString text = textOf(teacher);
    for (const ServiceTerm& term : teacher.terms)
        EXPECT_TRUE(text.contains(term.words)) << qPrintable(text);
    EXPECT_TRUE(text.contains(hoursWords(teacher.totalAfter()))) << qPrintable(text);
    EXPECT_EQ(hoursWords(450'000), QStringLiteral("4,50\u00a0h (4\u00a0h\u00a030)"));
    EXPECT_EQ(termWords({ .hours = 4000, .weighting = 110 }), QStringLiteral("4,00\u00a0h × 1,10 = 4,40\u00a0h"));
}

TEST_F(DryRunTest, FiguresAreHundredthsAndSumsThatTheyDoNotAddUpToSaySo)
{
    EXPECT_EQ(hundredthWords(638'900), QStringLiteral("6,39\u00a0h"));
    EXPECT_EQ(hundredthWords(-100), QStringLiteral("0,00\u00a0h")) << "no sign before nothing";
    EXPECT_EQ(shownHundredths(100), 0) << "6.389 h and 6.39 h do not differ";
    EXPECT_EQ(termWords({ .hours = 1528 }), QStringLiteral("1,53\u00a0h"));
    TeacherOutlook teacher { .name = QStringLiteral("X") };
    teacher.terms = { { .after = { .hours = 4'500 } }, { .after = { .hours = 1'528 } } };
    EXPECT_EQ(roundingWords(teacher), QString()) << "4.50 + 1.53 = 6.03";
    teacher.terms
        = { { .after = { .hours = 1'528 } }, { .after = { .hours = 1'528 } }, { .after = { .hours = 1'528 } } };
    EXPECT_EQ(hundredthWords(teacher.hoursAfter()), QStringLiteral("4,58\u00a0h")) << "not 3 x 1.53";
    EXPECT_FALSE(roundingWords(teacher).isEmpty());
    EXPECT_TRUE(textOf(teacher).contains(roundingWords(teacher)));
}

} // namespace navette::exchange
