// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery_window.h"

/// The page of the ENT's automated update: set, tried, run, by the keyboard.
namespace navette::ui {

namespace {

    class DeliveryPageTest : public DeliveryWindowTest {
    protected:
        void open()
        {
            page.setClock(&clock);
            show(page);
            ASSERT_TRUE(idle());
        }
        /// Types an address and switches the update on, then saves.
        void setUpFolder()
        {
            child<QCheckBox>(page, "enabled")->setFocus();
            press(Qt::Key_Space);
            child<QLineEdit>(page, "address")->setFocus();
            type(inbox());
            click(page, "save");
        }
        /// Presses \a button and answers the message that follows; gives what it said.
        QString saidAfter(const char* button)
        {
            QString said;
            QTimer answering;
            QObject::connect(&answering, &QTimer::timeout, &answering, [&] {
                if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                    said = box->text() + u' ' + box->informativeText();
                    QTest::keyClick(box, Qt::Key_Escape);
                }
            });
            answering.start(10);
            click(page, button);
            page.activateWindow();
            EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
            return said;
        }

        QWidget owner;
        DeliveryClock clock { &m_session, &owner };
        DeliveryPage page { &m_session };
    };

} // namespace

TEST_F(DeliveryPageTest, NothingIsSetUpAtFirstAndThePageSaysWhatToDo)
{
    open();
    EXPECT_TRUE(text(page, "standing").contains(QStringLiteral("pas encore réglée")))
        << text(page, "standing").toStdString();
    EXPECT_TRUE(text(page, "heartbeat").startsWith(QStringLiteral("Aucune mise à jour")));
    EXPECT_TRUE(text(page, "noRun").startsWith(QStringLiteral("Aucun passage")));
    EXPECT_FALSE(child<QPushButton>(page, "save")->isEnabled());
    EXPECT_FALSE(child<QPushButton>(page, "send")->isEnabled());
    EXPECT_FALSE(child<QPushButton>(page, "install")->isEnabled());
    shoot(page, "delivery-empty");
}

TEST_F(DeliveryPageTest, SavedSettingsCountAndAreOneStepThatUndoTakesBack)
{
    open();
    setUpFolder();
    EXPECT_TRUE(saved().enabled);
    EXPECT_EQ(saved().address, inbox());
    EXPECT_EQ(saved().times, QList<int> { 18 * 60 });
    EXPECT_TRUE(text(page, "standing").startsWith(QStringLiteral("Active. Prochain passage")));
    EXPECT_EQ(m_session.journal().last().step, QString(delivery::SettingsStep));
    EXPECT_FALSE(child<QPushButton>(page, "save")->isEnabled());
    ASSERT_TRUE(m_session.undoLast());
    EXPECT_FALSE(saved().enabled);
    EXPECT_FALSE(child<QCheckBox>(page, "enabled")->isChecked());
}

TEST_F(DeliveryPageTest, DaysAndTimesAreReadAsPeopleWriteThem)
{
    open();
    auto* times = child<QLineEdit>(page, "times");
    times->setFocus();
    times->selectAll();
    type(QStringLiteral("18h, 7:30 et 12 h 05"));
    child<QCheckBox>(page, "day3")->setFocus();
    press(Qt::Key_Space);
    setUpFolder();
    EXPECT_EQ(saved().times, (QList<int> { 450, 725, 1080 }));
    EXPECT_EQ(saved().days, (QList<int> { 1, 2, 4, 5 }));
    times->setText(QStringLiteral("25 h"));
    EXPECT_TRUE(text(page, "timesNote").contains(QStringLiteral("n’est pas une heure")));
    EXPECT_TRUE(saidAfter("save").contains(QStringLiteral("n’est pas une heure")));
    EXPECT_EQ(saved().times.size(), 3) << "nothing was saved";
    click(page, "revert");
    EXPECT_EQ(times->text(), delivery::timesText({ 450, 725, 1080 }));
}

TEST_F(DeliveryPageTest, AnUpdateWithoutDestinationIsNotSwitchedOn)
{
    open();
    child<QCheckBox>(page, "enabled")->setFocus();
    press(Qt::Key_Space);
    EXPECT_TRUE(saidAfter("save").contains(QStringLiteral("La destination n’est pas indiquée")));
    EXPECT_FALSE(saved().enabled);
}

TEST_F(DeliveryPageTest, APasswordIsKeptForThisStationAndNeverShownNorHandedOn)
{
    open();
    child<QComboBox>(page, "type")->setFocus();
    press(Qt::Key_Down);
    child<QLineEdit>(page, "address")->setFocus();
    type(QStringLiteral("https://ent.example.org/depot/"));
    child<QLineEdit>(page, "account")->setFocus();
    type(QStringLiteral("depot"));
    auto* password = child<QLineEdit>(page, "password");
    password->setFocus();
    type(QStringLiteral("introuvable-4711"));
    EXPECT_EQ(password->echoMode(), QLineEdit::Password);
    EXPECT_TRUE(text(page, "passwordNote").contains(QStringLiteral("en clair")));
    click(page, "save");
    const delivery::SecretKey key { m_session.path(), saved().address, saved().account };
    EXPECT_EQ(delivery::passwordFor(key).value(), QStringLiteral("introuvable-4711"));
    EXPECT_EQ(password->text(), QString());
    EXPECT_TRUE(password->placeholderText().contains(QStringLiteral("Enregistré")));
    QFile base(m_session.path());
    ASSERT_TRUE(base.open(QIODevice::ReadOnly));
    EXPECT_FALSE(base.readAll().contains("introuvable-4711"));
    shoot(page, "delivery-webdav");

    // Another server does not get it.
    child<QLineEdit>(page, "address")->setText(QStringLiteral("https://autre.example.org/"));
    EXPECT_EQ(password->placeholderText(), QString());
    click(page, "save");
    EXPECT_EQ(delivery::passwordFor(key).value(), std::nullopt);
    EXPECT_EQ(delivery::passwordFor({ m_session.path(), saved().address, saved().account }).value(), std::nullopt);
}

TEST_F(DeliveryPageTest, WithoutTlsThePageWarns)
{
    open();
    child<QComboBox>(page, "type")->setFocus();
    press(Qt::Key_Down);
    child<QLineEdit>(page, "address")->setText(QStringLiteral("http://ent.example.org/"));
    EXPECT_TRUE(text(page, "addressNote").contains(QStringLiteral("peuvent être lus en chemin")));
}

TEST_F(DeliveryPageTest, ATryLeavesNothingAndSaysWhatIsWrong)
{
    open();
    child<QLineEdit>(page, "address")->setText(inbox());
    click(page, "try");
    ASSERT_TRUE(soon([&] { return text(page, "outcome").startsWith(QStringLiteral("La connexion fonctionne")); }))
        << text(page, "outcome").toStdString();
    EXPECT_EQ(QDir(inbox()).entryList(QDir::Files | QDir::Hidden), QStringList());
    EXPECT_EQ(saved().address, QString()) << "a try saves nothing";
    child<QLineEdit>(page, "address")->setText(m_folder.filePath(QStringLiteral("absent")));
    click(page, "try");
    EXPECT_TRUE(soon([&] { return text(page, "outcome").contains(QStringLiteral("n’est pas là")); }));
}

TEST_F(DeliveryPageTest, SendingNowLeavesTheFileNotesItAndShowsTheRun)
{
    open();
    setUpFolder();
    click(page, "send");
    ASSERT_TRUE(soon([&] { return text(page, "outcome").startsWith(QStringLiteral("Envoyé")); }))
        << text(page, "outcome").toStdString();
    EXPECT_TRUE(QFile::exists(official()));
    ASSERT_EQ(sent().size(), 1) << "the window holds the base, and notes it itself";
    EXPECT_EQ(sent().first().outcome, Outcome::Sent);
    EXPECT_TRUE(text(page, "heartbeat").startsWith(QStringLiteral("Dernière mise à jour envoyée aujourd’hui")))
        << text(page, "heartbeat").toStdString();
    const auto* runs = child<QTableView>(page, "runs");
    ASSERT_EQ(runs->model()->rowCount(), 1);
    EXPECT_EQ(runs->model()->index(0, 2).data().toString(), QStringLiteral("Envoyé"));
    EXPECT_TRUE(text(page, "runDetail").contains(official()));
    click(page, "send");
    ASSERT_TRUE(soon([&] { return runs->model()->rowCount() == 2; }));
    EXPECT_EQ(runs->model()->index(0, 2).data().toString(), QStringLiteral("Rien de nouveau"));
    EXPECT_EQ(sent().size(), 1);
    shoot(page, "delivery-sent");
    applyStyle(*qApp, Theme::Dark);
    shoot(page, "delivery-dark");
}

TEST_F(DeliveryPageTest, TheFirstFileOfTheYearIsAPersonsAndThePageLeadsThere)
{
    change([&](Draft& draft) {
        for (const Milestone& row : m_session.school().table<Milestone>())
            draft.remove(row.id);
    });
    keep(toInbox(), QDateTime::currentDateTime());
    open();
    EXPECT_TRUE(text(page, "standing").startsWith(QStringLiteral("Suspendue")));
    EXPECT_TRUE(text(page, "remedy").contains(QStringLiteral("import d’initialisation à la main")));
    QString led;
    QObject::connect(&page, &DeliveryPage::openPage, [&](const QString& step) { led = step; });
    click(page, "firstLoad");
    EXPECT_EQ(led, QStringLiteral("ent.load"));
    click(page, "send");
    EXPECT_TRUE(soon([&] { return text(page, "outcome").startsWith(QStringLiteral("Suspendu")); }));
    EXPECT_EQ(sent().size(), 0);
}

TEST_F(DeliveryPageTest, WhatIsTypedSurvivesAChangeElsewhere)
{
    open();
    child<QLineEdit>(page, "address")->setText(inbox());
    change([](Draft& draft) {
        Lesson lesson = *draft.school().lessons().begin();
        lesson.slot = 5;
        draft.update(lesson);
    });
    EXPECT_EQ(child<QLineEdit>(page, "address")->text(), inbox());
    EXPECT_TRUE(child<QPushButton>(page, "save")->isEnabled());
}

} // namespace navette::ui
