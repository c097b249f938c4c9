// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_window.h"

#include "ui/common/findings_view.h"
#include "ui/journal/entry_words.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTreeWidget>

namespace navette::ui {

namespace {

    class EntryDetailTest : public JournalTest {
    protected:
        /// Asks for the undo and does \a what in the dialog that opens.
        void inDialog(const std::function<void(QDialog*)>& what)
        {
            QTimer::singleShot(0, undo(), [&what] {
                auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
                ASSERT_TRUE(dialog);
                what(dialog);
            });
            undo()->click();
        }
        EntryDetailTest()
            : m_page(&m_session)
        {
        }
        void SetUp() override
        {
            JournalTest::SetUp();
            show(m_page);
        }
        QPushButton* undo() const { return child<QPushButton>(m_page, "undoEntry"); }
        bool hasRoom(const QString& code) const
        {
            const auto& rooms = m_session.school().rooms();
            return std::any_of(rooms.begin(), rooms.end(), [&](const Room& room) { return room.code == code; });
        }
        void addRoom(const QString& code)
        {
            change([&](Draft& draft) {
                Room room;
                room.code = code;
                draft.insert(room);
            });
        }

        JournalPage m_page;
    };

} // namespace

TEST_F(EntryDetailTest, TellsTheFacts)
{
    select(m_page, StsImport);
    const JournalEntry import = entry(StsImport);
    EXPECT_EQ(text(m_page, "detailKind"), QStringLiteral("Import · étape nº 2"));
    EXPECT_EQ(text(m_page, "detailTitle"), import.title);
    EXPECT_EQ(text(m_page, "detailState"), QStringLiteral("Fait"));
    EXPECT_EQ(text(m_page, "factUser"), m_session.user());
    EXPECT_EQ(text(m_page, "factHost"), import.host);
    EXPECT_EQ(text(m_page, "factProfile"), EntryWords::profile(import));
    EXPECT_EQ(text(m_page, "factStep"), QStringLiteral("Importer le fichier de STS-Web"));
    EXPECT_EQ(text(m_page, "filePath"), QDir::toNativeSeparators(m_stsFile));
    EXPECT_EQ(text(m_page, "fileSha").remove(u'\n'), import.files.constFirst().sha256);
    EXPECT_FALSE(child<QComboBox>(m_page, "outcome")->isVisible()) << "an import has no answer to wait for";
    QStringList counts;
    for (const QLabel* label : child<QWidget>(m_page, "counts")->findChildren<QLabel*>())
        counts.append(label->text());
    ASSERT_FALSE(import.counts.isEmpty());
    for (const JournalCount& count : import.counts)
        EXPECT_TRUE(counts.contains(count.label)) << count.label.toStdString();
}

TEST_F(EntryDetailTest, ShowsFindingsWithoutRemedies)
{
    const auto* findings = m_page.findChild<FindingsView*>();
    ASSERT_EQ(findings->findings().size(), 1);
    EXPECT_TRUE(findings->text().contains(QStringLiteral("T07")));
    EXPECT_EQ(findings->findChild<QPushButton*>(QStringLiteral("remedy")), nullptr);
    select(m_page, SiecleImport);
    EXPECT_EQ(m_page.findChild<FindingsView*>()->findings().size(), entry(SiecleImport).findings.size());
}

TEST_F(EntryDetailTest, NotesTheAnswerByKeyboardAndKeepsIt)
{
    table(m_page)->setFocus();
    press(Qt::Key_Return);
    ASSERT_EQ(focusName(), QStringLiteral("outcome"));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    ASSERT_EQ(focusName(), QStringLiteral("outcomeNote"));
    type(QStringLiteral("Deux services déjà payés"));
    press(Qt::Key_Tab);
    ASSERT_EQ(focusName(), QStringLiteral("pasteMessage"));
    press(Qt::Key_Tab);
    ASSERT_EQ(focusName(), QStringLiteral("outcomeMessage"));
    press(Qt::Key_Tab);
    ASSERT_EQ(focusName(), QStringLiteral("saveOutcome"));
    press(Qt::Key_Space);
    EXPECT_EQ(entry(StsExport).outcome, Outcome::AcceptedWithReservations);
    EXPECT_TRUE(text(m_page, "detailState").startsWith(QStringLiteral("Accepté avec réserves le ")));
    EXPECT_TRUE(text(m_page, "detailNext").contains(QStringLiteral("Revoyez chaque point")));
    EXPECT_TRUE(text(m_page, "noted").contains(QStringLiteral("Deux services déjà payés")));
    EXPECT_FALSE(child<QPushButton>(m_page, "saveOutcome")->isEnabled()) << "nothing more to note";

    const QString path = m_session.path();
    m_session.close();
    ASSERT_TRUE(m_session.open(path));
    EXPECT_EQ(entry(StsExport).outcome, Outcome::AcceptedWithReservations);
    EXPECT_EQ(entry(StsExport).outcomes.last().note, QStringLiteral("Deux services déjà payés"));
    EXPECT_TRUE(text(m_page, "detailState").startsWith(QStringLiteral("Accepté avec réserves le ")));
}

TEST_F(EntryDetailTest, ThePastedMessageIsExplainedProposesTheOutcomeAndStaysAsItIs)
{
    const QString message = QStringLiteral("  Bilan :\n\tREJELEGROUPE_01 DURAND Zoé\n\tREJELEGROUPE_01 PETIT Léo\n");
    QGuiApplication::clipboard()->setText(message);
    child<QPushButton>(m_page, "pasteMessage")->setFocus();
    press(Qt::Key_Space);
    ASSERT_EQ(focusName(), QStringLiteral("outcomeMessage"));
    const QString explained = text(m_page, "messageExplained");
    EXPECT_TRUE(explained.contains(QStringLiteral("2 fois"))) << explained.toStdString();
    EXPECT_TRUE(explained.contains(QStringLiteral("Élève non trouvé")));
    EXPECT_EQ(child<QComboBox>(m_page, "outcome")->currentData().toInt(),
        static_cast<int>(Outcome::AcceptedWithReservations));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(entry(StsExport).outcome, Outcome::AcceptedWithReservations);
    EXPECT_EQ(entry(StsExport).outcomes.last().message, message);
    EXPECT_TRUE(child<QPlainTextEdit>(m_page, "outcomeMessage")->toPlainText().isEmpty()) << "noted";
    EXPECT_FALSE(child<QPushButton>(m_page, "saveOutcome")->isEnabled());
}

TEST_F(EntryDetailTest, KeepsWhatIsTypedWhileAnotherRowIsLookedAt)
{
    exportSts();
    select(m_page, StsExport);
    auto* note = child<QLineEdit>(m_page, "outcomeNote");
    note->setFocus();
    type(QStringLiteral("en cours de lecture"));
    select(m_page, 4);
    EXPECT_TRUE(note->text().isEmpty());
    addRoom(QStringLiteral("B1"));
    select(m_page, StsExport);
    EXPECT_EQ(note->text(), QStringLiteral("en cours de lecture"));
    EXPECT_TRUE(entry(StsExport).outcomes.isEmpty());
}

TEST_F(EntryDetailTest, TakesAStepBack)
{
    select(m_page, StsImport);
    ASSERT_FALSE(m_session.school().table<StsService>().isEmpty());
    press(undo(), { Qt::Key_Escape });
    ASSERT_EQ(m_said.size(), 1);
    EXPECT_TRUE(m_said.constFirst().contains(entry(StsImport).title.toHtmlEscaped()));
    EXPECT_EQ(entry(StsImport).undoneBy, 0) << "Escape means no";
    press(undo(), { Qt::Key_Return });
    EXPECT_EQ(entry(StsImport).undoneBy, 4);
    EXPECT_TRUE(m_session.school().table<StsService>().isEmpty());
    EXPECT_EQ(text(m_page, "detailState"), QStringLiteral("Annulé par l’étape nº 4"));
    EXPECT_TRUE(child<QLabel>(m_page, "detailTitle")->font().strikeOut());
    EXPECT_FALSE(undo()->isEnabled());
    EXPECT_EQ(text(m_page, "undoReason"), QStringLiteral("Déjà annulée par l’étape nº 4."));
    select(m_page, SiecleImport);
    EXPECT_FALSE(child<QLabel>(m_page, "detailTitle")->font().strikeOut());
}

TEST_F(EntryDetailTest, TakesAnUndoBack)
{
    ASSERT_TRUE(m_session.undo(StsImport));
    showEverything(m_page);
    select(m_page, 4);
    EXPECT_EQ(text(m_page, "detailKind"), QStringLiteral("Annulation · étape nº 4"));
    press(undo(), { Qt::Key_Return });
    EXPECT_EQ(entry(StsImport).undoneBy, 0);
    EXPECT_FALSE(m_session.school().table<StsService>().isEmpty());
}

TEST_F(EntryDetailTest, SaysWhyAStepCannotBeTakenBack)
{
    select(m_page, StsExport);
    EXPECT_FALSE(undo()->isEnabled());
    EXPECT_TRUE(text(m_page, "undoReason").contains(QStringLiteral("n’a rien changé")));
}

TEST_F(EntryDetailTest, ShowsEverythingThatDependsOnAStepAndTakesItBackToo)
{
    change([](Draft& draft) {
        Student student = *draft.school().students().begin();
        student.firstName = QStringLiteral("Autrement");
        draft.update(student);
    });
    const store::UndoPlan plan = *m_session.planUndo(SiecleImport);
    select(m_page, SiecleImport);
    // Escape does nothing.
    QStringList steps;
    int rows = 0;
    inDialog([&](QDialog* dialog) {
        auto* tree = dialog->findChild<QTreeWidget*>(QStringLiteral("dependents"));
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            steps.append(tree->topLevelItem(i)->text(0));
            rows += tree->topLevelItem(i)->childCount();
        }
        shoot(*dialog, "annuler-dependances");
        EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("losses"))->text().contains(QStringLiteral("Élèves")));
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    ASSERT_EQ(steps.size(), plan.dependents.size());
    EXPECT_TRUE(steps.first().contains(QStringLiteral("nº 4")));
    qsizetype expected = 0;
    for (const store::DependentStep& step : plan.dependents)
        expected += step.rows.size();
    EXPECT_EQ(rows, expected);
    EXPECT_EQ(entry(SiecleImport).undoneBy, 0);
    // A step of the list is one key away.
    inDialog([](QDialog* dialog) { dialog->findChild<QPushButton*>(QStringLiteral("goTo"))->click(); });
    EXPECT_EQ(current(m_page), 4);
    select(m_page, SiecleImport);
    inDialog([](QDialog* dialog) { dialog->findChild<QPushButton*>(QStringLiteral("undoAll"))->click(); });
    EXPECT_EQ(entry(SiecleImport).undoneBy, 5);
    EXPECT_EQ(entry(4).undoneBy, 5);
    EXPECT_TRUE(m_session.school().students().isEmpty());
    ASSERT_TRUE(m_session.undo(5));
    EXPECT_EQ(entry(SiecleImport).undoneBy, 0);
}

} // namespace navette::ui
