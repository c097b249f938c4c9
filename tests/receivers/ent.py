#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands for an ENT reading ExportEmploiDuTemps (out (c)): ent.py DEMO_DIR EDT_VERS_KOSMOS_FILE [--json].

That Kosmos reads this family is the dossier's inference: the layout is in ent_rules.py alone.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import ent_lessons
from common import Receiver, Report, StopReading, USAGE, check_content, declared_encoding, has_doctype, local_name, \
    repeated
from ent_directory import Directory, pupil_keys, same_teacher
from ent_rules import EXPORT, RULES

NAMESPACE = "http://www.index-education.com/exportemploidutemps"
KOSMOS_NAME = re.compile(r"EDT_vers_Kosmos.*")
UAI_IN_NAME = re.compile(r"[0-9]{7}[A-Z]")
DEFINED = {"Matieres": "Matiere", "Professeurs": "Professeur", "Classes": "Classe", "Groupes": "Groupe",
           "Salles": "Salle", "Eleves": "Eleve"}


class Ent(Receiver):
    """Reads one file against a directory."""

    NAME = "ENT"
    RULES = RULES

    def __init__(self, directory: Directory) -> None:
        super().__init__()
        self.directory = directory
        self.idents: dict[str, dict[str, str]] = {}
        self.week1 = self.start = self.end = dt.date.min
        self.last_week = 0

    def receive(self, data: bytes, name: str) -> Report:
        self.report = Report(self.NAME, name)
        try:
            self._check_name(name)
            root = self._open(data)
            self._check_year(root)
            self._check_grid(root)
            self._check_idents(root)
            self._check_structures(root)
            self._check_teachers(root)
            self._check_pupils(root)
            ent_lessons.check(self, root)
        except StopReading:
            pass
        return self.report

    @staticmethod
    def child(node: ET.Element, name: str) -> ET.Element:
        """A child that the model already required."""
        return next(item for item in node if local_name(item.tag) == name)

    def _check_name(self, name: str) -> None:
        if not name.endswith(".xml"):
            self.note("NOM_FICHIER", name)
        if not KOSMOS_NAME.fullmatch(name) and not UAI_IN_NAME.search(name):
            self.note("NOM_UAI", name)

    def _open(self, data: bytes) -> ET.Element:
        if has_doctype(data):
            self.stop("DOCTYPE", "fichier")
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            self.stop("ENCODAGE", "fichier", str(error))
        if declared_encoding(data) not in ("", "UTF-8"):
            self.stop("ENCODAGE", "fichier", declared_encoding(data))
        try:
            root = ET.fromstring(data)
        except ET.ParseError as error:
            self.stop("XML", "fichier", str(error))
        if local_name(root.tag) == "EXPORT_INDEX_EDUCATION":
            self.stop("SCELLE", "fichier")
        if root.tag != f"{{{NAMESPACE}}}ExportEmploiDuTemps":
            self.stop("RACINE", root.tag)
        codes = {"order": "ORDRE", "attribute": "ATTRIBUT", "value": "VALEUR"}
        check_content(root, EXPORT, lambda kind, path, detail: self.note(codes[kind], path, detail))
        self.stop_if_refused()
        if root.get("UAI") != self.directory.siecle.uaj:
            self.stop("UAI", root.get("UAI", ""), f"établissement : {self.directory.siecle.uaj}")
        return root

    def _check_year(self, root: ET.Element) -> None:
        node = self.child(root, "AnneeScolaire")
        try:
            self.start, self.end, self.week1 = (dt.date.fromisoformat(node.get(name, "")) for name in
                                                ("DateDebut", "DateFin", "DatePremierJourSemaine1"))
        except ValueError as error:
            self.stop("VALEUR", "AnneeScolaire", str(error))
        if self.week1.isoweekday() != 1:
            self.stop("SEMAINE1_LUNDI", self.week1.isoformat())
        first = int(self.directory.siecle.year)
        in_year = dt.date(first, 8, 1) <= self.start < self.end <= dt.date(first + 1, 8, 31)
        if not in_year or not self.week1 <= self.start < self.week1 + dt.timedelta(days=7):
            self.stop("ANNEE", f"{self.start} au {self.end}", f"semaine 1 : {self.week1}")
        self.last_week = (self.end - self.week1).days // 7 + 1

    def _check_grid(self, root: ET.Element) -> None:
        grid = self.child(root, "GrilleHoraire")
        places = list(self.child(grid, "PlacesParJour"))
        length = dt.timedelta(minutes=int(grid.get("DureePlace", "")))
        if [int(place.get("Numero", "")) for place in places] != list(range(int(grid.get("NombrePlacesParJour", "")))):
            self.note("GRILLE", "PlacesParJour", "numéros")
        previous = ""
        for place in places:
            begin, finish = place.get("LibelleHeureDebut", ""), place.get("LibelleHeureFin", "")
            if _moment(finish) - _moment(begin) != length or begin < previous:
                self.note("GRILLE", f"place {place.get('Numero')}", f"{begin} à {finish}")
            previous = finish

    def _check_idents(self, root: ET.Element) -> None:
        """Fills `idents`: kind, ident, name; a separate numbering per kind."""
        for block, kind in DEFINED.items():
            nodes = list(self.child(root, block))
            for ident in repeated(node.get("Ident") for node in nodes):
                self.note("IDENT_DOUBLE", kind, str(ident))
            self.idents[kind] = {node.get("Ident", ""): node.get("Nom", "") for node in nodes}
            self.report.counts[block.lower()] = len(nodes)
        parts = [part.get("Ident", "") for division in self.child(root, "Classes") for part in division]
        for ident in repeated(parts):
            self.note("IDENT_DOUBLE", "PartieDeClasse", ident)
        self.idents["PartieDeClasse"] = dict.fromkeys(parts, "")
        self.report.counts["parties_de_classe"] = len(parts)
        for block in ("Groupes", "Eleves"):
            for owner in self.child(root, block):
                for node in owner:
                    kind, ident = local_name(node.tag), node.get("Ident", "")
                    if kind != "Responsable" and ident not in self.idents[kind]:
                        self.note("IDENT_INCONNU", f"{local_name(owner.tag)} {owner.get('Nom')}", f"{kind} {ident}")

    def _check_structures(self, root: ET.Element) -> None:
        for name in self.idents["Classe"].values():
            if name not in self.directory.classes:
                self.note("CLASSE_INCONNUE", name)
        for name in [*self.idents["Classe"].values(), *self.idents["Groupe"].values()]:
            if "$" in name:
                self.note("SEPARATEUR", name)
        for node in self.child(root, "Matieres"):
            if node.get("Code") not in self.directory.subjects:
                self.note("MATIERE_INCONNUE", node.get("Code", ""))

    def _check_teachers(self, root: ET.Element) -> None:
        without = 0
        for node in self.child(root, "Professeurs"):
            name, first, birth = node.get("Nom", ""), node.get("Prenom", ""), node.get("DateNaissance", "")
            who = f"{name} {first}"
            without += "IDPN" not in node.attrib
            sts_id = node.get("IDSTS")
            found = self.directory.teachers_of(sts_id) if sts_id else self.directory.teachers
            if sts_id and not found:
                self.note("PROFESSEUR_INCONNU", who, f"IDSTS {sts_id}")
            elif not any(same_teacher(teacher, name, first, birth) for teacher in found):
                self.note("PROFESSEUR_IDENTITE" if sts_id else "PROFESSEUR_INCONNU", who)
        if without:
            self.note("PROFESSEUR_SANS_IDPN", f"{without} professeur(s)")

    def _check_pupils(self, root: ET.Element) -> None:
        without = 0
        for node in self.child(root, "Eleves"):
            key = (node.get("Prenom", ""), node.get("Nom", ""), node.get("DateNaissance", ""))
            who = f"{key[1]} {key[0]}"
            without += "IDPN" not in node.attrib
            pupil = (self.directory.pupils_by_id.get(node.get("IDSconet", ""))
                     or self.directory.pupils_by_ine.get(node.get("NumeroNational", "")))
            if pupil is None and "IDSconet" not in node.attrib:
                pupil = self.directory.pupils_by_name.get(key)
            if pupil is None:
                self.note("ELEVE_INCONNU", who)
                continue
            if key not in pupil_keys(pupil) or node.get("NumeroNational", pupil.ine) != pupil.ine:
                self.note("ELEVE_IDENTITE", who, f"SIECLE : {pupil.family_name} {pupil.first_names[0]} {pupil.birth}")
            divisions = [self.idents["Classe"].get(item.get("Ident", "")) for item in node
                         if local_name(item.tag) == "Classe"]
            if pupil.division and pupil.division not in divisions:
                self.note("ELEVE_CLASSE", who, f"SIECLE : {pupil.division}")
            for item in node:
                begin, finish = item.get("DateEntree", ""), item.get("DateSortie", "")
                if begin and not self.week1.isoformat() <= begin <= finish <= self.end.isoformat():
                    self.note("ELEVE_DATES", who, f"{begin} au {finish}")
        if without:
            self.note("ELEVE_SANS_IDPN", f"{without} élève(s)")


def _moment(text: str) -> dt.timedelta:
    hours, minutes, seconds = (int(part) for part in text.split(":"))
    return dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DEMO_DIR")
    parser.add_argument("file", type=Path, metavar="EDT_VERS_KOSMOS_FILE")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    try:
        directory, data = Directory(options.folder), options.file.read_bytes()
    except (OSError, ValueError, ET.ParseError, zipfile.BadZipFile) as error:
        print(error, file=sys.stderr)
        return USAGE
    return Ent(directory).receive(data, options.file.name).emit(options.json)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
