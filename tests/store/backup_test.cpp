// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratch.h"

#include "store/backup.h"

namespace navette::store {

class BackupTest : public StoreTest {
protected:
    QStringList copies(const QString& what = {}) const
    {
        const QDir backups(backupFolder(file()));
        return backups.entryList({ QStringLiteral("ecole_%1*.navette").arg(what) }, QDir::Files, QDir::Name);
    }
    QString copyPath(const QString& name) const { return backupFolder(file()) + u'/' + name; }
};

TEST_F(BackupTest, TheFirstCommitOfAnHourAndDayCopiesTheStateBefore)
{
    Store store = created();
    addDivision(store, QStringLiteral("6A"));
    EXPECT_TRUE(copies().isEmpty()) << "nothing to lose yet";
    EXPECT_FALSE(store.lastBackup().isValid());
    addDivision(store, QStringLiteral("6B"));
    ASSERT_EQ(copies(QStringLiteral("heure_")).size(), 1);
    ASSERT_EQ(copies(QStringLiteral("jour_")).size(), 1);
    EXPECT_TRUE(store.lastBackup().isValid());
    const Result<Store> copy = Store::open(copyPath(copies(QStringLiteral("heure_")).first()), Mode::ReadOnly, actor());
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy->school().divisions().size(), 1);
    EXPECT_EQ(copy->journal()->size(), 1);
}

TEST_F(BackupTest, ACopyByHandIsABaseAndNeverReplacesAnother)
{
    Store store = created();
    addDivision(store, QStringLiteral("6A"));
    const Result<QString> first = store.backup();
    const Result<QString> second = store.backup();
    ASSERT_TRUE(first && second);
    EXPECT_NE(*first, *second);
    const Result<Store> copy = Store::open(*second, Mode::ReadWrite, actor());
    ASSERT_TRUE(copy);
    EXPECT_TRUE(copy->school() == store.school());
}

TEST_F(BackupTest, TheNewestEightHoursAndFourteenDaysAreKept)
{
    {
        Store store = created();
        addDivision(store, QStringLiteral("6A"));
        ASSERT_TRUE(store.backup());
    }
    const QString foreign = copyPath(QStringLiteral("autre_heure_2026-01-01_08h.navette"));
    ASSERT_TRUE(QFile::copy(file(), foreign));
    Result<Connection> connection = Connection::open(file(), Connection::Access::Write);
    ASSERT_TRUE(connection);
    const QDateTime start(QDate(2026, 9, 1), QTime(8, 0));
    for (int hour = 0; hour < 20 * 24; hour += 6) {
        ASSERT_TRUE(rotateBackups(*connection, start.addSecs(hour * 3600)));
        ASSERT_TRUE(rotateBackups(*connection, start.addSecs(hour * 3600 + 600)));
    }
    const QStringList hours = copies(QStringLiteral("heure_"));
    ASSERT_EQ(hours.size(), 8);
    EXPECT_EQ(hours.last(), QStringLiteral("ecole_heure_2026-09-21_02h.navette"));
    EXPECT_EQ(hours.first(), QStringLiteral("ecole_heure_2026-09-19_08h.navette"));
    const QStringList days = copies(QStringLiteral("jour_"));
    ASSERT_EQ(days.size(), 14);
    EXPECT_EQ(days.last(), QStringLiteral("ecole_jour_2026-09-21.navette"));
    EXPECT_EQ(days.first(), QStringLiteral("ecole_jour_2026-09-08.navette"));
    EXPECT_EQ(copies(QStringLiteral("copie_")).size(), 1) << "what was made by hand stays";
    EXPECT_TRUE(QFileInfo::exists(foreign)) << "another base's copies are not ours";
}

TEST_F(BackupTest, ACopyThatFailsIsToldAndTheWorkGoesOn)
{
    Store store = created();
    addDivision(store, QStringLiteral("6A"));
    QFile inTheWay(backupFolder(file()));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const Result<QString> byHand = store.backup();
    ASSERT_FALSE(byHand);
    EXPECT_EQ(byHand.error().kind, ErrorKind::Io);
    expectSentence(byHand.error());
    const Result<JournalEntry> committed = store.commit({}, entry(QStringLiteral("Export STS")));
    ASSERT_TRUE(committed);
    const Findings findings = store.journal()->last().findings;
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings.first().severity, Severity::ToVerify);
    EXPECT_TRUE(findings.first().cause.contains(QStringLiteral("ecole.sauvegardes")));
    EXPECT_FALSE(findings.first().remedy.isEmpty());
}

TEST_F(BackupTest, WhatACutCopyLeftIsRemovedOnceOld)
{
    Store store = created();
    addDivision(store, QStringLiteral("6A"));
    ASSERT_TRUE(QDir().mkpath(backupFolder(file())));
    for (const auto& [name, days] :
        { std::pair(QStringLiteral(".old.part"), 2), std::pair(QStringLiteral(".new.part"), 0) }) {
        QFile half(copyPath(name));
        ASSERT_TRUE(half.open(QIODevice::WriteOnly));
        ASSERT_TRUE(
            half.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days), QFileDevice::FileModificationTime));
    }
    addDivision(store, QStringLiteral("6B"));
    EXPECT_FALSE(QFileInfo::exists(copyPath(QStringLiteral(".old.part"))));
    EXPECT_TRUE(QFileInfo::exists(copyPath(QStringLiteral(".new.part"))));
    EXPECT_EQ(copies().size(), 2);
}

TEST_F(BackupTest, AReaderCopiesNothing)
{
    created();
    const Result<Store> reader = Store::open(file(), Mode::ReadOnly, actor());
    ASSERT_TRUE(reader);
    EXPECT_FALSE(reader->backup());
    EXPECT_FALSE(QFileInfo::exists(backupFolder(file())));
}

} // namespace navette::store
