// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

#include <QStringList>

/// How alike one of ours and one of theirs are, with the reasons in words.
namespace navette::matching {

struct Comparison {
    int score = 0; ///< 0..100
    QStringList reasons; ///< French, strongest first
    QString exactRule; ///< stable name of the exact rule that holds, empty for none
    QString exactReason; ///< its sentence
};

/// Below, two have nothing to do with each other; from it on, one is a plausible candidate for the other.
inline constexpr int Plausible = 50;
/// From it on, and alone at that height, a candidate is sure.
inline constexpr int Sure = 85;
/// From it on, a row of last year holds back the row that an import of this year made for the same code.
inline constexpr int Rival = 65;
/// How far below the best another must lie for the best to be sure.
inline constexpr int Margin = 10;

Comparison compare(const Teacher& ours, const StsIndividual& theirs);
/// A division or a group. \a divisionsOfOurs: folded codes of a group's divisions, as ours has them.
Comparison compare(
    const QString& code, const QString& label, const QStringList& divisionsOfOurs, const StsStructure& theirs);
Comparison compare(const Subject& ours, const StsSubject& theirs);

} // namespace navette::matching
