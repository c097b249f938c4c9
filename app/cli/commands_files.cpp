// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands_delivery.h"
#include "context.h"
#include "demo_school.h"

#include "common/french.h"
#include "common/uai.h"
#include "exchange/counts.h"
#include "exchange/exports.h"
#include "exchange/imports.h"
#include "exchange/prepare.h"
#include "model/record.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

/// The commands that read or write files: demo, new, import, check, export.
namespace navette::cli {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Cli", text); }

    QJsonObject planJson(const exchange::Plan& plan, bool committed, qint64 entry)
    {
        QJsonArray lines;
        for (const exchange::PlanLine& line : plan.lines)
            lines.append(QJsonObject { { QStringLiteral("kind"), kindName(line.kind) },
                { QStringLiteral("added"), line.added }, { QStringLiteral("changed"), line.changed },
                { QStringLiteral("removed"), line.removed }, { QStringLiteral("untouched"), line.untouched } });
        return { { QStringLiteral("title"), plan.entry.title }, { QStringLiteral("committed"), committed },
            { QStringLiteral("entry"), entry }, { QStringLiteral("changes"), plan.changes.size() },
            { QStringLiteral("departures"), plan.departures.size() }, { QStringLiteral("lines"), lines },
            { QStringLiteral("findings"), toJson(plan.findings) } };
    }

    void printPlan(const exchange::Plan& plan, Output& output)
    {
        output.line(plan.entry.title);
        for (const exchange::PlanLine& line : plan.lines)
            output.line(tr("  %1 : ajouts %2, modifications %3, retraits %4, sans changement %5")
                            .arg(kindLabel(line.kind, 2))
                            .arg(line.added)
                            .arg(line.changed)
                            .arg(line.removed)
                            .arg(line.untouched));
    }

} // namespace

Result<int> demo(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() != 1)
        return wrongUsage();
    NAVETTE_TRY(seed, number(arguments, QStringLiteral("seed"), 1, 0, 2147483647));
    NAVETTE_TRY(year, number(arguments, QStringLiteral("year"), 2026, 2000, 2099));
    const QString profile = arguments.value(QStringLiteral("profile"), QStringLiteral("college16"));
    const QDir folder(arguments.words[0]);
    NAVETTE_TRY(school, app::writeDemo(folder.path(), { .profile = profile, .seed = quint64(seed), .year = year }));
    output.line(tr("École fictive %1 (%2), %3 : %4 fichiers dans %5")
                    .arg(profile, school.uai, french::schoolYear(school.year))
                    .arg(school.files.size())
                    .arg(folder.absolutePath()));
    output.document(QJsonDocument(QJsonObject { { QStringLiteral("uai"), school.uai },
        { QStringLiteral("year"), school.year }, { QStringLiteral("folder"), folder.absolutePath() },
        { QStringLiteral("files"), QJsonArray::fromStringList(school.files) } }));
    return Done;
}

Result<int> newBase(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() != 1 || !arguments.has(QStringLiteral("uai")) || !arguments.has(QStringLiteral("year")))
        return wrongUsage();
    const QString uai = arguments.value(QStringLiteral("uai")).toUpper();
    if (!isUai(uai)) {
        const QChar letter = uaiCheckLetter(QStringView(uai).first(std::min<qsizetype>(7, uai.size())));
        return failure(ErrorKind::Usage,
            letter.isNull() || uai.size() != 8
                ? tr("%1 n’est pas un UAI : il y faut sept chiffres et une lettre.").arg(french::quoted(uai))
                : tr("%1 n’est pas un UAI : après ces sept chiffres vient la lettre %2.")
                      .arg(french::quoted(uai), letter));
    }
    NAVETTE_TRY(year, number(arguments, QStringLiteral("year"), 0, 2000, 2099));
    const QString path = arguments.words[0];
    const SchoolInfo info { .id = Id<SchoolInfo>(1), .uai = uai, .year = year };
    std::optional<store::Store::FirstStep> carried;
    if (arguments.has(QStringLiteral("from"))) {
        NAVETTE_TRY(previous, openToRead(arguments.value(QStringLiteral("from"))));
        School fresh;
        fresh.put(info);
        carried = { exchange::carryOver(previous.school(), fresh),
            { .step = QStringLiteral("new"),
                .title = tr("Reprise de l’année %1").arg(french::schoolYear(previous.school().info().year)) } };
    }
    NAVETTE_TRY(base, store::Store::create(path, info, store::Actor::current(), carried));
    output.line(tr("Base %1 créée : %2, %3").arg(path, uai, french::schoolYear(year)));
    output.document(QJsonDocument(exchange::counts(base.school())));
    return Done;
}

Result<int> import(const Arguments& arguments, Output& output)
{
    const QString what = arguments.words.value(0);
    if (arguments.words.size() < 3
        || (what != u"siecle" && (arguments.words.size() != 3 || (what != u"sts" && what != u"rooms"))))
        return wrongUsage();
    const bool dryRun = arguments.has(QStringLiteral("dry-run"));
    Result<store::Store> opened = dryRun ? openToRead(arguments.words[1]) : openToWrite(arguments.words[1]);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    store::Store& base = *opened;
    if (!dryRun && what != u"rooms")
        NAVETTE_CHECK(base.enterExclusive(what == u"sts" ? tr("Import STS-Web") : tr("Import SIECLE")));
    const exchange::ImportOptions options { .acceptDepartures = arguments.has(QStringLiteral("accept-departures")) };
    const QStringList files = arguments.words.mid(2);
    Result<exchange::Plan> plan = what == u"siecle" ? exchange::planSiecleImport(files, base.school(), options)
        : what == u"sts"                            ? exchange::planStsImport(files[0], base.school(), options)
                                                    : exchange::planRoomsImport(files[0], base.school());
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    if (plan->isBlocked()) {
        output.refused(plan->findings, tr("Rien n’a été importé."));
        output.document(QJsonDocument(planJson(*plan, false, 0)));
        return Blocked;
    }
    printPlan(*plan, output);
    output.findings(plan->findings);
    qint64 entry = 0;
    if (!dryRun) {
        NAVETTE_TRY(done, base.commit(plan->changes, plan->entry));
        entry = done.id;
    }
    output.document(QJsonDocument(planJson(*plan, !dryRun, entry)));
    return Done;
}

Result<int> exportFile(const Arguments& arguments, Output& output)
{
    if (arguments.has(QStringLiteral("scheduled")) || arguments.has(QStringLiteral("now")))
        return scheduledExport(arguments, output);
    const auto receiver = exchange::receiverOfName(arguments.words.value(0));
    const QString dialect = arguments.value(QStringLiteral("dialect"), QStringLiteral("kosmos"));
    if (arguments.words.size() != 2 || !receiver || !arguments.has(QStringLiteral("out"))
        || (dialect != u"kosmos" && dialect != u"edt")
        || (arguments.has(QStringLiteral("sealed")) && *receiver != exchange::Receiver::Ent))
        return wrongUsage();
    NAVETTE_TRY(base, openToWrite(arguments.words[1]));
    NAVETTE_CHECK(base.enterExclusive(tr("Export")));
    const exchange::Outgoing outgoing = exchange::planExport(*receiver, base.school(),
        { .at = QDateTime::currentDateTime(),
            .acceptedBecause = arguments.value(QStringLiteral("why")),
            .reason = arguments.value(QStringLiteral("why")),
            .dialect = dialect == u"edt" ? exchange::EntDialect::Edt : exchange::EntDialect::Kosmos,
            .sealed = arguments.has(QStringLiteral("sealed")) });
    if (outgoing.isBlocked()) {
        output.refused(outgoing.findings, tr("Aucun fichier n’a été écrit."));
        output.document(QJsonDocument(QJsonObject {
            { QStringLiteral("written"), false }, { QStringLiteral("findings"), toJson(outgoing.findings) } }));
        return Blocked;
    }
    output.findings(outgoing.findings);
    const QString folder = arguments.value(QStringLiteral("out"));
    const exchange::Written written = exchange::writtenTo(outgoing, folder);
    NAVETTE_TRY(entry, base.commit({}, written.entry, [&] { return exchange::write(outgoing, folder); }));
    output.line(written.path);
    output.line(QStringLiteral("SHA-256 ") + written.sha256);
    output.document(QJsonDocument(QJsonObject { { QStringLiteral("written"), true },
        { QStringLiteral("path"), written.path }, { QStringLiteral("sha256"), written.sha256 },
        { QStringLiteral("entry"), entry.id }, { QStringLiteral("findings"), toJson(outgoing.findings) } }));
    return Done;
}

} // namespace navette::cli
