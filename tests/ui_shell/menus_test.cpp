// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_test.h"

#include "model/draft.h"
#include "ui/shell/banner.h"
#include "ui/shell/menus.h"

#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>

/// Every command of the menu bar: its words, its keys, when it can be used, and what it does.
namespace navette::ui {

namespace {

    class MenusTest : public WindowTest {
    protected:
        /// Every action that does something, submenus gone into.
        QList<QAction*> actions() const
        {
            QList<QAction*> all;
            QList<QAction*> waiting = m_window->menuBar()->actions();
            while (!waiting.isEmpty()) {
                QAction* action = waiting.takeFirst();
                if (action->menu())
                    waiting += action->menu()->actions();
                else if (!action->isSeparator())
                    all.append(action);
            }
            return all;
        }
        void openBase()
        {
            const QString base = makeEmptyBase(QStringLiteral("college.navette"));
            chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
            ASSERT_EQ(session().path(), base);
        }
        QStringList enabled() const
        {
            QStringList texts;
            for (const QAction* action : actions()) {
                if (action->isEnabled())
                    texts.append(QString(action->text()).remove(u'&'));
            }
            return texts;
        }
        bool canUse(Command command) const { return m_window->menus()->action(command)->isEnabled(); }
        QString said() const { return m_window->statusBar()->currentMessage(); }
    };

} // namespace

TEST_F(MenusTest, EveryCommandHasWordsAndALetterAndNoTwoHaveTheSameKeys)
{
    QHash<QString, QString> byKeys;
    for (const QAction* action : actions()) {
        EXPECT_FALSE(action->text().isEmpty());
        EXPECT_FALSE(QKeySequence::mnemonic(action->text()).isEmpty()) << action->text().toStdString();
        for (const QKeySequence& keys : action->shortcuts()) {
            EXPECT_FALSE(byKeys.contains(keys.toString()))
                << keys.toString().toStdString() << ": " << action->text().toStdString() << " and "
                << byKeys.value(keys.toString()).toStdString();
            byKeys.insert(keys.toString(), action->text());
        }
    }
    EXPECT_GE(byKeys.size(), 15);
}

TEST_F(MenusTest, WithoutABaseOnlyWhatNeedsNoneCanBeUsed)
{
    const QStringList expected { QStringLiteral("Nouvelle base…"), QStringLiteral("Ouvrir une base…"),
        QStringLiteral("Quitter"), QStringLiteral("Panneau suivant"), QStringLiteral("Panneau précédent"),
        QStringLiteral("Plein écran"), QStringLiteral("Comparer deux fichiers…"), QStringLiteral("Manuel"),
        QStringLiteral("Règles de contrôle"), QStringLiteral("Raccourcis clavier"),
        QStringLiteral("À propos de Navette"), QStringLiteral("Celui du système"), QStringLiteral("Clair"),
        QStringLiteral("Sombre") };
    EXPECT_EQ(enabled(), expected) << enabled().join(QStringLiteral(" | ")).toStdString();
}

TEST_F(MenusTest, WithABaseAllCanBeUsedButWhatHasNothingToDo)
{
    openBase();
    QStringList disabled;
    for (const QAction* action : actions()) {
        if (!action->isEnabled())
            disabled.append(QString(action->text()).remove(u'&'));
    }
    disabled.removeOne(QStringLiteral("Vider cette liste")); // filled when its menu opens
    ASSERT_EQ(disabled.size(), 4) << disabled.join(QStringLiteral(" | ")).toStdString();
    EXPECT_TRUE(disabled.at(0).startsWith(QStringLiteral("Annuler")));
    EXPECT_TRUE(disabled.at(1).startsWith(QStringLiteral("Rétablir")));
    EXPECT_TRUE(disabled.at(2).contains(QStringLiteral("profil superviseur requis"))) << "says what it needs";
    EXPECT_TRUE(disabled.at(3).startsWith(QStringLiteral("Quitter le mode exclusif")));
}

TEST_F(MenusTest, ABackupIsMadeBesideTheBase)
{
    openBase();
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(said().startsWith(QStringLiteral("Copie faite"))) << said().toStdString();
    const QDir copies(path(QStringLiteral("college.sauvegardes")));
    EXPECT_EQ(copies.entryList(QDir::Files).size(), 1);
    EXPECT_TRUE(text("stateBackup").startsWith(QStringLiteral("Sauvegarde aujourd’hui")))
        << text("stateBackup").toStdString();
}

TEST_F(MenusTest, ACopyOpenedByMistakeSaysSoAndLeadsToItsBase)
{
    openBase();
    const QString base = session().path();
    press(Qt::Key_S, Qt::ControlModifier);
    const QDir copies(path(QStringLiteral("college.sauvegardes")));
    const QString copy = copies.filePath(copies.entryList(QDir::Files).value(0));
    chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, copy);
    ASSERT_EQ(session().path(), copy);
    ASSERT_TRUE(visible<Banner>("copyBanner"));
    tabTo(QStringLiteral("Ouvrir la base"));
    press(Qt::Key_Return);
    EXPECT_EQ(session().path(), base);
    EXPECT_FALSE(visible<Banner>("copyBanner"));
}

TEST_F(MenusTest, TheSupervisorTakesTheExclusiveModeAndGivesItBack)
{
    openBase();
    EXPECT_FALSE(canUse(Command::EnterExclusive));
    choose({ QStringLiteral("Superviseur"), QStringLiteral("Profil superviseur") });
    EXPECT_TRUE(session().isSupervisor());
    EXPECT_TRUE(text("stateMode").contains(QStringLiteral("superviseur")));
    choose({ QStringLiteral("Superviseur"), QStringLiteral("Entrer en mode exclusif") });
    EXPECT_TRUE(session().isExclusive());
    EXPECT_TRUE(visible<Banner>("exclusiveBanner"));
    EXPECT_FALSE(canUse(Command::EnterExclusive));
    choose({ QStringLiteral("Superviseur"), QStringLiteral("Quitter le mode exclusif") });
    EXPECT_FALSE(session().isExclusive());
    EXPECT_FALSE(visible<Banner>("exclusiveBanner"));
    choose({ QStringLiteral("Superviseur"), QStringLiteral("Profil superviseur") });
    EXPECT_FALSE(session().isSupervisor());
}

TEST_F(MenusTest, UndoAndRedoNameTheStepAndTakeIt)
{
    openBase();
    Draft draft(session().school());
    Teacher teacher;
    teacher.familyName = QStringLiteral("OLLIVIER");
    draft.insert(teacher);
    ASSERT_TRUE(session().edit(draft.changes(), QStringLiteral("Ajouter OLLIVIER & fils")));
    const QAction* undo = window().menus()->action(Command::Undo);
    EXPECT_TRUE(undo->text().contains(QStringLiteral("OLLIVIER && fils"))) << undo->text().toStdString();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(session().school().teachers().isEmpty());
    EXPECT_TRUE(said().contains(QStringLiteral("OLLIVIER"))) << said().toStdString();
    EXPECT_FALSE(canUse(Command::Undo));
    press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(session().school().teachers().size(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(session().school().teachers().size(), 1);
    EXPECT_FALSE(canUse(Command::Redo));
}

TEST_F(MenusTest, EveryAreaAndStepIsAMenuAway)
{
    openBase();
    for (const Area area : AllAreas) {
        choose({ QStringLiteral("Affichage"), areaTitle(area) });
        EXPECT_TRUE(window().menus()->action(area)->isChecked()) << areaTitle(area).toStdString();
    }
    for (const exchange::Step& step : exchange::steps()) {
        choose({ QStringLiteral("Échanges"), step.title });
        EXPECT_EQ(text("stepTitle"), step.title);
        ASSERT_TRUE(idle());
    }
}

TEST_F(MenusTest, HelpOpensAndEscapeClosesIt)
{
    const QList<std::pair<Qt::Key, Qt::KeyboardModifier>> keys { { Qt::Key_F1, Qt::ShiftModifier },
        { Qt::Key_F1, Qt::ControlModifier } };
    for (const auto& [key, modifier] : keys) {
        press(key, modifier);
        QWidget* help = QApplication::activeWindow();
        ASSERT_NE(help, &window());
        EXPECT_TRUE(qobject_cast<QDialog*>(help));
        press(Qt::Key_Escape);
        EXPECT_TRUE(soon([&] { return QApplication::activeWindow() != help || !help->isVisible(); }));
    }
    inDialog(
        [this] {
            choose({ QStringLiteral("Aide"), QStringLiteral("À propos") });
        },
        [this] { press(Qt::Key_Escape); });
}

} // namespace navette::ui
