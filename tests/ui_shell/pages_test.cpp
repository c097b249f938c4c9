// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "college.h"
#include "window_test.h"

#include "ui/delivery/delivery_page.h"
#include "ui/lists/list_definition.h"
#include "ui/shell/menus.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QTabBar>

/// Every page of the window on a year that has come to its end: Tab reaches whatever takes the keyboard, in both
/// directions, and comes back; the proofreader reads each.
namespace navette::ui {

namespace {

    class PagesTest : public WindowTest {
    protected:
        void openYear(bool sent)
        {
            ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("envoyes")));
            const Result<College> college = College::writeTo(m_folder.path());
            ASSERT_TRUE(college) << college.error().text().toStdString();
            const QString base = path(QStringLiteral("annee.navette"));
            const Result<> made = college->makeBase(base, sent ? path(QStringLiteral("envoyes")) : QString());
            ASSERT_TRUE(made) << made.error().text().toStdString();
            chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
            ASSERT_EQ(session().path(), base);
        }
        void openEmptyBase()
        {
            const QString base = makeEmptyBase(QStringLiteral("college.navette"));
            chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
            ASSERT_EQ(session().path(), base);
        }
        static QString called(const QWidget* widget)
        {
            const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            return QStringLiteral("%1 %2 %3")
                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                    told ? told->text(QAccessible::Name) : QString());
        }
        QSet<QString> stops() const
        {
            QSet<QString> all;
            for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                // Of buttons that exclude each other Tab meets the one that is down, arrows lead to the others.
                const bool exclude
                    = button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
                const bool byArrows = exclude && !button->isChecked();
                if (widget->window() == m_window.get() && Proofreader::takesKeyboard(widget) && !byArrows)
                    all.insert(called(widget));
            }
            return all;
        }
        /// Presses \a key until the keyboard is back where it was.
        QSet<QString> round(Qt::Key key, Qt::KeyboardModifier modifier)
        {
            constexpr int Most = 400;
            // What is only read out is no stop of Tab: the round begins at the next one.
            if (!(QApplication::focusWidget()->focusPolicy() & Qt::TabFocus))
                pressQuietly(key, modifier);
            const QWidget* first = QApplication::focusWidget();
            QSet<QString> met { called(first) };
            for (int i = 0; i < Most; ++i) {
                pressQuietly(key, modifier);
                const QWidget* focus = QApplication::focusWidget();
                if (!focus || (focus == first && i > 0))
                    break;
                met.insert(called(focus));
            }
            EXPECT_EQ(QApplication::focusWidget(), first) << "trapped: " << focusName().toStdString();
            return met;
        }
        void expectTabReachesAll(const QString& page)
        {
            ASSERT_TRUE(QApplication::focusWidget()) << page.toStdString();
            const QSet<QString> wanted = stops();
            for (const Qt::KeyboardModifier modifier : { Qt::NoModifier, Qt::ShiftModifier }) {
                QStringList missing = (wanted - round(modifier ? Qt::Key_Backtab : Qt::Key_Tab, modifier)).values();
                missing.sort();
                EXPECT_TRUE(missing.isEmpty()) << page.toStdString() << (modifier ? " backwards" : "") << ": "
                                               << missing.join(QStringLiteral(" | ")).toStdString();
            }
        }
        void walkAreas()
        {
            for (const Area area : AllAreas) {
                choose({ QStringLiteral("Affichage"), areaTitle(area) });
                expectTabReachesAll(areaTitle(area));
            }
        }
        /// Once where nothing is set, and once for a server, which has the most fields.
        void walkDelivery()
        {
            choose({ QStringLiteral("Échanges"), DeliveryPage::title() });
            ASSERT_TRUE(idle());
            expectTabReachesAll(DeliveryPage::title());
            auto* type = m_window->findChild<QComboBox*>(QStringLiteral("type"));
            ASSERT_TRUE(type);
            type->setFocus();
            press(Qt::Key_Down);
            expectTabReachesAll(DeliveryPage::title() + QStringLiteral(", WebDAV"));
        }
        void walkSteps()
        {
            for (const exchange::Step& step : exchange::steps()) {
                choose({ QStringLiteral("Échanges"), step.title });
                ASSERT_TRUE(idle());
                expectTabReachesAll(step.title);
                if (!step.needsSupervisor)
                    continue;
                press(Qt::Key_Return); // takes the exclusive mode
                ASSERT_TRUE(idle());
                m_proofreader.look();
                expectTabReachesAll(step.title + QStringLiteral(", 2"));
            }
        }
    };

} // namespace

TEST_F(PagesTest, StartPage) { expectTabReachesAll(QStringLiteral("start")); }

TEST_F(PagesTest, AreasOfAnEmptyBase)
{
    ASSERT_NO_FATAL_FAILURE(openEmptyBase());
    walkAreas();
}

TEST_F(PagesTest, StepsOfAnEmptyBase)
{
    ASSERT_NO_FATAL_FAILURE(openEmptyBase());
    walkSteps();
}

TEST_F(PagesTest, AreasOfAWholeYear)
{
    ASSERT_NO_FATAL_FAILURE(openYear(true));
    walkAreas();
}

TEST_F(PagesTest, StepsOfAWholeYear)
{
    ASSERT_NO_FATAL_FAILURE(openYear(true));
    walkSteps();
}

TEST_F(PagesTest, TheAutomatedUpdateOfTheEnt)
{
    ASSERT_NO_FATAL_FAILURE(openYear(true));
    walkDelivery();
}

TEST_F(PagesTest, EveryListWithItsSheet)
{
    ASSERT_NO_FATAL_FAILURE(openYear(false));
    press(Qt::Key_3, Qt::ControlModifier);
    const auto* tabs = visible<QTabBar>("kinds");
    ASSERT_TRUE(tabs);
    QSet<int> met;
    for (int i = 0; i < tabs->count(); ++i) {
        met.insert(tabs->currentIndex());
        expectTabReachesAll(tabs->tabText(tabs->currentIndex()));
        press(Qt::Key_PageDown, Qt::ControlModifier);
    }
    EXPECT_EQ(met.size(), tabs->count());
}

} // namespace navette::ui
