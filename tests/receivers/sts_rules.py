# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Why STS Web refuses or remarks an EDT_STS file. It publishes no error list: sources are second-hand (out (a)).

What only another reader objects to, what STS Web mends by itself, and what two sources tell
differently (HEURES_STRUCTURE with co-teaching) is remarked, not refused.
"""

from __future__ import annotations

from common import Rule

_READERS = "out (a) other receivers"
_CHECKS = "out (a) pre-export checks [inferred]"
_DTD = "out (a) element table [seen: CRLR-DTD, OENT]"

RULES = (
    Rule("NOM_FICHIER", "Le nom du fichier n’est pas celui que STS Web attend.", "out (a) name; the check [inferred]"),
    Rule("FICHIER_XML", "Le fichier n’est pas un XML bien formé.", _DTD),
    Rule("FICHIER_DOCTYPE", "Le fichier contient une déclaration DOCTYPE.", "out (a) encoding [seen: OENT]"),
    Rule("FICHIER_ENCODAGE", "Le fichier n’est pas en ISO-8859-15, déclaré et réel.", "out (a) encoding [seen: OENT]"),
    Rule("FICHIER_INVERSE", "C’est un export de STS Web (STS_EDT) : veillez à ne pas inverser les fichiers.",
         "out (a) name [seen: CRLR, GEPI]"),
    Rule("FICHIER_RACINE", "La racine doit être exactement <EDT_STS>, sans attribut ni espace de noms.",
         "out (a) encoding [seen: CRLR, OENT]"),
    Rule("UAJ", "L’établissement du fichier n’est pas celui de la base.", _READERS + " [seen: CRLR]"),
    Rule("ANNEE", "L’année scolaire du fichier n’est pas celle de la base.", _CHECKS),
    Rule("ORDRE", "Élément absent, inattendu ou hors de l’ordre.", _DTD),
    Rule("ATTRIBUT", "Attribut absent ou inconnu.", _DTD),
    Rule("VALEUR", "Valeur hors du format attendu.", _DTD),
    Rule("HORAIRE", "La journée doit être unique et finir après avoir commencé.", _DTD + ", bounds [inferred]"),
    Rule("INDIVIDU", "Individu inconnu de STS Web, ou présent deux fois.", "out (a) matching by code [seen: OENT]"),
    Rule("INDEMNITE", "Indemnité pour une division ou un niveau inconnu.", _CHECKS),
    Rule("ARE", "Activité à responsabilité absente de la nomenclature.", "out (a) CODE_ARE [inferred]"),
    Rule("ENSEIGNANT_INCONNU", "Enseignant (ID, TYPE) absent des individus de STS Web.", _CHECKS),
    Rule("DIVISION_INCONNUE", "Les divisions doivent exister dans STS Web.", "out (a) [seen: TLSE]"),
    Rule("MATIERE", "Matière absente de la nomenclature.", _CHECKS),
    Rule("MODALITE", "Modalité de cours absente de la nomenclature (deviendrait CG).", "out (a) [seen: KLEP]", False),
    Rule("GROUPE_LONG", "Code de groupe de plus de 8 caractères.", "out (a) [seen: KLEP, SFD-LIENS code8]"),
    Rule("GROUPE_CARACTERES", "Caractère interdit dans un code de groupe.", "out (a) [A-Z0-9_.-] [inferred]"),
    Rule("CODE_DOUBLE", "Code porté par deux divisions ou groupes.", "out (a) one name space [seen: KLEP]"),
    Rule("GROUPE_SANS_DIVISION", "Groupe sans division d’appartenance.", _CHECKS),
    Rule("GROUPE_DIVISION", "Division d’appartenance inconnue ou répétée.", "out (a) [seen: TLSE]"),
    Rule("GROUPE_EFFECTIF", "Effectif de groupe nul ou absent.", "out (a) [seen: KLEP]"),
    Rule("GROUPE_PARTS", "L’effectif du groupe n’est pas la somme de ses parts.", _CHECKS),
    Rule("ALTERNANCE_DOUBLE", "Alternance définie deux fois.", _CHECKS),
    Rule("ALTERNANCE_SEMAINES", "Alternance sans semaine, ou semaine répétée.", _CHECKS),
    Rule("ALTERNANCE_ANNUELLE", "Aucune alternance annuelle (30 semaines au moins).",
         _READERS + " [seen: CRLR]", False),
    Rule("SEMAINE_LUNDI", "Une semaine doit commencer un lundi.", _READERS + " [seen: CDT6000]"),
    Rule("SEMAINE_ANNEE", "Semaine hors de l’année scolaire.", _CHECKS),
    Rule("SALLE_DOUBLE", "Salle définie deux fois.", _CHECKS),
    Rule("SERVICE_DOUBLE", "Service en double (structure, matière, modalité).", "in 9 SERVICE key [seen: STS17]"),
    Rule("ENSEIGNANT_DOUBLE", "Enseignant répété dans un service.", _CHECKS),
    Rule("COURS_ALTERNANCE", "Cours d’une alternance non définie.", _READERS + " [seen: CDT6000]"),
    Rule("COURS_DUREE", "Cours de durée nulle ou passant minuit.", _READERS + " [seen: CDT6000]"),
    Rule("COURS_SALLE", "Cours dans une salle non définie.", _CHECKS),
    Rule("SANS_COURS", "Enseignant sans cours dans un service.", _READERS + " [seen: CDT6000]", False),
    Rule("DEUX_LIEUX", "Enseignant en deux endroits au même moment.", "product 4.2 E05 [inferred]"),
    Rule("HEURES_AGENT", "Les heures de l’enseignant ne sont pas celles de ses cours.", _CHECKS, False),
    Rule("HEURES_STRUCTURE", "Les heures de la structure ne sont pas la somme de celles des enseignants.",
         "in 9 HEURES_STRUCTURE [seen: STS17]", False),
    Rule("CO_ENS", "Plusieurs enseignants au même moment sans indication de co-enseignement.",
         "out (a) [seen: IDX-DOC]"),
    Rule("PONDERATION", "Plusieurs pondérations dans un service.", "out (a) [seen: KLEP]"),
)
