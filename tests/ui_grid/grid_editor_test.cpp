// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_fixture.h"

#include "model/draft.h"
#include "ui/common/findings_view.h"
#include "ui/grid/clashes_dialog.h"
#include "ui/grid/resource_bar.h"

#include <QListWidget>
#include <QPushButton>

namespace navette::ui {

TEST_F(GridEditorTest, MovesALessonByKeyboardAlone)
{
    const Movable movable = showMovable();
    week->setFocus();
    walkTo({ lesson(movable.lesson).day, 0 });
    for (int i = 0; week->selected() != movable.lesson && i < 40; ++i)
        press(Qt::Key_Down);
    ASSERT_EQ(week->selected(), movable.lesson);
    shoot("grid-selected");
    press(Qt::Key_Return);
    ASSERT_TRUE(week->isCarrying());
    walkTo(movable.possible);
    EXPECT_TRUE(bar->told().startsWith(QStringLiteral("Possible"))) << bar->told().toStdString();
    shoot("grid-carrying");
    press(Qt::Key_Return);
    EXPECT_EQ(placeOf(lesson(movable.lesson)), movable.possible);
    EXPECT_EQ(week->selected(), movable.lesson);
    EXPECT_TRUE(m_session.undoTitle().contains(QStringLiteral("Déplacer")));
}

TEST_F(GridEditorTest, MovesALessonWithThePointer)
{
    const Movable movable = showMovable();
    drag(placeOf(lesson(movable.lesson)), movable.possible);
    EXPECT_EQ(placeOf(lesson(movable.lesson)), movable.possible);
}

TEST_F(GridEditorTest, ADropWhereItCannotGoChangesNothingAndSaysWhy)
{
    const Movable movable = showMovable();
    const timetable::Place before = placeOf(lesson(movable.lesson));
    const qsizetype steps = m_session.journal().size();
    QSignalSpy explained(m_editor.get(), &GridEditor::explained);
    drag(before, movable.impossible);
    EXPECT_EQ(placeOf(lesson(movable.lesson)), before);
    EXPECT_EQ(m_session.journal().size(), steps);
    EXPECT_TRUE(bar->told().contains(QStringLiteral("Resté où il était"))) << bar->told().toStdString();
    EXPECT_FALSE(explained.last().at(1).toStringList().isEmpty());
}

TEST_F(GridEditorTest, EscapeGivesTheMoveUp)
{
    const Movable movable = showMovable();
    const timetable::Place before = placeOf(lesson(movable.lesson));
    m_editor->showLesson(movable.lesson);
    press(Qt::Key_Return);
    ASSERT_TRUE(week->isCarrying());
    walkTo(movable.possible);
    press(Qt::Key_Escape);
    EXPECT_FALSE(week->isCarrying());
    EXPECT_EQ(placeOf(lesson(movable.lesson)), before);
}

TEST_F(GridEditorTest, TakesOffTheGridAndPutsBackFromTheTray)
{
    const Movable movable = showMovable();
    m_editor->showLesson(movable.lesson);
    press(Qt::Key_Delete);
    EXPECT_FALSE(lesson(movable.lesson).isPlaced());
    auto* list = tray->findChild<QListWidget*>();
    ASSERT_GE(list->count(), 1);
    shoot("grid-tray");
    tray->select(movable.lesson);
    list->setFocus();
    press(Qt::Key_Return);
    ASSERT_TRUE(week->isCarrying());
    ASSERT_TRUE(week->hasFocus());
    walkTo(movable.possible);
    press(Qt::Key_Return);
    EXPECT_EQ(placeOf(lesson(movable.lesson)), movable.possible);
}

TEST_F(GridEditorTest, DragsFromTheTrayIntoTheWeekAndBack)
{
    const Movable movable = showMovable();
    m_editor->showLesson(movable.lesson);
    press(Qt::Key_Delete);
    auto* list = tray->findChild<QListWidget*>();
    tray->select(movable.lesson);
    const QPoint from = list->visualItemRect(list->currentItem()).center();
    const QPointF to = week->mapToGlobal(QPointF(pointOf(movable.possible)));
    QWidget* viewport = list->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, from);
    for (const QPointF at : { viewport->mapToGlobal(QPointF(from + QPoint(-30, 0))), to }) {
        QMouseEvent move(
            QEvent::MouseMove, viewport->mapFromGlobal(at), at, Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, viewport->mapFromGlobal(to).toPoint());
    ASSERT_EQ(placeOf(lesson(movable.lesson)), movable.possible);

    const QPoint start = pointOf(movable.possible);
    const QPoint over = week->mapFromGlobal(list->mapToGlobal(QPoint(20, 20)));
    QTest::mousePress(week, Qt::LeftButton, Qt::NoModifier, start);
    for (const QPoint at : { start + QPoint(20, 20), over }) {
        QMouseEvent move(
            QEvent::MouseMove, at, week->mapToGlobal(QPointF(at)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(week, &move);
    }
    QTest::mouseRelease(week, Qt::LeftButton, Qt::NoModifier, over);
    EXPECT_FALSE(lesson(movable.lesson).isPlaced());
}

TEST_F(GridEditorTest, ALockedLessonStaysAndSaysSo)
{
    const Movable movable = showMovable();
    const timetable::Place before = placeOf(lesson(movable.lesson));
    m_editor->showLesson(movable.lesson);
    press(Qt::Key_L);
    EXPECT_TRUE(lesson(movable.lesson).locked);
    press(Qt::Key_Return);
    EXPECT_FALSE(week->isCarrying());
    EXPECT_TRUE(bar->told().contains(QStringLiteral("verrouillé"))) << bar->told().toStdString();
    press(Qt::Key_Delete);
    EXPECT_EQ(placeOf(lesson(movable.lesson)), before);
    press(Qt::Key_L);
    EXPECT_FALSE(lesson(movable.lesson).locked);
}

TEST_F(GridEditorTest, EverySlotSaysWhatTheTimetableSays)
{
    const Movable movable = showMovable();
    m_editor->showLesson(movable.lesson);
    const timetable::Occupancy occupancy(school());
    const timetable::TimeGrid grid(school().grid());
    ASSERT_EQ(int(week->marks().size()), grid.slotsPerWeek());
    for (int index = 0; index < grid.slotsPerWeek(); ++index)
        EXPECT_EQ(week->marks()[size_t(index)],
            timetable::obstacles(school(), occupancy, movable.lesson, grid.placeAt(index)))
            << index;
}

TEST_F(GridEditorTest, ShowsEveryKindOfResourceWithItsLessons)
{
    const timetable::Occupancy occupancy(school());
    const Lesson& row = *std::find_if(school().lessons().begin(), school().lessons().end(), [](const Lesson& l) {
        return l.isPlaced() && !l.teachers.isEmpty() && !l.rooms.isEmpty() && !l.groups.isEmpty();
    });
    const Id<Student> pupil = occupancy.pupilsOf({ ResourceKind::Group, row.groups.front().value }).front();
    const QList<std::pair<timetable::Resource, const char*>> all {
        { { ResourceKind::Teacher, row.teachers.front().value }, "grid-teacher" },
        { { ResourceKind::Room, row.rooms.front().value }, "grid-room" },
        { { ResourceKind::Group, row.groups.front().value }, "grid-group" },
        { { ResourceKind::Student, pupil.value }, "grid-pupil" },
    };
    for (const auto& [resource, name] : all) {
        m_editor->showResource(resource);
        EXPECT_EQ(m_editor->findChild<ResourceBar*>()->current(), resource);
        m_editor->showLesson(row.id);
        EXPECT_EQ(m_editor->findChild<ResourceBar*>()->current(), resource) << "the lesson is one of theirs";
        EXPECT_EQ(week->selected(), row.id);
        shoot(name);
    }
    applyStyle(*qApp, Theme::Dark);
    m_editor->showResource({ ResourceKind::Division, school().divisions().begin()->id.value });
    shoot("grid-dark");
}

TEST_F(GridEditorTest, ResourcesFollowEachOtherByKeyboard)
{
    auto* resource = m_editor->findChild<ResourceBar*>();
    const timetable::Resource first = resource->current();
    week->setFocus();
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_NE(resource->current().id, first.id);
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(resource->current().id, first.id);
}

TEST_F(GridEditorTest, AClashMadeOutsideIsCountedAndGoneTo)
{
    auto* clashes = m_editor->findChild<QPushButton*>(QStringLiteral("clashes"));
    EXPECT_TRUE(clashes->text().startsWith(QStringLiteral("Aucun"))) << clashes->text().toStdString();
    // Two lessons of one class at once, as no drop would put them.
    const Movable movable = showMovable();
    const Lesson& row = lesson(movable.lesson);
    const auto other = std::find_if(school().lessons().begin(), school().lessons().end(), [&](const Lesson& l) {
        return l.isPlaced() && l.divisions == row.divisions && l.id != row.id && l.slotCount >= row.slotCount;
    });
    Draft draft(school());
    Lesson moved = row;
    moved.day = other->day;
    moved.slot = other->slot;
    draft.update(moved);
    ASSERT_TRUE(m_session.edit(draft.changes(), QStringLiteral("test")));
    const qsizetype count = timetable::clashes(school(), timetable::Occupancy(school())).size();
    EXPECT_GT(count, 0);
    EXPECT_TRUE(clashes->text().startsWith(QString::number(count))) << clashes->text().toStdString();
    clashes->click();
    auto* dialog = m_editor->findChild<ClashesDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->findChild<FindingsView*>()->findings().size(), count);
    Q_EMIT dialog->lessonActivated(movable.lesson);
    EXPECT_EQ(week->selected(), movable.lesson);
}

TEST_F(GridEditorTest, AReaderMovesNothing)
{
    const Movable movable = showMovable();
    const timetable::Place before = placeOf(lesson(movable.lesson));
    Session reader;
    ASSERT_TRUE(reader.open(m_session.path()));
    ASSERT_TRUE(reader.isReadOnly());
    GridEditor editor(&reader);
    editor.resize(1140, 800);
    editor.show();
    editor.showLesson(movable.lesson);
    auto* view = editor.findChild<WeekView*>();
    QTest::keyClick(view, Qt::Key_Return);
    EXPECT_FALSE(view->isCarrying());
    QTest::keyClick(view, Qt::Key_Delete);
    EXPECT_EQ(placeOf(*reader.school().find(movable.lesson)), before);
    EXPECT_FALSE(editor.findChild<LessonBar*>()->told().isEmpty());
}

} // namespace navette::ui
