// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_fixture.h"

#include "model/draft.h"
#include "ui/grid/resource_bar.h"

#include <QPushButton>

/// What the grid says, keeps and leaves out, and how it stands in a narrow window.
namespace navette::ui {

namespace {

    QList<timetable::Obstacle> hard() { return { { .hard = true } }; }
    QList<timetable::Obstacle> soft() { return { { .hard = false } }; }

} // namespace

TEST(FitsPerSlotTest, ASlotIsAsGoodAsTheBestStartThatCoversIt)
{
    GridSettings settings;
    settings.days = { 1, 2, 3 };
    settings.slotStarts = { 480, 510, 540, 570, 600 };
    const timetable::TimeGrid grid(settings);
    std::vector<QList<timetable::Obstacle>> marks(size_t(grid.slotsPerWeek()), hard());
    marks[size_t(grid.indexOf({ 1, 0 }))] = {};
    marks[size_t(grid.indexOf({ 1, 1 }))] = soft();
    marks[size_t(grid.indexOf({ 2, grid.slotsPerDay() - 1 }))] = {};
    const std::vector<Fit> fits = fitsPerSlot(grid, marks, 2);
    ASSERT_EQ(fits.size(), marks.size());
    EXPECT_EQ(fits[size_t(grid.indexOf({ 1, 0 }))], Fit::Possible);
    EXPECT_EQ(fits[size_t(grid.indexOf({ 1, 1 }))], Fit::Possible) << "the second half of the lesson at 0";
    EXPECT_EQ(fits[size_t(grid.indexOf({ 1, 2 }))], Fit::PossibleBut);
    EXPECT_EQ(fits[size_t(grid.indexOf({ 1, 3 }))], Fit::Impossible);
    EXPECT_EQ(fits[size_t(grid.indexOf({ 3, 0 }))], Fit::Impossible) << "a day's end does not reach into the next";
}

TEST_F(GridEditorTest, AKeyboardDropWhereItCannotGoKeepsTheLessonInHand)
{
    const Movable movable = showMovable();
    const timetable::Place before = placeOf(lesson(movable.lesson));
    m_editor->showLesson(movable.lesson);
    press(Qt::Key_Return);
    walkTo(movable.impossible);
    press(Qt::Key_Return);
    EXPECT_TRUE(week->isCarrying());
    EXPECT_EQ(placeOf(lesson(movable.lesson)), before);
    EXPECT_TRUE(bar->told().startsWith(QStringLiteral("Pas ici"))) << bar->told().toStdString();
    walkTo(movable.possible);
    press(Qt::Key_Return);
    EXPECT_FALSE(week->isCarrying());
    EXPECT_EQ(placeOf(lesson(movable.lesson)), movable.possible);
    const QString where
        = timetable::TimeGrid(school().grid()).label(movable.possible, lesson(movable.lesson).slotCount);
    EXPECT_EQ(bar->told(), QStringLiteral("Placé %1.").arg(where));
}

TEST_F(GridEditorTest, ADragToWhereItCannotGoIsGivenUp)
{
    const Movable movable = showMovable();
    drag(placeOf(lesson(movable.lesson)), movable.impossible);
    EXPECT_FALSE(week->isCarrying());
}

TEST_F(GridEditorTest, WhatIsInHandIsGivenUpWhenTheTimetableChanges)
{
    const Movable movable = showMovable();
    m_editor->showLesson(movable.lesson);
    press(Qt::Key_Return);
    ASSERT_TRUE(week->isCarrying());
    Draft draft(school());
    draft.remove(movable.lesson);
    ASSERT_TRUE(m_session.edit(draft.changes(), QStringLiteral("test")));
    EXPECT_FALSE(week->isCarrying());
    EXPECT_FALSE(week->selected());
}

TEST_F(GridEditorTest, TheWeekKeepsItsSizeWhateverTheBarSays)
{
    const Movable movable = showMovable();
    m_editor->showLesson(movable.lesson);
    const QSize before = week->size();
    const int height = bar->height();
    press(Qt::Key_Return);
    const timetable::TimeGrid grid(school().grid());
    for (int slot = 0; slot < grid.slotsPerDay(); ++slot) {
        walkTo({ movable.impossible.day, slot });
        QApplication::processEvents();
        ASSERT_EQ(week->size(), before) << bar->told().toStdString();
        ASSERT_EQ(bar->height(), height);
    }
    bar->tell(
        QStringLiteral("blocks"), Tone::Danger, QString(2000, QLatin1Char('m')) + QStringLiteral(" m").repeated(900));
    QApplication::processEvents();
    EXPECT_EQ(week->size(), before);
    EXPECT_EQ(bar->told().size(), 2000 + 1800) << "the whole sentence, however little of it is seen";
}

TEST_F(GridEditorTest, ALessonThatCannotGoElsewhereSaysSoInWords)
{
    const Movable movable = showMovable();
    m_editor->showLesson(movable.lesson);
    EXPECT_TRUE(bar->told().contains(QStringLiteral("Entrée"))) << bar->told().toStdString();
    // Its teacher is there at this time only.
    const Lesson& row = lesson(movable.lesson);
    Draft draft(school());
    const int slots = timetable::TimeGrid(school().grid()).slotsPerDay();
    const auto close = [&](int day, int from, int to) {
        if (to > from)
            draft.insert(Unavailability { .resource = ResourceKind::Teacher,
                .resourceId = row.teachers.front().value,
                .day = day,
                .slot = from,
                .slotCount = to - from });
    };
    for (const int day : school().grid().days) {
        close(day, 0, day == row.day ? row.slot : slots);
        close(day, row.slot + row.slotCount, day == row.day ? slots : 0);
    }
    ASSERT_TRUE(m_session.edit(draft.changes(), QStringLiteral("test")));
    m_editor->showLesson(movable.lesson);
    EXPECT_EQ(bar->told(), QStringLiteral("Aucune autre place possible dans la semaine."));
}

TEST_F(GridEditorTest, AnotherBaseIsShownFromItsBeginning)
{
    const Movable movable = showMovable();
    const Id<Teacher> teacher = lesson(movable.lesson).teachers.front();
    m_editor->showResource({ ResourceKind::Teacher, teacher.value });
    m_editor->showLesson(movable.lesson);
    walkTo({ 3, 5 });
    const QTemporaryDir other;
    ASSERT_TRUE(m_session.open(Walked::instance().copyTo(other)));
    EXPECT_FALSE(week->selected());
    EXPECT_TRUE(week->marks().empty());
    EXPECT_EQ(week->cursor(), timetable::TimeGrid(school().grid()).placeAt(0));
    EXPECT_EQ(m_editor->findChild<ResourceBar*>()->current().kind, ResourceKind::Division);
}

TEST_F(GridEditorTest, ABlockLeavesOutWhatThePageIsAbout)
{
    const Movable movable = showMovable();
    const Lesson& row = lesson(movable.lesson);
    const timetable::TimeGrid grid(school().grid());
    const LessonWords inClass = wordsOf(school(), grid, row, { ResourceKind::Division, row.divisions.front().value });
    EXPECT_FALSE(inClass.lines.contains(inClass.structures));
    EXPECT_TRUE(inClass.lines.contains(inClass.teachers));
    EXPECT_TRUE(inClass.sentence().contains(inClass.structures));
    const LessonWords ofTeacher = wordsOf(school(), grid, row, { ResourceKind::Teacher, row.teachers.front().value });
    EXPECT_EQ(ofTeacher.lines.front(), ofTeacher.structures);
    EXPECT_FALSE(ofTeacher.lines.contains(ofTeacher.teachers));
    EXPECT_EQ(inClass.lines.front(), row.rooms.isEmpty() ? inClass.teachers : inClass.rooms);
}

TEST_F(GridEditorTest, StandsInANarrowWindow)
{
    showMovable();
    EXPECT_LT(m_editor->minimumSizeHint().width(), 700);
    EXPECT_LT(m_editor->minimumSizeHint().height(), 560);
    auto* waiting = m_editor->findChild<QPushButton*>(QStringLiteral("waiting"));
    auto* clashes = m_editor->findChild<QPushButton*>(QStringLiteral("clashes"));
    EXPECT_TRUE(tray->isVisible());
    EXPECT_FALSE(waiting->isVisible());
    const QString words = clashes->text();
    m_editor->resize(690, 560);
    QApplication::processEvents();
    shoot("grid-narrow");
    EXPECT_EQ(m_editor->width(), 690);
    EXPECT_EQ(clashes->text(), QString());
    EXPECT_EQ(clashes->accessibleName(), words);
    EXPECT_TRUE(clashes->toolTip().contains(words));
    EXPECT_FALSE(tray->isVisible());
    ASSERT_TRUE(waiting->isVisible());
    QTest::mouseClick(waiting, Qt::LeftButton);
    EXPECT_TRUE(tray->isVisible());
    QApplication::processEvents();
    EXPECT_EQ(m_editor->width(), 690);
    shoot("grid-narrow-tray");
    m_editor->resize(1140, 800);
    QApplication::processEvents();
    EXPECT_EQ(clashes->text(), words);
    EXPECT_FALSE(waiting->isVisible());
}

} // namespace navette::ui
