# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The persons and classes that the ENT's directory holds: pupils of SIECLE, teachers of STS (out (c) matching)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from common import folded, parse_state, text_of
from siecle_base import Pupil, SiecleBase


@dataclass(frozen=True)
class Teacher:
    """One teacher of sts_emp; birth is ISO or empty."""

    sts_id: str
    names: frozenset[str]
    first_name: str
    birth: str


class Directory:
    """What a name or an id of the file is looked up in."""

    def __init__(self, folder: Path) -> None:
        self.siecle = SiecleBase.load(folder)
        self.teachers: list[Teacher] = []
        self.subjects = set(self.siecle.subjects)
        self.classes = set(self.siecle.divisions)
        for path in sorted(folder.glob("sts_emp_*.xml")):
            self._read_sts(path)
        self.pupils_by_id = {pupil.eleve_id: pupil for pupil in self.siecle.pupils}
        self.pupils_by_ine = {pupil.ine: pupil for pupil in self.siecle.pupils if pupil.ine}
        self.pupils_by_name = {key: pupil for pupil in self.siecle.pupils for key in pupil_keys(pupil)}

    def _read_sts(self, path: Path) -> None:
        root = parse_state(path)
        self.classes |= {node.get("CODE", "") for node in root.iterfind("DONNEES/STRUCTURE/DIVISIONS/DIVISION")}
        self.subjects |= {text_of(node, "CODE_GESTION") for node in root.iterfind("NOMENCLATURES/MATIERES/MATIERE")}
        for node in root.iterfind("DONNEES/INDIVIDUS/INDIVIDU"):
            names = {folded(text_of(node, tag)) for tag in ("NOM_USAGE", "NOM_PATRONYMIQUE")} - {""}
            self.teachers.append(Teacher(node.get("ID", ""), frozenset(names), folded(text_of(node, "PRENOM")),
                                         text_of(node, "DATE_NAISSANCE")))

    def teachers_of(self, sts_id: str) -> list[Teacher]:
        """The epp and local series may share a number, so there may be two."""
        return [teacher for teacher in self.teachers if teacher.sts_id == sts_id]


def pupil_keys(pupil: Pupil) -> list[tuple[str, str, str]]:
    """Exact first name, name and ISO birth date, under the family name and the usage name."""
    birth = pupil.birth.isoformat() if pupil.birth else ""
    return [(pupil.first_names[0], name, birth) for name in (pupil.family_name, pupil.usage_name) if name]


def same_teacher(teacher: Teacher, name: str, first_name: str, birth: str) -> bool:
    """Names without accents or case; the first of several first names is enough [inferred]; birth when both give it."""
    first = folded(first_name)
    return (folded(name) in teacher.names and (teacher.first_name.startswith(first) or first == teacher.first_name)
            and (not birth or not teacher.birth or birth == teacher.birth))
