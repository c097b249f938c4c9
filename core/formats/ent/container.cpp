// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ent/container.h"

#include "common/french.h"
#include "formats/ent/crypto.h"
#include "formats/xml/cursor.h"
#include "formats/xml/writer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>
#include <algorithm>

namespace navette::ent {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Ent", text); }

    constexpr QLatin1String ContainerNamespace { "http://www.index-education.com/conteneurexportchiffre" };
    constexpr QLatin1String ContainerVersion { "1.0" };
    constexpr qsizetype CheckBytes = 16; // MD5
    constexpr qsizetype KeyBlockBytes = crypto::AesKeyBytes + crypto::AesBlockBytes + CheckBytes;

    QByteArray md5(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Md5); }
    QByteArray sha256(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

    QString nothingRead() { return tr("Rien n’a été lu."); }
    QString notSealed() { return tr("Aucun fichier n’est écrit."); }

    /// A container taken apart, still under its keys.
    struct Envelope {
        Cover cover;
        QList<std::pair<QString, QByteArray>> keys; ///< partner's name, key block under their key
        QByteArray content;
        bool isPacked = true;
        QByteArray check; ///< SHA-256
    };

    class Reader {
    public:
        explicit Reader(const xml::Input& input)
            : m_xml(input, tr("Navette : Emploi du temps vers l’ENT"))
            , m_name(input.name)
        {
        }

        Result<Envelope> run()
        {
            if (m_xml.start()) {
                while (m_xml.next())
                    part();
            }
            NAVETTE_CHECK(m_xml.result());
            if (!m_damaged.isEmpty())
                return damaged(m_damaged);
            for (const auto& [name, isThere] :
                { std::pair("CLES", !m_envelope.keys.isEmpty()), std::pair("CONTENU", !m_envelope.content.isEmpty()),
                    std::pair("VERIFICATION", !m_envelope.check.isEmpty()) }) {
                if (!isThere)
                    return damaged(QLatin1String(name));
            }
            return std::move(m_envelope);
        }

    private:
        tl::unexpected<Error> damaged(const QString& part) const
        {
            return failure(ErrorKind::Refused,
                tr("Dans le fichier scellé %1, la partie %2 manque ou est abîmée.")
                    .arg(french::quoted(m_name), french::quoted(part)),
                nothingRead(), tr("Demandez le fichier de nouveau."));
        }

        QByteArray base64(const char* part)
        {
            // The schema's type allows white space anywhere.
            QByteArray text = m_xml.text(xml::MaxFileBytes).toLatin1();
            text.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
            const auto decoded = QByteArray::fromBase64Encoding(
                text, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded || decoded.decoded.isEmpty())
                m_damaged = QLatin1String(part);
            return decoded ? decoded.decoded : QByteArray();
        }

        void part()
        {
            if (m_xml.is(QLatin1String("LOGICIEL"))) {
                m_envelope.cover.software = m_xml.text();
            } else if (m_xml.is(QLatin1String("CLES"))) {
                while (m_xml.next()) {
                    if (!m_xml.is(QLatin1String("PARTENAIRE"))) {
                        m_xml.unknown();
                        continue;
                    }
                    const QString name = m_xml.attribute(QLatin1String("NOM"));
                    m_envelope.keys.append({ name, base64("CLES") });
                }
            } else if (m_xml.is(QLatin1String("CONTENU"))) {
                const QString packed = m_xml.attribute(QLatin1String("CompresseAvantChiffrement"));
                m_envelope.isPacked = packed != u"false" && packed != u"0"; // true when it is not said
                m_envelope.content = base64("CONTENU");
            } else if (m_xml.is(QLatin1String("VERIFICATION"))) {
                m_envelope.check = base64("VERIFICATION");
            } else if (m_xml.is(QLatin1String("DATEHEURE"))) {
                m_envelope.cover.at = QDateTime::fromString(m_xml.text(), Qt::ISODate);
            } else if (m_xml.is(QLatin1String("UAI"))) {
                m_envelope.cover.uai = m_xml.text();
            } else if (m_xml.is(QLatin1String("NOMETABLISSEMENT"))) {
                m_envelope.cover.schoolName = m_xml.text();
            } else if (m_xml.is(QLatin1String("CODEPOSTALVILLE"))) {
                m_envelope.cover.postcodeAndTown = m_xml.text();
            } else if (m_xml.is(QLatin1String("VERSION"))) {
                m_xml.skip();
            } else {
                m_xml.unknown();
            }
        }

        xml::Cursor m_xml;
        QString m_name;
        Envelope m_envelope;
        QString m_damaged; ///< the part that is no base64
    };

    Result<Envelope> readEnvelope(const xml::Input& input)
    {
        if (xml::recognise(input.bytes).root != QLatin1String("EXPORT_INDEX_EDUCATION"))
            return failure(ErrorKind::Refused,
                tr("Le fichier %1 n’est pas un emploi du temps scellé.").arg(french::quoted(input.name)),
                nothingRead());
        return Reader(input).run();
    }

    /// Key and initialisation vector of an opened key block; none when it is not one.
    std::optional<std::pair<QByteArray, QByteArray>> keysOf(const std::optional<QByteArray>& block)
    {
        if (!block || block->size() != KeyBlockBytes || md5(block->chopped(CheckBytes)) != block->right(CheckBytes))
            return {};
        return std::pair(block->first(crypto::AesKeyBytes), block->mid(crypto::AesKeyBytes, crypto::AesBlockBytes));
    }

    Result<QByteArray> contentOf(
        const Envelope& envelope, const QString& name, const QByteArray& key, const QByteArray& iv)
    {
        const auto changed = [&] {
            return failure(ErrorKind::Refused,
                tr("Le contenu du fichier scellé %1 a été modifié ou abîmé depuis qu’il a été scellé.")
                    .arg(french::quoted(name)),
                nothingRead(), tr("Demandez le fichier de nouveau."));
        };
        const std::optional<QByteArray> packed = crypto::decryptAes(key, iv, envelope.content);
        if (!packed || sha256(*packed) != envelope.check)
            return changed();
        if (!envelope.isPacked)
            return *packed;
        const std::optional<QByteArray> plain = crypto::inflate(*packed, xml::MaxFileBytes);
        if (!plain)
            return changed();
        return *plain;
    }

    Result<> checkPartners(const QList<Partner>& partners)
    {
        const auto refused = [](const QString& cause, const QString& remedy) -> Result<> {
            return failure(ErrorKind::Refused, cause, notSealed(), remedy);
        };
        QSet<QString> names;
        for (const Partner& partner : partners) {
            if (partner.name.trimmed().isEmpty())
                return refused(tr("Un destinataire du fichier scellé n’a pas de nom."),
                    tr("Donnez-lui le nom exact que l’ENT vous a indiqué."));
            if (names.contains(partner.name))
                return refused(
                    tr("Deux destinataires du fichier scellé s’appellent %1.").arg(french::quoted(partner.name)),
                    tr("Retirez l’un des deux."));
            names.insert(partner.name);
        }
        if (partners.isEmpty())
            return refused(tr("Le fichier scellé n’a pas de destinataire."),
                tr("Ajoutez celui que l’ENT vous a indiqué, avec sa clé publique."));
        if (partners.size() > MostPartners)
            return refused(tr("Un fichier scellé a deux destinataires au plus."), tr("Retirez ceux qui sont en trop."));
        return {};
    }

    Result<QByteArray> write(const QList<std::pair<QString, QByteArray>>& keys, const QByteArray& content,
        const QByteArray& check, const Cover& cover)
    {
        const auto base64 = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); };
        xml::Writer xml(QStringLiteral("UTF-8"));
        xml.defaultNamespace(ContainerNamespace);
        {
            const auto root = xml.element("EXPORT_INDEX_EDUCATION");
            xml.text("VERSION", ContainerVersion);
            xml.text("LOGICIEL", cover.software);
            {
                const auto all = xml.element("CLES");
                for (const auto& [name, block] : keys) {
                    // In one line: the public importer's decoder takes no line break here.
                    xml.text("PARTENAIRE", base64(block), { { "NOM", name } });
                }
            }
            xml.text("CONTENU", base64(content), { { "CompresseAvantChiffrement", QStringLiteral("true") } });
            xml.text("VERIFICATION", base64(check));
            xml.text("DATEHEURE", cover.at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")));
            xml.text("UAI", cover.uai);
            xml.text("NOMETABLISSEMENT", cover.schoolName);
            xml.text("CODEPOSTALVILLE", cover.postcodeAndTown);
        }
        NAVETTE_TRY(text, xml.finish());
        return text.toUtf8();
    }

} // namespace

Result<PublicKey> readPublicKey(const QByteArray& pem)
{
    const auto refused = [](const QString& cause, const QString& remedy) {
        return failure(ErrorKind::Refused, cause, tr("La clé n’est pas retenue."), remedy);
    };
    const QString ask = tr("Demandez à l’ENT sa clé publique RSA, en texte PEM.");
    if (pem.contains("PRIVATE KEY-----"))
        return refused(tr("C’est une clé privée."),
            tr("Elle ne doit être donnée à personne, pas même à Navette : prévenez qui vous l’a remise, et demandez la "
               "clé publique."));
    const crypto::Key key = crypto::publicKeyOf(pem);
    if (!key)
        return refused(tr("Ce texte n’est pas une clé publique."), ask);
    if (!crypto::isRsa(key))
        return refused(tr("Cette clé publique n’est pas une clé RSA."), ask);
    const int bits = EVP_PKEY_get_bits(key.get());
    if (bits < LeastKeyBits)
        return refused(
            tr("Cette clé de %1 bits est trop courte : il en faut %2 au moins.").arg(bits).arg(LeastKeyBits), ask);
    return PublicKey { crypto::publicPem(key), bits,
        QString::fromLatin1(sha256(crypto::publicDer(key)).toHex(':').toUpper()) };
}

Result<QByteArray> seal(const QByteArray& xml, const QList<Partner>& partners, const Cover& cover)
{
    NAVETTE_CHECK(checkPartners(partners));
    const auto failed = [] {
        return failure(ErrorKind::Refused, tr("Le fichier n’a pas pu être scellé."), notSealed(),
            tr("Recommencez ; si cela se répète, signalez-le avec les clés publiques de vos destinataires."));
    };
    const std::optional<QByteArray> random = crypto::randomBytes(crypto::AesKeyBytes + crypto::AesBlockBytes);
    if (!random)
        return failed();
    const QByteArray aesKey = random->first(crypto::AesKeyBytes);
    const QByteArray iv = random->mid(crypto::AesKeyBytes);
    QList<std::pair<QString, QByteArray>> keys;
    for (const Partner& partner : partners) {
        const Result<PublicKey> good = readPublicKey(partner.publicKey);
        if (!good)
            return failure(ErrorKind::Refused,
                tr("La clé publique du destinataire %1 ne va pas. %2")
                    .arg(french::quoted(partner.name), good.error().cause),
                notSealed(), good.error().remedy);
        const std::optional<QByteArray> block
            = crypto::encryptRsa(crypto::publicKeyOf(partner.publicKey), *random + md5(*random));
        if (!block)
            return failed();
        keys.append({ partner.name, *block });
    }
    const QByteArray packed = crypto::deflate(xml);
    const std::optional<QByteArray> content = crypto::encryptAes(aesKey, iv, packed);
    if (!content)
        return failed();
    NAVETTE_TRY(container, write(keys, *content, sha256(packed), cover));

    // Nobody here can open what only the partners' private keys open: what can be read again is.
    NAVETTE_TRY(again, readEnvelope({ QStringLiteral("conteneur"), {}, container }));
    NAVETTE_TRY(inside, contentOf(again, QStringLiteral("conteneur"), aesKey, iv));
    if (again.keys != keys || inside != xml)
        return failed();
    return container;
}

Result<ContainerFacts> readContainer(const xml::Input& input)
{
    NAVETTE_TRY(envelope, readEnvelope(input));
    ContainerFacts facts { envelope.cover, {} };
    for (const auto& key : std::as_const(envelope.keys))
        facts.partners.append(key.first);
    return facts;
}

Result<QByteArray> open(const xml::Input& input, const QString& partner, const QByteArray& privateKeyPem)
{
    NAVETTE_TRY(envelope, readEnvelope(input));
    const auto block = std::find_if(envelope.keys.cbegin(), envelope.keys.cend(),
        [&](const std::pair<QString, QByteArray>& key) { return key.first == partner; });
    if (block == envelope.keys.cend())
        return failure(ErrorKind::Refused,
            tr("Le fichier %1 n’est pas scellé pour %2.").arg(french::quoted(input.name), french::quoted(partner)),
            nothingRead());
    const crypto::Key key = crypto::privateKeyOf(privateKeyPem);
    if (!key || !crypto::isRsa(key))
        return failure(ErrorKind::Refused, tr("La clé donnée n’est pas une clé privée RSA."), nothingRead());
    const auto keys = keysOf(crypto::decryptRsa(key, block->second));
    if (!keys)
        return failure(ErrorKind::Refused,
            tr("Le fichier scellé %1 ne s’ouvre pas avec cette clé, ou sa partie « CLES » a été modifiée.")
                .arg(french::quoted(input.name)),
            nothingRead());
    return contentOf(envelope, input.name, keys->first, keys->second);
}

} // namespace navette::ent
