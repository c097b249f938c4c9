# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons and hours as STS Web takes them: who is where, for how long, and what each teacher is paid for."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Any, Iterable

from common import text_of

if TYPE_CHECKING:
    from sts_web import StsWeb

TOLERANCE_PER_LESSON = 0.01
Person = tuple[str, str]


@dataclass(frozen=True)
class Lesson:
    """One COURS of one teacher; minutes since midnight."""

    day: str
    start: int
    minutes: int
    room: str
    alternance: str

    @property
    def slot(self) -> tuple[str, int, int, str]:
        return self.day, self.start, self.minutes, self.room

    def label(self) -> str:
        return f"jour {self.day} {self.start // 60:02}{self.start % 60:02} {self.alternance}"


def minutes_of(hhmm: str) -> int:
    return int(hhmm[:2]) * 60 + int(hhmm[2:])


def read_lesson(node: ET.Element) -> Lesson:
    return Lesson(text_of(node, "JOUR"), minutes_of(text_of(node, "HEURE_DEBUT")), minutes_of(text_of(node, "DUREE")),
                  text_of(node, "CODE_SALLE"), text_of(node, "CODE_ALTERNANCE"))


def check(receiver: StsWeb, root: ET.Element) -> None:
    """Checks every service, then each teacher's week; fills the receiver's resulting state."""
    hours: dict[Person, Decimal] = defaultdict(Decimal)
    lessons: dict[Person, list[tuple[str, Lesson]]] = defaultdict(list)
    services: dict[str, Any] = {}
    by_structure: dict[str, int] = defaultdict(int)
    for structure in root.iterfind("DONNEES/STRUCTURE/*/*"):
        for service in structure.iterfind("SERVICES/SERVICE"):
            where = "/".join((structure.get("CODE", ""), service.get("CODE_MATIERE", ""),
                              service.get("CODE_MOD_COURS", "CG")))
            by_structure[structure.get("CODE", "")] += 1
            taken = _check_service(receiver, service, where)
            services[where] = {"heures": text_of(service, "HEURES_STRUCTURE"),
                               "co_ens": text_of(service, "CO_ENS") == "true", "enseignants": {}}
            for person, (paid, own) in taken.items():
                hours[person] += paid
                lessons[person] += [(where, lesson) for lesson in own]
                services[where]["enseignants"][" ".join(person)] = str(paid)
    for person, own in lessons.items():
        _check_two_places(receiver, person, own)
    receiver.report.counts.update(
        services=len(services), enseignants=len(hours), cours=sum(len(own) for own in lessons.values()),
        services_par_structure=dict(by_structure),
        heures_par_enseignant={" ".join(person): str(total) for person, total in sorted(hours.items())},
        etat_des_services=services)


def _check_service(receiver: StsWeb, service: ET.Element, where: str) -> dict[Person, tuple[Decimal, list[Lesson]]]:
    taken: dict[Person, tuple[Decimal, list[Lesson]]] = {}
    rates: set[Decimal] = set()
    for node in service.iterfind("ENSEIGNANTS/ENSEIGNANT"):
        person = (node.get("ID", ""), node.get("TYPE", "epp"))
        own = [read_lesson(course) for course in node.iter("COURS")]
        paid = Decimal(text_of(node, "HEURES_AGENT") or 0)
        if not own:
            receiver.note("SANS_COURS", where, " ".join(person))
        if _lessons_hold(receiver, own, where):
            _check_paid(receiver, own, paid, f"{where} {' '.join(person)}")
        rate = Decimal(text_of(node, "TAUX_PONDERATION") or 0)
        if rate:
            rates.add(rate)
        taken[person] = (paid, own)
    if len(rates) > 1:
        receiver.note("PONDERATION", where, ", ".join(str(rate) for rate in sorted(rates)))
    total = sum((paid for paid, _ in taken.values()), Decimal(0))
    if taken and Decimal(text_of(service, "HEURES_STRUCTURE") or 0) != total:
        receiver.note("HEURES_STRUCTURE", where, f"{text_of(service, 'HEURES_STRUCTURE')}, somme {total}")
    if text_of(service, "CO_ENS") != "true":
        for (one, (_, first)), (other, (_, second)) in combinations(taken.items(), 2):
            if any(_meet(receiver, a, b) for a in first for b in second):
                receiver.note("CO_ENS", where, f"{' '.join(one)}, {' '.join(other)}")
    return taken


def _lessons_hold(receiver: StsWeb, own: Iterable[Lesson], where: str) -> bool:
    """Checks each lesson by itself; false when one cannot be counted."""
    countable = True
    for lesson in own:
        if lesson.alternance not in receiver.weeks:
            receiver.note("COURS_ALTERNANCE", where, lesson.label())
            countable = False
        if lesson.minutes == 0 or lesson.start + lesson.minutes > 24 * 60:
            receiver.note("COURS_DUREE", where, lesson.label())
            countable = False
        if lesson.room and lesson.room not in receiver.rooms:
            receiver.note("COURS_SALLE", where, f"{lesson.label()} {lesson.room}")
    return countable


def _check_paid(receiver: StsWeb, own: list[Lesson], paid: Decimal, who: str) -> None:
    year = receiver.year_weeks()
    if not own or not year:
        return
    expected = sum(lesson.minutes * len(receiver.weeks[lesson.alternance]) for lesson in own) / (60 * year)
    if abs(float(paid) - expected) > TOLERANCE_PER_LESSON * len(own) + 1e-9:
        receiver.note("HEURES_AGENT", who, f"{paid}, cours {expected:.3f}")


def _meet(receiver: StsWeb, one: Lesson, other: Lesson) -> bool:
    """Whether two lessons overlap in time in some week."""
    nothing: frozenset[dt.date] = frozenset()
    return (one.day == other.day and one.start < other.start + other.minutes
            and other.start < one.start + one.minutes
            and bool(receiver.weeks.get(one.alternance, nothing) & receiver.weeks.get(other.alternance, nothing)))


def _check_two_places(receiver: StsWeb, person: Person, own: list[tuple[str, Lesson]]) -> None:
    """One lesson seen under several structures has the same day, start, duration and room: that is no clash."""
    by_day: dict[str, list[tuple[str, Lesson]]] = defaultdict(list)
    for item in own:
        by_day[item[1].day].append(item)
    for items in by_day.values():
        for (here, one), (there, other) in combinations(items, 2):
            same = one.slot == other.slot and here != there
            if not same and _meet(receiver, one, other):
                receiver.note("DEUX_LIEUX", " ".join(person),
                                f"{here} et {there}, {one.label()} et {other.label()}")
