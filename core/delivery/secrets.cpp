// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/secrets.h"

#include "common/french.h"
#include "delivery/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QStandardPaths>
#include <filesystem>

namespace navette::delivery {

namespace {

    constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
    constexpr int PatienceMilliseconds = 5000;

    constexpr QLatin1String BaseKey { "base" };
    constexpr QLatin1String AddressKey { "address" };
    constexpr QLatin1String AccountKey { "account" };
    constexpr QLatin1String PasswordKey { "password" };

    tl::unexpected<Error> unusable(const QString& cause)
    {
        return failure(ErrorKind::Io, cause.arg(french::quoted(QDir::toNativeSeparators(secretsPath()))),
            Words::tr("Le mot de passe du dépôt ne peut être ni lu ni gardé."),
            Words::tr("Vérifiez que ce fichier vous appartient et que son dossier peut être écrit."));
    }

    /// One base, one key, by whatever link it was reached.
    QJsonObject identity(const SecretKey& key)
    {
        const QString path = QFileInfo(key.base).canonicalFilePath();
        return { { BaseKey, path.isEmpty() ? QFileInfo(key.base).absoluteFilePath() : path },
            { AddressKey, key.address }, { AccountKey, key.account } };
    }

    bool isOf(const QJsonObject& row, const QJsonObject& wanted)
    {
        return row[BaseKey] == wanted[BaseKey] && row[AddressKey] == wanted[AddressKey]
            && row[AccountKey] == wanted[AccountKey];
    }

    Result<QJsonArray> readAll()
    {
        QFile file(secretsPath());
        if (!file.exists())
            return QJsonArray();
        // Who let others read it (a copy, a restored backup) is protected again before it is used.
        if (file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
            file.setPermissions(OwnerOnly);
        if (!file.open(QIODevice::ReadOnly))
            return unusable(Words::tr("Le fichier des mots de passe %1 ne peut pas être lu."));
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        if (!document.isArray())
            return unusable(Words::tr("Le fichier des mots de passe %1 est abîmé."));
        return document.array();
    }

    Result<> writeAll(const QJsonArray& rows)
    {
        const QString half = secretsPath() + QStringLiteral(".tmp");
        QFile::remove(half);
        QFile file(half);
        // Closed to others from its first byte on.
        const QByteArray bytes = QJsonDocument(rows).toJson();
        const bool whole = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, OwnerOnly)
            && file.write(bytes) == bytes.size() && file.flush();
        file.close();
        std::error_code problem;
        if (whole)
            std::filesystem::rename(half.toStdU16String(), secretsPath().toStdU16String(), problem);
        if (!whole || problem) {
            QFile::remove(half);
            return unusable(Words::tr("Le fichier des mots de passe %1 ne peut pas être écrit."));
        }
        return {};
    }

} // namespace

QString secretsPath()
{
    // Not the application's own folder: the window and the command line have different names.
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/navette/mots-de-passe-ent.json");
}

Result<std::optional<QString>> passwordFor(const SecretKey& key)
{
    NAVETTE_TRY(rows, readAll());
    const QJsonObject wanted = identity(key);
    for (const QJsonValue& row : rows) {
        if (isOf(row.toObject(), wanted))
            return row.toObject()[PasswordKey].toString();
    }
    return std::nullopt;
}

Result<> keepPassword(const SecretKey& key, const QString& password)
{
    const QString folder = QFileInfo(secretsPath()).absolutePath();
    if (!QDir().mkpath(folder))
        return unusable(Words::tr("Le fichier des mots de passe %1 ne peut pas être écrit."));
    QLockFile lock(secretsPath() + QStringLiteral(".lock"));
    if (!lock.tryLock(PatienceMilliseconds))
        return unusable(Words::tr("Le fichier des mots de passe %1 est déjà en cours d’écriture."));
    NAVETTE_TRY(rows, readAll());
    QJsonObject wanted = identity(key);
    QJsonArray kept;
    for (const QJsonValue& row : rows) {
        if (!isOf(row.toObject(), wanted))
            kept.append(row);
    }
    if (!password.isEmpty()) {
        wanted.insert(PasswordKey, password);
        kept.append(wanted);
    }
    return writeAll(kept);
}

} // namespace navette::delivery
