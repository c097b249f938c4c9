// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/row_delegate.h"

#include "ui/common/style.h"
#include "ui/correspondence/row_list_model.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace navette::ui {

namespace {

    constexpr int Margin = 8;
    constexpr int BarWidth = 64;
    constexpr int BarHeight = 6;

    /// Bold is kept for what has no counterpart at all.
    QFont titleFont(const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        QFont font = option.font;
        if (index.data(RowListModel::StrongRole).toBool())
            font.setBold(true);
        return font;
    }

    QFont smallFont(const QStyleOptionViewItem& option)
    {
        QFont font = option.font;
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * 0.9);
        return font;
    }

    QColor blended(const QColor& over, const QColor& under, qreal share)
    {
        return QColor::fromRgbF(static_cast<float>(over.redF() * share + under.redF() * (1 - share)),
            static_cast<float>(over.greenF() * share + under.greenF() * (1 - share)),
            static_cast<float>(over.blueF() * share + under.blueF() * (1 - share)));
    }

    /// A rounded label at the right end of \a line; gives its width with the gap before it.
    int paintBadge(
        QPainter* painter, const QStyleOptionViewItem& option, const QRect& line, const QString& text, Tone tone)
    {
        if (text.isEmpty())
            return 0;
        const QFont font = smallFont(option);
        const QFontMetrics metrics(font);
        const int width = metrics.horizontalAdvance(text) + 2 * Margin;
        const QRect box(
            line.right() - width, line.center().y() - (metrics.height() + 4) / 2, width, metrics.height() + 4);
        const QColor colour = toneColour(tone);
        const QColor base = option.palette.color(QPalette::Base);
        painter->setPen(Qt::NoPen);
        painter->setBrush(blended(colour, base, 0.16));
        painter->drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);
        painter->setFont(font);
        painter->setPen(blended(colour, option.palette.color(QPalette::Text), 0.55));
        painter->drawText(box, Qt::AlignCenter, text);
        return width + Margin;
    }

    int paintScore(QPainter* painter, const QStyleOptionViewItem& option, const QRect& line, int score)
    {
        const QRectF track(line.right() - BarWidth, line.center().y() - BarHeight / 2.0, BarWidth, BarHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(blended(option.palette.color(QPalette::Text), option.palette.color(QPalette::Base), 0.14));
        painter->drawRoundedRect(track, BarHeight / 2.0, BarHeight / 2.0);
        QRectF filled = track;
        filled.setWidth(qMax<qreal>(BarHeight, BarWidth * score / 100.0));
        const Tone tone = score >= 80 ? Tone::Success : score >= 50 ? Tone::Warning : Tone::Muted;
        painter->setBrush(toneColour(tone));
        painter->drawRoundedRect(filled, BarHeight / 2.0, BarHeight / 2.0);
        painter->setFont(smallFont(option));
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        const QString figure = RowDelegate::tr("%1 %").arg(score);
        const int width = QFontMetrics(painter->font()).horizontalAdvance(RowDelegate::tr("%1 %").arg(100));
        painter->drawText(QRect(line.right() - BarWidth - Margin - width, line.top(), width, line.height()),
            Qt::AlignRight | Qt::AlignVCenter, figure);
        return BarWidth + width + 2 * Margin;
    }

} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor base = option.palette.color(QPalette::Base);
    painter->fillRect(option.rect, base);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        const QRectF box = QRectF(option.rect).adjusted(3, 1.5, -3, -1.5);
        const bool active = selected && option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(active ? QPen(colours().accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(selected ? colours().accentSoft : blended(colours().accentSoft, base, 0.5));
        painter->drawRoundedRect(box, 6, 6);
    }

    const QRect inner = option.rect.adjusted(Margin + 6, Margin, -Margin - 6, -Margin);
    const QFont title = titleFont(option, index);
    const int titleHeight = QFontMetrics(title).height();
    const QRect titleLine(inner.left(), inner.top(), inner.width(), titleHeight);

    int taken = 0;
    const int score = index.data(RowListModel::ScoreRole).toInt();
    if (score >= 0)
        taken += paintScore(painter, option, titleLine, score);
    taken += paintBadge(painter, option, titleLine.adjusted(0, 0, -taken, 0),
        index.data(RowListModel::BadgeRole).toString(), static_cast<Tone>(index.data(RowListModel::ToneRole).toInt()));

    int indent = 0;
    if (const QString name = index.data(RowListModel::IconRole).toString(); !name.isEmpty()) {
        const Tone tone = static_cast<Tone>(index.data(RowListModel::ToneRole).toInt());
        icon(name, tone).paint(painter, QRect(titleLine.left(), titleLine.top(), titleHeight, titleHeight));
        indent = titleHeight + Margin;
    }
    painter->setFont(title);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(titleLine.adjusted(indent, 0, -taken, 0), Qt::AlignVCenter,
        QFontMetrics(title).elidedText(option.text, Qt::ElideRight, titleLine.width() - taken - indent));

    const QFont small = smallFont(option);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    painter->setPen(blended(option.palette.color(QPalette::Text), base, 0.72));
    int y = titleLine.bottom() + 3;
    for (const QString& line : index.data(RowListModel::LinesRole).toStringList()) {
        painter->drawText(QRect(inner.left(), y, inner.width(), metrics.height()), Qt::AlignVCenter,
            metrics.elidedText(line, Qt::ElideRight, inner.width()));
        y += metrics.height() + 1;
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto lines = static_cast<int>(index.data(RowListModel::LinesRole).toStringList().size());
    const int height = QFontMetrics(titleFont(option, index)).height() + 2 * Margin + 2
        + lines * (QFontMetrics(smallFont(option)).height() + 1);
    return { 200, height };
}

} // namespace navette::ui
