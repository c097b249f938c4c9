// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clean_school.h"
#include "delivery/runner.h"
#include "model/draft.h"
#include "store/store.h"

#include "qt_printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace navette::delivery {

inline QDateTime local(int year, int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::LocalTime);
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every text an error shows is French and whole.
inline void expectSentence(const Error& error)
{
    EXPECT_TRUE(error.cause.endsWith(u'.')) << error.cause.toStdString();
    for (const char* foreign : { "curl", "HTTP", "error", "errno", "status", "SSL", "failed" })
        EXPECT_FALSE(error.text().contains(QLatin1String(foreign))) << error.text().toStdString();
}

/// A school on disk whose ENT is served by itself into a folder, on weekdays at 18 h, since September.
class EntSchool : public ::testing::Test {
protected:
    EntSchool()
    {
        settings.enabled = true;
        settings.address = inbox();
        EXPECT_TRUE(QDir().mkpath(inbox()));
    }

    QString basePath() const { return m_folder.filePath(QStringLiteral("college.navette")); }
    QString folder() const { return m_folder.path(); }
    /// Where the ENT looks.
    QString inbox() const { return m_folder.filePath(QStringLiteral("depot")); }
    QStringList inInbox() const { return QDir(inbox()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    QString official() const { return inbox() + QStringLiteral("/EDT_vers_Kosmos.xml"); }

    /// Makes the base: the clean school with \c settings, the ENT's first file loaded by hand when \a loaded.
    void make(bool loaded = true)
    {
        checks::CleanSchool clean;
        Result<store::Store> base = store::Store::create(basePath(), clean.school.info());
        ASSERT_TRUE(base) << base.error().text().toStdString();
        School wanted = clean.school;
        wanted.put(CalendarPeriod { .id = Id<CalendarPeriod>(1),
            .label = QStringLiteral("Toussaint"),
            .from = QDate(2026, 10, 17),
            .to = QDate(2026, 11, 1) });
        for (Milestone row : clean.school.table<Milestone>()) {
            if (row.step == u"ent.load" && loaded)
                row.doneAt = local(2026, 9, 3, 10);
            wanted.put(row);
        }
        wanted.put([&] {
            EntDelivery row = settings;
            row.id = Id<EntDelivery>(1);
            return row;
        }());
        commit(*base, ChangeSet::between(base->school(), wanted), SettingsStep, local(2026, 9, 4, 12));
    }

    static void commit(
        store::Store& base, const ChangeSet& changes, const QString& step, const QDateTime& at = QDateTime())
    {
        const auto done = base.commit(changes, { .at = at.toUTC(), .step = step, .title = step });
        ASSERT_TRUE(done) << done.error().text().toStdString();
    }

    store::Store open(store::Mode mode = store::Mode::ReadWrite) const
    {
        Result<store::Store> base = store::Store::open(basePath(), mode);
        EXPECT_TRUE(base) << (base ? "" : base.error().text().toStdString());
        return std::move(*base);
    }

    /// Moves the French lesson to another slot: something to send.
    void moveLesson(int slot)
    {
        store::Store base = open();
        moveLesson(base, slot);
    }
    static void moveLesson(store::Store& base, int slot)
    {
        Draft draft(base.school());
        Lesson lesson = *base.school().lessons().begin();
        lesson.slot = slot;
        draft.update(lesson);
        commit(base, draft.changes(), QStringLiteral("edit"));
    }
    template <class Change> void changeSettings(Change&& change, const QDateTime& at = local(2026, 9, 4, 12))
    {
        store::Store base = open();
        Draft draft(base.school());
        EntDelivery row = *settingsOf(base.school());
        change(row);
        draft.update(row);
        commit(base, draft.changes(), SettingsStep, at);
    }

    /// The deposits that the journal knows.
    QList<JournalEntry> sent() const
    {
        QList<JournalEntry> list = *open(store::Mode::ReadOnly).journal();
        list.removeIf([](const JournalEntry& entry) { return entry.step != u"export.ent"; });
        return list;
    }

    /// The clock of the test, and what a run waits: neither is the machine's.
    Surroundings around()
    {
        Surroundings world = Surroundings::real();
        world.now = [this] { return now; };
        world.wait = [this](std::chrono::seconds length) {
            waits.append(int(length.count()));
            now = now.addSecs(length.count());
            if (duringWait)
                duringWait();
            return true;
        };
        return world;
    }
    RunOutcome runAt(const QDateTime& at, Trigger trigger = Trigger::Schedule)
    {
        now = at;
        return runOnce(basePath(), trigger, around());
    }

    EntDelivery settings;
    QDateTime now;
    QList<int> waits; ///< seconds
    std::function<void()> duringWait;

private:
    QTemporaryDir m_folder;
};

inline void PrintTo(const WallTime& time, std::ostream* os)
{
    *os << time.date.toString(Qt::ISODate).toStdString() << ' ' << time.minutes;
}
inline void PrintTo(RunResult result, std::ostream* os) { *os << nameOf(result).toStdString(); }

} // namespace navette::delivery
