// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sts_parts.h"

#include <QCoreApplication>
#include <QSet>

namespace navette::exchange::sts_import {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    /// A service may name a person who is on leave and stands nowhere else in the file (formats-in §10, 18), or a
    /// subject that its nomenclature lacks: both enter by number alone, so that no hour is lost.
    class Strangers {
    public:
        explicit Strangers(sts::Document& document)
            : m_document(document)
        {
            for (const sts::Individual& person : std::as_const(document.individuals))
                m_people.insert(person.type + u':' + person.id);
            for (const sts::Subject& subject : std::as_const(document.subjects))
                m_subjects.insert(subject.code);
        }

        void letIn()
        {
            for (const QList<sts::Structure>& structures : { m_document.divisions, m_document.groups }) {
                for (const sts::Structure& structure : structures) {
                    for (const sts::Service& service : structure.services)
                        look(structure, service);
                }
            }
        }

    private:
        void look(const sts::Structure& structure, const sts::Service& service)
        {
            if (!m_subjects.contains(service.subject)) {
                m_subjects.insert(service.subject);
                m_document.subjects.append({ .code = service.subject, .shortLabel = service.subject });
                tell(QStringLiteral("STS_UNKNOWN_SUBJECT"), structure,
                    tr("Un service de %1 porte la matière %2, que la nomenclature du fichier ne contient pas.")
                        .arg(structure.code, service.subject),
                    tr("Elle entre sous son code et garde ses heures."),
                    tr("Complétez son libellé dans la liste des matières, ou corrigez le service dans STS-Web."));
            }
            for (const sts::TeacherShare& share : service.teachers) {
                const QString key = share.type + u':' + share.id;
                if (m_people.contains(key))
                    continue;
                m_people.insert(key);
                const QString name = tr("INCONNU %1").arg(share.id);
                m_document.individuals.append({ .id = share.id, .type = share.type, .usageName = name });
                tell(QStringLiteral("STS_UNKNOWN_PERSON"), structure,
                    tr("Le service %1 de %2 est confié à la personne n° %3, que le fichier ne décrit pas.")
                        .arg(service.subject, structure.code, share.id),
                    tr("Elle entre sous le nom %1 et garde ses heures.").arg(name),
                    tr("Vérifiez son support dans STS-Web, puis importez de nouveau le fichier."));
            }
        }

        void tell(const QString& code, const sts::Structure& structure, const QString& cause,
            const QString& consequence, const QString& remedy)
        {
            m_document.findings.append({ .code = code,
                .severity = Severity::ToVerify,
                .cause = cause,
                .consequence = consequence,
                .remedy = remedy,
                .where = { .file = m_document.sourceName, .line = structure.line } });
        }

        sts::Document& m_document;
        QSet<QString> m_people; ///< by type and number
        QSet<QString> m_subjects;
    };

} // namespace

void nameStrangers(sts::Document& document) { Strangers(document).letIn(); }

} // namespace navette::exchange::sts_import
