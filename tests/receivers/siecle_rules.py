# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What SIECLE (BEE) refuses or remarks in a file of pupil-group links: out (b), [seen: SFD-LIENS] unless marked.

A rejected pupil or link does not stop SIECLE from taking the rest, but since every link was
deleted first, the school has lost it: here it counts as a refusal.
"""

from __future__ import annotations

from common import Choice, El, Rule

_DEPOSIT = "out (b) at deposit [seen: SFD-LIENS]"
_PUPIL = "out (b) pupil [seen: SFD-LIENS]"
_LINK = "out (b) link [seen: SFD-LIENS]"
_TABLE = "out (b) table [seen: SFD-LIENS]"

RULES = (
    Rule("EXPORT_ABSENT", "L’établissement n’a encore fait aucun export XML des élèves.", _DEPOSIT),
    Rule("NOM_FICHIER", "Nom du fichier mal formaté.", _DEPOSIT),
    Rule("ZIP_ILLISIBLE", "Le fichier n’est pas un zip lisible.", _DEPOSIT + ", words [inferred]"),
    Rule("ZIP_CONTENU", "Le zip doit contenir un seul fichier, le XML.", _DEPOSIT + ", words [inferred]"),
    Rule("ZIP_NOM", "Nom de fichier .zip incorrect : le XML doit porter le même nom.", _DEPOSIT),
    Rule("ANNEE_DIFFERENTE", "Année du fichier différente de l’année utilisée.", _DEPOSIT),
    Rule("RNE_INEXISTANT", "Code RNE inexistant.", _DEPOSIT),
    Rule("XML_DOCTYPE", "Le fichier contient une déclaration DOCTYPE.", "our prudence [inferred]"),
    Rule("XML_INVALIDE", "Fichier XML non valide. Impossible d’importer ce fichier.", _DEPOSIT),
    Rule("ENCODAGE", "Le fichier n’est pas en ISO-8859-15.", "out (b) encoding [seen: EH2BEE]", False),
    Rule("RACINE", "La racine doit être IMPORT_ELEVES.", _TABLE),
    Rule("VERSION", "La version du format doit être 1.4.", "out (b) versions [seen: SFD-LIENS]"),
    Rule("ORDRE", "Élément absent, inattendu ou hors de l’ordre.", _TABLE),
    Rule("ATTRIBUT", "Attribut absent ou inconnu.", _TABLE),
    Rule("VALEUR", "Valeur hors du format attendu.", _TABLE),
    Rule("UAJ_NOM", "Le RNE du fichier n’est pas celui de son nom.", _TABLE),
    Rule("ANNEE_NOM", "L’année du fichier n’est pas celle de son nom.", _TABLE),
    Rule("IDENTIFIANT_DOUBLE", "Un même identifiant d’élève figure deux fois.", _TABLE),
    Rule("GROUPE_DOUBLE", "Un même groupe figure deux fois pour un élève.", _TABLE),
    Rule("REJELEGROUPE_01", "Élève non trouvé.", _PUPIL),
    Rule("REJELEGROUPE_03", "Élève déjà traité.", _PUPIL),
    Rule("IDENTITE", "L’élève désigné porte un autre nom ou une autre date de naissance.",
         "out (b) lookup; the remark [inferred]", False),
    Rule("GROUPE_A_01", "Groupe inconnu.", _LINK),
    Rule("GROUPE_B_01", "L’élève n’a pas de MEF : tous ses liens sont perdus.", _LINK),
    Rule("GROUPE_B_02", "Groupe non rattaché au MEF de l’élève.", _LINK),
    Rule("ELEGRP_A_01", "La date de début n’est pas avant la date de fin.", _LINK, False),
    Rule("ELEGRP_A_02", "Date de début hors de l’année scolaire.", _LINK, False),
    Rule("ELEGRP_A_03", "Date de fin hors de l’année scolaire.", _LINK, False),
    Rule("PERD_SES_LIENS", "L’élève avait des groupes et n’en a plus aucun.", "out (b) destructive", False),
)

_DATE = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_NAME = r"(?=.*\S)[^\x00-\x1f]{1,100}"

_GROUPE = El("GROUPE", (
    (El("CODE_GROUPE", text=r"[^\x00-\x1f]{1,8}"), 1, 1),
    (El("DATE_DEBUT_GROUPE", text=_DATE), 0, 1),
    (El("DATE_FIN_GROUPE", text=_DATE), 0, 1),
))
_ELEVE = El("ELEVE", (
    (Choice((El("ELEVE_ID", text=r"[0-9]{1,10}"), El("ID_NATIONAL", text=r"\w{11}"),
             El("ID_PRV_ELE", text=r"[0-9]{1,5}"))), 1, 1),
    (El("NOM_DE_FAMILLE", text=_NAME), 1, 1),
    (El("NOM_USAGE", text=_NAME), 0, 1),
    (El("PRENOM", text=_NAME), 1, 1),
    (El("PRENOM2", text=_NAME), 0, 1),
    (El("PRENOM3", text=_NAME), 0, 1),
    (El("DATE_NAISS", text=_DATE), 1, 1),
    (El("GROUPES", ((_GROUPE, 1, None),)), 1, 1),
))
IMPORT_ELEVES = El("IMPORT_ELEVES", (
    (El("PARAMETRES", (
        (El("UAJ", text=r"\w{8}"), 1, 1),
        (El("ANNEE_SCOLAIRE", text=r"[0-9]{4}"), 1, 1),
        (El("DATE_IMPORT", text=r"(0[1-9]|[12][0-9]|3[01])/(0[1-9]|1[0-2])/[0-9]{4}"), 1, 1),
        (El("NUM_ENVOI", text=r"[0-9]{1,5}"), 1, 1),
        (El("LOGICIEL", text=r"[^\x00-\x1f]{1,10}"), 1, 1),
    )), 1, 1),
    (El("DONNEES", ((El("ELEVES", ((_ELEVE, 1, None),)), 1, 1),)), 1, 1),
), {"VERSION": (True, r"\S{1,10}")})
