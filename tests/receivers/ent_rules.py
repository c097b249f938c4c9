# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an ENT refuses or remarks in ExportEmploiDuTemps: out (c), its order and the pattern of each value.

[seen: IDX-XSD] for the layout, [seen: ENTCORE] for the effects. What an importer loses without
a word is refused here; what it takes with less is remarked.
"""

from __future__ import annotations

from common import El, Rule

_XSD = "out (c) element table [seen: IDX-XSD]"
_FAULTS = "out (c) faults [seen: ENTCORE]"
_MATCH = "out (c) matching [seen: ENTCORE]"

RULES = (
    Rule("NOM_FICHIER", "L’extension du fichier doit être .xml.", "out (c) name [seen: ENTCORE]"),
    Rule("NOM_UAI", "Le nom du fichier ne porte pas l’UAI.", "out (c) name [seen: ENTCORE]", False),
    Rule("DOCTYPE", "Le fichier contient une déclaration DOCTYPE.", "our prudence [inferred]"),
    Rule("ENCODAGE", "Le fichier n’est pas en UTF-8, déclaré et réel.", "out (c) encoding"),
    Rule("XML", "Le fichier n’est pas un XML bien formé.", _XSD),
    Rule("SCELLE", "Le fichier est scellé : il faut la clé du partenaire.", "out (c) container [seen: IDX-XSD]"),
    Rule("RACINE", "La racine doit être ExportEmploiDuTemps, dans son espace de noms.", _XSD),
    Rule("ORDRE", "Élément absent, inattendu ou hors de l’ordre.", _XSD),
    Rule("ATTRIBUT", "Attribut absent ou inconnu.", _XSD),
    Rule("VALEUR", "Valeur hors du format attendu.", _XSD),
    Rule("UAI", "L’UAI du fichier n’est pas celui de l’établissement.", "out (c) table [inferred]"),
    Rule("ANNEE", "L’année scolaire est incohérente ou n’est pas celle de l’établissement.", _FAULTS),
    Rule("SEMAINE1_LUNDI", "La semaine 1 doit commencer un lundi.", _XSD),
    Rule("GRILLE", "Les places ne forment pas la grille annoncée.", _XSD),
    Rule("IDENT_DOUBLE", "Identifiant répété dans son genre.", _XSD),
    Rule("IDENT_INCONNU", "Identifiant non défini dans le fichier.", _FAULTS),
    Rule("PLACE", "Cours hors des places de la journée.", _FAULTS),
    Rule("JOUR", "Cours un jour non ouvré.", _XSD),
    Rule("SEMAINES", "Semaines absentes ou hors de l’année (bit n = semaine n, à partir de 1).", _FAULTS),
    Rule("SEMAINES_FERMEES", "Cours une semaine où l’établissement est fermé.", "in 8 CALENDRIERS_FERMETURE", False),
    Rule("SANS_PUBLIC", "Cours sans classe, partie ni groupe.", _FAULTS, False),
    Rule("CLASSES_OUBLIEES", "Un cours qui a un groupe perd ses classes.", _MATCH, False),
    Rule("DEUX_LIEUX", "Professeur ou salle deux fois au même moment.", "product 4.2 E05 [inferred]", False),
    Rule("SEPARATEUR", "« $ » dans un nom de classe ou de groupe.", "out (d) separator"),
    Rule("CLASSE_INCONNUE", "Classe inconnue de l’annuaire.", _MATCH),
    Rule("MATIERE_INCONNUE", "Code de matière absent de la nomenclature.", _MATCH, False),
    Rule("PROFESSEUR_INCONNU", "Professeur inconnu de STS.", _MATCH),
    Rule("PROFESSEUR_IDENTITE", "Le professeur désigné par IDSTS porte un autre nom ou une autre naissance.", _MATCH),
    Rule("PROFESSEUR_SANS_IDPN", "Sans IDPN, le professeur est retrouvé par son nom.", _FAULTS, False),
    Rule("ELEVE_INCONNU", "Élève inconnu de SIECLE.", _MATCH),
    Rule("ELEVE_IDENTITE", "L’élève désigné par IDSconet ou INE porte un autre nom ou une autre naissance.", _MATCH),
    Rule("ELEVE_SANS_IDPN", "Sans IDPN, l’ENT ignore l’élève.", _FAULTS, False),
    Rule("ELEVE_CLASSE", "La classe de l’élève n’est pas celle de SIECLE.", _MATCH),
    Rule("ELEVE_DATES", "Dates d’entrée et de sortie inversées ou hors de l’année.", _XSD, False),
)

_UINT = r"[0-9]{1,10}"
_TEXT = r"(?=.*\S)[^\x00-\x1f]+"
_ANY = r"[^\x00-\x1f]*"
_DATE = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_WEEKS = r"[0-9]{1,20}"
_YES, _NO = True, False


def _item(name: str, **attrs: str) -> El:
    """An element without children; a pattern that begins with « ? » marks an optional attribute."""
    return El(name, (), {key: (not pattern.startswith("?"), pattern.removeprefix("?"))
                         for key, pattern in attrs.items()})


def _many(name: str, item: El, least: int = 0) -> El:
    return El(name, ((item, least, None),))


_IDENT = _item("PartieDeClasse", Ident=_UINT)
_STAY = {"Ident": (_YES, _UINT), "DateEntree": (_YES, _DATE), "DateSortie": (_YES, _DATE)}
_USE = {"Ident": (_YES, _UINT), "Semaines": (_YES, _WEEKS)}
USES = ("Professeur", "Classe", "PartieDeClasse", "Groupe", "Salle")

EXPORT = El("ExportEmploiDuTemps", (
    (_item("AnneeScolaire", DateDebut=_DATE, DateFin=_DATE, DatePremierJourSemaine1=_DATE), 1, 1),
    (El("GrilleHoraire", (
        (_many("JoursOuvres", El("Jour", text=r"[1-7]"), 1), 1, 1),
        (_many("PlacesParJour", _item("Place", Numero=_UINT, LibelleHeureDebut=_TIME, LibelleHeureFin=_TIME), 1),
         1, 1),
    ), {"NombrePlacesParJour": (_YES, _UINT), "DureePlace": (_YES, r"[1-9][0-9]{0,3}")}), 1, 1),
    (_many("Matieres", _item("Matiere", Ident=_UINT, Code=_TEXT, Libelle=_ANY)), 1, 1),
    (_many("Professeurs", _item("Professeur", Ident=_UINT, Nom=_TEXT, Prenom=_ANY, CodePostal="?" + _ANY,
                                DateNaissance="?" + _DATE, IDSTS="?" + _ANY, IDPN="?" + _TEXT, IDCAS="?" + _ANY)),
     1, 1),
    (_many("Classes", El("Classe", ((_IDENT, 0, None),), {"Ident": (_YES, _UINT), "Nom": (_YES, _TEXT)})), 1, 1),
    (_many("Groupes", El("Groupe", ((_item("Classe", Ident=_UINT), 0, None), (_IDENT, 0, None)),
                         {"Ident": (_YES, _UINT), "Nom": (_YES, _TEXT)})), 1, 1),
    (_many("Salles", _item("Salle", Ident=_UINT, Nom=_TEXT)), 1, 1),
    (_many("Eleves", El("Eleve", (
        (_item("Responsable", Ident=_UINT, RespLegal=_ANY, Nom=_TEXT, Prenom=_ANY, Adresse1=_ANY, Civilite="?" + _ANY,
               Adresse2="?" + _ANY, Adresse3="?" + _ANY, Adresse4="?" + _ANY, CodePostal="?" + _ANY,
               Ville="?" + _ANY, IDPN="?" + _ANY, IDCAS="?" + _ANY), 0, 2),
        (El("Classe", (), _STAY), 0, None),
        (El("PartieDeClasse", (), _STAY), 0, None),
    ), {"Ident": (_YES, _UINT), "Nom": (_YES, _TEXT), "Prenom": (_YES, _ANY), "DateNaissance": (_YES, _DATE),
        "Sexe": (_YES, r"Masculin|Feminin"), "CodePostal": (_NO, _ANY), "NumeroNational": (_NO, _ANY),
        "IDSconet": (_NO, _ANY), "IDPN": (_NO, _TEXT), "IDCAS": (_NO, _ANY), "IDEtablissement": (_NO, _ANY)})), 1, 1),
    (_many("Cours", El("Cours", (
        (_item("Matiere", Ident=_UINT), 1, 1),
        *((El(name, (), _USE), 0, None) for name in USES),
    ), {"Jour": (_YES, r"[1-7]"), "NumeroPlaceDebut": (_YES, _UINT), "NombrePlaces": (_YES, r"[1-9][0-9]*")})), 1, 1),
), {"Version": (_YES, r"1\.1"), "UAI": (_YES, r"[0-9]{7}[A-Z]")})
