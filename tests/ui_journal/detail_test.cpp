// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_window.h"

#include "ui/common/findings_view.h"
#include "ui/journal/entry_words.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

namespace navette::ui {

namespace {

    class EntryDetailTest : public JournalTest {
    protected:
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
    ASSERT_EQ(focusName(), QStringLiteral("saveOutcome"));
    press(Qt::Key_Space);
    EXPECT_EQ(entry(StsExport).outcome, Outcome::AcceptedWithReservations);
    EXPECT_EQ(text(m_page, "detailState"), QStringLiteral("Accepté avec réserves"));
    EXPECT_EQ(text(m_page, "factNote"), QStringLiteral("Deux services déjà payés"));
    EXPECT_FALSE(child<QPushButton>(m_page, "saveOutcome")->isEnabled()) << "nothing more to note";

    const QString path = m_session.path();
    m_session.close();
    ASSERT_TRUE(m_session.open(path));
    EXPECT_EQ(entry(StsExport).outcome, Outcome::AcceptedWithReservations);
    EXPECT_EQ(entry(StsExport).note, QStringLiteral("Deux services déjà payés"));
    EXPECT_EQ(text(m_page, "detailState"), QStringLiteral("Accepté avec réserves"));
}

TEST_F(EntryDetailTest, NotesFromTheMessageItself)
{
    auto* note = child<QPlainTextEdit>(m_page, "outcomeNote");
    note->setFocus();
    type(QStringLiteral("reçu"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(entry(StsExport).note, QStringLiteral("reçu"));
    EXPECT_EQ(entry(StsExport).outcome, Outcome::Prepared);
    note->clear();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(entry(StsExport).note, QString()) << "and takes it away again";
}

TEST_F(EntryDetailTest, KeepsWhatIsTypedWhileAnotherRowIsLookedAt)
{
    exportSts();
    select(m_page, StsExport);
    auto* note = child<QPlainTextEdit>(m_page, "outcomeNote");
    note->setFocus();
    type(QStringLiteral("en cours de lecture"));
    select(m_page, 4);
    EXPECT_TRUE(note->toPlainText().isEmpty());
    addRoom(QStringLiteral("B1"));
    select(m_page, StsExport);
    EXPECT_EQ(note->toPlainText(), QStringLiteral("en cours de lecture"));
    EXPECT_TRUE(entry(StsExport).note.isEmpty());
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
    change([](Draft& draft) {
        Student student = *draft.school().students().begin();
        student.firstName = QStringLiteral("Autrement");
        draft.update(student);
    });
    select(m_page, SiecleImport);
    press(undo(), { Qt::Key_Return, Qt::Key_Escape });
    ASSERT_EQ(m_said.size(), 2);
    EXPECT_TRUE(m_said.constLast().contains(QStringLiteral("ne peut pas être annulée")));
    EXPECT_EQ(entry(SiecleImport).undoneBy, 0);
    select(m_page, StsExport);
    EXPECT_FALSE(undo()->isEnabled());
    EXPECT_TRUE(text(m_page, "undoReason").contains(QStringLiteral("n’a rien changé")));
}

} // namespace navette::ui
