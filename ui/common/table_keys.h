// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;
class QTableView;

namespace navette::ui {

/// The keys that every filtered table of ours has: Down and Enter go from the filter line to the rows, Ctrl+C copies
/// the rows that are selected, Enter, F2 and F4 go on from a row to what is beside the table.
class TableKeys : public QObject {
    Q_OBJECT
public:
    TableKeys(QLineEdit* filter, QTableView* view);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void rowsRequested(); ///< from the filter line
    void activated(); ///< from a row

private:
    QLineEdit* m_filter;
    QTableView* m_view;
};

} // namespace navette::ui
