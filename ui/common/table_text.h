// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

/// Tables as text for other programs.
namespace navette::ui {

/// The headers of \a model, then the texts of \a rows in the order given.
QList<QStringList> tableTexts(const QAbstractItemModel& model, const QList<int>& rows);

/// Lines of cells separated by tabs, as spreadsheets take them from the clipboard; tabs and line ends within a cell
/// become spaces.
QString tabSeparated(const QList<QStringList>& table);

/// CSV as French spreadsheets open it at a double click: UTF-8 with a byte order mark, semicolons, CRLF. A cell that a
/// spreadsheet would take for a formula (it starts with = + - @, a tab or a line end, and is no number) gets an
/// apostrophe in front (OWASP, CSV injection).
QByteArray csv(const QList<QStringList>& table);

} // namespace navette::ui
