// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/occupancy.h"
#include "timetable/time_grid.h"

#include <QStringList>

namespace navette::ui {

/// A lesson in the words of the grid.
struct LessonWords {
    QString subject; ///< "Mathématiques"
    QString subjectShort; ///< "MATHS", for narrow places; may be empty
    QString subjectCode; ///< what its colour is made from
    QString structures; ///< "4 A, 4ALL2G1"
    QString teachers; ///< "MARTIN Anne", "MARTIN, DURAND" when several
    QString rooms; ///< "B204"
    QString weeks; ///< "Q1"; empty for every week
    QString name; ///< "Mathématiques, 4 A"
    QString duration; ///< "1 h 30"
    bool locked = false;
    bool aligned = false; ///< moves with others: a barrette
    QStringList lines; ///< of its block under the subject, the most useful first

    /// "mathématiques, 4 A, MARTIN Anne, salle B204, semaines Q1"
    QString sentence() const;
};

/// In the words of the week of \a week: the lines leave out what the whole page is about.
LessonWords wordsOf(const School& school, const timetable::TimeGrid& grid, const Lesson& lesson,
    timetable::Resource week = { ResourceKind::School, 0 });

} // namespace navette::ui
