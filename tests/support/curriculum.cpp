// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curriculum.h"

namespace navette::support {

namespace {
    struct Row {
        const char* key;
        const char* code;
        const char* label;
        const char* edition;
        const char* discipline;
        const char* ownCode; ///< "" by the BCN code, "-" not there last year
        const char* ownLabel;
    };

    constexpr Row rows[] = {
        { "FRANC", "020700", "FRANCAIS", "Français", "L0202 LET MODERN", "FRANC", "Français" },
        { "MATHS", "061300", "MATHEMATIQUES", "Mathématiques", "L1300 MATHEMATIQ", "MATHS", "Maths" },
        { "HIGEO", "043100", "HISTOIRE-GEOGRAPHIE", "Histoire-géographie", "L1000 HIST.GEO.", "H-G", "Hist.-Géo." },
        { "EMC", "043600", "ENSEIGNEMENT MORAL ET CIVIQUE", "Enseignement moral et civique", "L1000 HIST.GEO.", "",
            "EMC" },
        { "AGL1", "030201", "ANGLAIS", "Anglais LV1", "L0422 ANGLAIS", "ANGL", "Anglais" },
        { "AGL2", "030202", "ANGLAIS", "Anglais LV2", "L0422 ANGLAIS", "-", "" },
        { "AGLA", "030204", "ANGLAIS", "Anglais LVA", "L0422 ANGLAIS", "", "Anglais LVA" },
        { "ALL1", "030101", "ALLEMAND LV1", "Allemand LV1", "L0421 ALLEMAND", "", "Allemand LV1" },
        { "ALL2", "030102", "ALLEMAND LV2", "Allemand LV2", "L0421 ALLEMAND", "ALD2", "Allemand 2" },
        { "ESP2", "030602", "ESPAGNOL LV2", "Espagnol LV2", "L0426 ESPAGNOL", "ESPA", "Espagnol" },
        { "ITA2", "030802", "ITALIEN LV2", "Italien LV2", "L0429 ITALIEN", "", "Italien" },
        { "SVT", "062900", "SCIENCES VIE & TERRE", "Sciences de la vie & de la Terre", "L1600 S. V. T.", "", "S.V.T." },
        { "PH-CH", "062300", "PHYSIQUE-CHIMIE", "Physique-chimie", "L1500 PHY.CHIMIE", "PHYS", "Sc. physiques" },
        { "TECHN", "070600", "TECHNOLOGIE", "Technologie", "L1400 TECHNOLOG", "", "Techno" },
        { "EPS", "100100", "EDUCATION PHYSIQUE ET SPORTIVE", "Éducation physique et sportive", "L1900 E. P. S", "EPS",
            "E.P.S." },
        { "EPS-C", "100199", "EDUCATION PHYSIQUE ET SPORTIVE", "EPS de complément", "L1900 E. P. S", "-", "" },
        { "A-PLA", "090100", "ARTS PLASTIQUES", "Arts plastiques", "L1800 ARTS PLAST", "", "Arts plastiques" },
        { "EDMUS", "081300", "EDUCATION MUSICALE", "Éducation musicale", "L1700 EDUC MUSIC", "MUSIQ", "Musique" },
        { "CHANT", "081600", "CHANT CHORAL", "Chant choral", "L1700 EDUC MUSIC", "", "Chœur & chorale" },
        { "LATIN", "020300", "LCA LATIN", "Langues et cultures de l'Antiquité - latin", "L0201 LET CLASS.", "",
            "Latin" },
        { "GREC", "020400", "LCA GREC", "Langues et cultures de l'Antiquité - grec", "L0201 LET CLASS.", "-", "" },
        { "OCCIT", "031801", "OCCITAN", "Occitan", "L0441 OCCITAN", "-", "" },
        { "VIECL", "999100", "VIE DE CLASSE", "Vie de classe", "L0202 LET MODERN", "-", "" },
        { "SES", "042300", "SCIENCES ECONOMIQUES ET SOCIALES", "Sciences économiques et sociales", "L1100 S.E.S.", "",
            "S.E.S." },
        { "SNT", "068900", "SCIENCES NUMERIQUES & TECHNOLOGIE", "Sciences numériques & technologie",
            "L1413 SII.ING.INF", "", "S.N.T." },
        { "PHILO", "013000", "PHILOSOPHIE", "Philosophie", "L0100 PHILOSOPHIE", "", "Philo" },
        { "ENSCI", "062800", "ENSEIGNEMENT SCIENTIFIQUE", "Enseignement scientifique", "L1600 S. V. T.", "ENSCI",
            "Ens. scientifique" },
        { "SMATH", "061350", "SPECIALITE MATHEMATIQUES", "Spécialité mathématiques", "L1300 MATHEMATIQ", "SPEMAT",
            "Spé Maths" },
        { "SHGGS", "043350", "SPE HIST.GEO.GEOPOL.SC.POLITIQUES", "Histoire-géo., géopolitique, sc. politiques",
            "L1000 HIST.GEO.", "", "Spé HGGSP" },
        { "SLLCE", "032250", "LANGUES LITT. CULT. ETRANG. ANGLAIS", "LLCE anglais", "L0422 ANGLAIS", "", "Spé LLCE" },
        { "SPHCH", "062350", "SPECIALITE PHYSIQUE-CHIMIE", "Spécialité physique-chimie", "L1500 PHY.CHIMIE", "SPEPC",
            "Spé PC" },
        { "SSES", "042350", "SPECIALITE SC. ECONOMIQUES SOCIALES", "Spécialité SES", "L1100 S.E.S.", "", "Spé SES" },
        { "SSVT", "062950", "SPECIALITE SC. VIE ET TERRE", "Spécialité SVT", "L1600 S. V. T.", "", "Spé SVT" },
        { "SNSI", "068950", "NUMERIQUE & SCIENCES INFORMATIQUES", "Numérique & sciences informatiques",
            "L1413 SII.ING.INF", "", "N.S.I." },
        { "SHLP", "013050", "HUMANITES, LITTERATURE, PHILOSOPHIE", "Humanités, littérature & philosophie",
            "L0100 PHILOSOPHIE", "", "H.L.P." },
        { "SARTS", "090150", "SPECIALITE ARTS", "Spécialité arts", "L1800 ARTS PLAST", "-", "" },
        { "SGN", "045100", "SCIENCES DE GESTION ET NUMERIQUE", "Sciences de gestion et numérique", "L8011 ECO.GE.COM",
            "", "Sc. de gestion" },
        { "MANAG", "045200", "MANAGEMENT", "Management", "L8012 ECO.GE.MAN", "", "Management" },
        { "DROEC", "045300", "DROIT ET ECONOMIE", "Droit & économie", "L8013 ECO.GE.DRO", "DROITECO", "Droit-éco" },
        { "MSGN", "045400", "MANAGEMENT, SC. GESTION ET NUMERIQUE", "Management, sc. de gestion & numérique",
            "L8011 ECO.GE.COM", "", "M.S.G.N." },
        { "IT", "071100", "INNOVATION TECHNOLOGIQUE", "Innovation technologique", "L1411 SII.ING.MEC", "", "I.T." },
        { "I2D", "071200", "INGENIERIE ET DEVELOPPEMENT DURABLE", "Ingénierie & développement durable",
            "L1411 SII.ING.MEC", "", "I2D" },
        { "LEHIG", "020100", "FRANCAIS, HISTOIRE-GEOGRAPHIE", "Français, histoire-géographie", "P0210 LET.HIS.GEO", "",
            "Lettres-histoire" },
        { "MAPRO", "061900", "MATHEMATIQUES", "Mathématiques (voie pro)", "P1315 MATH.SC.PHY", "", "Maths pro" },
        { "SCAPP", "062700", "SCIENCES PHYSIQUES ET CHIMIQUES", "Sciences physiques et chimiques", "P1315 MATH.SC.PHY",
            "", "Sciences" },
        { "PSE", "073200", "PREVENTION SANTE ENVIRONNEMENT", "Prévention santé environnement", "P7200 BIOT.SANTE", "",
            "P.S.E." },
        { "ARAPP", "090500", "ARTS APPLIQUES", "Arts appliqués & cultures artistiques", "P6500 ARTS APPL", "",
            "Arts appliqués" },
        { "ECOGE", "045900", "ECONOMIE-GESTION", "Économie-gestion", "P8012 ECO.GE.OPT", "ECOGES", "Éco-gestion" },
        { "CHEFO", "999200", "REALISATION D'UN CHEF-D'OEUVRE", "Réalisation d'un chef-d'œuvre", "P6500 ARTS APPL", "-",
            "" },
        { "ELEC", "075100", "METIERS DE L'ELECTRICITE", "Métiers de l'électricité", "P5100 GE.ELECTROT", "",
            "Électrotechnique" },
        { "VENTE", "075200", "METIERS DU COMMERCE ET DE LA VENTE", "Métiers du commerce & de la vente",
            "P8013 ECO.GE.VEN", "", "Vente" },
        { "CHORA", "999A01", "CHORALE ACADEMIQUE", "Chœur académique", "L1700 EDUC MUSIC", "-", "" },
        { "AIDE", "020E00", "AIDE AUX DEVOIRS", "Aide aux devoirs", "L0202 LET MODERN", "AIDE", "Devoirs faits" },
    };

    QString text(const char* utf8) { return QString::fromUtf8(utf8); }
}

QList<PlanSubject> allSubjects()
{
    QList<PlanSubject> subjects;
    for (const Row& row : rows) {
        PlanSubject subject { text(row.key), text(row.code), text(row.label), text(row.edition), text(row.discipline) };
        subject.inPrevious = text(row.ownCode) != u"-";
        subject.ownCode = subject.inPrevious ? text(row.ownCode) : QString();
        subject.ownLabel = text(row.ownLabel);
        subjects.append(subject);
    }
    return subjects;
}

const QList<StreamShare>& streamsOf(const QString& profile)
{
    const auto& college = collegeStreams();
    const auto& lycee = lyceeStreams();
    const auto& pro = proStreams();
    static const QList<StreamShare> college16 { { &college[0], 4, 27 }, { &college[1], 4, 27 }, { &college[2], 4, 26 },
        { &college[3], 4, 26 } };
    static const QList<StreamShare> lycee45 { { &lycee[0], 15, 31 }, { &lycee[1], 10, 31 }, { &lycee[2], 3, 31 },
        { &lycee[3], 2, 28 }, { &lycee[4], 11, 31 }, { &lycee[5], 4, 30 } };
    static const QList<StreamShare> cite90 { { &college[0], 7, 30 }, { &college[1], 7, 30 }, { &college[2], 7, 30 },
        { &college[3], 7, 29 }, { &lycee[0], 13, 35 }, { &lycee[1], 9, 35 }, { &lycee[2], 3, 34 }, { &lycee[3], 2, 30 },
        { &lycee[4], 11, 35 }, { &lycee[5], 3, 34 }, { &pro[0], 3, 30 }, { &pro[1], 4, 30 }, { &pro[2], 3, 30 },
        { &pro[3], 4, 30 }, { &pro[4], 3, 29 }, { &pro[5], 4, 29 } };
    return profile == u"college16" ? college16 : profile == u"lycee45" ? lycee45 : cite90;
}

} // namespace navette::support
