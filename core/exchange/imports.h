// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"
#include "formats/siecle/document.h"
#include "formats/xml/input.h"

namespace navette::exchange {

/// A share of the rows that a source may take away without being told to, in percent; fewer than MinDepartures never
/// count as many.
inline constexpr int DeparturePercent = 5;
inline constexpr int MinDepartures = 10;

struct ImportOptions {
    bool acceptDepartures = false; ///< remove also above the threshold
    QDate today = {}; ///< for the age of the files; invalid: the day of the call
};

/// What is known of a set of files before anything is imported: which of the six are there, of what date, school, year.
struct SiecleSet {
    struct File {
        siecle::FileKind kind = siecle::FileKind::Nomenclature;
        QString sourceName;
        QDate exportDate;
        QString uai;
        int year = 0;
        int objects = 0; ///< pupils, persons, structures...: what it mainly holds
    };
    QList<File> files; ///< those recognised, in the order of the procedure
    QList<siecle::FileKind> missing;
    Findings findings; ///< a missing, doubled or foreign file, other dates, UAI, year; and the reading's own
};

/// The six documents of a set, read from \a inputs (XML, in any order). Fails on the first that is no SIECLE export.
Result<QList<siecle::Document>> readSiecle(const QList<xml::Input>& inputs);
/// Holds the set against the base and against itself.
SiecleSet inspect(const QList<siecle::Document>& documents, const School& school, QDate today = QDate::currentDate());

/// Step 1: the six SIECLE files.
Plan planSiecleImport(const QList<siecle::Document>& documents, const QList<xml::Input>& inputs, const School& school,
    const ImportOptions& options = {});
/// Step 2: sts_emp. The exact correspondences are settled in the same change set.
Result<Plan> planStsImport(const xml::Input& input, const School& school, const ImportOptions& options = {});
/// Rooms and their capacities from rooms.csv.
Result<Plan> planRoomsImport(const xml::Input& input, const School& school);

/// All of the above from paths (XML, zip, CSV): opens, reads and plans.
Result<Plan> planSiecleImport(const QStringList& paths, const School& school, const ImportOptions& options = {});
Result<Plan> planStsImport(const QString& path, const School& school, const ImportOptions& options = {});
Result<Plan> planRoomsImport(const QString& path, const School& school);

} // namespace navette::exchange
