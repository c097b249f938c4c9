// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/week_view.h"

#include "common/french.h"
#include "ui/common/style.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <algorithm>

namespace navette::ui {

Fit fitOf(const QList<timetable::Obstacle>& obstacles)
{
    if (obstacles.isEmpty())
        return Fit::Possible;
    const bool hard = std::any_of(obstacles.cbegin(), obstacles.cend(), [](const auto& o) { return o.hard; });
    return hard ? Fit::Impossible : Fit::PossibleBut;
}

std::vector<Fit> fitsPerSlot(
    const timetable::TimeGrid& grid, const std::vector<QList<timetable::Obstacle>>& marks, int slotCount)
{
    std::vector<Fit> fits(marks.size(), Fit::Impossible);
    for (int start = 0; start < int(marks.size()); ++start) {
        const Fit fit = fitOf(marks[size_t(start)]);
        timetable::Place covered = grid.placeAt(start);
        for (int i = 0; i < slotCount; ++i, ++covered.slot) {
            if (const int index = grid.indexOf(covered); index >= 0 && size_t(index) < fits.size())
                fits[size_t(index)] = std::min(fits[size_t(index)], fit);
        }
    }
    return fits;
}

WeekView::WeekView(QWidget* parent)
    : QWidget(parent)
    , m_grid(GridSettings {})
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Semaine"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WeekView::setContent(const WeekContent& content)
{
    m_content = content;
    m_grid = timetable::TimeGrid(content.settings);
    if (m_grid.indexOf(m_cursor) < 0)
        m_cursor = m_grid.placeAt(0);
    updateGeometry();
    update();
}

void WeekView::select(Id<Lesson> lesson)
{
    m_selected = lesson;
    if (const Block* block = blockOf(lesson); block && !block->covers(m_cursor))
        m_cursor = block->place;
    update();
}

void WeekView::setMarks(std::vector<QList<timetable::Obstacle>> marks, int slotCount)
{
    m_fits = fitsPerSlot(m_grid, marks, slotCount);
    m_marks = std::move(marks);
    update();
}

void WeekView::carry(Id<Lesson> lesson, int slotCount, const LessonWords& words)
{
    m_carried = lesson;
    m_carriedSlots = slotCount;
    m_carriedWords = words;
    update();
}

void WeekView::giveUp()
{
    if (!isCarrying())
        return;
    m_carried = {};
    m_byMouse = false;
    m_pressedLesson = {};
    unsetCursor();
    update();
    Q_EMIT carryEnded();
}

void WeekView::forget()
{
    m_carried = {};
    m_byMouse = false;
    m_pressedLesson = {};
    m_selected = {};
    m_marks.clear();
    m_fits.clear();
    m_cursor = m_grid.placeAt(0);
    unsetCursor();
    update();
}

void WeekView::setCursor(timetable::Place place) { follow(place); }

WeekView::Metrics WeekView::metrics() const
{
    const QFontMetricsF font(this->font());
    Metrics m;
    m.left = font.horizontalAdvance(QStringLiteral("00 h 00")) + spacing(2);
    m.top = font.height() + spacing(3);
    const auto days = std::max<qsizetype>(1, m_grid.days().size());
    m.dayWidth = (width() - m.left - 1) / double(days);
    const auto breaks = double(m_content.settings.breaksBefore.size());
    m.breakHeight = font.height() * 0.4;
    m.slotHeight = (height() - m.top - 1 - breaks * m.breakHeight) / std::max(1, m_grid.slotsPerDay());
    return m;
}

double WeekView::topOf(int slot, const Metrics& m) const
{
    const auto breaks = std::count_if(m_content.settings.breaksBefore.cbegin(), m_content.settings.breaksBefore.cend(),
        [&](int before) { return before <= slot; });
    return m.top + slot * m.slotHeight + double(breaks) * m.breakHeight;
}

QRectF WeekView::rectOf(timetable::Place place, int slotCount) const
{
    const Metrics m = metrics();
    const auto day = m_grid.days().indexOf(place.day);
    if (day < 0)
        return {};
    const int last = std::min(place.slot + slotCount, m_grid.slotsPerDay()) - 1;
    const double top = topOf(place.slot, m);
    return { m.left + double(day) * m.dayWidth, top, m.dayWidth, topOf(last, m) + m.slotHeight - top };
}

QRectF WeekView::rectOf(const Block& block) const
{
    const QRectF whole = rectOf(block.place, block.slotCount).adjusted(2, 1, -2, -1);
    const double lane = whole.width() / block.laneCount;
    return QRectF(whole.left() + block.lane * lane, whole.top(), lane * block.laneSpan, whole.height())
        .adjusted(0, 0, block.lane + block.laneSpan < block.laneCount ? -2 : 0, 0);
}

timetable::Place WeekView::placeAt(QPointF point) const
{
    const Metrics m = metrics();
    const int day = int((point.x() - m.left) / m.dayWidth);
    if (point.x() < m.left || point.y() < m.top || day >= m_grid.days().size() || point.y() > height())
        return {};
    int slot = 0;
    while (slot + 1 < m_grid.slotsPerDay() && point.y() >= topOf(slot + 1, m))
        ++slot;
    return { m_grid.days()[day], slot };
}

const Block* WeekView::blockAt(QPointF point) const
{
    const auto found = std::find_if(m_content.blocks.cbegin(), m_content.blocks.cend(),
        [&](const Block& block) { return rectOf(block).contains(point); });
    return found == m_content.blocks.cend() ? nullptr : &*found;
}

QList<const Block*> WeekView::blocksAt(timetable::Place place) const
{
    QList<const Block*> found;
    for (const Block& block : m_content.blocks) {
        if (block.covers(place))
            found.append(&block);
    }
    return found;
}

const Block* WeekView::blockOf(Id<Lesson> lesson) const
{
    const auto found = std::find_if(
        m_content.blocks.cbegin(), m_content.blocks.cend(), [&](const Block& block) { return block.lesson == lesson; });
    return found == m_content.blocks.cend() ? nullptr : &*found;
}

void WeekView::follow(timetable::Place place)
{
    if (m_grid.indexOf(place) < 0)
        return;
    m_cursor = place;
    update();
    Q_EMIT cursorMoved(place);
    speak();
}

void WeekView::moveCursor(int days, int slots)
{
    const auto day = m_grid.days().indexOf(m_cursor.day);
    const int toDay = std::clamp(int(day) + days, 0, int(m_grid.days().size()) - 1);
    int slot = m_cursor.slot + slots;
    const QList<const Block*> here = blocksAt(m_cursor);
    if (!isCarrying() && slots != 0 && !here.isEmpty()) {
        // One step goes out of the lesson, not through each of its slots.
        slot = slots > 0 ? here.front()->place.slot + here.front()->slotCount : here.front()->place.slot - 1;
    }
    slot = std::clamp(slot, 0, m_grid.slotsPerDay() - 1);
    follow({ m_grid.days()[toDay], slot });
    if (isCarrying())
        return;
    const QList<const Block*> there = blocksAt(m_cursor);
    Q_EMIT selectionRequested(there.isEmpty() ? Id<Lesson>() : there.front()->lesson);
}

void WeekView::activate()
{
    if (isCarrying()) {
        Q_EMIT dropped(m_carried, m_cursor, false);
    } else if (m_selected && m_content.editable) {
        Q_EMIT carryRequested(m_selected);
    }
}

void WeekView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(-1, 0);
        break;
    case Qt::Key_Right:
        moveCursor(1, 0);
        break;
    case Qt::Key_Up:
        moveCursor(0, -1);
        break;
    case Qt::Key_Down:
        moveCursor(0, 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate();
        break;
    case Qt::Key_Space: {
        const QList<const Block*> here = blocksAt(m_cursor);
        if (here.isEmpty() || isCarrying())
            break;
        const auto at
            = std::find_if(here.cbegin(), here.cend(), [&](const Block* block) { return block->lesson == m_selected; });
        const qsizetype next = at == here.cend() ? 0 : (at - here.cbegin() + 1) % here.size();
        Q_EMIT selectionRequested(here[next]->lesson);
        speak();
        break;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_selected && m_content.editable)
            Q_EMIT unplaceRequested(m_selected);
        break;
    case Qt::Key_L:
        if (m_selected && m_content.editable)
            Q_EMIT lockRequested(m_selected);
        break;
    case Qt::Key_Escape:
        if (!isCarrying()) {
            QWidget::keyPressEvent(event);
            return;
        }
        giveUp();
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void WeekView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (isCarrying()) { // taken up by keyboard or from the list: a click puts it down
        if (const timetable::Place place = placeAt(event->position()); place.day != 0) {
            follow(place);
            activate();
        }
        return;
    }
    m_pressed = event->position();
    const Block* block = blockAt(m_pressed);
    const timetable::Place place = placeAt(m_pressed);
    m_pressedLesson = block ? block->lesson : Id<Lesson>();
    m_grip = block ? std::clamp(place.slot - block->place.slot, 0, block->slotCount - 1) : 0;
    if (place.day != 0)
        follow(place);
    Q_EMIT selectionRequested(m_pressedLesson);
}

void WeekView::mouseMoveEvent(QMouseEvent* event)
{
    const bool dragging = m_pressedLesson && (event->buttons() & Qt::LeftButton);
    if (dragging && !isCarrying() && m_content.editable
        && (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_byMouse = true;
        QWidget::setCursor(Qt::ClosedHandCursor);
        Q_EMIT carryRequested(m_pressedLesson);
    }
    if (!isCarrying())
        return;
    timetable::Place place = placeAt(event->position());
    if (place.day == 0)
        return;
    place.slot = std::max(0, place.slot - (m_byMouse ? m_grip : 0));
    if (place != m_cursor)
        follow(place);
}

void WeekView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_byMouse)
        return;
    const Id<Lesson> lesson = m_carried;
    m_byMouse = false;
    m_pressedLesson = {};
    unsetCursor();
    if (!rect().contains(event->position().toPoint())) {
        giveUp();
        Q_EMIT draggedOutside(lesson, event->globalPosition().toPoint());
    } else if (isCarrying()) {
        Q_EMIT dropped(lesson, m_cursor, true);
    }
}

void WeekView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && blockAt(event->position()))
        activate();
}

void WeekView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
    speak();
}

void WeekView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool WeekView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Block* block = blockAt(help->pos());
        if (block)
            QToolTip::showText(help->globalPos(),
                m_grid.label(block->place, block->slotCount) + u'\n' + m_content.words.value(block->lesson).sentence(),
                this, rectOf(*block).toRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void WeekView::speak()
{
    QStringList parts { m_grid.label(m_cursor, isCarrying() ? m_carriedSlots : 1) };
    const QList<const Block*> here = blocksAt(m_cursor);
    for (const Block* block : here)
        parts.append(m_content.words.value(block->lesson).sentence());
    if (here.isEmpty())
        parts.append(tr("libre"));
    if (const int index = m_grid.indexOf(m_cursor); isCarrying() && index >= 0 && size_t(index) < m_marks.size()) {
        const QList<timetable::Obstacle>& marks = m_marks[size_t(index)];
        parts.append(marks.isEmpty() ? tr("possible") : marks.front().sentence);
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

QSize WeekView::sizeHint() const
{
    const QFontMetrics font(this->font());
    return { font.averageCharWidth() * 110, font.height() * 34 };
}

QSize WeekView::minimumSizeHint() const
{
    const QFontMetrics font(this->font());
    return { font.averageCharWidth() * 48, font.height() * 17 };
}

} // namespace navette::ui
