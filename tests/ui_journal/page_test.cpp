// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_window.h"

#include "ui/common/empty_state.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFileDialog>
#include <QSignalSpy>
#include <QToolButton>

namespace navette::ui {

namespace {

    class JournalPageTest : public JournalTest { };

} // namespace

TEST_F(JournalPageTest, ShowsTheNewestExchangeFirst)
{
    JournalPage page(&m_session);
    show(page);
    EXPECT_EQ(shown(page), (QList<qint64> { StsExport, StsImport, SiecleImport }));
    EXPECT_EQ(current(page), StsExport);
    EXPECT_EQ(text(page, "detailTitle"), entry(StsExport).title);
    EXPECT_EQ(text(page, "sum"), QStringLiteral("Échanges : 3"));
    shoot(page, "journal");
}

TEST_F(JournalPageTest, ShowsTheOtherStepsWhenAsked)
{
    change([](Draft& draft) {
        Room room;
        room.code = QStringLiteral("B1");
        draft.insert(room);
    });
    JournalPage page(&m_session);
    show(page);
    EXPECT_EQ(shown(page).size(), 3);
    showEverything(page);
    EXPECT_EQ(shown(page).size(), 4);
    EXPECT_EQ(text(page, "sum"), QStringLiteral("Étapes : 4"));
    press(Qt::Key_Up);
    EXPECT_EQ(shown(page).size(), 3);
}

TEST_F(JournalPageTest, FiltersByKeyboard)
{
    JournalPage page(&m_session);
    show(page);
    table(page)->setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(focusName(), QStringLiteral("filter"));
    type(QStringLiteral("EDT_vers prepare"));
    EXPECT_EQ(shown(page), QList<qint64> { StsExport });
    EXPECT_EQ(text(page, "sum"), QStringLiteral("Échanges : 1 sur 3"));
    child<QLineEdit>(page, "filter")->clear();
    type(QStringLiteral("sts_emp"));
    EXPECT_EQ(current(page), StsImport) << "the detail follows";
    EXPECT_EQ(text(page, "detailTitle"), entry(StsImport).title);
    press(Qt::Key_Return);
    EXPECT_EQ(focusName(), QStringLiteral("table"));
}

TEST_F(JournalPageTest, SaysWhenTheFilterKeepsNothing)
{
    JournalPage page(&m_session);
    show(page);
    child<QLineEdit>(page, "filter")->setFocus();
    type(QStringLiteral("zzz"));
    auto* none = child<EmptyState>(page, "none");
    ASSERT_TRUE(none->isVisible());
    press(Qt::Key_Down);
    ASSERT_EQ(QApplication::focusWidget(), none->button());
    press(Qt::Key_Space);
    EXPECT_EQ(shown(page).size(), 3);
    EXPECT_EQ(focusName(), QStringLiteral("table"));
}

TEST_F(JournalPageTest, KeepsTheSelectedRowWhileTheJournalGrows)
{
    JournalPage page(&m_session);
    show(page);
    select(page, StsImport);
    ASSERT_TRUE(m_session.setOutcome(StsExport, Outcome::Sent));
    exportSts();
    EXPECT_EQ(shown(page).size(), 4);
    EXPECT_EQ(current(page), StsImport);
    EXPECT_EQ(table(page)->selectionModel()->selectedRows().size(), 1);
}

TEST_F(JournalPageTest, ComesBackToTheNewestExchange)
{
    JournalPage page(&m_session);
    show(page);
    select(page, SiecleImport);
    page.hide();
    page.show();
    EXPECT_EQ(current(page), SiecleImport) << "nothing new";
    page.hide();
    exportSts();
    page.show();
    EXPECT_EQ(current(page), 4);
}

TEST_F(JournalPageTest, GoesToTheDetailAndBackByKeyboard)
{
    JournalPage page(&m_session);
    show(page);
    table(page)->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(focusName(), QStringLiteral("outcome"));
    press(Qt::Key_Escape);
    EXPECT_EQ(focusName(), QStringLiteral("table"));
    press(Qt::Key_Down);
    EXPECT_EQ(current(page), StsImport);
    press(Qt::Key_Return);
    EXPECT_EQ(focusName(), QStringLiteral("toStep"));
}

TEST_F(JournalPageTest, TabGoesThroughToolsTableAndDetail)
{
    JournalPage page(&m_session);
    show(page);
    child<QLineEdit>(page, "filter")->setFocus();
    QStringList order;
    for (int step = 0; step < 17; ++step) {
        press(Qt::Key_Tab);
        order.append(focusName());
    }
    EXPECT_EQ(order,
        (QStringList { QStringLiteral("scope"), QStringLiteral("copy"), QStringLiteral("export"),
            QStringLiteral("verify"), QStringLiteral("handover"), QStringLiteral("table"), QStringLiteral("toStep"),
            QStringLiteral("outcome"), QStringLiteral("outcomeNote"), QStringLiteral("pasteMessage"),
            QStringLiteral("outcomeMessage"), QStringLiteral("copySha"), QStringLiteral("openExact"),
            QStringLiteral("saveExact"), QStringLiteral("copyFindings"), QStringLiteral("learnMore"),
            QStringLiteral("filter") }))
        << "undo and note have nothing to do here";
}

TEST_F(JournalPageTest, GivesEachCommandALetterOfItsOwn)
{
    JournalPage page(&m_session);
    show(page);
    QStringList texts;
    for (const auto* button : page.findChildren<QAbstractButton*>())
        texts.append(button->text());
    for (const auto* label : page.findChildren<QLabel*>())
        texts.append(label->buddy() ? label->text() : QString());
    // Those of the menu bar are taken: Fichier, Édition, Affichage, Échanges, Superviseur, Aide.
    QStringList taken;
    for (const char letter : { 'F', 'T', 'G', 'H', 'U', 'E' })
        taken.append(QStringLiteral("Alt+") + QLatin1Char(letter));
    for (const QString& text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        EXPECT_FALSE(taken.contains(key)) << text.toStdString();
        if (!key.isEmpty())
            taken.append(key);
    }
    EXPECT_GE(taken.size(), 6 + 8);
}

TEST_F(JournalPageTest, PutsTheDetailBelowWhereThereIsNoRoomBeside)
{
    JournalPage page(&m_session);
    show(page);
    const auto* detail = child<QLabel>(page, "detailTitle");
    const auto topLeft = [&](const QWidget* widget) { return widget->mapTo(&page, QPoint()); };
    page.resize(1400, 800);
    EXPECT_GT(topLeft(detail).x(), topLeft(table(page)).x() + table(page)->width());
    page.resize(800, 800);
    QApplication::processEvents();
    EXPECT_GT(topLeft(detail).y(), topLeft(table(page)).y() + table(page)->height());
}

TEST_F(JournalPageTest, LeadsToTheStep)
{
    JournalPage page(&m_session);
    QSignalSpy asked(&page, &JournalPage::openPage);
    show(page);
    child<QPushButton>(page, "toStep")->setFocus();
    press(Qt::Key_Space);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.at(0).at(0).toString(), QStringLiteral("export.sts"));
    change([](Draft& draft) {
        Room room;
        room.code = QStringLiteral("B1");
        draft.insert(room);
    });
    showEverything(page);
    select(page, 4);
    EXPECT_FALSE(child<QPushButton>(page, "toStep")->isVisible()) << "an edit has no step of its own";
}

TEST_F(JournalPageTest, ExplainsTheSelectedRow)
{
    JournalPage page(&m_session);
    QSignalSpy explained(&page, &JournalPage::explained);
    show(page);
    ASSERT_FALSE(explained.isEmpty());
    EXPECT_EQ(explained.constLast().at(0).toString(), entry(StsExport).title);
    select(page, SiecleImport);
    EXPECT_EQ(explained.constLast().at(0).toString(), entry(SiecleImport).title);
    EXPECT_GE(explained.constLast().at(1).toStringList().size(), 3);
    m_session.close();
    EXPECT_TRUE(explained.constLast().at(0).toString().isEmpty());
}

TEST_F(JournalPageTest, CopiesTheSelectedRows)
{
    JournalPage page(&m_session);
    show(page);
    QApplication::clipboard()->clear();
    table(page)->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(text(page, "sum"), QStringLiteral("Échanges : 3, sélection : 2"));
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines.at(0).startsWith(QStringLiteral("Date\tSens\t")));
    EXPECT_TRUE(lines.at(1).contains(QStringLiteral("\tExport\t")));
    EXPECT_TRUE(lines.at(2).contains(entry(StsImport).files.constFirst().sha256));
}

TEST_F(JournalPageTest, WritesTheShownRowsAsCsv)
{
    JournalPage page(&m_session);
    show(page);
    child<QLineEdit>(page, "filter")->setFocus();
    type(QStringLiteral("import"));
    const QString path = m_folder.filePath(QStringLiteral("suivi.csv"));
    QTimer::singleShot(0, qApp, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
    });
    child<QToolButton>(page, "export")->setFocus();
    press(Qt::Key_Space);
    const QByteArrayList lines = bytesOf(path).split('\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines.at(0).startsWith("\xEF\xBB\xBF"
                                       "Date;Sens;"));
    EXPECT_TRUE(lines.at(1).contains(entry(StsImport).files.constFirst().sha256.toLatin1()));
}

TEST_F(JournalPageTest, ReadsOnlyWhatAnotherWindowWrites)
{
    Session reader;
    ASSERT_TRUE(reader.open(m_session.path()));
    ASSERT_TRUE(reader.isReadOnly());
    JournalPage page(&reader);
    show(page);
    EXPECT_EQ(shown(page).size(), 3);
    EXPECT_FALSE(child<QComboBox>(page, "outcome")->isEnabled());
    EXPECT_EQ(text(page, "outcomeLocked"), reader.readOnlyReason());
    select(page, StsImport);
    EXPECT_FALSE(child<QPushButton>(page, "undoEntry")->isEnabled());
    EXPECT_EQ(text(page, "undoReason"), reader.readOnlyReason());
    EXPECT_FALSE(reader.readOnlyReason().isEmpty());
    EXPECT_TRUE(child<QPushButton>(page, "openExact")->isEnabled());
    EXPECT_TRUE(child<QPushButton>(page, "saveExact")->isEnabled());
}

TEST(EmptyJournalPage, LeadsToTheFirstImport)
{
    QTemporaryDir folder;
    Session session;
    SchoolInfo info;
    info.uai = QStringLiteral("0990001N");
    info.year = 2026;
    ASSERT_TRUE(session.create(folder.filePath(QStringLiteral("college.navette")), info));
    JournalPage page(&session);
    QSignalSpy asked(&page, &JournalPage::openPage);
    page.resize(1100, 760);
    page.show();
    auto* empty = page.findChild<EmptyState*>(QStringLiteral("empty"));
    ASSERT_TRUE(empty->isVisible());
    EXPECT_FALSE(page.findChild<QLineEdit*>(QStringLiteral("filter"))->isEnabled());
    QTest::keyClick(empty->button(), Qt::Key_Space);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.at(0).at(0).toString(), QStringLiteral("import.siecle"));
}

} // namespace navette::ui
