// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/first_stop.h"

#include <QVariant>
#include <QWidget>

namespace navette::ui {

namespace {
    constexpr const char* Wanted = "firstStop";
}

void setFirstStop(QWidget* page, QWidget* stop) { page->setProperty(Wanted, QVariant::fromValue(stop)); }

QWidget* firstStop(QWidget* page)
{
    const auto takesIt = [page](const QWidget* widget) { return widget->isEnabled() && widget->isVisibleTo(page); };
    if (auto* wanted = page->property(Wanted).value<QWidget*>(); wanted && takesIt(wanted))
        return wanted;
    for (QWidget* next = page->nextInFocusChain(); next && next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus && takesIt(next))
            return next;
    }
    return nullptr;
}

} // namespace navette::ui
