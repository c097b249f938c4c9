// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/list_definition.h"

#include "common/french.h"

#include <algorithm>

namespace navette::ui {

Cell Cell::number(qint64 value)
{
    Cell cell(french::number(value));
    cell.sort = value;
    return cell;
}

Cell Cell::minutes(int annual)
{
    Cell cell(annual == 0 ? QString() : weekly(annual));
    cell.sort = annual;
    return cell;
}

Cell Cell::day(QDate date)
{
    Cell cell(french::date(date));
    cell.sort = date;
    return cell;
}

Cell Cell::words(const QStringList& list)
{
    QStringList sorted = list;
    std::sort(sorted.begin(), sorted.end(), french::lessThan);
    sorted.removeDuplicates();
    return Cell(sorted.join(QStringLiteral(", ")));
}

Cell Cell::remark(const Remark& remark)
{
    Cell cell(remark.text);
    if (!remark.text.isEmpty()) {
        cell.icon = remark.odd ? QStringLiteral("verify") : QStringLiteral("info");
        cell.tone = remark.odd ? Tone::Warning : Tone::Muted;
    }
    return cell;
}

const QList<Kind>& listedKinds()
{
    static const QList<Kind> kinds { Kind::Student, Kind::Teacher, Kind::Division, Kind::Group, Kind::Subject,
        Kind::Room, Kind::Service, Kind::Lesson, Kind::Guardian };
    return kinds;
}

const ListDefinition& listOf(Kind kind)
{
    static const QList<ListDefinition> lists { studentList(), guardianList(), teacherList(), divisionList(),
        groupList(), subjectList(), roomList(), serviceList(), lessonList() };
    const auto found
        = std::find_if(lists.cbegin(), lists.cend(), [kind](const ListDefinition& list) { return list.kind == kind; });
    Q_ASSERT(found != lists.cend());
    return *found;
}

} // namespace navette::ui
