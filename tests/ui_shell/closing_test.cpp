// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_test.h"

#include "ui/common/background.h"
#include "ui/common/style.h"
#include "ui/shell/menus.h"
#include "ui/shell/settings.h"
#include "ui/shell/work_panel.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QThread>
#include <optional>

/// What the window keeps until next time, and how it ends while something still runs.
namespace navette::ui {

namespace {

    class ClosingTest : public WindowTest {
    protected:
        void openBase()
        {
            const QString base = path(QStringLiteral("college.navette"));
            if (!QFileInfo::exists(base))
                makeEmptyBase(QStringLiteral("college.navette"));
            chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
            ASSERT_EQ(session().path(), base);
        }
        /// Work that runs until it is told to stop.
        void startWork()
        {
            runInBackground<bool>(
                &window(), QStringLiteral("Placement automatique"),
                [](const Progress& progress) {
                    progress.report(3, 10);
                    while (!progress.isCancelled())
                        QThread::msleep(1);
                    return false;
                },
                [this](bool finished) { m_finished = finished; });
        }
        static bool works() { return !BackgroundWorks::instance().running().isEmpty(); }
        static bool isDark() { return QApplication::palette().color(QPalette::Window).lightness() < 128; }

        std::optional<bool> m_finished;
    };

} // namespace

TEST_F(ClosingTest, ClosingWhileWorkRunsAsksFirst)
{
    startWork();
    inDialog([this] { press(Qt::Key_Q, Qt::ControlModifier); },
        [this] {
            const auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_TRUE(box);
            EXPECT_TRUE(box->text().contains(QStringLiteral("Placement automatique"))) << box->text().toStdString();
            press(Qt::Key_Escape);
        });
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(works());
    inDialog([this] { press(Qt::Key_Q, Qt::ControlModifier); }, [this] { press(Qt::Key_Return); });
    EXPECT_FALSE(window().isVisible());
    EXPECT_TRUE(idle());
    EXPECT_EQ(m_finished, false);
}

TEST_F(ClosingTest, RunningWorkIsShownAndInterruptedByKeyboard)
{
    openBase();
    startWork();
    ASSERT_TRUE(soon([this] { return visible<WorkPanel>("workPanel") != nullptr; }));
    ASSERT_TRUE(soon([this] { return text("runningWork").contains(QStringLiteral("3 sur 10")); }))
        << text("runningWork").toStdString();
    tabTo(QStringLiteral("Interrompre\u00A0: Placement automatique"));
    press(Qt::Key_Return);
    EXPECT_TRUE(idle());
    EXPECT_EQ(m_finished, false);
    EXPECT_TRUE(soon([this] { return visible<WorkPanel>("workPanel") == nullptr; }));
    ASSERT_TRUE(QApplication::focusWidget()) << "the keyboard is not lost with the button";
    EXPECT_TRUE(QApplication::focusWidget()->isVisible());
}

TEST_F(ClosingTest, WithoutWorkItClosesWithoutAQuestion)
{
    openBase();
    press(Qt::Key_Q, Qt::ControlModifier);
    EXPECT_FALSE(window().isVisible());
    EXPECT_FALSE(session().isOpen());
    EXPECT_FALSE(store::lockOf(path(QStringLiteral("college.navette"))));
}

TEST_F(ClosingTest, SizeColumnsAndTheHiddenPanelAreKept)
{
    openBase();
    window().resize(1440, 740); // wide enough for all three columns
    auto* columns = window().findChild<QSplitter*>(QStringLiteral("columns"));
    ASSERT_TRUE(columns);
    columns->setSizes({ 360, 700, 380 });
    const QList<int> sizes = columns->sizes();
    openWindowAgain();
    openBase();
    EXPECT_EQ(window().size(), QSize(1440, 740));
    EXPECT_EQ(window().findChild<QSplitter*>(QStringLiteral("columns"))->sizes(), sizes);
    press(Qt::Key_F1);
    openWindowAgain();
    openBase();
    EXPECT_FALSE(visible<QWidget>("whyText"));
    EXPECT_FALSE(window().menus()->action(Command::WhyPanel)->isChecked());
}

TEST_F(ClosingTest, AThemeIsChosenByKeyboardAndKept)
{
    ASSERT_FALSE(isDark());
    choose({ QStringLiteral("Affichage"), QStringLiteral("Thème"), QStringLiteral("Sombre") });
    EXPECT_TRUE(isDark());
    EXPECT_EQ(Settings().theme(), Theme::Dark);
    openWindowAgain();
    choose({ QStringLiteral("Affichage"), QStringLiteral("Thème"), QStringLiteral("Clair") });
    EXPECT_FALSE(isDark());
    EXPECT_EQ(Settings().theme(), Theme::Light);
}

} // namespace navette::ui
