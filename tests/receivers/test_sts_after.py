# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""navette-cli's dry run against an independent model of STS Web: our own file, then hundreds of spoilt ones."""

from __future__ import annotations

import copy
import json
import os
import random
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any, Callable

from common import parse_state
from sts_after import after

CLI = os.environ["NAVETTE_CLI"]
SPOILT = {"college16": 60, "lycee45": 12, "cite90": 6}


def run(*arguments: Any) -> subprocess.CompletedProcess:
    return subprocess.run([CLI, *map(str, arguments)], capture_output=True, text=True, timeout=120, check=False)


def all_services(root: ET.Element) -> list[ET.Element]:
    return root.findall("DONNEES/STRUCTURE/*/*/SERVICES/SERVICE")


def all_teachers(root: ET.Element) -> list[ET.Element]:
    return root.findall("DONNEES/STRUCTURE/*/*/SERVICES/SERVICE/ENSEIGNANTS/ENSEIGNANT")


def child(node: ET.Element, name: str) -> ET.Element:
    found = node.find(name)
    assert found is not None, name
    return found


class Spoiler:
    """Changes a return file as a careless program would, each way by chance."""

    def __init__(self, root: ET.Element, seed: int) -> None:
        self.root, self.random = root, random.Random(seed)
        self.ways: list[Callable[[], None]] = [
            self.hours, self.co_teaching, self.drop_service, self.drop_teacher, self.unknown_subject, self.modality,
            self.unknown_teacher, self.other_type, self.unknown_division, self.empty_group, self.homeless_group,
            self.lesson, self.lesson, self.twice, self.drop_structure]

    def spoil(self, times: int) -> None:
        for _ in range(times):
            self.random.choice(self.ways)()

    def service(self) -> ET.Element:
        return self.random.choice(all_services(self.root))

    def teacher(self) -> ET.Element:
        return self.random.choice(all_teachers(self.root))

    def group(self) -> ET.Element:
        return self.random.choice(self.root.findall("DONNEES/STRUCTURE/GROUPES/GROUPE"))

    def hours(self) -> None:
        child(self.service(), "HEURES_STRUCTURE").text = f"{self.random.randrange(2000) / 100:.2f}"
        child(self.teacher(), "HEURES_AGENT").text = f"{self.random.randrange(2000) / 100:.2f}"

    def co_teaching(self) -> None:
        node = child(self.service(), "CO_ENS")
        node.text = "false" if node.text == "true" else "true"

    def drop_service(self) -> None:
        parents = [node for node in self.root.iter("SERVICES") if len(node)]
        parent = self.random.choice(parents)
        parent.remove(self.random.choice(list(parent)))

    def drop_teacher(self) -> None:
        parents = [node for node in self.root.iter("ENSEIGNANTS") if len(node)]
        parent = self.random.choice(parents)
        parent.remove(self.random.choice(list(parent)))

    def unknown_subject(self) -> None:
        self.service().set("CODE_MATIERE", "ZZZZ99")

    def modality(self) -> None:
        self.service().set("CODE_MOD_COURS", self.random.choice(["TD", "TP", "XX", "CG"]))

    def unknown_teacher(self) -> None:
        self.teacher().set("ID", "987654321")

    def other_type(self) -> None:
        self.teacher().set("TYPE", self.random.choice(["epp", "local"]))

    def unknown_division(self) -> None:
        self.random.choice(self.root.findall("DONNEES/STRUCTURE/DIVISIONS/DIVISION")).set("CODE", "INCONNUE")

    def empty_group(self) -> None:
        child(self.group(), "EFFECTIF_PREVU").text = "0"

    def homeless_group(self) -> None:
        parts = self.group().findall("DIVISIONS_APPARTENANCE/DIVISION_APPARTENANCE")
        if parts:
            parts[0].set("CODE", "AILLEURS")

    def lesson(self) -> None:
        taught = child(self.teacher(), "COURS_RATTACHES")
        node = ET.SubElement(taught, "COURS")
        for name, value in (("CODE_ALTERNANCE", self.random.choice(["H", "H", "ZZ"])), ("JOUR", "2"),
                            ("HEURE_DEBUT", self.random.choice(["0900", "2330"])),
                            ("DUREE", self.random.choice(["0100", "0000"])),
                            ("CODE_SALLE", self.random.choice(["", "CAVE"]))):
            ET.SubElement(node, name).text = value

    def twice(self) -> None:
        parent = self.random.choice([node for node in self.root.iter("SERVICES") if len(node)])
        parent.append(copy.deepcopy(self.random.choice(list(parent))))

    def drop_structure(self) -> None:
        parent = child(self.root, self.random.choice(["DONNEES/STRUCTURE/DIVISIONS", "DONNEES/STRUCTURE/GROUPES"]))
        parent.remove(self.random.choice(list(parent)))


class DryRunAgainstTheModel(unittest.TestCase):
    """The two models were written apart: they must come to the same state."""

    maxDiff = 2000

    def prepared(self, profile: str, folder: Path) -> tuple[Path, Path, Path]:
        """A base made ready, its sts_emp, and the file that it would send."""
        demo, base = folder / "demo", folder / "school.navette"
        for command in (["demo", demo, "--profile", profile],):
            self.assertEqual(run(*command).returncode, 0)
        sts_emp = next(demo.glob("sts_emp_*.xml"))
        _, _, uai, year = sts_emp.stem.split("_")
        for command in (["new", base, "--uai", uai, "--year", year],
                        ["import", "siecle", base, *sorted(demo.glob("ExportXML_*.zip"))],
                        ["import", "sts", base, sts_emp], ["prepare", base],
                        ["export", "sts", base, "--out", folder]):
            done = run(*command)
            self.assertEqual(done.returncode, 0, f"{command[:2]} {done.stderr} {done.stdout[-500:]}")
        return base, sts_emp, next(folder.glob("EDT_vers_STS_*.xml"))

    def simulate(self, *arguments: Any) -> dict[str, Any]:
        done = run("simulate", "sts", *arguments, "--json")
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return json.loads(done.stdout)

    def hold_together(self, profile: str) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            base, sts_emp, sent = self.prepared(profile, folder)
            state = parse_state(sts_emp)
            ours, theirs = self.simulate(base), after(state, ET.parse(sent).getroot(), False)
            self.assertEqual(ours["refused"], [])
            self.assertEqual(ours["services"], theirs["services"])
            self.assertEqual(ours["groups"], theirs["groups"])
            self.sums_hold(ours)
            changed = 0
            for seed in range(SPOILT[profile]):
                root = ET.parse(sent).getroot()
                alternances = child(root, "DONNEES/ALTERNANCES")
                if alternances.find("ALTERNANCE[@CODE='H']") is None:
                    alternances.append(ET.fromstring(
                        "<ALTERNANCE CODE='H'><LIBELLE_COURT>Hebdo</LIBELLE_COURT><LIBELLE_LONG>Hebdo</LIBELLE_LONG>"
                        "<SEMAINES><DATE_DEBUT_SEMAINE>2026-08-31</DATE_DEBUT_SEMAINE></SEMAINES></ALTERNANCE>"))
                Spoiler(root, seed).spoil(1 + seed % 9)
                path = folder / "spoilt.xml"
                path.write_bytes(ET.tostring(root, encoding="ISO-8859-15"))
                for keep in (False, True):
                    with self.subTest(profile=profile, seed=seed, keep=keep):
                        spoilt = self.simulate(base, path, *(["--keep-services"] if keep else []))
                        model = after(state, root, keep)
                        self.assertEqual(spoilt["services"], model["services"])
                        self.assertEqual(spoilt["groups"], model["groups"])
                        self.sums_hold(spoilt)
                        changed += spoilt["services"] != ours["services"]
            self.assertGreater(changed, SPOILT[profile], "the spoilt files are other files")

    def sums_hold(self, run_document: dict[str, Any]) -> None:
        """Every sum is that of the terms under it, and every term what STS holds."""
        for teacher in run_document["teachers"]:
            terms = teacher["terms"]
            self.assertEqual(teacher["before"], sum(term["before"] * 100 for term in terms), teacher["name"])
            self.assertEqual(teacher["after"], sum(term["after"] * 100 for term in terms), teacher["name"])
            weighted = sum(term["after"] * max(term["weighting"], 100) for term in terms) - teacher["after"]
            self.assertLessEqual(teacher["weighting"], weighted)
            if teacher["due"]:
                self.assertEqual(teacher["overtime"], max(0, teacher["total"] - teacher["due"]))
            for term in terms:
                self.assertTrue(not term["after"] or term["service"] in run_document["services"])
        held = sum(share["hours"] for service in run_document["services"].values()
                   for share in service["teachers"].values())
        self.assertEqual(sum(teacher["after"] for teacher in run_document["teachers"]), held * 100)

    def test_college16(self) -> None:
        self.hold_together("college16")

    def test_lycee45(self) -> None:
        self.hold_together("lycee45")

    def test_cite90(self) -> None:
        self.hold_together("cite90")


if __name__ == "__main__":
    unittest.main()
