// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAbstractItemModel;
class QTableView;
class QToolButton;
class QWidget;

/// What every table of ours can do with its rows.
namespace navette::ui {

/// A button beside a table's filter: icon and words, reached by keyboard. \a text may hold a mnemonic.
QToolButton* makeTool(QStringView iconName, const QString& text, const QString& objectName, QWidget* parent);

/// The rows that are selected, from the top.
QList<int> selectedRows(const QTableView& view);

/// Copies the selected rows with their headers, as spreadsheets take them.
void copySelectedRows(const QTableView& view);

/// Asks where, then writes every row of \a model as CSV; \a title names the file. A failure is shown.
void exportCsv(QWidget* parent, const QString& title, const QAbstractItemModel& model);

} // namespace navette::ui
