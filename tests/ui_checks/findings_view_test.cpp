// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft.h"
#include "ui/common/findings_view.h"
#include "ui/common/reason_row.h"
#include "ui/common/style.h"

#include "qt_printers.h"
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

/// The list of findings: what stays the same keeps its card, and nothing is lost from one list to the next.
namespace navette::ui {

namespace {

    Finding finding(const char* code, Severity severity, int objects = 0)
    {
        Finding made { .code = QString::fromLatin1(code),
            .severity = severity,
            .cause = QStringLiteral("Cause de %1, %2.").arg(QString::fromLatin1(code)).arg(objects) };
        for (int i = 1; i <= objects; ++i)
            made.objects.append({ QStringLiteral("teacher"), i, QStringLiteral("MARTIN %1").arg(i) });
        return made;
    }

    class FindingsViewTest : public ::testing::Test {
    protected:
        FindingsViewTest()
        {
            applyStyle(*qApp, Theme::Light);
            m_view.setOptions({ .reasons = true });
            m_view.resize(900, 700);
            m_view.show();
            m_view.activateWindow();
            EXPECT_TRUE(QTest::qWaitForWindowActive(&m_view));
        }
        QList<FindingCard*> cards() const { return m_view.findChildren<FindingCard*>(); }
        FindingCard* card(const char* code) const
        {
            for (FindingCard* one : cards()) {
                if (one->finding().code == QLatin1String(code))
                    return one;
            }
            return nullptr;
        }

        FindingsView m_view;
    };

} // namespace

TEST_F(FindingsViewTest, WhatBlocksComesFirst)
{
    m_view.setFindings({ finding("H10", Severity::Information), finding("G06", Severity::ToVerify),
        finding("G05", Severity::Blocks) });
    EXPECT_EQ(m_view.findings().first().code, QStringLiteral("G05"));
    EXPECT_EQ(m_view.findings().last().code, QStringLiteral("H10"));
    EXPECT_LT(card("G05")->y(), card("G06")->y());
    EXPECT_LT(card("G06")->y(), card("H10")->y());
}

TEST_F(FindingsViewTest, AFindingThatStaysKeepsItsCard)
{
    const Finding stays = finding("G06", Severity::ToVerify, 3);
    m_view.setFindings({ finding("G05", Severity::Blocks, 1), stays });
    const FindingCard* before = card("G06");
    m_view.setFindings({ stays });
    EXPECT_EQ(card("G06"), before);
    EXPECT_EQ(cards().size(), 1);
    m_view.setFindings({ stays, finding("E02", Severity::ToVerify) });
    EXPECT_EQ(card("G06"), before);
}

TEST_F(FindingsViewTest, WordsBeingTypedGoOnWhereTheFindingIsToldAnew)
{
    m_view.setFindings({ finding("G06", Severity::ToVerify, 3) });
    auto* field = m_view.findChild<QComboBox*>(QStringLiteral("reason"));
    field->setEditText(QStringLiteral("Les groupes de"));
    field->setFocus();
    m_view.setFindings({ finding("G06", Severity::ToVerify, 2) });
    EXPECT_EQ(card("G06")->typedReason(), QStringLiteral("Les groupes de"));
    ASSERT_TRUE(QApplication::focusWidget());
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("reason"));
}

TEST_F(FindingsViewTest, ALongListOfObjectsIsOpened)
{
    m_view.setFindings({ finding("T07", Severity::ToVerify, 30) });
    auto* objects = m_view.findChild<QLabel*>(QStringLiteral("objects"));
    EXPECT_FALSE(objects->text().contains(QStringLiteral("MARTIN 30")));
    Q_EMIT objects->linkActivated(QStringLiteral("all"));
    EXPECT_TRUE(objects->text().contains(QStringLiteral("MARTIN 30")));
}

TEST_F(FindingsViewTest, EachFieldIsReachedByItsKey)
{
    m_view.setFindings(
        { finding("G05", Severity::Blocks), finding("G06", Severity::ToVerify), finding("H04", Severity::ToVerify) });
    ASSERT_TRUE(m_view.showNextReason());
    EXPECT_TRUE(card("G06")->isAncestorOf(QApplication::focusWidget()));
    m_view.showNext();
    EXPECT_EQ(QApplication::focusWidget(), card("H04"));
    m_view.showNext();
    EXPECT_EQ(QApplication::focusWidget(), card("G05")) << "round the end";
    m_view.setFindings({ finding("G05", Severity::Blocks) });
    EXPECT_FALSE(m_view.showNextReason());
}

TEST_F(FindingsViewTest, AReasonIsShownWithWhoAndWhenEvenWhereNoneIsAsked)
{
    FindingsView journal;
    Finding given = finding("G06", Severity::ToVerify);
    given.reason = QStringLiteral("Vu avec le chef");
    journal.setFindings({ given });
    bool said = false;
    for (const QLabel* label : journal.findChildren<QLabel*>())
        said = said || label->text().contains(given.reason);
    EXPECT_TRUE(said);
    EXPECT_FALSE(journal.findChild<QComboBox*>(QStringLiteral("reason")));
    EXPECT_TRUE(journal.text().contains(given.reason));
    EXPECT_EQ(reasonText(given.reason, { QStringLiteral("anne"), QDateTime(QDate(2026, 9, 14), QTime(8, 5)) }),
        QStringLiteral(
            "Laissé passer\u00a0: «\u00a0Vu avec le chef\u00a0», par anne, le 14/09/2026 à 8\u00a0h\u00a005."));
}

TEST_F(FindingsViewTest, WithoutFindingsItSaysSo)
{
    m_view.setEmptyText(QStringLiteral("Aucun défaut connu"));
    m_view.setFindings({});
    bool said = false;
    for (const QLabel* label : m_view.findChildren<QLabel*>())
        said = said || label->text() == QStringLiteral("Aucun défaut connu");
    EXPECT_TRUE(said);
    EXPECT_TRUE(m_view.summary().isEmpty());
}

} // namespace navette::ui
