// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"
#include "qt_printers.h"
#include "store/database.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace navette::store {

/// A folder of its own and an actor who is always the same.
class StoreTest : public ::testing::Test {
protected:
    QString file(const QString& name = QStringLiteral("ecole.navette")) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }

    static Actor actor(const QString& profile = QStringLiteral("MODIF"))
    {
        return { QStringLiteral("durand"), QSysInfo::machineHostName(), profile };
    }

    static SchoolInfo info()
    {
        SchoolInfo school;
        school.uai = QStringLiteral("0330000A");
        school.year = 2026;
        school.name = QStringLiteral("Collège des Trois Rivières");
        return school;
    }

    Store created(const QString& profile = QStringLiteral("MODIF")) const
    {
        Result<Store> store = Store::create(file(), info(), actor(profile));
        EXPECT_TRUE(store) << (store ? "" : store.error().text().toStdString());
        return std::move(*store);
    }

    static JournalEntry entry(const QString& title)
    {
        JournalEntry step;
        step.step = QStringLiteral("edit");
        step.title = title;
        return step;
    }

private:
    QTemporaryDir m_folder;
};

/// Statements on a base behind the store's back, and past the triggers that keep the journal as it is.
inline void tamper(const QString& path, const QStringList& statements)
{
    Result<Connection> connection = Connection::open(path, Connection::Access::Create);
    ASSERT_TRUE(connection);
    // Nothing here has to outlive a power cut.
    ASSERT_TRUE(connection->run(QStringLiteral("PRAGMA synchronous=OFF")));
    QStringList triggers;
    {
        Result<QSqlQuery> query
            = connection->prepare(QStringLiteral("SELECT name FROM sqlite_master WHERE type='trigger'"));
        ASSERT_TRUE(query && connection->execute(*query));
        while (query->next())
            triggers.append(QStringLiteral("DROP TRIGGER ") + query->value(0).toString());
    }
    for (const QString& sql : triggers + statements)
        ASSERT_TRUE(connection->run(sql)) << sql.toStdString();
}

/// A base as version 1 of Navette left it, with a step taken back, a redo, an undo and an outcome that was noted.
inline void makeVersion1(const QString& path)
{
    QFile dump(QStringLiteral(NAVETTE_TEST_DATA "/store/version1.sql"));
    ASSERT_TRUE(dump.open(QIODevice::ReadOnly));
    Result<Connection> connection = Connection::open(path, Connection::Access::Create);
    ASSERT_TRUE(connection);
    for (const QString& sql : QString::fromUtf8(dump.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts))
        ASSERT_TRUE(connection->run(sql)) << sql.toStdString();
}

/// Adds a division; gives its id.
inline Id<Division> addDivision(Store& store, const QString& code)
{
    Draft draft(store.school());
    Division division;
    division.code = code;
    const Id<Division> id = draft.insert(division);
    JournalEntry step;
    step.step = QStringLiteral("edit");
    step.title = QStringLiteral("Ajout de la classe ") + code;
    const Result<JournalEntry> committed = store.commit(draft.changes(), step);
    EXPECT_TRUE(committed) << (committed ? "" : committed.error().text().toStdString());
    return id;
}

/// Every text an error shows is French and whole: no class name, no SQL, no number of SQLite.
inline void expectSentence(const Error& error)
{
    EXPECT_TRUE(error.cause.endsWith(u'.')) << error.cause.toStdString();
    for (const char* foreign : { "SQL", "sqlite", "Unable", "database", "error", "QSql" })
        EXPECT_FALSE(error.text().contains(QLatin1String(foreign))) << error.text().toStdString();
}

} // namespace navette::store
