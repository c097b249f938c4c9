// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checks.h"
#include "bench.h"
#include "checks/checker.h"
#include "model/draft.h"
#include "store/store.h"

#include <QCoreApplication>
#include <algorithm>

/// bench_checks BASE: all checks for all receivers on a placed base, and what an edit of each sort costs afterwards.
/// Status 1 when a bar does not hold.
using namespace navette;

namespace {

constexpr checks::Receiver Receivers[] = { checks::Receiver::Sts, checks::Receiver::Siecle, checks::Receiver::Ent };
constexpr double FullBar = 1000; // ms
constexpr double EditBar = 50; // ms
constexpr int Times = 20;

/// Edits the first rows of a kind one after the other; the worst time until every receiver's findings are there again.
template <class Entity> bool edits(const char* what, School school, auto&& edit)
{
    checks::Checker checker(school);
    double worst = 0;
    int run = 0;
    int done = 0;
    for (const Entity& row : Table<Entity>(school.table<Entity>())) {
        Draft draft(school);
        Entity copy = row;
        edit(copy);
        if (!draft.update(copy))
            continue;
        const ChangeSet changes = draft.changes();
        school = draft.school();
        const bench::Stopwatch watch;
        checker.update(school, changes);
        for (const checks::Receiver receiver : Receivers)
            checker.findings(receiver);
        worst = std::max(worst, watch.seconds() * 1000);
        run = std::max(run, checker.lastRun());
        if (++done == Times)
            break;
    }
    std::printf("%-44s %10d of %d checks run\n", what, run, checks::Checker::count());
    return bench::bar("  until the findings are there, worst of 20", worst, "ms", EditBar);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "bench_checks BASE.navette\n");
        return 2;
    }
    const Result<store::Store> base = store::Store::open(QString::fromLocal8Bit(argv[1]), store::Mode::ReadOnly);
    if (!base)
        return bench::fail(base.error());
    const School& school = base->school();

    checks::forSts(school); // the catalogue is read once for the whole program
    const bench::Stopwatch watch;
    qsizetype found = 0;
    for (const checks::Receiver receiver : Receivers)
        found += checks::check(receiver, school).size();
    bool holds = bench::bar("every check for every receiver", watch.seconds() * 1000, "ms", FullBar);
    bench::line("  findings", double(found), "");

    holds = edits<Lesson>("a lesson moves", school, [](Lesson& row) { row.day = row.day % 5 + 1; }) && holds;
    holds = edits<ServiceShare>("a share changes", school, [](ServiceShare& row) { row.annualMinutes += 36; }) && holds;
    holds = edits<Correspondence>("a correspondence changes", school, [](Correspondence& row) {
        row.state = row.state == MatchState::Settled ? MatchState::Ignored : MatchState::Settled;
    }) && holds;
    holds = edits<Student>("a pupil changes", school, [](Student& row) { row.firstName += u'e'; }) && holds;
    holds = edits<Membership>("a pupil leaves a group", school, [](Membership& row) { row.to = QDate(2026, 10, 1); })
        && holds;
    return holds ? 0 : 1;
}
