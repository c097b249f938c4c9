// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/aaf/delivery.h"

#include "common/french.h"
#include "formats/aaf/reader.h"
#include "formats/aaf/tar.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace navette::aaf {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Aaf", text); }

    /// The files of a folder that may hold the directory, in the order of their names.
    QStringList filesIn(const QDir& folder, int deeper)
    {
        static const QStringList names { QStringLiteral("*.xml"), QStringLiteral("*.zip"), QStringLiteral("*.tgz"),
            QStringLiteral("*.tar.gz"), QStringLiteral("*.tar") };
        QStringList files;
        for (const QString& name : folder.entryList(names, QDir::Files, QDir::Name))
            files.append(folder.filePath(name));
        if (deeper > 0) {
            for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
                files += filesIn(QDir(folder.filePath(name)), deeper - 1);
        }
        return files;
    }

    tl::unexpected<Error> nothingThere(const QString& path)
    {
        return failure(ErrorKind::Refused,
            tr("%1 ne contient aucun fichier de l’annuaire AAF.").arg(french::quoted(QFileInfo(path).fileName())),
            tr("Rien n’a été contrôlé."), tr("Pour l’obtenir, %1.").arg(origin()));
    }

    Result<QList<xml::Input>> openOne(const QString& path)
    {
        if (isTar(path))
            return openTar(path);
        return xml::openInputs({ path }, origin());
    }

    Result<QList<xml::Input>> openPath(const QString& path)
    {
        const bool isFolder = QFileInfo(path).isDir();
        QList<xml::Input> inputs;
        for (const QString& file : isFolder ? filesIn(QDir(path), 2) : QStringList { path }) {
            NAVETTE_TRY(opened, openOne(file));
            // A file on its own keeps whatever it is: its reader says so.
            const bool isAlone = !isFolder && opened.size() == 1 && opened.front().path == path
                && opened.front().name == QFileInfo(path).fileName();
            for (xml::Input& input : opened) {
                if (isAlone || xml::recognise(input.bytes).type == xml::FileType::Aaf)
                    inputs.append(std::move(input));
            }
        }
        if (inputs.isEmpty())
            return nothingThere(path);
        return inputs;
    }

} // namespace

Result<QList<xml::Input>> openDelivery(const QStringList& paths)
{
    QList<xml::Input> inputs;
    qint64 size = 0;
    for (const QString& path : paths) {
        NAVETTE_TRY(opened, openPath(path));
        for (const xml::Input& input : std::as_const(opened))
            size += input.bytes.size();
        if (size > MaxDeliveryBytes)
            return failure(ErrorKind::Refused, tr("Ces livraisons de l’annuaire sont démesurées."),
                tr("Rien n’a été contrôlé."), tr("Donnez les fichiers de votre seul établissement."));
        inputs += opened;
    }
    return inputs;
}

Result<QList<Document>> readDelivery(const QStringList& paths)
{
    NAVETTE_TRY(inputs, openDelivery(paths));
    QList<Document> documents;
    for (const xml::Input& input : std::as_const(inputs)) {
        NAVETTE_TRY(document, read(input));
        documents.append(document);
    }
    return documents;
}

} // namespace navette::aaf
