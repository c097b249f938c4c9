# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of EDT_STS and the pattern of each value (out (a), element table: CRLR-DTD, OENT) [seen]."""

from __future__ import annotations

from common import El

HHMM = r"([01][0-9]|2[0-3])[0-5][0-9]"
DAY = r"[1-7]"
HOURS = r"[0-9]{1,3}\.[0-9]{2}"
COUNT = r"[0-9]{1,5}"
CODE = r"(?=.*\S)[^\x00-\x1f]+"
ANY = r"[^\x00-\x1f]*"
ISO_DATE = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"


def _wrap(name: str, item: El) -> El:
    """A container of any number of one element."""
    return El(name, ((item, 0, None),))


_COURS = El("COURS", (
    (El("CODE_ALTERNANCE", text=CODE), 1, 1),
    (El("JOUR", text=DAY), 1, 1),
    (El("HEURE_DEBUT", text=HHMM), 1, 1),
    (El("DUREE", text=HHMM), 1, 1),
    (El("CODE_SALLE", text=ANY), 0, 1),
))
_ENSEIGNANT = El("ENSEIGNANT", (
    (El("HEURES_AGENT", text=HOURS), 0, 1),
    (El("TAUX_PONDERATION", text=HOURS), 0, 1),
    (_wrap("COURS_RATTACHES", _COURS), 0, 1),
), {"ID": (True, r"[0-9]+"), "TYPE": (False, r"epp|local")})
_SERVICES = _wrap("SERVICES", El("SERVICE", (
    (El("HEURES_STRUCTURE", text=HOURS), 0, 1),
    (El("CO_ENS", text=r"true|false"), 0, 1),
    (_wrap("ENSEIGNANTS", _ENSEIGNANT), 1, 1),
), {"CODE_MATIERE": (True, r"[0-9A-Z]{6}"), "CODE_MOD_COURS": (False, CODE)}))

_PARAMETRES = El("PARAMETRES", (
    (El("UAJ", text=r"[0-9]{7}[A-Z]"), 1, 1),
    (El("ANNEE_SCOLAIRE", text=r"[0-9]{4}"), 0, 1),
    (El("APPLICATION_SOURCE", text=ANY), 0, 1),
))
_HORAIRES = _wrap("HORAIRES", El("HORAIRE", (
    (El("DEBUT_COURS", text=HHMM), 1, 1),
    (El("FIN_COURS", text=HHMM), 1, 1),
), {"JOUR": (True, DAY)}))
_ALTERNANCES = _wrap("ALTERNANCES", El("ALTERNANCE", (
    (El("LIBELLE_COURT", text=r".{0,10}"), 1, 1),  # <= 10 [inferred]
    (El("LIBELLE_LONG", text=ANY), 1, 1),
    (_wrap("SEMAINES", El("DATE_DEBUT_SEMAINE", text=ISO_DATE)), 1, 1),
), {"CODE": (True, CODE)}))
_SALLES = _wrap("SALLES_COURS", El("SALLE_COURS", (
    (El("GROUPE_SALLE", text=ANY), 0, 1),
    (El("LOCALISATION", text=ANY), 0, 1),
), {"CODE": (True, CODE)}))
_INDIVIDUS = _wrap("INDIVIDUS", El("INDIVIDU", (
    (_wrap("INDEMNITES", El("INDEMNITE", (
        (El("CODE_STRUCTURE", text=CODE), 1, 1),
        (El("MEFSTAT4", text=r"[0-9]{4}"), 1, 1),
    ))), 0, 1),
    (_wrap("ARES", El("ARE", (
        (El("CODE_ARE", text=CODE), 1, 1),
        (El("HEURES", text=HOURS), 1, 1),
    ))), 0, 1),
), {"ID": (True, r"[0-9]+")}))
_DIVISIONS = _wrap("DIVISIONS", El("DIVISION", ((_SERVICES, 1, 1),), {"CODE": (True, CODE)}))
_GROUPES = _wrap("GROUPES", El("GROUPE", (
    (El("LIBELLE_LONG", text=ANY), 0, 1),
    (El("EFFECTIF_PREVU", text=COUNT), 0, 1),
    (El("EFFECTIF_MAX_EDT", text=COUNT), 0, 1),
    (_wrap("DIVISIONS_APPARTENANCE", El("DIVISION_APPARTENANCE", (
        (El("EFFECTIF_PREVU", text=COUNT), 1, 1),
    ), {"CODE": (True, CODE)})), 0, 1),
    (_SERVICES, 1, 1),
), {"CODE": (True, CODE)}))

EDT_STS = El("EDT_STS", (
    (_PARAMETRES, 1, 1),
    (El("DONNEES", (
        (_HORAIRES, 1, 1),
        (_ALTERNANCES, 1, 1),
        (_SALLES, 0, 1),
        (_INDIVIDUS, 1, 1),
        (El("STRUCTURE", ((_DIVISIONS, 1, 1), (_GROUPES, 1, 1))), 1, 1),
    )), 1, 1),
))
