// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/effect.h"

#include <QAbstractTableModel>

namespace navette::ui {

/// What does not leave for STS, a row for each cause and object.
class EffectModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Cause, Object, Services, Hours, Hundredths, Lessons, Consequence, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<exchange::EffectLine>& lines);
    const exchange::EffectLine& line(int row) const { return m_lines.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<exchange::EffectLine> m_lines;
};

} // namespace navette::ui
