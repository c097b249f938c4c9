// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/file_check.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(navette::ui::FileCheck)
    };

    constexpr qint64 BlockSize = 1 << 20;

} // namespace

FileState checkFile(const JournalFile& file, const std::atomic<bool>& cancelled)
{
    if (file.path.isEmpty())
        return FileState::Unknown;
    const QFileInfo info(file.path);
    if (!info.isFile())
        return FileState::Gone;
    if (info.size() != file.size)
        return FileState::Changed;
    QFile onDisk(file.path);
    if (!onDisk.open(QIODevice::ReadOnly))
        return FileState::Unreadable;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!onDisk.atEnd()) {
        if (cancelled)
            return FileState::Unknown;
        const QByteArray block = onDisk.read(BlockSize);
        if (block.isEmpty())
            return FileState::Unreadable;
        hash.addData(block);
    }
    return hash.result().toHex() == file.sha256.toLatin1() ? FileState::Same : FileState::Changed;
}

QString fileStateWord(FileState state)
{
    switch (state) {
    case FileState::Unknown:
        return Words::tr("Vérification en cours…");
    case FileState::Same:
        return Words::tr("Inchangé à cet endroit");
    case FileState::Changed:
        return Words::tr("Modifié depuis à cet endroit");
    case FileState::Gone:
        return Words::tr("N’est plus à cet endroit");
    case FileState::Unreadable:
        return Words::tr("Illisible à cet endroit");
    }
    Q_UNREACHABLE();
}

QString fileStateIcon(FileState state)
{
    switch (state) {
    case FileState::Unknown:
        return QStringLiteral("waiting");
    case FileState::Same:
        return QStringLiteral("done");
    case FileState::Changed:
        return QStringLiteral("edit");
    case FileState::Gone:
    case FileState::Unreadable:
        return QStringLiteral("verify");
    }
    Q_UNREACHABLE();
}

Tone fileStateTone(FileState state)
{
    switch (state) {
    case FileState::Unknown:
        return Tone::Muted;
    case FileState::Same:
        return Tone::Success;
    case FileState::Changed:
    case FileState::Gone:
    case FileState::Unreadable:
        return Tone::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace navette::ui
