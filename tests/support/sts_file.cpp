// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "tests/support/names.h"
#include "tests/support/sts_nomenclature.h"

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    void writeIndividual(XmlText& xml, const Plan& plan, const PlanTeacher& person, int post, const char* tag)
    {
        const PlanPost& at = person.posts.at(post);
        const bool local = at.type == u"local";
        xml.open(tag, { { "ID", at.id }, { "TYPE", at.type } });
        xml.leaf("SEXE", local ? QString() : person.female ? text("2") : text("1"));
        xml.leaf("CIVILITE", person.female ? (local ? text("3") : text("2")) : text("1"));
        xml.leaf("NOM_USAGE", stsName(person.usage.isEmpty() ? person.family : person.usage));
        xml.leaf("NOM_PATRONYMIQUE", local ? QString() : stsName(person.family));
        xml.leaf("PRENOM", stsName(person.first));
        if (!local && person.birth.isValid())
            xml.leaf("DATE_NAISSANCE", person.birth.toString(Qt::ISODate));
        if (!local && !person.grade.isEmpty())
            xml.leaf("GRADE", person.grade);
        if (!local && !person.function.isEmpty())
            xml.leaf("FONCTION", person.function);
        if (post == 0 && !person.headOf.isEmpty()) {
            xml.open("PROFS_PRINC");
            for (const QString& division : person.headOf) {
                xml.open("PROF_PRINC");
                xml.leaf("CODE_STRUCTURE", division);
                xml.leaf("DATE_DEBUT", QDate(plan.options.year, 9, 1).toString(Qt::ISODate));
                xml.leaf("DATE_FIN", QDate(plan.options.year + 1, 8, 31).toString(Qt::ISODate));
                xml.close();
            }
            xml.close();
        }
        // Elements that no public description knows.
        if (at.id.endsWith(text("77")))
            xml.leaf("MISSION_PACTE", text("1"));
        if (!local && !person.discipline.isEmpty()) {
            const int due = post == 0 ? person.capacity : hours(3);
            xml.open("DISCIPLINES");
            xml.open("DISCIPLINE", { { "CODE", person.discipline.section(u' ', 0, 0) } });
            xml.leaf("LIBELLE_COURT", person.discipline.section(u' ', 1));
            xml.leaf("NB_HEURES", thousandths(due).chopped(1));
            xml.close();
            xml.close();
        }
        if (qstrcmp(tag, "SUPPLEANT") == 0)
            xml.leaf("SERVICES_SUPPLEANTS", QString());
        xml.close();
    }

    void writeServices(XmlText& xml, const Plan& plan, const PlanStructure& structure, int number)
    {
        if (structure.services.isEmpty()) {
            xml.leaf("SERVICES", QString());
            return;
        }
        xml.open("SERVICES");
        for (const PlanService& service : structure.services) {
            xml.open("SERVICE",
                { { "CODE_MATIERE", plan.subjects.at(service.subject).code }, { "CODE_MOD_COURS", service.modality } });
            xml.leaf("HEURES_STRUCTURE", thousandths(service.structureH36()));
            xml.leaf("CO_ENS", service.coTeaching ? text("true") : text("false"));
            if (service.shares.isEmpty()) {
                xml.leaf("ENSEIGNANTS", QString());
            } else {
                xml.open("ENSEIGNANTS");
                for (const PlanShare& share : service.shares) {
                    const PlanPost& post = plan.teachers.at(share.teacher).posts.at(share.post);
                    // The order of the attributes differs from one year to the next.
                    if (number % 2)
                        xml.open("ENSEIGNANT", { { "TYPE", post.type }, { "ID", post.id } });
                    else
                        xml.open("ENSEIGNANT", { { "ID", post.id }, { "TYPE", post.type } });
                    xml.leaf("HEURES_AGENT", thousandths(share.h36));
                    if (share.weighting)
                        xml.leaf("TAUX_PONDERATION",
                            QStringLiteral("%1.%2").arg(share.weighting / 100).arg(share.weighting % 100));
                    xml.close();
                }
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }

    void writeSizes(XmlText& xml, int planned, int computed)
    {
        xml.leaf("EFFECTIF_PREVU", planned);
        xml.leaf("EFFECTIF_CALCULE", computed);
    }

    int countIn(const Plan& plan, const PlanStructure& structure, int PlanPupil::*member, int value)
    {
        return static_cast<int>(std::count_if(structure.pupils.cbegin(), structure.pupils.cend(),
            [&](int p) { return plan.pupils.at(p).*member == value; }));
    }

    void writeDivision(XmlText& xml, const Plan& plan, const PlanStructure& division, int number)
    {
        const int size = static_cast<int>(division.pupils.size());
        xml.open("DIVISION", { { "CODE", division.code } });
        xml.leaf("LIBELLE_LONG", division.label);
        writeSizes(xml, size, size - number % 3);
        xml.open("MEFS_APPARTENANCE");
        for (const int mef : division.mefs) {
            const int count = countIn(plan, division, &PlanPupil::mef, mef);
            xml.open("MEF_APPARTENANCE", { { "CODE", plan.mefs.at(mef).code } });
            writeSizes(xml, count, count);
            xml.close();
        }
        xml.close();
        writeServices(xml, plan, division, number);
        xml.close();
    }

    void writeGroup(XmlText& xml, const Plan& plan, const PlanStructure& group, int number)
    {
        xml.open("GROUPE", { { "CODE", group.code } });
        xml.leaf("LIBELLE_LONG", group.label);
        // STS does not count the pupils of groups (formats-in §1.5).
        writeSizes(xml, static_cast<int>(group.pupils.size()), 0);
        xml.leaf("EFFECTIF_MAX_EDT", 0);
        xml.open("DIVISIONS_APPARTENANCE");
        for (const int division : group.divisions) {
            xml.open("DIVISION_APPARTENANCE", { { "CODE", plan.divisions.at(division).code } });
            writeSizes(xml, countIn(plan, group, &PlanPupil::division, division), 0);
            xml.close();
        }
        xml.close();
        xml.open("MEFS_APPARTENANCE");
        for (const int mef : group.mefs) {
            xml.open("MEF_APPARTENANCE", { { "CODE", plan.mefs.at(mef).code } });
            writeSizes(xml, 0, 0);
            xml.close();
        }
        xml.close();
        writeServices(xml, plan, group, number);
        xml.close();
    }
}

QByteArray stsFile(const Plan& plan)
{
    XmlText xml(4);
    xml.open("STS_EDT");
    writeStsHead(xml, plan);
    xml.open("DONNEES");
    xml.open("INDIVIDUS");
    for (const QList<PlanTeacher>* list : { &plan.teachers, &plan.others }) {
        for (const PlanTeacher& person : *list) {
            for (int post = 0; post < person.posts.size(); ++post)
                writeIndividual(xml, plan, person, post, "INDIVIDU");
        }
    }
    xml.close();
    xml.open("STRUCTURE");
    int number = 0;
    xml.open("DIVISIONS");
    for (const PlanStructure& division : plan.divisions)
        writeDivision(xml, plan, division, number++);
    xml.close();
    xml.open("GROUPES");
    for (const PlanStructure& group : plan.groups)
        writeGroup(xml, plan, group, number++);
    xml.close();
    xml.close();
    xml.open("SUPPLEANTS");
    for (const PlanTeacher& person : plan.substitutes)
        writeIndividual(xml, plan, person, 0, "SUPPLEANT");
    xml.close();
    xml.close();
    xml.close();
    return xml.bytes(Encoding::Latin9, " standalone=\"no\"");
}

QByteArray roomsFile(const Plan& plan)
{
    QString csv = text("code;libelle;capacite;type;site\n");
    for (const PlanRoom& room : plan.rooms)
        csv += QStringLiteral("%1;%2;%3;%4;%5\n")
                   .arg(room.code, room.label)
                   .arg(room.capacity)
                   .arg(room.type, room.site);
    return csv.toUtf8();
}

} // namespace navette::support
