// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lock_info.h"

#include "common/french.h"
#include "store/database.h"
#include "store/store.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

namespace navette::store {

namespace {

    QString beside(const QString& base, const QString& ending)
    {
        const QFileInfo info(base);
        return info.absolutePath() + QStringLiteral("/.") + info.fileName() + ending;
    }

    /// False only when the process is surely gone. \a program: the executable's name, because numbers are given again.
    bool processRuns(qint64 pid, const QString& program)
    {
#ifdef Q_OS_UNIX
        if (::kill(static_cast<pid_t>(pid), 0) == -1 && errno == ESRCH)
            return false;
        const QString running = QFileInfo(QStringLiteral("/proc/%1/exe").arg(pid)).symLinkTarget();
        return running.isEmpty() || program.isEmpty() || QFileInfo(running).fileName().startsWith(program);
#else
        Q_UNUSED(pid)
        Q_UNUSED(program)
        return true;
#endif
    }

    /// "14 h 05", with the day when that was not today.
    QString moment(const QDateTime& utc)
    {
        const QDateTime local = utc.toLocalTime();
        const QString time = french::timeOfDay(local.time().hour() * 60 + local.time().minute());
        if (local.date() == QDate::currentDate())
            return time;
        return StoreWords::tr("le %1 à %2").arg(french::date(local.date()), time);
    }

} // namespace

QString LockInfo::sentence() const
{
    const QString holder = host.isEmpty() ? user : StoreWords::tr("%1 (poste %2)").arg(user, host);
    QString text = since.isValid()
        ? (exclusive ? StoreWords::tr("%1 a la main en mode exclusif depuis %2")
                     : StoreWords::tr("%1 modifie la base depuis %2"))
              .arg(holder, moment(since))
        : (exclusive ? StoreWords::tr("%1 a la main en mode exclusif") : StoreWords::tr("%1 modifie la base"))
              .arg(holder);
    if (!doing.isEmpty())
        text = StoreWords::tr("%1 : %2").arg(text, doing);
    return text + u'.';
}

QString lockFilePath(const QString& base) { return beside(base, QStringLiteral(".lock")); }
QString lockInfoPath(const QString& base) { return beside(base, QStringLiteral(".lock.json")); }

std::optional<LockNote> readLockNote(const QString& base)
{
    QFile file(lockInfoPath(base));
    // Half a kilobyte in truth: whatever is bigger is not ours.
    if (!file.open(QIODevice::ReadOnly) || file.size() > 65536)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.isEmpty())
        return std::nullopt;
    LockNote note;
    note.info.user = json[u"user"].toString();
    note.info.host = json[u"host"].toString();
    note.info.pid = json[u"pid"].toInteger();
    note.info.since = QDateTime::fromString(json[u"since"].toString(), Qt::ISODateWithMs);
    note.info.exclusive = json[u"exclusive"].toBool();
    note.info.doing = json[u"doing"].toString();
    note.info.application = json[u"application"].toString();
    note.token = json[u"token"].toString();
    return note;
}

bool writeLockNote(const QString& base, const LockNote& note)
{
    const QJsonObject json { { QStringLiteral("user"), note.info.user }, { QStringLiteral("host"), note.info.host },
        { QStringLiteral("pid"), note.info.pid },
        { QStringLiteral("since"), note.info.since.toUTC().toString(Qt::ISODateWithMs) },
        { QStringLiteral("exclusive"), note.info.exclusive }, { QStringLiteral("doing"), note.info.doing },
        { QStringLiteral("application"), note.info.application }, { QStringLiteral("token"), note.token } };
    QSaveFile file(lockInfoPath(base));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0 && file.flush()
        && file.commit();
}

std::optional<LockInfo> recordedHolder(const QString& base)
{
    if (!QFileInfo::exists(lockFilePath(base)))
        return std::nullopt;
    LockInfo holder;
    const QLockFile file(lockFilePath(base));
    QString program;
    static_cast<void>(file.getLockInfo(&holder.pid, &holder.host, &program));
    const std::optional<LockNote> note = readLockNote(base);
    // A note of another process was left by a holder before this one.
    if (note && note->info.pid == holder.pid && note->info.host == holder.host)
        return note->info;
    if (holder.pid == 0)
        holder.user = StoreWords::tr("Un autre utilisateur");
    else
        holder.user = StoreWords::tr("Le programme %1").arg(french::quoted(program));
    holder.application = program;
    return holder;
}

bool isDeadHere(const LockInfo& holder, const QString& base)
{
    if (holder.pid <= 0 || holder.host != QSysInfo::machineHostName())
        return false;
    qint64 pid = 0;
    QString host;
    QString program;
    static_cast<void>(QLockFile(lockFilePath(base)).getLockInfo(&pid, &host, &program));
    return !processRuns(holder.pid, program);
}

std::optional<LockInfo> lockOf(const QString& path)
{
    const QString base = QFileInfo(path).canonicalFilePath();
    const std::optional<LockInfo> holder = recordedHolder(base);
    // A lock file that names nobody is no more than the trace of a process that died while it made it.
    return holder && holder->pid != 0 && !isDeadHere(*holder, base) ? holder : std::nullopt;
}

} // namespace navette::store
