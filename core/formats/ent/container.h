// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "formats/xml/input.h"

#include <QDateTime>
#include <QStringList>

/// The sealed container of the timetable for the ENT, root EXPORT_INDEX_EDUCATION 1.0 (domain/formats-out §c,
/// "Container"): the zlib-compressed file under AES-128-CBC, the AES key under each partner's RSA key.
namespace navette::ent {

/// How many partners one container can serve, by its schema.
inline constexpr int MostPartners = 2;
/// A shorter RSA modulus is refused: it can be broken.
inline constexpr int LeastKeyBits = 1024;

/// Somebody who can open the container.
struct Partner {
    QString name; ///< PARTENAIRE/@NOM, as the ENT gave it: it looks its key up by that very name
    QByteArray publicKey; ///< RSA, PEM: public key (either form) or certificate
};

/// What stands on the container, readable by anybody.
struct Cover {
    QString uai;
    QString schoolName;
    QString postcodeAndTown; ///< "99000 VILLE"; empty when it is not known
    QString software;
    QDateTime at; ///< local time, to the second

    bool operator==(const Cover&) const = default;
};

/// A public key that seal() would take.
struct PublicKey {
    QByteArray pem; ///< in the one form that is kept: SubjectPublicKeyInfo
    int bits = 0; ///< of the RSA modulus
    QString fingerprint; ///< SHA-256 of the key's DER form: "AB:CD:…", as `openssl pkey -outform DER | sha256sum`
};

/// Reads a partner's public key from PEM text, as an ENT hands it over. Refused, with what to do instead: a private
/// key, a key that is not RSA or shorter than LeastKeyBits, text that is no PEM.
Result<PublicKey> readPublicKey(const QByteArray& pem);

/// The container's file, UTF-8, that each of \a partners (one to MostPartners, of different names) can open. Key and
/// initialisation vector are new each time. What is given back has been taken apart again and is \a xml. Refused for a
/// key that readPublicKey() refuses.
Result<QByteArray> seal(const QByteArray& xml, const QList<Partner>& partners, const Cover& cover);

/// What anybody can see of a container.
struct ContainerFacts {
    Cover cover;
    QStringList partners; ///< names, in order
};
/// Refused when \a input is no container, lacks a part, or a part is no base64.
Result<ContainerFacts> readContainer(const xml::Input& input);

/// The file that \a input holds, opened as \a partner with their RSA private key in PEM, not encrypted. Refused when
/// the container was not sealed for that partner or key, and when its key block, content or check sum was changed.
Result<QByteArray> open(const xml::Input& input, const QString& partner, const QByteArray& privateKeyPem);

} // namespace navette::ent
