// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clean_school.h"

#include <functional>
#include <ostream>
#include <vector>

/// The seeded faults: one thing goes wrong in a clean school or with a good file, and one check says so.
namespace navette::checks {

struct Fault {
    const char* code;
    Severity severity;
    const char* says; ///< in the cause, to tell findings of one code apart
    qsizetype objects; ///< how many the finding is about
    std::function<Findings()> found; ///< all findings once the fault is there
};

inline void PrintTo(const Fault& fault, std::ostream* os) { *os << fault.code << " \"" << fault.says << '"'; }

std::vector<Fault> teachingFaults(); ///< T, M, H
std::vector<Fault> structureFaults(); ///< G, E
std::vector<Fault> pupilFaults(); ///< L, N
std::vector<Fault> fileFaults(); ///< F
/// All of them.
const std::vector<Fault>& allFaults();

/// A clean school after a change, as a receiver sees it.
struct Seeded {
    Receiver receiver;
    std::function<void(CleanSchool&)> change;

    School school() const
    {
        CleanSchool clean;
        change(clean);
        return clean.school;
    }
    Findings operator()() const { return check(receiver, school(), inSeptember()); }
};
inline Seeded in(Receiver receiver, std::function<void(CleanSchool&)> change)
{
    return { receiver, std::move(change) };
}

/// The finding that the fault is about, among others that it may bring along.
const Finding* wanted(const Findings& findings, const Fault& fault);
/// "G05: cause", one a line.
QString wordsOf(const Findings& findings);

} // namespace navette::checks
