// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

#include <QCoreApplication>

namespace navette::ui {

/// A service or lesson that uses an object, which tells a person at a glance what it is: "ex. : MATHÉMATIQUES, 6A,
/// 4 h 30, lundi 8 h". Empty when nothing uses it.
class Examples {
    Q_DECLARE_TR_FUNCTIONS(Examples)
public:
    /// Of an object of STS: the service with the most hours.
    static QString ofTheirs(const School& school, MatchKind kind, const QString& theirs);
    /// Of a row of ours: its first service, and one of its lessons on the grid.
    static QString ofOurs(const School& school, MatchKind kind, qint64 ours);
};

} // namespace navette::ui
