// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "exchange/prepare.h"
#include "ui/common/findings_view.h"
#include "ui/wizard/elsewhere_page.h"
#include "ui/wizard/file_card.h"
#include "ui/wizard/step_page.h"
#include "ui/wizard/target_page.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace navette::ui {

namespace {

    class ExportStepsTest : public StepsTest {
    protected:
        ExportStepsTest()
            : m_page(&m_session)
        {
        }

        QPushButton* next() const { return m_page.findChild<QPushButton*>(QStringLiteral("next")); }
        template <class T> T* visible(const char* name = nullptr) const
        {
            for (T* widget : m_page.findChildren<T*>(name ? QString::fromLatin1(name) : QString())) {
                if (widget->isVisible())
                    return widget;
            }
            return nullptr;
        }
        /// The checks of an export step, done.
        void openChecks(const QString& step)
        {
            show(m_page);
            m_page.showStep(step);
            if (!visible<FindingsView>())
                press(Qt::Key_Return);
            ASSERT_TRUE(visible<FindingsView>());
            ASSERT_TRUE(soon(
                [this] { return visible<QLabel>("verdict")->text() != QStringLiteral("Vérification en cours…"); }));
        }
        /// Says why each finding that is to verify is let pass.
        void giveReasons()
        {
            for (int guard = 0; focusName() == QStringLiteral("reason") && guard < 20; ++guard) {
                type(QStringLiteral("Essai : les autres groupes viendront plus tard"));
                press(Qt::Key_Return);
            }
        }
        /// An export that is written and noted, as any of the three leaves it.
        JournalEntry writtenExport(const QString& step)
        {
            const QString path = m_folder.filePath(QStringLiteral("EDT_vers_STS_0990001N_2026.xml"));
            QFile file(path);
            EXPECT_TRUE(file.open(QIODevice::WriteOnly));
            file.write("<EDT_STS/>");
            file.close();
            JournalEntry entry;
            entry.step = step;
            entry.title = QStringLiteral("EDT_vers_STS");
            entry.direction = Direction::Out;
            entry.outcome = Outcome::Prepared;
            entry.files = { { QFileInfo(path).fileName(), path, QStringLiteral("00"), 10, "<EDT_STS/>" } };
            const Result<JournalEntry> done = m_session.commit({}, entry);
            EXPECT_TRUE(done);
            return done.value_or(JournalEntry());
        }
        bool isTicked(const QString& step) const
        {
            const auto& rows = m_session.school().table<Milestone>();
            return std::any_of(rows.begin(), rows.end(), [&](const Milestone& row) { return row.step == step; });
        }

        StepPage m_page;
    };

} // namespace

TEST_F(ExportStepsTest, ABlockedExportShowsWhyAndWritesNothing)
{
    importSiecle(); // and nothing from STS: there is nothing that STS could take
    openChecks(QStringLiteral("export.sts"));
    shoot(m_page, "export-1-bloque");
    const Findings& findings = visible<FindingsView>()->findings();
    ASSERT_TRUE(blocks(findings));
    EXPECT_FALSE(next()->isEnabled());
    EXPECT_FALSE(visible<QLabel>("whyNot")->text().isEmpty());
    press(Qt::Key_Return);
    EXPECT_FALSE(visible<TargetPage>());
    EXPECT_FALSE(m_session.journal().last().step == QStringLiteral("export.sts"));
}

TEST_F(ExportStepsTest, TheLinksAreWrittenOnceEachFindingHasItsReason)
{
    importSiecle();
    importSts();
    commit(exchange::planPrepare(m_session.school()));
    openChecks(QStringLiteral("export.siecle"));
    giveReasons();
    shoot(m_page, "export-1-liens");
    ASSERT_TRUE(next()->isEnabled());
    next()->setFocus();
    press(Qt::Key_Return);
    auto* target = visible<TargetPage>();
    ASSERT_TRUE(target);
    target->setFolder(m_folder.path());
    shoot(m_page, "export-2-dossier");
    next()->setFocus();
    press(Qt::Key_Return);
    const auto* card = visible<FileCard>();
    ASSERT_TRUE(card);
    EXPECT_TRUE(QFileInfo(card->path()).isFile());
    EXPECT_EQ(m_session.journal().last().step, QStringLiteral("export.siecle"));
    EXPECT_EQ(m_session.journal().last().files.size(), 1);
    shoot(m_page, "export-3-termine");
}

TEST_F(ExportStepsTest, AStepElsewhereIsTickedWithANoteAndTakenBack)
{
    show(m_page);
    m_page.showStep(QStringLiteral("sts.push"));
    shoot(m_page, "ailleurs-a-faire");
    auto* note = visible<QLineEdit>("note");
    ASSERT_TRUE(note);
    note->setFocus();
    type(QStringLiteral("fait avec le chef"));
    press(Qt::Key_Return);
    ASSERT_TRUE(isTicked(QStringLiteral("sts.push")));
    EXPECT_TRUE(visible<QLabel>("done")->text().contains(QStringLiteral("fait avec le chef")));
    auto* untick = visible<QPushButton>("untick");
    ASSERT_TRUE(untick);
    untick->setFocus();
    press(Qt::Key_Return);
    EXPECT_FALSE(isTicked(QStringLiteral("sts.push")));
}

TEST_F(ExportStepsTest, WhatIsTickedAsLoadedIsSent)
{
    const JournalEntry entry = writtenExport(QStringLiteral("export.sts"));
    show(m_page);
    m_page.showStep(QStringLiteral("sts.load"));
    visible<QLineEdit>("note")->setFocus();
    press(Qt::Key_Return);
    ASSERT_TRUE(isTicked(QStringLiteral("sts.load")));
    const QList<JournalEntry> journal = m_session.journal();
    const auto its = std::find_if(
        journal.cbegin(), journal.cend(), [&](const JournalEntry& other) { return other.id == entry.id; });
    ASSERT_NE(its, journal.cend());
    EXPECT_EQ(its->outcome, Outcome::Sent);
}

TEST_F(ExportStepsTest, TheFileToSendIsOneClickAwayAndItsOutcomeIsNoted)
{
    const JournalEntry entry = writtenExport(QStringLiteral("export.sts"));
    show(m_page);
    m_page.showStep(QStringLiteral("sts.load"));
    shoot(m_page, "ailleurs-fichier");
    const auto* card = visible<FileCard>();
    ASSERT_TRUE(card);
    EXPECT_EQ(card->path(), entry.files.first().path);
    auto* copy = visible<QPushButton>("copyPath");
    copy->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QDir::toNativeSeparators(card->path()));

    auto* outcome = visible<QComboBox>("outcome");
    outcome->setFocus();
    press(Qt::Key_End); // refused
    auto* note = visible<QLineEdit>("outcomeNote");
    note->setFocus();
    type(QStringLiteral("Année fermée"));
    press(Qt::Key_Return);
    EXPECT_EQ(m_session.journal().last().outcome, Outcome::Refused);
    EXPECT_EQ(m_session.journal().last().outcomes.last().note, QStringLiteral("Année fermée"));
}

TEST_F(ExportStepsTest, AStepElsewhereScrollsRatherThanStretchTheWindow)
{
    const JournalEntry entry = writtenExport(QStringLiteral("export.sts"));
    ASSERT_TRUE(m_session.setOutcome(entry.id, Outcome::Sent));
    show(m_page);
    m_page.showStep(QStringLiteral("sts.load"));
    const auto* page = visible<ElsewherePage>();
    ASSERT_TRUE(page);
    EXPECT_LT(page->minimumSizeHint().height(), 500);
    m_page.resize(1000, 560);
    EXPECT_EQ(m_page.height(), 560);
    const auto* message = visible<QPlainTextEdit>("outcomeMessage");
    EXPECT_GE(message->height(), 3 * message->fontMetrics().lineSpacing());

    const auto* scroll = visible<QScrollArea>();
    ASSERT_TRUE(scroll);
    EXPECT_EQ(scroll->focusPolicy(), Qt::NoFocus);
    for (const char* name : { "note", "outcome" }) {
        auto* field = page->findChild<QWidget*>(QString::fromLatin1(name));
        field->setFocus(Qt::ShortcutFocusReason);
        EXPECT_EQ(field->visibleRegion().boundingRect(), field->rect()) << name << " is scrolled into view";
    }
}

TEST_F(ExportStepsTest, TheFollowUpOfSiecleAsksForItsResult)
{
    const JournalEntry entry = writtenExport(QStringLiteral("export.siecle"));
    ASSERT_TRUE(m_session.setOutcome(entry.id, Outcome::Sent));
    show(m_page);
    m_page.showStep(QStringLiteral("siecle.follow"));
    EXPECT_FALSE(next()->isEnabled()) << "nothing was noted yet";
    visible<QPlainTextEdit>("outcomeMessage")->setFocus();
    type(QStringLiteral("GROUPE_A_01 6ALL1"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_session.journal().last().outcome, Outcome::AcceptedWithReservations);
    ASSERT_TRUE(next()->isEnabled());
    visible<QLineEdit>("note")->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(isTicked(QStringLiteral("siecle.follow")));
}

TEST_F(ExportStepsTest, WordsTypedAboutAFileOutliveWhatElseHappens)
{
    writtenExport(QStringLiteral("export.sts"));
    show(m_page);
    m_page.showStep(QStringLiteral("sts.load"));
    auto* outcome = visible<QComboBox>("outcome");
    ASSERT_TRUE(outcome);
    outcome->setFocus();
    press(Qt::Key_End);
    auto* note = visible<QLineEdit>("outcomeNote");
    note->setFocus();
    type(QStringLiteral("Année fermée"));
    change([](Draft& draft) { draft.insert(Teacher { .familyName = QStringLiteral("OLLIVIER") }); });
    EXPECT_EQ(note->text(), QStringLiteral("Année fermée"));
    EXPECT_EQ(outcome->currentData().toInt(), static_cast<int>(Outcome::Refused));
}

TEST_F(ExportStepsTest, AFileIsNotWrittenFromABaseThatChangedSinceTheChecks)
{
    importSiecle();
    importSts();
    commit(exchange::planPrepare(m_session.school()));
    openChecks(QStringLiteral("export.siecle"));
    giveReasons();
    ASSERT_TRUE(next()->isEnabled());
    next()->click();
    auto* target = visible<TargetPage>();
    ASSERT_TRUE(target);
    target->setFolder(m_folder.path());
    ASSERT_TRUE(next()->isEnabled());
    change([](Draft& draft) { draft.insert(Teacher { .familyName = QStringLiteral("OLLIVIER") }); });
    EXPECT_FALSE(next()->isEnabled());
    EXPECT_TRUE(visible<QLabel>("whyNot")->text().contains(QStringLiteral("changé")));
    // The page before checks again, and then all is well.
    visible<QPushButton>("back")->click();
    ASSERT_TRUE(soon([this] { return next()->isEnabled(); }));
    next()->click();
    EXPECT_TRUE(next()->isEnabled());
}

TEST_F(ExportStepsTest, WithoutAFileTheStepThatWritesItIsOneKeyAway)
{
    QSignalSpy opened(&m_page, &StepPage::openPage);
    show(m_page);
    m_page.showStep(QStringLiteral("sts.load"));
    auto* lead = visible<QPushButton>("toExport");
    ASSERT_TRUE(lead);
    lead->setFocus();
    press(Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first().toString(), QStringLiteral("export.sts"));
}

TEST_F(ExportStepsTest, WorkIsCountedAndItsPlaceOpened)
{
    importSiecle();
    change([](Draft& draft) {
        Teacher teacher;
        teacher.familyName = QStringLiteral("OLLIVIER");
        teacher.firstName = QStringLiteral("Nestor");
        draft.insert(teacher);
    });
    importSts();
    QSignalSpy opened(&m_page, &StepPage::openPage);
    show(m_page);
    m_page.showStep(QStringLiteral("match"));
    shoot(m_page, "travail-correspondances");
    press(Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first().toString(), QStringLiteral("match"));
}

TEST_F(ExportStepsTest, WorkThatIsCompleteLeadsOn)
{
    importSiecle();
    importSts();
    QSignalSpy opened(&m_page, &StepPage::openPage);
    show(m_page);
    m_page.showStep(QStringLiteral("match"));
    press(Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first().toString(), QStringLiteral("prepare"));
    EXPECT_TRUE(visible<QPushButton>("openPlace"));
}

TEST_F(ExportStepsTest, PreparingTheYearIsShownThenDone)
{
    importSiecle();
    importSts();
    show(m_page);
    m_page.showStep(QStringLiteral("prepare"));
    ASSERT_TRUE(soon([this] { return next()->isEnabled(); }));
    shoot(m_page, "preparer-1");
    next()->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(m_session.journal().last().step, QStringLiteral("prepare"));
    EXPECT_FALSE(m_session.school().lessons().isEmpty());
    shoot(m_page, "preparer-2");
}

} // namespace navette::ui
