#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands for SIECLE (BEE): « Réinitialisation des liens élève-groupe » from a zip (out (b)).

siecle_bee.py DEMO_DIR ELEGROUPE_ZIP [--groups-from EDT_VERS_STS_FILE] [--json]
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Union

from common import Receiver, Report, StopReading, USAGE, check_content, declared_encoding, folded, has_doctype, \
    parse_state, really_latin9, repeated, text_of
from siecle_base import Pupil, SiecleBase
from siecle_rules import IMPORT_ELEVES, RULES

VERSION = "1.4"
# <RNE><ELEGROUPE><school year><AAMMJJhhmmss>
FILE_NAME = re.compile(r"([0-9]{7}[A-Z])ELEGROUPE([0-9]{4})([0-9]{12})")
# The dossier writes AAMMJJhhmmss and gives 260915103000: two digits of the year.
STAMP = "%y%m%d%H%M%S"


class SiecleBee(Receiver):
    """Takes one deposit against a base; `links` then holds what the base would hold."""

    NAME = "SIECLE"
    RULES = RULES

    def __init__(self, base: SiecleBase) -> None:
        super().__init__()
        self.base = base
        self.links: set[tuple[str, str]] = set()
        self._by_id = {("ELEVE_ID", pupil.eleve_id): pupil for pupil in base.pupils}
        self._by_id.update({("ID_NATIONAL", pupil.ine): pupil for pupil in base.pupils if pupil.ine})
        self._by_id.update({("ID_PRV_ELE", pupil.private_id): pupil for pupil in base.pupils if pupil.private_id})

    def receive(self, data: bytes, name: str) -> Report:
        self.report = Report(self.NAME, name)
        self.links = self.base.links()
        before = set(self.links)
        try:
            uaj, year = self._check_name(name)
            root = self._open(self._unzip(data, name))
            self._check_parameters(root, uaj, year)
            self._check_unique(root)
            self.stop_if_refused()
            self.links = set()  # destructive: every link goes before the first is made
            self._process(root)
        except StopReading:
            pass
        self._count(before)
        return self.report

    def _check_name(self, name: str) -> tuple[str, str]:
        if not self.base.pupils_exported:
            self.stop("EXPORT_ABSENT", "établissement")
        found = FILE_NAME.fullmatch(name.removesuffix(".zip"))
        if not found or not name.endswith(".zip"):
            self.stop("NOM_FICHIER", name)
        try:
            dt.datetime.strptime(found.group(3), STAMP)
        except ValueError:
            self.stop("NOM_FICHIER", name, found.group(3))
        if found.group(2) != self.base.year:
            self.stop("ANNEE_DIFFERENTE", name, f"base : {self.base.year}")
        return found.group(1), found.group(2)

    def _unzip(self, data: bytes, name: str) -> bytes:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members = archive.namelist()
                if len(members) != 1 or not members[0].endswith(".xml"):
                    self.stop("ZIP_CONTENU", name, ", ".join(members) or "vide")
                if members[0].removesuffix(".xml") != name.removesuffix(".zip"):
                    self.stop("ZIP_NOM", members[0])
                return archive.read(members[0])
        except zipfile.BadZipFile as error:
            self.stop("ZIP_ILLISIBLE", name, str(error))

    def _open(self, data: bytes) -> ET.Element:
        if has_doctype(data):
            self.stop("XML_DOCTYPE", "fichier")
        try:
            root = ET.fromstring(data)
        except ET.ParseError as error:
            self.stop("XML_INVALIDE", "fichier", str(error))
        if declared_encoding(data) != "ISO-8859-15" or not really_latin9(data):
            self.note("ENCODAGE", "fichier", declared_encoding(data) or "non déclaré")
        if root.tag != "IMPORT_ELEVES":
            self.stop("RACINE", root.tag)
        if root.get("VERSION", VERSION) != VERSION:
            self.stop("VERSION", root.get("VERSION", ""))
        codes = {"order": "ORDRE", "attribute": "ATTRIBUT", "value": "VALEUR"}
        check_content(root, IMPORT_ELEVES, lambda kind, path, detail: self.note(codes[kind], path, detail))
        for tag in ("DATE_NAISS", "DATE_DEBUT_GROUPE", "DATE_FIN_GROUPE"):
            for node in root.iter(tag):
                if iso_date(node.text or "") is None:
                    self.note("VALEUR", tag, node.text or "")
        self.stop_if_refused()
        return root

    def _check_parameters(self, root: ET.Element, uaj: str, year: str) -> None:
        own_uaj, own_year = text_of(root, "PARAMETRES/UAJ"), text_of(root, "PARAMETRES/ANNEE_SCOLAIRE")
        if own_uaj != uaj:
            self.note("UAJ_NOM", own_uaj, uaj)
        elif own_uaj != self.base.uaj:
            self.note("RNE_INEXISTANT", own_uaj, f"base : {self.base.uaj}")
        if own_year != year:
            self.note("ANNEE_NOM", own_year, year)

    def _check_unique(self, root: ET.Element) -> None:
        for tag in ("ELEVE_ID", "ID_NATIONAL", "ID_PRV_ELE"):
            for value in repeated(node.text for node in root.iter(tag)):
                self.note("IDENTIFIANT_DOUBLE", tag, str(value))
        for pupil in root.iter("ELEVE"):
            for code in repeated(text_of(group, "CODE_GROUPE") for group in pupil.iter("GROUPE")):
                self.note("GROUPE_DOUBLE", label_of(pupil), code)

    def _process(self, root: ET.Element) -> None:
        treated: set[str] = set()
        for node in root.iter("ELEVE"):
            pupil = self._find(node)
            if pupil is None:
                self.note("REJELEGROUPE_01", label_of(node), node[0].text or "")
                continue
            if pupil.eleve_id in treated:
                self.note("REJELEGROUPE_03", label_of(node))
                continue
            treated.add(pupil.eleve_id)
            if not same_person(node, pupil):
                self.note("IDENTITE", label_of(node), f"SIECLE : {pupil.family_name} {pupil.first_names[0]}")
            if not pupil.mef:
                self.note("GROUPE_B_01", label_of(node))
                continue
            for group in node.iter("GROUPE"):
                self._link(node, pupil, group)

    def _find(self, node: ET.Element) -> Union[Pupil, None]:
        """By the given id, else by name, first names and birth date."""
        found = self._by_id.get((node[0].tag, node[0].text or ""))
        if found:
            return found
        return next((pupil for pupil in self.base.pupils if same_person(node, pupil)), None)

    def _link(self, node: ET.Element, pupil: Pupil, group: ET.Element) -> None:
        code = text_of(group, "CODE_GROUPE")
        if code not in self.base.groups:
            self.note("GROUPE_A_01", label_of(node), code)
            return
        if pupil.mef not in self.base.groups[code]:
            self.note("GROUPE_B_02", label_of(node), f"{code}, MEF {pupil.mef}")
            return
        first, last = iso_date(text_of(group, "DATE_DEBUT_GROUPE")), iso_date(text_of(group, "DATE_FIN_GROUPE"))
        if first and last and first >= last:
            self.note("ELEGRP_A_01", label_of(node), code)
        if first and self._outside_year(first):
            self.note("ELEGRP_A_02", label_of(node), f"{code} {first}")
        if last and self._outside_year(last):
            self.note("ELEGRP_A_03", label_of(node), f"{code} {last}")
        self.links.add((pupil.eleve_id, code))

    def _outside_year(self, day: dt.date) -> bool:
        """The administrative year, 1 September to 31 August [inferred]; the pupils' days may begin earlier."""
        year = int(self.base.year)
        first = min(self.base.start or dt.date(year, 9, 1), dt.date(year, 9, 1))
        return not first <= day <= dt.date(year + 1, 8, 31)

    def _count(self, before: set[tuple[str, str]]) -> None:
        had, have = {pupil for pupil, _ in before}, {pupil for pupil, _ in self.links}
        lost = [pupil for pupil in self.base.pupils if pupil.eleve_id in had - have and not pupil.left]
        for pupil in lost:
            self.note("PERD_SES_LIENS", f"{pupil.family_name} {pupil.first_names[0]}")
        by_group: dict[str, int] = {}
        for _, group in sorted(self.links, key=lambda link: link[1]):
            by_group[group] = by_group.get(group, 0) + 1
        self.report.counts = {"liens_avant": len(before), "liens_apres": len(self.links),
                              "liens_perdus": len(before - self.links), "liens_nouveaux": len(self.links - before),
                              "eleves_avec_lien": len(have), "eleves_sans_plus_aucun_lien": len(lost),
                              "effectif_par_groupe": by_group}


def iso_date(text: str) -> Union[dt.date, None]:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def label_of(node: ET.Element) -> str:
    return f"{text_of(node, 'NOM_DE_FAMILLE')} {text_of(node, 'PRENOM')}"


def same_person(node: ET.Element, pupil: Pupil) -> bool:
    """Family or usage name, first name and birth date; PRENOM2 and PRENOM3 when given."""
    names = {folded(text_of(node, tag)) for tag in ("NOM_DE_FAMILLE", "NOM_USAGE")} - {""}
    known = {folded(pupil.family_name), folded(pupil.usage_name)} - {""}
    firsts = all(not text_of(node, tag) or folded(text_of(node, tag)) == folded(own)
                 for tag, own in zip(("PRENOM", "PRENOM2", "PRENOM3"), pupil.first_names))
    return bool(names & known) and firsts and iso_date(text_of(node, "DATE_NAISS")) == pupil.birth


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DEMO_DIR")
    parser.add_argument("file", type=Path, metavar="ELEGROUPE_ZIP")
    parser.add_argument("--groups-from", type=Path, metavar="EDT_VERS_STS_FILE",
                        help="groupes que STS Web a déjà transmis à SIECLE")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    try:
        base, data = SiecleBase.load(options.folder), options.file.read_bytes()
        if options.groups_from:
            base.add_groups_of_sts(parse_state(options.groups_from))
    except (OSError, ValueError, ET.ParseError, zipfile.BadZipFile) as error:
        print(error, file=sys.stderr)
        return USAGE
    return SiecleBee(base).receive(data, options.file.name).emit(options.json)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
