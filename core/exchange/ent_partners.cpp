// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ent_partners.h"

#include "common/french.h"
#include "formats/ent/container.h"
#include "model/draft.h"

#include <QCoreApplication>

namespace navette::exchange {

namespace {
    QString tr(const char* text) { return QCoreApplication::translate("EntPartners", text); }
} // namespace

Result<ChangeSet> addPartner(const School& school, const QString& name, const QByteArray& publicKeyPem)
{
    const auto refused = [](const QString& cause, const QString& remedy) {
        return failure(ErrorKind::Refused, cause, tr("Le destinataire n’est pas ajouté."), remedy);
    };
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return refused(tr("Le destinataire n’a pas de nom."),
            tr("Donnez le nom exact que l’ENT vous a indiqué : il cherche sa clé à ce nom."));
    if (!mayAddPartner(school))
        return refused(tr("Un fichier scellé a deux destinataires au plus."), tr("Retirez-en un d’abord."));
    for (const EntPartner& row : school.table<EntPartner>()) {
        if (row.name == trimmed)
            return refused(tr("Le destinataire %1 est déjà là.").arg(french::quoted(trimmed)),
                tr("Pour changer sa clé, retirez-le, puis ajoutez-le avec la nouvelle."));
    }
    NAVETTE_TRY(key, ent::readPublicKey(publicKeyPem));
    Draft draft(school);
    draft.insert(EntPartner { .name = trimmed, .publicKey = QString::fromLatin1(key.pem) });
    return draft.changes();
}

ChangeSet removePartner(const School& school, Id<EntPartner> partner)
{
    Draft draft(school);
    if (school.find(partner))
        draft.remove(partner);
    return draft.changes();
}

QString keyWords(const EntPartner& partner)
{
    const Result<ent::PublicKey> key = ent::readPublicKey(partner.publicKey.toUtf8());
    return key ? tr("RSA %1 bits, SHA-256 %2").arg(key->bits).arg(key->fingerprint) : QString();
}

bool mayAddPartner(const School& school) { return school.table<EntPartner>().size() < ent::MostPartners; }

} // namespace navette::exchange
