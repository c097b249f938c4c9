// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/unpacked.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Unpacked", text); }

    Result<QList<xml::Input>> membersOf(const xml::Input& archive)
    {
        const QTemporaryDir folder; // not the system's own: a file of the same name may lie there
        const QString path = folder.filePath(QStringLiteral("archive.zip"));
        QFile file(path);
        if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(archive.bytes) != archive.bytes.size()
            || !file.flush())
            return failure(ErrorKind::Io, tr("Le dossier temporaire ne peut pas être écrit."),
                tr("Rien n’a été comparé."), tr("Libérez de la place sur le disque."));
        file.close();
        return xml::openInputs({ path });
    }

} // namespace

Result<QList<xml::Input>> unpacked(const QList<xml::Input>& inputs)
{
    QList<xml::Input> all;
    for (const xml::Input& input : inputs) {
        if (xml::recognise(input.bytes).type != xml::FileType::Zip) {
            all.append(input);
            continue;
        }
        NAVETTE_TRY(members, membersOf(input));
        all += members;
    }
    return all;
}

} // namespace navette::exchange
