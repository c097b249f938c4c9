// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/aaf/tar.h"

#include "common/french.h"
#include "formats/aaf/reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <memory>

namespace navette::aaf {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Aaf", text); }

    struct Closer {
        void operator()(archive* open) const { archive_read_free(open); }
    };
    using Archive = std::unique_ptr<archive, Closer>;

    /// Opened for reading, tar or gzipped tar and nothing else; null when it is neither.
    Archive openArchive(const QString& path)
    {
        constexpr size_t BlockSize = 64 * 1024;
        Archive tar(archive_read_new());
        if (!tar)
            return {};
        archive_read_support_filter_gzip(tar.get());
        archive_read_support_format_tar(tar.get());
        if (archive_read_open_filename(tar.get(), QFile::encodeName(path).constData(), BlockSize) != ARCHIVE_OK)
            return {};
        return tar;
    }

    bool climbs(const QString& member)
    {
        return member.startsWith(u'/') || member.startsWith(u'\\') || member.split(u'/').contains(u".."_qs);
    }

} // namespace

bool isTar(const QString& path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return false;
    // Whatever is XML or a zip is none; so an XML file is not handed to the archive reader.
    const QByteArray head = file.read(512);
    constexpr qsizetype MagicAt = 257;
    return head.startsWith("\x1F\x8B") || head.mid(MagicAt, 5) == "ustar";
}

Result<QList<xml::Input>> openTar(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    const auto refused = [&](const QString& why) {
        return failure(ErrorKind::Refused, tr("L’archive %1 %2.").arg(french::quoted(name), why),
            tr("Rien n’a été contrôlé."), tr("Pour en avoir une autre, %1.").arg(origin()));
    };
    const Archive tar = openArchive(path);
    if (!tar)
        return refused(tr("est illisible ou incomplète"));
    const qint64 allowed = std::max<qint64>(QFileInfo(path).size(), 1024) * xml::MaxZipRatio;
    qint64 unpacked = 0;
    QList<xml::Input> inputs;
    archive_entry* entry = nullptr;
    for (;;) {
        const int status = archive_read_next_header(tar.get(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return refused(tr("est illisible ou incomplète"));
        const char* const rawName = archive_entry_pathname(entry);
        const QString member = rawName ? QFile::decodeName(rawName) : QString();
        if (climbs(member))
            return refused(tr("contient un nom de fichier qui sort de son dossier"));
        if (archive_entry_filetype(entry) != AE_IFREG)
            continue;
        // The declared size may lie: what comes is counted.
        QByteArray bytes;
        std::array<char, 64 * 1024> buffer;
        for (;;) {
            const la_ssize_t got = archive_read_data(tar.get(), buffer.data(), buffer.size());
            if (got < 0)
                return refused(tr("est illisible ou incomplète"));
            if (got == 0)
                break;
            bytes.append(buffer.data(), got);
            unpacked += got;
            if (bytes.size() > xml::MaxFileBytes || unpacked > allowed)
                return refused(tr("contient un fichier démesuré"));
        }
        const xml::FileType type = xml::recognise(bytes).type;
        if (type == xml::FileType::Zip)
            return refused(tr("contient une autre archive"));
        if (type != xml::FileType::NotXml && type != xml::FileType::Empty)
            inputs.append({ name + QStringLiteral(" › ") + member, path, std::move(bytes) });
    }
    if (inputs.isEmpty())
        return refused(tr("ne contient aucun fichier XML"));
    return inputs;
}

} // namespace navette::aaf
