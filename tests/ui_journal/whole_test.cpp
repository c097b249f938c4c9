// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_window.h"

#include "store/verification.h"
#include "ui/journal/handover_dialog.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

/// What concerns the journal as a whole: verification, comparison with the one before, handover.
namespace navette::ui {

namespace {

    class WholeJournalTest : public JournalTest {
    protected:
        WholeJournalTest()
            : m_page(&m_session)
        {
        }
        void SetUp() override
        {
            JournalTest::SetUp();
            show(m_page);
        }
        /// Presses \a button and does \a what in the dialog that opens sooner or later.
        template <class Button> void inDialog(Button* button, const std::function<void(QDialog*)>& what)
        {
            QTimer waiting;
            bool done = false;
            QObject::connect(&waiting, &QTimer::timeout, &waiting, [&] {
                auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
                if (!dialog || done)
                    return;
                done = true;
                what(dialog);
                QTest::keyClick(dialog, Qt::Key_Escape);
            });
            waiting.start(10);
            button->click();
            EXPECT_TRUE(QTest::qWaitFor([&done] { return done; }));
            QTest::qWait(20);
        }
        /// Changes the journal behind the store's back.
        void tamper(const QString& sql) const
        {
            const QString path = m_session.path();
            {
                QSqlDatabase base = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
                base.setDatabaseName(path);
                ASSERT_TRUE(base.open());
                QSqlQuery query(base);
                ASSERT_TRUE(query.exec(QStringLiteral("DROP TRIGGER journal_no_update")));
                ASSERT_TRUE(query.exec(sql));
            }
            QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
        }

        JournalPage m_page;
    };

} // namespace

TEST_F(WholeJournalTest, TheVerificationSaysThatTheJournalIsIntact)
{
    inDialog(child<QToolButton>(m_page, "verify"), [](QDialog* dialog) {
        EXPECT_EQ(
            dialog->findChild<QLabel*>(QStringLiteral("verdict"))->text(), QStringLiteral("Le suivi est intact."));
    });
}

TEST_F(WholeJournalTest, TheVerificationNamesTheLineThatWasChanged)
{
    tamper(QStringLiteral("UPDATE journal SET title='Autre chose' WHERE id=2"));
    inDialog(child<QToolButton>(m_page, "verify"), [](QDialog* dialog) {
        QString all;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            all += label->text() + u'\n';
        EXPECT_TRUE(all.contains(QStringLiteral("étape nº 2"))) << all.toStdString();
        shoot(*dialog, "suivi-verifie");
    });
}

TEST_F(WholeJournalTest, ComparesAnImportWithTheOneBefore)
{
    EXPECT_FALSE(child<QPushButton>(m_page, "comparePrevious")->isVisible()) << "the first of its kind";
    QByteArray bytes = bytesOf(m_stsFile);
    const qsizetype at = bytes.indexOf("<NOM_USAGE>");
    ASSERT_GT(at, 0);
    bytes.insert(at + 11, "NOUVEAU ");
    QFile changed(m_stsFile);
    ASSERT_TRUE(changed.open(QIODevice::WriteOnly));
    changed.write(bytes);
    changed.close();
    commit(exchange::planStsImport(m_stsFile, m_session.school()));
    select(m_page, 4);
    inDialog(child<QPushButton>(m_page, "comparePrevious"), [](QDialog* dialog) {
        auto* tree = dialog->findChild<QTreeWidget*>(QStringLiteral("comparison"));
        ASSERT_TRUE(tree) << dialog->windowTitle().toStdString();
        ASSERT_GT(tree->topLevelItemCount(), 0);
        QString all;
        for (QTreeWidgetItemIterator item(tree); *item; ++item)
            all += (*item)->text(0) + (*item)->text(2) + u'\n';
        EXPECT_TRUE(all.contains(QStringLiteral("NOUVEAU"))) << all.toStdString();
        shoot(*dialog, "suivi-comparaison");
    });
}

TEST_F(WholeJournalTest, TheHandoverHoldsEveryExchangeAndEveryReason)
{
    change([](Draft& draft) {
        FindingReason reason;
        reason.receiver = QStringLiteral("sts");
        reason.code = QStringLiteral("T07");
        reason.reason = QStringLiteral("Poste vacant, remplaçant <attendu> lundi");
        reason.decidedBy = QStringLiteral("durand");
        reason.decidedAt = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
        draft.insert(reason);
    });
    ASSERT_TRUE(m_session.noteOutcome(StsExport,
        { .outcome = Outcome::Refused, .note = QStringLiteral("vu à midi"), .message = QStringLiteral("?") }));
    inDialog(child<QToolButton>(m_page, "handover"), [&](QDialog* dialog) {
        auto* text = dialog->findChild<QTextBrowser*>(QStringLiteral("handover"));
        auto* save = dialog->findChild<QPushButton*>(QStringLiteral("savePdf"));
        ASSERT_TRUE(QTest::qWaitFor([save] { return save->isEnabled(); }));
        const QString all = text->toPlainText().remove(u'\n');
        for (const JournalEntry& each : m_session.journal()) {
            for (const JournalFile& file : each.files) {
                EXPECT_TRUE(all.contains(file.name)) << file.name.toStdString();
                EXPECT_TRUE(QString(all).remove(QChar::LineSeparator).contains(file.sha256));
            }
        }
        for (const char* words : { "Poste vacant, remplaçant <attendu> lundi", "vu à midi", "Refusé le",
                 "le suivi est intact", "Ce qui est en attente", "Charger le fichier dans STS-Web" })
            EXPECT_TRUE(all.contains(QString::fromUtf8(words))) << words;
        EXPECT_TRUE(all.contains(store::verifyJournal(m_session.path())->head)) << "the head of the chain";
        const QString path = m_folder.filePath(QStringLiteral("passation.pdf"));
        ASSERT_TRUE(qobject_cast<HandoverDialog*>(dialog)->writePdf(path));
        const QByteArray pdf = bytesOf(path);
        EXPECT_TRUE(pdf.startsWith("%PDF-"));
        EXPECT_TRUE(pdf.trimmed().endsWith("%%EOF"));
    });
}

} // namespace navette::ui
