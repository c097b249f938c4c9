// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/aaf/reader.h"

#include "common/french.h"
#include "formats/aaf/attributes.h"
#include "formats/xml/cursor.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace navette::aaf {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Aaf", text); }

    class Reader {
    public:
        explicit Reader(const xml::Input& input)
            : m_xml(input, origin(), xml::Doctype::NameOnly)
        {
            m_document.sourceName = input.name;
        }

        Result<Document> run()
        {
            if (m_xml.start()) {
                while (m_xml.next()) {
                    if (m_xml.is(QLatin1String("addRequest")))
                        request(Operation::Add);
                    else if (m_xml.is(QLatin1String("modifyRequest")))
                        request(Operation::Modify);
                    else if (m_xml.is(QLatin1String("deleteRequest")))
                        request(Operation::Delete);
                    else
                        m_xml.unknown();
                }
            }
            NAVETTE_CHECK(m_xml.result());
            header();
            typeAndDate();
            unknownAttributes();
            m_document.unknownElements = m_xml.unknownElements();
            m_document.findings = m_xml.takeFindings() + m_document.findings;
            return std::move(m_document);
        }

    private:
        void request(Operation operation)
        {
            Request request { .operation = operation, .kind = {}, .id = {}, .attributes = {}, .line = m_xml.line() };
            std::optional<EntryKind> kind;
            while (m_xml.next()) {
                if (m_xml.is(QLatin1String("operationalAttributes"))) {
                    for (const Attribute& attribute : attributes()) {
                        if (const auto named = kindOf(attribute.name, attribute.values.value(0)))
                            kind = named;
                    }
                } else if (m_xml.is(QLatin1String("identifier"))) {
                    while (m_xml.next()) {
                        if (m_xml.is(QLatin1String("id")))
                            request.id = m_xml.text();
                        else
                            m_xml.unknown();
                    }
                } else if (m_xml.is(QLatin1String("attributes"))) {
                    request.attributes = attributes();
                } else if (m_xml.is(QLatin1String("modifications"))) {
                    request.attributes = attributes();
                } else {
                    m_xml.unknown();
                }
            }
            if (!kind || request.id.isEmpty()) {
                leftAside(!kind ? tr("Une demande ne dit pas de quelle catégorie est sa fiche.")
                                : tr("Une demande n’a pas d’identifiant."));
                return;
            }
            request.kind = *kind;
            noteUnknown(request);
            m_document.requests.append(request);
        }

        /// <attr name="..."><value>...</value>...</attr>, or <modification name="..." operation="replace">.
        QList<Attribute> attributes()
        {
            QList<Attribute> list;
            while (m_xml.next()) {
                const bool modification = m_xml.is(QLatin1String("modification"));
                if (!modification && !m_xml.is(QLatin1String("attr"))) {
                    m_xml.unknown();
                    continue;
                }
                Attribute attribute { shared(m_xml.attribute(QLatin1String("name"))), {} };
                const QString operation = m_xml.attribute(QLatin1String("operation"));
                while (m_xml.next()) {
                    if (!m_xml.is(QLatin1String("value"))) {
                        m_xml.unknown();
                        continue;
                    }
                    const QString value = m_xml.text();
                    if (!value.isEmpty())
                        attribute.values.append(value);
                }
                if (modification && operation != u"replace")
                    leftAside(tr("La modification %1 n’est pas un remplacement.").arg(french::quoted(attribute.name)));
                else
                    list.append(attribute);
            }
            return list;
        }

        void leftAside(const QString& cause)
        {
            m_xml.note(QStringLiteral("AAF_VALUE"), Severity::ToVerify, cause, tr("Elle a été laissée de côté."),
                tr("Demandez une nouvelle livraison de l’annuaire à l’académie."));
        }

        /// One text for all that say the same: a delivery repeats forty names many thousand times.
        QString shared(const QString& name)
        {
            const auto known = m_names.constFind(name);
            return known != m_names.cend() ? *known : *m_names.insert(name);
        }

        void noteUnknown(const Request& request)
        {
            for (const Attribute& attribute : request.attributes) {
                // What holds nothing does no harm (formats-out §d, "ENTCORE rules").
                if (!attribute.values.isEmpty() && !isKnown(request.kind, attribute.name))
                    ++m_unknown[attribute.name];
            }
        }

        void unknownAttributes()
        {
            if (m_unknown.isEmpty())
                return;
            int total = 0;
            for (const int count : std::as_const(m_unknown))
                total += count;
            m_document.findings.append({ QStringLiteral("AAF_ATTRIBUTE"), Severity::Information,
                tr("Le fichier %1 donne des attributs que l’annuaire n’est pas connu pour donner : %2.")
                    .arg(french::quoted(m_document.sourceName),
                        QStringList(m_unknown.keys()).mid(0, 12).join(QStringLiteral(", "))),
                tr("Navette n’en tient pas compte ; un ENT peut refuser tout ce fichier."),
                tr("Si l’ENT n’a pas reçu ses comptes, signalez-le à l’académie."), {}, { m_document.sourceName, 0, 0 },
                total });
        }

        void header()
        {
            static const QRegularExpression entry(QStringLiteral("^([A-Za-z]+)\\s*=\\s*\"([^\"]*)\"$"));
            for (const QString& comment : m_xml.comments()) {
                const auto match = entry.match(comment);
                const QString name = match.captured(1);
                const QString value = match.captured(2).trimmed();
                if (name == u"versionAF")
                    m_document.header.aafVersion = value;
                else if (name == u"versionSDET")
                    m_document.header.sdetVersion = value;
                else if (name == u"codeAcademieExport")
                    m_document.header.academy = value;
                else if (name == u"degre")
                    m_document.header.degree = value;
                else if (name == u"dateGenerationExport")
                    m_document.header.generated = QDate::fromString(value, QStringLiteral("dd/MM/yyyy"));
            }
        }

        /// The name's word and date where it has them (EOLE's names: ENT_<RNE>_Complet_<yyyymmdd>_<Kind>_<part>.xml).
        void typeAndDate()
        {
            static const QRegularExpression named(QStringLiteral("(?:^|_)(Complet|Delta)_([0-9]{8})_"));
            const auto match = named.match(m_document.sourceName.section(u" › "_qs, -1).section(u'/', -1));
            m_document.date = QDate::fromString(match.captured(2), QStringLiteral("yyyyMMdd"));
            if (!m_document.date.isValid())
                m_document.date = m_document.header.generated;
            m_document.isDelta = match.hasMatch()
                ? match.captured(1) == u"Delta"
                : std::any_of(m_document.requests.cbegin(), m_document.requests.cend(),
                    [](const Request& one) { return one.operation != Operation::Add; });
        }

        xml::Cursor m_xml;
        Document m_document;
        QSet<QString> m_names;
        QMap<QString, int> m_unknown;
    };

} // namespace

QString origin() { return tr("demandez à l’académie ou à l’ENT la dernière livraison de l’annuaire AAF"); }

Result<Document> read(const xml::Input& input)
{
    if (xml::recognise(input.bytes).type != xml::FileType::Aaf)
        return tl::unexpected<Error>(xml::wrongFile(input, tr("un fichier de l’annuaire AAF"), origin()));
    return Reader(input).run();
}

} // namespace navette::aaf
