// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/prepare.h"
#include "matching/matching.h"
#include "model/draft.h"
#include "tests/support/labelled.h"

#include "qt_printers.h"

#include <gtest/gtest.h>

/// What was decided once is not asked again: neither by a new sts_emp nor by a new year.
namespace navette::exchange {

namespace {

    using support::LabelledSchool;

    const QDateTime& now()
    {
        static const QDateTime at(QDate(2026, 9, 2), QTime(9, 0), Qt::UTC);
        return at;
    }

    class SecondYear : public testing::TestWithParam<const char*> {
    protected:
        void SetUp() override
        {
            labelled = support::labelledSchool({ QString::fromLatin1(GetParam()), 3, 2026 }, support::Noise::Heavy);
            school = labelled.school;
            settle(school);
            decideTheRest();
        }

        static void apply(School& to, const ChangeSet& changes)
        {
            const Result<> done = changes.applyTo(to);
            ASSERT_TRUE(done) << done.error().text().toStdString();
            EXPECT_TRUE(danglingReferences(to).isEmpty());
        }
        static void settle(School& of)
        {
            Draft draft(of);
            matching::settleByRules(draft, now());
            apply(of, draft.changes());
        }
        /// A secretary who knows the truth, and now and then sets something aside.
        void decideTheRest()
        {
            for (const MatchKind kind : matching::AllKinds) {
                for (const matching::Item& item : matching::items(school, kind)) {
                    const qint64 answer = labelled.truth[kind].value(item.theirs);
                    if (item.state != matching::ItemState::Open && (answer == 0 || item.ours == answer))
                        continue;
                    ++asked;
                    const auto changes = answer == 0 && asked % 2 == 0 ? matching::ignoreTheirs(school, kind,
                                             item.theirs, QStringLiteral("hors STS"), QStringLiteral("moi"), now())
                        : answer == 0
                        ? matching::create(school, kind, item.theirs, QStringLiteral("moi"), now())
                        : matching::settle(school, kind, answer, item.theirs, QStringLiteral("moi"), now());
                    ASSERT_TRUE(changes) << changes.error().text().toStdString();
                    apply(school, *changes);
                }
            }
        }
        /// The base of next year, with what STS had, once more.
        School nextYear() const
        {
            School next;
            SchoolInfo info = school.info();
            info.year += 1;
            next.put(info);
            apply(next, carryOver(school, next));
            for (const StsIndividual& row : labelled.school.table<StsIndividual>())
                next.put(row);
            for (const StsStructure& row : labelled.school.table<StsStructure>())
                next.put(row);
            for (const StsSubject& row : labelled.school.table<StsSubject>())
                next.put(row);
            return next;
        }
        static QMap<QString, qint64> answers(const School& of, MatchKind kind)
        {
            QMap<QString, qint64> found;
            for (const matching::Item& item : matching::items(of, kind))
                found.insert(item.theirs, item.state == matching::ItemState::Settled ? item.ours : -1);
            return found;
        }

        LabelledSchool labelled;
        School school;
        int asked = 0;
    };

    INSTANTIATE_TEST_SUITE_P(Profiles, SecondYear, testing::Values("college16", "lycee45"));

} // namespace

TEST_P(SecondYear, AsksNoQuestionTwice)
{
    EXPECT_GT(asked, 20) << "the first year asks";
    School next = nextYear();
    settle(next);
    for (const MatchKind kind : matching::AllKinds) {
        EXPECT_EQ(matching::status(next, kind).open, 0) << qPrintable(matching::title(kind));
        EXPECT_EQ(answers(next, kind), answers(school, kind)) << qPrintable(matching::title(kind));
    }
}

TEST_P(SecondYear, ANewFileOfTheSameYearChangesNoDecision)
{
    const School before = school;
    settle(school);
    for (const MatchKind kind : matching::AllKinds)
        EXPECT_EQ(answers(school, kind), answers(before, kind)) << qPrintable(matching::title(kind));
}

TEST_P(SecondYear, WhatIsSetAsideWaitsAgainOnlyWhenStsHasHoursForItNow)
{
    const QString key = matching::items(school, MatchKind::Subject).front().theirs;
    const auto ignored = matching::ignoreTheirs(
        school, MatchKind::Subject, key, QStringLiteral("non enseignée"), QStringLiteral("moi"), now());
    ASSERT_TRUE(ignored);
    apply(school, *ignored);
    School idle = nextYear();
    settle(idle);
    EXPECT_EQ(answers(idle, MatchKind::Subject).value(key), -1) << "still set aside";
    const int openBefore = matching::status(idle, MatchKind::Subject).open;
    EXPECT_EQ(openBefore, 0);

    School works = nextYear();
    works.put(StsService {
        .id = Id<StsService>(1), .structure = works.table<StsStructure>().begin()->id, .subject = key, .hours = 1000 });
    Draft draft(works);
    matching::settleByRules(draft, now());
    apply(works, draft.changes());
    const auto& rows = works.table<Correspondence>();
    EXPECT_FALSE(std::any_of(rows.begin(), rows.end(), [&](const Correspondence& row) {
        return row.match == MatchKind::Subject && row.theirs == key && row.state == MatchState::Ignored;
    })) << "with hours it is another question";
}

} // namespace navette::exchange
