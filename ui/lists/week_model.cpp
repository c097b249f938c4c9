// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/week_model.h"

#include "common/french.h"

#include <algorithm>

namespace navette::ui {

void WeekModel::setWeek(const School& school, timetable::Resource resource)
{
    const bool sameGrid = m_grid && m_grid->settings() == school.grid();
    if (!sameGrid)
        beginResetModel();
    m_grid.emplace(school.grid());
    m_week = weekOf(school, resource);
    m_school
        = resource.kind == ResourceKind::School ? QList<Availability>() : weekOf(school, { ResourceKind::School, 0 });
    if (!sameGrid)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int WeekModel::at(const QModelIndex& cell) const
{
    return m_grid->indexOf({ m_grid->days().at(cell.column()), cell.row() });
}

QList<Availability> WeekModel::painted(const QModelIndexList& cells, const Availability& brush) const
{
    const bool all = std::all_of(
        cells.cbegin(), cells.cend(), [&](const QModelIndex& cell) { return m_week.at(at(cell)) == brush; });
    QList<Availability> week = m_week;
    for (const QModelIndex& cell : cells)
        week[at(cell)] = all ? Availability() : brush;
    return week;
}

QString WeekModel::sentence(const QModelIndex& cell) const
{
    if (!cell.isValid())
        return {};
    const Availability& here = m_week.at(at(cell));
    const bool closed = cell.data(ClosedRole).toBool();
    QString state = here.state == Availability::State::Unavailable ? tr("indisponible")
        : here.state == Availability::State::Wish                  ? tr("préfère ne pas avoir cours")
        : closed                                                   ? tr("établissement fermé")
                                                                   : tr("disponible");
    if (!here.reason.isEmpty())
        state += QStringLiteral(" (%1)").arg(here.reason);
    return tr("%1 : %2").arg(m_grid->label({ m_grid->days().at(cell.column()), cell.row() }, 1), state);
}

int WeekModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_grid ? 0 : m_grid->slotsPerDay();
}

int WeekModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_grid ? 0 : static_cast<int>(m_grid->days().size());
}

QVariant WeekModel::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case StateRole:
        return static_cast<int>(m_week.at(at(index)).state);
    case ClosedRole:
        return !m_school.isEmpty() && m_school.at(at(index)).state == Availability::State::Unavailable;
    case BreakRole:
        return m_grid->breakBefore(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(index);
    default:
        return {};
    }
}

QVariant WeekModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        const QString day = french::dayName(m_grid->days().at(section));
        if (role == Qt::DisplayRole)
            return day.left(3);
        return role == Qt::AccessibleTextRole ? QVariant(day) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    // What starts after a break, and every hour from there, says when; the others would only crowd the margin.
    int first = section;
    while (first > 0 && !m_grid->breakBefore(first))
        --first;
    const int start = m_grid->startOf(section);
    return (start - m_grid->startOf(first)) % 60 == 0 ? french::timeOfDay(start) : QString();
}

} // namespace navette::ui
