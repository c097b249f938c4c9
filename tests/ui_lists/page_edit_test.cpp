// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists_window.h"

#include "ui/lists/list_pane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QInputDialog>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>

namespace navette::ui {

namespace {

    class ListsPageEditTest : public ListsTest {
    protected:
        template <class Widget> static Widget* field(const ListsPage& page, const char* name)
        {
            auto* found = page.findChild<Widget*>(QString::fromLatin1(name));
            EXPECT_NE(found, nullptr) << name;
            return found;
        }
        QList<Unavailability> rowsOf(ResourceKind kind, qint64 id) const
        {
            QList<Unavailability> rows;
            for (const Unavailability& row : m_session.school().table<Unavailability>()) {
                if (row.resource == kind && row.resourceId == id)
                    rows.append(row);
            }
            return rows;
        }
        /// Answers the next modal dialog, once it is there.
        template <class Answer> static void whenAsked(Answer answer)
        {
            QTimer::singleShot(0, qApp, [answer] {
                auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
                ASSERT_NE(dialog, nullptr);
                answer(dialog);
            });
        }
    };

} // namespace

TEST_F(ListsPageEditTest, ARoomsCapacityIsTypedAndTheBaseHoldsIt)
{
    ListsPage page(&m_session);
    show(page);
    page.showObject(refOf(Kind::Room, room("B204").id.value));
    press(Qt::Key_F2);
    EXPECT_EQ(focusName(), QStringLiteral("label"));
    type(QStringLiteral("Sciences"));
    press(Qt::Key_Tab);
    EXPECT_EQ(focusName(), QStringLiteral("capacity"));
    EXPECT_EQ(room("B204").label, QStringLiteral("Sciences"));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_3);
    press(Qt::Key_2);
    press(Qt::Key_Return);
    EXPECT_EQ(room("B204").capacity, 32);
    EXPECT_EQ(focusName(), QStringLiteral("capacity"));
    EXPECT_TRUE(m_session.undoTitle().contains(QStringLiteral("Capacité de la salle B204")));
    const QString path = m_session.path();
    m_session.close();
    ASSERT_TRUE(m_session.open(path));
    EXPECT_EQ(room("B204").capacity, 32);
    EXPECT_EQ(room("B204").label, QStringLiteral("Sciences"));
}

TEST_F(ListsPageEditTest, EscapeTakesBackWhatWasTyped)
{
    ListsPage page(&m_session);
    show(page);
    page.showObject(refOf(Kind::Room, room("B204").id.value));
    press(Qt::Key_Return);
    type(QStringLiteral("Perdu"));
    press(Qt::Key_Escape);
    EXPECT_EQ(focusName(), QStringLiteral("table"));
    EXPECT_TRUE(room("B204").label.isEmpty());
    EXPECT_TRUE(field<QLineEdit>(page, "label")->text().isEmpty());
}

TEST_F(ListsPageEditTest, AnUnavailabilityIsPaintedByKeyboardAndReadBack)
{
    const Id<Teacher> teacher = m_session.school().teachers().begin()->id;
    {
        ListsPage page(&m_session);
        show(page);
        page.showObject(refOf(Kind::Teacher, teacher.value));
        auto* reason = field<QLineEdit>(page, "reason");
        reason->setFocus();
        type(QStringLiteral("formation"));
        auto* week = field<QTableView>(page, "week");
        week->setFocus();
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        press(Qt::Key_Down);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Space);
        EXPECT_TRUE(week->hasFocus());
        ASSERT_EQ(rowsOf(ResourceKind::Teacher, teacher.value).size(), 1);
        reason->clear();
        field<QRadioButton>(page, "brushWish")->setChecked(true);
        press(Qt::Key_Right);
        press(Qt::Key_Space);
    }
    const QList<Unavailability> rows = rowsOf(ResourceKind::Teacher, teacher.value);
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows.at(0).day, 3);
    EXPECT_EQ(rows.at(0).slot, 1);
    EXPECT_EQ(rows.at(0).slotCount, 3);
    EXPECT_FALSE(rows.at(0).optional);
    EXPECT_EQ(rows.at(0).reason, QStringLiteral("formation"));
    EXPECT_EQ(rows.at(1).day, 4);
    EXPECT_TRUE(rows.at(1).optional);

    ListsPage again(&m_session);
    show(again);
    again.showObject(refOf(Kind::Teacher, teacher.value));
    auto* week = field<QTableView>(again, "week");
    week->setCurrentIndex(week->model()->index(2, 2));
    EXPECT_TRUE(field<QLabel>(again, "cell")->text().contains(QStringLiteral("indisponible (formation)")));
    week->setFocus();
    press(Qt::Key_Delete);
    EXPECT_EQ(rowsOf(ResourceKind::Teacher, teacher.value).size(), 3) << "the run of three is cut in two";
}

TEST_F(ListsPageEditTest, ADragOfTheMousePaintsAndASecondOneTakesAway)
{
    ListsPage page(&m_session);
    show(page);
    page.showObject(refOf(Kind::Room, room("Préau").id.value));
    auto* week = field<QTableView>(page, "week");
    const auto drag = [&] {
        const QPoint from = week->visualRect(week->model()->index(0, 0)).center();
        const QPoint to = week->visualRect(week->model()->index(3, 1)).center();
        QTest::mousePress(week->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, week->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(week->viewport(), &move);
        QTest::mouseRelease(week->viewport(), Qt::LeftButton, {}, to);
    };
    drag();
    const QList<Unavailability> rows = rowsOf(ResourceKind::Room, room("Préau").id.value);
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows.at(0).slotCount, 4);
    EXPECT_EQ(rows.at(1).day, 2);
    drag();
    EXPECT_TRUE(rowsOf(ResourceKind::Room, room("Préau").id.value).isEmpty());
}

TEST_F(ListsPageEditTest, TheSchoolsClosedHoursArePaintedOnItsOwnSheet)
{
    ListsPage page(&m_session);
    show(page);
    const qsizetype before = rowsOf(ResourceKind::School, 0).size();
    auto* school = field<QToolButton>(page, "school");
    school->setFocus();
    press(Qt::Key_Space);
    field<QTableView>(page, "week")->setFocus();
    press(Qt::Key_Space);
    ASSERT_EQ(rowsOf(ResourceKind::School, 0).size(), before + 1);
    page.showObject(refOf(Kind::Room, room("Préau").id.value));
    auto* week = field<QTableView>(page, "week");
    week->setCurrentIndex(week->model()->index(0, 0));
    EXPECT_TRUE(field<QLabel>(page, "cell")->text().contains(QStringLiteral("établissement fermé")));
}

TEST_F(ListsPageEditTest, PupilsAreTickedIntoAGroupAndTakenOut)
{
    ListsPage page(&m_session);
    show(page);
    const Id<Group> group = m_session.school().groups().begin()->id;
    page.showObject(refOf(Kind::Group, group.value));
    const int before = field<QListWidget>(page, "pupils")->count();
    QString chosen;
    whenAsked([&chosen](QDialog* dialog) {
        auto* rows = dialog->findChild<QTableView*>(QStringLiteral("rows"));
        ASSERT_GT(rows->model()->rowCount(), 0);
        QTest::keyClick(dialog->findChild<QLineEdit*>(QStringLiteral("filter")), Qt::Key_Down);
        QTest::keyClick(rows, Qt::Key_Space);
        chosen = rows->currentIndex().siblingAtColumn(0).data().toString();
        QTest::keyClick(rows, Qt::Key_Return);
    });
    field<QPushButton>(page, "addPupils")->setFocus();
    press(Qt::Key_Space);
    auto* pupils = field<QListWidget>(page, "pupils");
    ASSERT_EQ(pupils->count(), before + 1);
    const QList<QListWidgetItem*> found = pupils->findItems(chosen, Qt::MatchExactly);
    ASSERT_EQ(found.size(), 1);
    pupils->setCurrentItem(found.constFirst());
    page.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    field<QPushButton>(page, "removePupils")->setFocus();
    press(Qt::Key_Space);
    EXPECT_EQ(field<QListWidget>(page, "pupils")->count(), before);
}

TEST_F(ListsPageEditTest, ARoomIsAddedAndRemoved)
{
    ListsPage page(&m_session);
    show(page);
    page.showKind(Kind::Room);
    whenAsked([](QDialog* dialog) {
        qobject_cast<QInputDialog*>(dialog)->setTextValue(QStringLiteral("C101"));
        dialog->accept();
    });
    field<QToolButton>(page, "addRoom")->click();
    EXPECT_EQ(sheetTitle(page), QStringLiteral("C101"));
    EXPECT_EQ(m_session.school().rooms().size(), 3);
    EXPECT_EQ(table(page)->model()->rowCount(), 3);
    ASSERT_TRUE(m_session.undoLast());
    EXPECT_EQ(table(page)->model()->rowCount(), 2);
}

TEST_F(ListsPageEditTest, ALockedLessonKeepsItsLength)
{
    ListsPage page(&m_session);
    show(page);
    const Id<Lesson> lesson = m_session.school().lessons().begin()->id;
    page.showObject(refOf(Kind::Lesson, lesson.value));
    auto* locked = field<QCheckBox>(page, "locked");
    EXPECT_TRUE(field<QComboBox>(page, "duration")->isEnabled());
    locked->setFocus();
    press(Qt::Key_Space);
    EXPECT_TRUE(m_session.school().find(lesson)->locked);
    auto* duration = field<QComboBox>(page, "duration");
    EXPECT_FALSE(duration->isEnabled());
    EXPECT_TRUE(duration->accessibleDescription().contains(QStringLiteral("verrouillé")));
}

TEST_F(ListsPageEditTest, ALessonTakesAnotherLengthFromTheKeyboard)
{
    ListsPage page(&m_session);
    show(page);
    const Id<Lesson> lesson = m_session.school().lessons().begin()->id;
    page.showObject(refOf(Kind::Lesson, lesson.value));
    field<QComboBox>(page, "duration")->setFocus();
    press(Qt::Key_Up);
    EXPECT_EQ(m_session.school().find(lesson)->slotCount, 1);
}

TEST_F(ListsPageEditTest, ALessonGetsARoomFromThoseThatAreFree)
{
    ListsPage page(&m_session);
    show(page);
    const Id<Lesson> lesson = m_session.school().lessons().begin()->id;
    page.showObject(refOf(Kind::Lesson, lesson.value));
    whenAsked([](QDialog* dialog) {
        auto* rows = dialog->findChild<QTableView*>(QStringLiteral("rows"));
        QTest::keyClick(rows, Qt::Key_Space); // B204, which it has, is large enough and comes first
        QTest::keyClick(rows, Qt::Key_Down);
        QTest::keyClick(rows, Qt::Key_Space);
        QTest::keyClick(rows, Qt::Key_Return);
    });
    field<QPushButton>(page, "rooms")->click();
    EXPECT_EQ(m_session.school().find(lesson)->rooms, QList<Id<Room>> { room("Préau").id });
    whenAsked([](QDialog* dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    field<QPushButton>(page, "rooms")->click();
    EXPECT_EQ(m_session.school().find(lesson)->rooms, QList<Id<Room>> { room("Préau").id });
}

TEST_F(ListsPageEditTest, HoursDueAreTypedAsPeopleWriteThem)
{
    Id<Teacher> teacher;
    change([&](Draft& draft) {
        Teacher row;
        row.familyName = QStringLiteral("VACATAIRE");
        teacher = draft.insert(row);
    });
    ListsPage page(&m_session);
    show(page);
    page.showObject(refOf(Kind::Teacher, teacher.value));
    const QList<std::pair<const char*, int>> cases { { "15h30", 930 }, { "18", 1080 }, { "9,5", 570 }, { "4 h", 240 },
        { "30 min", 30 } };
    for (const auto& [text, minutes] : cases) {
        field<QSpinBox>(page, "due")->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        type(QString::fromUtf8(text));
        press(Qt::Key_Return);
        EXPECT_EQ(m_session.school().find(teacher)->dueMinutes, minutes) << text;
    }
}

TEST_F(ListsPageEditTest, WhatSiecleOwnsIsShownAndNotEdited)
{
    ListsPage page(&m_session);
    show(page);
    page.showKind(Kind::Student);
    for (const QLineEdit* line : page.findChildren<QLineEdit*>())
        EXPECT_EQ(line->objectName(), QStringLiteral("filter"));
    bool told = false;
    for (const QLabel* label : page.findChildren<QLabel*>())
        told = told || label->text().contains(QStringLiteral("se corrige dans SIECLE"));
    EXPECT_TRUE(told);
}

TEST_F(ListsPageEditTest, ABaseThatIsOnlyReadSaysWhy)
{
    const Id<Room> id = room("B204").id;
    Session reader;
    ASSERT_TRUE(reader.open(m_session.path()));
    ASSERT_TRUE(reader.isReadOnly());
    ListsPage page(&reader);
    show(page);
    page.showObject(objectRef(reader.school(), id));
    EXPECT_EQ(field<QLabel>(page, "sheetLocked")->text(), reader.readOnlyReason());
    EXPECT_TRUE(field<QLabel>(page, "sheetLocked")->isVisible());
    EXPECT_FALSE(field<QSpinBox>(page, "capacity")->isEnabled());
    EXPECT_FALSE(field<QPushButton>(page, "removeRoom")->isEnabled());
    EXPECT_FALSE(field<QToolButton>(page, "addRoom")->isEnabled());
    EXPECT_TRUE(field<QPushButton>(page, "timetable")->isEnabled());
    field<QTableView>(page, "week")->setFocus();
    press(Qt::Key_Space);
    EXPECT_TRUE(rowsOf(ResourceKind::Room, id.value).isEmpty());
}

} // namespace navette::ui
