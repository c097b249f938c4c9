// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "matching/matching.h"
#include "model/draft.h"
#include "tests/support/labelled.h"

#include <QCoreApplication>
#include <algorithm>
#include <vector>

/// bench_matching: two hundred teachers of ours held against two hundred of STS, spelt with every level of noise.
using namespace navette;

namespace {

/// Two hundred of each side, none settled yet.
School twoHundred(support::Noise noise)
{
    School school;
    for (quint64 seed = 1; school.table<StsIndividual>().size() < 200 || school.teachers().size() < 200; ++seed) {
        const support::LabelledSchool more = support::labelledSchool({ QStringLiteral("college16"), seed }, noise);
        for (Teacher row : more.school.teachers()) {
            row.id = Id<Teacher>(school.nextId(Kind::Teacher));
            if (school.teachers().size() < 200)
                school.put(row);
        }
        for (StsIndividual row : more.school.table<StsIndividual>()) {
            row.id = Id<StsIndividual>(school.nextId(Kind::StsIndividual));
            row.stsId = QString::number(row.id.value);
            if (school.table<StsIndividual>().size() < 200)
                school.put(row);
        }
    }
    return school;
}

/// The middle one of several runs, in milliseconds.
double median(auto&& work)
{
    std::vector<double> runs;
    for (int run = 0; run < 9; ++run) {
        const bench::Stopwatch watch;
        work();
        runs.push_back(watch.seconds() * 1000);
    }
    std::nth_element(runs.begin(), runs.begin() + 4, runs.end());
    return runs[4];
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    bool holds = true;
    for (const support::Noise noise :
        { support::Noise::None, support::Noise::Light, support::Noise::Realistic, support::Noise::Heavy }) {
        const School school = twoHundred(noise);
        const QByteArray name = support::noiseName(noise).toLatin1();
        const double rules = median([&] {
            Draft draft(school);
            matching::settleByRules(draft, {});
        });
        const double candidates = median([&] { matching::openCandidates(school, MatchKind::Teacher); });
        holds = bench::bar(("rules, 200 teachers x 200, " + name).constData(), rules, "ms", 50) && holds;
        holds = bench::bar(("every candidate, 200 x 200, " + name).constData(), candidates, "ms", 50) && holds;
    }
    return holds ? 0 : 1;
}
