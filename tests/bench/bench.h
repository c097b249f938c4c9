// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

#include <QString>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>

/// What the benchmarks share: a stopwatch, this process's peak of memory, and lines that say whether a bar holds.
namespace navette::bench {

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count(); }

private:
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

/// The most memory that this process ever held, in MiB.
inline double peakMebibytes()
{
    rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

inline void line(const char* what, double value, const char* unit)
{
    std::printf("%-44s %10.2f %s\n", what, value, unit);
    std::fflush(stdout);
}

/// A figure that has a bar; false when it does not hold.
inline bool bar(const char* what, double value, const char* unit, double most)
{
    const bool holds = value <= most;
    std::printf("%-44s %10.2f %-4s  bar %.0f: %s\n", what, value, unit, most, holds ? "holds" : "BROKEN");
    std::fflush(stdout);
    return holds;
}

inline int fail(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.text()));
    return 3;
}

} // namespace navette::bench
