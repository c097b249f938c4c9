// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

class QLineEdit;
class QTableView;
class QTreeView;

namespace navette::ui {

/// Sorts texts in French dictionary order (numbers, dates and QDateTime by value) and keeps the rows that hold every
/// word of the filter, in any column, without regard to case and accents. Sort values come from SortRole when there is
/// one.
class SortedTable : public QSortFilterProxyModel {
    Q_OBJECT
public:
    static constexpr int SortRole = Qt::UserRole + 100;

    explicit SortedTable(QObject* parent = nullptr);
    void setFilterText(const QString& text);
    /// Keeps only the rows where \a role of the first column is true; -1: whatever they are.
    void setOnlyWith(int role);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    int m_onlyWith = -1;
};

/// Case and accents taken away: what filters compare.
QString folded(const QString& text);

/// A filter line with its icon and a clear button, tied to \a table; Ctrl+F in the same page puts the keyboard there.
QLineEdit* makeFilterLine(SortedTable* table, QWidget* page);

/// Our habits for tables: whole rows, no grid, sorting, quiet headers.
void setUpTable(QTableView* view);
void setUpTree(QTreeView* view);

} // namespace navette::ui
