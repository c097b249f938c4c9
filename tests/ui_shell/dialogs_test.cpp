// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_test.h"

#include <QDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

/// The dialogs that the pages open: in French, read by the proofreader, left by Escape without a trace.
namespace navette::ui {

namespace {

    class DialogsTest : public WindowTest {
    protected:
        void SetUp() override
        {
            const QString base = makeEmptyBase(QStringLiteral("college.navette"));
            chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
            ASSERT_EQ(session().path(), base);
        }
        static QStringList buttonTexts()
        {
            QStringList texts;
            for (const auto* button : QApplication::activeModalWidget()->findChildren<QPushButton*>())
                texts.append(QString(button->text()).remove(u'&'));
            return texts;
        }
    };

} // namespace

TEST_F(DialogsTest, TheSchoolsHoursAreLeftByEscapeWithoutATrace)
{
    const GridSettings before = session().school().grid();
    inDialog(
        [this] {
            choose({ QStringLiteral("Édition"), QStringLiteral("Horaires") });
        },
        [this] {
            const QWidget* dialog = QApplication::activeModalWidget();
            const QWidget* first = QApplication::focusWidget();
            ASSERT_TRUE(first);
            int stops = 0;
            do {
                press(Qt::Key_Tab);
                ++stops;
            } while (QApplication::focusWidget() != first && stops < 200);
            EXPECT_EQ(QApplication::focusWidget(), first) << "Tab comes back";
            EXPECT_GT(stops, 5);
            EXPECT_TRUE(dialog->isAncestorOf(QApplication::focusWidget()));
            press(Qt::Key_Escape);
        });
    EXPECT_EQ(session().school().grid(), before);
    EXPECT_TRUE(session().journal().isEmpty());
}

TEST_F(DialogsTest, ThePartnersOfTheSealedFileAreLeftByEscapeWithoutATrace)
{
    inDialog(
        [this] {
            choose({ QStringLiteral("Échanges"), QStringLiteral("Destinataires") });
        },
        [this] {
            EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("partnerName"));
            type(QStringLiteral("ENT"));
            press(Qt::Key_Escape);
        });
    EXPECT_TRUE(session().school().table<EntPartner>().isEmpty());
    EXPECT_TRUE(session().journal().isEmpty());
}

TEST_F(DialogsTest, TwoBasesAreComparedFromTheMenu)
{
    inDialog(
        [this] {
            choose({ QStringLiteral("Échanges"), QStringLiteral("Comparer") });
        },
        [this] {
            const QWidget* dialog = QApplication::activeModalWidget();
            for (const char* side : { "firstFile", "secondFile" }) {
                dialog->findChild<QLineEdit*>(QLatin1String(side))->setFocus();
                type(session().path());
            }
            press(Qt::Key_Return);
            const auto* summary = dialog->findChild<QLabel*>(QStringLiteral("comparisonSummary"));
            EXPECT_TRUE(QTest::qWaitFor(
                [&] { return summary->text() == QStringLiteral("Les deux disent la même chose."); }, 20000))
                << qPrintable(summary->text());
            press(Qt::Key_Escape);
        });
    EXPECT_TRUE(session().journal().isEmpty());
}

TEST_F(DialogsTest, ARoomIsNamedOrNot)
{
    press(Qt::Key_3, Qt::ControlModifier);
    for (int i = 0; i < 20 && !visible<QWidget>("addRoom"); ++i)
        press(Qt::Key_PageDown, Qt::ControlModifier);
    tabTo(QStringLiteral("addRoom"));
    inDialog([this] { press(Qt::Key_Space); },
        [this] {
            EXPECT_TRUE(qobject_cast<QInputDialog*>(QApplication::activeModalWidget()));
            EXPECT_EQ(buttonTexts(), QStringList({ QStringLiteral("Ajouter"), QStringLiteral("Abandonner") }));
            type(QStringLiteral("B204"));
            press(Qt::Key_Escape);
        });
    EXPECT_TRUE(session().school().rooms().isEmpty());
    inDialog([this] { press(Qt::Key_Space); },
        [this] {
            type(QStringLiteral("B204"));
            press(Qt::Key_Return);
        });
    EXPECT_EQ(session().school().rooms().size(), 1);
}

} // namespace navette::ui
