// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/common.h"

#include "timetable/placing.h"

namespace navette::checks {

void clashes(Finder& finder, const School& school)
{
    finder.add(timetable::clashes(school, timetable::Occupancy(school)));
}

void unplaced(Finder& finder, const School& school)
{
    QList<Id<Lesson>> lessons;
    for (const Lesson& lesson : school.lessons()) {
        if (!lesson.isPlaced())
            lessons.append(lesson.id);
    }
    finder.about(lessons,
        { QStringLiteral("H10"), Severity::ToVerify, tr("Cours qui ne sont pas sur la grille : %1."),
            tr("Leurs services partent, leurs heures n’apparaîtront dans aucun emploi du temps."),
            tr("Placez-les, ou supprimez ceux qui n’auront pas lieu.") });
}

void calendar(Finder& finder, const School& school)
{
    const SchoolInfo& info = school.info();
    if (!info.firstDay.isValid() || !info.lastDay.isValid() || info.lastDay <= info.firstDay)
        finder.add({ QStringLiteral("E01"), Severity::Blocks,
            tr("Le premier et le dernier jour de l’année ne sont pas connus."),
            tr("Les semaines de cours ne peuvent pas être datées."),
            tr("Importez les six fichiers SIECLE : le fichier Communs donne le calendrier.") });
}

} // namespace navette::checks
