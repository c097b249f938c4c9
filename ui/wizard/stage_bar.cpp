// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/stage_bar.h"

#include <QPainter>
#include <QPainterPath>

namespace navette::ui {

namespace {
    constexpr int Disc = 26;
    constexpr int Gap = 8;
    constexpr int Link = 36;
    constexpr int ShortLink = 8;
} // namespace

StageBar::StageBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageBar::setStages(const QStringList& titles)
{
    m_titles = titles;
    m_current = 0;
    describe();
    updateGeometry();
    update();
}

void StageBar::setCurrent(int stage)
{
    m_current = stage;
    describe();
    update();
}

void StageBar::describe()
{
    if (m_current < m_titles.size())
        setAccessibleName(
            tr("Étape %1 sur %2 : %3").arg(m_current + 1).arg(m_titles.size()).arg(m_titles.at(m_current)));
}

QSize StageBar::sizeHint() const
{
    QFont strong = font();
    strong.setBold(true);
    const QFontMetrics metrics(strong);
    int width = 0;
    for (const QString& title : m_titles)
        width += Disc + Gap + metrics.horizontalAdvance(title) + Gap + Link + Gap;
    return { width, qMax(Disc, metrics.height()) + 8 };
}

QSize StageBar::minimumSizeHint() const { return { Disc * static_cast<int>(m_titles.size()), sizeHint().height() }; }

StageBar::Fit StageBar::fit() const
{
    Fit fit { Link, {} };
    const auto count = static_cast<int>(m_titles.size());
    int titles = 0; // of the stages that may be cut short: all but the present one
    int room = width() - 2;
    for (int i = 0; i < count; ++i) {
        QFont font = this->font();
        font.setBold(i == m_current);
        fit.titles.append(QFontMetrics(font).horizontalAdvance(m_titles.at(i)) + 2);
        room -= Disc + Gap + (i == m_current ? fit.titles.last() : 0);
        titles += i == m_current ? 0 : fit.titles.last();
    }
    if (count < 2 || titles == 0)
        return fit;
    const int links = count - 1;
    fit.link = qBound(ShortLink, (room - titles) / links - 2 * Gap, Link);
    room = qMax(0, room - links * (fit.link + 2 * Gap));
    for (int i = 0; i < count && room < titles; ++i) {
        if (i != m_current)
            fit.titles[i] = fit.titles.at(i) * room / titles;
    }
    return fit;
}

void StageBar::paintEvent(QPaintEvent*)
{
    const Fit fit = this->fit();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor strong = palette().color(QPalette::Highlight);
    const QColor text = palette().color(QPalette::WindowText);
    QColor faint = text;
    faint.setAlphaF(0.35F);
    QColor soft = text;
    soft.setAlphaF(0.65F);

    const int y = height() / 2;
    int x = 1;
    for (int i = 0; i < m_titles.size(); ++i) {
        const bool past = i < m_current;
        const bool now = i == m_current;
        const QRectF disc(x, y - Disc / 2.0, Disc, Disc);
        if (now || past) {
            painter.setPen(Qt::NoPen);
            QColor fill = strong;
            if (past)
                fill.setAlphaF(0.18F);
            painter.setBrush(fill);
        } else {
            painter.setPen(QPen(faint, 1.5));
            painter.setBrush(Qt::NoBrush);
        }
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
        QFont font = this->font();
        font.setBold(now);
        painter.setFont(font);
        if (past) {
            QPainterPath tick;
            tick.moveTo(disc.center() + QPointF(-5, 0));
            tick.lineTo(disc.center() + QPointF(-1.5, 4));
            tick.lineTo(disc.center() + QPointF(5.5, -4));
            painter.setPen(QPen(strong, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(tick);
        } else {
            painter.setPen(now ? palette().color(QPalette::HighlightedText) : soft);
            painter.drawText(disc, Qt::AlignCenter, QString::number(i + 1));
        }
        x += Disc + Gap;
        const int room = fit.titles.at(i);
        painter.setPen(now ? text : soft);
        painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(font).elidedText(m_titles.at(i), Qt::ElideRight, room));
        x += room + Gap;
        if (i + 1 < m_titles.size()) {
            painter.setPen(QPen(past ? strong : faint, past ? 2 : 1));
            painter.drawLine(x, y, x + fit.link, y);
            x += fit.link + Gap;
        }
    }
}

} // namespace navette::ui
