// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sts/upload_writer.h"

#include "formats/xml/decode.h"
#include "formats/xml/writer.h"

namespace navette::sts {

namespace {

    using xml::Writer;

    /// "0830": a time of day or a duration, hours and minutes.
    QString hhmm(int minutes)
    {
        return QStringLiteral("%1%2")
            .arg(minutes / 60, 2, 10, QLatin1Char('0'))
            .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }

    /// "4.50".
    QString decimal(int hundredths)
    {
        return QStringLiteral("%1.%2").arg(hundredths / 100).arg(hundredths % 100, 2, 10, QLatin1Char('0'));
    }

    void writeAlternances(Writer& xml, const UploadDocument& document)
    {
        const auto all = xml.element("ALTERNANCES");
        for (const UploadAlternance& alternance : document.alternances) {
            const auto one = xml.element("ALTERNANCE", { { "CODE", alternance.code } });
            xml.text("LIBELLE_COURT", alternance.shortLabel);
            xml.text("LIBELLE_LONG", alternance.longLabel);
            const auto weeks = xml.element("SEMAINES");
            for (const QDate& monday : alternance.weeks)
                xml.text("DATE_DEBUT_SEMAINE", monday.toString(Qt::ISODate));
        }
    }

    void writeRooms(Writer& xml, const UploadDocument& document)
    {
        const auto all = xml.element("SALLES_COURS");
        for (const UploadRoom& room : document.rooms) {
            const auto one = xml.element("SALLE_COURS", { { "CODE", room.code } });
            xml.text("GROUPE_SALLE", room.roomGroup);
            xml.text("LOCALISATION", room.location);
        }
    }

    void writeIndividuals(Writer& xml, const UploadDocument& document)
    {
        const auto all = xml.element("INDIVIDUS");
        for (const UploadIndividual& individual : document.individuals) {
            const auto one = xml.element("INDIVIDU", { { "ID", individual.id } });
            {
                const auto indemnities = xml.element("INDEMNITES");
                for (const UploadIndemnity& indemnity : individual.indemnities) {
                    const auto row = xml.element("INDEMNITE");
                    xml.text("CODE_STRUCTURE", indemnity.division);
                    xml.text("MEFSTAT4", indemnity.mefstat4);
                }
            }
            const auto ares = xml.element("ARES");
            for (const UploadAre& are : individual.ares) {
                const auto row = xml.element("ARE");
                xml.text("CODE_ARE", are.code);
                xml.text("HEURES", decimal(are.hundredths));
            }
        }
    }

    void writeTeacher(Writer& xml, const UploadTeacher& teacher)
    {
        const auto one = xml.element("ENSEIGNANT", { { "TYPE", teacher.type }, { "ID", teacher.id } });
        xml.text("HEURES_AGENT", decimal(teacher.hundredths));
        if (teacher.weighting != 0)
            xml.text("TAUX_PONDERATION", decimal(teacher.weighting));
        const auto courses = xml.element("COURS_RATTACHES");
        for (const UploadCourse& course : teacher.courses) {
            const auto row = xml.element("COURS");
            xml.text("CODE_ALTERNANCE", course.alternance);
            xml.text("JOUR", QString::number(course.day));
            xml.text("HEURE_DEBUT", hhmm(course.start));
            xml.text("DUREE", hhmm(course.duration));
            if (!course.room.isEmpty())
                xml.text("CODE_SALLE", course.room);
        }
    }

    void writeServices(Writer& xml, const QList<UploadService>& services)
    {
        const auto all = xml.element("SERVICES");
        for (const UploadService& service : services) {
            Writer::Attributes key { { "CODE_MATIERE", service.subject } };
            if (!service.modality.isEmpty())
                key.append({ "CODE_MOD_COURS", service.modality });
            const auto one = xml.element("SERVICE", key);
            xml.text("HEURES_STRUCTURE", decimal(service.hundredths));
            xml.text("CO_ENS", service.coTeaching ? QStringLiteral("true") : QStringLiteral("false"));
            const auto teachers = xml.element("ENSEIGNANTS");
            for (const UploadTeacher& teacher : service.teachers)
                writeTeacher(xml, teacher);
        }
    }

    void writeGroup(Writer& xml, const UploadStructure& group)
    {
        const auto one = xml.element("GROUPE", { { "CODE", group.code } });
        xml.text("LIBELLE_LONG", group.label);
        xml.text("EFFECTIF_PREVU", QString::number(group.planned));
        xml.text("EFFECTIF_MAX_EDT", QString::number(group.maxSize));
        {
            const auto divisions = xml.element("DIVISIONS_APPARTENANCE");
            for (const UploadShare& share : group.divisions) {
                const auto row = xml.element("DIVISION_APPARTENANCE", { { "CODE", share.division } });
                xml.text("EFFECTIF_PREVU", QString::number(share.planned));
            }
        }
        writeServices(xml, group.services);
    }

    void writeStructure(Writer& xml, const UploadDocument& document)
    {
        const auto all = xml.element("STRUCTURE");
        {
            const auto divisions = xml.element("DIVISIONS");
            for (const UploadStructure& division : document.divisions) {
                const auto one = xml.element("DIVISION", { { "CODE", division.code } });
                writeServices(xml, division.services);
            }
        }
        const auto groups = xml.element("GROUPES");
        for (const UploadStructure& group : document.groups)
            writeGroup(xml, group);
    }

} // namespace

QString uploadFileName(const QString& uai, int year)
{
    return QStringLiteral("EDT_vers_STS_%1_%2.xml").arg(uai).arg(year);
}

Result<QByteArray> writeUpload(const UploadDocument& document)
{
    Writer xml(QStringLiteral("ISO-8859-15"));
    {
        const auto root = xml.element("EDT_STS");
        {
            const auto parameters = xml.element("PARAMETRES");
            xml.text("UAJ", document.uai);
            xml.text("ANNEE_SCOLAIRE", QString::number(document.year));
            xml.text("APPLICATION_SOURCE", document.source);
        }
        const auto data = xml.element("DONNEES");
        {
            const auto hours = xml.element("HORAIRES");
            for (const UploadDay& day : document.days) {
                const auto one = xml.element("HORAIRE", { { "JOUR", QString::number(day.day) } });
                xml.text("DEBUT_COURS", hhmm(day.from));
                xml.text("FIN_COURS", hhmm(day.to));
            }
        }
        writeAlternances(xml, document);
        writeRooms(xml, document);
        writeIndividuals(xml, document);
        writeStructure(xml, document);
    }
    NAVETTE_TRY(text, xml.finish());
    return xml::toLatin9(text);
}

} // namespace navette::sts
