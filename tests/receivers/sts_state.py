# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What STS Web knows on its side, read from the sts_emp file it handed over (in 9)."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from common import parse_state, text_of


@dataclass(frozen=True)
class StsState:
    """The codes that a returned file may use."""

    uaj: str
    year: str
    start: dt.date
    end: dt.date
    teachers: frozenset[tuple[str, str]]
    divisions: frozenset[str]
    groups: frozenset[str]
    subjects: frozenset[str]
    modalities: frozenset[str]
    levels: frozenset[str]
    activities: frozenset[str]

    @staticmethod
    def load(path: Path) -> "StsState":
        """Reads sts_emp; raises ValueError, ET.ParseError or OSError when it is not one."""
        root = parse_state(path)
        if root.tag != "STS_EDT":
            raise ValueError(f"{path}: racine {root.tag}, STS_EDT attendu")
        return StsState.from_tree(root)

    @staticmethod
    def from_tree(root: ET.Element) -> "StsState":
        def codes(path: str) -> frozenset[str]:
            return frozenset(node.get("CODE", "") for node in root.iterfind(path))

        uaj = root.find("PARAMETRES/UAJ")
        year = root.find("PARAMETRES/ANNEE_SCOLAIRE")
        if uaj is None or year is None:
            raise ValueError("sts_emp sans UAJ ou sans ANNEE_SCOLAIRE")
        first = int(year.get("ANNEE", ""))
        return StsState(
            uaj=uaj.get("CODE", ""),
            year=str(first),
            start=dt.date.fromisoformat(text_of(year, "DATE_DEBUT") or f"{first}-09-01"),
            end=dt.date.fromisoformat(text_of(year, "DATE_FIN") or f"{first + 1}-08-31"),
            teachers=frozenset((node.get("ID", ""), node.get("TYPE", ""))
                               for node in root.iterfind("DONNEES/INDIVIDUS/INDIVIDU")
                               if node.get("TYPE") in ("epp", "local")),
            divisions=codes("DONNEES/STRUCTURE/DIVISIONS/DIVISION"),
            groups=codes("DONNEES/STRUCTURE/GROUPES/GROUPE"),
            subjects=codes("NOMENCLATURES/MATIERES/MATIERE"),
            modalities=codes("NOMENCLATURES/MODS_COURS/MOD_COURS"),
            levels=codes("NOMENCLATURES/MEFSTATS4/MEFSTAT4"),
            activities=codes("NOMENCLATURES/TYPES_AHE/TYPE_AHE"))
