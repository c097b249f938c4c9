// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/subject_colour.h"
#include "ui/grid/week_view.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

/// How the week is drawn. What a colour says, a sign or a pattern says as well.
namespace navette::ui {

namespace {

    constexpr double Radius = 5;
    const QString Gap = QStringLiteral("  "); ///< between a subject and what stands beside it

    QColor withAlpha(QColor colour, int alpha)
    {
        colour.setAlpha(alpha);
        return colour;
    }

    void hatch(QPainter& painter, const QRectF& rect, const QColor& colour, Qt::BrushStyle style)
    {
        painter.fillRect(rect, QBrush(colour, style));
    }

    /// The text of a block, line by line while there is room; the last one that fits is cut with an ellipsis.
    void drawLines(QPainter& painter, QRectF rect, const QString& title, const QStringList& lines)
    {
        QFont bold = painter.font();
        bold.setWeight(QFont::DemiBold);
        const QFont plain = painter.font();
        painter.setFont(bold);
        const QFontMetricsF strong(bold);
        const double height = strong.height();
        if (rect.height() < height * 0.8)
            return;
        if (rect.height() < 2 * height && !lines.isEmpty()) {
            // One line only: what and whom side by side.
            const QString both = title + Gap + lines.join(QStringLiteral(" · "));
            painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                strong.elidedText(both, Qt::ElideRight, rect.width()));
            painter.setFont(plain);
            return;
        }
        painter.drawText(QRectF(rect.left(), rect.top(), rect.width(), height), Qt::AlignLeft | Qt::TextSingleLine,
            strong.elidedText(title, Qt::ElideRight, rect.width()));
        painter.setFont(plain);
        const QFontMetricsF font(plain);
        double y = rect.top() + height;
        for (qsizetype i = 0; i < lines.size() && y + font.height() <= rect.bottom() + 1; ++i, y += font.height()) {
            const bool last = y + 2 * font.height() > rect.bottom() + 1;
            const QString text = last ? QStringList(lines.mid(i)).join(QStringLiteral(" · ")) : lines[i];
            painter.drawText(QRectF(rect.left(), y, rect.width(), font.height()), Qt::AlignLeft | Qt::TextSingleLine,
                font.elidedText(text, Qt::ElideRight, rect.width()));
            if (last)
                break;
        }
    }

} // namespace

void WeekView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBackground(painter);
    paintFrame(painter);
    if (isCarrying())
        paintImpossible(painter);
    else
        paintMarks(painter);
    paintBlocks(painter);
    if (isCarrying())
        paintMarks(painter);
    paintCursor(painter);
}

void WeekView::paintBackground(QPainter& painter) const
{
    const Colours& c = colours();
    painter.fillRect(rect(), c.base);
    for (const int day : m_grid.days()) {
        for (int slot = 0; slot < m_grid.slotsPerDay(); ++slot) {
            const auto index = size_t(m_grid.indexOf({ day, slot }));
            const QRectF cell = rectOf({ day, slot });
            if (m_grid.isLunch(slot))
                painter.fillRect(cell, c.alternate);
            if (index < m_content.closed.size() && m_content.closed[index]) {
                painter.fillRect(cell, c.sunken);
                hatch(painter, cell, withAlpha(c.muted, 90), Qt::BDiagPattern);
            } else if (index < m_content.disliked.size() && m_content.disliked[index]) {
                hatch(painter, cell, withAlpha(c.warning, 110), Qt::Dense7Pattern);
            }
        }
    }
}

void WeekView::paintFrame(QPainter& painter) const
{
    const Colours& c = colours();
    const Metrics m = metrics();
    const QFont plain = painter.font();
    QFont bold = plain;
    bold.setWeight(QFont::DemiBold);
    painter.fillRect(QRectF(0, 0, width(), m.top), c.window);
    painter.fillRect(QRectF(0, 0, m.left, height()), c.window);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int slot = 0; slot < m_grid.slotsPerDay(); ++slot) {
        const double y = topOf(slot, m);
        const bool afterBreak = m_grid.breakBefore(slot);
        if (afterBreak)
            painter.fillRect(QRectF(m.left, y - m.breakHeight, width() - m.left, m.breakHeight), c.sunken);
        const bool onTheHour = slot == 0 || afterBreak || slot % 2 == 0;
        painter.setPen(
            QPen(onTheHour ? c.border : withAlpha(c.border, 110), 1, onTheHour ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(m.left, y), QPointF(width(), y));
        if (onTheHour) {
            painter.setPen(c.muted);
            painter.drawText(QRectF(0, y, m.left - spacing(1), m.slotHeight), Qt::AlignRight | Qt::AlignTop,
                french::timeOfDay(m_grid.startOf(slot)));
        }
    }
    for (qsizetype day = 0; day < m_grid.days().size(); ++day) {
        const double x = m.left + double(day) * m.dayWidth;
        painter.setPen(c.border);
        painter.drawLine(QPointF(x, m.top), QPointF(x, height()));
        painter.setPen(c.text);
        painter.setFont(bold);
        QString name = french::dayName(m_grid.days()[day]);
        name[0] = name[0].toUpper();
        painter.drawText(QRectF(x, 0, m.dayWidth, m.top), Qt::AlignCenter, name);
        painter.setFont(plain);
    }
    painter.setPen(c.border);
    painter.drawRect(QRectF(m.left, m.top, width() - m.left - 1, height() - m.top - 1));
    painter.setRenderHint(QPainter::Antialiasing);
}

bool WeekView::isTaken(timetable::Place place) const
{
    const QList<const Block*> here = blocksAt(place);
    return std::any_of(here.cbegin(), here.cend(), [&](const Block* block) { return block->lesson != m_carried; });
}

/// Where the lesson may go is coloured as long as it would last; a sign stands where it may start.
void WeekView::paintMarks(QPainter& painter) const
{
    const Colours& c = colours();
    const int alpha = isCarrying() ? 120 : 60;
    for (int index = 0; index < m_grid.slotsPerWeek() && size_t(index) < m_fits.size(); ++index) {
        const Fit fit = m_fits[size_t(index)];
        if (fit == Fit::Impossible)
            continue;
        const timetable::Place place = m_grid.placeAt(index);
        const QRectF cell = rectOf(place).adjusted(1, 1, -1, -1);
        const QColor colour = fit == Fit::Possible ? c.success : c.warning;
        // Another lesson's text stays readable below.
        painter.fillRect(cell, withAlpha(colour, isTaken(place) ? alpha / 2 : alpha));
        const Fit start = fitOf(m_marks[size_t(index)]);
        if (start == Fit::Impossible)
            continue;
        const double size = std::min(cell.height() * 0.7, double(fontMetrics().height()));
        const QRect sign(int(cell.right() - size) - 3, int(cell.center().y() - size / 2), int(size), int(size));
        icon(start == Fit::Possible ? u"check" : u"verify", start == Fit::Possible ? Tone::Success : Tone::Warning)
            .paint(&painter, sign);
    }
}

/// Below the lessons, whose text stays readable: those that stand in the way say so by standing there.
void WeekView::paintImpossible(QPainter& painter) const
{
    const Colours& c = colours();
    for (int index = 0; index < m_grid.slotsPerWeek() && size_t(index) < m_fits.size(); ++index) {
        if (m_fits[size_t(index)] != Fit::Impossible)
            continue;
        const QRectF cell = rectOf(m_grid.placeAt(index)).adjusted(1, 1, -1, -1);
        hatch(painter, cell, withAlpha(c.danger, 55), Qt::FDiagPattern);
        if (isTaken(m_grid.placeAt(index)))
            continue;
        const double size = std::min(cell.height() * 0.45, fontMetrics().height() * 0.6);
        const QRect sign(int(cell.right() - size) - 3, int(cell.center().y() - size / 2), int(size), int(size));
        painter.setOpacity(0.6);
        icon(u"close", Tone::Danger).paint(&painter, sign);
        painter.setOpacity(1);
    }
}

void WeekView::paintBlocks(QPainter& painter) const
{
    for (const Block& block : m_content.blocks) {
        painter.setOpacity(block.lesson == m_carried ? 0.25 : isCarrying() ? 0.55 : 1);
        paintBlock(painter, rectOf(block), m_content.words.value(block.lesson), false);
        painter.setOpacity(1);
        if (block.lesson == m_selected) {
            painter.setPen(QPen(colours().accent, 3));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(rectOf(block).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
        }
    }
}

void WeekView::paintBlock(QPainter& painter, const QRectF& rect, const LessonWords& words, bool ghost) const
{
    QColor fill = subjectColour(words.subjectCode);
    const QColor text = textOn(fill);
    if (ghost)
        fill.setAlpha(215);
    painter.setPen(
        QPen(colours().dark ? fill.lighter(130) : fill.darker(118), 1, ghost ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    painter.setPen(text);

    QFont small = font();
    small.setPointSizeF(std::max(6.5, small.pointSizeF() * 0.88));
    painter.setFont(small);
    QRectF inside = rect.adjusted(6, 2, -4, -2);
    const QFontMetricsF metrics(small);
    double right = inside.right();
    if (!words.weeks.isEmpty()) {
        QFont bold = small;
        bold.setWeight(QFont::Bold);
        painter.setFont(bold);
        const double width = QFontMetricsF(bold).horizontalAdvance(words.weeks) + 6;
        // Beside the subject, or below it; where neither fits the tool tip says the weeks.
        const bool beside = inside.width() - width >= 4 * metrics.averageCharWidth();
        const double top = beside ? inside.top() + 1 : inside.bottom() - metrics.height();
        const QRectF badge(right - width, top, width, metrics.height());
        if (beside || inside.height() >= 2 * metrics.height()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(text, 1));
            painter.drawRoundedRect(badge, 3, 3);
            painter.drawText(badge, Qt::AlignCenter, words.weeks);
        }
        painter.setFont(small);
        if (beside)
            right = badge.left() - 3;
    }
    const double sign = metrics.height() * 0.85;
    for (const auto& [shown, name] : { std::pair(words.locked, u"lock"), std::pair(words.aligned, u"link") }) {
        if (!shown || right - sign < inside.left() + sign)
            continue;
        icon(name).paint(&painter, QRectF(right - sign, inside.top() + 1, sign, sign).toRect());
        right -= sign + 3;
    }
    QRectF area = inside;
    QFont bold = small;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF strong(bold);
    const bool oneLine = area.height() < 2 * strong.height();
    if (oneLine)
        area.setRight(right);
    const double room = std::max(0.0, right - inside.left());
    // On one line the place stands behind the subject.
    const QString beside = oneLine && !words.lines.isEmpty() ? Gap + words.lines.front() : QString();
    const bool fits = strong.horizontalAdvance(words.subject + beside) <= room;
    const QString title = fits || words.subjectShort.isEmpty() ? words.subject : words.subjectShort;
    drawLines(painter, area, strong.elidedText(title, Qt::ElideRight, room), words.lines);
    painter.setFont(font());
}

void WeekView::paintCursor(QPainter& painter) const
{
    if (isCarrying()) {
        const QRectF target = rectOf(m_cursor, m_carriedSlots).adjusted(2, 1, -2, -1);
        paintBlock(painter, target, m_carriedWords, true);
        const int index = m_grid.indexOf(m_cursor);
        const Fit fit = index >= 0 && size_t(index) < m_marks.size() ? fitOf(m_marks[size_t(index)]) : Fit::Possible;
        const Tone tone = fit == Fit::Possible ? Tone::Success : fit == Fit::PossibleBut ? Tone::Warning : Tone::Danger;
        painter.setPen(QPen(toneColour(tone), 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(target, Radius, Radius);
        const double size = fontMetrics().height() * 1.3;
        const QRectF sign(target.right() - size - 4, target.bottom() - size - 4, size, size);
        painter.setBrush(colours().base);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(sign);
        icon(fit == Fit::Possible         ? u"check"
                : fit == Fit::PossibleBut ? u"verify"
                                          : u"close",
            tone)
            .paint(&painter, sign.adjusted(3, 3, -3, -3).toRect());
    } else if (hasFocus()) {
        const QList<const Block*> here = blocksAt(m_cursor);
        const bool onSelected
            = std::any_of(here.cbegin(), here.cend(), [&](const Block* b) { return b->lesson == m_selected; });
        const Block* block = onSelected ? blockOf(m_selected) : nullptr;
        const QRectF target = block ? rectOf(*block).adjusted(3, 3, -3, -3) : rectOf(m_cursor).adjusted(2, 2, -2, -2);
        painter.setPen(QPen(colours().accent, block ? 1 : 2, block ? Qt::DotLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(target, Radius, Radius);
    }
}

} // namespace navette::ui
