// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "formats/elegroupe/file.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace navette::elegroupe {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("EleGroupe", text); }

    QString nameOf(const Pupil& pupil)
    {
        return french::personName(pupil.familyName, pupil.usageName, pupil.firstName);
    }

    class Validator {
    public:
        explicit Validator(const Document& document)
            : m_document(document)
        {
        }

        Findings run()
        {
            header();
            for (const Pupil& pupil : m_document.pupils) {
                identity(pupil);
                groups(pupil);
            }
            return m_findings;
        }

    private:
        void blocks(const char* code, const QString& cause, const QString& consequence)
        {
            m_findings.append({ QLatin1String(code), Severity::Blocks, cause, consequence });
        }

        void header()
        {
            static const QRegularExpression uai(QStringLiteral("^[0-9]{7}[A-Z]$"));
            const QString whole = tr("SIECLE refuserait tout le fichier.");
            if (!uai.match(m_document.uai).hasMatch())
                blocks("F03",
                    tr("L’UAI %1 n’a pas la forme de sept chiffres et une lettre.").arg(french::quoted(m_document.uai)),
                    whole);
            if (m_document.year < 1000 || m_document.year > 9999)
                blocks("F04", tr("L’année scolaire manque."), whole);
            if (!m_document.importDate.isValid())
                blocks("F02", tr("La date d’envoi manque."), whole);
            if (m_document.sendNumber < 0 || m_document.sendNumber > 99999)
                blocks("F02", tr("Le numéro d’envoi dépasse cinq chiffres."), whole);
            if (m_document.software.isEmpty() || m_document.software.size() > 10)
                blocks("F02", tr("Le nom du logiciel doit avoir de un à dix caractères."), whole);
            if (m_document.pupils.isEmpty())
                blocks("L03", tr("Aucun élève n’a de groupe."),
                    tr("SIECLE effacerait tous les liens de l’établissement sans en créer."));
        }

        void identity(const Pupil& pupil)
        {
            static const QRegularExpression eleveId(QStringLiteral("^[0-9]{1,10}$"));
            static const QRegularExpression ine(QStringLiteral("^[0-9A-Za-z]{11}$"));
            static const QRegularExpression privateId(QStringLiteral("^[0-9]{1,5}$"));
            const QString consequence = tr("SIECLE refuserait tout le fichier.");
            const int given = !pupil.eleveId.isEmpty() + !pupil.ine.isEmpty() + !pupil.privateId.isEmpty();
            if (given != 1) {
                blocks("L01", tr("L’élève %1 doit avoir un identifiant et un seul.").arg(nameOf(pupil)), consequence);
            } else {
                const bool right = !pupil.eleveId.isEmpty() ? eleveId.match(pupil.eleveId).hasMatch()
                    : !pupil.ine.isEmpty()                  ? ine.match(pupil.ine).hasMatch()
                                                            : privateId.match(pupil.privateId).hasMatch();
                if (!right)
                    blocks("L01", tr("L’identifiant de l’élève %1 est mal formé.").arg(nameOf(pupil)), consequence);
                const QString key = pupil.eleveId + u'|' + pupil.ine + u'|' + pupil.privateId;
                if (m_ids.contains(key))
                    blocks("L01", tr("L’élève %1 figure deux fois.").arg(nameOf(pupil)),
                        tr("SIECLE rejetterait la seconde (REJELEGROUPE_03)."));
                m_ids.insert(key);
            }
            if (pupil.familyName.isEmpty() || pupil.firstName.isEmpty() || pupil.familyName.size() > 100
                || pupil.firstName.size() > 100 || pupil.usageName.size() > 100 || pupil.firstName2.size() > 100
                || pupil.firstName3.size() > 100)
                blocks("E06",
                    tr("Les nom et prénom de l’élève %1 doivent avoir de un à cent caractères.").arg(nameOf(pupil)),
                    consequence);
            if (!pupil.birthDate.isValid())
                blocks("E06", tr("La date de naissance de l’élève %1 manque.").arg(nameOf(pupil)), consequence);
        }

        void groups(const Pupil& pupil)
        {
            if (pupil.groups.isEmpty())
                blocks("L02", tr("L’élève %1 est dans le fichier sans groupe.").arg(nameOf(pupil)),
                    tr("SIECLE refuserait tout le fichier."));
            QSet<QString> codes;
            for (const Link& link : pupil.groups) {
                if (link.group.isEmpty() || link.group.size() > 8) {
                    blocks("G05",
                        tr("Le code du groupe %1 de l’élève %2 n’a pas de un à huit caractères.")
                            .arg(french::quoted(link.group), nameOf(pupil)),
                        tr("SIECLE refuserait tout le fichier."));
                }
                if (codes.contains(link.group)) {
                    blocks("L02",
                        tr("L’élève %1 est deux fois dans le groupe %2.")
                            .arg(nameOf(pupil), french::quoted(link.group)),
                        tr("SIECLE refuserait tout le fichier."));
                }
                codes.insert(link.group);
                if (link.from.isValid() && link.to.isValid() && link.to <= link.from) {
                    blocks("L02",
                        tr("L’élève %1 quitterait le groupe %2 avant d’y entrer.")
                            .arg(nameOf(pupil), french::quoted(link.group)),
                        tr("SIECLE remettrait les dates à celles de l’année (ELEGRP_A_01)."));
                }
            }
        }

        const Document& m_document;
        Findings m_findings;
        QSet<QString> m_ids;
    };

} // namespace

Findings validate(const Document& document) { return Validator(document).run(); }

} // namespace navette::elegroupe
