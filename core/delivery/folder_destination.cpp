// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/folder_destination.h"

#include "common/french.h"
#include "delivery/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace navette::delivery {

namespace {

    /// What a crash of the machine must not take back.
    bool toDisk(QFile& file)
    {
        if (!file.flush())
            return false;
#ifdef Q_OS_UNIX
        return ::fsync(file.handle()) == 0;
#else
        return true;
#endif
    }

    std::filesystem::path native(const QString& path) { return std::filesystem::path(path.toStdU16String()); }

} // namespace

FolderDestination::FolderDestination(const QString& folder)
    : m_folder(QDir::cleanPath(folder))
{
}

QString FolderDestination::pathOf(const QString& name) const { return QDir(m_folder).filePath(name); }

Attempt<> FolderDestination::exists() const
{
    if (QFileInfo(m_folder).isDir())
        return {};
    return fail({ ErrorKind::Io,
                    Words::tr("Le dossier %1 n’est pas là.").arg(french::quoted(QDir::toNativeSeparators(m_folder))),
                    Words::nothingSent(),
                    Words::tr("Vérifiez que le lecteur réseau est connecté, ou choisissez un autre dossier.") },
        true);
}

Failure FolderDestination::notWritten() const
{
    const QString folder = french::quoted(QDir::toNativeSeparators(m_folder));
    const QFileInfo info(m_folder);
    if (!info.isWritable())
        return { { ErrorKind::Io, Words::tr("Vous n’avez pas le droit d’écrire dans le dossier %1.").arg(folder),
            Words::nothingSent(), Words::tr("Demandez ce droit à la personne qui gère ce dossier.") } };
    return { { ErrorKind::Io,
                 Words::tr("Le fichier ne peut pas être écrit dans le dossier %1 : disque plein ou dossier protégé.")
                     .arg(folder),
                 Words::nothingSent(), Words::tr("Libérez de la place dans ce dossier.") },
        true };
}

Attempt<> FolderDestination::put(const QString& name, const QByteArray& bytes)
{
    if (const Attempt<> there = exists(); !there)
        return there;
    const QString waiting = pathOf(waitingName(name));
    QFile file(waiting);
    const bool whole
        = file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size() && toDisk(file);
    file.close();
    std::error_code problem;
    if (whole)
        std::filesystem::rename(native(waiting), native(pathOf(name)), problem);
    if (!whole || problem) {
        QFile::remove(waiting);
        return tl::unexpected(notWritten());
    }
    return {};
}

Attempt<std::optional<QByteArray>> FolderDestination::get(const QString& name)
{
    if (const Attempt<> there = exists(); !there)
        return tl::unexpected(there.error());
    QFile file(pathOf(name));
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return fail({ ErrorKind::Io,
            Words::tr("Le fichier %1 ne peut pas être lu.").arg(french::quoted(QDir::toNativeSeparators(pathOf(name)))),
            {}, Words::tr("Demandez le droit de le lire à la personne qui gère ce dossier.") });
    return file.readAll();
}

Attempt<> FolderDestination::remove(const QString& name)
{
    if (QFile::exists(pathOf(name)) && !QFile::remove(pathOf(name)))
        return tl::unexpected(notWritten());
    return {};
}

} // namespace navette::delivery
