// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/row_list_model.h"

#include "ui/common/tables.h"

#include <QMimeData>
#include <algorithm>

namespace navette::ui {

namespace {
    /// A row's key, within this program.
    const QString RowFormat = QStringLiteral("application/x-navette-row");
}

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
    case StrongRole:
        return row.isStrong;
    case IconRole:
        return row.icon;
    default:
        return {};
    }
}

Qt::ItemFlags RowListModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid() && m_drag == Drag::From)
        flags |= Qt::ItemIsDragEnabled;
    if (index.isValid() && m_drag == Drag::Onto)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList RowListModel::mimeTypes() const { return { RowFormat }; }

QMimeData* RowListModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(RowFormat, indexes.front().data(KeyRole).toString().toUtf8());
    return data;
}

bool RowListModel::dropMimeData(
    const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent) || !parent.isValid() || m_drag != Drag::Onto)
        return false;
    Q_EMIT dropped(QString::fromUtf8(data->data(RowFormat)), parent.data(KeyRole).toString());
    return true;
}

bool matchesWords(const ListRow& row, const QStringList& words)
{
    if (words.isEmpty())
        return true;
    const QString all = folded(row.title + u' ' + row.lines.join(u' '));
    return std::all_of(words.cbegin(), words.cend(), [&](const QString& word) { return all.contains(word); });
}

} // namespace navette::ui
