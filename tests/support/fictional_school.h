// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/school.h"

/// A fictional school, and its files as SIECLE and STS Web would hand them over (issue item 10, domain/formats-in). For
/// tests and for `navette-cli demo`. Shares no code with the readers, so that a mistake of theirs shows.
namespace navette::support {

struct DemoOptions {
    QString profile = QStringLiteral("college16"); ///< one of profileNames()
    quint64 seed = 1;
    int year = 2026; ///< calendar year of the first day
};

struct DemoFile {
    QString name;
    QByteArray bytes;
};

struct Demo {
    QString uai;
    int year = 0;
    QList<DemoFile> files; ///< six XML, six zips, sts_emp_<UAI>_<year>.xml, rooms.csv, truth.json
    QList<DemoFile> aaf; ///< a complete delivery of the directory that feeds the ENT, in the folder "aaf"
    School previous; ///< last year's base; the caller writes it as previous.navette
};

/// "college16", "lycee45", "cite90".
QStringList profileNames();

/// The school of \a options: same options, same bytes. Fails with Usage on an unknown profile or an impossible year.
Result<Demo> makeDemo(const DemoOptions& options);

} // namespace navette::support
