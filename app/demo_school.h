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

/// How far the fictional school has come.
enum class DemoStage {
    Begun, ///< last year taken over; nothing imported yet
    Imported, ///< SIECLE, STS-Web and the rooms imported; what no exact rule matches waits
    Prepared, ///< what is sure matched, groups populated, lessons made; nothing placed
    Sent ///< the rest matched, every lesson placed, the three files written and the one for STS-Web loaded there
};

/// The base of the fictional school in \a folder, as it stands at \a stage; the files that come in lie beside it, those
/// that go out in "envoyes". Makes it when it is not there; a base that is there stays as it is. Gives its path. Takes
/// some seconds.
Result<QString> demoSchool(const QString& folder, DemoStage stage = DemoStage::Prepared);

/// Where demoSchool() lies for this account: beside the account's other data.
QString demoFolder();

} // namespace navette::app
