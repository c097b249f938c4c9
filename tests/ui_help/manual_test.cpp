// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/catalogue.h"
#include "ui/shell/help.h"
#include "ui/shell/manual.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <gtest/gtest.h>

/// The manual in the window: the shipped text with working inner links and a search by keyboard.
namespace navette::ui {

namespace {

    class ManualTest : public ::testing::Test {
    protected:
        ManualTest()
        {
            m_window.resize(1200, 900);
            m_window.show();
            showManual(&m_window);
            m_manual = m_window.findChild<Manual*>();
            QApplication::setActiveWindow(m_manual);
            QApplication::processEvents();
        }

        QTextBrowser& text() const { return *m_manual->findChild<QTextBrowser*>(QStringLiteral("manualText")); }
        QLineEdit& search() const { return *m_manual->findChild<QLineEdit*>(QStringLiteral("manualSearch")); }
        QListWidget& chapters() const { return *m_manual->findChild<QListWidget*>(QStringLiteral("manualChapters")); }
        QString found() const { return m_manual->findChild<QLabel*>(QStringLiteral("manualFound"))->text(); }
        QString topLine() const { return text().cursorForPosition({ 30, 12 }).block().text(); }

        QStringList innerLinks() const
        {
            QStringList links;
            for (QTextBlock block = text().document()->begin(); block.isValid(); block = block.next()) {
                for (auto it = block.begin(); !it.atEnd(); ++it) {
                    const QUrl link(it.fragment().charFormat().anchorHref());
                    if (link.hasFragment() && link.scheme().isEmpty())
                        links.append(link.fragment(QUrl::FullyDecoded));
                }
            }
            return links;
        }

        QWidget m_window;
        Manual* m_manual = nullptr;
    };

} // namespace

TEST_F(ManualTest, SaysSomethingOfEveryRule)
{
    for (const checks::Rule& rule : checks::catalogue()) {
        EXPECT_TRUE(m_manual->showAnchor(anchorOf(rule.code))) << rule.code.toStdString();
        EXPECT_EQ(topLine(), rule.code);
    }
}

TEST_F(ManualTest, OpensAtTheHeadingAskedFor)
{
    showManual(&m_window, QStringLiteral("E05"));
    EXPECT_EQ(topLine(), QStringLiteral("E05"));
}

TEST(ManualAnchorTest, IsNamedAsForgesNameIt)
{
    EXPECT_EQ(anchorOf(QStringLiteral("Le mode exclusif")), QStringLiteral("le-mode-exclusif"));
    EXPECT_EQ(anchorOf(QStringLiteral("Partie 3. L’année")), QStringLiteral("partie-3-lannée"));
    EXPECT_EQ(anchorOf(QStringLiteral("T01, M01 et SET_DATES")), QStringLiteral("t01-m01-et-set_dates"));
}

TEST_F(ManualTest, ShowsTheShippedTextWithoutItsPictures)
{
    EXPECT_GT(text().toPlainText().size(), 10000);
    EXPECT_FALSE(text().toPlainText().contains(QStringLiteral(".png")));
    EXPECT_FALSE(text().toPlainText().contains(QChar::ObjectReplacementCharacter));
    EXPECT_GT(chapters().count(), 10);
}

TEST_F(ManualTest, EveryInnerLinkLeadsToAHeading)
{
    const QStringList links = innerLinks();
    EXPECT_GT(links.size(), 20);
    for (const QString& link : links)
        EXPECT_TRUE(m_manual->showAnchor(link)) << link.toStdString();
    EXPECT_FALSE(m_manual->showAnchor(QStringLiteral("nulle-part")));
}

TEST_F(ManualTest, ALinkScrollsToItsHeading)
{
    Q_EMIT text().anchorClicked(QUrl(QStringLiteral("#le-mode-exclusif")));
    EXPECT_EQ(topLine(), QStringLiteral("Le mode exclusif"));
    Q_EMIT text().anchorClicked(QUrl(QStringLiteral("#premier-démarrage")));
    EXPECT_EQ(topLine(), QStringLiteral("Premier démarrage"));
}

TEST_F(ManualTest, AChapterIsReachedByTheArrows)
{
    chapters().setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&chapters(), Qt::Key_Down);
    EXPECT_EQ(topLine(), chapters().currentItem()->text().trimmed());
}

TEST_F(ManualTest, SearchesFromTheKeyboardRoundTheEnd)
{
    text().setFocus();
    QTest::keyClick(m_manual, Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(search().hasFocus());
    QTest::keyClicks(&search(), QStringLiteral("sauvegardes"));
    EXPECT_EQ(text().textCursor().selectedText().toLower(), QStringLiteral("sauvegardes"));
    const int first = text().textCursor().position();
    QTest::keyClick(&search(), Qt::Key_Return);
    EXPECT_GT(text().textCursor().position(), first);
    QTest::keyClick(&search(), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(text().textCursor().position(), first);
    QTest::keyClick(&search(), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_GT(text().textCursor().position(), first); // round the beginning, to the last one
    EXPECT_TRUE(found().isEmpty());
}

TEST_F(ManualTest, SaysWhenNothingIsFound)
{
    search().setText(QStringLiteral("zygomatique"));
    EXPECT_FALSE(found().isEmpty());
    search().setText(QStringLiteral("barrette"));
    EXPECT_TRUE(found().isEmpty());
}

TEST_F(ManualTest, IsOpenedOnceAndClosedByEscape)
{
    showManual(&m_window);
    EXPECT_EQ(m_window.findChildren<Manual*>().size(), 1);
    QTest::keyClick(m_manual, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(m_window.findChildren<Manual*>().size(), 0);
}

} // namespace navette::ui
