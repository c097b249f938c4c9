// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checks.h"
#include "exchange/counts.h"
#include "exchange/imports.h"
#include "exchange/prepare.h"
#include "matching/matching.h"
#include "tests/support/fictional_school.h"

#include "qt_printers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

/// The fictional schools with all their mess, held against truth.json: what the rules settle is right, what they leave
/// open has the right answer among its candidates, and once that is given nothing is missing or too much.
namespace navette::exchange {

namespace {

    class ImportTruth : public testing::TestWithParam<const char*> {
    protected:
        void SetUp() override
        {
            const auto made = support::makeDemo({ QString::fromLatin1(GetParam()), 1, 2026 });
            ASSERT_TRUE(made);
            for (const support::DemoFile& file : made->files) {
                const xml::Input input { file.name, {}, file.bytes };
                if (file.name.startsWith(QLatin1String("sts_emp")))
                    sts = input;
                else if (file.name == u"rooms.csv")
                    rooms = input;
                else if (file.name == u"truth.json")
                    truth = QJsonDocument::fromJson(file.bytes).object();
                else if (file.name.endsWith(QLatin1String(".xml")))
                    siecle.append(input);
            }
            school.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = made->uai, .year = made->year });
            apply(carryOver(made->previous, school));
            for (const MatchKind kind : matching::AllKinds) {
                readAnswers(kind);
                for (const matching::Lone& lone : matching::lones(school, kind))
                    lastYear[kind].insert(lone.ours);
            }
        }

        void apply(const ChangeSet& changes)
        {
            const Result<> done = changes.applyTo(school);
            ASSERT_TRUE(done) << done.error().text().toStdString();
        }
        void commit(const Result<Plan>& plan)
        {
            ASSERT_TRUE(plan) << plan.error().text().toStdString();
            ASSERT_FALSE(plan->isBlocked()) << qPrintable(plan->findings.front().cause);
            apply(plan->changes);
        }
        /// What keeps a file from leaving.
        static QStringList causes(const Findings& findings)
        {
            QStringList list;
            for (const Finding& finding : findings) {
                if (finding.severity == Severity::Blocks)
                    list.append(finding.code + u' ' + finding.cause);
            }
            return list;
        }
        void importAll()
        {
            const auto documents = readSiecle(siecle);
            ASSERT_TRUE(documents);
            commit(planSiecleImport(*documents, siecle, school));
            commit(planStsImport(sts, school));
            commit(planRoomsImport(rooms, school));
            EXPECT_TRUE(danglingReferences(school).isEmpty());
        }
        /// The answers of truth.json by the keys of STS, our rows named as a person names them.
        void readAnswers(MatchKind kind)
        {
            const QJsonObject map
                = truth.value(QLatin1String("matching")).toObject().value(matching::name(kind)).toObject();
            for (auto it = map.begin(); it != map.end(); ++it) {
                const auto ours = matching::oursNamed(school, kind, it.key());
                ASSERT_TRUE(ours) << qPrintable(it.key());
                QJsonArray theirs { it.value() };
                if (it.value().isArray())
                    theirs = it.value().toArray();
                for (const auto& key : std::as_const(theirs))
                    answers[kind].insert(key.toString(), *ours);
            }
        }

        QString nameOf(MatchKind kind, qint64 ours) const
        {
            for (const matching::Lone& lone : matching::lones(school, kind)) {
                if (lone.ours == ours)
                    return lone.label;
            }
            return QStringLiteral("one that answers to %1").arg(matching::theirsOf(school, kind, ours).join(u' '));
        }

        School school;
        QList<xml::Input> siecle;
        xml::Input sts, rooms;
        QJsonObject truth;
        QMap<MatchKind, QMap<QString, qint64>> answers; ///< by the key of STS, our row
        QMap<MatchKind, QSet<qint64>> lastYear; ///< the rows that the school knew
    };

    INSTANTIATE_TEST_SUITE_P(Profiles, ImportTruth, testing::Values("college16", "lycee45"));

    TEST_P(ImportTruth, NothingIsSettledWronglyAndEverythingCanBeSettled)
    {
        importAll();
        const Plan again = planSiecleImport(*readSiecle(siecle), siecle, school);
        EXPECT_TRUE(again.changes.isEmpty()) << again.changes.size() << " rows by the same files";
        const auto stsAgain = planStsImport(sts, school);
        ASSERT_TRUE(stsAgain);
        EXPECT_TRUE(stsAgain->changes.isEmpty()) << stsAgain->changes.size() << " rows by the same file";

        apply(matching::acceptSure(school, QDateTime::currentDateTimeUtc()));
        int byHand = 0;
        int known = 0;
        for (const MatchKind kind : matching::AllKinds) {
            for (const matching::Item& item : matching::items(school, kind)) {
                const qint64 answer = answers[kind].value(item.theirs);
                known += answer != 0 ? 1 : 0;
                if (item.state == matching::ItemState::Settled && (answer == 0 || item.ours == answer))
                    continue;
                if (item.state == matching::ItemState::Settled) {
                    // Nothing about last year's spelling told the rules; a new row is no wrong one, and gives way.
                    EXPECT_FALSE(lastYear[kind].contains(item.ours))
                        << qPrintable(item.label + u' ' + item.oursLabel + u' ' + item.reason);
                }
                if (answer != 0 && matching::oursOf(school, kind, item.theirs) == answer)
                    continue; // A decision about another one freed a rule to settle it.
                ++byHand;
                if (answer == 0) {
                    // Somebody new who looks like somebody else: a person says so.
                    apply(*matching::create(school, kind, item.theirs, QStringLiteral("secretariat"), {}));
                    continue;
                }
                const auto candidates = matching::candidates(school, kind, item.theirs);
                EXPECT_TRUE(item.state == matching::ItemState::Settled
                    || std::any_of(candidates.cbegin(), candidates.cend(),
                        [&](const matching::Candidate& candidate) { return candidate.ours == answer; }))
                    << qPrintable(item.label) << " is not offered " << qPrintable(nameOf(kind, answer));
                const auto settled
                    = matching::settle(school, kind, answer, item.theirs, QStringLiteral("secretariat"), {});
                ASSERT_TRUE(settled) << settled.error().text().toStdString();
                apply(*settled);
            }
        }
        EXPECT_GT(known, 40);
        EXPECT_LT(byHand, known / 4) << "the rules must do most of it";

        const QJsonObject wanted = truth.value(QLatin1String("counts")).toObject();
        const QJsonObject found = counts(school);
        for (auto it = wanted.begin(); it != wanted.end(); ++it)
            EXPECT_EQ(QJsonDocument(QJsonObject { { it.key(), found.value(it.key()) } }).toJson(),
                QJsonDocument(QJsonObject { { it.key(), it.value() } }).toJson());

        const Plan prepared = planPrepare(school);
        apply(prepared.changes);
        EXPECT_TRUE(planPrepare(school).changes.isEmpty());
        EXPECT_EQ(causes(checks::forSts(school)), QStringList());
        EXPECT_EQ(causes(checks::forSiecle(school)), QStringList());
    }

} // namespace
} // namespace navette::exchange
