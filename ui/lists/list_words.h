// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/row_words.h"
#include "ui/lists/school_index.h"

/// Words that lists, sheets and explanations share.
namespace navette::ui {

QString fullName(const Student& row); ///< "MARTIN Anne"
QString fullName(const Guardian& row);
QString fullName(const Teacher& row);
/// "6A 6B": the class or group of a service; the classes and groups of a lesson.
QString structuresOf(const SchoolIndex& index, const Service& row);
QStringList structuresOf(const SchoolIndex& index, const Lesson& row);
/// The words of a list of ids.
template <class Entity> QStringList labels(const SchoolIndex& index, const QList<Id<Entity>>& ids)
{
    QStringList words;
    for (const Id<Entity> id : ids)
        words.append(index.label(id));
    return words;
}
/// "lundi 8 h – 9 h"; empty while it is not placed.
QString placeOf(const SchoolIndex& index, const Lesson& row);
/// "Toutes", "Q1", "S2".
QString weeksWord(const SchoolIndex& index, const Lesson& row);

/// What is worth knowing of a row in a few words; empty for most.
struct Remark {
    QString text;
    bool odd = true; ///< somebody should look at it; else it is only said
};
Remark remark(const SchoolIndex& index, const Student& row);
Remark remark(const SchoolIndex& index, const Teacher& row);
Remark remark(const SchoolIndex& index, const Division& row);
Remark remark(const SchoolIndex& index, const Group& row);
Remark remark(const SchoolIndex& index, const Service& row);
Remark remark(const Lesson& row);

} // namespace navette::ui
