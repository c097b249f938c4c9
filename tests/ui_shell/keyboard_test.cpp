// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_test.h"

#include "ui/shell/menus.h"

#include <QTreeView>

/// Going about in the window by keyboard: panels, areas, the route, and the way back out.
namespace navette::ui {

namespace {

    class KeyboardTest : public WindowTest {
    protected:
        void SetUp() override
        {
            const QString base = makeEmptyBase(QStringLiteral("college.navette"));
            chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
            ASSERT_EQ(session().path(), base);
        }
        QString currentRow() const
        {
            return visible<QTreeView>("route")->currentIndex().data(Qt::AccessibleTextRole).toString();
        }
    };

} // namespace

TEST_F(KeyboardTest, F6GoesRoundThePanelsBothWays)
{
    ASSERT_EQ(focusName(), QStringLiteral("goOn"));
    const QStringList round { QStringLiteral("whyText"), QStringLiteral("route"), QStringLiteral("goOn") };
    for (const QString& name : round) {
        press(Qt::Key_F6);
        EXPECT_EQ(focusName(), name);
    }
    for (const QString& name : { round.at(1), round.at(0), round.at(2) }) {
        press(Qt::Key_F6, Qt::ShiftModifier);
        EXPECT_EQ(focusName(), name);
    }
}

TEST_F(KeyboardTest, APanelThatIsHiddenIsPassedOver)
{
    press(Qt::Key_F1);
    EXPECT_FALSE(visible<QWidget>("whyText"));
    press(Qt::Key_F6);
    EXPECT_EQ(focusName(), QStringLiteral("route"));
    press(Qt::Key_F6);
    EXPECT_EQ(focusName(), QStringLiteral("goOn"));
    press(Qt::Key_F1);
    EXPECT_TRUE(visible<QWidget>("whyText"));
}

TEST_F(KeyboardTest, EscapeGoesOneWayOut)
{
    press(Qt::Key_F6); // the explanation
    press(Qt::Key_Escape);
    EXPECT_FALSE(visible<QWidget>("whyText"));
    EXPECT_EQ(focusName(), QStringLiteral("goOn"));
    press(Qt::Key_F6, Qt::ShiftModifier); // the route
    ASSERT_EQ(focusName(), QStringLiteral("route"));
    press(Qt::Key_Escape);
    EXPECT_EQ(focusName(), QStringLiteral("goOn"));
    press(Qt::Key_F11);
    ASSERT_TRUE(window().isFullScreen());
    press(Qt::Key_Escape);
    EXPECT_FALSE(window().isFullScreen());
    press(Qt::Key_Escape);
    EXPECT_EQ(focusName(), QStringLiteral("goOn"));
    EXPECT_TRUE(session().isOpen());
}

TEST_F(KeyboardTest, CtrlAndADigitOpensAnAreaOnAFrenchKeyboardToo)
{
    const QList<std::pair<Qt::Key, Qt::Key>> keys { { Qt::Key_1, Qt::Key_Ampersand }, { Qt::Key_2, Qt::Key_Eacute },
        { Qt::Key_3, Qt::Key_QuoteDbl }, { Qt::Key_4, Qt::Key_Apostrophe }, { Qt::Key_5, Qt::Key_ParenLeft } };
    for (qsizetype i = keys.size() - 1; i >= 0; --i) {
        const QAction* area = window().menus()->action(AllAreas.at(static_cast<std::size_t>(i)));
        press(keys.at(i).first, Qt::ControlModifier);
        EXPECT_TRUE(area->isChecked()) << i;
        press(keys.at((i + 1) % keys.size()).first, Qt::ControlModifier);
        EXPECT_FALSE(area->isChecked()) << i;
        press(keys.at(i).second, Qt::ControlModifier);
        EXPECT_TRUE(area->isChecked()) << i;
    }
}

TEST_F(KeyboardTest, TheRouteIsWalkedByArrowsAndOpenedByEnter)
{
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_TRUE(currentRow().startsWith(exchange::steps().first().title)) << currentRow().toStdString();
    press(Qt::Key_Up);
    EXPECT_TRUE(currentRow().startsWith(QStringLiteral("Partie 1"))) << currentRow().toStdString();
    press(Qt::Key_Return); // folds the part
    press(Qt::Key_Down);
    EXPECT_TRUE(currentRow().startsWith(QStringLiteral("Partie 2"))) << currentRow().toStdString();
    press(Qt::Key_Right); // opens it
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(text("stepTitle"), exchange::findStep(u"import.sts")->title);
    EXPECT_EQ(focusName(), QStringLiteral("next"));
}

TEST_F(KeyboardTest, AreasBesideTheRouteAreReachedAndOpenedByEnter)
{
    press(Qt::Key_F6, Qt::ShiftModifier);
    press(Qt::Key_Tab);
    EXPECT_EQ(focusName(), QStringLiteral("area%1").arg(static_cast<int>(Area::Timetable)));
    press(Qt::Key_Down);
    EXPECT_EQ(focusName(), QStringLiteral("area%1").arg(static_cast<int>(Area::Lists)));
    press(Qt::Key_Return);
    EXPECT_TRUE(window().menus()->action(Area::Lists)->isChecked());
}

TEST_F(KeyboardTest, APageIsFoundAsItWasLeft)
{
    press(Qt::Key_3, Qt::ControlModifier);
    tabTo(QStringLiteral("school"));
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(focusName(), QStringLiteral("goOn"));
    press(Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(focusName(), QStringLiteral("school"));
}

TEST_F(KeyboardTest, TheNextStepIsOneKeyAway)
{
    press(Qt::Key_5, Qt::ControlModifier);
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(text("stepTitle"), exchange::steps().first().title);
}

} // namespace navette::ui
