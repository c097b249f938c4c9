// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/sheet_description.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace navette::ui {

/// The rows that a sheet's row goes with, a line each, as high as they need up to a limit. Enter or a click on a name
/// opens it.
class ItemList : public QWidget {
    Q_OBJECT
public:
    explicit ItemList(const SheetSection& section, QWidget* parent = nullptr);

    void setItems(const QList<SheetItem>& items);
    QList<RowKey> selected() const;
    /// Puts an action's button under the list.
    void addButton(QPushButton* button, bool needsSelection);

Q_SIGNALS:
    void opened(navette::RowKey key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(int row);
    void updateButtons();

    QListWidget* m_list;
    QLabel* m_none;
    QHBoxLayout* m_buttons;
    QList<QPushButton*> m_needing;
    QList<SheetItem> m_items;
};

} // namespace navette::ui
