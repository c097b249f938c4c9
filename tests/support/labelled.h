// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"
#include "tests/support/fictional_school.h"

#include <QHash>
#include <QMap>

/// Labelled data to measure the matching with: last year's base and this year's STS side by side, spelt differently on
/// purpose, and what answers to what. Shares no code with what it measures.
namespace navette::support {

/// How differently the two sides spell one thing.
enum class Noise {
    None, ///< as STS writes it, but for capitals and accents
    Light, ///< here and there one slip
    Realistic, ///< as in a base that was typed by hand over the years
    Heavy ///< two or three things wrong with most rows
};
QString noiseName(Noise noise);

struct LabelledSchool {
    School school;
    /// By kind and STS key: the row of ours that it is; 0 for one that the school did not have.
    QMap<MatchKind, QHash<QString, qint64>> truth;
    /// By kind and STS key: the kinds of noise in ours, "accents", "typo"...
    QMap<MatchKind, QHash<QString, QStringList>> noise;
};

/// Teachers, divisions, groups and subjects of a school of \a options' profile. With relatives, couples, twins and
/// namesakes among the teachers, some who left and some who are new; classes closed and opened. Same options and noise,
/// same data.
LabelledSchool labelledSchool(const DemoOptions& options, Noise noise);

} // namespace navette::support
