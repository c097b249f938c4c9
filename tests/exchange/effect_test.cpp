// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/effect.h"

#include "exchange/export_documents.h"
#include "exchange/imports.h"
#include "exchange/prepare.h"
#include "matching/matching.h"
#include "model/draft.h"
#include "model/hours.h"
#include "tests/support/fictional_school.h"

#include "qt_printers.h"

#include <gtest/gtest.h>

/// What the page "Effet" says is held against the very file that would leave.
namespace navette::exchange {

namespace {

    class EffectTest : public testing::TestWithParam<const char*> {
    protected:
        void SetUp() override
        {
            const auto made = support::makeDemo({ QString::fromLatin1(GetParam()), 2, 2026 });
            ASSERT_TRUE(made);
            school.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = made->uai, .year = made->year });
            apply(carryOver(made->previous, school));
            QList<xml::Input> siecle;
            xml::Input sts;
            for (const support::DemoFile& file : made->files) {
                if (file.name.startsWith(QLatin1String("sts_emp")))
                    sts = { file.name, {}, file.bytes };
                else if (file.name.endsWith(QLatin1String(".xml")))
                    siecle.append({ file.name, {}, file.bytes });
            }
            const auto documents = readSiecle(siecle);
            ASSERT_TRUE(documents);
            commit(planSiecleImport(*documents, siecle, school));
            commit(planStsImport(sts, school));
            apply(matching::acceptSure(school, {}));
            apply(planPrepare(school).changes);
            placeEveryOther();
        }

        void apply(const ChangeSet& changes)
        {
            const Result<> done = changes.applyTo(school);
            ASSERT_TRUE(done) << done.error().text().toStdString();
        }
        void apply(const Result<ChangeSet>& changes)
        {
            ASSERT_TRUE(changes) << changes.error().text().toStdString();
            apply(*changes);
        }
        void commit(const Result<Plan>& plan)
        {
            ASSERT_TRUE(plan) << plan.error().text().toStdString();
            apply(plan->changes);
        }
        /// Somewhere on the grid, whatever else is there: the file does not mind.
        void placeEveryOther()
        {
            Draft draft(school);
            int n = 0;
            for (Lesson lesson : school.lessons()) {
                if (++n % 2 == 0)
                    continue;
                lesson.day = 1 + n % 5;
                lesson.slot = 0;
                draft.update(lesson);
            }
            apply(draft.changes());
        }

        struct Sent {
            int services = 0, hundredths = 0, lessons = 0;
        };
        Sent sent() const
        {
            Sent sum;
            const sts::UploadDocument document = stsDocument(school);
            for (const auto& structure : document.divisions + document.groups) {
                for (const sts::UploadService& service : structure.services) {
                    ++sum.services;
                    sum.hundredths += service.hundredths;
                    for (const sts::UploadTeacher& teacher : service.teachers)
                        sum.lessons += int(teacher.courses.size());
                }
            }
            return sum;
        }
        void expectTheFile(const Effect& effect) const
        {
            const Sent file = sent();
            EXPECT_EQ(effect.leaves.services, file.services);
            EXPECT_EQ(effect.leaves.lessons, file.lessons);
            // Each service is rounded to a hundredth of an hour in the file.
            EXPECT_NEAR(weeklyHundredths(effect.leaves.annualMinutes), file.hundredths, file.services / 2 + 1);
            int stays = 0;
            for (const EffectLine& line : effect.lines) {
                EXPECT_NE(line.cause, EffectCause::Other) << qPrintable(line.label);
                EXPECT_FALSE(title(line.cause).isEmpty());
                EXPECT_FALSE(consequence(line.cause).isEmpty());
                stays += line.cause < EffectCause::TeacherOpen ? line.sum.services : 0;
            }
            EXPECT_EQ(effect.stays.services, stays) << "the causes add up";
        }
        static EffectSum of(const Effect& effect, EffectCause cause)
        {
            EffectSum sum;
            for (const EffectLine& line : effect.lines) {
                if (line.cause == cause)
                    sum += line.sum;
            }
            return sum;
        }
        const Correspondence* settled(MatchKind kind) const
        {
            for (const Correspondence& row : school.table<Correspondence>()) {
                if (row.match != kind || row.state != MatchState::Settled)
                    continue;
                for (const Service& service : school.services()) {
                    if (service.origin == Origin::Sts
                        && (service.division.value == row.ours || kind != MatchKind::Division)
                        && (service.subject.value == row.ours || kind != MatchKind::Subject))
                        return &row;
                }
            }
            return nullptr;
        }

        School school;
    };

    INSTANTIATE_TEST_SUITE_P(Profiles, EffectTest, testing::Values("college16", "lycee45"));

} // namespace

TEST_P(EffectTest, WhatLeavesIsWhatTheFileHolds)
{
    const Effect all = effect(school);
    EXPECT_GT(all.leaves.services, 100);
    EXPECT_GT(all.leaves.lessons, 100);
    expectTheFile(all);
    EXPECT_GT(of(all, EffectCause::Unplaced).lessons, 0);
}

TEST_P(EffectTest, AClassTakenBackTakesItsServicesOutAndSettlingBringsThemBack)
{
    const Effect before = effect(school);
    const Correspondence row = *settled(MatchKind::Division);
    apply(matching::release(school, row.id));
    const Effect open = effect(school);
    expectTheFile(open);
    const EffectSum lost = of(open, EffectCause::DivisionOpen);
    EXPECT_GT(before.leaves.services, open.leaves.services);
    EXPECT_EQ(before.leaves.services - open.leaves.services, open.stays.services - before.stays.services);
    EXPECT_EQ(
        before.leaves.annualMinutes - open.leaves.annualMinutes, open.stays.annualMinutes - before.stays.annualMinutes);
    EXPECT_GE(lost.services, before.leaves.services - open.leaves.services) << "a subject may be open besides";
    ASSERT_EQ(settledIn(open.lines.front().cause), MatchKind::Division);
    EXPECT_EQ(open.lines.front().theirs, row.theirs) << "the object to settle";

    apply(matching::ignoreTheirs(school, MatchKind::Division, row.theirs, QStringLiteral("fermée"), {}, {}));
    EXPECT_EQ(of(effect(school), EffectCause::DivisionSetAside), lost);
    apply(matching::settle(school, MatchKind::Division, row.ours, row.theirs, QStringLiteral("secretariat"), {}));
    EXPECT_EQ(effect(school).leaves.services, before.leaves.services);
}

TEST_P(EffectTest, AnOpenTeacherKeepsTheLessonsBackAndNotTheHours)
{
    const Effect before = effect(school);
    const Correspondence* row = nullptr;
    for (const ServiceShare& share : school.table<ServiceShare>()) {
        const StsIndividual* post = school.find(share.post);
        for (const Correspondence& other : school.table<Correspondence>()) {
            if (post && !row && other.match == MatchKind::Teacher && other.theirs == post->key()
                && matching::theirsOf(school, MatchKind::Teacher, other.ours).size() == 1)
                row = &other;
        }
    }
    ASSERT_TRUE(row);
    const QString theirs = row->theirs;
    apply(matching::release(school, row->id));
    const Effect open = effect(school);
    expectTheFile(open);
    EXPECT_EQ(open.leaves.services, before.leaves.services);
    const EffectSum lost = of(open, EffectCause::TeacherOpen);
    EXPECT_GT(lost.annualMinutes, 0);
    EXPECT_GT(lost.lessons, 0);
    EXPECT_LT(open.leaves.lessons, before.leaves.lessons);
    EXPECT_TRUE(std::any_of(open.lines.cbegin(), open.lines.cend(),
        [&](const EffectLine& line) { return line.cause == EffectCause::TeacherOpen && line.theirs == theirs; }));
}

TEST_P(EffectTest, ASubjectOfOursWithoutCounterpartStaysWithItsServices)
{
    Draft draft(school);
    const Id<Subject> choir = draft.insert(Subject { .label = QStringLiteral("Étude surveillée") });
    draft.insert(Service { .division = school.divisions().begin()->id,
        .subject = choir,
        .modality = QStringLiteral("CG"),
        .annualMinutes = 36 * 60 });
    const EffectSum before = effect(school).stays;
    apply(draft.changes());
    const Effect after = effect(school);
    expectTheFile(after);
    EXPECT_EQ(of(after, EffectCause::SubjectUnknown), (EffectSum { .services = 1, .annualMinutes = 36 * 60 }));
    EXPECT_EQ(after.stays.services, before.services + 1);
}

} // namespace navette::exchange
