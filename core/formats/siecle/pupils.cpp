// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/siecle/sections.h"

#include <QSet>

namespace navette::siecle {

namespace {

    /// Children of ELEVE that are known and that a timetable does not need: not kept (data minimisation).
    bool isPersonalDetail(QStringView name)
    {
        static const QSet<QString> details { QStringLiteral("ID_ELEVE_ETAB"), QStringLiteral("ID_PRV_ELE"),
            QStringLiteral("INE_BEA"), QStringLiteral("CODE_PAYS"), QStringLiteral("CODE_DEPARTEMENT_NAISS"),
            QStringLiteral("CODE_COMMUNE_INSEE_NAISS"), QStringLiteral("VILLE_NAISS"), QStringLiteral("CODE_PAYS_NAT"),
            QStringLiteral("CODE_PROVENANCE"), QStringLiteral("ADHESION_TRANSPORT"),
            QStringLiteral("CODE_MOTIF_SORTIE"), QStringLiteral("DATE_MODIFICATION"), QStringLiteral("MEL"),
            QStringLiteral("TEL_PERSONNEL"), QStringLiteral("TEL_PORTABLE"), QStringLiteral("TEL_PROFESSIONNEL"),
            QStringLiteral("ACCEPTE_SMS"), QStringLiteral("ADRESSE_ID") };
        return details.contains(name.toString());
    }

    LastYear readLastYear(xml::Cursor& xml)
    {
        LastYear last;
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_MEF"))) {
                last.mef = xml.text();
            } else if (xml.is(QLatin1String("CODE_STRUCTURE"))) {
                last.structure = xml.text();
            } else if (xml.is(QLatin1String("CODE_RNE"))) {
                last.uai = xml.text();
            } else if (xml.is(QLatin1String("DENOM_COMPL"))) {
                last.schoolName = xml.text();
            } else {
                // Address and contacts of last year's school.
                xml.skip();
            }
        }
        return last;
    }

    void readPupil(xml::Cursor& xml, Document& document)
    {
        Pupil pupil;
        pupil.line = xml.line();
        pupil.eleveId = xml.attribute(QLatin1String("ELEVE_ID"));
        pupil.elenoet = xml.attribute(QLatin1String("ELENOET"));
        while (xml.next()) {
            if (xml.is(QLatin1String("ID_NATIONAL"))) {
                pupil.ine = xml.text();
            } else if (xml.is(QLatin1String("INE_RNIE"))) {
                const QString ine = xml.text();
                if (pupil.ine.isEmpty())
                    pupil.ine = ine;
            } else if (xml.is(QLatin1String("ELENOET"))) {
                const QString elenoet = xml.text();
                if (pupil.elenoet.isEmpty())
                    pupil.elenoet = elenoet;
            } else if (xml.is(QLatin1String("NOM_DE_FAMILLE"))) {
                pupil.familyName = xml.text();
            } else if (xml.is(QLatin1String("NOM"))) {
                pupil.familyName = xml.text(); // before 2016
            } else if (xml.is(QLatin1String("NOM_USAGE"))) {
                pupil.usageName = xml.text();
            } else if (xml.is(QLatin1String("PRENOM"))) {
                pupil.firstName = xml.text();
            } else if (xml.is(QLatin1String("PRENOM2"))) {
                pupil.firstName2 = xml.text();
            } else if (xml.is(QLatin1String("PRENOM3"))) {
                pupil.firstName3 = xml.text();
            } else if (xml.is(QLatin1String("DATE_NAISS"))) {
                pupil.birthDate = xml.frenchDate();
            } else if (xml.is(QLatin1String("DOUBLEMENT"))) {
                pupil.repeats = xml.boolean();
            } else if (xml.is(QLatin1String("CODE_SEXE"))) {
                pupil.sex = xml.text();
            } else if (xml.is(QLatin1String("CODE_REGIME"))) {
                pupil.regime = xml.text();
            } else if (xml.is(QLatin1String("CODE_STATUT"))) {
                pupil.status = xml.text();
            } else if (xml.is(QLatin1String("CODE_MEF"))) {
                pupil.mef = xml.text();
            } else if (xml.is(QLatin1String("DATE_ENTREE"))) {
                pupil.entry = xml.frenchDate();
            } else if (xml.is(QLatin1String("DATE_SORTIE"))) {
                pupil.exit = xml.frenchDate();
            } else if (xml.is(QLatin1String("SCOLARITE_AN_DERNIER"))) {
                pupil.lastYear = readLastYear(xml);
            } else {
                if (isPersonalDetail(xml.name()))
                    xml.skip();
                else
                    xml.unknown();
            }
        }
        document.pupils.append(pupil);
    }

    /// OPTION/OPTIONS_ELEVE: the specification itself says that the two names are swapped (§6).
    void readOptions(xml::Cursor& xml, Document& document)
    {
        const QString eleveId = xml.attribute(QLatin1String("ELEVE_ID"));
        while (xml.next()) {
            PupilOption option;
            option.eleveId = eleveId;
            while (xml.next()) {
                if (xml.is(QLatin1String("NUM_OPTION"))) {
                    option.rank = xml.integer(0, 99);
                } else if (xml.is(QLatin1String("CODE_MODALITE_ELECT"))) {
                    option.modality = xml.text();
                } else if (xml.is(QLatin1String("CODE_MATIERE"))) {
                    option.subject = xml.text();
                } else {
                    xml.unknown();
                }
            }
            if (!option.subject.isEmpty())
                document.options.append(option);
        }
    }

    void readLinks(xml::Cursor& xml, Document& document)
    {
        const QString eleveId = xml.attribute(QLatin1String("ELEVE_ID"));
        while (xml.next()) {
            StructureLink link;
            link.eleveId = eleveId;
            while (xml.next()) {
                if (xml.is(QLatin1String("CODE_STRUCTURE"))) {
                    link.code = xml.text();
                } else if (xml.is(QLatin1String("TYPE_STRUCTURE"))) {
                    link.isGroup = xml.text() == QLatin1String("G");
                } else {
                    xml.unknown();
                }
            }
            if (!link.code.isEmpty())
                document.links.append(link);
        }
    }

} // namespace

void readPupils(xml::Cursor& xml, Document& document)
{
    // Sections in any order: hand-made files put STRUCTURES first (§6).
    while (xml.next()) {
        if (xml.is(QLatin1String("BOURSES")) || xml.is(QLatin1String("ADRESSES"))) {
            xml.skip();
            continue;
        }
        while (xml.next()) {
            if (xml.is(QLatin1String("ELEVE")))
                readPupil(xml, document);
            else if (xml.is(QLatin1String("OPTION")))
                readOptions(xml, document);
            else if (xml.is(QLatin1String("STRUCTURES_ELEVE")))
                readLinks(xml, document);
            else
                xml.unknown();
        }
    }
}

} // namespace navette::siecle
