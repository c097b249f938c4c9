// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/cell_delegate.h"

#include "ui/common/style.h"

#include <QEvent>
#include <QPainter>
#include <QTableView>

namespace navette::ui {

namespace {

    void paintFrame(QPainter* painter, const QRect& cell, bool first, bool last)
    {
        painter->setPen(QPen(colours().accent, 2));
        const QRect frame = cell.adjusted(0, 1, 0, -1);
        painter->drawLine(frame.topLeft(), frame.topRight());
        painter->drawLine(frame.bottomLeft(), frame.bottomRight());
        if (first)
            painter->drawLine(frame.topLeft() + QPoint(1, 0), frame.bottomLeft() + QPoint(1, 0));
        if (last)
            painter->drawLine(frame.topRight(), frame.bottomRight());
    }

} // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    painter->save();
    if (item.state.testFlag(QStyle::State_Selected))
        painter->fillRect(item.rect, colours().accentSoft);
    else if (item.features.testFlag(QStyleOptionViewItem::Alternate))
        painter->fillRect(item.rect, colours().alternate);
    QRect line = item.rect.adjusted(spacing(2), 0, -spacing(2), 0);
    if (item.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyleOptionViewItem tick = item;
        tick.state.setFlag(item.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        const int side = view->style()->pixelMetric(QStyle::PM_IndicatorWidth, &item, view);
        tick.rect = QRect(line.left(), line.center().y() - side / 2, side, side);
        view->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, view);
        line.setLeft(tick.rect.right() + spacing(2));
    }
    if (!item.icon.isNull()) {
        const QRect place(line.left(), line.center().y() - item.decorationSize.height() / 2,
            item.decorationSize.width(), item.decorationSize.height());
        item.icon.paint(painter, place);
        line.setLeft(place.right() + spacing(2));
    }
    painter->setPen(colours().text);
    painter->setFont(item.font);
    painter->drawText(
        line, int(item.displayAlignment), item.fontMetrics.elidedText(item.text, Qt::ElideRight, line.width()));
    if (view && view->hasFocus() && view->currentIndex().row() == index.row())
        paintFrame(painter, item.rect, index.column() == 0, index.column() == index.model()->columnCount() - 1);
    painter->restore();
}

bool CellDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem&, const QModelIndex& index)
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (event->type() != QEvent::MouseButtonRelease || !state.isValid())
        return false;
    return model->setData(index, state.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace navette::ui
