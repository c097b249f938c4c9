#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands for STS Web taking in EDT_vers_STS (out (a)): sts_web.py STS_EMP_FILE EDT_VERS_STS_FILE [--json]."""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import sts_lessons
import sts_rules
from common import (Receiver, Report, StopReading, USAGE, check_content, declared_encoding, has_doctype,
                    really_latin9, repeated, text_of)
from sts_model import EDT_STS
from sts_state import StsState

GROUP_LENGTH = 8
GROUP_CHARACTERS = r"[A-Z0-9_.-]+"
YEAR_ROUND_WEEKS = 30
# Whether STS Web looks at the name is unknown; both names that readers know are taken [inferred].
FILE_NAMES = "EDT_vers_STS_{uaj}_{year}.xml", "emp_sts_{uaj}_{year}.xml"


class StsWeb(Receiver):
    """Reads one file against a state: file, then order and values, then codes, then lessons and hours."""

    NAME = "STS Web"
    RULES = sts_rules.RULES

    def __init__(self, state: StsState) -> None:
        super().__init__()
        self.state = state
        self.weeks: dict[str, frozenset[dt.date]] = {}
        self.rooms: set[str] = set()

    def receive(self, data: bytes, name: str) -> Report:
        self.report = Report(self.NAME, name)
        names = [pattern.format(uaj=self.state.uaj, year=self.state.year) for pattern in FILE_NAMES]
        if name not in names:
            self.note("NOM_FICHIER", name, " ou ".join(names))
        try:
            root = self._open(data)
            self._check_model(root)
            self._check_parameters(root)
            self._check_hours_of_day(root)
            self._check_alternances(root)
            self._check_rooms(root)
            self._check_individuals(root)
            self._check_structure(root)
            self._check_services(root)
            sts_lessons.check(self, root)
        except StopReading:
            pass
        return self.report

    def _open(self, data: bytes) -> ET.Element:
        if has_doctype(data):
            self.stop("FICHIER_DOCTYPE", "fichier")
        if declared_encoding(data) != "ISO-8859-15" or not really_latin9(data):
            self.stop("FICHIER_ENCODAGE", "fichier", declared_encoding(data) or "non déclaré")
        try:
            root = ET.fromstring(data)
        except ET.ParseError as error:
            self.stop("FICHIER_XML", "fichier", str(error))
        if root.tag == "STS_EDT":
            self.stop("FICHIER_INVERSE", "fichier")
        if root.tag != "EDT_STS" or root.attrib or not re.search(rb"<EDT_STS\s*>", data):
            self.stop("FICHIER_RACINE", root.tag)
        return root

    def _check_model(self, root: ET.Element) -> None:
        codes = {"order": "ORDRE", "attribute": "ATTRIBUT", "value": "VALEUR"}
        check_content(root, EDT_STS, lambda kind, path, detail: self.note(codes[kind], path, detail))
        for week in root.iter("DATE_DEBUT_SEMAINE"):
            try:
                dt.date.fromisoformat(week.text or "")
            except ValueError:
                self.note("VALEUR", "DATE_DEBUT_SEMAINE", week.text or "")
        self.stop_if_refused()

    def _check_parameters(self, root: ET.Element) -> None:
        uaj = text_of(root, "PARAMETRES/UAJ")
        year = text_of(root, "PARAMETRES/ANNEE_SCOLAIRE")
        if uaj != self.state.uaj:
            self.note("UAJ", uaj, f"base : {self.state.uaj}")
        if year and year != self.state.year:
            self.note("ANNEE", year, f"base : {self.state.year}")
        self.stop_if_refused()

    def _check_hours_of_day(self, root: ET.Element) -> None:
        days = root.findall("DONNEES/HORAIRES/HORAIRE")
        for day in repeated(node.get("JOUR") for node in days):
            self.note("HORAIRE", f"jour {day}", "répété")
        for node in days:
            if text_of(node, "DEBUT_COURS") >= text_of(node, "FIN_COURS"):
                self.note("HORAIRE", f"jour {node.get('JOUR')}")

    def _check_alternances(self, root: ET.Element) -> None:
        nodes = root.findall("DONNEES/ALTERNANCES/ALTERNANCE")
        for code in repeated(node.get("CODE") for node in nodes):
            self.note("ALTERNANCE_DOUBLE", str(code))
        for node in nodes:
            code = node.get("CODE", "")
            weeks = [dt.date.fromisoformat(week.text or "") for week in node.iter("DATE_DEBUT_SEMAINE")]
            self.weeks[code] = frozenset(weeks)
            if not weeks or repeated(weeks):
                self.note("ALTERNANCE_SEMAINES", code)
            for week in weeks:
                if week.isoweekday() != 1:
                    self.note("SEMAINE_LUNDI", code, week.isoformat())
                if week + dt.timedelta(days=6) < self.state.start or week > self.state.end:
                    self.note("SEMAINE_ANNEE", code, week.isoformat())
        if root.find(".//COURS") is not None and self.year_weeks() < YEAR_ROUND_WEEKS:
            self.note("ALTERNANCE_ANNUELLE", "alternances", f"{self.year_weeks()} semaines au plus")
        self.report.counts["alternances"] = len(nodes)

    def year_weeks(self) -> int:
        """Weeks of the year-round alternance: the longest one."""
        return max((len(weeks) for weeks in self.weeks.values()), default=0)

    def _check_rooms(self, root: ET.Element) -> None:
        codes = [node.get("CODE", "") for node in root.iterfind("DONNEES/SALLES_COURS/SALLE_COURS")]
        for code in repeated(codes):
            self.note("SALLE_DOUBLE", code)
        self.rooms = set(codes)
        self.report.counts["salles"] = len(self.rooms)

    def _check_individuals(self, root: ET.Element) -> None:
        known = {identity for identity, _ in self.state.teachers}
        nodes = root.findall("DONNEES/INDIVIDUS/INDIVIDU")
        # No TYPE here: the epp and local series may share a number, so two lines may be two persons.
        types = [identity for identity, _ in self.state.teachers]
        for node in nodes:
            identity = node.get("ID", "")
            if identity not in known:
                self.note("INDIVIDU", identity, "inconnu")
            for bonus in node.iter("INDEMNITE"):
                division, level = text_of(bonus, "CODE_STRUCTURE"), text_of(bonus, "MEFSTAT4")
                if division not in self.state.divisions or level not in self.state.levels:
                    self.note("INDEMNITE", identity, f"{division}, {level}")
            for activity in node.iter("CODE_ARE"):
                if activity.text not in self.state.activities:
                    self.note("ARE", identity, activity.text or "")
        identities = [node.get("ID", "") for node in nodes]
        for identity in repeated(identities):
            if identity in known and identities.count(identity) > types.count(identity):
                self.note("INDIVIDU", identity, "répété")

    def _check_structure(self, root: ET.Element) -> None:
        divisions = [node.get("CODE", "") for node in root.iterfind("DONNEES/STRUCTURE/DIVISIONS/DIVISION")]
        groups = root.findall("DONNEES/STRUCTURE/GROUPES/GROUPE")
        for code in divisions:
            if code not in self.state.divisions:
                self.note("DIVISION_INCONNUE", code)
        group_codes = [node.get("CODE", "") for node in groups]
        # One name space with the divisions STS Web already has, written in this file or not.
        twice = set(repeated(divisions)) | set(repeated(group_codes)) | (set(group_codes) & self.state.divisions)
        for code in sorted(twice):
            self.note("CODE_DOUBLE", code)
        for node in groups:
            self._check_group(node)
        self.report.counts.update(divisions=len(divisions), groupes=len(groups))

    def _check_group(self, node: ET.Element) -> None:
        code = node.get("CODE", "")
        if code not in self.state.groups:  # a code that STS Web handed over itself is not judged
            if len(code) > GROUP_LENGTH:
                self.note("GROUPE_LONG", code)
            if not re.fullmatch(GROUP_CHARACTERS, code):
                self.note("GROUPE_CARACTERES", code)
        parts = node.findall("DIVISIONS_APPARTENANCE/DIVISION_APPARTENANCE")
        part_codes = [part.get("CODE", "") for part in parts]
        headcount = int(text_of(node, "EFFECTIF_PREVU") or 0)
        if not parts:
            self.note("GROUPE_SANS_DIVISION", code)
        for part in part_codes:
            if part not in self.state.divisions:
                self.note("GROUPE_DIVISION", code, f"{part} inconnue")
        for part in repeated(part_codes):
            self.note("GROUPE_DIVISION", code, f"{part} répétée")
        if headcount == 0:
            self.note("GROUPE_EFFECTIF", code)
        elif parts and headcount != sum(int(text_of(part, "EFFECTIF_PREVU")) for part in parts):
            self.note("GROUPE_PARTS", code, str(headcount))

    def _check_services(self, root: ET.Element) -> None:
        for structure in root.iterfind("DONNEES/STRUCTURE/*/*"):
            services = structure.findall("SERVICES/SERVICE")
            keys = [(node.get("CODE_MATIERE", ""), node.get("CODE_MOD_COURS", "CG")) for node in services]
            for key in repeated(keys):
                self.note("SERVICE_DOUBLE", str(structure.get("CODE")), "/".join(key))
            for (subject, modality), node in zip(keys, services):
                where = f"{structure.get('CODE')}/{subject}/{modality}"
                if subject not in self.state.subjects:
                    self.note("MATIERE", where)
                if modality not in self.state.modalities:
                    self.note("MODALITE", where)
                people = [(person.get("ID", ""), person.get("TYPE", "epp")) for person in node.iter("ENSEIGNANT")]
                for person in people:
                    if person not in self.state.teachers:
                        self.note("ENSEIGNANT_INCONNU", where, " ".join(person))
                for person in repeated(people):
                    self.note("ENSEIGNANT_DOUBLE", where, " ".join(person))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("state", type=Path, metavar="STS_EMP_FILE", help="sts_emp_<UAI>_<année>.xml")
    parser.add_argument("file", type=Path, metavar="EDT_VERS_STS_FILE")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    try:
        state, data = StsState.load(options.state), options.file.read_bytes()
    except (OSError, ValueError, ET.ParseError) as error:
        print(error, file=sys.stderr)
        return USAGE
    return StsWeb(state).receive(data, options.file.name).emit(options.json)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
