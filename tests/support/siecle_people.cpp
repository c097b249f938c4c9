// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "tests/support/siecle_parameters.h"

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    void writeLastYear(XmlText& xml, const Plan& plan, const PlanPupil& pupil, int n)
    {
        const Stream* stream = plan.mefs.at(pupil.mef).stream;
        xml.open("SCOLARITE_AN_DERNIER");
        if (pupil.newcomer) {
            xml.leaf("CODE_MEF", stream && stream->age == 11 ? text("00310002220") : text("10310019110"));
            xml.leaf("CODE_STRUCTURE", stream && stream->age == 11 ? text("CM2") : QStringLiteral("3E%1").arg(n % 6));
            xml.leaf("CODE_RNE", QStringLiteral("0%1P").arg(990700 + n % 12));
            xml.leaf("CODE_NATURE", text("151"));
            xml.leaf("SIGLE", text("E.E.PU"));
            xml.leaf("DENOM_PRINC", text("ECOLE ELEMENTAIRE"));
            xml.leaf("DENOM_COMPL", text("LES TILLEULS"));
        } else {
            xml.leaf("CODE_STRUCTURE", QStringLiteral("AD%1").arg(n % plan.divisions.size()));
            xml.leaf("CODE_RNE", plan.uai);
            xml.leaf("CODE_NATURE", plan.nature);
            xml.leaf("SIGLE", plan.sigle);
            xml.leaf("DENOM_PRINC", plan.denomination.left(30));
            xml.leaf("DENOM_COMPL", plan.complement.left(30));
        }
        xml.leaf("LIGNE1_ADRESSE", text("2 RUE IMAGINAIRE"));
        xml.leaf("BOITE_POSTALE", QString());
        xml.leaf("MEL", text("ecole@example.org"));
        xml.leaf("TELEPHONE", text("0100000000"));
        xml.leaf("CODE_COMMUNE_INSEE", text("99001"));
        xml.leaf("LL_COMMUNE_INSEE", text("VILLE-FICTIVE"));
        xml.close();
    }

    void writePupil(XmlText& xml, const Plan& plan, const PlanPupil& pupil, int n)
    {
        xml.open("ELEVE", { { "ELEVE_ID", pupil.eleveId }, { "ELENOET", pupil.elenoet } });
        xml.leafIfAny("ID_NATIONAL", pupil.ine);
        xml.leafIfAny("INE_RNIE", pupil.ine);
        xml.leaf("ELENOET", n % 97 == 5 ? QString::number(pupil.elenoet.toInt() - 1) : pupil.elenoet);
        xml.leaf("ID_ELEVE_ETAB", pupil.elenoet.rightJustified(5, u'0') + plan.uai.mid(1, 6));
        xml.leaf("NOM_DE_FAMILLE", pupil.family.toUpper());
        if (!pupil.usage.isEmpty() || n % 3 == 0)
            xml.leaf("NOM_USAGE", pupil.usage.toUpper());
        xml.leaf("PRENOM", pupil.first);
        xml.leafIfAny("PRENOM2", pupil.first2);
        xml.leaf("DATE_NAISS", siecleDate(pupil.birth));
        xml.leaf("DOUBLEMENT", pupil.repeats ? 1 : 0);
        const bool abroad = n % 29 == 3;
        xml.leaf("CODE_PAYS", abroad ? text("132") : text("100"));
        xml.leaf("ACCEPTE_SMS", 0);
        xml.leaf("DATE_MODIFICATION", siecleDate(exportDay(plan).addDays(-n % 40)));
        if (pupil.exit.isValid())
            xml.leaf("DATE_SORTIE", siecleDate(pupil.exit));
        xml.leaf("CODE_REGIME", pupil.regime);
        xml.leaf("DATE_ENTREE", siecleDate(pupil.entry));
        if (pupil.exit.isValid())
            xml.leaf("CODE_MOTIF_SORTIE", text("10"));
        xml.leaf("VILLE_NAISS", abroad ? text("LONDRES") : QString());
        if (!pupil.noSex)
            xml.leaf("CODE_SEXE", pupil.female ? 2 : 1);
        xml.leaf("CODE_PAYS_NAT", text("100"));
        xml.leaf("CODE_STATUT", text("ST"));
        xml.leaf("CODE_MEF", plan.mefs.at(pupil.mef).code);
        if (!abroad) {
            xml.leaf("CODE_DEPARTEMENT_NAISS", text("099"));
            xml.leaf("CODE_COMMUNE_INSEE_NAISS", text("99001"));
        }
        xml.leaf("ADHESION_TRANSPORT", n % 4 == 0 ? 1 : 0);
        xml.leaf("CODE_PROVENANCE", text("2"));
        if (n % 50 == 7)
            xml.leaf("PAP_EN_COURS", 1); // an element that no public description knows
        writeLastYear(xml, plan, pupil, n);
        xml.close();
    }

    void writeOptions(XmlText& xml, const Plan& plan)
    {
        const auto option = [&](int rank, const QString& modality, const QString& subject) {
            xml.open("OPTIONS_ELEVE");
            xml.leaf("NUM_OPTION", rank);
            xml.leaf("CODE_MODALITE_ELECT", modality);
            xml.leaf("CODE_MATIERE", subject);
            xml.close();
        };
        xml.open("OPTIONS");
        for (const PlanPupil& pupil : plan.pupils) {
            if (pupil.options.isEmpty())
                continue;
            xml.open("OPTION", { { "ELEVE_ID", pupil.eleveId }, { "ELENOET", pupil.elenoet } });
            int rank = 0;
            for (const PlanPupil::Option& o : pupil.options)
                option(++rank, o.modality, plan.subjects.at(o.subject).code);
            xml.close();
        }
        // Left behind by a merge of two files: a pupil who is not there.
        xml.open("OPTION", { { "ELEVE_ID", text("900001") }, { "ELENOET", text("1") } });
        option(1, text("O"), plan.subjects.first().code);
        xml.close();
        xml.close();
    }

    void writeLinks(XmlText& xml, const Plan& plan)
    {
        QHash<int, QList<int>> groupsOf;
        for (const auto& [pupil, group] : knownLinks(plan))
            groupsOf[pupil].append(group);
        const auto structure = [&](const QString& code, const char* type) {
            xml.open("STRUCTURE");
            xml.leaf("CODE_STRUCTURE", code);
            xml.leaf("TYPE_STRUCTURE", text(type));
            xml.close();
        };
        xml.open("STRUCTURES");
        for (int p = 0; p < plan.pupils.size(); ++p) {
            const PlanPupil& pupil = plan.pupils.at(p);
            const QList<int> groups = groupsOf.value(p);
            if (pupil.division < 0 && groups.isEmpty())
                continue;
            xml.open("STRUCTURES_ELEVE", { { "ELEVE_ID", pupil.eleveId }, { "ELENOET", pupil.elenoet } });
            const auto divisions = [&] {
                if (pupil.secondDivision >= 0)
                    structure(plan.divisions.at(pupil.secondDivision).code, "D");
                if (pupil.division >= 0)
                    structure(plan.divisions.at(pupil.division).code, "D");
            };
            // Division and groups come in any order.
            if (p % 2)
                divisions();
            for (const int group : groups)
                structure(plan.groups.at(group).code, "G");
            if (p % 2 == 0)
                divisions();
            xml.close();
        }
        xml.open("STRUCTURES_ELEVE", { { "ELEVE_ID", text("900001") }, { "ELENOET", text("1") } });
        structure(plan.divisions.first().code, "D");
        xml.close();
        xml.close();
    }
}

QList<std::pair<int, int>> knownLinks(const Plan& plan)
{
    QList<std::pair<int, int>> links;
    for (int g = 0; g < plan.groups.size(); ++g) {
        if (!plan.groups.at(g).linked)
            continue;
        for (const int p : plan.groups.at(g).pupils)
            links.append({ p, g });
    }
    return links;
}

QByteArray pupilsFile(const Plan& plan)
{
    XmlText xml(2);
    openSiecle(xml, plan, "BEE_ELEVES", "3.0", "08:14:27");
    xml.open("ELEVES");
    for (int p = 0; p < plan.pupils.size(); ++p)
        writePupil(xml, plan, plan.pupils.at(p), p);
    xml.close();
    writeOptions(xml, plan);
    writeLinks(xml, plan);
    xml.leaf("BOURSES", QString());
    xml.close();
    xml.close();
    return xml.bytes(Encoding::Latin9);
}

QByteArray guardiansFile(const Plan& plan)
{
    XmlText xml(2);
    openSiecle(xml, plan, "BEE_RESPONSABLES", "2.1", "08:16:51");
    xml.open("PERSONNES");
    for (const PlanPerson& person : plan.persons) {
        xml.open("PERSONNE", { { "PERSONNE_ID", person.id } });
        xml.leaf("LC_CIVILITE", person.female ? text("MME") : text("M."));
        xml.leaf("LL_CIVILITE", person.female ? text("MADAME") : text("MONSIEUR"));
        xml.leaf("NOM_DE_FAMILLE", person.family.toUpper());
        xml.leafIfAny("NOM_USAGE", person.usage.toUpper());
        xml.leaf("PRENOM", person.first);
        xml.leaf("TEL_PORTABLE", text("+33600000000"));
        xml.leaf("ACCEPTE_SMS", 1);
        xml.leaf("TEL_PROFESSIONNEL", QString());
        xml.leaf("MEL", text("famille") + person.id + text("@example.org"));
        xml.leaf("COMMUNICATION_ADRESSE", 1);
        xml.leaf("ADRESSE_ID", 610001 + person.address);
        xml.leaf("CODE_PROFESSION", text("52"));
        xml.close();
    }
    xml.close();
    xml.open("RESPONSABLES");
    for (const PlanPerson& person : plan.persons) {
        for (const PlanPerson::Link& link : person.links) {
            xml.open("RESPONSABLE_ELEVE");
            xml.leaf("ELEVE_ID", plan.pupils.at(link.pupil).eleveId);
            xml.leaf("PERSONNE_ID", person.id);
            xml.leaf("NIVEAU_RESPONSABILITE", link.level);
            xml.leaf("CODE_PARENTE", link.kinship);
            xml.leaf("PAIE_FRAIS_SCOLAIRES", person.female ? 1 : 0);
            xml.leaf("PERCOIT_LES_AIDES", person.female ? text("true") : text("false"));
            xml.leaf("HEBERGE_ELEVE", text("true"));
            xml.leaf("A_CONTACTER_EN_PRIORITE", person.female ? text("true") : text("false"));
            xml.close();
        }
    }
    xml.close();
    xml.open("ADRESSES");
    for (int a = 0; a < plan.streets.size(); ++a) {
        xml.open("ADRESSE", { { "ADRESSE_ID", QString::number(610001 + a) } });
        xml.leaf("LIGNE1_ADRESSE", plan.streets.at(a).left(38));
        xml.leaf("LIGNE2_ADRESSE", QString());
        if (a % 211 == 17) {
            xml.leaf("COMMUNE_ETRANGERE", text("SW1A LONDON"));
            xml.leaf("CODE_PAYS", text("132"));
            xml.leaf("LL_PAYS", text("GRANDE-BRETAGNE"));
        } else {
            xml.leaf("CODE_POSTAL", text("99000"));
            xml.leaf("CODE_PAYS", text("100"));
            xml.leaf("CODE_COMMUNE_INSEE", text("99001"));
            xml.leaf("LL_PAYS", text("FRANCE"));
            xml.leaf("CODE_DEPARTEMENT", text("099"));
            xml.leaf("LIBELLE_POSTAL", text("VILLE-FICTIVE"));
        }
        xml.close();
    }
    xml.close();
    xml.close();
    xml.close();
    return xml.bytes(Encoding::Latin9);
}

} // namespace navette::support
