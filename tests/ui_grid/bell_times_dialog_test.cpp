// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/bell_times_dialog.h"

#include "model/draft.h"
#include "timetable/time_grid.h"
#include "ui/common/session.h"
#include "ui/common/style.h"

#include "qt_printers.h"
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimeEdit>
#include <QToolButton>
#include <QtTest>
#include <gtest/gtest.h>

namespace navette::ui {

namespace {

    class BellTimesDialogTest : public ::testing::Test {
    protected:
        BellTimesDialogTest()
        {
            applyStyle(*qApp, Theme::Light);
            EXPECT_TRUE(m_session.create(m_folder.filePath(QStringLiteral("college.navette")),
                { .uai = QStringLiteral("0990001N"), .year = 2026 }));
        }

        void open()
        {
            m_dialog = std::make_unique<BellTimesDialog>(&m_session);
            m_dialog->show();
            m_dialog->activateWindow();
            ASSERT_TRUE(QTest::qWaitForWindowActive(m_dialog.get()));
        }
        /// A lesson in the last hour of Friday.
        Id<Lesson> lastLesson()
        {
            Draft draft(m_session.school());
            const int slots = int(m_session.school().grid().slotStarts.size());
            const Id<Lesson> id = draft.insert(Lesson { .slotCount = 2, .day = 5, .slot = slots - 2 });
            EXPECT_TRUE(m_session.edit(draft.changes(), QStringLiteral("test")));
            return id;
        }
        QList<QTimeEdit*> starts() const { return m_dialog->findChildren<QTimeEdit*>(QStringLiteral("start")); }
        QPushButton* ok() const { return m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok); }
        QString effect() const { return m_dialog->findChild<QLabel*>(QStringLiteral("effect"))->text(); }
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
        {
            QWidget* focus = QApplication::focusWidget();
            ASSERT_TRUE(focus);
            QTest::keyClick(focus, key, modifiers);
        }
        int firstStart() const { return timetable::TimeGrid(m_session.school().grid()).startOf(0); }

        QTemporaryDir m_folder;
        Session m_session;
        std::unique_ptr<BellTimesDialog> m_dialog;
    };

} // namespace

TEST_F(BellTimesDialogTest, OpensOnTheFirstDayAndHasNothingToChange)
{
    open();
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("day1"));
    EXPECT_FALSE(ok()->isEnabled());
    EXPECT_EQ(starts().size(), 9);
}

TEST_F(BellTimesDialogTest, AnHourBeginsEarlierByKeyboardAndTheStepCanBeUndone)
{
    open();
    starts().constFirst()->setFocus();
    press(Qt::Key_Down); // 8 h becomes 7 h
    EXPECT_TRUE(ok()->isEnabled());
    press(Qt::Key_Return);
    EXPECT_EQ(m_dialog->result(), QDialog::Accepted);
    EXPECT_EQ(firstStart(), 7 * 60);
    EXPECT_EQ(m_session.undoTitle(), QStringLiteral("Changer les horaires de l’établissement"));
    ASSERT_TRUE(m_session.undoLast());
    EXPECT_EQ(firstStart(), 8 * 60);
}

TEST_F(BellTimesDialogTest, ATypedTimeMovesTheFollowingHoursAsFar)
{
    open();
    starts().at(1)->setFocus();
    starts().at(1)->setSelectedSection(QDateTimeEdit::HourSection);
    for (const Qt::Key key : { Qt::Key_0, Qt::Key_9, Qt::Key_1, Qt::Key_0 })
        press(key);
    press(Qt::Key_Tab);
    EXPECT_EQ(starts().at(0)->time(), QTime(8, 0));
    EXPECT_EQ(starts().at(1)->time(), QTime(9, 10));
    EXPECT_EQ(starts().at(2)->time(), QTime(10, 25));
    m_dialog->findChild<QCheckBox*>(QStringLiteral("shift"))->setChecked(false);
    starts().at(1)->setTime(QTime(9, 5));
    EXPECT_EQ(starts().at(2)->time(), QTime(10, 25));
}

TEST_F(BellTimesDialogTest, ASaturdayOpensWithTheSpaceBar)
{
    open();
    for (int day = 1; day < 6; ++day)
        press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("day6"));
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    EXPECT_EQ(m_session.school().grid().days, (QList<int> { 1, 2, 3, 4, 5, 6 }));
}

TEST_F(BellTimesDialogTest, AnAddedHourTakesItsPlaceInTheDay)
{
    open();
    auto* add = m_dialog->findChild<QPushButton*>(QStringLiteral("addHour"));
    add->setFocus();
    press(Qt::Key_Space);
    ASSERT_EQ(starts().size(), 10);
    EXPECT_EQ(QApplication::focusWidget(), starts().constLast());
    starts().constLast()->setTime(QTime(7, 0));
    EXPECT_EQ(starts().constLast()->accessibleName(), QStringLiteral("Heure 1, début"));
    press(Qt::Key_Return);
    EXPECT_EQ(firstStart(), 7 * 60);
    EXPECT_EQ(m_session.school().grid().slotStarts.size(), 20);
}

TEST_F(BellTimesDialogTest, SaysWhichHoursOverlapAndDoesNotTakeThem)
{
    open();
    starts().at(1)->setTime(QTime(8, 30));
    EXPECT_FALSE(ok()->isEnabled());
    EXPECT_TRUE(effect().contains(QStringLiteral("avant la fin de la précédente"))) << effect().toStdString();
}

TEST_F(BellTimesDialogTest, SaysWhichLessonsLoseTheirPlace)
{
    const Id<Lesson> lesson = lastLesson();
    open();
    EXPECT_FALSE(m_dialog->findChild<QSpinBox*>(QStringLiteral("countedMinutes"))->isEnabled());
    m_dialog->findChild<QCheckBox*>(QStringLiteral("day5"))->setFocus();
    press(Qt::Key_Space);
    EXPECT_TRUE(effect().startsWith(QStringLiteral("1 cours"))) << effect().toStdString();
    press(Qt::Key_Return);
    EXPECT_FALSE(m_session.school().find(lesson)->isPlaced());
}

TEST_F(BellTimesDialogTest, EscapeLeavesEverythingAsItWas)
{
    open();
    starts().constFirst()->setTime(QTime(7, 30));
    press(Qt::Key_Escape);
    EXPECT_EQ(m_dialog->result(), QDialog::Rejected);
    EXPECT_EQ(firstStart(), 8 * 60);
}

TEST_F(BellTimesDialogTest, EveryFieldHasANameForAScreenReader)
{
    open();
    const QList<QLabel*> labels = m_dialog->findChildren<QLabel*>();
    const QList<QWidget*> widgets = m_dialog->findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible()
            || qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool labelled = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
            || std::any_of(
                labels.cbegin(), labels.cend(), [widget](const QLabel* label) { return label->buddy() == widget; });
        EXPECT_TRUE(labelled) << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
    }
}

} // namespace navette::ui
