// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/files.h"

#include "common/french.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(Files)
    };

} // namespace

Result<> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return {};
    return failure(ErrorKind::Io,
        Words::tr("%1 n’a pas pu être écrit.").arg(french::quoted(QDir::toNativeSeparators(path))),
        Words::tr("Rien n’est enregistré ; un fichier du même nom reste comme il était."),
        Words::tr(
            "Vérifiez que le dossier existe, que vous pouvez y écrire et que le fichier n’est pas ouvert ailleurs."));
}

QString standardFolder(QStandardPaths::StandardLocation location)
{
    const QString folder = QStandardPaths::writableLocation(location);
    return QDir(folder).exists() ? folder : QDir::homePath();
}

} // namespace navette::ui
