// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists_window.h"

#include "common/french.h"
#include "ui/common/empty_state.h"
#include "ui/common/tables.h"
#include "ui/lists/list_definition.h"
#include "ui/lists/list_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

namespace navette::ui {

namespace {

    class ListsPageTest : public ListsTest { };

} // namespace

TEST_F(ListsPageTest, ShowsEveryRowOfTheSchool)
{
    ListsPage page(&m_session);
    show(page);
    auto* tabs = page.findChild<QTabBar*>(QStringLiteral("kinds"));
    ASSERT_EQ(tabs->count(), listedKinds().size());
    for (int tab = 0; tab < tabs->count(); ++tab) {
        const Kind kind = listedKinds().at(tab);
        qsizetype rows = 0;
        withEntity(kind, [&]<class Entity>() { rows = m_session.school().table<Entity>().size(); });
        page.showKind(kind);
        EXPECT_EQ(tabs->currentIndex(), tab);
        EXPECT_EQ(table(page)->model()->rowCount(), rows);
        EXPECT_GT(rows, 0);
        EXPECT_TRUE(tabs->tabText(tab).contains(french::number(rows))) << tabs->tabText(tab).toStdString();
        EXPECT_TRUE(sum(page).contains(french::number(rows)));
    }
}

TEST_F(ListsPageTest, StandsInFrenchOrder)
{
    ListsPage page(&m_session);
    show(page);
    page.showKind(Kind::Student);
    const QStringList names = shown(page);
    EXPECT_GT(names.size(), 2);
    EXPECT_TRUE(std::is_sorted(names.cbegin(), names.cend(), french::lessThan));
}

TEST_F(ListsPageTest, FiltersWhateverTheAccents)
{
    change([](Draft& draft) {
        Student student;
        student.familyName = QStringLiteral("ŒUVRARD-LÉVÊQUE");
        student.firstName = QStringLiteral("Anaïs");
        draft.insert(student);
    });
    ListsPage page(&m_session);
    show(page);
    page.showKind(Kind::Student);
    for (const char* text : { "leveque", "LÉVÊQUE ana", "anaïs lévê", "oeuvrard", "œuv anais" }) {
        filter(page)->setFocus();
        filter(page)->clear();
        type(QString::fromUtf8(text));
        EXPECT_EQ(shown(page), QStringList { QStringLiteral("ŒUVRARD-LÉVÊQUE Anaïs") }) << text;
    }
    EXPECT_TRUE(sum(page).startsWith(u'1'));
    press(Qt::Key_Return);
    EXPECT_EQ(focusName(), QStringLiteral("table"));
    EXPECT_EQ(sheetTitle(page), QStringLiteral("ŒUVRARD-LÉVÊQUE Anaïs"));
}

TEST_F(ListsPageTest, ShowsAnObjectEvenBehindAFilter)
{
    ListsPage page(&m_session);
    show(page);
    page.showKind(Kind::Room);
    filter(page)->setFocus();
    type(QStringLiteral("B204"));
    page.showObject(refOf(Kind::Room, room("Préau").id.value));
    EXPECT_EQ(sheetTitle(page), QStringLiteral("Préau"));
    EXPECT_TRUE(filter(page)->text().isEmpty());
    const ServiceShare& share = *m_session.school().table<ServiceShare>().begin();
    page.showObject(refOf(Kind::ServiceShare, share.id.value));
    EXPECT_EQ(static_cast<ListPane*>(pane(page))->kind(), Kind::Service);
    EXPECT_EQ(static_cast<ListPane*>(pane(page))->currentId(), share.service.value);
    page.showObject({ QStringLiteral("teacher"), 999999, {} });
    EXPECT_EQ(static_cast<ListPane*>(pane(page))->kind(), Kind::Teacher);
}

TEST_F(ListsPageTest, GoesFromListToListByKeyboard)
{
    ListsPage page(&m_session);
    show(page);
    page.showKind(Kind::Student);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(static_cast<ListPane*>(pane(page))->kind(), listedKinds().at(1));
    EXPECT_EQ(focusName(), QStringLiteral("table"));
    press(Qt::Key_PageUp, Qt::ControlModifier);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(static_cast<ListPane*>(pane(page))->kind(), listedKinds().constLast());
}

TEST_F(ListsPageTest, OpensWhatTheSheetNames)
{
    ListsPage page(&m_session);
    show(page);
    page.showObject(refOf(Kind::Room, room("B204").id.value));
    auto* lessons = page.findChild<QListWidget*>(QStringLiteral("lessons"));
    ASSERT_EQ(lessons->count(), 1);
    lessons->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(static_cast<ListPane*>(pane(page))->kind(), Kind::Lesson);
    EXPECT_EQ(static_cast<ListPane*>(pane(page))->currentId(), m_session.school().lessons().begin()->id.value);
}

TEST_F(ListsPageTest, AsksForTheTimetableOfTheRow)
{
    ListsPage page(&m_session);
    QSignalSpy asked(&page, &ListsPage::showTimetable);
    show(page);
    for (const Kind kind : { Kind::Student, Kind::Teacher, Kind::Division, Kind::Group, Kind::Room }) {
        page.showKind(kind);
        auto* button = page.findChild<QPushButton*>(QStringLiteral("timetable"));
        ASSERT_NE(button, nullptr);
        button->setFocus();
        asked.clear();
        press(Qt::Key_Space);
        ASSERT_EQ(asked.size(), 1);
        const auto resource = asked.at(0).at(0).value<timetable::Resource>();
        EXPECT_EQ(resource.id, static_cast<ListPane*>(pane(page))->currentId());
        EXPECT_EQ(timetable::label(m_session.school(), resource), sheetTitle(page));
    }
}

TEST_F(ListsPageTest, ExplainsTheSelectedRow)
{
    change([](Draft& draft) {
        Student student;
        student.familyName = QStringLiteral("AAAA");
        draft.insert(student);
    });
    ListsPage page(&m_session);
    QSignalSpy explained(&page, &ListsPage::explained);
    show(page);
    page.showKind(Kind::Student);
    ASSERT_FALSE(explained.isEmpty());
    EXPECT_EQ(explained.constLast().at(0).toString(), QStringLiteral("AAAA"));
    EXPECT_TRUE(explained.constLast().at(1).toStringList().join(u' ').contains(QStringLiteral("classe")));
    for (const Kind kind : listedKinds()) {
        page.showKind(kind);
        EXPECT_FALSE(explained.constLast().at(0).toString().isEmpty());
        for (const QString& sentence : explained.constLast().at(1).toStringList())
            EXPECT_FALSE(sentence.contains(u"%1")) << sentence.toStdString();
    }
}

TEST_F(ListsPageTest, CopiesTheSelectedRows)
{
    ListsPage page(&m_session);
    show(page);
    page.showKind(Kind::Room);
    QApplication::clipboard()->clear();
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_TRUE(sum(page).contains(u'2'));
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines.at(0).startsWith(QStringLiteral("Salle\tLibellé\tCapacité")));
    EXPECT_TRUE(lines.at(1).startsWith(QStringLiteral("B204\t\t28\t")));
    EXPECT_TRUE(lines.at(2).startsWith(QStringLiteral("Préau\t")));
}

TEST_F(ListsPageTest, WritesTheShownRowsAsCsv)
{
    ListsPage page(&m_session);
    show(page);
    page.showKind(Kind::Room);
    filter(page)->setFocus();
    type(QStringLiteral("preau"));
    const QString path = m_folder.filePath(QStringLiteral("salles.csv"));
    QTimer::singleShot(0, qApp, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
    });
    pane(page)->findChild<QToolButton*>(QStringLiteral("export"))->click();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines.at(0).startsWith("\xEF\xBB\xBFSalle;Libell"));
    EXPECT_TRUE(lines.at(1).startsWith("Pr\xC3\xA9"
                                       "au;"));
    EXPECT_TRUE(lines.at(2).isEmpty());
}

TEST_F(ListsPageTest, KeepsOnlyWhatIsWorthALook)
{
    change([](Draft& draft) {
        Student student;
        student.familyName = QStringLiteral("SANSCLASSE");
        draft.insert(student);
    });
    ListsPage page(&m_session);
    show(page);
    page.showKind(Kind::Student);
    auto* only = pane(page)->findChild<QToolButton*>(QStringLiteral("remarked"));
    only->setFocus();
    press(Qt::Key_Space);
    const QStringList names = shown(page);
    EXPECT_TRUE(names.contains(QStringLiteral("SANSCLASSE")));
    EXPECT_LT(names.size(), m_session.school().students().size());
    EXPECT_TRUE(only->text().endsWith(QString::number(names.size())));
}

TEST_F(ListsPageTest, TabGoesThroughTheToolsToTheTableAndTheSheet)
{
    ListsPage page(&m_session);
    show(page);
    page.showKind(Kind::Room);
    filter(page)->setFocus();
    QStringList order;
    for (int step = 0; step < 7; ++step) {
        press(Qt::Key_Tab);
        order.append(focusName());
    }
    EXPECT_EQ(order,
        (QStringList { QStringLiteral("addRoom"), QStringLiteral("copy"), QStringLiteral("export"),
            QStringLiteral("table"), QStringLiteral("timetable"), QStringLiteral("label"),
            QStringLiteral("capacity") }));
}

TEST_F(ListsPageTest, ShowsTheSameRowAgainAfterTheSchoolsSheet)
{
    ListsPage page(&m_session);
    show(page);
    page.showObject(refOf(Kind::Room, room("B204").id.value));
    page.showObject(refOf(Kind::SchoolInfo, m_session.school().info().id.value));
    EXPECT_NE(sheetTitle(page), QStringLiteral("B204"));
    QTest::mouseClick(table(page)->viewport(), Qt::LeftButton, {},
        table(page)->visualRect(table(page)->model()->index(0, 0)).center());
    EXPECT_EQ(sheetTitle(page), QStringLiteral("B204"));
}

TEST_F(ListsPageTest, OpensANameAtAClick)
{
    ListsPage page(&m_session);
    show(page);
    page.showObject(refOf(Kind::Room, room("B204").id.value));
    auto* lessons = page.findChild<QListWidget*>(QStringLiteral("lessons"));
    const QRect row = lessons->visualItemRect(lessons->item(0));
    QTest::mouseClick(lessons->viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_EQ(static_cast<ListPane*>(pane(page))->kind(), Kind::Room) << "beside the name a click only selects";
    QTest::mouseClick(lessons->viewport(), Qt::LeftButton, {}, QPoint(row.left() + spacing(2) + 3, row.center().y()));
    EXPECT_EQ(static_cast<ListPane*>(pane(page))->kind(), Kind::Lesson);
}

TEST(EmptyListsPage, SaysWhichStepFillsIt)
{
    Session session;
    ListsPage page(&session);
    QSignalSpy asked(&page, &ListsPage::openPage);
    page.resize(1100, 760);
    page.show();
    page.showKind(Kind::Service);
    auto* pane = page.findChild<QStackedWidget*>(QStringLiteral("panes"))->currentWidget();
    auto* empty = pane->findChild<EmptyState*>();
    ASSERT_TRUE(empty->isVisible());
    QTest::keyClick(empty->button(), Qt::Key_Space);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.at(0).at(0).toString(), QStringLiteral("import.sts"));
}

} // namespace navette::ui
