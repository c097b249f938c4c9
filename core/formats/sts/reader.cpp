// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sts/reader.h"

#include "formats/xml/cursor.h"

#include <QCoreApplication>

namespace navette::sts {

namespace {

    void readUai(xml::Cursor& xml, Document& document)
    {
        document.uai = xml.attribute(QLatin1String("CODE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("ACADEMIE"))) {
                while (xml.next()) {
                    if (xml.is(QLatin1String("CODE")))
                        document.academyCode = xml.text();
                    else
                        xml.skip();
                }
            } else if (xml.is(QLatin1String("SIGLE"))) {
                document.sigle = xml.text();
            } else if (xml.is(QLatin1String("DENOM_PRINC"))) {
                document.name = xml.text();
            } else if (xml.is(QLatin1String("DENOM_COMPL"))) {
                document.complement = xml.text();
            } else if (xml.is(QLatin1String("CODE_CATEGORIE"))) {
                document.category = xml.text();
            } else if (xml.is(QLatin1String("COMMUNE"))) {
                document.town = xml.text();
            } else {
                // Address, telephone, statute.
                xml.skip();
            }
        }
    }

    void readParameters(xml::Cursor& xml, Document& document)
    {
        while (xml.next()) {
            if (xml.is(QLatin1String("UAJ"))) {
                readUai(xml, document);
            } else if (xml.is(QLatin1String("ANNEE_SCOLAIRE"))) {
                document.year = xml.toInteger(xml.attribute(QLatin1String("ANNEE")), 0, 9999);
                while (xml.next()) {
                    if (xml.is(QLatin1String("DATE_DEBUT")))
                        document.from = xml.isoDate();
                    else if (xml.is(QLatin1String("DATE_FIN")))
                        document.to = xml.isoDate();
                    else
                        xml.unknown();
                }
            } else {
                xml.unknown();
            }
        }
    }

    void readSubject(xml::Cursor& xml, Document& document)
    {
        Subject subject;
        subject.code = xml.attribute(QLatin1String("CODE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_GESTION"))) {
                subject.shortCode = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_COURT"))) {
                subject.shortLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                subject.longLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_EDITION"))) {
                subject.editionLabel = xml.text();
            } else {
                xml.unknown();
            }
        }
        document.subjects.append(subject);
    }

    void readMef(xml::Cursor& xml, Document& document)
    {
        Mef mef;
        mef.code = xml.attribute(QLatin1String("CODE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("FORMATION"))) {
                mef.formation = xml.text();
            } else if (xml.is(QLatin1String("SPECIALITE"))) {
                mef.speciality = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                mef.longLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_EDITION"))) {
                mef.editionLabel = xml.text();
            } else if (xml.is(QLatin1String("MEFSTAT11"))) {
                mef.mefstat11 = xml.text();
            } else if (xml.is(QLatin1String("MEFSTAT4"))) {
                mef.mefstat4 = xml.text();
            } else {
                xml.unknown();
            }
        }
        document.mefs.append(mef);
    }

    void readProgramme(xml::Cursor& xml, Document& document)
    {
        Programme programme;
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_MEF"))) {
                programme.mef = xml.text();
            } else if (xml.is(QLatin1String("CODE_MATIERE"))) {
                programme.subject = xml.text();
            } else if (xml.is(QLatin1String("HORAIRE"))) {
                programme.hundredths = xml.decimal(100);
            } else {
                xml.unknown();
            }
        }
        document.programmes.append(programme);
    }

    void readCodeItem(xml::Cursor& xml, Document& document)
    {
        CodeItem item;
        item.list = xml.name().toString();
        item.code
            = xml.attribute(item.list == QLatin1String("TAUX_POND") ? QLatin1String("TAUX") : QLatin1String("CODE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("LIBELLE_COURT"))) {
                item.shortLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                item.longLabel = xml.text();
            } else if (xml.is(QLatin1String("CPGE_BTS"))) {
                item.longLabel = xml.text();
            } else if (xml.is(QLatin1String("CO_ENS"))) {
                item.flag = xml.boolean();
            } else if (xml.is(QLatin1String("INDEMNITE_PP_AUTORISEE"))) {
                item.flag = xml.boolean();
            } else {
                xml.unknown();
            }
        }
        document.codeItems.append(item);
    }

    bool isCodeItem(const xml::Cursor& xml)
    {
        for (const char* name : { "TYPE_AHE", "CIVILITE", "MEFSTAT4", "TAUX_POND", "MOD_COURS" }) {
            if (xml.is(QLatin1String(name)))
                return true;
        }
        return false;
    }

    void readNomenclatures(xml::Cursor& xml, Document& document)
    {
        while (xml.next()) {
            while (xml.next()) {
                if (xml.is(QLatin1String("MATIERE")))
                    readSubject(xml, document);
                else if (xml.is(QLatin1String("MEF")))
                    readMef(xml, document);
                else if (xml.is(QLatin1String("PROGRAMME")))
                    readProgramme(xml, document);
                else if (isCodeItem(xml))
                    readCodeItem(xml, document);
                else
                    xml.unknown();
            }
        }
    }

    void readDiscipline(xml::Cursor& xml, Individual& individual)
    {
        Discipline discipline;
        discipline.code = xml.attribute(QLatin1String("CODE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("LIBELLE_COURT"))) {
                discipline.label = xml.text();
            } else if (xml.is(QLatin1String("NB_HEURES"))) {
                discipline.hundredths = xml.decimal(100);
            } else {
                xml.unknown();
            }
        }
        individual.disciplines.append(discipline);
    }

    void readHeadTeacher(xml::Cursor& xml, Individual& individual)
    {
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_STRUCTURE")))
                individual.headTeacherOf.append(xml.text());
            else
                xml.skip();
        }
    }

    void readIndividual(xml::Cursor& xml, Document& document)
    {
        Individual individual;
        individual.line = xml.line();
        individual.id = xml.attribute(QLatin1String("ID"));
        individual.type = xml.attribute(QLatin1String("TYPE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("SEXE"))) {
                individual.sex = xml.text();
            } else if (xml.is(QLatin1String("CIVILITE"))) {
                individual.civility = xml.text();
            } else if (xml.is(QLatin1String("NOM_USAGE"))) {
                individual.usageName = xml.text();
            } else if (xml.is(QLatin1String("NOM_PATRONYMIQUE"))) {
                individual.familyName = xml.text();
            } else if (xml.is(QLatin1String("PRENOM"))) {
                individual.firstName = xml.text();
            } else if (xml.is(QLatin1String("DATE_NAISSANCE"))) {
                individual.birthDate = xml.isoDate();
            } else if (xml.is(QLatin1String("GRADE"))) {
                individual.grade = xml.text();
            } else if (xml.is(QLatin1String("FONCTION"))) {
                individual.function = xml.text();
            } else if (xml.is(QLatin1String("SERVICES_SUPPLEANTS"))) {
                xml.skip();
            } else if (xml.is(QLatin1String("PROFS_PRINC"))) {
                while (xml.next())
                    readHeadTeacher(xml, individual);
            } else if (xml.is(QLatin1String("DISCIPLINES"))) {
                while (xml.next())
                    readDiscipline(xml, individual);
            } else {
                xml.unknown();
            }
        }
        document.individuals.append(individual);
    }

    TeacherShare readTeacher(xml::Cursor& xml)
    {
        TeacherShare share;
        share.id = xml.attribute(QLatin1String("ID"));
        share.type = xml.attribute(QLatin1String("TYPE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("HEURES_AGENT"))) {
                share.hours = xml.decimal(1000);
            } else if (xml.is(QLatin1String("TAUX_PONDERATION"))) {
                share.weighting = xml.decimal(100);
            } else {
                xml.unknown();
            }
        }
        return share;
    }

    Service readService(xml::Cursor& xml)
    {
        Service service;
        service.subject = xml.attribute(QLatin1String("CODE_MATIERE"));
        service.modality = xml.attribute(QLatin1String("CODE_MOD_COURS"));
        while (xml.next()) {
            if (xml.is(QLatin1String("HEURES_STRUCTURE"))) {
                service.hours = xml.decimal(1000);
            } else if (xml.is(QLatin1String("CO_ENS"))) {
                service.coTeaching = xml.boolean();
            } else if (xml.is(QLatin1String("ENSEIGNANTS"))) {
                while (xml.next())
                    service.teachers.append(readTeacher(xml));
            } else {
                xml.unknown();
            }
        }
        return service;
    }

    /// Codes of DIVISIONS_APPARTENANCE or MEFS_APPARTENANCE: attributes here, child text in SIECLE (§10, 16).
    QStringList readMembership(xml::Cursor& xml)
    {
        QStringList codes;
        while (xml.next()) {
            codes.append(xml.attribute(QLatin1String("CODE")));
            xml.skip();
        }
        return codes;
    }

    void readStructure(xml::Cursor& xml, QList<Structure>& structures, bool isGroup)
    {
        Structure structure;
        structure.line = xml.line();
        structure.isGroup = isGroup;
        structure.code = xml.attribute(QLatin1String("CODE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                structure.label = xml.text();
            } else if (xml.is(QLatin1String("EFFECTIF_PREVU"))) {
                structure.planned = xml.integer(0, 9999);
            } else if (xml.is(QLatin1String("EFFECTIF_CALCULE"))) {
                structure.computed = xml.integer(0, 9999);
            } else if (xml.is(QLatin1String("EFFECTIF_MAX_EDT"))) {
                structure.maxSize = xml.integer(0, 9999);
            } else if (xml.is(QLatin1String("DIVISIONS_APPARTENANCE"))) {
                structure.divisions = readMembership(xml);
            } else if (xml.is(QLatin1String("MEFS_APPARTENANCE"))) {
                structure.mefs = readMembership(xml);
            } else if (xml.is(QLatin1String("SERVICES"))) {
                while (xml.next())
                    structure.services.append(readService(xml));
            } else {
                xml.unknown();
            }
        }
        structures.append(structure);
    }

    void readData(xml::Cursor& xml, Document& document)
    {
        while (xml.next()) {
            if (xml.is(QLatin1String("INDIVIDUS")) || xml.is(QLatin1String("SUPPLEANTS"))) {
                while (xml.next())
                    readIndividual(xml, document);
            } else if (xml.is(QLatin1String("STRUCTURE"))) {
                while (xml.next()) {
                    const bool groups = xml.is(QLatin1String("GROUPES"));
                    while (xml.next())
                        readStructure(xml, groups ? document.groups : document.divisions, groups);
                }
            } else {
                xml.unknown();
            }
        }
    }

} // namespace

Result<Document> read(const xml::Input& input)
{
    if (xml::recognise(input.bytes).type != xml::FileType::StsEmp) {
        return tl::unexpected<Error>(
            xml::wrongFile(input, QCoreApplication::translate("Sts", "le fichier « sts_emp » que donne STS-Web"),
                xml::exportMenu(xml::FileType::StsEmp)));
    }
    Document document;
    document.sourceName = input.name;
    xml::Cursor xml(input, xml::exportMenu(xml::FileType::StsEmp));
    if (xml.start()) {
        while (xml.next()) {
            if (xml.is(QLatin1String("PARAMETRES")))
                readParameters(xml, document);
            else if (xml.is(QLatin1String("NOMENCLATURES")))
                readNomenclatures(xml, document);
            else if (xml.is(QLatin1String("DONNEES")))
                readData(xml, document);
            else
                xml.unknown();
        }
    }
    NAVETTE_CHECK(xml.result());
    document.unknownElements = xml.unknownElements();
    document.findings = xml.takeFindings();
    return document;
}

} // namespace navette::sts
