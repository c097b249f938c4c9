// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain.h"

#include "exchange/imports.h"
#include "exchange/prepare.h"
#include "matching/matching.h"
#include "tests/support/fictional_school.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace navette::checks {

namespace {

    const QDateTime At(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
    const QString Secretary = QStringLiteral("secretariat");

    class Chain {
    public:
        explicit Chain(const QString& profile)
        {
            const auto made = support::makeDemo({ profile, 1, 2026 });
            EXPECT_TRUE(made);
            for (const support::DemoFile& file : made->files) {
                const xml::Input input { file.name, {}, file.bytes };
                if (file.name.startsWith(QLatin1String("sts_emp")))
                    m_sts = input;
                else if (file.name == u"rooms.csv")
                    m_rooms = input;
                else if (file.name == u"truth.json")
                    m_truth = QJsonDocument::fromJson(file.bytes).object();
                else if (file.name.endsWith(QLatin1String(".xml")))
                    m_siecle.append(input);
            }
            m_school.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = made->uai, .year = made->year });
            apply(exchange::carryOver(made->previous, m_school));
            for (const MatchKind kind : matching::AllKinds)
                readAnswers(kind);
        }

        School walk()
        {
            const auto documents = exchange::readSiecle(m_siecle);
            EXPECT_TRUE(documents);
            apply(exchange::planSiecleImport(*documents, m_siecle, m_school, { .today = At.date() }).changes);
            apply(exchange::planStsImport(m_sts, m_school)->changes);
            apply(exchange::planRoomsImport(m_rooms, m_school)->changes);
            apply(matching::acceptSure(m_school, At));
            for (const MatchKind kind : matching::AllKinds)
                settleTheRest(kind);
            apply(exchange::planPrepare(m_school).changes);
            apply(exchange::planPlacement(m_school, {})->plan.changes);
            for (const char* step : { "sts.push", "ent.load" })
                m_school.put(Milestone { .id = Id<Milestone>(m_school.nextId(Kind::Milestone)),
                    .step = QString::fromLatin1(step),
                    .doneAt = At.addYears(1),
                    .doneBy = Secretary });
            SchoolInfo info = m_school.info();
            info.stsImportedAt = At;
            m_school.put(info);
            return m_school;
        }

    private:
        void apply(const ChangeSet& changes)
        {
            const Result<> done = changes.applyTo(m_school);
            EXPECT_TRUE(done) << done.error().text().toStdString();
        }

        void readAnswers(MatchKind kind)
        {
            const QJsonObject map
                = m_truth.value(QLatin1String("matching")).toObject().value(matching::name(kind)).toObject();
            for (auto it = map.begin(); it != map.end(); ++it) {
                const auto ours = matching::oursNamed(m_school, kind, it.key());
                EXPECT_TRUE(ours) << qPrintable(it.key());
                const QJsonArray theirs = it.value().isArray() ? it.value().toArray() : QJsonArray { it.value() };
                for (const auto& key : theirs)
                    m_answers[kind].insert(key.toString(), *ours);
            }
        }

        void settleTheRest(MatchKind kind)
        {
            for (const matching::Item& item : matching::items(m_school, kind)) {
                const qint64 answer = m_answers[kind].value(item.theirs);
                if (matching::oursOf(m_school, kind, item.theirs) != 0
                    && (answer == 0 || matching::oursOf(m_school, kind, item.theirs) == answer))
                    continue;
                apply(answer == 0 ? *matching::create(m_school, kind, item.theirs, Secretary, At)
                                  : *matching::settle(m_school, kind, answer, item.theirs, Secretary, At));
            }
        }

        School m_school;
        QList<xml::Input> m_siecle;
        xml::Input m_sts, m_rooms;
        QJsonObject m_truth;
        QMap<MatchKind, QMap<QString, qint64>> m_answers; ///< by the key of STS, our row
    };

} // namespace

const School& wholeChain(const QString& profile)
{
    static QHash<QString, School> made;
    const auto found = made.constFind(profile);
    return found != made.cend() ? *found : *made.insert(profile, Chain(profile).walk());
}

} // namespace navette::checks
