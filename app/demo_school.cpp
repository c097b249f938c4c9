// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_school.h"

#include "common/french.h"
#include "exchange/exports.h"
#include "exchange/imports.h"
#include "exchange/prepare.h"
#include "exchange/steps.h"
#include "matching/matching.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace navette::app {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Demo", text); }

    const QString PreviousName = QStringLiteral("previous.navette");

    Result<> writeFile(const QString& path, const QByteArray& bytes)
    {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
            return failure(ErrorKind::Io, tr("Le fichier %1 ne peut pas être écrit.").arg(french::quoted(path)),
                tr("L’école fictive est incomplète."), tr("Choisissez un autre dossier."));
        return {};
    }

    Result<> commitPlan(store::Store& base, const exchange::Plan& plan)
    {
        if (plan.isBlocked())
            return failure(ErrorKind::Refused, tr("%1 : des points bloquent.").arg(french::quoted(plan.entry.title)),
                tr("L’école fictive est incomplète."));
        NAVETTE_CHECK(base.commit(plan.changes, plan.entry));
        return {};
    }

    Result<> takeOver(store::Store& base, const QDir& folder)
    {
        NAVETTE_TRY(previous, store::Store::open(folder.filePath(PreviousName), store::Mode::ReadOnly));
        NAVETTE_CHECK(base.commit(exchange::carryOver(previous.school(), base.school()),
            { .step = QStringLiteral("new"),
                .title = tr("Reprise de l’année %1").arg(french::schoolYear(previous.school().info().year)) }));
        return {};
    }

    /// The files of \a demo come in, one journal entry a step.
    Result<> importAll(store::Store& base, const QDir& folder, const WrittenDemo& demo)
    {
        QStringList siecle;
        for (const QString& zip : folder.entryList({ QStringLiteral("ExportXML_*.zip") }, QDir::Files))
            siecle.append(folder.filePath(zip));
        const QString sts = QStringLiteral("sts_emp_%1_%2.xml").arg(demo.uai).arg(demo.year);

        NAVETTE_CHECK(base.enterExclusive(tr("Imports")));
        NAVETTE_TRY(fromSiecle, exchange::planSiecleImport(siecle, base.school()));
        NAVETTE_CHECK(commitPlan(base, fromSiecle));
        NAVETTE_TRY(fromSts, exchange::planStsImport(folder.filePath(sts), base.school()));
        NAVETTE_CHECK(commitPlan(base, fromSts));
        NAVETTE_TRY(rooms, exchange::planRoomsImport(folder.filePath(QStringLiteral("rooms.csv")), base.school()));
        NAVETTE_CHECK(commitPlan(base, rooms));
        base.leaveExclusive();
        return {};
    }

    Result<> prepare(store::Store& base)
    {
        NAVETTE_CHECK(base.commit(matching::acceptSure(base.school(), QDateTime::currentDateTimeUtc()),
            { .step = QStringLiteral("match"), .title = tr("Correspondances sûres") }));
        return commitPlan(base, exchange::planPrepare(base.school()));
    }

    /// What the exact rules left open goes to the likeliest candidate, as a person would decide nearly always.
    Result<> settleTheRest(store::Store& base)
    {
        for (const MatchKind kind : matching::AllKinds) {
            for (const matching::Item& item : matching::items(base.school(), kind)) {
                const QList<matching::Candidate> candidates = matching::candidates(base.school(), kind, item.theirs);
                if (item.state != matching::ItemState::Open || candidates.isEmpty())
                    continue;
                NAVETTE_TRY(changes,
                    matching::settle(base.school(), kind, candidates.front().ours, item.theirs, base.actor().user,
                        QDateTime::currentDateTimeUtc()));
                NAVETTE_CHECK(base.commit(changes,
                    { .step = QStringLiteral("match"),
                        .title = tr("Associer %1 à %2").arg(item.label, candidates.front().label) }));
            }
        }
        // The services that were decided just now want their lessons too.
        return commitPlan(base, exchange::planPrepare(base.school()));
    }

    Result<> send(store::Store& base, const QDir& folder)
    {
        NAVETTE_TRY(placement, exchange::planPlacement(base.school(), {}));
        NAVETTE_CHECK(commitPlan(base, placement.plan));
        const QString sent = folder.filePath(QStringLiteral("envoyes"));
        if (!folder.mkpath(sent))
            return failure(ErrorKind::Io, tr("Le dossier %1 ne peut pas être créé.").arg(french::quoted(sent)));
        NAVETTE_CHECK(base.enterExclusive(tr("Exports")));
        for (const auto receiver : { exchange::Receiver::Sts, exchange::Receiver::Siecle, exchange::Receiver::Ent }) {
            const exchange::Outgoing outgoing
                = exchange::planExport(receiver, base.school(), { .at = QDateTime::currentDateTime() });
            NAVETTE_TRY(entry, base.commit({}, exchange::writtenTo(outgoing, sent).entry, [&] {
                return exchange::write(outgoing, sent);
            }));
            if (receiver == exchange::Receiver::Sts)
                NAVETTE_CHECK(base.setOutcome(entry.id, Outcome::Accepted, tr("Import terminé sans rejet.")));
        }
        base.leaveExclusive();
        const QString loaded = QStringLiteral("sts.load");
        NAVETTE_CHECK(
            base.commit(exchange::tick(base.school(), loaded, base.actor().user, QDateTime::currentDateTimeUtc()),
                { .step = loaded, .title = tr("Cocher %1").arg(french::quoted(exchange::findStep(loaded)->title)) }));
        return {};
    }

    Result<> walk(store::Store& base, const QDir& folder, const WrittenDemo& demo, DemoStage stage)
    {
        NAVETTE_CHECK(takeOver(base, folder));
        if (stage == DemoStage::Begun)
            return {};
        NAVETTE_CHECK(importAll(base, folder, demo));
        if (stage == DemoStage::Imported)
            return {};
        NAVETTE_CHECK(prepare(base));
        if (stage == DemoStage::Prepared)
            return {};
        NAVETTE_CHECK(settleTheRest(base));
        return send(base, folder);
    }

} // namespace

Result<WrittenDemo> writeDemo(const QString& folder, const support::DemoOptions& options)
{
    NAVETTE_TRY(school, support::makeDemo(options));
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral("aaf")))
        return failure(ErrorKind::Io, tr("Le dossier %1 ne peut pas être créé.").arg(french::quoted(folder)),
            tr("Rien n’a été écrit."));
    WrittenDemo written { .uai = school.uai, .year = school.year, .files = {} };
    for (const support::DemoFile& file : school.files + school.aaf) {
        NAVETTE_CHECK(writeFile(dir.filePath(file.name), file.bytes));
        written.files.append(file.name);
    }
    const QString previous = dir.filePath(PreviousName);
    QFile::remove(previous);
    NAVETTE_TRY(base, store::Store::create(previous, school.previous.info()));
    NAVETTE_CHECK(base.commit(ChangeSet::between(base.school(), school.previous),
        { .step = QStringLiteral("demo"), .title = tr("L’année passée de l’école fictive") }));
    written.files.append(PreviousName);
    return written;
}

Result<QString> demoSchool(const QString& folder, DemoStage stage)
{
    const QString path = QDir(folder).filePath(QStringLiteral("ecole.navette"));
    if (QFileInfo(path).isFile())
        return path;
    NAVETTE_TRY(demo, writeDemo(folder, {}));
    store::Actor supervisor = store::Actor::current();
    supervisor.profile = QStringLiteral("SPR");
    const SchoolInfo info { .id = Id<SchoolInfo>(1), .uai = demo.uai, .year = demo.year };
    Result<> walked;
    {
        NAVETTE_TRY(base, store::Store::create(path, info, supervisor));
        walked = walk(base, QDir(folder), demo, stage);
    }
    // Half a walk would be taken for the whole one next time.
    if (!walked) {
        QFile::remove(path);
        return tl::unexpected<Error>(walked.error());
    }
    return path;
}

QString demoFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/navette/ecole-de-demonstration");
}

} // namespace navette::app
