// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/exact_copies.h"

#include "ui/common/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(navette::ui::ExactCopies)
    };

} // namespace

QString safeFileName(const QString& name)
{
    static const QRegularExpression special(QStringLiteral("[\\x00-\\x1f<>:\"/\\\\|?*]"));
    QString safe = name;
    safe.replace(special, QStringLiteral("_"));
    while (safe.startsWith(u'.') || safe.startsWith(u' '))
        safe.remove(0, 1);
    return safe.isEmpty() ? Words::tr("fichier") : safe;
}

Result<QString> ExactCopies::put(const QString& key, const QString& name, const QByteArray& bytes)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("navette-XXXXXX")));
    const QDir folder(m_folder->filePath(safeFileName(key)));
    if (!m_folder->isValid() || !folder.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Io, Words::tr("Le dossier temporaire ne peut pas recevoir de copie."),
            Words::tr("Le fichier n’est pas ouvert."),
            Words::tr("Enregistrez une copie du fichier dans un dossier de votre choix, puis ouvrez-la."));
    const QString path = folder.filePath(safeFileName(name));
    // The copy of before is read only: it has to go before another takes its name.
    QFile::remove(path);
    NAVETTE_CHECK(writeFile(path, bytes));
    QFile::setPermissions(path, QFile::ReadOwner);
    return path;
}

} // namespace navette::ui
