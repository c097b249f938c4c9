// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/matching.h"
#include "model/draft.h"
#include "tests/support/labelled.h"

#include "qt_printers.h"

#include <gtest/gtest.h>

#include <cstdio>

/// The matching held against labelled data: thousands of objects of STS whose answer is known, spelt by the school with
/// graded noise (issue item 1).
namespace navette::matching {

namespace {

    using support::LabelledSchool;
    using support::Noise;

    const QDateTime& now()
    {
        static const QDateTime at(QDate(2026, 9, 2), QTime(9, 0), Qt::UTC);
        return at;
    }

    struct Tally {
        int objects = 0; ///< of STS
        int known = 0; ///< of them, those that the school has
        int settled = 0; ///< by themselves
        int wrong = 0; ///< of the settled; one taken for new that the school has is wrong too
        int found = 0; ///< of the known: settled right, or first in the list
        int sure = 0; ///< settled by a person who accepts everything that is sure
        int sureWrong = 0;

        Tally& operator+=(const Tally& other)
        {
            objects += other.objects;
            known += other.known;
            settled += other.settled;
            wrong += other.wrong;
            found += other.found;
            sure += other.sure;
            sureWrong += other.sureWrong;
            return *this;
        }
    };

    double percent(int part, int whole) { return whole == 0 ? 100 : 100.0 * part / whole; }

    void print(const char* what, const Tally& t)
    {
        std::printf("%-34s %6d %6d %8.2f %% %9.3f %% %8.2f %% %8.2f %%\n", what, t.objects, t.known,
            percent(t.settled, t.objects), percent(t.settled - t.wrong, t.settled), percent(t.found, t.known),
            percent(t.sure - t.sureWrong, t.sure));
    }

    void printHead()
    {
        std::printf("%-34s %6s %6s %10s %11s %10s %10s\n", "", "theirs", "known", "by itself", "of it right", "found",
            "sure right");
    }

    class Measure {
    public:
        explicit Measure(const LabelledSchool& labelled)
            : m_labelled(labelled)
            , m_school(labelled.school)
        {
            Draft draft(m_school);
            settleByRules(draft, now());
            apply(draft.changes());
        }

        Tally of(MatchKind kind) const
        {
            Tally tally;
            const auto open = openCandidates(m_school, kind);
            for (const Item& item : items(m_school, kind)) {
                const qint64 answer = m_labelled.truth[kind].value(item.theirs);
                ++tally.objects;
                tally.known += answer != 0 ? 1 : 0;
                if (item.state == ItemState::Settled) {
                    ++tally.settled;
                    const bool isRight = answer != 0 ? item.ours == answer : isNew(kind, item.ours);
                    tally.wrong += isRight ? 0 : 1;
                    tally.found += isRight && answer != 0 ? 1 : 0;
                    if (!isRight)
                        complain(item, answer);
                    continue;
                }
                const QList<Candidate> list = open.value(item.theirs);
                const bool isFirst = answer != 0 && !list.isEmpty() && list[0].ours == answer;
                tally.found += isFirst ? 1 : 0;
                if (answer != 0 && !isFirst)
                    miss(item, answer, list);
                if (!list.isEmpty() && list[0].sure) {
                    ++tally.sure;
                    tally.sureWrong += isFirst ? 0 : 1;
                    if (!isFirst)
                        miss(item, answer, list);
                }
            }
            return tally;
        }

    private:
        void apply(const ChangeSet& changes)
        {
            const Result<> done = changes.applyTo(m_school);
            ASSERT_TRUE(done) << done.error().text().toStdString();
            EXPECT_TRUE(danglingReferences(m_school).isEmpty());
        }
        /// Whether our row is one that an import made, and none of last year.
        bool isNew(MatchKind kind, qint64 ours) const
        {
            return !currentRecord(m_labelled.school, { rowKind(kind), ours })
                || (kind == MatchKind::Division
                    && m_labelled.school.find(Id<Division>(ours))->origin == Origin::Siecle);
        }
        void complain(const Item& item, qint64 answer) const
        {
            std::printf("  wrong: %s -> %s, and not %lld (%s): %s [%s]\n", qPrintable(item.label),
                qPrintable(item.oursLabel), static_cast<long long>(answer),
                qPrintable(rowLabel(m_labelled.school, { rowKind(item.kind), answer })), qPrintable(item.reason),
                qPrintable(m_labelled.noise[item.kind].value(item.theirs).join(u' ')));
        }
        void miss(const Item& item, qint64 answer, const QList<Candidate>& list) const
        {
            if (!qEnvironmentVariableIsSet("NAVETTE_SAY_MISSES"))
                return;
            std::printf("  missed: %s is %s [%s]; first: %s\n", qPrintable(item.label),
                qPrintable(rowLabel(m_labelled.school, { rowKind(item.kind), answer })),
                qPrintable(m_labelled.noise[item.kind].value(item.theirs).join(u' ')),
                list.isEmpty() ? "nobody" : qPrintable(list[0].label));
        }

        const LabelledSchool& m_labelled;
        School m_school;
    };

    /// So many schools of each profile, for thousands of objects at every level of noise.
    constexpr struct {
        const char* profile;
        int schools;
    } Profiles[] = { { "college16", 14 }, { "lycee45", 6 }, { "cite90", 3 } };

    QMap<MatchKind, Tally> measure(Noise level)
    {
        QMap<MatchKind, Tally> tallies;
        for (const auto& [profile, schools] : Profiles) {
            for (int seed = 1; seed <= schools; ++seed) {
                const LabelledSchool labelled
                    = support::labelledSchool({ QString::fromLatin1(profile), quint64(seed), 2026 }, level);
                const Measure measure(labelled);
                for (const MatchKind kind : AllKinds)
                    tallies[kind] += measure.of(kind);
            }
        }
        return tallies;
    }

    class MatchingMeasure : public testing::TestWithParam<Noise> { };

    INSTANTIATE_TEST_SUITE_P(Levels, MatchingMeasure,
        testing::Values(Noise::None, Noise::Light, Noise::Realistic, Noise::Heavy),
        [](const auto& level) { return support::noiseName(level.param).toStdString(); });

} // namespace

TEST_P(MatchingMeasure, WhatSettlesByItselfIsRightAndWhatIsRightIsFound)
{
    const QString name = support::noiseName(GetParam());
    const QMap<MatchKind, Tally> tallies = measure(GetParam());
    Tally all;
    printHead();
    for (const MatchKind kind : AllKinds) {
        print(qPrintable(name + QStringLiteral(", ") + matching::name(kind)), tallies[kind]);
        all += tallies[kind];
        EXPECT_GE(percent(tallies[kind].found, tallies[kind].known), 90) << qPrintable(title(kind));
    }
    print(qPrintable(name), all);
    EXPECT_GT(all.objects, 5000);
    EXPECT_GE(percent(all.settled - all.wrong, all.settled), 99.9);
    EXPECT_GE(percent(all.found, all.known), 95);
}

} // namespace navette::matching
