// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "ui/correspondence/correspondence_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>

namespace navette::ui {

namespace {

    class CorrespondenceTest : public StepsTest {
    protected:
        /// Last year's base spells three people otherwise than STS, then sts_emp comes in.
        void SetUp() override
        {
            importSiecle();
            change([](Draft& draft) {
                const auto add = [&](const char* family, const char* first, QDate birth) {
                    Teacher teacher;
                    teacher.familyName = QString::fromUtf8(family);
                    teacher.firstName = QString::fromUtf8(first);
                    teacher.birthDate = birth;
                    teacher.origin = Origin::Previous;
                    draft.insert(teacher);
                };
                add("PERVANCHE", "Flavie", {});
                add("VERVENE", "Mahaut", {});
                add("OLLIVIER", "Nestor", {});
                add("ZINNIA", "Zoé", {});
            });
            importSts();
        }

        int open(MatchKind kind) const { return matching::status(m_session.school(), kind).open; }
        int openOfAll() const
        {
            int n = 0;
            for (const MatchKind kind : matching::AllKinds)
                n += open(kind);
            return n;
        }
        QListView* list(CorrespondencePage& page, const char* name) const
        {
            return page.findChild<QTabWidget*>(QStringLiteral("kinds"))
                ->currentWidget()
                ->findChild<QListView*>(QString::fromLatin1(name));
        }
    };

} // namespace

TEST_F(CorrespondenceTest, IsSettledWholeByKeyboardAlone)
{
    ASSERT_GT(open(MatchKind::Teacher), 0);
    CorrespondencePage page(&m_session);
    show(page);
    for (const MatchKind kind : matching::AllKinds) {
        page.showKind(kind);
        for (int guard = 0; open(kind) > 0 && guard < 100; ++guard) {
            ASSERT_EQ(focusName(), QStringLiteral("items"));
            const int before = open(kind);
            if (list(page, "candidates")->model()->rowCount() > 0)
                press(Qt::Key_Return);
            else
                press(Qt::Key_N);
            ASSERT_LT(open(kind), before);
        }
    }
    EXPECT_EQ(openOfAll(), 0);
    for (const Correspondence& row : m_session.school().table<Correspondence>()) {
        if (row.rule == QLatin1String("manual")) {
            EXPECT_EQ(row.decidedBy, m_session.user());
            EXPECT_TRUE(row.decidedAt.isValid());
        }
    }
}

TEST_F(CorrespondenceTest, SettlesTheChosenCandidateAndGoesToTheNextOpenOne)
{
    CorrespondencePage page(&m_session);
    show(page);
    page.showKind(MatchKind::Teacher);
    const int before = open(MatchKind::Teacher);
    ASSERT_GE(before, 2);
    QListView* items = list(page, "items");
    QListView* candidates = list(page, "candidates");
    const QString theirs = items->currentIndex().data(Qt::UserRole).toString();
    ASSERT_GT(candidates->model()->rowCount(), 0);
    shoot(page, "correspondances");
    press(Qt::Key_Tab); // the search
    EXPECT_EQ(focusName(), QStringLiteral("search"));
    press(Qt::Key_Tab);
    EXPECT_EQ(focusName(), QStringLiteral("candidates"));
    const qint64 ours = candidates->currentIndex().data(Qt::UserRole).toString().toLongLong();
    press(Qt::Key_Return);
    EXPECT_EQ(matching::oursOf(m_session.school(), MatchKind::Teacher, theirs), ours);
    EXPECT_EQ(open(MatchKind::Teacher), before - 1);
    EXPECT_EQ(focusName(), QStringLiteral("items"));
    EXPECT_TRUE(items->currentIndex().isValid());
    EXPECT_NE(items->currentIndex().data(Qt::UserRole).toString(), theirs);
    EXPECT_TRUE(m_session.undoTitle().contains(QStringLiteral("Associer")));
    ASSERT_TRUE(m_session.undoLast());
    EXPECT_EQ(open(MatchKind::Teacher), before);
}

TEST_F(CorrespondenceTest, FindsAnyoneOfOursByTyping)
{
    CorrespondencePage page(&m_session);
    show(page);
    page.showKind(MatchKind::Teacher);
    const QString theirs = list(page, "items")->currentIndex().data(Qt::UserRole).toString();
    press(Qt::Key_Tab);
    type(QStringLiteral("zoe"));
    ASSERT_EQ(list(page, "candidates")->model()->rowCount(), 1);
    press(Qt::Key_Return);
    const qint64 ours = matching::oursOf(m_session.school(), MatchKind::Teacher, theirs);
    ASSERT_TRUE(m_session.school().find(Id<Teacher>(ours)));
    EXPECT_EQ(m_session.school().find(Id<Teacher>(ours))->familyName, QStringLiteral("ZINNIA"));
}

TEST_F(CorrespondenceTest, SetsAsideWithAReasonAndTakesItBack)
{
    CorrespondencePage page(&m_session);
    show(page);
    page.showKind(MatchKind::Teacher);
    const int before = open(MatchKind::Teacher);
    press(Qt::Key_I);
    EXPECT_EQ(focusName(), QStringLiteral("reason"));
    type(QStringLiteral("En congé toute l’année"));
    press(Qt::Key_Return);
    EXPECT_EQ(open(MatchKind::Teacher), before - 1);
    EXPECT_EQ(matching::status(m_session.school(), MatchKind::Teacher).ignored, 1);

    auto* filter = page.findChild<QTabWidget*>(QStringLiteral("kinds"))
                       ->currentWidget()
                       ->findChild<QComboBox*>(QStringLiteral("show"));
    filter->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down); // set aside
    QListView* items = list(page, "items");
    ASSERT_EQ(items->model()->rowCount(), 1);
    EXPECT_TRUE(items->currentIndex()
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("En congé toute l’année")));
    items->setFocus();
    press(Qt::Key_Delete);
    EXPECT_EQ(open(MatchKind::Teacher), before);
    EXPECT_EQ(matching::status(m_session.school(), MatchKind::Teacher).ignored, 0);
}

TEST_F(CorrespondenceTest, EscapeLeavesTheReasonWithoutDeciding)
{
    CorrespondencePage page(&m_session);
    show(page);
    page.showKind(MatchKind::Teacher);
    const int before = open(MatchKind::Teacher);
    press(Qt::Key_I);
    press(Qt::Key_Escape);
    EXPECT_EQ(focusName(), QStringLiteral("items"));
    EXPECT_EQ(open(MatchKind::Teacher), before);
}

TEST_F(CorrespondenceTest, SetsOursAsideWhenStsKnowsNothingOfIt)
{
    CorrespondencePage page(&m_session);
    show(page);
    page.showKind(MatchKind::Teacher);
    auto* side = page.findChild<QTabWidget*>(QStringLiteral("kinds"))
                     ->currentWidget()
                     ->findChild<QAbstractButton*>(QStringLiteral("ourSide"));
    side->setFocus();
    press(Qt::Key_Space);
    QListView* items = list(page, "items");
    const int before = matching::status(m_session.school(), MatchKind::Teacher).lone;
    ASSERT_GT(before, 0);
    ASSERT_GT(items->model()->rowCount(), 0);
    items->setFocus();
    press(Qt::Key_I);
    press(Qt::Key_Return);
    EXPECT_EQ(matching::status(m_session.school(), MatchKind::Teacher).lone, before - 1);
}

TEST_F(CorrespondenceTest, TabsSayHowManyAreOpen)
{
    CorrespondencePage page(&m_session);
    show(page);
    auto* tabs = page.findChild<QTabWidget*>(QStringLiteral("kinds"));
    EXPECT_TRUE(tabs->tabText(0).contains(QStringLiteral("%1 à régler").arg(open(MatchKind::Teacher))))
        << tabs->tabText(0).toStdString();
}

TEST_F(CorrespondenceTest, ExplainsWhatIsSelected)
{
    CorrespondencePage page(&m_session);
    QSignalSpy explained(&page, &CorrespondencePage::explained);
    show(page);
    page.showKind(MatchKind::Teacher);
    ASSERT_GT(explained.size(), 0);
    EXPECT_FALSE(explained.last().at(0).toString().isEmpty());
    EXPECT_GE(explained.last().at(1).toStringList().size(), 2);
}

TEST_F(StepsTest, CorrespondencesPointToTheImportWhileStsHasGivenNothing)
{
    CorrespondencePage page(&m_session);
    QSignalSpy opened(&page, &CorrespondencePage::openPage);
    show(page);
    page.showKind(MatchKind::Teacher);
    shoot(page, "correspondances-vide");
    QPushButton* lead = nullptr;
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("Importer")))
            lead = button;
    }
    ASSERT_TRUE(lead);
    lead->setFocus();
    press(Qt::Key_Space);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first().toString(), QStringLiteral("import.sts"));
}

} // namespace navette::ui
