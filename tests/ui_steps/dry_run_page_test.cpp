// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "checks/reasons.h"
#include "exchange/dry_run.h"
#include "exchange/export_documents.h"
#include "exchange/exports.h"
#include "exchange/prepare.h"
#include "ui/common/findings_view.h"
#include "ui/wizard/proof_panel.h"
#include "ui/wizard/step_page.h"
#include "ui/wizard/target_page.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

namespace navette::ui {

namespace {

    /// What STS will say, before the file is written, and what it has, once a file came back.
    class DryRunPageTest : public StepsTest {
    protected:
        DryRunPageTest()
            : m_page(&m_session)
        {
            importSiecle();
            importSts();
            commit(exchange::planPrepare(m_session.school()));
        }

        template <class T> T* visible(const char* name) const
        {
            for (T* widget : m_page.findChildren<T*>(QString::fromLatin1(name))) {
                if (widget->isVisible())
                    return widget;
            }
            return nullptr;
        }
        QString text(const char* name) const
        {
            const auto* label = visible<QLabel>(name);
            return label ? label->text() : QString();
        }
        /// Gives a reason for whatever is to verify before the file, without which one gets no further.
        void answerFindings()
        {
            const exchange::Outgoing outgoing = exchange::planExport(
                exchange::Receiver::Sts, m_session.school(), { .at = QDateTime(QDate(2026, 9, 15), QTime(10, 30)) });
            ASSERT_FALSE(outgoing.isBlocked());
            for (const Finding& finding : outgoing.findings) {
                if (!checks::needsReason(finding))
                    continue;
                const ChangeSet reason = checks::giveReason(m_session.school(), u"sts", finding,
                    QStringLiteral("Vu avec le chef d’établissement"), m_session.user(),
                    QDateTime(QDate(2026, 9, 15), QTime(10, 30)));
                ASSERT_TRUE(m_session.edit(reason, QStringLiteral("test")));
            }
        }
        void openDryRun()
        {
            answerFindings();
            m_session.setSupervisor(true);
            show(m_page);
            m_page.showStep(QStringLiteral("export.sts"));
            while (!visible<QLabel>("verdict"))
                press(Qt::Key_Return);
            auto* next = m_page.findChild<QPushButton*>(QStringLiteral("next"));
            ASSERT_TRUE(soon([&] { return next->isEnabled(); })) << qPrintable(text("verdict"));
            next->setFocus();
            press(Qt::Key_Return);
            ASSERT_TRUE(visible<QTabWidget>("dryRunTabs"));
            ASSERT_TRUE(soon([&] { return next->isEnabled(); }));
        }
        exchange::DryRun run(bool keep = false) const { return exchange::dryRun(m_session.school(), keep); }

        StepPage m_page;
    };

} // namespace

TEST_F(DryRunPageTest, EachTeacherIsShownWithTheSumOpenedTermByTerm)
{
    openDryRun();
    const exchange::DryRun wanted = run();
    const auto* teachers = visible<QTableView>("dryRunTeachers");
    ASSERT_TRUE(teachers);
    EXPECT_EQ(teachers->model()->rowCount(), wanted.teachers.size());
    EXPECT_TRUE(text("dryRunVerdict").contains(QString::number(wanted.count(exchange::HeldChange::Same))));
    for (int row = 0; row < teachers->model()->rowCount(); ++row) {
        m_page.findChild<QTableView*>(QStringLiteral("dryRunTeachers"))->selectRow(row);
        const QString name = teachers->model()->index(row, 0).data().toString();
        const auto teacher = std::find_if(wanted.teachers.cbegin(), wanted.teachers.cend(),
            [&](const exchange::TeacherOutlook& other) { return other.name == name; });
        ASSERT_NE(teacher, wanted.teachers.cend()) << qPrintable(name);
        EXPECT_EQ(visible<QTableView>("dryRunTerms")->model()->rowCount(), teacher->terms.size());
        EXPECT_TRUE(text("dryRunSums").contains(exchange::hoursWords(teacher->totalAfter())))
            << qPrintable(text("dryRunSums"));
    }
    for (const char* name : { "dryRunTeachers", "dryRunTerms" }) {
        const auto* table = visible<QTableView>(name);
        EXPECT_GE(table->columnWidth(0), table->fontMetrics().horizontalAdvance(u'N') * 18) << name;
        EXPECT_EQ(table->model()->index(0, 0).data(Qt::ToolTipRole), table->model()->index(0, 0).data());
    }
    shoot(m_page, "export-2-simulation");
}

TEST_F(DryRunPageTest, TheAnswerGivenToStsIsChosenByKeyboard)
{
    openDryRun();
    auto* keep = visible<QComboBox>("keepServices");
    ASSERT_TRUE(keep);
    keep->setFocus();
    press(Qt::Key_Down);
    ASSERT_TRUE(keep->currentData().toBool());
    const exchange::DryRun kept = run(true);
    ASSERT_TRUE(soon([&] {
        return text("dryRunVerdict")
            .contains(QString::number(kept.count(exchange::HeldChange::Same)) + QStringLiteral("."));
    })) << qPrintable(text("dryRunVerdict"));
    auto* only = visible<QCheckBox>("onlyChanged");
    only->setFocus();
    press(Qt::Key_Space);
    const auto changed = std::count_if(kept.teachers.cbegin(), kept.teachers.cend(),
        [](const exchange::TeacherOutlook& teacher) { return teacher.isChanged(); });
    EXPECT_EQ(m_page.findChild<QTableView*>(QStringLiteral("dryRunTeachers"))->model()->rowCount(), changed);
}

TEST_F(DryRunPageTest, TheWholeIsCopiedAsText)
{
    openDryRun();
    auto* copy = visible<QToolButton>("copyDryRun");
    ASSERT_TRUE(copy);
    copy->setFocus();
    press(Qt::Key_Space);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), exchange::textOf(run()));
}

TEST_F(DryRunPageTest, ABaseThatChangedMeanwhileIsSimulatedAgain)
{
    openDryRun();
    change([](Draft& draft) { draft.insert(Teacher { .familyName = QStringLiteral("OLLIVIER") }); });
    const auto* next = m_page.findChild<QPushButton*>(QStringLiteral("next"));
    EXPECT_FALSE(next->isEnabled());
    EXPECT_TRUE(text("whyNot").contains(QStringLiteral("changé"))) << qPrintable(text("whyNot"));
}

TEST_F(DryRunPageTest, AFileThatCameBackProvesWhatArrived)
{
    ProofPanel panel(&m_session, QStringLiteral("export.sts"), nullptr);
    EXPECT_FALSE(panel.hasSent());
    const exchange::Outgoing outgoing = exchange::planExport(
        exchange::Receiver::Sts, m_session.school(), { .at = QDateTime(QDate(2026, 9, 15), QTime(10, 30)) });
    ASSERT_FALSE(outgoing.isBlocked());
    const exchange::Written written = exchange::writtenTo(outgoing, m_folder.path());
    ASSERT_TRUE(m_session.commit({}, written.entry));
    EXPECT_TRUE(panel.hasSent());
    QFile file(stsFile());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const xml::Input back { QStringLiteral("sts_emp.xml"), {}, file.readAll() };
    const auto wanted = exchange::verifyRoundTrip({ outgoing.fileName, {}, outgoing.bytes }, back);
    ASSERT_TRUE(wanted);
    show(panel);
    bool proved = false;
    QObject::connect(&panel, &ProofPanel::proved, [&] { proved = true; });
    panel.prove(back);
    ASSERT_TRUE(soon([&] { return proved; }));
    const QString verdict = panel.findChild<QLabel*>(QStringLiteral("proofVerdict"))->text();
    EXPECT_TRUE(verdict.startsWith(wanted->verdict())) << verdict.toStdString();
    EXPECT_TRUE(verdict.contains(QStringLiteral("celui d’avant l’envoi"))) << "the very file that was imported";
    const auto* table = panel.findChild<QTableView*>(QStringLiteral("differences"));
    EXPECT_EQ(table->isVisible(), !wanted->holds());
    shoot(panel, "preuve");
}

TEST_F(DryRunPageTest, TheStepDoneInStsOffersAPlaceForTheProofOnceAFileWasSent)
{
    const exchange::Outgoing outgoing = exchange::planExport(
        exchange::Receiver::Sts, m_session.school(), { .at = QDateTime(QDate(2026, 9, 15), QTime(10, 30)) });
    show(m_page);
    m_page.showStep(QStringLiteral("sts.load"));
    EXPECT_FALSE(visible<QPushButton>("prove"));
    ASSERT_TRUE(m_session.commit({}, exchange::writtenTo(outgoing, m_folder.path()).entry));
    auto* proof = visible<QPushButton>("prove");
    ASSERT_TRUE(proof);
    shoot(m_page, "ailleurs-preuve");
    proof->setFocus();
    bool offered = false;
    QTimer::singleShot(200, qApp, [&] {
        QWidget* dialog = QApplication::activeModalWidget();
        offered = dialog && dialog->findChild<ProofPanel*>() && dialog->findChild<ProofPanel*>()->isVisible();
        if (dialog) {
            shoot(*dialog, "preuve-fichier");
            QTest::keyClick(dialog, Qt::Key_Escape);
        }
    });
    press(Qt::Key_Space);
    EXPECT_TRUE(offered);
}

} // namespace navette::ui
