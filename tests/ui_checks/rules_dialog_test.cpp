// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/catalogue.h"
#include "common/french.h"
#include "ui/checks/rules_dialog.h"
#include "ui/checks/rules_model.h"
#include "ui/common/style.h"

#include "qt_printers.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>

/// The catalogue in the window: every rule with its words, a filter, and which rules are in force.
namespace navette::ui {

namespace {

    class RulesDialogTest : public ::testing::Test {
    protected:
        RulesDialogTest()
        {
            applyStyle(*qApp, Theme::Light);
            m_dialog = new RulesDialog(&m_window);
            m_dialog->show();
            m_dialog->activateWindow();
            EXPECT_TRUE(QTest::qWaitForWindowActive(m_dialog));
        }
        template <class T> T* part(const char* name) const
        {
            return m_dialog->findChild<T*>(QString::fromLatin1(name));
        }
        QAbstractItemModel* model() const { return part<QTableView>("ruleTable")->model(); }
        QString cell(int row, RulesModel::Column column) const { return model()->index(row, column).data().toString(); }

        QWidget m_window;
        RulesDialog* m_dialog = nullptr;
    };

} // namespace

TEST_F(RulesDialogTest, ListsEveryRuleWithItsSourceAndDate)
{
    const QList<checks::Rule>& rules = checks::catalogue();
    ASSERT_EQ(model()->rowCount(), rules.size());
    for (int row = 0; row < rules.size(); ++row) {
        EXPECT_EQ(cell(row, RulesModel::Code), rules.at(row).code);
        EXPECT_EQ(cell(row, RulesModel::Title), rules.at(row).title);
        EXPECT_EQ(cell(row, RulesModel::Source), rules.at(row).source);
        EXPECT_FALSE(cell(row, RulesModel::Level).isEmpty());
        EXPECT_FALSE(cell(row, RulesModel::Receivers).isEmpty());
        EXPECT_EQ(cell(row, RulesModel::Date), french::date(checks::rulesDate()));
    }
    EXPECT_TRUE(part<QLabel>("rulesOrigin")->text().contains(french::date(checks::rulesDate())));
}

TEST_F(RulesDialogTest, FiltersAsOneTypesAndTellsWhatTheRuleSays)
{
    part<QLineEdit>("filter")->setFocus();
    QTest::keyClicks(part<QLineEdit>("filter"), QStringLiteral("g05"));
    ASSERT_EQ(model()->rowCount(), 1);
    EXPECT_EQ(cell(0, RulesModel::Code), QStringLiteral("G05"));
    EXPECT_TRUE(part<QLabel>("ruleTitle")->text().startsWith(QStringLiteral("G05")));
    const QString words = part<QLabel>("ruleWords")->text();
    EXPECT_TRUE(words.contains(checks::findRule(u"G05")->source));
    QTest::keyClicks(part<QLineEdit>("filter"), QStringLiteral("zzz"));
    EXPECT_EQ(model()->rowCount(), 0);
    EXPECT_EQ(part<QLabel>("ruleCount")->text(), QStringLiteral("Aucune règle ne contient ces mots."));
    EXPECT_FALSE(part<QPushButton>("readManual")->isVisible());
}

TEST_F(RulesDialogTest, NoRuleIsToldWithABlankLeftOpen)
{
    for (const checks::Rule& rule : checks::catalogue()) {
        m_dialog->showRule(rule.code);
        const QString words = part<QLabel>("ruleWords")->text();
        EXPECT_FALSE(words.contains(u'%')) << words.toStdString();
        EXPECT_TRUE(words.contains(rule.source)) << rule.code.toStdString();
    }
}

TEST_F(RulesDialogTest, IsReadableInBothThemes)
{
    m_dialog->showRule(QStringLiteral("G07"));
    for (const Theme theme : { Theme::Light, Theme::Dark }) {
        applyStyle(*qApp, theme);
        QApplication::processEvents();
        const QColor words = part<QLabel>("ruleWords")->palette().color(QPalette::WindowText);
        const QColor ground = m_dialog->palette().color(QPalette::Window);
        EXPECT_GT(std::abs(words.lightness() - ground.lightness()), 100);
        if (const QString folder = qEnvironmentVariable("NAVETTE_SHOTS"); !folder.isEmpty())
            m_dialog->grab().save(
                folder + (theme == Theme::Dark ? QStringLiteral("/regles-sombre.png") : QStringLiteral("/regles.png")));
    }
    applyStyle(*qApp, Theme::Light);
}

TEST_F(RulesDialogTest, LeadsToTheManual)
{
    QSignalSpy asked(m_dialog, &RulesDialog::manualRequested);
    m_dialog->showRule(QStringLiteral("E05"));
    part<QPushButton>("readManual")->click();
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.first().first().toString(), QStringLiteral("E05"));
}

TEST(RulesModelTest, KeepsTheLawsOfModels)
{
    RulesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(RulesModel::rowOf(u"nothing"), -1);
    EXPECT_EQ(receiversText({ QStringLiteral("file"), QStringLiteral("ent") }), QStringLiteral("Imports, ENT"));
}

} // namespace navette::ui
