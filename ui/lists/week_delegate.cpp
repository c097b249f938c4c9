// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/week_delegate.h"

#include "ui/common/style.h"
#include "ui/lists/week_model.h"

#include <QPainter>

namespace navette::ui {

void WeekDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = colours();
    const auto state = static_cast<Availability::State>(index.data(WeekModel::StateRole).toInt());
    const QRect cell = option.rect;
    painter->save();
    painter->fillRect(cell, c.base);
    if (index.data(WeekModel::ClosedRole).toBool()) {
        painter->fillRect(cell, c.sunken);
        painter->fillRect(cell, QBrush(c.muted, Qt::Dense7Pattern));
    }
    if (state == Availability::State::Unavailable) {
        painter->fillRect(cell, c.dangerSoft);
        painter->fillRect(cell, QBrush(c.danger, Qt::DiagCrossPattern));
    } else if (state == Availability::State::Wish) {
        painter->fillRect(cell, c.warningSoft);
        painter->fillRect(cell, QBrush(c.warning, Qt::BDiagPattern));
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        QColor veil = c.accent;
        veil.setAlpha(90);
        painter->fillRect(cell, veil);
    }
    painter->setPen(c.border);
    painter->drawLine(cell.topRight(), cell.bottomRight());
    painter->setPen(index.data(WeekModel::BreakRole).toBool() ? QPen(c.muted, 2) : QPen(c.border));
    painter->drawLine(cell.topLeft(), cell.topRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(c.accent, 2));
        painter->drawRect(cell.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

} // namespace navette::ui
