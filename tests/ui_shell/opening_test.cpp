// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_test.h"

#include "ui/journal/journal_page.h"
#include "ui/shell/banner.h"
#include "ui/shell/menus.h"
#include "ui/shell/settings.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>

/// What a person may take for a base, and a base that this program is too old for.
namespace navette::ui {

namespace {

    class OpeningTest : public WindowTest {
    protected:
        static void write(const QString& path, const QByteArray& bytes)
        {
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            ASSERT_EQ(file.write(bytes), bytes.size());
        }
        static QByteArray bytesOf(const QString& path)
        {
            QFile file(path);
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            return file.readAll();
        }
        QString refusalOf(const QString& path)
        {
            return messageAfter([this] { press(Qt::Key_O, Qt::ControlModifier); }, path, Qt::Key_Escape);
        }
    };

} // namespace

TEST_F(OpeningTest, WhatIsNoBaseIsRefusedInWordsAndStaysAsItIs)
{
    const QList<std::pair<QString, QByteArray>> files {
        { QStringLiteral("lettre.navette"), "Monsieur le Principal,\n" },
        { QStringLiteral("vide.navette"), {} },
        { QStringLiteral("sts_emp.navette"), "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><STS_EDT/>" },
    };
    for (const auto& [name, bytes] : files) {
        write(path(name), bytes);
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        const QString said = refusalOf(path(name));
        EXPECT_TRUE(said.contains(name)) << said.toStdString();
        EXPECT_FALSE(session().isOpen());
        EXPECT_EQ(focusName(), QStringLiteral("newBase"));
        EXPECT_EQ(bytesOf(path(name)), bytes);
        EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
    }
    EXPECT_TRUE(Settings().recentBases().isEmpty());
}

TEST_F(OpeningTest, TheBaseThatIsOpenStaysWhenAnotherCannotBeOpened)
{
    const QString base = makeEmptyBase(QStringLiteral("college.navette"));
    chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
    write(path(QStringLiteral("lettre.navette")), "Monsieur le Principal,\n");
    EXPECT_FALSE(refusalOf(path(QStringLiteral("lettre.navette"))).isEmpty());
    EXPECT_EQ(session().path(), base);
    EXPECT_FALSE(session().isReadOnly());
    EXPECT_EQ(focusName(), QStringLiteral("goOn"));
}

TEST_F(OpeningTest, ANewerVersionsBaseIsReadAndSaysWhyItIsNotWritten)
{
    const QString base = makeEmptyBase(QStringLiteral("college.navette"));
    QByteArray bytes = bytesOf(base);
    bytes[60 + 2] = 1; // SQLite keeps the application's version at byte 60, big-endian: 256 more
    write(base, bytes);
    chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
    ASSERT_TRUE(session().isOpen());
    EXPECT_TRUE(session().isReadOnly());
    const auto* banner = visible<Banner>("readOnlyBanner");
    ASSERT_TRUE(banner);
    EXPECT_TRUE(banner->text().contains(QStringLiteral("version"))) << banner->text().toStdString();
    EXPECT_FALSE(banner->button()->isVisible()) << "trying again would not help";
    EXPECT_FALSE(window().menus()->action(Command::Supervisor)->isEnabled());
    shoot("version-plus-recente");
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_FALSE(visible<QPushButton>("next")->isEnabled());
    EXPECT_EQ(text("whyNot"), session().readOnlyReason());
    EXPECT_EQ(bytesOf(base), bytes);
}

TEST_F(OpeningTest, AJournalThatSomebodyChangedIsSaidAboveThePage)
{
    const QString base = makeEmptyBase(QStringLiteral("college.navette"));
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        file.setDatabaseName(base);
        ASSERT_TRUE(file.open());
        QSqlQuery query(file);
        ASSERT_TRUE(query.exec(QStringLiteral(
            "INSERT INTO journal (id, at, user, host, profile, exclusive, step, title, direction, outcome, counts, "
            "findings, note, changed_rows) VALUES (1, '2026-09-01T08:00:00.000Z', 'durand', 'poste', 'SPR', 0, "
            "'import.sts', 'Import STS', 1, 0, '[]', '[]', '', 0)")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    chooseFile([this] { press(Qt::Key_O, Qt::ControlModifier); }, base);
    ASSERT_TRUE(session().isOpen());
    ASSERT_TRUE(soon([this] { return visible<Banner>("journalBanner") != nullptr; }));
    const auto* banner = visible<Banner>("journalBanner");
    EXPECT_TRUE(banner->text().contains(QStringLiteral("Import STS"))) << banner->text().toStdString();
    shoot("suivi-modifie");
    banner->button()->click();
    EXPECT_TRUE(visible<JournalPage>());
}

} // namespace navette::ui
