// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plan.h"

#include "common/french.h"
#include "common/sha256.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace navette::exchange {

namespace {
    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }
}

Written writtenTo(const Outgoing& outgoing, const QString& folder)
{
    const QString path = QDir(folder).filePath(outgoing.fileName);
    Written written { .path = path, .sha256 = sha256Hex(outgoing.bytes), .entry = outgoing.entry };
    written.entry.files = { JournalFile { .name = outgoing.fileName,
        .path = QDir::cleanPath(QFileInfo(path).absoluteFilePath()),
        .sha256 = written.sha256,
        .size = outgoing.bytes.size(),
        .content = outgoing.bytes } };
    return written;
}

Result<> write(const Outgoing& outgoing, const QString& folder)
{
    const QString nothingWritten = tr("Aucun fichier n’a été écrit.");
    if (outgoing.isBlocked() || outgoing.bytes.isEmpty()) {
        int blocking = 0;
        QString first;
        for (const Finding& finding : outgoing.findings) {
            if (finding.severity == Severity::Blocks && blocking++ == 0)
                first = finding.cause;
        }
        return failure(ErrorKind::Refused,
            QCoreApplication::translate("Exchange", "%n point(s) bloque(nt) l’export.", nullptr, blocking)
                + (first.isEmpty() ? QString() : u' ' + first),
            nothingWritten, tr("Réglez chacun des points bloquants, puis relancez l’export."));
    }
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, tr("Le dossier %1 ne peut pas être créé.").arg(french::quoted(folder)),
            nothingWritten, tr("Choisissez un dossier où vous avez le droit d’écrire."));
    const QString path = QDir(folder).filePath(outgoing.fileName);
    // The file appears under its official name only when it is whole on the disk. Flushed by hand: commit() forgets
    // what a full disk says when the last bytes go out.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(outgoing.bytes) != outgoing.bytes.size() || !file.flush()
        || !file.commit())
        return failure(ErrorKind::Io,
            tr("Le fichier %1 ne peut pas être écrit : disque plein ou dossier protégé.").arg(french::quoted(path)),
            tr("Aucun fichier n’a été écrit ; un fichier du même nom qui était là est intact."),
            tr("Libérez de la place ou choisissez un autre dossier, puis relancez l’export."));
    QFile again(path);
    if (!again.open(QIODevice::ReadOnly) || again.readAll() != outgoing.bytes)
        return failure(ErrorKind::Io,
            tr("Le fichier %1, relu, n’est pas celui qui a été écrit.").arg(french::quoted(path)),
            tr("N’envoyez pas ce fichier."),
            tr("Le disque est peut-être défaillant : exportez vers un autre dossier."));

    return {};
}

} // namespace navette::exchange
