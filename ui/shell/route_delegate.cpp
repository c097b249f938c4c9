// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/route_delegate.h"

#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/shell/route_model.h"

#include <QPainter>
#include <QTreeView>

namespace navette::ui {

namespace {

    QFont smaller(const QFont& font)
    {
        QFont small = font;
        small.setPointSizeF(font.pointSizeF() * 0.9);
        return small;
    }

    QFont strong(const QFont& font)
    {
        QFont bold = font;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }

    void paintFocus(QPainter* painter, const QStyleOptionViewItem& option, bool current)
    {
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF rect = QRectF(option.rect).adjusted(3, 1, -3, -1);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(current ? colours().accentSoft : colours().sunken);
            painter->drawRoundedRect(rect, 6, 6);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(colours().accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(rect, 6, 6);
        }
    }

} // namespace

QSize RouteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = QFontMetrics(option.font).height();
    if (index.data(RouteModel::StepIdRole).toString().isEmpty())
        return { 100, line + 2 * spacing(2) + spacing(1) };
    const int second = QFontMetrics(smaller(option.font)).height();
    return { 100, line + second + 2 * spacing(1) + spacing(1) };
}

void RouteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(RouteModel::StepIdRole).toString().isEmpty())
        paintPart(painter, option, index);
    else
        paintStep(painter, option, index);
    painter->restore();
}

void RouteDelegate::paintPart(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintFocus(painter, option, false);
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    const bool open = tree && tree->isExpanded(index);
    const bool done = index.data(RouteModel::StateRole).toInt() == static_cast<int>(exchange::StepState::Done);
    const QRect inner = option.rect.adjusted(spacing(2), 0, -spacing(3), 0);

    const int side = QFontMetrics(option.font).height() * 3 / 4;
    const QRect arrow(inner.left(), inner.center().y() - side / 2, side, side);
    icon(open ? u"chevron-down" : u"chevron-right", Tone::Muted).paint(painter, arrow);

    const QString count = index.data(RouteModel::CountRole).toString();
    painter->setFont(smaller(option.font));
    painter->setPen(done ? colours().success : colours().muted);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
    const int countWidth = painter->fontMetrics().horizontalAdvance(count) + spacing(2);

    painter->setFont(strong(option.font));
    painter->setPen(colours().text);
    const QRect text = inner.adjusted(side + spacing(2), 0, -countWidth, 0);
    const QString title = QStringLiteral("%1. %2").arg(index.row() + 1).arg(index.data().toString());
    painter->drawText(text, Qt::AlignVCenter, painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
}

void RouteDelegate::paintStep(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool current = index.data(RouteModel::StepIdRole).toString() == m_current;
    paintFocus(painter, option, current);
    const auto state = static_cast<exchange::StepState>(index.data(RouteModel::StateRole).toInt());
    const int line = QFontMetrics(option.font).height();
    const QRect inner = option.rect.adjusted(spacing(3) + spacing(1), spacing(1), -spacing(2), -spacing(1));
    const int side = line + 2;
    icon(stateIcon(state), stateTone(state)).paint(painter, QRect(inner.left(), inner.top() + 1, side, side));

    QRect text = inner.adjusted(side + spacing(2), 0, 0, 0);
    painter->setFont(current ? strong(option.font) : option.font);
    painter->setPen(colours().text);
    painter->drawText(text.left(), text.top(), text.width(), line, Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    text.setTop(text.top() + line + 1);
    painter->setFont(smaller(option.font));
    const QString word = stateWord(state);
    painter->setPen(toneColour(stateTone(state)));
    painter->drawText(text, Qt::AlignTop, word);
    const QString summary = index.data(RouteModel::SummaryRole).toString();
    if (summary.isEmpty())
        return;
    text.setLeft(text.left() + painter->fontMetrics().horizontalAdvance(word));
    painter->setPen(colours().muted);
    painter->drawText(text, Qt::AlignTop,
        painter->fontMetrics().elidedText(QStringLiteral(" · ") + summary, Qt::ElideRight, text.width()));
}

} // namespace navette::ui
