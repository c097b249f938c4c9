// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_school.h"

#include "common/french.h"
#include "exchange/imports.h"
#include "exchange/prepare.h"
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
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return failure(ErrorKind::Io, tr("Le fichier %1 ne peut pas être écrit.").arg(french::quoted(path)),
                tr("L’école fictive est incomplète."), tr("Choisissez un autre dossier."));
        return {};
    }

    Result<> commitPlan(store::Store& base, const exchange::Plan& plan)
    {
        if (plan.isBlocked())
            return failure(ErrorKind::Refused, tr("%1 : des points bloquent.").arg(french::quoted(plan.entry.title)),
                tr("L’école fictive est incomplète."));
        NAVETTE_CHECK(base.commit(plan.changes, plan.entry));
        return {};
    }

    /// From the files of \a demo to a year that is ready to be placed, one journal entry a step.
    Result<> walk(store::Store& base, const QDir& folder, const WrittenDemo& demo)
    {
        {
            NAVETTE_TRY(previous, store::Store::open(folder.filePath(PreviousName), store::Mode::ReadOnly));
            NAVETTE_CHECK(base.commit(exchange::carryOver(previous.school(), base.school()),
                { .step = QStringLiteral("new"),
                    .title = tr("Reprise de l’année %1").arg(french::schoolYear(previous.school().info().year)) }));
        }
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

        NAVETTE_CHECK(base.commit(matching::acceptSure(base.school(), QDateTime::currentDateTimeUtc()),
            { .step = QStringLiteral("match"), .title = tr("Correspondances sûres") }));
        return commitPlan(base, exchange::planPrepare(base.school()));
    }

} // namespace

Result<WrittenDemo> writeDemo(const QString& folder, const support::DemoOptions& options)
{
    NAVETTE_TRY(school, support::makeDemo(options));
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Io, tr("Le dossier %1 ne peut pas être créé.").arg(french::quoted(folder)),
            tr("Rien n’a été écrit."));
    WrittenDemo written { .uai = school.uai, .year = school.year, .files = {} };
    for (const support::DemoFile& file : school.files) {
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

Result<QString> demoSchool(const QString& folder)
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
        walked = walk(base, QDir(folder), demo);
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
