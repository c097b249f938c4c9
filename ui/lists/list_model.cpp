// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/list_model.h"

#include "ui/common/tables.h"

#include <algorithm>

namespace navette::ui {

ListModel::ListModel(const ListDefinition& definition, QObject* parent)
    : QAbstractTableModel(parent)
    , m_definition(definition)
{
}

bool ListModel::Row::isRemarked() const
{
    return std::any_of(cells.cbegin(), cells.cend(), [](const Cell& cell) { return cell.tone == Tone::Warning; });
}

void ListModel::setIndex(const SchoolIndex& index)
{
    QList<Row> rows;
    withEntity(m_definition.kind, [&]<class Entity>() {
        rows.reserve(index.school().table<Entity>().size());
        for (const Entity& entity : index.school().table<Entity>()) {
            Row row { entity.id.value, {} };
            row.cells.reserve(m_definition.columns.size());
            for (const Column& column : m_definition.columns)
                row.cells.append(column.cell(index, row.id));
            rows.append(row);
        }
    });
    m_remarked
        = static_cast<int>(std::count_if(rows.cbegin(), rows.cend(), [](const Row& row) { return row.isRemarked(); }));
    const bool sameRows = std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
        [](const Row& a, const Row& b) { return a.id == b.id; });
    if (!sameRows) {
        beginResetModel();
        m_rows = rows;
        m_rowOf.clear();
        for (int row = 0; row < m_rows.size(); ++row)
            m_rowOf.insert(m_rows.at(row).id, row);
        endResetModel();
        return;
    }
    const int last = columnCount() - 1;
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row) == m_rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(this->index(row, 0), this->index(row, last));
    }
}

int ListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_definition.columns.size());
}

QVariant ListModel::data(const QModelIndex& index, int role) const
{
    const Row& row = m_rows.at(index.row());
    const Cell& cell = row.cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case SortedTable::SortRole:
        return cell.sort;
    case Qt::DecorationRole:
        return cell.icon.isEmpty() ? QVariant() : icon(cell.icon, cell.tone);
    case Qt::ToolTipRole:
        return cell.text.isEmpty() ? QVariant() : cell.text;
    case Qt::TextAlignmentRole:
        return int(
            (m_definition.columns.at(index.column()).number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RemarkedRole:
        return row.isRemarked();
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const Column& column = m_definition.columns.at(section);
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace navette::ui
