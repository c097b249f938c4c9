// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

#include <QString>
#include <QStringList>

namespace navette::ui {

/// The fictional school of 16 classes as a secretary meets it: the files that SIECLE and STS-Web hand over, the list of
/// rooms, and last year's base, in one folder.
struct College {
    QString uai;
    int year = 0;
    QStringList siecle; ///< the six zips
    QString sts;
    QString rooms;
    QString previous; ///< last year's base

    /// Writes them all into \a folder, which must exist.
    static Result<College> writeTo(const QString& folder);

    /// This year's base at \a path, made without a window: everything in, matched, prepared and placed; with
    /// \a sentTo, a folder, also the three files written and every step elsewhere ticked.
    Result<> makeBase(const QString& path, const QString& sentTo = {}) const;
};

} // namespace navette::ui
