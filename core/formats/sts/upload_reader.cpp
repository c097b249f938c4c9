// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sts/upload_reader.h"

#include "common/french.h"
#include "formats/xml/cursor.h"

#include <QCoreApplication>

namespace navette::sts {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Sts", text); }

    /// HHMM as minutes.
    int readHhmm(xml::Cursor& xml)
    {
        const QString text = xml.text();
        const int number = xml.toInteger(text, 0, 2400);
        if (text.size() != 4 || number % 100 > 59)
            xml.note(QStringLiteral("E03"), Severity::Blocks,
                tr("%1 n’est pas une heure HHMM.").arg(french::quoted(text)), {});
        return number / 100 * 60 + number % 100;
    }

    UploadCourse readCourse(xml::Cursor& xml)
    {
        UploadCourse course;
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_ALTERNANCE"))) {
                course.alternance = xml.text();
            } else if (xml.is(QLatin1String("JOUR"))) {
                course.day = xml.integer(1, 7);
            } else if (xml.is(QLatin1String("HEURE_DEBUT"))) {
                course.start = readHhmm(xml);
            } else if (xml.is(QLatin1String("DUREE"))) {
                course.duration = readHhmm(xml);
            } else if (xml.is(QLatin1String("CODE_SALLE"))) {
                course.room = xml.text();
            } else {
                xml.unknown();
            }
        }
        return course;
    }

    UploadTeacher readTeacher(xml::Cursor& xml)
    {
        UploadTeacher teacher;
        teacher.id = xml.attribute(QLatin1String("ID"));
        teacher.type = xml.attribute(QLatin1String("TYPE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("HEURES_AGENT"))) {
                teacher.hundredths = xml.decimal(100);
            } else if (xml.is(QLatin1String("TAUX_PONDERATION"))) {
                teacher.weighting = xml.decimal(100);
            } else if (xml.is(QLatin1String("COURS_RATTACHES"))) {
                while (xml.next())
                    teacher.courses.append(readCourse(xml));
            } else {
                xml.unknown();
            }
        }
        return teacher;
    }

    UploadService readService(xml::Cursor& xml)
    {
        UploadService service;
        service.subject = xml.attribute(QLatin1String("CODE_MATIERE"));
        service.modality = xml.attribute(QLatin1String("CODE_MOD_COURS"));
        while (xml.next()) {
            if (xml.is(QLatin1String("HEURES_STRUCTURE"))) {
                service.hundredths = xml.decimal(100);
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

    UploadShare readShare(xml::Cursor& xml)
    {
        UploadShare share;
        share.division = xml.attribute(QLatin1String("CODE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("EFFECTIF_PREVU"))) {
                share.planned = xml.integer(0, 9999);
            } else {
                xml.unknown();
            }
        }
        return share;
    }

    UploadStructure readStructure(xml::Cursor& xml, bool isGroup)
    {
        UploadStructure structure;
        structure.isGroup = isGroup;
        structure.code = xml.attribute(QLatin1String("CODE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                structure.label = xml.text();
            } else if (xml.is(QLatin1String("EFFECTIF_PREVU"))) {
                structure.planned = xml.integer(0, 9999);
            } else if (xml.is(QLatin1String("EFFECTIF_MAX_EDT"))) {
                structure.maxSize = xml.integer(0, 9999);
            } else if (xml.is(QLatin1String("DIVISIONS_APPARTENANCE"))) {
                while (xml.next())
                    structure.divisions.append(readShare(xml));
            } else if (xml.is(QLatin1String("SERVICES"))) {
                while (xml.next())
                    structure.services.append(readService(xml));
            } else {
                xml.unknown();
            }
        }
        return structure;
    }

    UploadDay readDay(xml::Cursor& xml)
    {
        UploadDay day;
        day.day = xml.toInteger(xml.attribute(QLatin1String("JOUR")), 1, 7);
        while (xml.next()) {
            if (xml.is(QLatin1String("DEBUT_COURS"))) {
                day.from = readHhmm(xml);
            } else if (xml.is(QLatin1String("FIN_COURS"))) {
                day.to = readHhmm(xml);
            } else {
                xml.unknown();
            }
        }
        return day;
    }

    UploadAlternance readAlternance(xml::Cursor& xml)
    {
        UploadAlternance alternance;
        alternance.code = xml.attribute(QLatin1String("CODE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("LIBELLE_COURT"))) {
                alternance.shortLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                alternance.longLabel = xml.text();
            } else if (xml.is(QLatin1String("SEMAINES"))) {
                while (xml.next())
                    alternance.weeks.append(xml.isoDate());
            } else {
                xml.unknown();
            }
        }
        return alternance;
    }

    UploadRoom readRoom(xml::Cursor& xml)
    {
        UploadRoom room;
        room.code = xml.attribute(QLatin1String("CODE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("GROUPE_SALLE"))) {
                room.roomGroup = xml.text();
            } else if (xml.is(QLatin1String("LOCALISATION"))) {
                room.location = xml.text();
            } else {
                xml.unknown();
            }
        }
        return room;
    }

    UploadIndemnity readIndemnity(xml::Cursor& xml)
    {
        UploadIndemnity indemnity;
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_STRUCTURE"))) {
                indemnity.division = xml.text();
            } else if (xml.is(QLatin1String("MEFSTAT4"))) {
                indemnity.mefstat4 = xml.text();
            } else {
                xml.unknown();
            }
        }
        return indemnity;
    }

    UploadAre readAre(xml::Cursor& xml)
    {
        UploadAre are;
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_ARE"))) {
                are.code = xml.text();
            } else if (xml.is(QLatin1String("HEURES"))) {
                are.hundredths = xml.decimal(100);
            } else {
                xml.unknown();
            }
        }
        return are;
    }

    UploadIndividual readIndividual(xml::Cursor& xml)
    {
        UploadIndividual individual;
        individual.id = xml.attribute(QLatin1String("ID"));
        while (xml.next()) {
            if (xml.is(QLatin1String("INDEMNITES"))) {
                while (xml.next())
                    individual.indemnities.append(readIndemnity(xml));
            } else if (xml.is(QLatin1String("ARES"))) {
                while (xml.next())
                    individual.ares.append(readAre(xml));
            } else {
                xml.unknown();
            }
        }
        return individual;
    }

    void readData(xml::Cursor& xml, UploadDocument& document)
    {
        while (xml.next()) {
            if (xml.is(QLatin1String("HORAIRES"))) {
                while (xml.next())
                    document.days.append(readDay(xml));
            } else if (xml.is(QLatin1String("ALTERNANCES"))) {
                while (xml.next())
                    document.alternances.append(readAlternance(xml));
            } else if (xml.is(QLatin1String("SALLES_COURS"))) {
                while (xml.next())
                    document.rooms.append(readRoom(xml));
            } else if (xml.is(QLatin1String("INDIVIDUS"))) {
                while (xml.next())
                    document.individuals.append(readIndividual(xml));
            } else if (xml.is(QLatin1String("STRUCTURE"))) {
                while (xml.next()) {
                    const bool groups = xml.is(QLatin1String("GROUPES"));
                    while (xml.next())
                        (groups ? document.groups : document.divisions).append(readStructure(xml, groups));
                }
            } else {
                xml.unknown();
            }
        }
    }

} // namespace

Result<UploadDocument> readUpload(const xml::Input& input)
{
    if (xml::recognise(input.bytes).type != xml::FileType::EmpSts)
        return tl::unexpected<Error>(
            xml::wrongFile(input, xml::describe(xml::FileType::EmpSts), tr("Navette › Écrire le fichier pour STS-Web")));
    UploadDocument document;
    xml::Cursor xml(input, tr("Navette › Écrire le fichier pour STS-Web"));
    if (xml.start()) {
        while (xml.next()) {
            if (xml.is(QLatin1String("PARAMETRES"))) {
                while (xml.next()) {
                    if (xml.is(QLatin1String("UAJ"))) {
                        document.uai = xml.text();
                    } else if (xml.is(QLatin1String("ANNEE_SCOLAIRE"))) {
                        document.year = xml.integer(0, 9999);
                    } else if (xml.is(QLatin1String("APPLICATION_SOURCE"))) {
                        document.source = xml.text();
                    } else {
                        xml.unknown();
                    }
                }
            } else if (xml.is(QLatin1String("DONNEES"))) {
                readData(xml, document);
            } else {
                xml.unknown();
            }
        }
    }
    NAVETTE_CHECK(xml.result());
    const Findings findings = xml.takeFindings();
    if (!findings.isEmpty())
        return failure(ErrorKind::Refused, findings.first().cause,
            tr("Le fichier %1 n’a pas été accepté.").arg(french::quoted(input.name)));
    return document;
}

} // namespace navette::sts
