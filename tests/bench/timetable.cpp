// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "timetable/placing.h"

#include <QCoreApplication>
#include <chrono>
#include <cstdio>

/// bench_timetable BASE: what the grid editor asks after every edit, on a placed base, in milliseconds and as a share
/// of a frame of 16 ms.
using namespace navette;

namespace {

double milliseconds(int times, auto&& work)
{
    const auto began = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i)
        work(i);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count() / times;
}

void report(const char* what, double ms) { std::printf("%-40s %8.3f ms  %6.2f frames\n", what, ms, ms / 16); }

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "bench_timetable BASE.navette\n");
        return 2;
    }
    const Result<store::Store> base = store::Store::open(QString::fromLocal8Bit(argv[1]), store::Mode::ReadOnly);
    if (!base) {
        std::fprintf(stderr, "%s\n", qPrintable(base.error().text()));
        return 3;
    }
    const School& school = base->school();
    const QList<Id<Lesson>> lessons = [&] {
        QList<Id<Lesson>> ids;
        for (const Lesson& lesson : school.lessons())
            ids.append(lesson.id);
        return ids;
    }();
    if (lessons.isEmpty())
        return 1;
    std::printf("%lld lessons\n", static_cast<long long>(lessons.size()));
    const timetable::Occupancy occupancy(school);
    report("occupancy of the whole school", milliseconds(10, [&](int) { timetable::Occupancy again(school); }));
    report("where a lesson may go, with reasons", milliseconds(300, [&](int i) {
        timetable::whereCanItGo(school, occupancy, lessons[(i * 37) % lessons.size()]);
    }));
    report("every clash of the school", milliseconds(10, [&](int) { timetable::clashes(school, occupancy); }));
    return 0;
}
