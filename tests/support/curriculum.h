// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/plan.h"

#include <vector>

/// What is taught in each level: the fictional school's programmes, near enough to the national ones.
namespace navette::support {

/// Hours a week in thirty-sixths.
constexpr int hours(double h) { return static_cast<int>(h * 36 + 0.5); }

struct Course {
    const char* subject;
    int h36;
    const char* modality = "CG";
};

struct Choice {
    const char* subject;
    int weight; ///< 0: an option that nobody takes
};

/// Groups over a block of divisions that run in parallel: languages, specialities, an optional subject.
struct Barrette {
    const char* pattern; ///< group codes: %S subject's key, %N number
    int block; ///< divisions in one block; 0: all of the stream
    int h36;
    int percent; ///< of the pupils who take part; 100: everybody
    int maxSize;
    const char* modality; ///< of election: O, F
    std::vector<Choice> choices;
    bool linked; ///< SIECLE holds the links already
};

/// A kind of division.
struct Stream {
    const char* name; ///< "6EME"
    const char* code; ///< of its divisions: %A letter, %N number, %0 number of two digits
    const char* previousCode; ///< last year's
    const char* label;
    const char* mef;
    const char* altMef; ///< a second MEF that some pupils of the first divisions follow; empty for none
    const char* mefLabel;
    const char* mefstat4;
    int age; ///< in the calendar year of the first day
    bool entry; ///< the school's first level: newcomers, no groups known to SIECLE yet
    std::vector<Course> common;
    std::vector<Course> halves; ///< given to the two halves of each division in turn
    std::vector<Barrette> barrettes;
};

/// How many divisions of a stream a profile has, and their size.
struct StreamShare {
    const Stream* stream;
    int divisions;
    int size;
};

const QList<StreamShare>& streamsOf(const QString& profile);
const std::vector<Stream>& collegeStreams();
const std::vector<Stream>& lyceeStreams();
const std::vector<Stream>& proStreams();
/// Every subject of the tables, those that nobody takes as well.
QList<PlanSubject> allSubjects();

} // namespace navette::support
