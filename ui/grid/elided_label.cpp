// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/elided_label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace navette::ui {

ElidedLabel::ElidedLabel(int lines, QWidget* parent)
    : QLabel(parent)
    , m_lines(lines)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ElidedLabel::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()), fontMetrics().lineSpacing() * m_lines };
}

QSize ElidedLabel::minimumSizeHint() const { return { 1, sizeHint().height() }; }

QStringList ElidedLabel::shownLines() const
{
    const QString whole = text();
    QTextLayout layout(whole, font());
    QStringList shown;
    layout.beginLayout();
    while (shown.size() < m_lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width());
        const QString rest = whole.mid(line.textStart());
        shown.append(shown.size() + 1 == m_lines ? fontMetrics().elidedText(rest, Qt::ElideRight, width())
                                                 : rest.left(line.textLength()));
    }
    layout.endLayout();
    return shown;
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    int y = 0;
    for (const QString& line : shownLines()) {
        painter.drawText(QRect(0, y, width(), fontMetrics().lineSpacing()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
        y += fontMetrics().lineSpacing();
    }
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    const QStringList shown = shownLines();
    if (!shown.isEmpty() && shown.last().endsWith(QChar(0x2026)))
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace navette::ui
