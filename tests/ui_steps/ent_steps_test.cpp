// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "exchange/ent_partners.h"
#include "exchange/prepare.h"
#include "formats/ent/container.h"
#include "ui/common/findings_view.h"
#include "ui/wizard/aaf_page.h"
#include "ui/wizard/drop_zone.h"
#include "ui/wizard/file_card.h"
#include "ui/wizard/partners_dialog.h"
#include "ui/wizard/step_page.h"
#include "ui/wizard/target_page.h"

#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTimer>
#include <QTreeWidget>
#include <QUrl>

namespace navette::ui {

namespace {

    /// The ENT's export: the directory before the file, and the file in clear or sealed.
    class EntStepsTest : public StepsTest {
    protected:
        EntStepsTest()
            : m_page(&m_session)
        {
            QSettings().remove(QStringLiteral("wizard"));
        }
        ~EntStepsTest() override { QSettings().remove(QStringLiteral("wizard")); }

        template <class T> T* visible(const char* name = nullptr) const
        {
            for (T* widget : m_page.findChildren<T*>(name ? QString::fromLatin1(name) : QString())) {
                if (widget->isVisible())
                    return widget;
            }
            return nullptr;
        }
        QPushButton* next() const { return m_page.findChild<QPushButton*>(QStringLiteral("next")); }
        bool idle() const
        {
            return soon([this] { return next()->isEnabled(); });
        }

        /// From an empty base to the page of the directory.
        void openDirectory()
        {
            importSiecle();
            importSts();
            commit(exchange::planPrepare(m_session.school()));
            change([](Draft& draft) {
                Lesson lesson = *draft.school().lessons().begin();
                lesson.day = 1;
                lesson.slot = 0;
                draft.update(lesson);
            });
            show(m_page);
            m_page.showStep(QStringLiteral("export.ent"));
            if (!visible<FindingsView>())
                press(Qt::Key_Return);
            ASSERT_TRUE(soon([this] { return next()->isEnabled() || focusName() == QStringLiteral("reason"); }));
            for (int guard = 0; focusName() == QStringLiteral("reason") && guard < 20; ++guard) {
                type(QStringLiteral("Vu avec le chef d’établissement"));
                press(Qt::Key_Return);
            }
            ASSERT_TRUE(idle()) << visible<FindingsView>()->text().toStdString();
            next()->setFocus();
            press(Qt::Key_Return);
            ASSERT_TRUE(visible<AafPage>());
        }
        void openTarget()
        {
            openDirectory();
            press(Qt::Key_Return);
            ASSERT_TRUE(visible<TargetPage>());
            visible<TargetPage>()->setFolder(m_folder.path());
        }
        void addPartner(const QString& name, const char* key)
        {
            QFile file(data("ent/") + QString::fromLatin1(key));
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            const auto changes = exchange::addPartner(m_session.school(), name, file.readAll());
            ASSERT_TRUE(changes) << changes.error().text().toStdString();
            ASSERT_TRUE(m_session.edit(*changes, QStringLiteral("test")));
        }

        StepPage m_page;
    };

} // namespace

TEST_F(EntStepsTest, TheDirectoryIsPassedOverByOneKey)
{
    ASSERT_NO_FATAL_FAILURE(openDirectory());
    EXPECT_EQ(QString(next()->text()).remove(u'&'), QStringLiteral("Passer"));
    EXPECT_EQ(focusName(), QStringLiteral("next"));
    EXPECT_FALSE(visible<QPushButton>("aafAgain")) << "nothing was read yet";
    shoot(m_page, "annuaire-1-vide");
    press(Qt::Key_Return);
    EXPECT_TRUE(visible<TargetPage>());
}

TEST_F(EntStepsTest, TheDirectorySaysWhatTheEntWillNotRecognise)
{
    ASSERT_NO_FATAL_FAILURE(openDirectory());
    change([](Draft& draft) {
        SchoolInfo info = draft.school().info();
        info.otherUais = { QStringLiteral("0999999F") }; // whose the sample is
        draft.update(info);
    });
    visible<AafPage>()->read({ data("aaf") });
    EXPECT_FALSE(next()->isEnabled());
    ASSERT_TRUE(idle());
    const Findings& findings = visible<FindingsView>()->findings();
    EXPECT_FALSE(findings.isEmpty());
    EXPECT_TRUE(std::any_of(findings.cbegin(), findings.cend(),
        [](const Finding& finding) { return finding.code == u"N01" && finding.severity == Severity::ToVerify; }));
    EXPECT_TRUE(visible<QLabel>("aafSummary")->text().contains(QStringLiteral("16/09/2026")));
    EXPECT_EQ(QString(next()->text()).remove(u'&'), QStringLiteral("Suivant"));
    EXPECT_TRUE(next()->isEnabled()) << "it is told, and may go out all the same";
    shoot(m_page, "annuaire-2-constats");

    // What the base says now counts, not what it said when the files were read.
    const qsizetype before = visible<FindingsView>()->findings().size();
    change([](Draft& draft) {
        SchoolInfo info = draft.school().info();
        info.otherUais.clear();
        draft.update(info);
    });
    ASSERT_TRUE(soon([&] { return visible<FindingsView>()->findings().size() != before; }));
    EXPECT_EQ(visible<FindingsView>()->findings().last().code, QStringLiteral("F03"));
}

TEST_F(EntStepsTest, TheLastDeliveryIsRememberedAndAWrongFileIsNamed)
{
    ASSERT_NO_FATAL_FAILURE(openDirectory());
    auto* page = visible<AafPage>();
    page->read({ data("siecle/Structures.xml") });
    ASSERT_TRUE(idle());
    ASSERT_TRUE(visible<QLabel>("aafError"));
    EXPECT_TRUE(visible<QLabel>("aafError")->text().contains(QStringLiteral("Structures.xml")));
    EXPECT_EQ(QString(next()->text()).remove(u'&'), QStringLiteral("Passer"));
    page->read({ data("aaf") });
    ASSERT_TRUE(idle());
    EXPECT_FALSE(visible<QLabel>("aafError"));

    AafPage again(&m_session, *exchange::findStep(QStringLiteral("export.ent")), nullptr);
    show(again);
    again.enter();
    auto* button = again.findChild<QPushButton*>(QStringLiteral("aafAgain"));
    ASSERT_TRUE(button->isVisible());
    button->setFocus();
    press(Qt::Key_Space);
    ASSERT_TRUE(soon([&] { return again.canGoOn(); }));
    EXPECT_FALSE(again.findChild<FindingsView*>()->findings().isEmpty());
}

TEST_F(EntStepsTest, TheFolderOfTheDirectoryIsDropped)
{
    ASSERT_NO_FATAL_FAILURE(openDirectory());
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(data("aaf")) });
    auto* zone = visible<DropZone>();
    const QPoint middle = zone->rect().center();
    QDragEnterEvent entering(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(zone, &entering);
    EXPECT_TRUE(entering.isAccepted());
    QDropEvent dropped(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(zone, &dropped);
    ASSERT_TRUE(idle());
    EXPECT_FALSE(visible<FindingsView>()->findings().isEmpty());
}

TEST_F(EntStepsTest, TheFileGoesOutSealedForItsPartners)
{
    ASSERT_NO_FATAL_FAILURE(openTarget());
    EXPECT_FALSE(visible<QRadioButton>("sealed")->isEnabled()) << "for whom?";
    addPartner(QStringLiteral("ENT d’essai"), "partner_a.pub.pem");
    ASSERT_TRUE(visible<QRadioButton>("sealed")->isEnabled());
    visible<QRadioButton>("clear")->setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    ASSERT_TRUE(visible<QRadioButton>("sealed")->isChecked());
    ASSERT_TRUE(idle()) << visible<QLabel>("whyNot")->text().toStdString();
    shoot(m_page, "scelle-dossier");
    next()->setFocus();
    press(Qt::Key_Return);
    const auto* card = visible<FileCard>();
    ASSERT_TRUE(card);
    QFile file(card->path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QFile key(data("ent/partner_a.key.pem"));
    ASSERT_TRUE(key.open(QIODevice::ReadOnly));
    const auto opened
        = ent::open({ QStringLiteral("scelle"), {}, file.readAll() }, QStringLiteral("ENT d’essai"), key.readAll());
    ASSERT_TRUE(opened) << opened.error().text().toStdString();
    EXPECT_TRUE(opened->contains("ExportEmploiDuTemps"));
    EXPECT_TRUE(m_session.journal().last().note.contains(QStringLiteral("ENT d’essai")));
}

TEST_F(EntStepsTest, TheFileGoesOutInClearOnceThePartnersAreGone)
{
    QSettings().setValue(QStringLiteral("wizard/entSealed"), true);
    ASSERT_NO_FATAL_FAILURE(openTarget());
    EXPECT_TRUE(visible<QRadioButton>("clear")->isChecked()) << "sealed last time, but for nobody any more";
    ASSERT_TRUE(next()->isEnabled()) << visible<QLabel>("whyNot")->text().toStdString();
    next()->setFocus();
    press(Qt::Key_Return);
    ASSERT_TRUE(visible<FileCard>());
    QFile file(visible<FileCard>()->path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("<ExportEmploiDuTemps"));
}

TEST_F(EntStepsTest, PartnersAreAddedAndRemovedWithTheirFingerprint)
{
    PartnersDialog dialog(&m_session, nullptr);
    show(dialog);
    auto* list = dialog.findChild<QTreeWidget*>(QStringLiteral("partners"));
    auto* load = dialog.findChild<QPushButton*>(QStringLiteral("loadKey"));
    EXPECT_EQ(focusName(), QStringLiteral("partnerName"));
    EXPECT_FALSE(load->isEnabled()) << "a name first";
    type(QStringLiteral("ENT d’essai"));
    EXPECT_TRUE(load->isEnabled());
    dialog.addFrom(data("ent/partner_a.pub.pem"));
    ASSERT_EQ(list->topLevelItemCount(), 1);
    EXPECT_EQ(list->topLevelItem(0)->text(0), QStringLiteral("ENT d’essai"));
    EXPECT_TRUE(list->topLevelItem(0)->text(1).contains(QStringLiteral("SHA-256")));
    dialog.findChild<QLineEdit*>(QStringLiteral("partnerName"))->setFocus();
    type(QStringLiteral("Vie scolaire"));
    dialog.addFrom(data("ent/partner_b.cert.pem"));
    ASSERT_EQ(list->topLevelItemCount(), 2);
    EXPECT_FALSE(dialog.findChild<QLineEdit*>(QStringLiteral("partnerName"))->isEnabled()) << "two at most";
    shoot(dialog, "destinataires");
    list->setCurrentItem(list->topLevelItem(0));
    auto* remove = dialog.findChild<QPushButton*>(QStringLiteral("removePartner"));
    remove->setFocus();
    press(Qt::Key_Space);
    ASSERT_EQ(m_session.school().table<EntPartner>().size(), 1);
    EXPECT_EQ(m_session.school().table<EntPartner>().begin()->name, QStringLiteral("Vie scolaire"));
    ASSERT_TRUE(m_session.undoLast());
    EXPECT_EQ(list->topLevelItemCount(), 2);
}

TEST_F(EntStepsTest, AKeyThatWillNotDoIsRefusedInWords)
{
    PartnersDialog dialog(&m_session, nullptr);
    show(dialog);
    type(QStringLiteral("ENT"));
    for (const auto& [key, words] : { std::pair("ent/partner_a.key.pem", "clé privée"),
             std::pair("ent/short.pub.pem", "trop courte"), std::pair("ent/absent.pem", "ne peut pas être lu") }) {
        QString said;
        QTimer::singleShot(0, &dialog, [&said] {
            QWidget* box = QApplication::activeModalWidget();
            if (!box)
                return;
            for (const QLabel* label : box->findChildren<QLabel*>())
                said += label->text();
            QTest::keyClick(box, Qt::Key_Escape);
        });
        dialog.addFrom(data(key));
        EXPECT_TRUE(said.contains(QString::fromUtf8(words))) << said.toStdString();
        EXPECT_TRUE(m_session.school().table<EntPartner>().isEmpty()) << key;
    }
}

} // namespace navette::ui
