// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/field.h"
#include "model/kind.h"
#include "model/origin.h"

#include <QCoreApplication>

/// What a person settled about the exchanges themselves: findings let pass with a reason, how the ENT is served.
namespace navette {

/// Why a finding that is to verify is let pass. It holds for the very same objects only: one more, and the question is
/// asked again.
struct FindingReason {
    static constexpr Kind kind = Kind::FindingReason;
    static constexpr const char* table = "finding_reason";

    Id<FindingReason> id;
    QString receiver; ///< "sts", "siecle", "ent"
    QString code; ///< Finding::code
    QString objects; ///< fingerprint of the finding's objects (checks/reasons.h)
    QString reason; ///< one sentence, as the person wrote it
    QString decidedBy;
    QDateTime decidedAt;

    bool operator==(const FindingReason&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("receiver", &FindingReason::receiver, QT_TRANSLATE_NOOP("Field", "Destinataire")),
            field("code", &FindingReason::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("objects", &FindingReason::objects, QT_TRANSLATE_NOOP("Field", "Objets")),
            field("reason", &FindingReason::reason, QT_TRANSLATE_NOOP("Field", "Motif")),
            field("decided_by", &FindingReason::decidedBy, QT_TRANSLATE_NOOP("Field", "Par")),
            field("decided_at", &FindingReason::decidedAt, QT_TRANSLATE_NOOP("Field", "Le")),
        };
    }
};

/// Somebody for whom the ENT's file is sealed (formats-out §c: at most two in one container).
struct EntPartner {
    static constexpr Kind kind = Kind::EntPartner;
    static constexpr const char* table = "ent_partner";

    Id<EntPartner> id;
    QString name; ///< PARTENAIRE/@NOM
    QString publicKey; ///< RSA public key, PEM

    bool operator==(const EntPartner&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("name", &EntPartner::name, QT_TRANSLATE_NOOP("Field", "Nom")),
            field("public_key", &EntPartner::publicKey, QT_TRANSLATE_NOOP("Field", "Clé publique")),
        };
    }
};

/// The automated update of the ENT: one row. The password is never kept in the base (delivery/secrets.h).
struct EntDelivery {
    static constexpr Kind kind = Kind::EntDelivery;
    static constexpr const char* table = "ent_delivery";

    Id<EntDelivery> id;
    bool enabled = false;
    DeliveryType type = DeliveryType::Folder;
    QString address; ///< a folder's path, or an address "https://…", "sftp://…" of a folder
    QString account; ///< user name there; empty for a folder
    QList<int> days { 1, 2, 3, 4, 5 }; ///< 1 = Monday ... 7 = Sunday
    QList<int> times { 18 * 60 }; ///< minutes since midnight, local time
    bool pausedInHolidays = true;
    QString dialect = QStringLiteral("kosmos"); ///< as on the command line: "kosmos", "edt"
    bool sealed = false; ///< in its container, for every EntPartner

    bool operator==(const EntDelivery&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("enabled", &EntDelivery::enabled, QT_TRANSLATE_NOOP("Field", "Active")),
            field("type", &EntDelivery::type, QT_TRANSLATE_NOOP("Field", "Type")),
            field("address", &EntDelivery::address, QT_TRANSLATE_NOOP("Field", "Destination")),
            field("account", &EntDelivery::account, QT_TRANSLATE_NOOP("Field", "Compte")),
            field("days", &EntDelivery::days, QT_TRANSLATE_NOOP("Field", "Jours")),
            field("times", &EntDelivery::times, QT_TRANSLATE_NOOP("Field", "Heures")),
            field("paused_in_holidays", &EntDelivery::pausedInHolidays,
                QT_TRANSLATE_NOOP("Field", "Suspendue pendant les vacances")),
            field("dialect", &EntDelivery::dialect, QT_TRANSLATE_NOOP("Field", "Nom du fichier")),
            field("sealed", &EntDelivery::sealed, QT_TRANSLATE_NOOP("Field", "Scellé")),
        };
    }
};

} // namespace navette
