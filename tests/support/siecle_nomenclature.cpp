// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "tests/support/siecle_parameters.h"

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    void writeMefs(XmlText& xml, const Plan& plan)
    {
        xml.open("MEFS");
        for (const PlanMef& mef : plan.mefs) {
            xml.open("MEF", { { "CODE_MEF", mef.code } });
            xml.leaf("FORMATION", mef.formation);
            // Older labels are padded to their column's width.
            xml.leaf("LIBELLE_LONG", mef.code.at(9).isLetter() ? mef.label.leftJustified(40) : mef.label);
            if (mef.inSts)
                xml.leaf("LIBELLE_EDITION", mef.edition);
            xml.leaf("STATUT_MEF", 1);
            xml.leaf("MEF_RATTACHEMENT", mef.code);
            xml.leaf("CODE_MEFSTAT", mef.mefstat11);
            xml.leaf("NB_OPT_OBLIG", 2);
            xml.leaf("NB_OPT_MINI", 1);
            xml.leaf("RENFORCEMENT_LANGUES", 0);
            xml.leaf("INSCRIPTION_ETAB", 1);
            xml.leaf("MEF_ORIGINE", 1);
            xml.leaf("MEF_SELECTIONNE", 1);
            xml.leaf("MEF_SELORIG", 1);
            xml.leaf("DATE_OUVERTURE", text("01/09/1995"));
            xml.leaf("DATE_FERMETURE", text("31/12/9999"));
            xml.close();
        }
        xml.close();
    }

    void writeSubjects(XmlText& xml, const Plan& plan)
    {
        xml.open("MATIERES");
        for (const PlanSubject& subject : plan.subjects) {
            if (!subject.inSiecle)
                continue;
            const bool padded = subject.key.size() == 4;
            xml.open("MATIERE", { { "CODE_MATIERE", subject.code } });
            xml.leaf("CODE_GESTION", padded ? subject.key.leftJustified(5) : subject.key);
            xml.leaf("LIBELLE_COURT", subject.label.left(20));
            xml.leaf("LIBELLE_LONG", subject.label);
            xml.leaf("LIBELLE_EDITION", subject.edition);
            xml.leaf("MATIERE_ETP", 0);
            xml.leaf("TYPE_PROFILAGE", text("L")); // an element that no public description knows
            xml.close();
        }
        xml.close();
    }

    void writeProgrammes(XmlText& xml, const Plan& plan)
    {
        const auto row = [&](const PlanMef& mef, const char* subject, const char* modality, int h36) {
            xml.open("PROGRAMME");
            xml.leaf("CODE_MEF", mef.code);
            xml.leaf("CODE_MATIERE", plan.subjects.at(plan.subjectOf.value(text(subject))).code);
            xml.leaf("CODE_MODALITE_ELECT", text(modality));
            xml.leaf("HORAIRE", thousandths(h36).chopped(1));
            xml.close();
        };
        xml.open("PROGRAMMES");
        for (const PlanMef& mef : plan.mefs) {
            if (!mef.stream)
                continue;
            for (const Course& course : mef.stream->common) {
                // "Vie de classe" has no hours set; support is no part of a programme.
                if (qstrcmp(course.modality, "CG") == 0)
                    row(mef, course.subject, qstrncmp(course.subject, "AGL", 3) == 0 ? "O" : "S", course.h36);
            }
            for (const Course& course : mef.stream->halves) {
                if (qstrcmp(course.subject, "LEHIG") != 0)
                    row(mef, course.subject, "S", course.h36);
            }
            for (const Barrette& barrette : mef.stream->barrettes) {
                for (const Choice& choice : barrette.choices)
                    row(mef, choice.subject, barrette.modality, barrette.h36);
            }
            // The same pair under another modality is another row (formats-in §3).
            if (mef.stream->age == 11)
                row(mef, "ALL1", "O", hours(4));
        }
        xml.close();

        xml.open("OPTIONS_OBLIGATOIRES");
        for (const PlanMef& mef : plan.mefs) {
            if (!mef.stream)
                continue;
            int rank = 1;
            for (const Barrette& barrette : mef.stream->barrettes) {
                if (qstrcmp(barrette.modality, "O") != 0)
                    continue;
                ++rank;
                for (const Choice& choice : barrette.choices) {
                    xml.open("OPTION_OBLIGATOIRE");
                    xml.leaf("CODE_MEF", mef.code);
                    xml.leaf("CODE_MATIERE", plan.subjects.at(plan.subjectOf.value(text(choice.subject))).code);
                    xml.leaf("RANG_OPTION", rank);
                    xml.close();
                }
            }
        }
        xml.close();
    }

    struct Item {
        const char* code;
        const char* shortLabel;
        const char* longLabel;
    };

    void writeList(
        XmlText& xml, const char* wrapper, const char* item, const char* attribute, std::initializer_list<Item> items)
    {
        xml.open(wrapper);
        for (const Item& row : items) {
            xml.open(item, { { attribute, text(row.code) } });
            xml.leaf("LIBELLE_COURT", text(row.shortLabel));
            xml.leaf("LIBELLE_LONG", text(row.longLabel));
            if (qstrcmp(item, "MODALITE_COURS") == 0)
                xml.leaf("CO_ENSEIGNEMENT", qstrcmp(row.code, "AT") == 0 ? 0 : 1);
            xml.close();
        }
        xml.close();
    }

    void writeLists(XmlText& xml)
    {
        writeList(xml, "MODALITES_ELECTION", "MODALITE_ELECTION", "CODE_MODALITE_ELECT",
            { { "S", "TRONC COMM", "MATIERE ENSEIGNEE EN TRONC COMMUN" },
                { "O", "OBLIGATOIR", "MATIERE ENSEIGNEE OPTION OBLIGATOIRE" },
                { "F", "FACULTATIF", "MATIERE ENSEIGNEE OPTION FACULTATIVE" } });
        // Wrapper names below this line are inferred (formats-in §3).
        writeList(xml, "REGIMES", "REGIME", "CODE_REGIME",
            { { "0", "EXTERN", "EXTERNE LIBRE" }, { "24", "DP DAN", "DEMI-PENSIONNAIRE DANS L'ETABLISSEMENT 4" },
                { "25", "DP DAN", "DEMI-PENSIONNAIRE DANS L'ETABLISSEMENT 5" },
                { "30", "INTERN", "INTERNE DANS L'ETABLISSEMENT" } });
        writeList(xml, "LIENS_PARENTE", "LIEN_PARENTE", "CODE_PARENTE",
            { { "10", "MERE", "MERE" }, { "20", "PERE", "PERE" } });
        writeList(xml, "MOTIFS_SORTIE", "MOTIF_SORTIE", "CODE_MOTIF_SORTIE", { { "10", "DEMENAG", "DEMENAGEMENT" } });
        writeList(xml, "STATUTS_ELEVE", "STATUT_ELEVE", "CODE_STATUT",
            { { "ST", "SCOLAIRE", "SCOLAIRE" }, { "AP", "APPRENTI", "APPRENTI" } });
        writeList(
            xml, "CIVILITES", "CIVILITE", "CODE_CIVILITE", { { "1", "M.", "MONSIEUR" }, { "2", "MME", "MADAME" } });
        writeList(xml, "MODALITES_COURS", "MODALITE_COURS", "CODE_MODALITE_COURS",
            { { "CG", "COURS", "COURS GENERAL" }, { "TD", "TR DIRIGES", "TRAVAUX DIRIGES" },
                { "TP", "TR PRATIQ", "TRAVAUX PRATIQUES" }, { "AP", "ACC PERSO", "ACCOMPAGNEMENT PERSONNALISE" },
                { "AI", "AIDE INDIV", "AIDE INDIVIDUALISEE" }, { "AT", "ATELIER", "ATELIER" } });
    }
}

QByteArray nomenclatureFile(const Plan& plan)
{
    XmlText xml(2);
    openSiecle(xml, plan, "BEE_NOMENCLATURES", "3.1", "08:09:38");
    writeMefs(xml, plan);
    writeSubjects(xml, plan);
    writeProgrammes(xml, plan);
    writeLists(xml);
    xml.close();
    xml.close();
    return xml.bytes(Encoding::Latin9);
}

} // namespace navette::support
