// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sts_nomenclature.h"

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    void writeSchool(XmlText& xml, const Plan& plan)
    {
        xml.open("PARAMETRES");
        xml.open("UAJ", { { "CODE", plan.uai } });
        xml.open("ACADEMIE");
        xml.leaf("CODE", text("099"));
        xml.leaf("LIBELLE", text("ACADEMIE FICTIVE"));
        xml.close();
        xml.leaf("SIGLE", plan.sigle);
        xml.leaf("DENOM_PRINC", plan.denomination.left(30));
        xml.leaf("DENOM_COMPL", plan.complement.left(30));
        xml.leaf("CODE_NATURE", plan.nature);
        xml.leaf("CODE_CATEGORIE", plan.category);
        xml.leaf("MENTION_DISTRIBUTION", QString());
        xml.leaf("ADRESSE", text("1 RUE IMAGINAIRE"));
        xml.leaf("COMMUNE", text("VILLE-FICTIVE"));
        xml.leaf("CODE_POSTAL", text("99000"));
        xml.leaf("BOITE_POSTALE", QString());
        xml.leaf("CEDEX", QString());
        xml.leaf("TELEPHONE", text("0100000000"));
        xml.leaf("STATUT", text("public"));
        xml.leaf("ETABLISSEMENT_SENSIBLE", text("false"));
        xml.close();
        xml.open("ANNEE_SCOLAIRE", { { "ANNEE", QString::number(plan.options.year) } });
        xml.leaf("DATE_DEBUT", QDate(plan.options.year, 9, 1).toString(Qt::ISODate));
        xml.leaf("DATE_FIN", QDate(plan.options.year + 1, 8, 31).toString(Qt::ISODate));
        xml.close();
        xml.close();
    }

    struct Item {
        const char* code;
        const char* shortLabel;
        const char* longLabel;
        const char* extraTag;
        const char* extra;
    };

    void writeList(XmlText& xml, const char* wrapper, const char* item, std::initializer_list<Item> items)
    {
        xml.open(wrapper);
        for (const Item& row : items) {
            xml.open(item, { { "CODE", text(row.code) } });
            xml.leaf("LIBELLE_COURT", text(row.shortLabel));
            xml.leaf("LIBELLE_LONG", text(row.longLabel));
            if (row.extraTag)
                xml.leaf(row.extraTag, text(row.extra));
            xml.close();
        }
        xml.close();
    }

    void writeSubjects(XmlText& xml, const Plan& plan)
    {
        xml.open("MATIERES");
        for (const PlanSubject& subject : plan.subjects) {
            if (!subject.inSts)
                continue;
            xml.open("MATIERE", { { "CODE", subject.code } });
            xml.leaf("CODE_GESTION", subject.key);
            xml.leaf("LIBELLE_COURT", subject.label.left(20));
            xml.leaf("LIBELLE_LONG", subject.label);
            xml.leaf("LIBELLE_EDITION", subject.edition);
            xml.close();
        }
        xml.close();
    }

    void writeMefs(XmlText& xml, const Plan& plan)
    {
        xml.open("MEFS");
        for (const PlanMef& mef : plan.mefs) {
            if (!mef.inSts)
                continue;
            xml.open("MEF", { { "CODE", mef.code } });
            xml.leaf("FORMATION", mef.formation);
            xml.leaf("SPECIALITE", QString());
            xml.leaf("LIBELLE_LONG", mef.label);
            xml.leaf("LIBELLE_EDITION", mef.edition);
            xml.leaf("MEFSTAT11", mef.mefstat11);
            xml.leaf("MEFSTAT4", mef.mefstat4);
            xml.close();
        }
        xml.close();
        xml.open("PROGRAMMES");
        for (const PlanMef& mef : plan.mefs) {
            if (!mef.inSts || !mef.stream)
                continue;
            for (const Course& course : mef.stream->common) {
                if (qstrcmp(course.modality, "CG") != 0 || course.h36 == 0)
                    continue;
                xml.open("PROGRAMME");
                xml.leaf("CODE_MEF", mef.code);
                xml.leaf("CODE_MATIERE", plan.subjects.at(plan.subjectOf.value(text(course.subject))).code);
                xml.leaf("HORAIRE", thousandths(course.h36).chopped(1));
                xml.close();
            }
        }
        xml.close();
    }
}

void writeStsHead(XmlText& xml, const Plan& plan)
{
    writeSchool(xml, plan);
    xml.open("NOMENCLATURES");
    writeList(xml, "TYPES_AHE", "TYPE_AHE",
        { { "4112", "ASSO.EPS", "HEURES ASSOCIATIONS SPORTIVES", nullptr, nullptr },
            { "4230", "COORDINAT", "COORDINATION DE DISCIPLINE", nullptr, nullptr } });
    writeList(xml, "CIVILITES", "CIVILITE",
        { { "1", "M.", "M.", nullptr, nullptr }, { "2", "MME", "Mme", nullptr, nullptr },
            { "3", "MME", "Mme", nullptr, nullptr } });
    xml.open("MEFSTATS4");
    QSet<QString> levels;
    for (const PlanMef& mef : plan.mefs) {
        if (!mef.inSts || levels.contains(mef.mefstat4))
            continue;
        levels.insert(mef.mefstat4);
        xml.open("MEFSTAT4", { { "CODE", mef.mefstat4 } });
        xml.leaf("LIBELLE_COURT", mef.formation);
        xml.leaf("LIBELLE_LONG", mef.label);
        xml.leaf("INDEMNITE_PP_AUTORISEE", text("true"));
        xml.close();
    }
    xml.close();
    xml.open("TAUX_PONDS");
    xml.open("TAUX_POND", { { "TAUX", text("1.10") } });
    xml.leaf("CPGE_BTS", text("tous"));
    xml.close();
    xml.close();
    writeList(xml, "MODS_COURS", "MOD_COURS",
        { { "AI", "AIDE INDIV", "AIDE INDIVIDUALISEE", "CO_ENS", "true" },
            { "AP", "ACC PERSO", "ACCOMPAGNEMENT PERSONNALISE", "CO_ENS", "true" },
            { "AT", "ATELIER", "ATELIER", "CO_ENS", "false" }, { "CG", "COURS", "COURS GENERAL", "CO_ENS", "true" },
            { "TD", "TR DIRIGES", "TRAVAUX DIRIGES", "CO_ENS", "true" },
            { "TP", "TR PRATIQ", "TRAVAUX PRATIQUES", "CO_ENS", "true" } });
    writeSubjects(xml, plan);
    writeMefs(xml, plan);
    xml.close();
}

} // namespace navette::support
