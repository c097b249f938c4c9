// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "exchange/prepare.h"
#include "ui/common/empty_state.h"
#include "ui/correspondence/correspondence_page.h"
#include "ui/correspondence/row_list_model.h"
#include "ui/wizard/placement_panel.h"

#include <QComboBox>
#include <QLabel>
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
        /// Settles or makes whatever is open of \a kind, by the keyboard.
        void settleTheRest(CorrespondencePage& page, MatchKind kind)
        {
            page.showKind(kind);
            for (int guard = 0; open(kind) > 0 && guard < 100; ++guard)
                press(list(page, "candidates")->model()->rowCount() > 0 ? Qt::Key_Return : Qt::Key_N);
            ASSERT_EQ(open(kind), 0);
        }
        static QString textOf(const QWidget& widget)
        {
            QStringList texts;
            for (const QLabel* label : widget.findChildren<QLabel*>())
                texts.append(label->text());
            return texts.join(u' ');
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

TEST_F(CorrespondenceTest, ATabThatIsDoneSaysSoKeepsItsPlaceAndLeadsToTheNextOpenOne)
{
    change([](Draft& draft) {
        const QList<Correspondence> subjects = [&] {
            QList<Correspondence> rows;
            for (const Correspondence& row : draft.school().table<Correspondence>()) {
                if (row.match == MatchKind::Subject)
                    rows.append(row);
            }
            return rows;
        }();
        ASSERT_FALSE(subjects.isEmpty());
        draft.remove(subjects.first().id);
    });
    ASSERT_EQ(open(MatchKind::Subject), 1);
    CorrespondencePage page(&m_session);
    QSignalSpy explained(&page, &CorrespondencePage::explained);
    show(page);
    page.showKind(MatchKind::Teacher);
    QWidget* pane = page.findChild<QTabWidget*>(QStringLiteral("kinds"))->currentWidget();
    const auto* settle = pane->findChild<QPushButton*>(QStringLiteral("settle"));
    settleTheRest(page, MatchKind::Teacher);
    QApplication::processEvents();
    const int bottom = pane->height() - settle->mapTo(pane, QPoint(0, settle->height())).y();
    EXPECT_LT(bottom, pane->height() / 4) << "the buttons stay at the bottom";
    EXPECT_FALSE(settle->isEnabled());
    shoot(page, "correspondances-enseignants-regles");

    auto* empty = pane->findChild<EmptyState*>(QStringLiteral("empty"));
    ASSERT_TRUE(empty->isVisible());
    const QString words = textOf(*empty);
    EXPECT_TRUE(words.contains(QStringLiteral("Enseignants"))) << qPrintable(words);
    EXPECT_TRUE(words.contains(QStringLiteral("Chaque enseignant"))) << qPrintable(words);
    EXPECT_TRUE(empty->button()->text().contains(QStringLiteral("Matières"))) << qPrintable(empty->button()->text());

    const QString why = explained.last().at(0).toString() + explained.last().at(1).toStringList().join(u' ');
    EXPECT_TRUE(why.contains(QStringLiteral("Enseignants"))) << qPrintable(why);
    EXPECT_FALSE(why.contains(QStringLiteral("Tant que"))) << "nothing is left to settle: " << qPrintable(why);

    empty->button()->setFocus();
    press(Qt::Key_Space);
    EXPECT_NE(page.findChild<QTabWidget*>(QStringLiteral("kinds"))->currentWidget(), pane);
    const QString after = explained.last().at(1).toStringList().join(u' ');
    EXPECT_TRUE(after.contains(QStringLiteral("Tant que cette matière"))) << qPrintable(after);
}

TEST_F(CorrespondenceTest, WhenAllIsSettledTheYearIsToBePreparedAgain)
{
    commit(exchange::planPrepare(m_session.school()));
    CorrespondencePage page(&m_session);
    QSignalSpy opened(&page, &CorrespondencePage::openPage);
    show(page);
    PlacementPanel placement(&m_session);
    placement.show();
    auto* notice = placement.findChild<QWidget*>(QStringLiteral("prepareAgain"));
    ASSERT_TRUE(notice);
    EXPECT_TRUE(notice->isHidden()) << "the lessons were just made";
    page.activateWindow();
    for (const MatchKind kind : matching::AllKinds)
        settleTheRest(page, kind);
    ASSERT_EQ(openOfAll(), 0);

    page.showKind(MatchKind::Teacher);
    auto* empty = page.findChild<QTabWidget*>(QStringLiteral("kinds"))
                      ->currentWidget()
                      ->findChild<EmptyState*>(QStringLiteral("empty"));
    EXPECT_TRUE(empty->button()->text().contains(QStringLiteral("à refaire"))) << qPrintable(empty->button()->text());
    EXPECT_TRUE(textOf(*empty).contains(QStringLiteral("préparez-la à nouveau"))) << qPrintable(textOf(*empty));
    shoot(page, "correspondances-tout-regle");
    empty->button()->click();
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first().toString(), QStringLiteral("prepare"));

    QSignalSpy fromPlacement(&placement, &PlacementPanel::openPage);
    ASSERT_FALSE(notice->isHidden());
    shoot(placement, "placement-a-refaire");
    notice->findChild<QPushButton*>()->click();
    ASSERT_EQ(fromPlacement.size(), 1);
    EXPECT_EQ(fromPlacement.first().first().toString(), QStringLiteral("prepare"));
    commit(exchange::planPrepare(m_session.school()));
    EXPECT_TRUE(notice->isHidden());
}

TEST_F(CorrespondenceTest, AnotherBaseTakesTheFormerExplanationAway)
{
    CorrespondencePage page(&m_session);
    QSignalSpy explained(&page, &CorrespondencePage::explained);
    show(page);
    page.showKind(MatchKind::Teacher);
    const QString former = explained.last().first().toString();
    SchoolInfo info;
    info.uai = QStringLiteral("0990002P");
    info.year = 2026;
    ASSERT_TRUE(m_session.create(m_folder.filePath(QStringLiteral("autre.navette")), info));
    EXPECT_NE(explained.last().first().toString(), former);
    EXPECT_FALSE(explained.last().at(1).toStringList().join(u' ').contains(QStringLiteral("Tant que")));
}

TEST_F(StepsTest, TheImportsOwnRowStandsBesideTheCandidatesAndWhySaysTheSame)
{
    change([](Draft& draft) {
        draft.insert(Subject { .code = QStringLiteral("ALD2"),
            .shortCode = QStringLiteral("ALD2"),
            .label = QStringLiteral("Allemand 2") });
        draft.insert(Subject { .code = QStringLiteral("030102"),
            .shortCode = QStringLiteral("ALL2"),
            .label = QStringLiteral("ALLEMAND LV2") });
        draft.insert(StsSubject { .code = QStringLiteral("030102"),
            .shortCode = QStringLiteral("ALL2"),
            .label = QStringLiteral("ALLEMAND LV2"),
            .longLabel = QStringLiteral("ALLEMAND LV2") });
    });
    CorrespondencePage page(&m_session);
    QSignalSpy explained(&page, &CorrespondencePage::explained);
    show(page);
    page.showKind(MatchKind::Subject);
    const QAbstractItemModel& rows = *page.findChild<QTabWidget*>(QStringLiteral("kinds"))
                                          ->currentWidget()
                                          ->findChild<QListView*>(QStringLiteral("candidates"))
                                          ->model();
    ASSERT_EQ(rows.rowCount(), 2);
    EXPECT_TRUE(rows.index(0, 0).data().toString().startsWith(QStringLiteral("Allemand 2")));
    EXPECT_GT(rows.index(0, 0).data(RowListModel::ScoreRole).toInt(), 50);
    EXPECT_LT(rows.index(1, 0).data(RowListModel::ScoreRole).toInt(), 0) << "no figure to compare";
    const QString standIn = rows.index(1, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(standIn.contains(QStringLiteral("Import de cette année"))) << qPrintable(standIn);
    EXPECT_TRUE(standIn.contains(QStringLiteral("passeront à la matière"))) << qPrintable(standIn);
    shoot(page, "correspondances-matiere");

    const QString why = explained.last().at(1).toStringList().join(u' ');
    EXPECT_TRUE(why.contains(QStringLiteral("Le candidat le plus proche est Allemand 2"))) << qPrintable(why);
    EXPECT_TRUE(why.contains(QStringLiteral("passeront à la matière"))) << qPrintable(why);
    EXPECT_FALSE(why.contains(QStringLiteral("Aucune règle exacte"))) << "a rule does hold for the other row";
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
