// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/item_delegate.h"

#include "ui/common/style.h"

#include <QApplication>
#include <QPainter>

namespace navette::ui {

namespace {

    QRect lineOf(const QRect& rect) { return rect.adjusted(spacing(2), 0, -spacing(2), 0); }

    /// What the detail takes: what the name leaves, and two fifths at least.
    QString shownDetail(const QRect& line, const QFontMetrics& metrics, const QModelIndex& index)
    {
        const int name = metrics.horizontalAdvance(index.data().toString());
        const int free = qMax(line.width() * 2 / 5, line.width() - name - spacing(3));
        return metrics.elidedText(index.data(ItemDelegate::DetailRole).toString(), Qt::ElideRight, free);
    }

} // namespace

QRect ItemDelegate::nameRect(const QRect& rect, const QFont& font, const QModelIndex& index)
{
    const QRect line = lineOf(rect);
    const QFontMetrics metrics(font);
    const QString detail = shownDetail(line, metrics, index);
    const int taken = detail.isEmpty() ? 0 : metrics.horizontalAdvance(detail) + spacing(3);
    const int width = qMin(metrics.horizontalAdvance(index.data().toString()), line.width() - taken);
    return { line.left(), line.top(), width, line.height() };
}

void ItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QRect line = lineOf(option.rect);
    const QFontMetrics metrics(option.font);
    const QRect name = nameRect(option.rect, option.font, index);
    const bool isLink = index.data(LinkRole).toBool();
    QFont font = option.font;
    font.setUnderline(isLink);
    painter->save();
    painter->setFont(font);
    painter->setPen(isLink ? colours().accent : colours().text);
    // A pixel more than the text: rounding must not elide what fits.
    painter->drawText(name.adjusted(0, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(index.data().toString(), Qt::ElideRight, name.width() + 1));
    painter->setFont(option.font);
    painter->setPen(colours().muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, shownDetail(line, metrics, index));
    painter->restore();
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return { 0, QFontMetrics(option.font).height() + 2 * spacing(1) };
}

} // namespace navette::ui
