// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/list_words.h"

#include "common/french.h"
#include "model/hours.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Lists", text); }

    template <class Person> QString nameOf(const Person& row)
    {
        return french::personName(row.familyName, row.usageName, row.firstName);
    }

} // namespace

QString fullName(const Student& row) { return nameOf(row); }
QString fullName(const Guardian& row) { return nameOf(row); }
QString fullName(const Teacher& row) { return nameOf(row); }

QString structuresOf(const SchoolIndex& index, const Service& row)
{
    return row.division ? index.label(row.division) : index.label(row.group);
}

QStringList structuresOf(const SchoolIndex& index, const Lesson& row)
{
    return labels(index, row.divisions) + labels(index, row.groups);
}

QString placeOf(const SchoolIndex& index, const Lesson& row)
{
    return row.isPlaced() ? index.grid().label({ row.day, row.slot }, row.slotCount) : QString();
}

QString weeksWord(const SchoolIndex& index, const Lesson& row)
{
    const WeekSet* set = index.find(row.weekSet);
    return !set || set->code == u"H" ? tr("Toutes") : set->code;
}

Remark remark(const SchoolIndex& index, const Student& row)
{
    if (index.hasLeft(row))
        return { tr("Sorti le %1").arg(french::date(row.exit)), false };
    if (!row.division)
        return { tr("Sans classe") };
    if (row.entry.isValid() && row.entry > index.today())
        return { tr("Arrive le %1").arg(french::date(row.entry)), false };
    return {};
}

Remark remark(const SchoolIndex& index, const Teacher& row)
{
    const int shared = index.sharedMinutes(row.id);
    const int due = row.dueMinutes * WeeksPerYear;
    if (index.theirs(MatchKind::Teacher, row.id.value).isEmpty() && !index.isSetAside(MatchKind::Teacher, row.id.value))
        return { tr("Non associé à STS") };
    if (shared == 0)
        return { tr("Sans service") };
    if (due > 0 && shared < due)
        return { tr("Il manque %1").arg(weekly(due - shared)), false };
    return {};
}

Remark remark(const SchoolIndex& index, const Division& row)
{
    if (index.pupils(row.id).isEmpty())
        return { tr("Sans élève") };
    if (index.of<Service>(row.id).isEmpty())
        return { tr("Sans service") };
    return {};
}

Remark remark(const SchoolIndex& index, const Group& row)
{
    const int size = static_cast<int>(index.pupils(row.id).size());
    if (size == 0)
        return { tr("Sans élève") };
    if (row.maxSize > 0 && size > row.maxSize)
        return { tr("%1 de trop").arg(size - row.maxSize) };
    if (index.of<Service>(row.id).isEmpty())
        return { tr("Sans service") };
    return {};
}

Remark remark(const SchoolIndex& index, const Service& row)
{
    const QList<const ServiceShare*>& shares = index.of<ServiceShare>(row.id);
    const bool filled
        = std::any_of(shares.cbegin(), shares.cend(), [](const ServiceShare* s) { return bool(s->teacher); });
    if (!filled)
        return { tr("Sans enseignant") };
    const int missing = row.annualMinutes - index.madeMinutes(row.id);
    // Less than a slot a week does not fit on the grid.
    if (missing >= index.grid().nominalMinutes(1) * WeeksPerYear)
        return { tr("Il manque %1 de cours").arg(weekly(missing)) };
    return {};
}

Remark remark(const Lesson& row)
{
    QStringList words;
    if (!row.isPlaced())
        words.append(tr("Non placé"));
    if (row.teachers.isEmpty())
        words.append(tr("Sans enseignant"));
    if (row.rooms.isEmpty())
        words.append(tr("Sans salle"));
    return { words.join(QStringLiteral(", ")) };
}

} // namespace navette::ui
