# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons as an ENT dates them: places of the day, weeks of the year, who and where."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from collections import defaultdict
from typing import TYPE_CHECKING

from common import local_name
from ent_rules import USES

if TYPE_CHECKING:
    from ent import Ent

WEEKS_PER_FIELD = 64


def weeks_of(field: int) -> list[int]:
    """Bit n of the field is week n, from 1; bit 0 is not used."""
    return [week for week in range(WEEKS_PER_FIELD) if field >> week & 1]


def check(receiver: Ent, root: ET.Element) -> None:
    """Checks every lesson and counts the dated lessons that the ENT would show."""
    container = receiver.child(root, "Cours")
    grid = receiver.child(root, "GrilleHoraire")
    places = {int(node.get("Numero", "")) for node in receiver.child(grid, "PlacesParJour")}
    days = {node.text for node in receiver.child(grid, "JoursOuvres")}
    closed = closed_weeks(receiver)
    taken: dict[tuple[str, str, str, int], int] = defaultdict(int)
    dated = in_closed = 0
    for lesson in container:
        where = label(lesson)
        start, length = int(lesson.get("NumeroPlaceDebut", "")), int(lesson.get("NombrePlaces", ""))
        if not set(range(start, start + length)) <= places:
            receiver.note("PLACE", where)
        if lesson.get("Jour") not in days:
            receiver.note("JOUR", where)
        weeks: set[int] = set()
        kinds = {local_name(node.tag) for node in lesson}
        for node in lesson:
            kind, ident = local_name(node.tag), node.get("Ident", "")
            if ident not in receiver.idents[kind]:
                receiver.note("IDENT_INCONNU", where, f"{kind} {ident}")
            if kind not in USES:
                continue
            field = int(node.get("Semaines", ""))
            own = weeks_of(field)
            if not own or field >> WEEKS_PER_FIELD or own[0] < 1 or own[-1] > receiver.last_week:
                receiver.note("SEMAINES", where, f"{kind} {ident} : {field}")
            weeks.update(own)
            if kind in ("Professeur", "Salle"):
                for place in range(start, start + length):
                    slot = (kind, ident, lesson.get("Jour", ""), place)
                    if taken[slot] & field:
                        receiver.note("DEUX_LIEUX", where, f"{kind} {ident}")
                    taken[slot] |= field
        if not kinds & {"Classe", "PartieDeClasse", "Groupe"}:
            receiver.note("SANS_PUBLIC", where)
        if {"Classe", "Groupe"} <= kinds:
            receiver.note("CLASSES_OUBLIEES", where)
        in_closed += len(weeks & closed)
        dated += len(weeks)
    if in_closed:
        receiver.note("SEMAINES_FERMEES", f"{in_closed} séances")
    receiver.report.counts.update(cours=len(container), seances_datees=dated, semaines=receiver.last_week)


def closed_weeks(receiver: Ent) -> set[int]:
    """Weeks whose Monday to Friday all fall in a closing of the school."""
    closed: set[int] = set()
    for week in range(1, receiver.last_week + 1):
        monday = receiver.week1 + dt.timedelta(weeks=week - 1)
        days = [monday + dt.timedelta(days=day) for day in range(5)]
        if all(any(first <= day <= last for first, last in receiver.directory.siecle.closings) for day in days):
            closed.add(week)
    return closed


def label(lesson: ET.Element) -> str:
    return f"cours jour {lesson.get('Jour')} place {lesson.get('NumeroPlaceDebut')}"
