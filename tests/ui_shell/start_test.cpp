// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_test.h"

#include "ui/shell/centre.h"
#include "ui/shell/settings.h"
#include "ui/shell/start_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

/// The window before a base is open: the start page, and the dialog of a new base.
namespace navette::ui {

namespace {

    class StartTest : public WindowTest {
    protected:
        const StartPage* startPage() const { return m_window->centre()->startPage(); }
        QString whyNot() const
        {
            const auto* dialog = QApplication::activeModalWidget();
            for (const auto* label : dialog->findChildren<QLabel*>()) {
                if (!label->text().isEmpty() && label->text() == createButton()->toolTip())
                    return label->text();
            }
            return {};
        }
        static QPushButton* createButton()
        {
            return QApplication::activeModalWidget()->findChild<QPushButton*>(QStringLiteral("create"));
        }
    };

} // namespace

TEST_F(StartTest, OffersToBeginAndShowsNothingElse)
{
    EXPECT_TRUE(startPage()->isVisible());
    EXPECT_EQ(focusName(), QStringLiteral("newBase"));
    EXPECT_FALSE(visible<QWidget>("route"));
    EXPECT_FALSE(visible<QWidget>("whyText"));
    EXPECT_FALSE(visible<QWidget>("recentBases")) << "no base was opened yet";
    EXPECT_FALSE(visible<QWidget>("demoBase")) << "nobody can make it";
    EXPECT_EQ(window().windowTitle(), QStringLiteral("Navette"));
    shoot("demarrage");
}

TEST_F(StartTest, OpensABaseWhosePathIsTyped)
{
    const QString base = makeEmptyBase(QStringLiteral("college.navette"));
    tabTo(QStringLiteral("openBase"));
    chooseFile([this] { press(Qt::Key_Return); }, base);
    EXPECT_EQ(session().path(), base);
    EXPECT_EQ(focusName(), QStringLiteral("goOn"));
    EXPECT_TRUE(window().windowTitle().contains(QStringLiteral("2026-2027")));
}

TEST_F(StartTest, AFileDialogThatIsLeftOpensNothing)
{
    inDialog([this] { press(Qt::Key_O, Qt::ControlModifier); },
        [this] {
            QStringList buttons;
            for (const auto* button : QApplication::activeModalWidget()->findChildren<QPushButton*>())
                buttons.append(QString(button->text()).remove(u'&'));
            EXPECT_TRUE(buttons.contains(QStringLiteral("Annuler"))) << buttons.join(u' ').toStdString();
            EXPECT_TRUE(buttons.contains(QStringLiteral("Ouvrir"))) << buttons.join(u' ').toStdString();
            press(Qt::Key_Escape);
        });
    EXPECT_FALSE(session().isOpen());
    EXPECT_EQ(focusName(), QStringLiteral("newBase"));
}

TEST_F(StartTest, ABaseOfLateIsOpenedByEnter)
{
    const QString older = makeEmptyBase(QStringLiteral("ancienne.navette"));
    const QString newer = makeEmptyBase(QStringLiteral("college.navette"));
    for (const QString& base : { older, newer }) {
        chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
        ASSERT_EQ(session().path(), base);
    }
    openWindowAgain();
    ASSERT_FALSE(session().isOpen());
    const auto* recent = visible<QListWidget>("recentBases");
    ASSERT_TRUE(recent);
    ASSERT_EQ(recent->count(), 2);
    EXPECT_TRUE(recent->item(0)->text().startsWith(QStringLiteral("college\n")));
    tabTo(QStringLiteral("recentBases"));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(session().path(), older);
}

TEST_F(StartTest, BasesOfLateAreInTheMenuUntilTheyAreForgotten)
{
    const QString base = makeEmptyBase(QStringLiteral("college.navette"));
    chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
    press(Qt::Key_W, Qt::ControlModifier);
    ASSERT_FALSE(session().isOpen());
    choose({ QStringLiteral("Fichier"), QStringLiteral("Bases récentes"), QStringLiteral("college, dans ") });
    EXPECT_EQ(session().path(), base);
    press(Qt::Key_W, Qt::ControlModifier);
    choose({ QStringLiteral("Fichier"), QStringLiteral("Bases récentes"), QStringLiteral("Vider") });
    EXPECT_TRUE(Settings().recentBases().isEmpty());
    EXPECT_FALSE(visible<QWidget>("recentBases"));
    EXPECT_EQ(focusName(), QStringLiteral("newBase"));
}

TEST_F(StartTest, TheFictionalSchoolIsMadeInTheBackgroundAndOpened)
{
    const QString base = makeEmptyBase(QStringLiteral("ecole.navette"));
    window().setDemoMaker([base]() -> Result<QString> { return base; });
    tabTo(QStringLiteral("demoBase"));
    press(Qt::Key_Return);
    ASSERT_TRUE(idle());
    EXPECT_EQ(session().path(), base);
}

TEST_F(StartTest, ANewBaseSaysWhatIsMissingUntilItCanBeMade)
{
    inDialog([this] { press(Qt::Key_Return); },
        [this] {
            EXPECT_EQ(focusName(), QStringLiteral("uai"));
            EXPECT_FALSE(createButton()->isEnabled());
            EXPECT_TRUE(whyNot().contains(QStringLiteral("UAI"))) << whyNot().toStdString();
            type(QStringLiteral("0990101A")); // the letter is X
            EXPECT_FALSE(createButton()->isEnabled());
            EXPECT_TRUE(whyNot().contains(QStringLiteral("lettre est fausse"))) << whyNot().toStdString();
            press(Qt::Key_Backspace);
            type(QStringLiteral("x"));
            press(Qt::Key_D, Qt::AltModifier);
            press(Qt::Key_A, Qt::ControlModifier);
            type(path(QStringLiteral("nulle-part")));
            EXPECT_FALSE(createButton()->isEnabled());
            EXPECT_TRUE(whyNot().contains(QStringLiteral("dossier"))) << whyNot().toStdString();
            press(Qt::Key_A, Qt::ControlModifier);
            type(m_folder.path());
            EXPECT_TRUE(createButton()->isEnabled()) << whyNot().toStdString();
            press(Qt::Key_R, Qt::AltModifier);
            press(Qt::Key_Up); // one year later
            press(Qt::Key_Return);
        });
    ASSERT_TRUE(session().isOpen());
    EXPECT_EQ(session().school().info().uai, QStringLiteral("0990101X"));
    EXPECT_TRUE(session().path().endsWith(QStringLiteral("0990101X-%1.navette").arg(session().school().info().year)));
    EXPECT_EQ(Settings().recentBases(), QStringList { session().path() });
}

TEST_F(StartTest, ANewBaseStartsInAFolderThatExists)
{
    inDialog([this] { press(Qt::Key_Return); },
        [this] {
            type(QStringLiteral("0990101X"));
            EXPECT_TRUE(createButton()->isEnabled()) << whyNot().toStdString();
            press(Qt::Key_Escape);
        });
    EXPECT_FALSE(session().isOpen());
}

TEST_F(StartTest, LastYearsBaseGivesSchoolAndYear)
{
    const QString last = makeEmptyBase(QStringLiteral("an-dernier.navette"));
    inDialog([this] { press(Qt::Key_Return); },
        [&] {
            press(Qt::Key_L, Qt::AltModifier);
            type(last);
            press(Qt::Key_Tab);
            const auto* dialog = QApplication::activeModalWidget();
            EXPECT_EQ(dialog->findChild<QLineEdit*>(QStringLiteral("uai"))->text(), QStringLiteral("0990101X"));
            EXPECT_EQ(dialog->findChild<QSpinBox*>(QStringLiteral("year"))->value(), 2027);
            press(Qt::Key_Escape);
        });
}

} // namespace navette::ui
