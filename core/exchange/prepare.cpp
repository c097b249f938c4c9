// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import_support.h"
#include "exchange/prepare_parts.h"
#include "timetable/calendar.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    constexpr int Wednesday = 3;

    /// Wednesday afternoon is free of lessons in nearly every school: closed until somebody opens it.
    void closeWednesdayAfternoon(Draft& draft)
    {
        const GridSettings grid = draft.school().grid();
        const auto& present = draft.school().table<Unavailability>();
        const bool decided = std::any_of(present.begin(), present.end(),
            [](const Unavailability& row) { return row.resource == ResourceKind::School; });
        if (decided || !grid.days.contains(Wednesday) || grid.lunchFirst < 0)
            return;
        draft.insert(Unavailability { .resource = ResourceKind::School,
            .day = Wednesday,
            .slot = grid.lunchFirst,
            .slotCount = int(grid.slotStarts.size()) - grid.lunchFirst,
            .reason = tr("Mercredi après-midi") });
    }

} // namespace

Plan planPrepare(const School& school)
{
    Plan plan;
    Draft draft(school);
    for (const char* code : { "H", "Q1", "Q2" })
        timetable::weekSet(draft, QString::fromLatin1(code));
    closeWednesdayAfternoon(draft);
    const int links = preparing::populateGroups(draft, plan.findings);
    const int lessons = preparing::makeLessons(draft, plan.findings);
    const int codes = preparing::shortenGroupCodes(draft);

    plan.changes = draft.changes();
    plan.lines = planLines(school, plan.changes,
        { Kind::Membership, Kind::Lesson, Kind::StsOverride, Kind::WeekSet, Kind::Unavailability });
    plan.entry = { .step = QStringLiteral("prepare"),
        .title = QCoreApplication::translate("Exchange", "Préparation de l’année (%n cours créé(s))", nullptr, lessons),
        .counts = { { tr("Liens élève-groupe ajoutés"), links }, { tr("Cours créés"), lessons },
            { tr("Codes de groupe raccourcis pour STS"), codes } },
        .findings = plan.findings };
    return plan;
}

} // namespace navette::exchange
