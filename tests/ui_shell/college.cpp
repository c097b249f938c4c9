// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "college.h"

#include "exchange/exports.h"
#include "exchange/imports.h"
#include "exchange/prepare.h"
#include "exchange/steps.h"
#include "matching/matching.h"
#include "store/store.h"
#include "tests/support/fictional_school.h"

#include <QDir>
#include <QFile>

namespace navette::ui {

namespace {

    Result<> commit(store::Store& base, const Result<exchange::Plan>& plan)
    {
        if (!plan)
            return tl::unexpected<Error>(plan.error());
        NAVETTE_CHECK(base.commit(plan->changes, plan->entry));
        return {};
    }

    /// Each open correspondence with its likeliest candidate.
    Result<> settle(store::Store& base)
    {
        for (const MatchKind kind : matching::AllKinds) {
            for (const matching::Item& item : matching::items(base.school(), kind)) {
                const QList<matching::Candidate> candidates = matching::candidates(base.school(), kind, item.theirs);
                if (item.state != matching::ItemState::Open || candidates.isEmpty())
                    continue;
                NAVETTE_TRY(changes,
                    matching::settle(base.school(), kind, candidates.front().ours, item.theirs, base.actor().user,
                        QDateTime::currentDateTimeUtc()));
                NAVETTE_CHECK(
                    base.commit(changes, { .step = QStringLiteral("match"), .title = QStringLiteral("Associer") }));
            }
        }
        return {};
    }

    Result<> tick(store::Store& base, const QString& step)
    {
        NAVETTE_CHECK(
            base.commit(exchange::tick(base.school(), step, base.actor().user, QDateTime::currentDateTimeUtc()),
                { .step = step, .title = QStringLiteral("Cocher") }));
        return {};
    }

    Result<> send(store::Store& base, const QString& folder)
    {
        for (const exchange::Step& step : exchange::steps()) {
            if (step.type == exchange::StepType::Elsewhere)
                NAVETTE_CHECK(tick(base, step.id));
            if (step.type != exchange::StepType::Export)
                continue;
            const auto receiver = exchange::receiverOfName(QStringView(step.id).mid(step.id.indexOf(u'.') + 1));
            const exchange::Outgoing outgoing
                = exchange::planExport(*receiver, base.school(), { .at = QDateTime::currentDateTime() });
            NAVETTE_CHECK(base.commit(
                {}, exchange::writtenTo(outgoing, folder).entry, [&] { return exchange::write(outgoing, folder); }));
        }
        return {};
    }

} // namespace

Result<College> College::writeTo(const QString& folder)
{
    NAVETTE_TRY(demo, support::makeDemo({}));
    const QDir dir(folder);
    College college { .uai = demo.uai, .year = demo.year };
    for (const support::DemoFile& made : demo.files) {
        const QString path = dir.filePath(made.name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(made.bytes) != made.bytes.size())
            return failure(ErrorKind::Io, file.errorString());
        if (made.name.startsWith(u"ExportXML_"))
            college.siecle.append(path);
        else if (made.name.startsWith(u"sts_emp_"))
            college.sts = path;
        else if (made.name == u"rooms.csv")
            college.rooms = path;
    }
    college.previous = dir.filePath(QStringLiteral("previous.navette"));
    NAVETTE_TRY(previous, store::Store::create(college.previous, demo.previous.info()));
    NAVETTE_CHECK(
        previous.commit(ChangeSet::between(previous.school(), demo.previous), { .title = QStringLiteral("2025") }));
    return college;
}

Result<> College::makeBase(const QString& path, const QString& sentTo) const
{
    NAVETTE_TRY(last, store::Store::open(previous, store::Mode::ReadOnly));
    NAVETTE_TRY(base, store::Store::create(path, { .id = Id<SchoolInfo>(1), .uai = uai, .year = year }));
    NAVETTE_CHECK(base.commit(
        exchange::carryOver(last.school(), base.school()), { .step = QStringLiteral("new"), .title = uai }));
    NAVETTE_CHECK(commit(base, exchange::planSiecleImport(siecle, base.school())));
    NAVETTE_CHECK(commit(base, exchange::planRoomsImport(rooms, base.school())));
    NAVETTE_CHECK(commit(base, exchange::planStsImport(sts, base.school())));
    NAVETTE_CHECK(settle(base));
    NAVETTE_CHECK(commit(base, exchange::planPrepare(base.school())));
    NAVETTE_TRY(placement, exchange::planPlacement(base.school(), {}));
    NAVETTE_CHECK(commit(base, placement.plan));
    return sentTo.isEmpty() ? Result<>() : send(base, sentTo);
}

} // namespace navette::ui
