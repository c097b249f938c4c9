// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/imports.h"
#include "exchange/prepare.h"
#include "matching/matching.h"
#include "tests/support/fictional_school.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace navette::exchange {

/// A fictional school whose files are in its base, every correspondence settled as truth.json says, lessons made.
struct DemoBase {
    support::Demo demo;
    School school;
};

inline void take(School& school, const ChangeSet& changes)
{
    const Result<> done = changes.applyTo(school);
    ASSERT_TRUE(done) << done.error().text().toStdString();
}

/// That of a profile with seed 1, made once for all tests.
inline const DemoBase& demoBase(const QString& profile)
{
    static QHash<QString, DemoBase> made;
    if (made.contains(profile))
        return *made.constFind(profile);
    DemoBase base { *support::makeDemo({ profile, 1, 2026 }), {} };
    School& school = base.school;
    school.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = base.demo.uai, .year = base.demo.year });
    take(school, carryOver(base.demo.previous, school));
    QList<xml::Input> siecle;
    xml::Input sts;
    QJsonObject truth;
    for (const support::DemoFile& file : base.demo.files) {
        const xml::Input input { file.name, {}, file.bytes };
        if (file.name.startsWith(QLatin1String("sts_emp")))
            sts = input;
        else if (file.name == u"truth.json")
            truth = QJsonDocument::fromJson(file.bytes).object().value(QLatin1String("matching")).toObject();
        else if (file.name.endsWith(QLatin1String(".xml")))
            siecle.append(input);
    }
    QMap<MatchKind, QMap<QString, qint64>> answers; ///< by the key of STS, our row
    for (const MatchKind kind : matching::AllKinds) {
        const QJsonObject map = truth.value(matching::name(kind)).toObject();
        for (auto it = map.begin(); it != map.end(); ++it) {
            const auto ours = matching::oursNamed(school, kind, it.key());
            EXPECT_TRUE(ours) << it.key().toStdString();
            const QJsonArray theirs = it.value().isArray() ? it.value().toArray() : QJsonArray { it.value() };
            for (const auto& key : theirs)
                answers[kind].insert(key.toString(), ours.value_or(0));
        }
    }
    take(school, planSiecleImport(*readSiecle(siecle), siecle, school).changes);
    take(school, planStsImport(sts, school)->changes);
    take(school, matching::acceptSure(school, QDateTime::currentDateTimeUtc()));
    for (const MatchKind kind : matching::AllKinds) {
        for (const matching::Item& item : matching::items(school, kind)) {
            const qint64 answer = answers[kind].value(item.theirs);
            if (answer != 0 && matching::oursOf(school, kind, item.theirs) != answer)
                take(school, *matching::settle(school, kind, answer, item.theirs, QStringLiteral("secretariat"), {}));
            else if (answer == 0 && item.state != matching::ItemState::Settled)
                take(school, *matching::create(school, kind, item.theirs, QStringLiteral("secretariat"), {}));
        }
    }
    take(school, planPrepare(school).changes);
    return *made.insert(profile, base);
}

} // namespace navette::exchange
