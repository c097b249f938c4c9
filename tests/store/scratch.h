// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"
#include "qt_printers.h"
#include "store/store.h"

#include <QDir>
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
