// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/change_set.h"
#include "model/journal_entry.h"
#include "model/school.h"
#include "store/lock.h"
#include "store/undo_plan.h"

#include <functional>
#include <memory>
#include <optional>

namespace navette::store {

/// How a base is opened. A reader never writes, and goes on reading while somebody else writes.
enum class Mode { ReadOnly, ReadWrite };

/// Who acts: signs the journal and the lock.
struct Actor {
    QString user; ///< the system's account name unless the user gave another
    QString host;
    QString profile = QStringLiteral("MODIF"); ///< "SPR" (superviseur) or "MODIF"

    /// The account and host of this process, with the plain profile.
    static Actor current();
};

/// A base on disk: one file, one School in memory, one journal (DESIGN.md §4). Every change goes through commit(),
/// which is one transaction: ChangeSet, journal entry and the bytes of its files, all or nothing.
/// May be made, used and ended in different threads, by one at a time.
class Store {
public:
    /// What a new base holds from its first moment on, as the first entry of its journal.
    struct FirstStep {
        ChangeSet changes; ///< against a school that holds the school_info row alone
        JournalEntry entry;
    };
    /// A new base whose school_info row is \a info; empty, or with \a first committed: it bears its name when all of
    /// that is on the disk, not before. Refuses an existing file.
    static Result<Store> create(const QString& path, const SchoolInfo& info, const Actor& actor = Actor::current(),
        const std::optional<FirstStep>& first = {});
    /// Opens a base. Migrates an older one after a backup copy; opens a newer version's read only (isNewer()).
    /// ReadWrite takes the writer's lock: Locked, with who, where and since when, while another process has it.
    static Result<Store> open(const QString& path, Mode mode, const Actor& actor = Actor::current());

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    const School& school() const;
    QString path() const;
    const Actor& actor() const;
    bool isReadOnly() const;
    /// Why the base is only read: a sentence, empty when it can be written.
    QString readOnlyReason() const;

    /// Applies \a changes and writes \a entry (its id, at, user, host, profile, exclusive and changedRows are filled in
    /// here; an at that is already valid is kept). One transaction. An empty change set commits the entry alone.
    /// Refused when the set does not fit the school.
    /// \a publish does what must not be seen without the step, such as giving a sent file its official name: called
    /// when all is written, just before it counts; when it fails, so does the step.
    Result<JournalEntry> commit(
        const ChangeSet& changes, JournalEntry entry, const std::function<Result<>()>& publish = {});

    /// What taking entry \a id back would do, and what stands in the way; nothing is done. Refused when there is no
    /// such entry, it was already taken back, or it changed nothing.
    Result<UndoPlan> planUndo(qint64 id) const;
    /// Takes entry \a id back by committing the inverse of its change set. Refused, naming every step in the way, when
    /// later ones changed the same rows or refer to rows that would go. \a withDependents takes those back too, from
    /// the newest to the oldest, all as one step that can itself be taken back.
    Result<JournalEntry> undo(qint64 id, bool withDependents = false);
    /// The last entry that undo() could take back; 0 when there is none.
    qint64 lastUndoable() const;

    /// Every entry, oldest first, without the bytes of their files.
    Result<QList<JournalEntry>> journal() const;
    Result<ChangeSet> changesOf(qint64 entry) const;
    /// The exact bytes of the \a index-th file (from 0) of an entry.
    Result<QByteArray> fileContent(qint64 entry, int index) const;
    /// Notes what became of an exchange (sent, accepted, refused...); signed and, when \a note has no time, dated here.
    /// Adds a line: what was noted before stays.
    Result<> noteOutcome(qint64 entry, OutcomeNote note);
    /// The same, now, without a message of the other side's.
    Result<> setOutcome(qint64 entry, Outcome outcome, const QString& note = {});

    /// The exclusive mode (SPR): \a doing says what for, in French ("Import SIECLE"). Usage when the profile is not
    /// SPR; Locked, with the holder, when somebody else has it. Held until leaveExclusive() or the Store's end.
    Result<> enterExclusive(const QString& doing);
    void leaveExclusive();
    bool isExclusive() const;
    void setProfile(const QString& profile); ///< "SPR" or "MODIF"; leaves the exclusive mode when it is MODIF

    /// Reads again what another process committed; true when something was new. For readers.
    Result<bool> refresh();

    /// The newest backup's time; invalid when there is none.
    QDateTime lastBackup() const;
    /// Copies the base beside itself, whatever the rotation says; gives the copy's path.
    Result<QString> backup() const;

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Who holds \a path now: the writer and, if it is taken, the exclusive mode. Needs no open base.
std::optional<LockInfo> lockOf(const QString& path);

/// The file name ending of a base, with its dot.
inline constexpr QStringView BaseSuffix = u".navette";

} // namespace navette::store
