// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/list_definition.h"

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace navette::ui {

class EmptyState;
class ListModel;
class SortedTable;

/// One list: filter line, table, how many rows, copy and export. Ctrl+C copies the selected rows; Enter and F2 go to
/// the sheet.
class ListPane : public QWidget {
    Q_OBJECT
public:
    explicit ListPane(const ListDefinition& definition, QWidget* parent = nullptr);

    /// Shows \a index's school; the same rows stay selected.
    void setIndex(const SchoolIndex& index);
    Kind kind() const { return m_definition.kind; }
    qint64 currentId() const; ///< 0: none
    QList<qint64> selectedIds() const;
    /// Selects one row, taking the filter away when it hides it; false when there is no such row.
    bool select(qint64 id);
    void focusTable();
    /// Selects nothing: the sheet shows something else.
    void selectNone();
    /// Puts a button of this kind's own beside copy and export.
    void addButton(QAbstractButton* button);

Q_SIGNALS:
    void currentChanged();
    void activated(); ///< Enter, F2 or a double click: the sheet
    void openPage(const QString& stepId);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead();
    void setUpView();
    void tellSum();

    const ListDefinition& m_definition;
    ListModel* m_model;
    SortedTable* m_sorted;
    QLineEdit* m_filter;
    QToolButton* m_remarked;
    QToolButton* m_copy;
    QToolButton* m_export;
    QTableView* m_view;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QLabel* m_sum;
    QHBoxLayout* m_buttons;
    bool m_settingIndex = false;
};

} // namespace navette::ui
