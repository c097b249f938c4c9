// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_opening BASE: how long a base takes from its path to the School in memory, to read and to write, first and best
// of five.

#include "bench.h"

#include "store/store.h"

#include <QCoreApplication>
#include <algorithm>

using namespace navette;

namespace {

constexpr int Rounds = 5;

Result<> measure(const QString& path, store::Mode mode, const char* first, const char* best)
{
    double least = 0;
    for (int round = 0; round < Rounds; ++round) {
        const bench::Stopwatch watch;
        NAVETTE_TRY(base, store::Store::open(path, mode));
        const double milliseconds = watch.seconds() * 1000;
        if (base.school().students().isEmpty())
            return failure(ErrorKind::Refused, QStringLiteral("an empty base tells nothing"));
        if (round == 0)
            bench::line(first, milliseconds, "ms");
        least = round == 0 ? milliseconds : std::min(least, milliseconds);
    }
    bench::line(best, least, "ms");
    return {};
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "bench_opening BASE.navette\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    Result<> done = measure(path, store::Mode::ReadOnly, "store, to read, first", "store, to read, best of five");
    if (done)
        done = measure(path, store::Mode::ReadWrite, "store, to write, first", "store, to write, best of five");
    if (!done)
        return bench::fail(done.error());
    bench::line("peak of memory", bench::peakMebibytes(), "MiB");
    return 0;
}
