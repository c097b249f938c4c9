// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/list_definition.h"

#include <QAbstractTableModel>

namespace navette::ui {

/// The rows of one list, their cells made once for a state of the school. An edit tells only the rows that it changed,
/// so that selection and scrolling stay.
class ListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int IdRole = Qt::UserRole;
    static constexpr int RemarkedRole = Qt::UserRole + 1; ///< whether somebody should look at the row

    explicit ListModel(const ListDefinition& definition, QObject* parent = nullptr);

    void setIndex(const SchoolIndex& index);
    qint64 idAt(int row) const { return m_rows.at(row).id; }
    int remarkedCount() const { return m_remarked; }
    int rowOf(qint64 id) const { return m_rowOf.value(id, -1); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        qint64 id = 0;
        QList<Cell> cells;
        bool isRemarked() const;

        bool operator==(const Row&) const = default;
    };

    const ListDefinition& m_definition;
    QList<Row> m_rows;
    QHash<qint64, int> m_rowOf;
    int m_remarked = 0;
};

} // namespace navette::ui
