// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "tests/support/names.h"
#include "tests/support/siecle_parameters.h"

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }
}

QByteArray geographiqueFile(const Plan& plan)
{
    XmlText xml(2);
    openSiecle(xml, plan, "BEE_GEOGRAPHIQUE", "1.0", "08:10:02");
    xml.open("PAYS_NATIONALITES");
    for (int i = 0; i < 200; ++i) {
        xml.open("PAYS", { { "CODE_PAYS", QString::number(100 + i) } });
        xml.leaf("LIBELLE_COURT", i ? QStringLiteral("PAYS %1").arg(i) : text("FRANCE"));
        xml.leaf("LIBELLE_LONG", i ? QStringLiteral("PAYS FICTIF %1").arg(i) : text("FRANCE"));
        xml.leaf("DATE_OUVERTURE", text("01/01/1900"));
        xml.leaf("DATE_FERMETURE", text("31/12/9999"));
        xml.close();
    }
    xml.close();
    xml.open("DEPARTEMENTS");
    xml.open("DEPARTEMENT", { { "CODE_DEPARTEMENT_MEN", text("099") }, { "CODE_DEPARTEMENT_INSEE", text("99") } });
    xml.leaf("CODE_ACADEMIE", text("99"));
    xml.leaf("LIBELLE_LONG", text("DEPARTEMENT FICTIF"));
    xml.close();
    xml.close();
    xml.open("COMMUNES");
    Random random(7);
    for (int i = 0; i < plan.communes; ++i) {
        xml.open("COMMUNE", { { "CODE_COMMUNE_INSEE", QStringLiteral("%1").arg(10001 + i) } });
        xml.leaf("CODE_DEPARTEMENT_INSEE", text("99"));
        xml.leaf("LIBELLE_LONG", stsName(text("Saint-") + familyName(random)).left(32));
        xml.close();
    }
    xml.close();
    xml.close();
    xml.close();
    return xml.bytes(Encoding::Latin9);
}

QByteArray structuresFile(const Plan& plan)
{
    XmlText xml(2);
    openSiecle(xml, plan, "BEE_STRUCTURES", "2.0", "08:11:15");
    const auto mefs = [&](const PlanStructure& structure) {
        xml.open("MEFS_APPARTENANCE");
        for (const int mef : structure.mefs) {
            xml.open("MEF_APPARTENANCE");
            xml.leaf("CODE_MEF", plan.mefs.at(mef).code);
            xml.close();
        }
        xml.close();
    };
    xml.open("DIVISIONS");
    for (const PlanStructure& division : plan.divisions) {
        xml.open("DIVISION", { { "CODE_STRUCTURE", division.code } });
        xml.leaf("LIBELLE_LONG", division.label);
        xml.leaf("CODE_RNE", plan.uai);
        mefs(division);
        xml.close();
    }
    xml.close();
    xml.open("GROUPES");
    for (const PlanStructure& group : plan.groups) {
        // Groups made this summer come with the next export of STS to SIECLE.
        if (!group.linked)
            continue;
        xml.open("GROUPE", { { "CODE_STRUCTURE", group.code } });
        xml.leafIfAny("LIBELLE_LONG", group.label);
        xml.leaf("CODE_RNE", plan.uai);
        xml.open("DIVISIONS_APPARTENANCE");
        for (const int division : group.divisions) {
            xml.open("DIVISION_APPARTENANCE");
            xml.leaf("CODE_STRUCTURE", plan.divisions.at(division).code);
            xml.close();
        }
        xml.close();
        mefs(group);
        xml.close();
    }
    xml.close();
    xml.close();
    xml.close();
    return xml.bytes(Encoding::Latin9);
}

QByteArray communsFile(const Plan& plan)
{
    const int year = plan.options.year;
    XmlText xml(2);
    openSiecle(xml, plan, "BEE_COMMUN", "1.7", "08:12:40");
    xml.open("UAJ");
    xml.leaf("ETAB_UAJ_ID", 4242);
    xml.leaf("NUM_SIREN", text("000000000"));
    xml.leaf("DENOM_PRINC", plan.denomination.left(30));
    xml.leaf("DENOM_COMPL", plan.complement.left(30));
    xml.leaf("NOM_RESP", plan.head);
    xml.leaf("QUAL_RESP", text("PRINCIPALE"));
    xml.leaf("LIGNE1_ADRESSE", text("1 RUE IMAGINAIRE"));
    xml.leaf("BOITE_POST", QString());
    xml.leaf("TELEPHONE", text("0100000000"));
    xml.leaf("TELECOPIE", QString());
    xml.leaf("MEL_1", text("ce.") + plan.uai.toLower() + text("@example.org"));
    xml.leaf("CODE_TYPE_ETAB", plan.category);
    xml.leaf("SECTEUR_CODE", text("PU"));
    xml.leaf("CODE_POSTAL", text("99000"));
    xml.leaf("CODE_COMMUNE_INSEE", text("99001"));
    xml.leaf("CODE_PAYS", text("100"));
    xml.leaf("LIBELLE_POSTAL", text("VILLE-FICTIVE"));
    xml.close();
    const auto span = [&](int from) {
        xml.leaf("DATE_DEBUT_ELEVE", siecleDate({ from, 9, 1 }));
        xml.leaf("DATE_FIN_ELEVE", siecleDate({ from + 1, 7, 3 }));
        xml.leaf("DATE_DEBUT_PROF", siecleDate({ from, 8, 31 }));
        xml.leaf("DATE_FIN_PROF", siecleDate({ from + 1, 7, 3 }));
    };
    xml.open("ANNEE_SCOLAIRE");
    span(year);
    xml.close();
    xml.open("ANNEE_SCOLAIRE_AD");
    span(year - 1);
    xml.close();
    // Wrapper and item names of the two blocks below are inferred (formats-in §8).
    xml.open("PERIODES_PEDAGOGIQUES");
    const QDate terms[] = { { year, 9, 1 }, { year, 12, 1 }, { year + 1, 3, 1 }, { year + 1, 7, 4 } };
    for (int i = 0; i < 3; ++i) {
        xml.open("PERIODE_PEDAGOGIQUE");
        xml.leaf("CODE_PERIODE", QStringLiteral("T%1").arg(i + 1));
        xml.leaf("DATE_DEBUT", siecleDate(terms[i]));
        xml.leaf("DATE_FIN", siecleDate(terms[i + 1].addDays(-1)));
        xml.leaf("LL_PERIODE", QStringLiteral("TRIMESTRE %1").arg(i + 1));
        xml.leaf("INDICE", i + 1);
        xml.leaf("CODE_TYPE_PERIODE", text("T"));
        xml.close();
    }
    xml.close();
    xml.open("CALENDRIERS_FERMETURE");
    const struct {
        QDate from, to;
        const char* label;
    } closures[] = { { { year, 10, 17 }, { year, 11, 1 }, "VACANCES DE TOUSSAINT" },
        { { year, 12, 19 }, { year + 1, 1, 3 }, "VACANCES DE NOEL" },
        { { year + 1, 2, 13 }, { year + 1, 2, 28 }, "VACANCES D'HIVER" },
        { { year + 1, 4, 10 }, { year + 1, 4, 25 }, "VACANCES DE PRINTEMPS" } };
    for (const auto& closure : closures) {
        xml.open("CALENDRIER_FERMETURE");
        xml.leaf("LC_MOTIF", text("VACANCES"));
        xml.leaf("LL_MOTIF", text("VACANCES SCOLAIRES"));
        xml.leaf("DATE_DEBUT", siecleDate(closure.from));
        xml.leaf("DATE_FIN", siecleDate(closure.to));
        xml.leaf("LL_FERMETURE", text(closure.label));
        xml.close();
    }
    xml.close();
    xml.close();
    xml.close();
    // This one was opened and saved again in a text editor.
    return xml.bytes(Encoding::Utf8WithBom);
}

} // namespace navette::support
