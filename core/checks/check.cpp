// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"

namespace navette::checks {

QList<Kind> reads(std::initializer_list<QList<Kind>> lists)
{
    QList<Kind> all;
    for (const QList<Kind>& list : lists) {
        for (const Kind kind : list) {
            if (!all.contains(kind))
                all.append(kind);
        }
    }
    return all;
}

const QList<Check>& allChecks()
{
    static const QList<Check> all = fileChecks() + teacherChecks() + subjectChecks() + structureChecks() + groupChecks()
        + serviceChecks() + hourChecks() + timetableChecks() + textChecks() + linkChecks() + entChecks();
    return all;
}

} // namespace navette::checks
