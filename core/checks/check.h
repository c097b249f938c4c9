// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/report.h"
#include "checks/view.h"

/// The detectors of the catalogue, registered by code.
namespace navette::checks {

struct Check {
    QLatin1String code; ///< its rule
    QList<Receiver> receivers;
    QList<Kind> reads; ///< the kinds that its outcome depends on, the objects' labels apart
    void (*detect)(const View& view, Report& report);
};

/// Every check, in the order in which findings are told: files, people, subjects, structures, hours, grid, links, ENT.
const QList<Check>& allChecks();

/// The families.
QList<Check> fileChecks();
QList<Check> teacherChecks();
QList<Check> subjectChecks();
QList<Check> structureChecks();
QList<Check> groupChecks();
QList<Check> serviceChecks();
QList<Check> hourChecks();
QList<Check> timetableChecks();
QList<Check> textChecks();
QList<Check> linkChecks();
QList<Check> entChecks();

/// \a a, \a b and what else is given, each once.
QList<Kind> reads(std::initializer_list<QList<Kind>> lists);

} // namespace navette::checks
