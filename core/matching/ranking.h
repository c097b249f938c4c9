// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/sides.h"

/// Who of ours comes into question for one of theirs: figures and rules, without words.
namespace navette::matching {

struct Rated {
    qint64 ours = 0;
    int score = 0; ///< 0 for a stand-in
    QString certainRule; ///< as in Comparison; empty for one that answers already to another of theirs
    bool isTaken = false; ///< answers already to another of theirs: a second post at best
    bool isSetAside = false; ///< a person said that STS need not know it
    bool isLastOfFormation = false; ///< nothing but the formation speaks for it
    bool isStandIn = false;
    bool isSure = false;
};

/// Those of ours that are like \a theirs at least by \a least, best first. Where a row of last year is like it, the row
/// that an import made for it comes last, as a stand-in.
QList<Rated> rate(const Sides& sides, const QString& theirs, int least = 1);

} // namespace navette::matching
