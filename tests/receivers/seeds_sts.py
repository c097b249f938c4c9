# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults seeded in EDT_vers_STS (out (a), "What STS Web refuses" and the checks before an export)."""

from __future__ import annotations

import copy
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Iterator

from deposits import Deposit, drop, every, missing, one, text_in
from seeds import Seed, edited, spoilt
from sts_web import StsWeb

ROWS = {
    "divisions": "Divisions must pre-exist in STS Web.",
    "code length": "Group code over 8 characters.",
    "code characters": "Forbidden characters in a group code.",
    "name space": "Division and group codes share one name space.",
    "headcount": "Group with headcount 0.",
    "weighting": "One weighting per service.",
    "modality": "Unknown modality becomes CG.",
    "complex": "Complex lesson not broken down.",
    "co-teaching": "Several teachers without the co-teaching flag.",
    "no teacher": "Teacher without STS correspondence.",
    "no subject": "Subject without STS correspondence.",
    "no class": "Class without STS correspondence.",
    "other school": "UAJ differs between sts_emp and emp_sts.",
    "no alternation": "COURS lacking a known CODE_ALTERNANCE.",
    "no day": "COURS lacking a JOUR from 1 to 7.",
    "no start": "COURS lacking HEURE_DEBUT.",
    "no duration": "COURS lacking DUREE.",
    "no lesson": "Teacher without COURS.",
    "weekly": "ALTERNANCE of 30 weeks or more: the weekly one.",
    "conserver": "« Souhaitez-vous conserver les services… » answered Oui.",
    "HSA": "After the HSA campaign services are no longer taken.",
    "fractions": "Lesson slots that are not a clean fraction of an hour.",
}
ROWS_UNSEEN = {
    "conserver": "The answer is given in STS Web's window; the file is the same.",
    "HSA": "It depends on the date at which the file is loaded.",
    "fractions": "EDT cannot write such a lesson; EDT_STS says every start and duration to the minute.",
}
UNSEEN = {
    "F05": "The file does not say when sts_emp was imported.",
    "G02": "EDT_STS says nothing of MEFs; SIECLE rejects the links of such a class.",
    "M05": "STS Web takes every subject of its nomenclature, the vague ones too.",
}


def teachers(root: ET.Element) -> Iterator[ET.Element]:
    """Those of a service who have lessons."""
    return (node for node in every(root, "ENSEIGNANT") if node.find(".//COURS") is not None)


def pairs_of_one_teacher(root: ET.Element) -> Iterator[tuple[ET.Element, ET.Element]]:
    """Two weekly lessons of one teacher in two services."""
    seen: dict[tuple[str, str], ET.Element] = {}
    for node in teachers(root):
        who = node.get("ID", ""), node.get("TYPE", "")
        lesson = one(node, "COURS")
        if text_in(lesson, "CODE_ALTERNANCE") == "H":
            if who in seen:
                yield seen[who], lesson
            seen[who] = lesson


def second_teacher(root: ET.Element, service: ET.Element) -> ET.Element:
    """Adds somebody else to a service, at the same hours; the hours of the structure stay those of the pupils."""
    first = one(service, "ENSEIGNANT")
    other = next(node for node in teachers(root) if node.get("ID") != first.get("ID"))
    added = copy.deepcopy(first)
    added.set("ID", other.get("ID", ""))
    added.set("TYPE", other.get("TYPE", ""))
    one(service, "ENSEIGNANTS").append(added)
    return added


def alone(root: ET.Element) -> ET.Element:
    """A service of one teacher who has lessons."""
    for service in every(root, "SERVICE"):
        if len(list(every(service, "ENSEIGNANT"))) == 1 and next(teachers(service), None) is not None:
            return service
    return missing("SERVICE")


# --- the file and where it comes from ----------------------------------------------------------


@spoilt("F01", rule="FICHIER_INVERSE")
def sts_emp_itself(deposit: Deposit) -> None:
    deposit.data = deposit.files.sts_emp.read_bytes()


@spoilt("F02", rule="FICHIER_XML")
def cut_in_the_middle(deposit: Deposit) -> None:
    deposit.data = deposit.data[:len(deposit.data) // 2]


@spoilt("F02", "E06", rule="FICHIER_ENCODAGE")
def said_to_be_latin_9_but_utf_8(deposit: Deposit) -> None:
    root = ET.fromstring(deposit.data)
    one(root, "LIBELLE_LONG").text = "Semaine paire, été"
    text = ET.tostring(root, encoding="unicode")
    deposit.data = b'<?xml version="1.0" encoding="ISO-8859-15"?>' + text.encode("utf-8")


@edited("F03", rule="UAJ", rows=["other school"])
def another_school(root: ET.Element) -> None:
    text_in(root, "UAJ", "0990001N")


@edited("F04", rule="ANNEE")
def last_year(root: ET.Element) -> None:
    text_in(root, "ANNEE_SCOLAIRE", "2025")


@spoilt("F06", rule="NOM_FICHIER")
def a_copy_by_the_browser(deposit: Deposit) -> None:
    deposit.name = deposit.name.replace(".xml", " (1).xml")


# --- teachers -----------------------------------------------------------------------------------


@edited("T01", rule="ENSEIGNANT_INCONNU", rows=["no teacher"])
def a_number_of_our_own(root: ET.Element) -> None:
    one(root, "ENSEIGNANT").set("ID", "1")


@spoilt("T03", rule="ENSEIGNANT_INCONNU")
def gone_from_the_latest_sts_emp(deposit: Deposit) -> None:
    assert isinstance(deposit.receiver, StsWeb)
    state = deposit.receiver.state
    node = next(teachers(ET.fromstring(deposit.data)))
    gone = node.get("ID", ""), node.get("TYPE", "")
    deposit.receiver = StsWeb(replace(state, teachers=state.teachers - {gone}))


@edited("T04", rule="DEUX_LIEUX")
def two_of_ours_under_one_number(root: ET.Element) -> None:
    first, second = [node.get("ID", "") for node in {node.get("ID"): node for node in teachers(root)
                                                      if node.get("TYPE") == "epp"}.values()][:2]
    for node in every(root, "ENSEIGNANT"):
        if node.get("ID") == second:
            node.set("ID", first)


@edited("T07", refused=False)
def lessons_without_their_teacher(root: ET.Element) -> None:
    drop(root, next(teachers(root)))


# --- subjects and services ----------------------------------------------------------------------


@edited("M01", rule="MATIERE", rows=["no subject"])
def a_subject_of_our_own(root: ET.Element) -> None:
    one(root, "SERVICE").set("CODE_MATIERE", "LOCAL1")


@edited("M06", rule="MODALITE", rows=["modality"], refused=False)
def an_unknown_modality(root: ET.Element) -> None:
    one(root, ".//SERVICE[@CODE_MOD_COURS='TP']").set("CODE_MOD_COURS", "ZZ")


@edited("M06", refused=False)
def no_modality(root: ET.Element) -> None:
    del one(root, ".//SERVICE[@CODE_MOD_COURS='TP']").attrib["CODE_MOD_COURS"]


@edited("H01", rule="SERVICE_DOUBLE")
def a_service_twice(root: ET.Element) -> None:
    services = one(root, "SERVICES")
    services.append(copy.deepcopy(one(services, "SERVICE")))


@edited("H02", rule="HEURES_STRUCTURE", refused=False)
def hours_that_do_not_sum(root: ET.Element) -> None:
    service = alone(root)
    text_in(service, "HEURES_STRUCTURE", f"{float(text_in(service, 'HEURES_STRUCTURE')) + 0.5:.2f}")


@edited("H02", rule="HEURES_AGENT", refused=False)
def minutes_for_hundredths(root: ET.Element) -> None:
    for node in teachers(root):
        hours, hundredths = text_in(node, "HEURES_AGENT").split(".")
        if hundredths == "50":
            text_in(node, "HEURES_AGENT", f"{hours}.30")
            return
    missing("HEURES_AGENT")


@edited("H03", rule="HEURES_AGENT", refused=False)
def a_fortnight_lesson_counted_every_week(root: ET.Element) -> None:
    for node in teachers(root):
        for lesson in every(node, "COURS"):
            if text_in(lesson, "CODE_ALTERNANCE") in ("Q1", "Q2"):
                text_in(node, "HEURES_AGENT", f"{float(text_in(node, 'HEURES_AGENT')) + 0.5:.2f}")
                return
    missing("Q1")


@edited("H07", rule="CO_ENS", rows=["co-teaching"])
def co_teaching_undeclared(root: ET.Element) -> None:
    text_in(one(root, ".//SERVICE[CO_ENS='true']"), "CO_ENS", "false")


@edited("G09", rule="CO_ENS", rows=["complex"])
def a_session_given_whole_to_both(root: ET.Element) -> None:
    second_teacher(root, alone(root))


@edited("H08", rule="PONDERATION", rows=["weighting"])
def two_weightings(root: ET.Element) -> None:
    service = alone(root)
    for node, rate in ((one(service, "ENSEIGNANT"), "1.10"), (second_teacher(root, service), "1.25")):
        found = node.find("TAUX_PONDERATION")
        if found is None:
            found = ET.Element("TAUX_PONDERATION")
            node.insert(1, found)
        found.text = rate


@edited(rule="SANS_COURS", rows=["no lesson"], refused=False)
def a_teacher_whose_lessons_are_gone(root: ET.Element) -> None:
    one(next(teachers(root)), "COURS_RATTACHES").clear()


# --- structures ---------------------------------------------------------------------------------


@edited("G01", rule="DIVISION_INCONNUE", rows=["divisions", "no class"])
def a_class_of_our_own(root: ET.Element) -> None:
    one(root, "DIVISION").set("CODE", "6 Verte")


@edited("G03", rule="GROUPE_SANS_DIVISION")
def a_group_of_no_class(root: ET.Element) -> None:
    drop(root, one(root, "DIVISIONS_APPARTENANCE"))


@edited("G05", rule="GROUPE_LONG", rows=["code length"])
def nine_characters(root: ET.Element) -> None:
    one(root, "GROUPE").set("CODE", "3AGROUPE1")


@edited("G05", rule="GROUPE_CARACTERES", rows=["code characters"])
def a_blank_in_a_code(root: ET.Element) -> None:
    one(root, "GROUPE").set("CODE", "3A GR 1")


@edited("G07", refused=False)
def a_group_left_out(root: ET.Element) -> None:
    drop(root, one(root, "GROUPE"))


@edited("G05", rule="CODE_DOUBLE", rows=["name space"])
def a_group_named_as_a_class(root: ET.Element) -> None:
    one(root, "GROUPE").set("CODE", one(root, "DIVISION").get("CODE", ""))


@edited("G06", rule="GROUPE_EFFECTIF", rows=["headcount"])
def nobody_in_a_group(root: ET.Element) -> None:
    text_in(one(root, "GROUPE"), "EFFECTIF_PREVU", "0")


# --- timetable ----------------------------------------------------------------------------------


@edited("E01", rule="COURS_ALTERNANCE", rows=["no alternation"])
def an_undefined_alternation(root: ET.Element) -> None:
    text_in(root, "CODE_ALTERNANCE", "S1")


@edited("E01", rule="ALTERNANCE_SEMAINES")
def an_alternation_of_no_week(root: ET.Element) -> None:
    one(one(root, ".//ALTERNANCE[@CODE='Q2']"), "SEMAINES").clear()


@edited(rule="ALTERNANCE_ANNUELLE", rows=["weekly"], refused=False)
def no_weekly_alternation(root: ET.Element) -> None:
    weeks = one(one(root, ".//ALTERNANCE[@CODE='H']"), "SEMAINES")
    for week in list(weeks)[20:]:
        weeks.remove(week)


@edited("E03", rule="COURS_DUREE")
def a_lesson_of_no_length(root: ET.Element) -> None:
    text_in(root, "DUREE", "0000")


@edited("E03", rule="COURS_DUREE")
def a_lesson_past_midnight(root: ET.Element) -> None:
    text_in(root, "HEURE_DEBUT", "2330")


@edited("E03", rule="VALEUR", rows=["no day"])
def an_eighth_day(root: ET.Element) -> None:
    text_in(one(root, "COURS"), "JOUR", "8")


@edited("E03", rule="ORDRE", rows=["no start"])
def no_start(root: ET.Element) -> None:
    drop(root, one(root, "HEURE_DEBUT"))


@edited("E03", rule="ORDRE", rows=["no duration"])
def no_duration(root: ET.Element) -> None:
    drop(root, one(root, "DUREE"))


@edited("E04", rule="SALLE_DOUBLE")
def two_rooms_of_one_code(root: ET.Element) -> None:
    first, second = list(every(root, "SALLE_COURS"))[:2]
    second.set("CODE", first.get("CODE", ""))


@edited("E05", rule="DEUX_LIEUX")
def one_teacher_in_two_places(root: ET.Element) -> None:
    here, there = next(pairs_of_one_teacher(root))
    text_in(there, "JOUR", text_in(here, "JOUR"))
    text_in(there, "HEURE_DEBUT", text_in(here, "HEURE_DEBUT"))
    text_in(there, "DUREE", "0055")  # not the very same lesson seen under another structure


@spoilt("E06", rule="FICHIER_XML")
def a_control_character(deposit: Deposit) -> None:
    deposit.replace(b"<LIBELLE_LONG>", b"<LIBELLE_LONG>\x0b")


@spoilt("E06", rule="FICHIER_XML")
def an_ampersand_as_it_is(deposit: Deposit) -> None:
    deposit.replace(b"<LIBELLE_LONG>", b"<LIBELLE_LONG>A & B ")


@edited("E06", rule="VALEUR")
def a_label_too_long(root: ET.Element) -> None:
    text_in(root, "LIBELLE_COURT", "Hebdomadaire")


SEEDS = tuple(value for value in list(globals().values()) if isinstance(value, Seed))
