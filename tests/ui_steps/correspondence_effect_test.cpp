// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "common/french.h"
#include "exchange/effect.h"
#include "matching/matching.h"
#include "ui/correspondence/correspondence_page.h"
#include "ui/correspondence/row_list_model.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

/// The ways to settle that are equal, the order of the list, and the tab that says the effect.
namespace navette::ui {

namespace {

    class CorrespondenceWaysTest : public StepsTest {
    protected:
        void SetUp() override
        {
            importSiecle();
            change([](Draft& draft) {
                for (const auto& [family, first] : std::initializer_list<std::pair<const char*, const char*>> {
                         { "PERVANCHE", "Flavie" }, { "VERVENE", "Mahaut" }, { "ZINNIA", "Zoé" } })
                    draft.insert(Teacher { .familyName = QString::fromUtf8(family),
                        .firstName = QString::fromUtf8(first),
                        .origin = Origin::Previous });
            });
            importSts();
            show(m_page);
            m_page.showKind(MatchKind::Teacher);
        }

        QWidget* pane() { return tabs()->currentWidget(); }
        QTabWidget* tabs() { return m_page.findChild<QTabWidget*>(QStringLiteral("kinds")); }
        QListView* list(const char* name) { return pane()->findChild<QListView*>(QString::fromLatin1(name)); }
        QString currentKey() { return list("items")->currentIndex().data(RowListModel::KeyRole).toString(); }
        qint64 settledWith(const QString& theirs)
        {
            return matching::oursOf(m_session.school(), MatchKind::Teacher, theirs);
        }

        CorrespondencePage m_page { &m_session };
    };

} // namespace

TEST_F(CorrespondenceWaysTest, AltAAcceptsTheProposal)
{
    const QString theirs = currentKey();
    const auto* settle = pane()->findChild<QPushButton*>(QStringLiteral("settle"));
    EXPECT_EQ(settle->text().remove(u'&'), QStringLiteral("Accepter la proposition"));
    const qint64 ours = list("candidates")->currentIndex().data(RowListModel::KeyRole).toLongLong();
    press(Qt::Key_A, Qt::AltModifier);
    EXPECT_TRUE(soon([&] { return settledWith(theirs) == ours; }));
    EXPECT_NE(currentKey(), theirs) << "the next open one is selected";
}

TEST_F(CorrespondenceWaysTest, F2SearchesAmongAllOfOurs)
{
    const QString theirs = currentKey();
    press(Qt::Key_F2);
    EXPECT_EQ(focusName(), QStringLiteral("search"));
    type(QStringLiteral("zinnia"));
    press(Qt::Key_Return);
    EXPECT_EQ(m_session.school().find(Id<Teacher>(settledWith(theirs)))->familyName, QStringLiteral("ZINNIA"));
}

TEST_F(CorrespondenceWaysTest, ACandidateLetGoOnAnObjectIsSettledWithIt)
{
    QAbstractItemModel* items = list("items")->model();
    QAbstractItemModel* candidates = list("candidates")->model();
    ASSERT_GT(candidates->rowCount(), 0);
    const QString theirs = currentKey();
    const qint64 ours = candidates->index(0, 0).data(RowListModel::KeyRole).toLongLong();
    const std::unique_ptr<QMimeData> taken(candidates->mimeData({ candidates->index(0, 0) }));
    EXPECT_FALSE(candidates->dropMimeData(taken.get(), Qt::CopyAction, -1, -1, candidates->index(0, 0)));
    ASSERT_TRUE(items->dropMimeData(taken.get(), Qt::CopyAction, -1, -1, list("items")->currentIndex()));
    EXPECT_EQ(settledWith(theirs), ours);
}

TEST_F(CorrespondenceWaysTest, RowsSayTheirStateAndCandidatesTheirLikelihoodInWords)
{
    const QModelIndex row = list("items")->currentIndex();
    EXPECT_EQ(row.data(RowListModel::BadgeRole).toString(), QStringLiteral("À vérifier"));
    EXPECT_FALSE(row.data(RowListModel::StrongRole).toBool()) << "bold is for what has nobody";
    EXPECT_TRUE(row.data(RowListModel::LinesRole).toStringList().join(u' ').contains(QStringLiteral("Proposition")));
    const QString word = list("candidates")->model()->index(0, 0).data(RowListModel::BadgeRole).toString();
    EXPECT_TRUE(word == u"Sûr" || word.contains(QStringLiteral("robable")) || word == u"Possible")
        << word.toStdString();
    auto* showCombo = pane()->findChild<QComboBox*>(QStringLiteral("show"));
    showCombo->setCurrentIndex(1); // settled
    const QString badge = list("items")->model()->index(0, 0).data(RowListModel::BadgeRole).toString();
    EXPECT_EQ(badge, QStringLiteral("Associé (auto)"));
}

TEST_F(CorrespondenceWaysTest, TheListIsSortedByNameWhenAsked)
{
    pane()->findChild<QComboBox*>(QStringLiteral("show"))->setCurrentIndex(3); // all
    auto* sort = pane()->findChild<QComboBox*>(QStringLiteral("sort"));
    sort->setFocus();
    press(Qt::Key_Down);
    const QAbstractItemModel& rows = *list("items")->model();
    ASSERT_GT(rows.rowCount(), 3);
    for (int i = 1; i < rows.rowCount(); ++i)
        EXPECT_FALSE(french::lessThan(rows.index(i, 0).data().toString(), rows.index(i - 1, 0).data().toString())) << i;
}

TEST_F(CorrespondenceWaysTest, TheEffectCountsWhatLeavesAndLeadsToWhatIsToBeSettled)
{
    const exchange::Effect before = exchange::effect(m_session.school());
    ASSERT_FALSE(before.lines.isEmpty());
    tabs()->setCurrentIndex(tabs()->count() - 1);
    shoot(m_page, "correspondances-effet");
    auto* table = m_page.findChild<QTableView*>(QStringLiteral("effect"));
    ASSERT_EQ(table->model()->rowCount(), before.lines.size());
    const auto* leaves = m_page.findChild<QLabel*>(QStringLiteral("leaves"));
    EXPECT_TRUE(leaves->text().contains(QString::number(before.leaves.services))) << leaves->text().toStdString();
    int row = 0;
    for (const exchange::EffectLine& line : before.lines) {
        if (line.cause == exchange::EffectCause::TeacherOpen)
            break;
        ++row;
    }
    ASSERT_LT(row, before.lines.size());
    const QString theirs = before.lines.at(row).theirs;
    for (int i = 0; i < table->model()->rowCount(); ++i) {
        if (table->model()->index(i, 1).data().toString() == before.lines.at(row).label)
            table->setCurrentIndex(table->model()->index(i, 0));
    }
    table->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(tabs()->currentIndex(), 0);
    EXPECT_EQ(currentKey(), theirs);
    EXPECT_EQ(focusName(), QStringLiteral("items"));

    // Live: once it is settled, its line is gone.
    press(Qt::Key_A, Qt::AltModifier);
    ASSERT_TRUE(soon([&] { return settledWith(theirs) != 0; }));
    tabs()->setCurrentIndex(tabs()->count() - 1);
    for (const exchange::EffectLine& line : exchange::effect(m_session.school()).lines)
        EXPECT_NE(line.theirs, theirs);
    EXPECT_LT(table->model()->rowCount(), int(before.lines.size()) + 1);
}

} // namespace navette::ui
