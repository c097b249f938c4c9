// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/availability.h"

#include <QAbstractTableModel>
#include <optional>

namespace navette::ui {

/// A resource's week as a table: a row a slot, a column a day, every cell with its sentence.
class WeekModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int StateRole = Qt::UserRole; ///< Availability::State as int
    static constexpr int ClosedRole = Qt::UserRole + 1; ///< the school is closed then
    static constexpr int BreakRole = Qt::UserRole + 2; ///< a break lies before the slot

    using QAbstractTableModel::QAbstractTableModel;

    void setWeek(const School& school, timetable::Resource resource);
    /// The week with \a cells given \a state; those that all have it already become free.
    QList<Availability> painted(const QModelIndexList& cells, const Availability& brush) const;
    /// "mercredi 14 h – 14 h 30 : indisponible (formation)"
    QString sentence(const QModelIndex& cell) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int at(const QModelIndex& cell) const;

    std::optional<timetable::TimeGrid> m_grid;
    QList<Availability> m_week;
    QList<Availability> m_school; ///< when nobody comes; empty for the school itself
};

} // namespace navette::ui
