// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/change_text.h"
#include "exchange/plan.h"
#include "ui/wizard/change_selection.h"

#include <QAbstractItemModel>
#include <memory>

namespace navette::ui {

using exchange::ChangeText;
using exchange::FieldChange;

/// "What will change" as a tree: kinds with their counts, below each its rows with a tick, below a row its fields
/// before and after. Rows are put in words only when they are looked at.
class ChangeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { What, Added, Changed, Removed, Untouched, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// \a before: the school that the plan is made for.
    void setPlan(const exchange::Plan& plan, const School& before);
    void clear();
    /// What remains ticked.
    ChangeSet chosen() const { return m_selection ? m_selection->chosen() : ChangeSet(); }
    qsizetype leftOutCount() const { return m_selection ? m_selection->leftOutCount() : 0; }
    /// The row at \a index, if it is one.
    std::optional<RowKey> keyAt(const QModelIndex& index) const;
    QList<FieldChange> fieldsAt(const QModelIndex& index) const;
    QString labelOf(RowKey key) const { return m_text->rowLabel(key); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// Ticking or unticking \a key moved \a followers with it.
    void selectionChanged(const navette::RowKey& key, bool chosen, const QList<navette::RowKey>& followers);

private:
    struct Group {
        exchange::PlanLine line;
        QList<RowKey> rows;
    };
    const RowChange& changeOf(RowKey key) const { return *m_changes.changes().constFind(key); }
    QVariant groupData(const Group& group, int column, int role) const;
    QVariant rowData(RowKey key, int column, int role) const;

    ChangeSet m_changes;
    QList<Group> m_groups;
    std::unique_ptr<ChangeSelection> m_selection;
    std::unique_ptr<ChangeText> m_text;
};

} // namespace navette::ui
