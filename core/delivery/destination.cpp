// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/destination.h"

#include "common/french.h"
#include "delivery/folder_destination.h"
#include "delivery/sftp_destination.h"
#include "delivery/webdav_destination.h"
#include "delivery/words.h"

#include <QDir>
#include <QUrl>

namespace navette::delivery {

namespace {

    Result<> refused(const QString& cause, const QString& remedy)
    {
        return failure(ErrorKind::Refused, cause, Words::tr("Rien ne peut être envoyé."), remedy);
    }

    Result<> checkUrl(const QString& address, const QStringList& schemes, const QString& example)
    {
        const QUrl url(address);
        if (!url.isValid() || !schemes.contains(url.scheme()) || url.host().isEmpty())
            return refused(
                Words::tr("L’adresse %1 n’est pas celle d’un dossier de ce type.").arg(french::quoted(address)),
                Words::tr("Saisissez une adresse comme %1.").arg(french::quoted(example)));
        if (!url.userInfo().isEmpty())
            return refused(Words::tr("L’adresse contient un nom de compte ou un mot de passe."),
                Words::tr("Retirez-les de l’adresse : ils ont leurs propres champs."));
        if (url.hasQuery() || url.hasFragment())
            return refused(Words::tr("L’adresse %1 n’est pas celle d’un dossier.").arg(french::quoted(address)),
                Words::tr("Retirez ce qui suit le nom du dossier, à partir de « ? » ou de « # »."));
        return {};
    }

} // namespace

QString waitingName(const QString& name) { return name + QStringLiteral(".navette.tmp"); }

Result<> checkAddress(const EntDelivery& settings)
{
    if (settings.address.trimmed().isEmpty())
        return refused(Words::tr("La destination n’est pas indiquée."), Words::tr("Indiquez où déposer le fichier."));
    switch (settings.type) {
    case DeliveryType::Folder:
        if (!QDir::isAbsolutePath(settings.address))
            return refused(
                Words::tr("%1 n’est pas le chemin complet d’un dossier.").arg(french::quoted(settings.address)),
                Words::tr("Choisissez le dossier par le bouton « Parcourir… »."));
        return {};
    case DeliveryType::WebDav:
        return checkUrl(settings.address, { QStringLiteral("https"), QStringLiteral("http") },
            QStringLiteral("https://ent.example.org/depot/"));
    case DeliveryType::Sftp:
        return checkUrl(settings.address, { QStringLiteral("sftp") }, QStringLiteral("sftp://ent.example.org/depot/"));
    }
    return refused(Words::tr("Ce type de destination n’est pas connu."), Words::tr("Choisissez-en un autre."));
}

Result<std::unique_ptr<Destination>> destinationOf(
    const EntDelivery& settings, const QString& password, const Limits& limits)
{
    NAVETTE_CHECK(checkAddress(settings));
    switch (settings.type) {
    case DeliveryType::WebDav:
        return std::make_unique<WebDavDestination>(QUrl(settings.address), settings.account, password, limits);
    case DeliveryType::Sftp:
        return std::make_unique<SftpDestination>(QUrl(settings.address), settings.account, password, limits);
    case DeliveryType::Folder:
        break;
    }
    return std::make_unique<FolderDestination>(settings.address);
}

Attempt<> probe(Destination& destination)
{
    const QString name = QStringLiteral("navette-essai.txt");
    if (const Attempt<> left = destination.put(name, Words::tr("Essai de Navette, à effacer.").toUtf8()); !left)
        return left;
    return destination.remove(name);
}

} // namespace navette::delivery
