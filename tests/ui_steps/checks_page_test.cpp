// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "checks/reasons.h"
#include "exchange/prepare.h"
#include "ui/common/background.h"
#include "ui/common/findings_view.h"
#include "ui/common/reason_row.h"
#include "ui/wizard/remedy_dialog.h"
#include "ui/wizard/same_reason_dialog.h"
#include "ui/wizard/stage_bar.h"
#include "ui/wizard/step_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

/// The checks page of an export by keyboard: reasons for what is to verify, remedies looked at before they are done,
/// the way from one finding to the next.
namespace navette::ui {

namespace {

    class ChecksPageTest : public StepsTest {
    protected:
        ChecksPageTest()
            : m_page(&m_session)
        {
        }

        /// The year prepared, and the checks of the links done: nothing blocks, something is to verify.
        void openLinks()
        {
            importSiecle();
            importSts();
            commit(exchange::planPrepare(m_session.school()));
            openChecks(QStringLiteral("export.siecle"));
            ASSERT_FALSE(blocks(view()->findings()));
            ASSERT_FALSE(lacking().isEmpty());
        }
        void openChecks(const QString& step)
        {
            show(m_page);
            m_page.showStep(step);
            if (!view())
                press(Qt::Key_Return);
            ASSERT_TRUE(view());
            ASSERT_TRUE(checked());
        }
        /// Until the checks that run are done.
        bool checked() const
        {
            return soon([this] { return !m_page.findChild<QWidget*>(QStringLiteral("checksBusy"))->isVisible(); });
        }

        QPushButton* next() const { return m_page.findChild<QPushButton*>(QStringLiteral("next")); }
        FindingsView* view() const { return visible<FindingsView>(); }
        Findings lacking() const
        {
            Findings findings = view()->findings();
            findings.removeIf([](const Finding& finding) { return !checks::needsReason(finding); });
            return findings;
        }
        /// Gives every open field the same words, from the keyboard.
        void answerAll(const QString& words)
        {
            for (int guard = 0; focusName() == QStringLiteral("reason") && guard < 20; ++guard) {
                type(words);
                press(Qt::Key_Return);
            }
        }
        template <class T> T* visible(const char* name = nullptr) const
        {
            for (T* widget : m_page.findChildren<T*>(name ? QString::fromLatin1(name) : QString())) {
                if (widget->isVisible())
                    return widget;
            }
            return nullptr;
        }
        /// Does \a opening, which opens a modal dialog of that type, and \a answering in it.
        template <class Dialog, class Opening, class Answering> void inDialog(Opening&& opening, Answering&& answering)
        {
            bool seen = false;
            QTimer::singleShot(0, qApp, [&] {
                auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
                ASSERT_TRUE(dialog);
                seen = true;
                shoot(*dialog, dialog->metaObject()->className());
                answering(*dialog);
            });
            opening();
            EXPECT_TRUE(seen);
        }
        /// A service with two shares for the hours of one and no co-teaching declared: blocks, with a ready remedy.
        void undeclareCoTeaching()
        {
            importSiecle();
            importSts();
            change([](Draft& draft) {
                const ServiceShare share = *draft.school().table<ServiceShare>().begin();
                Service service = *draft.school().find(share.service);
                service.coTeaching = false;
                draft.update(service);
                draft.insert(ServiceShare {
                    .service = share.service, .teacher = share.teacher, .post = share.post, .annualMinutes = 100000 });
            });
        }

        StepPage m_page;
    };

    bool hasCode(const Findings& findings, QStringView code)
    {
        return std::any_of(
            findings.cbegin(), findings.cend(), [&](const Finding& finding) { return finding.code == code; });
    }

} // namespace

TEST_F(ChecksPageTest, OneGoesOnOnlyWhenEveryFindingToVerifyHasAReason)
{
    openLinks();
    shoot(m_page, "verifs-1-motifs");
    EXPECT_FALSE(next()->isEnabled());
    EXPECT_TRUE(visible<QLabel>("whyNot")->text().contains(QStringLiteral("motif")));
    ASSERT_EQ(focusName(), QStringLiteral("reason")) << "the keyboard stands where something is asked";
    answerAll(QStringLiteral("Vu avec le chef d’établissement"));
    ASSERT_TRUE(soon([this] { return next()->isEnabled(); }));
    EXPECT_EQ(focusName(), QStringLiteral("next")) << "and then where it leads on";
    for (const Finding& finding : view()->findings()) {
        if (finding.severity == Severity::ToVerify) {
            EXPECT_EQ(finding.reason, QStringLiteral("Vu avec le chef d’établissement"));
        }
    }
    const auto* said = visible<QLabel>("givenReason");
    ASSERT_TRUE(said);
    EXPECT_TRUE(said->text().contains(m_session.user())) << said->text().toStdString();
    EXPECT_TRUE(said->text().contains(QString::number(QDate::currentDate().year()))) << said->text().toStdString();
    shoot(m_page, "verifs-2-motives");
}

TEST_F(ChecksPageTest, AReasonGoesIntoTheJournalWithTheFile)
{
    openLinks();
    answerAll(QStringLiteral("Les groupes partent demain"));
    ASSERT_TRUE(soon([this] { return next()->isEnabled(); }));
    press(Qt::Key_Return);
    auto* folder = m_page.findChild<QLineEdit*>(QStringLiteral("folder"));
    ASSERT_TRUE(folder && folder->isVisible());
    folder->setText(m_folder.path());
    next()->setFocus();
    press(Qt::Key_Return);
    const JournalEntry& entry = m_session.journal().last();
    ASSERT_EQ(entry.step, QStringLiteral("export.siecle"));
    ASSERT_FALSE(entry.findings.isEmpty());
    for (const Finding& finding : entry.findings) {
        if (finding.severity == Severity::ToVerify) {
            EXPECT_EQ(finding.reason, QStringLiteral("Les groupes partent demain"));
        }
    }
}

TEST_F(ChecksPageTest, AReasonIsTakenBackAndAskedForAgain)
{
    openLinks();
    answerAll(QStringLiteral("Erreur de ma part"));
    ASSERT_TRUE(soon([this] { return next()->isEnabled(); }));
    const qsizetype given = m_session.school().table<FindingReason>().size();
    auto* withdraw = visible<QPushButton>("withdrawReason");
    ASSERT_TRUE(withdraw);
    withdraw->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(m_session.school().table<FindingReason>().size(), given - 1);
    EXPECT_FALSE(next()->isEnabled());
    EXPECT_EQ(lacking().size(), 1);
    ASSERT_TRUE(m_session.undoLast()) << "one step, that can be undone";
    ASSERT_TRUE(soon([this] { return next()->isEnabled(); }));
}

TEST_F(ChecksPageTest, AReasonIsChanged)
{
    openLinks();
    answerAll(QStringLiteral("Premier motif"));
    auto* change = visible<QPushButton>("changeReason");
    ASSERT_TRUE(change);
    change->setFocus();
    press(Qt::Key_Return);
    ASSERT_EQ(focusName(), QStringLiteral("reason"));
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("Second motif"));
    press(Qt::Key_Return);
    const auto& rows = m_session.school().table<FindingReason>();
    EXPECT_TRUE(
        std::any_of(rows.begin(), rows.end(), [](const FindingReason& row) { return row.reason == u"Second motif"; }));
}

TEST_F(ChecksPageTest, TheSameReasonIsGivenToAllAtOnceAndOfferedNextTime)
{
    importSiecle();
    importSts();
    commit(exchange::planPrepare(m_session.school()));
    change([](Draft& draft) { // one more thing to verify: pupils without MEF
        const Membership link = *draft.school().table<Membership>().begin();
        Student student = *draft.school().find(link.student);
        student.mef = {};
        draft.update(student);
    });
    openChecks(QStringLiteral("export.siecle"));
    ASSERT_GE(lacking().size(), 2);
    auto* all = visible<QPushButton>("sameReasonButton");
    ASSERT_TRUE(all);
    const QString words = QStringLiteral("Réglé le 15 septembre");
    inDialog<SameReasonDialog>([&] { all->click(); },
        [&](SameReasonDialog& dialog) {
            dialog.findChild<QComboBox*>(QStringLiteral("commonReason"))->setEditText(words);
            dialog.findChild<QPushButton*>(QStringLiteral("giveAll"))->click();
        });
    ASSERT_TRUE(soon([this] { return next()->isEnabled(); }));
    EXPECT_FALSE(all->isVisible());
    ASSERT_TRUE(m_session.undoLast()) << "all in one step";
    ASSERT_TRUE(checked());
    EXPECT_GE(lacking().size(), 2);
    ASSERT_TRUE(m_session.redoLast());
    ASSERT_TRUE(checked());
    auto* withdraw = visible<QPushButton>("withdrawReason");
    ASSERT_TRUE(withdraw);
    withdraw->click();
    auto* field = visible<QComboBox>("reason");
    ASSERT_TRUE(field);
    EXPECT_EQ(field->itemText(0), words);
}

TEST_F(ChecksPageTest, ARemedyIsLookedAtFirstAndDoneAsOneStep)
{
    undeclareCoTeaching();
    openChecks(QStringLiteral("export.sts"));
    ASSERT_TRUE(hasCode(view()->findings(), u"H07"));
    const QString before = m_session.undoTitle();
    auto* remedy = visible<QPushButton>("remedy");
    ASSERT_TRUE(remedy);
    inDialog<RemedyDialog>([&] { remedy->click(); },
        [](RemedyDialog& dialog) {
            EXPECT_FALSE(dialog.chosen().isEmpty());
            const auto* tree = dialog.findChild<QTreeView*>();
            EXPECT_GE(tree->model()->rowCount(), 1);
            dialog.reject();
        });
    EXPECT_EQ(m_session.undoTitle(), before) << "given up, nothing is done";

    inDialog<RemedyDialog>([&] { visible<QPushButton>("remedy")->click(); },
        [](RemedyDialog& dialog) { dialog.findChild<QPushButton*>(QStringLiteral("mend"))->click(); });
    EXPECT_EQ(m_session.journal().last().step, QStringLiteral("edit")) << "an edit, and not the export";
    const QList<exchange::StepStatus> route = m_session.route();
    const auto step = std::find_if(route.cbegin(), route.cend(),
        [](const exchange::StepStatus& status) { return status.step->id == u"export.sts"; });
    ASSERT_NE(step, route.cend());
    EXPECT_NE(step->state, exchange::StepState::Done);
    EXPECT_TRUE(soon([this] { return !hasCode(view()->findings(), u"H07"); })) << "the list is checked again";
    ASSERT_TRUE(m_session.undoLast());
    EXPECT_TRUE(soon([this] { return hasCode(view()->findings(), u"H07"); }));
}

TEST_F(ChecksPageTest, WhatIsBeingTypedOutlivesAnEditElsewhere)
{
    openLinks();
    auto* field = visible<QComboBox>("reason");
    ASSERT_TRUE(field);
    field->setFocus();
    type(QStringLiteral("Les groupes de"));
    change([](Draft& draft) { draft.insert(Teacher { .familyName = QStringLiteral("OLLIVIER") }); });
    ASSERT_TRUE(checked());
    EXPECT_EQ(visible<QComboBox>("reason")->currentText(), QStringLiteral("Les groupes de"));
    EXPECT_EQ(focusName(), QStringLiteral("reason"));
}

TEST_F(ChecksPageTest, KeysGoFromOneFindingToTheNextAndCheckAgain)
{
    undeclareCoTeaching();
    openChecks(QStringLiteral("export.sts"));
    ASSERT_GE(view()->findings().size(), 2);
    const auto shown = [] { return QApplication::focusWidget()->accessibleName(); };
    view()->firstCard()->setFocus(); // the page itself begins where a remedy is ready
    press(Qt::Key_F8, Qt::ShiftModifier); // the last
    const QString last = shown();
    press(Qt::Key_F8);
    EXPECT_TRUE(shown().contains(view()->findings().first().cause)) << "round the end: " << shown().toStdString();
    press(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(shown(), last);
    EXPECT_TRUE(last.contains(view()->findings().last().cause));

    QSignalSpy works(&BackgroundWorks::instance(), &BackgroundWorks::changed);
    press(Qt::Key_F5);
    EXPECT_GE(works.size(), 1);
    EXPECT_TRUE(checked());
}

TEST_F(ChecksPageTest, ObjectsAreLinksAndRulesTellWhereTheyComeFrom)
{
    undeclareCoTeaching();
    openChecks(QStringLiteral("export.sts"));
    QSignalSpy opened(&m_page, &StepPage::openObject);
    auto* objects = visible<QLabel>("objects");
    ASSERT_TRUE(objects);
    Q_EMIT objects->linkActivated(objects->text().section(u'"', 1, 1));
    ASSERT_EQ(opened.size(), 1);
    EXPECT_GT(opened.first().first().value<ObjectRef>().id, 0);

    QSignalSpy manual(&m_page, &StepPage::manualRequested);
    auto* more = visible<QPushButton>("learnMore");
    ASSERT_TRUE(more);
    more->setFocus();
    press(Qt::Key_Return);
    const auto* source = visible<QLabel>("source");
    ASSERT_TRUE(source);
    EXPECT_TRUE(source->text().contains(view()->findings().first().code));
    shoot(m_page, "verifs-3-savoir-plus");
    visible<QPushButton>("readManual")->click();
    ASSERT_EQ(manual.size(), 1);
    EXPECT_EQ(manual.first().first().toString(), view()->findings().first().code);
    press(Qt::Key_Return);
    EXPECT_FALSE(visible<QLabel>("source"));
}

TEST_F(ChecksPageTest, FitsBesideTheOtherColumnsOfASmallScreen)
{
    constexpr int Centre = 720; // what the route and "Pourquoi ?" leave of 1280 pixels
    undeclareCoTeaching();
    openChecks(QStringLiteral("export.sts"));
    for (const Theme theme : { Theme::Light, Theme::Dark }) {
        applyStyle(*qApp, theme);
        m_page.resize(Centre, 640);
        QApplication::processEvents();
        EXPECT_LE(m_page.width(), Centre) << "the page asks for more";
        for (QWidget* card : m_page.findChildren<QWidget*>(QStringLiteral("finding"))) {
            const QRect all(card->mapTo(&m_page, QPoint()), card->size());
            EXPECT_LE(all.right(), Centre) << card->accessibleName().toStdString();
        }
        if (const QString folder = qEnvironmentVariable("NAVETTE_SHOTS"); !folder.isEmpty())
            m_page.grab().save(folder
                + (theme == Theme::Dark ? QStringLiteral("/verifs-petit-sombre.png")
                                        : QStringLiteral("/verifs-petit.png")));
    }
    applyStyle(*qApp, Theme::Light);
}

TEST_F(ChecksPageTest, TheRowOfStagesEndsInsideANarrowPage)
{
    StageBar bar;
    bar.setStages({ QStringLiteral("Profil et mode exclusif"), QStringLiteral("Vérifications"),
        QStringLiteral("Ce que STS va dire"), QStringLiteral("Dossier"), QStringLiteral("Terminé") });
    for (int stage = 0; stage < 5; ++stage) {
        bar.setCurrent(stage);
        for (int width = 420; width <= bar.sizeHint().width(); width += 3) {
            bar.resize(width, bar.sizeHint().height());
            const QImage image = bar.grab().toImage();
            const QRgb ground = image.pixel(0, 0);
            for (int y = 0; y < image.height(); ++y)
                ASSERT_EQ(image.pixel(image.width() - 1, y), ground) << stage << " at " << width;
        }
    }
}

TEST_F(ChecksPageTest, WhoOnlyReadsSeesReasonsAndGivesNone)
{
    ReasonRow row(QStringLiteral("Un constat"), {}, nullptr);
    QSignalSpy given(&row, &ReasonRow::given);
    row.setTyped(QStringLiteral("Motif"));
    row.setLocked(QStringLiteral("Anne modifie la base."));
    EXPECT_FALSE(row.findChild<QPushButton*>(QStringLiteral("giveReason"))->isEnabled());
    EXPECT_FALSE(row.findChild<QComboBox*>(QStringLiteral("reason"))->isEnabled());
    row.setLocked({});
    row.findChild<QPushButton*>(QStringLiteral("giveReason"))->click();
    ASSERT_EQ(given.size(), 1);
    EXPECT_EQ(given.first().first().toString(), QStringLiteral("Motif"));
}

} // namespace navette::ui
