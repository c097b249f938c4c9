// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_test.h"

#include "model/draft.h"
#include "ui/shell/banner.h"
#include "ui/shell/menus.h"

#include <QLabel>
#include <QPushButton>
#include <QStatusBar>

/// Two people on one base: who comes second reads, is told why, and takes over when the first has gone.
namespace navette::ui {

namespace {

    class SecondWindowTest : public WindowTest {
    protected:
        void SetUp() override
        {
            m_base = makeEmptyBase(QStringLiteral("college.navette"));
            ASSERT_TRUE(m_first.open(m_base));
            ASSERT_FALSE(m_first.isReadOnly());
            chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, m_base);
            ASSERT_TRUE(session().isReadOnly());
        }
        Banner* banner() const { return visible<Banner>("readOnlyBanner"); }
        QString said() const { return m_window->statusBar()->currentMessage(); }

        Session m_first;
        QString m_base;
    };

} // namespace

TEST_F(SecondWindowTest, SaysWhoWritesAndThatItOnlyReads)
{
    ASSERT_TRUE(banner());
    EXPECT_TRUE(banner()->text().startsWith(QStringLiteral("Lecture seule."))) << banner()->text().toStdString();
    EXPECT_TRUE(banner()->text().contains(m_first.user())) << banner()->text().toStdString();
    EXPECT_EQ(text("stateMode"), QStringLiteral("Lecture seule"));
    for (const Command command : { Command::Undo, Command::Redo, Command::Supervisor, Command::EnterExclusive })
        EXPECT_FALSE(window().menus()->action(command)->isEnabled());
    shoot("lecture-seule");
}

TEST_F(SecondWindowTest, NoStepGoesFurtherThanReading)
{
    for (const exchange::Step& step : exchange::steps()) {
        choose({ QStringLiteral("Échanges"), step.title });
        ASSERT_EQ(text("stepTitle"), step.title);
        ASSERT_TRUE(idle());
        const auto* next = visible<QPushButton>("next");
        if (next && next->isEnabled())
            EXPECT_TRUE(step.type == exchange::StepType::Work) << step.id.toStdString();
        else
            EXPECT_FALSE(text("whyNot").isEmpty()) << step.id.toStdString();
        if (focusName() != QStringLiteral("chooseFiles")) // looking into a file is no writing
            press(Qt::Key_Return);
        EXPECT_FALSE(session().isExclusive());
    }
    EXPECT_TRUE(session().journal().isEmpty());
}

TEST_F(SecondWindowTest, SeesWhatTheOtherRecords)
{
    Draft draft(m_first.school());
    Teacher teacher;
    teacher.familyName = QStringLiteral("OLLIVIER");
    draft.insert(teacher);
    ASSERT_TRUE(m_first.edit(draft.changes(), QStringLiteral("Ajouter OLLIVIER")));
    EXPECT_TRUE(soon([this] { return session().school().teachers().size() == 1; }));
}

TEST_F(SecondWindowTest, TriesAgainByKeyboardAndWritesOnceTheOtherHasLeft)
{
    tabTo(QStringLiteral("Réessayer"));
    press(Qt::Key_Return);
    EXPECT_TRUE(session().isReadOnly());
    EXPECT_TRUE(said().contains(QStringLiteral("encore prise"))) << said().toStdString();
    m_first.close();
    ASSERT_TRUE(soon([this] { return banner()->button()->text() == QStringLiteral("Passer en écriture"); }));
    tabTo(QStringLiteral("Passer en écriture"));
    press(Qt::Key_Return);
    EXPECT_FALSE(session().isReadOnly());
    EXPECT_FALSE(banner());
    EXPECT_TRUE(said().contains(QStringLiteral("à vous"))) << said().toStdString();
    EXPECT_TRUE(window().menus()->action(Command::Supervisor)->isEnabled());
}

} // namespace navette::ui
