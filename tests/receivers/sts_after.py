#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What STS Web holds once it has loaded EDT_STS: sts_after.py STS_EMP_FILE EDT_VERS_STS_FILE [--keep-services].

Written from the dossier (in 9, out (a)), not from Navette's own model. Hours are thousandths of an hour.
What the file does not say is [inferred]: with « conserver les services : Non » its services replace those held.
"""

from __future__ import annotations

import argparse
import json
import sys
import xml.etree.ElementTree as ET
from decimal import Decimal
from pathlib import Path
from typing import Any

from common import parse_state, text_of
from sts_lessons import minutes_of

Services = dict[str, dict[str, Any]]


def thousandths(text: str) -> int:
    return int(Decimal(text or 0) * 1000)


def hundredths(text: str) -> int:
    return int(Decimal(text or 0) * 100)


def held_services(state: ET.Element) -> Services:
    """The services of sts_emp, which never gives lessons back (in 9)."""
    services: Services = {}
    for structure in state.iterfind("DONNEES/STRUCTURE/*/*"):
        for service in structure.iterfind("SERVICES/SERVICE"):
            key = "/".join((structure.get("CODE", ""), service.get("CODE_MATIERE", ""),
                            service.get("CODE_MOD_COURS", "")))
            services[key] = {"hours": thousandths(text_of(service, "HEURES_STRUCTURE")),
                             "co_teaching": text_of(service, "CO_ENS") == "true",
                             "teachers": {f"{node.get('ID')} {node.get('TYPE')}": {
                                 "hours": thousandths(text_of(node, "HEURES_AGENT")),
                                 "weighting": hundredths(text_of(node, "TAUX_PONDERATION")), "lessons": 0}
                                 for node in service.iterfind("ENSEIGNANTS/ENSEIGNANT")}}
    return services


class Loading:
    """One file loaded into one state."""

    def __init__(self, state: ET.Element, upload: ET.Element, keep: bool) -> None:
        def codes(path: str) -> set[str]:
            return {node.get("CODE", "") for node in state.iterfind(path)}

        self.upload, self.keep = upload, keep
        self.subjects, self.modalities = codes("NOMENCLATURES/MATIERES/MATIERE"), codes("NOMENCLATURES/MODS_COURS/MOD_COURS")
        self.divisions = codes("DONNEES/STRUCTURE/DIVISIONS/DIVISION")
        self.groups = {node.get("CODE", ""): {
            "planned": int(text_of(node, "EFFECTIF_PREVU") or 0),
            "divisions": sorted(part.get("CODE", "") for part in node.iter("DIVISION_APPARTENANCE"))}
            for node in state.iterfind("DONNEES/STRUCTURE/GROUPES/GROUPE")}
        self.people = {f"{node.get('ID')} {node.get('TYPE')}" for node in state.iterfind("DONNEES/INDIVIDUS/INDIVIDU")
                       if node.get("TYPE") in ("epp", "local")}
        self.before = held_services(state)
        # Somebody on leave may stand in a service and nowhere else; a subject likewise (in 10, 18): STS knows them.
        for key, service in self.before.items():
            self.subjects.add(key.split("/")[1])
            self.people |= {person for person in service["teachers"] if person.split()[1] in ("epp", "local")}
        self.services: Services = self.before if keep else {}
        self.alternances = {node.get("CODE") for node in upload.iterfind("DONNEES/ALTERNANCES/ALTERNANCE")}
        self.rooms = {node.get("CODE") for node in upload.iterfind("DONNEES/SALLES_COURS/SALLE_COURS")}

    def run(self) -> dict[str, Any]:
        divisions = self.upload.findall("DONNEES/STRUCTURE/DIVISIONS/DIVISION")
        groups = self.upload.findall("DONNEES/STRUCTURE/GROUPES/GROUPE")
        if not self.keep:
            for node in groups:
                self.take_group(node)
        for node in divisions:
            if node.get("CODE") in self.divisions:
                self.take_services(node)
        for node in groups:
            if node.get("CODE") in self.groups:
                self.take_services(node)
        return {"services": self.services, "groups": self.groups}

    def take_group(self, node: ET.Element) -> None:
        code, parts = node.get("CODE", ""), [part.get("CODE", "") for part in node.iter("DIVISION_APPARTENANCE")]
        planned = int(text_of(node, "EFFECTIF_PREVU") or 0)
        if code not in self.divisions and planned > 0 and parts and set(parts) <= self.divisions:
            self.groups[code] = {"planned": planned, "divisions": sorted(parts)}

    def take_services(self, structure: ET.Element) -> None:
        for node in structure.iterfind("SERVICES/SERVICE"):
            modality = node.get("CODE_MOD_COURS") or "CG"
            if self.modalities and modality not in self.modalities:
                modality = "CG"
            key = "/".join((structure.get("CODE", ""), node.get("CODE_MATIERE", ""), modality))
            people = node.findall("ENSEIGNANTS/ENSEIGNANT")
            if self.keep:
                self.take_lessons(key, people)
            elif node.get("CODE_MATIERE") in self.subjects and key not in self.services:
                self.services[key] = {"hours": thousandths(text_of(node, "HEURES_STRUCTURE")),
                                      "co_teaching": text_of(node, "CO_ENS") == "true",
                                      "teachers": self.shares(people)}

    def shares(self, people: list[ET.Element]) -> dict[str, dict[str, int]]:
        taken: dict[str, dict[str, int]] = {}
        for node in people:
            person = f"{node.get('ID')} {node.get('TYPE', 'epp')}"
            if person in self.people and person not in taken:
                taken[person] = {"hours": thousandths(text_of(node, "HEURES_AGENT")),
                                 "weighting": hundredths(text_of(node, "TAUX_PONDERATION")),
                                 "lessons": self.lessons(node)}
        return taken

    def take_lessons(self, key: str, people: list[ET.Element]) -> None:
        for node in people:
            share = self.services.get(key, {"teachers": {}})["teachers"].get(f"{node.get('ID')} {node.get('TYPE', 'epp')}")
            if share is not None and node.find("COURS_RATTACHES/COURS") is not None:
                share["lessons"] = self.lessons(node)

    def lessons(self, teacher: ET.Element) -> int:
        """How many lessons hold: known alternance and room, a duration that ends before midnight."""
        count = 0
        for node in teacher.iter("COURS"):
            minutes, start = minutes_of(text_of(node, "DUREE")), minutes_of(text_of(node, "HEURE_DEBUT"))
            room = text_of(node, "CODE_SALLE")
            count += (text_of(node, "CODE_ALTERNANCE") in self.alternances and (not room or room in self.rooms)
                      and minutes > 0 and start + minutes <= 24 * 60)
        return count


def after(state: ET.Element, upload: ET.Element, keep: bool) -> dict[str, Any]:
    """Services by structure/subject/modality and groups by code, as `navette-cli simulate --json` names them."""
    return Loading(state, upload, keep).run()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("state", type=Path, metavar="STS_EMP_FILE")
    parser.add_argument("file", type=Path, metavar="EDT_VERS_STS_FILE")
    parser.add_argument("--keep-services", action="store_true")
    options = parser.parse_args(arguments)
    held = after(parse_state(options.state), ET.parse(options.file).getroot(), options.keep_services)
    print(json.dumps(held, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
