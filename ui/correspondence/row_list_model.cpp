// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/row_list_model.h"

#include "ui/common/tables.h"

#include <algorithm>

namespace navette::ui {

void RowListModel::setRows(const QList<ListRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RowListModel::find(const QString& key) const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const ListRow& r) { return r.key == key; });
    return row == m_rows.cend() ? -1 : static_cast<int>(std::distance(m_rows.cbegin(), row));
}

int RowListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RowListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return QStringList { row.title, row.badge, row.lines.join(QStringLiteral(", ")) }.join(QStringLiteral(". "));
    case Qt::ToolTipRole:
        return row.lines.join(u'\n');
    case KeyRole:
        return row.key;
    case LinesRole:
        return row.lines;
    case BadgeRole:
        return row.badge;
    case ToneRole:
        return static_cast<int>(row.tone);
    case ScoreRole:
        return row.score;
    default:
        return {};
    }
}

bool matchesWords(const ListRow& row, const QStringList& words)
{
    if (words.isEmpty())
        return true;
    const QString all = folded(row.title + u' ' + row.lines.join(u' '));
    return std::all_of(words.cbegin(), words.cend(), [&](const QString& word) { return all.contains(word); });
}

} // namespace navette::ui
