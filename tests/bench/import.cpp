// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_import FOLDER: imports a school's six SIECLE files and its sts_emp, as `navette-cli demo` lays them down, into
// a fresh base made from last year's. The bars: five seconds together, a peak of 300 MiB.

#include "bench.h"

#include "exchange/imports.h"
#include "exchange/prepare.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace navette;

namespace {

constexpr double MostSeconds = 5;
constexpr double MostMebibytes = 300;

struct Files {
    QStringList siecle;
    QString sts;
    QString previous;
    SchoolInfo info;
};

Result<Files> filesOf(const QDir& folder)
{
    Files files;
    for (const char* name :
        { "Nomenclature", "Geographique", "Structures", "ElevesSansAdresses", "ResponsablesAvecAdresses", "Communs" })
        files.siecle.append(folder.filePath(QLatin1String(name) + QStringLiteral(".xml")));
    static const QRegularExpression name(QStringLiteral("^sts_emp_(\\d{7}[A-Z])_(\\d{4})\\.xml$"));
    for (const QString& entry : folder.entryList(QDir::Files)) {
        const QRegularExpressionMatch match = name.match(entry);
        if (!match.hasMatch())
            continue;
        files.sts = folder.filePath(entry);
        files.info.id = Id<SchoolInfo>(1);
        files.info.uai = match.captured(1);
        files.info.year = match.captured(2).toInt();
    }
    files.previous = folder.filePath(QStringLiteral("previous.navette"));
    if (files.sts.isEmpty())
        return failure(ErrorKind::Io, QStringLiteral("no sts_emp in %1").arg(folder.path()));
    return files;
}

/// Plans and commits one step; gives its seconds.
Result<double> step(store::Store& base, const char* what, const std::function<Result<exchange::Plan>()>& makePlan)
{
    const bench::Stopwatch whole;
    NAVETTE_TRY(plan, makePlan());
    const double planned = whole.seconds();
    if (plan.isBlocked())
        return failure(ErrorKind::Refused, plan.findings.first().cause);
    NAVETTE_CHECK(base.commit(plan.changes, plan.entry));
    const double seconds = whole.seconds();
    std::printf("%-44s %10.2f s     read and plan %.2f, commit %.2f, %lld rows\n", what, seconds, planned,
        seconds - planned, static_cast<long long>(plan.changes.size()));
    return seconds;
}

Result<bool> run(const Files& files)
{
    const QTemporaryDir scratch;
    std::optional<store::Store::FirstStep> carried;
    {
        NAVETTE_TRY(previous, store::Store::open(files.previous, store::Mode::ReadOnly));
        School fresh;
        fresh.put(files.info);
        carried = { exchange::carryOver(previous.school(), fresh), { .step = QStringLiteral("new") } };
    }
    store::Actor actor = store::Actor::current();
    actor.profile = QStringLiteral("SPR");
    NAVETTE_TRY(
        base, store::Store::create(scratch.filePath(QStringLiteral("ecole.navette")), files.info, actor, carried));
    carried.reset();
    NAVETTE_CHECK(base.enterExclusive(QStringLiteral("bench_import")));
    NAVETTE_TRY(
        siecle, step(base, "import siecle", [&] { return exchange::planSiecleImport(files.siecle, base.school()); }));
    NAVETTE_TRY(sts, step(base, "import sts", [&] { return exchange::planStsImport(files.sts, base.school()); }));
    std::printf("%-44s %10lld\n", "pupils", static_cast<long long>(base.school().students().size()));
    const bool inTime = bench::bar("both imports", siecle + sts, "s", MostSeconds);
    const bool inMemory = bench::bar("peak of memory, both imports", bench::peakMebibytes(), "MiB", MostMebibytes);
    return inTime && inMemory;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "bench_import FOLDER\n");
        return 2;
    }
    const Result<Files> files = filesOf(QDir(QString::fromLocal8Bit(argv[1])));
    if (!files)
        return bench::fail(files.error());
    const Result<bool> holds = run(*files);
    if (!holds)
        return bench::fail(holds.error());
    return *holds ? 0 : 1;
}
