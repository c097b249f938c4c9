# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The school as SIECLE (BEE) knows it, read from the exports it handed over (in 2, 5, 6, 8)."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, Union

from common import has_doctype, text_of


@dataclass(frozen=True)
class Pupil:
    """One pupil of the school's base."""

    eleve_id: str
    ine: str
    private_id: str
    family_name: str
    usage_name: str
    first_names: tuple[str, str, str]
    birth: Union[dt.date, None]
    mef: str
    division: str
    groups: frozenset[str]
    left: bool


@dataclass
class SiecleBase:
    """Pupils, structures with the MEFs they are attached to, and the school year."""

    uaj: str = ""
    year: str = ""
    start: Union[dt.date, None] = None
    pupils_exported: bool = False
    pupils: list[Pupil] = field(default_factory=list)
    divisions: dict[str, frozenset[str]] = field(default_factory=dict)
    groups: dict[str, frozenset[str]] = field(default_factory=dict)
    subjects: frozenset[str] = frozenset()
    closings: list[tuple[dt.date, dt.date]] = field(default_factory=list)

    @staticmethod
    def load(folder: Path) -> "SiecleBase":
        """Reads every export of a folder, XML or zip; raises OSError or ValueError when none says which school."""
        base = SiecleBase()
        roots = {root.tag: root for root in _exports(folder)}
        for root in roots.values():
            base.uaj = base.uaj or text_of(root, "PARAMETRES/UAJ")
            base.year = base.year or text_of(root, "PARAMETRES/ANNEE_SCOLAIRE")
        if not base.uaj or not base.year:
            raise ValueError(f"{folder} : aucun export SIECLE")
        if "BEE_STRUCTURES" in roots:
            base._read_structures(roots["BEE_STRUCTURES"])
        if "BEE_ELEVES" in roots:
            base._read_pupils(roots["BEE_ELEVES"])
        if "BEE_COMMUN" in roots:
            base._read_common(roots["BEE_COMMUN"])
        if "BEE_NOMENCLATURES" in roots:
            base.subjects = frozenset(text_of(node, "CODE_GESTION")
                                      for node in roots["BEE_NOMENCLATURES"].iterfind("DONNEES/MATIERES/MATIERE"))
        return base

    def _read_structures(self, root: ET.Element) -> None:
        for node in root.iterfind("DONNEES/DIVISIONS/DIVISION"):
            self.divisions[node.get("CODE_STRUCTURE", "").strip()] = _mefs(node)
        for node in root.iterfind("DONNEES/GROUPES/GROUPE"):
            parts = node.iterfind("DIVISIONS_APPARTENANCE/DIVISION_APPARTENANCE/CODE_STRUCTURE")
            self.add_group(node.get("CODE_STRUCTURE", "").strip(), [(part.text or "").strip() for part in parts],
                           _mefs(node))

    def add_group(self, code: str, divisions: list[str], mefs: frozenset[str] = frozenset()) -> None:
        """Adds a group; without MEFs of its own it takes those of its divisions [inferred]."""
        if not mefs:
            mefs = frozenset().union(*(self.divisions.get(division, frozenset()) for division in divisions))
        self.groups[code] = self.groups.get(code, frozenset()) | mefs

    def add_groups_of_sts(self, root: ET.Element) -> None:
        """The groups of EDT_STS, once STS Web has pushed its structures to SIECLE (out (b) order of work)."""
        for node in root.iterfind("DONNEES/STRUCTURE/GROUPES/GROUPE"):
            parts = node.iterfind("DIVISIONS_APPARTENANCE/DIVISION_APPARTENANCE")
            self.add_group(node.get("CODE", ""), [part.get("CODE", "") for part in parts])

    def _read_pupils(self, root: ET.Element) -> None:
        self.pupils_exported = True
        structures = {node.get("ELEVE_ID", ""): node for node in root.iterfind("DONNEES/STRUCTURES/STRUCTURES_ELEVE")}
        for node in root.iterfind("DONNEES/ELEVES/ELEVE"):
            eleve_id = node.get("ELEVE_ID", "")
            own = {"D": [], "G": []}  # type: dict[str, list[str]]
            for item in structures.get(eleve_id, ET.Element("none")).iterfind("STRUCTURE"):
                own.setdefault(text_of(item, "TYPE_STRUCTURE"), []).append(text_of(item, "CODE_STRUCTURE"))
            self.pupils.append(Pupil(
                eleve_id, text_of(node, "INE_RNIE") or text_of(node, "ID_NATIONAL"), text_of(node, "ELENOET"),
                text_of(node, "NOM_DE_FAMILLE"), text_of(node, "NOM_USAGE"),
                (text_of(node, "PRENOM"), text_of(node, "PRENOM2"), text_of(node, "PRENOM3")),
                french_date(text_of(node, "DATE_NAISS")), text_of(node, "CODE_MEF"),
                own["D"][-1] if own["D"] else "", frozenset(own["G"]), bool(text_of(node, "DATE_SORTIE"))))

    def _read_common(self, root: ET.Element) -> None:
        self.start = french_date(text_of(root, "DONNEES/ANNEE_SCOLAIRE/DATE_DEBUT_ELEVE"))
        for node in root.iter("CALENDRIER_FERMETURE"):
            first, last = french_date(text_of(node, "DATE_DEBUT")), french_date(text_of(node, "DATE_FIN"))
            if first and last:
                self.closings.append((first, last))

    def links(self) -> set[tuple[str, str]]:
        """Every (ELEVE_ID, group) that the base holds."""
        return {(pupil.eleve_id, group) for pupil in self.pupils for group in pupil.groups}


def french_date(text: str) -> Union[dt.date, None]:
    """A date written jj/mm/aaaa, None when it is not one."""
    try:
        return dt.datetime.strptime(text, "%d/%m/%Y").date()
    except ValueError:
        return None


def _mefs(node: ET.Element) -> frozenset[str]:
    return frozenset((mef.text or "").strip() for mef in node.iterfind("MEFS_APPARTENANCE/MEF_APPARTENANCE/CODE_MEF"))


def _exports(folder: Path) -> Iterator[ET.Element]:
    """Roots of the exports of a folder; an export present as XML and as zip is read twice, to the same effect."""
    for path in sorted(folder.iterdir()):
        texts: list[bytes] = []
        if path.suffix == ".xml":
            texts.append(path.read_bytes())
        elif path.suffix == ".zip" and path.name.startswith("ExportXML_"):
            with zipfile.ZipFile(path) as archive:
                texts += [archive.read(name) for name in archive.namelist()]
        for text in texts:
            if b"<BEE_" in text[:4096] and not has_doctype(text):
                yield ET.fromstring(text)
