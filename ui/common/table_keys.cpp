// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_keys.h"

#include "ui/common/table_tools.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>

namespace navette::ui {

TableKeys::TableKeys(QLineEdit* filter, QTableView* view)
    : QObject(view)
    , m_filter(filter)
    , m_view(view)
{
    filter->installEventFilter(this);
    view->installEventFilter(this);
}

bool TableKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    const bool copies = watched == m_view && key->matches(QKeySequence::Copy);
    if (event->type() == QEvent::ShortcutOverride) {
        // Copying rows goes before whatever the window has bound to Ctrl+C.
        if (copies)
            event->accept();
        return false;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool rows = watched == m_filter && (enter || key->key() == Qt::Key_Down);
    const bool goesOn = watched == m_view && (enter || key->key() == Qt::Key_F2 || key->key() == Qt::Key_F4);
    if (rows)
        Q_EMIT rowsRequested();
    else if (copies)
        copySelectedRows(*m_view);
    else if (goesOn)
        Q_EMIT activated();
    return rows || copies || goesOn;
}

} // namespace navette::ui
