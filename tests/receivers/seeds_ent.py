# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults seeded in ExportEmploiDuTemps (out (c), "What ENTCORE's EDT importer needs")."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from deposits import Deposit, drop, every, one, parent_of
from ent import NAMESPACE
from seeds import Seed, edited, spoilt

ROWS = {
    "DureePlace": "GrilleHoraire without @DureePlace: the whole import is lost.",
    "AnneeScolaire": "No AnneeScolaire: no lesson, no message.",
    "Semaines": "No Semaines on a resource: no lesson for it, silent.",
    "Matiere": "Cours without Matiere: NullPointerException.",
    "container": "The container Cours is missing: the first lesson is lost.",
    "place": "NumeroPlaceDebut not in PlacesParJour: that lesson is skipped.",
    "unknown Ident": "Unknown Ident of a teacher or class: dropped silently.",
    "order": "Groupes before Classes: no pupil links.",
    "pupil without IDPN": "Eleve without IDPN: pupil ignored.",
    "teacher without IDPN": "Professeur without IDPN: matched by name, with a warning.",
    "IdPN": "The spelling IdPN: no pupils.",
    "dangling part": "A dangling PartieDeClasse.",
    "group and class": "A lesson with a group drops its classes.",
    "class name": "Class found by its exact name.",
    "subject code": "Subject found by its code.",
    "pupil identity": "Pupil found by exact first name, name and birth date.",
}
ROWS_UNSEEN: dict[str, str] = {}
UNSEEN = {
    "N03": "The ENT knows whether it was loaded by hand this year; the file is the same.",
    "N04": "It is about two files of one run; the second is a file like the first.",
}


def qualified(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def lessons(root: ET.Element) -> ET.Element:
    """The outer Cours, which holds the others."""
    return next(node for node in root if node.tag == qualified("Cours"))


def first_with(root: ET.Element, kind: str) -> ET.Element:
    """The first lesson that has a resource of that kind."""
    return next(lesson for lesson in lessons(root) if lesson.find(qualified(kind)) is not None)


# --- the file -----------------------------------------------------------------------------------


@spoilt("F01", rule="RACINE")
def the_file_for_sts(deposit: Deposit) -> None:
    deposit.data = ET.tostring(deposit.files.sent_to_sts, encoding="utf-8", xml_declaration=True)


@spoilt("F02", rule="XML")
def half_written(deposit: Deposit) -> None:
    deposit.data = deposit.data[:len(deposit.data) // 2]


@spoilt("F02", "E06", rule="ENCODAGE")
def said_to_be_latin_9(deposit: Deposit) -> None:
    deposit.replace(b'encoding="UTF-8"', b'encoding="ISO-8859-15"')


@edited("F03", rule="UAI")
def another_school(root: ET.Element) -> None:
    root.set("UAI", "0990001N")


@edited("F04", rule="ANNEE")
def last_year(root: ET.Element) -> None:
    year = one(root, "AnneeScolaire")
    for name in ("DateDebut", "DateFin"):
        year.set(name, str(int(year.get(name, "")[:4]) - 1) + year.get(name, "")[4:])


@spoilt("F06", rule="NOM_FICHIER")
def another_extension(deposit: Deposit) -> None:
    deposit.name = deposit.name.replace(".xml", ".txt")


@spoilt("E06", rule="XML")
def a_control_character(deposit: Deposit) -> None:
    deposit.replace(b'Libelle="', b'Libelle="\x0b')


@edited("E06", rule="VALEUR")
def a_nameless_pupil(root: ET.Element) -> None:
    one(root, "Eleve").set("Nom", " ")


# --- what ENTCORE needs -------------------------------------------------------------------------


@edited("E03", rule="ATTRIBUT", rows=["DureePlace"])
def no_length_of_a_place(root: ET.Element) -> None:
    del one(root, "GrilleHoraire").attrib["DureePlace"]


@edited("E01", rule="ORDRE", rows=["AnneeScolaire"])
def no_school_year(root: ET.Element) -> None:
    drop(root, one(root, "AnneeScolaire"))


@edited("E01", rule="ATTRIBUT", rows=["Semaines"])
def no_weeks(root: ET.Element) -> None:
    del one(first_with(root, "Professeur"), "Professeur").attrib["Semaines"]


@edited("E01", rule="SEMAINES")
def no_week_at_all(root: ET.Element) -> None:
    one(first_with(root, "Professeur"), "Professeur").set("Semaines", "0")


@edited("M05", rule="ORDRE", rows=["Matiere"])
def a_lesson_without_subject(root: ET.Element) -> None:
    lesson = first_with(root, "Matiere")
    lesson.remove(one(lesson, "Matiere"))


@edited(rule="ORDRE", rows=["container"])
def lessons_without_their_container(root: ET.Element) -> None:
    container = lessons(root)
    root.remove(container)
    root.extend(list(container))


@edited("E03", rule="PLACE", rows=["place"])
def a_place_that_does_not_exist(root: ET.Element) -> None:
    first_with(root, "Professeur").set("NumeroPlaceDebut", "90")


@edited("E03", rule="JOUR")
def a_sunday(root: ET.Element) -> None:
    first_with(root, "Professeur").set("Jour", "7")


@edited("T01", rule="IDENT_INCONNU", rows=["unknown Ident"])
def a_teacher_who_is_not_in_the_file(root: ET.Element) -> None:
    one(first_with(root, "Professeur"), "Professeur").set("Ident", "99999")


@edited(rule="ORDRE", rows=["order"])
def groups_before_classes(root: ET.Element) -> None:
    groups = one(root, "Groupes")
    root.remove(groups)
    root.insert(list(root).index(one(root, "Classes")), groups)


@edited(rule="ELEVE_SANS_IDPN", rows=["pupil without IDPN"], refused=False)
def a_pupil_without_number(root: ET.Element) -> None:
    del one(root, "Eleve").attrib["IDPN"]


@edited(rule="PROFESSEUR_SANS_IDPN", rows=["teacher without IDPN"], refused=False)
def a_teacher_without_number(root: ET.Element) -> None:
    del one(root, "Professeur").attrib["IDPN"]


@edited(rule="ATTRIBUT", rows=["IdPN"])
def the_old_spelling(root: ET.Element) -> None:
    one(root, "Eleve").set("IdPN", "E1")


@edited(rule="IDENT_INCONNU", rows=["dangling part"])
def a_part_of_no_class(root: ET.Element) -> None:
    groups = one(root, "Groupes")
    ET.SubElement(groups[0], qualified("PartieDeClasse"), {"Ident": "99999"})


@edited(rule="CLASSES_OUBLIEES", rows=["group and class"], refused=False)
def a_lesson_of_a_group_and_a_class(root: ET.Element) -> None:
    lesson = first_with(root, "Groupe")
    group = one(lesson, "Groupe")
    whole = ET.Element(qualified("Classe"), {"Ident": one(root, "Classe").get("Ident", ""),
                                             "Semaines": group.get("Semaines", "")})
    lesson.insert(list(lesson).index(group), whole)


# --- who the ENT recognises ---------------------------------------------------------------------


@edited("N01", rule="PROFESSEUR_IDENTITE")
def a_teacher_of_another_name(root: ET.Element) -> None:
    one(root, "Professeur").set("Nom", "PERSONNE")


@edited("N01", rule="ELEVE_IDENTITE", rows=["pupil identity"])
def a_pupil_with_a_nickname(root: ET.Element) -> None:
    one(root, "Eleve").set("Prenom", "Zaza")


@edited("L01", rule="ELEVE_INCONNU")
def a_pupil_whom_the_ent_does_not_know(root: ET.Element) -> None:
    pupil = one(root, "Eleve")
    pupil.set("IDSconet", "1")
    pupil.attrib.pop("NumeroNational", None)


@edited("N02", "G01", rule="CLASSE_INCONNUE", rows=["class name"])
def a_class_of_another_name(root: ET.Element) -> None:
    one(one(root, "Classes"), "Classe").set("Nom", "6 Verte")


@edited("N02", rule="SEPARATEUR")
def a_dollar_in_a_name(root: ET.Element) -> None:
    one(one(root, "Groupes"), "Groupe").set("Nom", "6A$ALL")


@edited("M01", rule="MATIERE_INCONNUE", rows=["subject code"], refused=False)
def a_subject_of_our_own(root: ET.Element) -> None:
    one(one(root, "Matieres"), "Matiere").set("Code", "LOCAL-1")


@edited("E05", rule="DEUX_LIEUX", refused=False)
def one_teacher_in_two_places(root: ET.Element) -> None:
    here = first_with(root, "Professeur")
    who = one(here, "Professeur")
    there = next(node for node in every(lessons(root), "Professeur")
                 if node is not who and node.get("Ident") == who.get("Ident")
                 and node.get("Semaines") == who.get("Semaines"))
    lesson = parent_of(root, there)
    for name in ("Jour", "NumeroPlaceDebut"):
        lesson.set(name, here.get(name, ""))


SEEDS = tuple(value for value in list(globals().values()) if isinstance(value, Seed))
