// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"

#include <QVariant>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace navette::ui {

class SortedTable;

/// A cell of a FactTable.
struct FactCell {
    QString text;
    QVariant sortBy = {}; ///< a number or a date; else the text
    QString iconName = {}; ///< with a text that says the same
    Tone tone = Tone::Normal;
    bool isNumber = false; ///< to the right
};

/// A table of facts to be read: filter line, sorted by any column, rows copied by Ctrl+C. For lists that are made anew
/// as a whole; at most a few thousand rows.
class FactTable : public QWidget {
    Q_OBJECT
public:
    /// \a name: for screen readers and, as the object name of the view, for tests.
    FactTable(const QString& name, const QString& objectName, const QStringList& headers, QWidget* parent);

    /// What to say in place of no rows.
    void setEmptyText(const QString& text);
    void setRows(const QList<QList<FactCell>>& rows);
    /// The number of the current row in the list given to setRows(), or -1.
    int current() const;
    void setCurrent(int row);
    QTableView* view() const { return m_view; }
    QLineEdit* filter() const { return m_filter; }
    /// The column that takes the room left over; the others fit their content.
    void setWideColumn(int column);
    /// The wide column keeps room for \a characters: where there is less, the table scrolls sideways and the other
    /// columns fit their content.
    void setLeastWidth(int characters);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void currentChanged(int row);

private:
    void spread();

    QStandardItemModel* m_model;
    SortedTable* m_sorted;
    QTableView* m_view;
    QLineEdit* m_filter;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    int m_wide = 0;
    int m_least = 0; ///< characters; 0: none
};

} // namespace navette::ui
