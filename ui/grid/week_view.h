// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/placing.h"
#include "ui/grid/lesson_words.h"
#include "ui/grid/week_layout.h"

#include <QWidget>

namespace navette::ui {

/// What the week of one resource shows.
struct WeekContent {
    GridSettings settings;
    QList<Block> blocks;
    QHash<Id<Lesson>, LessonWords> words;
    /// Per slot of the week (TimeGrid::indexOf): cannot be used, or had rather not be.
    std::vector<bool> closed;
    std::vector<bool> disliked;
    bool editable = true;
};

/// Whether a lesson may start in a slot.
enum class Fit { Possible, PossibleBut, Impossible };
Fit fitOf(const QList<timetable::Obstacle>& obstacles);

/// How a lesson of \a slotCount slots may take each slot of the week: the best fit among the starts from which it would
/// cover the slot. \a marks are per start.
std::vector<Fit> fitsPerSlot(
    const timetable::TimeGrid& grid, const std::vector<QList<timetable::Obstacle>>& marks, int slotCount);

/// The week as days × slots at their real times, with the lessons as blocks.
///
/// Keyboard: arrows move the cursor from slot to slot, a space steps through the lessons of a slot, Enter takes the
/// lesson under the cursor up and puts it down again, Escape gives up, Delete takes it off the grid. Mouse: press,
/// drag, release.
class WeekView : public QWidget {
    Q_OBJECT
public:
    explicit WeekView(QWidget* parent = nullptr);

    void setContent(const WeekContent& content);
    /// Which lesson is selected; null for none. Moves the cursor onto it when it is in this week.
    void select(Id<Lesson> lesson);
    Id<Lesson> selected() const { return m_selected; }
    /// Where the selected lesson, of \a slotCount slots, may start, per slot of the week; empty: nothing is shown.
    void setMarks(std::vector<QList<timetable::Obstacle>> marks, int slotCount);
    const std::vector<QList<timetable::Obstacle>>& marks() const { return m_marks; }

    /// Takes \a lesson (which need not be in this week) up, to be put down by keyboard or mouse.
    void carry(Id<Lesson> lesson, int slotCount, const LessonWords& words);
    bool isCarrying() const { return m_carried.value != 0; }
    void giveUp();
    /// Another base: no lesson, no marks, the cursor at the beginning. Tells nothing.
    void forget();
    /// The slot that the keyboard's or the mouse's last move went to.
    timetable::Place cursor() const { return m_cursor; }
    void setCursor(timetable::Place place);
    /// The slot under a point of this widget; a null place outside the days.
    timetable::Place placeAt(QPointF point) const;
    QRectF rectOf(timetable::Place place, int slotCount = 1) const;
    QRectF rectOf(const Block& block) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionRequested(navette::Id<navette::Lesson> lesson); ///< null: the empty slot at cursor()
    void cursorMoved(navette::timetable::Place place);
    void carryRequested(navette::Id<navette::Lesson> lesson);
    /// The lesson is still in hand: giveUp() takes it out. \a dragged: it hung at the pressed button, which is up now.
    void dropped(navette::Id<navette::Lesson> lesson, navette::timetable::Place place, bool dragged);
    void carryEnded(); ///< given up
    void unplaceRequested(navette::Id<navette::Lesson> lesson);
    void lockRequested(navette::Id<navette::Lesson> lesson);
    void draggedOutside(navette::Id<navette::Lesson> lesson, QPoint globalPosition); ///< released outside the week

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Metrics {
        double left = 0;
        double top = 0;
        double dayWidth = 0;
        double slotHeight = 0;
        double breakHeight = 0;
    };
    Metrics metrics() const;
    double topOf(int slot, const Metrics& m) const;
    const Block* blockAt(QPointF point) const;
    QList<const Block*> blocksAt(timetable::Place place) const;
    const Block* blockOf(Id<Lesson> lesson) const;

    void paintFrame(QPainter& painter) const;
    void paintBackground(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintImpossible(QPainter& painter) const;
    bool isTaken(timetable::Place place) const;
    void paintBlocks(QPainter& painter) const;
    void paintBlock(QPainter& painter, const QRectF& rect, const LessonWords& words, bool ghost) const;
    void paintCursor(QPainter& painter) const;

    void moveCursor(int days, int slots);
    void follow(timetable::Place place);
    void activate();
    void speak();

    WeekContent m_content;
    timetable::TimeGrid m_grid;
    std::vector<QList<timetable::Obstacle>> m_marks;
    std::vector<Fit> m_fits; ///< as fitsPerSlot() says of m_marks
    Id<Lesson> m_selected;
    timetable::Place m_cursor { 1, 0 };

    Id<Lesson> m_carried;
    int m_carriedSlots = 1;
    LessonWords m_carriedWords;
    bool m_byMouse = false;
    QPointF m_pressed;
    Id<Lesson> m_pressedLesson;
    int m_grip = 0; ///< slots between the block's first and the one that was pressed
};

} // namespace navette::ui
