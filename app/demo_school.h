// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "tests/support/fictional_school.h"

#include <QStringList>

namespace navette::app {

/// A fictional school as it lies in a folder.
struct WrittenDemo {
    QString uai;
    int year = 0; ///< calendar year of the first day
    QStringList files; ///< names, in the order they were written; "previous.navette" last
};

/// Writes a fictional school's files into \a folder (made when it is not there), and last year's base beside them as
/// previous.navette. Files of the same names are replaced.
Result<WrittenDemo> writeDemo(const QString& folder, const support::DemoOptions& options);

/// The base of the fictional school in \a folder, as it stands once everything has come in: last year taken over,
/// SIECLE, STS-Web and the rooms imported, what is sure matched, the year prepared; nothing placed or sent yet. Makes
/// it when it is not there. Gives its path. Takes some seconds.
Result<QString> demoSchool(const QString& folder);

/// Where demoSchool() lies for this account: beside the account's other data.
QString demoFolder();

} // namespace navette::app
