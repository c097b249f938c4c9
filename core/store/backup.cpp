// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "common/french.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>
#include <QVariant>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace navette::store {

namespace {

    constexpr int KeptHourly = 8;
    constexpr int KeptDaily = 14;

    /// The part of the name that says what for; times within it are local, as people look for them.
    QString stamp(BackupKind kind, const QDateTime& now)
    {
        switch (kind) {
        case BackupKind::Hourly:
            return QStringLiteral("heure_") + now.toString(QStringLiteral("yyyy-MM-dd_HH'h'"));
        case BackupKind::Daily:
            return QStringLiteral("jour_") + now.toString(QStringLiteral("yyyy-MM-dd"));
        case BackupKind::Migration:
            return QStringLiteral("avant-mise-a-niveau_") + now.toString(QStringLiteral("yyyy-MM-dd_HH'h'mm-ss"));
        case BackupKind::Manual:
            break;
        }
        return QStringLiteral("copie_") + now.toString(QStringLiteral("yyyy-MM-dd_HH'h'mm-ss"));
    }

    QString backupPath(const QString& base, const QString& stamp)
    {
        const QString name = QFileInfo(base).completeBaseName();
        return QStringLiteral("%1/%2_%3.navette").arg(backupFolder(base), name, stamp);
    }

    /// A name that is free: two copies within one second are two copies.
    QString freePath(const QString& base, const QString& stamp)
    {
        QString path = backupPath(base, stamp);
        for (int n = 2; QFileInfo::exists(path); ++n)
            path = backupPath(base, QStringLiteral("%1_%2").arg(stamp).arg(n));
        return path;
    }

    bool toDisk(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite))
            return false;
#ifdef Q_OS_UNIX
        return ::fsync(file.handle()) == 0;
#else
        return true;
#endif
    }

    tl::unexpected<Error> backupFailure(const QString& base, const QString& why)
    {
        return failure(ErrorKind::Io,
            StoreWords::tr("La sauvegarde dans le dossier %1 n’a pas pu être faite.")
                .arg(french::quoted(QDir::toNativeSeparators(backupFolder(base)))),
            why, StoreWords::tr("Vérifiez la place libre et le droit d’écrire dans ce dossier."));
    }

    Result<> copyTo(Connection& connection, const QString& path)
    {
        const QString base = connection.path();
        const QString half
            = backupFolder(base) + QStringLiteral("/.%1.part").arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
        NAVETTE_TRY(query, connection.prepare(QStringLiteral("VACUUM INTO ?")));
        query.addBindValue(half);
        const Result<> copied = connection.execute(query);
        query.finish();
        if (!copied || !toDisk(half) || !QFile::rename(half, path)) {
            QFile::remove(half);
            return backupFailure(base, copied ? QString() : copied.error().cause);
        }
        return {};
    }

    /// Removes what a copy that was cut short left behind, long enough ago that nobody is still at it.
    void removeHalfCopies(const QString& base)
    {
        const QFileInfoList halves
            = QDir(backupFolder(base))
                  .entryInfoList(
                      { QStringLiteral(".*.part"), QStringLiteral(".*.part-journal") }, QDir::Files | QDir::Hidden);
        const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
        for (const QFileInfo& half : halves) {
            if (half.lastModified() < yesterday)
                QFile::remove(half.filePath());
        }
    }

    /// The copies whose name goes on with \a what. No glob: a base's own name may hold its signs.
    QFileInfoList copiesOf(const QString& base, const QString& what, QDir::SortFlags order)
    {
        const QString start = QFileInfo(base).completeBaseName() + u'_' + what;
        QFileInfoList copies
            = QDir(backupFolder(base)).entryInfoList({ QStringLiteral("*.navette") }, QDir::Files, order);
        copies.removeIf([&start](const QFileInfo& copy) { return !copy.fileName().startsWith(start); });
        return copies;
    }

    void removeOld(const QString& base, const QString& what, int kept)
    {
        const QFileInfoList copies = copiesOf(base, what, QDir::Name | QDir::Reversed);
        for (qsizetype i = kept; i < copies.size(); ++i)
            QFile::remove(copies[i].filePath());
    }

} // namespace

QString backupFolder(const QString& base)
{
    const QFileInfo info(base);
    return info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(".sauvegardes");
}

Result<QString> makeBackup(Connection& connection, BackupKind kind, const QDateTime& now)
{
    const QString base = connection.path();
    if (!QDir().mkpath(backupFolder(base)))
        return backupFailure(base, {});
    const QString path = freePath(base, stamp(kind, now));
    NAVETTE_CHECK(copyTo(connection, path));
    return path;
}

Result<> rotateBackups(Connection& connection, const QDateTime& now)
{
    const QString base = connection.path();
    for (const BackupKind kind : { BackupKind::Hourly, BackupKind::Daily }) {
        if (!QFileInfo::exists(backupPath(base, stamp(kind, now))))
            NAVETTE_CHECK(makeBackup(connection, kind, now));
    }
    removeHalfCopies(base);
    removeOld(base, QStringLiteral("heure_"), KeptHourly);
    removeOld(base, QStringLiteral("jour_"), KeptDaily);
    return {};
}

QStringList backupsOf(const QString& base)
{
    QStringList paths;
    for (const QFileInfo& copy : copiesOf(base, {}, QDir::Time))
        paths.append(copy.filePath());
    return paths;
}

QDateTime newestBackup(const QString& base)
{
    const QFileInfoList files = copiesOf(base, {}, QDir::Time);
    return files.isEmpty() ? QDateTime() : files.first().lastModified().toUTC();
}

} // namespace navette::store
