// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sts/document.h"

#include <QXmlStreamWriter>

namespace navette::exchange {

/// A sts_emp file that says what \a document says: so a test can change a value and hand the file in.
inline QByteArray stsBytes(const sts::Document& document)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const auto text
        = [&](const char* name, const QString& value) { xml.writeTextElement(QString::fromLatin1(name), value); };
    const auto open = [&](const char* name) { xml.writeStartElement(QString::fromLatin1(name)); };
    const auto attribute
        = [&](const char* name, const QString& value) { xml.writeAttribute(QString::fromLatin1(name), value); };
    const auto decimal = [](int value, int digits) {
        const int unit = digits == 3 ? 1000 : 100;
        return QStringLiteral("%1.%2").arg(value / unit).arg(value % unit, digits, 10, QLatin1Char('0'));
    };
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    const auto yesNo = [](bool yes) { return yes ? QStringLiteral("true") : QStringLiteral("false"); };

    xml.writeStartDocument();
    open("STS_EDT");
    open("PARAMETRES");
    open("UAJ");
    attribute("CODE", document.uai);
    open("ACADEMIE");
    text("CODE", document.academyCode);
    xml.writeEndElement();
    text("SIGLE", document.sigle);
    text("DENOM_PRINC", document.name);
    text("DENOM_COMPL", document.complement);
    text("CODE_CATEGORIE", document.category);
    text("COMMUNE", document.town);
    xml.writeEndElement();
    open("ANNEE_SCOLAIRE");
    attribute("ANNEE", QString::number(document.year));
    text("DATE_DEBUT", day(document.from));
    text("DATE_FIN", day(document.to));
    xml.writeEndElement();
    xml.writeEndElement();

    open("NOMENCLATURES");
    open("MODS_COURS");
    for (const sts::CodeItem& item : document.codeItems) {
        xml.writeStartElement(item.list);
        attribute(item.list == u"TAUX_POND" ? "TAUX" : "CODE", item.code);
        text("LIBELLE_COURT", item.shortLabel);
        text("LIBELLE_LONG", item.longLabel);
        if (item.list == u"MOD_COURS")
            text("CO_ENS", yesNo(item.flag));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    open("MATIERES");
    for (const sts::Subject& subject : document.subjects) {
        open("MATIERE");
        attribute("CODE", subject.code);
        text("CODE_GESTION", subject.shortCode);
        text("LIBELLE_COURT", subject.shortLabel);
        text("LIBELLE_LONG", subject.longLabel);
        text("LIBELLE_EDITION", subject.editionLabel);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    open("MEFS");
    for (const sts::Mef& mef : document.mefs) {
        open("MEF");
        attribute("CODE", mef.code);
        text("FORMATION", mef.formation);
        text("LIBELLE_LONG", mef.longLabel);
        text("MEFSTAT4", mef.mefstat4);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();

    open("DONNEES");
    open("INDIVIDUS");
    for (const sts::Individual& person : document.individuals) {
        open("INDIVIDU");
        attribute("ID", person.id);
        attribute("TYPE", person.type);
        text("SEXE", person.sex);
        text("CIVILITE", person.civility);
        text("NOM_USAGE", person.usageName);
        text("NOM_PATRONYMIQUE", person.familyName);
        text("PRENOM", person.firstName);
        if (person.birthDate.isValid())
            text("DATE_NAISSANCE", day(person.birthDate));
        text("GRADE", person.grade);
        text("FONCTION", person.function);
        open("DISCIPLINES");
        for (const sts::Discipline& discipline : person.disciplines) {
            open("DISCIPLINE");
            attribute("CODE", discipline.code);
            text("LIBELLE_COURT", discipline.label);
            text("NB_HEURES", decimal(discipline.hundredths, 2));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();

    open("STRUCTURE");
    for (const auto* structures : { &document.divisions, &document.groups }) {
        const bool isGroup = structures == &document.groups;
        open(isGroup ? "GROUPES" : "DIVISIONS");
        for (const sts::Structure& structure : *structures) {
            open(isGroup ? "GROUPE" : "DIVISION");
            attribute("CODE", structure.code);
            text("LIBELLE_LONG", structure.label);
            text("EFFECTIF_PREVU", QString::number(structure.planned));
            text("EFFECTIF_CALCULE", QString::number(structure.computed));
            if (isGroup) {
                text("EFFECTIF_MAX_EDT", QString::number(structure.maxSize));
                open("DIVISIONS_APPARTENANCE");
                for (const QString& code : structure.divisions) {
                    open("DIVISION_APPARTENANCE");
                    attribute("CODE", code);
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            open("MEFS_APPARTENANCE");
            for (const QString& code : structure.mefs) {
                open("MEF_APPARTENANCE");
                attribute("CODE", code);
                xml.writeEndElement();
            }
            xml.writeEndElement();
            open("SERVICES");
            for (const sts::Service& service : structure.services) {
                open("SERVICE");
                attribute("CODE_MATIERE", service.subject);
                attribute("CODE_MOD_COURS", service.modality);
                text("HEURES_STRUCTURE", decimal(service.hours, 3));
                text("CO_ENS", yesNo(service.coTeaching));
                open("ENSEIGNANTS");
                for (const sts::TeacherShare& share : service.teachers) {
                    open("ENSEIGNANT");
                    attribute("ID", share.id);
                    attribute("TYPE", share.type);
                    text("HEURES_AGENT", decimal(share.hours, 3));
                    if (share.weighting != 0)
                        text("TAUX_PONDERATION", decimal(share.weighting, 2));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace navette::exchange
