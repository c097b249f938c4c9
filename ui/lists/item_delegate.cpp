// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/item_delegate.h"

#include "ui/common/style.h"

#include <QApplication>
#include <QPainter>

namespace navette::ui {

void ItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = item.text;
    item.text.clear();
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QRect line = option.rect.adjusted(spacing(2), 0, -spacing(2), 0);
    const QFontMetrics metrics(option.font);
    const QString detail = index.data(DetailRole).toString();
    // The detail gets what the name leaves, and two fifths at least.
    const int free = qMax(line.width() * 2 / 5, line.width() - metrics.horizontalAdvance(name) - spacing(3));
    const QString shownDetail = metrics.elidedText(detail, Qt::ElideRight, free);
    const int taken = detail.isEmpty() ? 0 : metrics.horizontalAdvance(shownDetail) + spacing(3);
    painter->save();
    painter->setPen(colours().text);
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, line.width() - taken));
    painter->setPen(colours().muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, shownDetail);
    painter->restore();
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return { 0, QFontMetrics(option.font).height() + 2 * spacing(1) };
}

} // namespace navette::ui
