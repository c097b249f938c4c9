# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults seeded in the pupil-group links (out (b), "What SIECLE refuses")."""

from __future__ import annotations

import copy
import xml.etree.ElementTree as ET
from dataclasses import replace

from deposits import Deposit, every, one, text_in, zipped
from seeds import Seed, edited, spoilt
from siecle_base import SiecleBase
from siecle_bee import SiecleBee

ROWS = {
    "name": "« Nom du fichier mal formaté ! »",
    "zip name": "« Nom de fichier .zip incorrect ! »",
    "year": "« Année du fichier différente de l'année utilisée ! »",
    "schema": "« Fichier XML non valide. Impossible d'importer ce fichier. »",
    "no export yet": "Blocked until the school has run one export of its pupils.",
    "school": "« Code RNE inexistant »",
    "destructive": "All links are deleted first: a partial file loses links.",
    "REJELEGROUPE_01": "Pupil not found.",
    "REJELEGROUPE_02": "Other.",
    "REJELEGROUPE_03": "Pupil already treated.",
    "GROUPE_A_01": "Group unknown.",
    "GROUPE_B_01": "Pupil without MEF.",
    "GROUPE_B_02": "Group not attached to the pupil's MEF.",
    "ELEGRP_A_01": "Start not before end.",
    "ELEGRP_A_02": "Start outside the school year.",
    "ELEGRP_A_03": "End outside the school year.",
}
ROWS_UNSEEN = {"REJELEGROUPE_02": "The specification does not say what it stands for."}
UNSEEN: dict[str, str] = {}


def base_of(deposit: Deposit) -> SiecleBase:
    assert isinstance(deposit.receiver, SiecleBee)
    return deposit.receiver.base


def ids_of(root: ET.Element) -> list[str]:
    return [node.text or "" for node in every(root, "ELEVE_ID")]


# --- the deposit --------------------------------------------------------------------------------


@spoilt("F01", rule="RACINE")
def the_file_for_sts(deposit: Deposit) -> None:
    deposit.xml = deposit.files.file("sts").read_bytes()


@spoilt("F02", rule="XML_INVALIDE", rows=["schema"])
def cut_in_the_middle(deposit: Deposit) -> None:
    deposit.xml = deposit.xml[:len(deposit.xml) // 2]


@spoilt("F02", rule="ZIP_ILLISIBLE")
def a_zip_cut_in_the_middle(deposit: Deposit) -> None:
    deposit.data = deposit.data[:len(deposit.data) // 2]


@spoilt("F03", rule="RNE_INEXISTANT", rows=["school"])
def another_school(deposit: Deposit) -> None:
    text = deposit.xml
    deposit.name = "0990001N" + deposit.name[8:]
    deposit.xml = text
    deposit.edit(lambda root: text_in(root, "UAJ", "0990001N") and None)


@spoilt("F04", rule="ANNEE_DIFFERENTE", rows=["year"])
def last_year(deposit: Deposit) -> None:
    text, stem = deposit.xml, deposit.name
    deposit.name = stem[:17] + str(int(stem[17:21]) - 1) + stem[21:]
    deposit.xml = text


@spoilt("F06", rule="NOM_FICHIER", rows=["name"])
def a_copy_by_the_browser(deposit: Deposit) -> None:
    deposit.name = deposit.name.replace(".zip", " (1).zip")


@spoilt("F06", rule="ZIP_NOM", rows=["zip name"])
def renamed_outside_only(deposit: Deposit) -> None:
    deposit.name = deposit.name.replace("000000", "000001") if "000000" in deposit.name else \
        deposit.name[:-10] + "000000.zip"


@spoilt("F08", rule="ZIP_CONTENU")
def a_second_member(deposit: Deposit) -> None:
    deposit.data = zipped({deposit.name.replace(".zip", ".xml"): deposit.xml, "lisez-moi.txt": b"bonjour"})


@spoilt("F08", rule="ZIP_NOM")
def a_path_outside(deposit: Deposit) -> None:
    deposit.data = zipped({"../" + deposit.name.replace(".zip", ".xml"): deposit.xml})


@spoilt(rule="EXPORT_ABSENT", rows=["no export yet"])
def no_export_of_the_pupils_yet(deposit: Deposit) -> None:
    base_of(deposit).pupils_exported = False


@edited("E06", rule="VALEUR", rows=["schema"])
def a_name_of_no_letter(root: ET.Element) -> None:
    text_in(root, "PRENOM", " ")


@edited("E06", rule="VALEUR")
def a_name_too_long(root: ET.Element) -> None:
    text_in(root, "NOM_DE_FAMILLE", "A" * 101)


@spoilt("E06", rule="XML_INVALIDE")
def a_control_character(deposit: Deposit) -> None:
    deposit.replace(b"<PRENOM>", b"<PRENOM>\x0b")


@edited("G05", rule="VALEUR")
def a_group_code_of_nine_characters(root: ET.Element) -> None:
    text_in(root, "CODE_GROUPE", "6AGROUPE1")


# --- pupils and their links ---------------------------------------------------------------------


@edited("L01", rule="REJELEGROUPE_01", rows=["REJELEGROUPE_01"])
def a_pupil_whom_siecle_does_not_know(root: ET.Element) -> None:
    pupil = one(root, "ELEVE")
    text_in(pupil, "ELEVE_ID", "1")
    text_in(pupil, "DATE_NAISS", "2015-01-01")
    text_in(pupil, "NOM_DE_FAMILLE", "PERSONNE")
    for usage in pupil.findall("NOM_USAGE"):
        pupil.remove(usage)


@edited("L01", rule="IDENTIFIANT_DOUBLE")
def two_pupils_of_one_number(root: ET.Element) -> None:
    first, second = list(every(root, "ELEVE_ID"))[:2]
    second.text = first.text


@edited("L01", rule="REJELEGROUPE_03", rows=["REJELEGROUPE_03"])
def a_pupil_twice(root: ET.Element) -> None:
    twin = copy.deepcopy(one(root, "ELEVE"))
    text_in(twin, "ELEVE_ID", "1")  # found again by name and birth date
    one(root, "ELEVES").append(twin)


@spoilt("L01", rule="GROUPE_B_01", rows=["GROUPE_B_01"])
def a_pupil_without_mef(deposit: Deposit) -> None:
    first = ids_of(ET.fromstring(deposit.xml))[0]
    base = copy.copy(base_of(deposit))
    base.pupils = [replace(pupil, mef="") if pupil.eleve_id == first else pupil for pupil in base.pupils]
    deposit.receiver = SiecleBee(base)


@spoilt("L02", rule="GROUPE_B_02", rows=["GROUPE_B_02"])
def a_group_of_another_year_group(deposit: Deposit) -> None:
    base = base_of(deposit)
    mefs = {pupil.eleve_id: pupil.mef for pupil in base.pupils}

    def change(root: ET.Element) -> None:
        pupil = one(root, "ELEVE")
        mef = mefs[text_in(pupil, "ELEVE_ID")]
        text_in(pupil, "CODE_GROUPE", next(code for code, own in sorted(base.groups.items()) if own and mef not in own))

    deposit.edit(change)


@spoilt("G02", rule="GROUPE_B_02")
def a_class_without_mef(deposit: Deposit) -> None:
    """STS pushes its groups again: those of that class alone get no MEF."""
    base = copy.copy(base_of(deposit))
    sent = deposit.files.sent_to_sts
    pushed = {node.get("CODE", "") for node in every(sent, "GROUPE")}
    division = one(one(sent, "GROUPE"), "DIVISION_APPARTENANCE").get("CODE", "")
    base.divisions = {**base.divisions, division: frozenset()}
    base.groups = {code: mefs for code, mefs in base.groups.items() if code not in pushed}
    base.add_groups_of_sts(sent)
    deposit.receiver = SiecleBee(base)


@edited("L03", rule="PERD_SES_LIENS", rows=["destructive"], refused=False)
def the_pupils_of_one_half(root: ET.Element) -> None:
    pupils = one(root, "ELEVES")
    for pupil in list(pupils)[::2]:
        pupils.remove(pupil)


@edited("L03", rule="ORDRE")
def nobody(root: ET.Element) -> None:
    one(root, "ELEVES").clear()


@edited("G07", rule="GROUPE_A_01", rows=["GROUPE_A_01"])
def a_group_that_was_not_pushed(root: ET.Element) -> None:
    text_in(root, "CODE_GROUPE", "NOUVEAU")


def dated(root: ET.Element, first: str, last: str) -> None:
    link = one(root, "GROUPE")
    for old in list(link)[1:]:
        link.remove(old)
    for name, day in (("DATE_DEBUT_GROUPE", first), ("DATE_FIN_GROUPE", last)):
        ET.SubElement(link, name).text = day


@edited(rule="ELEGRP_A_01", rows=["ELEGRP_A_01"], refused=False)
def an_end_before_the_start(root: ET.Element) -> None:
    dated(root, "2027-01-31", "2026-09-01")


@edited(rule="ELEGRP_A_02", rows=["ELEGRP_A_02"], refused=False)
def a_start_last_year(root: ET.Element) -> None:
    dated(root, "2025-09-01", "2027-01-31")


@edited(rule="ELEGRP_A_03", rows=["ELEGRP_A_03"], refused=False)
def an_end_next_year(root: ET.Element) -> None:
    dated(root, "2026-09-01", "2028-01-31")


SEEDS = tuple(value for value in list(globals().values()) if isinstance(value, Seed))
