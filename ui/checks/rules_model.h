// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/catalogue.h"

#include <QAbstractTableModel>

namespace navette::ui {

/// The catalogue of checks as a table, one rule a row.
class RulesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Code, Title, Level, Receivers, Date, Source, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    static const checks::Rule& ruleAt(int row) { return checks::catalogue().at(row); }
    static int rowOf(QStringView code); ///< -1: no such rule

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

/// "Imports, STS-Web, ENT".
QString receiversText(const QStringList& receivers);

} // namespace navette::ui
