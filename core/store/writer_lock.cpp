// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer_lock.h"

#include "common/french.h"
#include "store/database.h"
#include "store/lock_info.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>
#include <QTemporaryFile>
#include <QUuid>
#include <chrono>
#include <vector>

namespace navette::store {

namespace {

    using namespace std::chrono_literals;
    constexpr auto RefreshEvery = 60s;
    constexpr auto AbandonedAfter = 300s;

    /// How long ago the holder refreshed its note, by the clock of the disk that both files lie on: the clocks of two
    /// stations need not agree. Nothing when that cannot be told.
    std::optional<std::chrono::seconds> silence(const QString& base)
    {
        const QFileInfo note(lockInfoPath(base));
        QTemporaryFile now(QFileInfo(base).absolutePath() + QStringLiteral("/.navette-XXXXXX"));
        if (!note.exists() || !now.open())
            return std::nullopt;
        return std::chrono::seconds(note.lastModified().secsTo(QFileInfo(now.fileName()).lastModified()));
    }

    /// True when who has the lock file will not come back to it.
    bool isAbandoned(const QString& base)
    {
        const std::optional<LockInfo> holder = recordedHolder(base);
        if (!holder || holder->pid == 0)
            return holder.has_value();
        if (holder->host.isEmpty() || holder->host == QSysInfo::machineHostName())
            return false;
        const auto quiet = silence(base);
        return quiet && *quiet > AbandonedAfter;
    }

    /// A QLockFile that ends removes its file by the name, and that is another station's by now: this one never ends.
    void keepToTheEnd(std::unique_ptr<QLockFile> lock)
    {
        static std::mutex mutex;
        static auto* const kept = new std::vector<std::unique_ptr<QLockFile>>;
        const std::lock_guard guard(mutex);
        kept->push_back(std::move(lock));
    }

    tl::unexpected<Error> lockFailure(const QString& base, QLockFile::LockError error)
    {
        const QString name = french::quoted(QFileInfo(base).fileName());
        if (error == QLockFile::LockFailedError) {
            const std::optional<LockInfo> holder = recordedHolder(base);
            return failure(ErrorKind::Locked,
                holder ? holder->sentence() : StoreWords::tr("La base %1 est déjà ouverte.").arg(name),
                StoreWords::tr("La base %1 ne peut pas être modifiée pendant ce temps.").arg(name),
                StoreWords::tr("Ouvrez-la en lecture seule ou attendez que le travail en cours soit fini."));
        }
        return failure(ErrorKind::Io,
            StoreWords::tr("Le dossier %1 ne peut pas être écrit.")
                .arg(french::quoted(QDir::toNativeSeparators(QFileInfo(base).absolutePath()))),
            StoreWords::tr("La base %1 ne peut pas être modifiée.").arg(name),
            StoreWords::tr("Ouvrez-la en lecture seule ou demandez le droit d’écrire dans ce dossier."));
    }

} // namespace

WriterLock::WriterLock(const QString& base, const LockInfo& owner)
    : m_base(base)
    , m_owner(owner)
    , m_token(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_file(std::make_unique<QLockFile>(lockFilePath(base)))
{
    // Age alone makes no lock stale: an import may take its time. A dead process does, and silence() below.
    m_file->setStaleLockTime(0);
}

Result<std::unique_ptr<WriterLock>> WriterLock::take(const QString& base, const LockInfo& owner)
{
    std::unique_ptr<WriterLock> lock(new WriterLock(base, owner));
    // A lock file that names nobody is being written this very moment, or its maker died before it could.
    constexpr int Patience = 500;
    const std::optional<LockInfo> before = recordedHolder(base);
    if (!lock->m_file->tryLock(before && before->pid == 0 ? Patience : 0)) {
        // A living holder on a disk that knows locks cannot be removed: the system's own lock keeps it.
        const bool taken = isAbandoned(base) && lock->m_file->removeStaleLockFile() && lock->m_file->tryLock(0);
        if (!taken)
            return lockFailure(base, lock->m_file->error());
    }
    // Who leaves properly takes the note away before the lock.
    if (const std::optional<LockNote> left = readLockNote(base))
        lock->m_recoveredFrom = left->info;
    if (!lock->writeInfo())
        return lockFailure(base, QLockFile::PermissionError);
    lock->m_refresher
        = std::jthread([self = lock.get()](std::stop_token stop) { self->refreshUntil(std::move(stop)); });
    return lock;
}

WriterLock::~WriterLock()
{
    m_refresher.request_stop();
    if (m_refresher.joinable())
        m_refresher.join();
    if (!m_file->isLocked())
        return;
    if (isHeld()) {
        QFile::remove(lockInfoPath(m_base));
        m_file->unlock();
    } else {
        keepToTheEnd(std::move(m_file));
    }
}

bool WriterLock::writeInfo() const { return writeLockNote(m_base, { m_owner, m_token }); }

bool WriterLock::isHeld() const
{
    if (!m_file->isLocked())
        return false;
    if (const std::optional<LockNote> note = readLockNote(m_base))
        return note->token == m_token;
    // Somebody tidied the note away: the lock file still says whose it is.
    qint64 pid = 0;
    QString host;
    QString program;
    return m_file->getLockInfo(&pid, &host, &program) && pid == QCoreApplication::applicationPid()
        && host == QSysInfo::machineHostName();
}

Result<> WriterLock::describe(bool exclusive, const QString& doing)
{
    const std::lock_guard guard(m_mutex);
    m_owner.exclusive = exclusive;
    m_owner.doing = doing;
    if (!writeInfo())
        return lockFailure(m_base, QLockFile::PermissionError);
    return {};
}

void WriterLock::refreshUntil(std::stop_token stop)
{
    std::unique_lock guard(m_mutex);
    while (!m_wake.wait_for(guard, stop, RefreshEvery, [&stop] { return stop.stop_requested(); })) {
        if (isHeld())
            static_cast<void>(writeInfo());
    }
}

} // namespace navette::store
