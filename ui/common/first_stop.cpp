// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/first_stop.h"

#include <QWidget>

namespace navette::ui {

QWidget* firstStop(QWidget* page)
{
    if (QWidget* wanted = page->focusProxy(); wanted && wanted->isEnabled() && wanted->isVisibleTo(page))
        return wanted;
    for (QWidget* next = page->nextInFocusChain(); next && next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus && next->isEnabled()
            && next->isVisibleTo(page))
            return next;
    }
    return nullptr;
}

} // namespace navette::ui
