// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/change_model.h"

#include "common/french.h"
#include "ui/common/style.h"

#include <QFont>

#include <algorithm>

namespace navette::ui {

namespace {

    // A kind has no parent; a row's internal id is its kind's place + 1.
    constexpr quintptr NoGroup = 0;

    QString typeWord(RowChange::Type type)
    {
        switch (type) {
        case RowChange::Type::Insert:
            return ChangeModel::tr("nouveau");
        case RowChange::Type::Update:
            return ChangeModel::tr("modifié");
        case RowChange::Type::Delete:
            return ChangeModel::tr("retiré");
        }
        return {};
    }

} // namespace

void ChangeModel::setPlan(const exchange::Plan& plan, const School& before)
{
    beginResetModel();
    School after = before;
    // A plan that no longer fits is still shown: names then come from the school as it is.
    (void)plan.changes.applyTo(after);
    m_changes = plan.changes;
    m_text = std::make_unique<ChangeText>(before, after);
    m_selection = std::make_unique<ChangeSelection>(m_changes);
    m_groups.clear();
    for (const exchange::PlanLine& line : plan.lines)
        m_groups.append(Group { line, {} });
    for (auto row = m_changes.changes().cbegin(); row != m_changes.changes().cend(); ++row) {
        const Kind kind = row.key().kind;
        auto group
            = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& g) { return g.line.kind == kind; });
        if (group == m_groups.end()) {
            const ChangeCounts counts = m_changes.counts(kind);
            m_groups.append(Group { { kind, counts.inserted, counts.updated, counts.deleted, 0 }, {} });
            group = m_groups.end() - 1;
        }
        group->rows.append(row.key());
    }
    // Departures first, then what changes, then what is new: what one must look at is on top.
    for (Group& group : m_groups) {
        std::stable_sort(group.rows.begin(), group.rows.end(), [&](const RowKey& a, const RowKey& b) {
            const auto rank = [&](const RowKey& key) { return -static_cast<int>(changeOf(key).type()); };
            return rank(a) < rank(b);
        });
    }
    endResetModel();
}

void ChangeModel::clear()
{
    beginResetModel();
    m_groups.clear();
    m_changes = {};
    m_selection.reset();
    m_text.reset();
    endResetModel();
}

std::optional<RowKey> ChangeModel::keyAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == NoGroup)
        return std::nullopt;
    return m_groups.at(static_cast<qsizetype>(index.internalId() - 1)).rows.at(index.row());
}

QList<FieldChange> ChangeModel::fieldsAt(const QModelIndex& index) const
{
    const std::optional<RowKey> key = keyAt(index);
    return key ? m_text->fields(*key, changeOf(*key)) : QList<FieldChange>();
}

QModelIndex ChangeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : NoGroup);
}

QModelIndex ChangeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == NoGroup)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, NoGroup);
}

int ChangeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != NoGroup || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(parent.row()).rows.size());
}

int ChangeModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant ChangeModel::groupData(const Group& group, int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column != What)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && column == What) {
        QFont font;
        font.setBold(true);
        return font;
    }
    const std::array<int, ColumnCount> figures { 0, group.line.added, group.line.changed, group.line.removed,
        group.line.untouched };
    if (role == Qt::ForegroundRole && column != What && figures.at(static_cast<size_t>(column)) == 0)
        return colours().muted;
    if (role != Qt::DisplayRole)
        return {};
    if (column == What) {
        QString label = kindLabel(group.line.kind, 2);
        label.replace(0, 1, label.left(1).toUpper());
        return label;
    }
    return french::number(figures.at(static_cast<size_t>(column)));
}

QVariant ChangeModel::rowData(RowKey key, int column, int role) const
{
    const RowChange& change = changeOf(key);
    const auto ownColumn = static_cast<int>(change.type() == RowChange::Type::Insert ? Added
            : change.type() == RowChange::Type::Update                               ? Changed
                                                                                     : Removed);
    if (role == Qt::DisplayRole && column == What)
        return m_text->rowLabel(key);
    if (role == Qt::DisplayRole && column == ownColumn)
        return typeWord(change.type());
    if (role == Qt::TextAlignmentRole && column != What)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::CheckStateRole && column == What)
        return m_selection->isChosen(key) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return m_text->summary(key, change);
    if (role == Qt::ForegroundRole && !m_selection->isChosen(key))
        return colours().muted;
    return {};
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const std::optional<RowKey> key = keyAt(index))
        return rowData(*key, index.column(), role);
    return groupData(m_groups.at(index.row()), index.column(), role);
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == What ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Quoi");
    case Added:
        return tr("Nouveaux");
    case Changed:
        return tr("Modifiés");
    case Removed:
        return tr("Partis");
    case Untouched:
        return tr("Inchangés");
    default:
        return {};
    }
}

Qt::ItemFlags ChangeModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && index.internalId() != NoGroup && index.column() == What)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ChangeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const std::optional<RowKey> key = keyAt(index);
    if (role != Qt::CheckStateRole || !key || index.column() != What)
        return false;
    const bool chosen = value.toInt() == Qt::Checked;
    if (m_selection->isChosen(*key) == chosen)
        return false;
    const QList<RowKey> followers = m_selection->choose(*key, chosen);
    // Followers may be anywhere: every row is painted again, none moves.
    for (int group = 0; group < m_groups.size(); ++group) {
        const QModelIndex parent = this->index(group, 0);
        if (const int last = rowCount(parent) - 1; last >= 0)
            Q_EMIT dataChanged(this->index(0, 0, parent), this->index(last, ColumnCount - 1, parent));
    }
    Q_EMIT selectionChanged(*key, chosen, followers);
    return true;
}

} // namespace navette::ui
