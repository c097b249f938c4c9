#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a fictional school's year unattended, from the files received to the three receivers.

accept_chain.py NAVETTE_CLI PROFILE [--seed N] [--work DIR] [--keep]
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Union

HERE = Path(__file__).resolve().parent
STEP_TIMEOUT = 280
PLACE_SECONDS = 60
STS_EMP = re.compile(r"sts_emp_([0-9]{7}[A-Z])_([0-9]{4})\.xml")
KINDS = ("subject", "division", "group", "teacher")
TARGETS = ("sts", "siecle", "ent")
# What the preparation adds to: truth.json counts an import that is matched, not yet prepared.
PREPARED = ("groups", "lessons", "student_groups", "matched", "unmatched")
WHY_IGNORED = "Sans correspondance cette année"


class StageFailed(Exception):
    """A stage does not hold; its text says why."""


@dataclass
class Stage:
    """One line of the final table."""

    name: str
    held: bool
    seconds: float
    figures: str


@dataclass
class Chain:
    """The school being taken through the year; every stage method returns its figures."""

    cli: Path
    profile: str
    seed: int
    work: Path
    stages: list[Stage] = field(default_factory=list)
    uai: str = ""
    year: str = ""
    committed: int = 0

    @property
    def demo(self) -> Path:
        return self.work / "demo"

    @property
    def base(self) -> Path:
        return self.work / "school.navette"

    @property
    def out(self) -> Path:
        return self.work / "out"

    # --- running ----------------------------------------------------------------------------

    def call(self, *arguments: Union[str, Path]) -> str:
        """Output of one command of navette-cli; StageFailed when its exit status is not 0."""
        command = [str(self.cli), *map(str, arguments)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=STEP_TIMEOUT, check=False)
        except subprocess.TimeoutExpired as error:
            raise StageFailed(f"{' '.join(command[1:3])} : plus de {STEP_TIMEOUT} s") from error
        output = done.stdout.decode("utf-8", "replace")
        if done.returncode != 0:
            said = (done.stderr.decode("utf-8", "replace") + output).strip().splitlines()
            raise StageFailed(f"{' '.join(command[1:3])} : code {done.returncode} : {' / '.join(said[:6])}")
        return output

    def call_json(self, *arguments: Union[str, Path]) -> Any:
        output = self.call(*arguments, "--json")
        try:
            return json.loads(output)
        except json.JSONDecodeError as error:
            raise StageFailed(f"{arguments[0]} --json : {error}") from error

    def run(self) -> bool:
        """Runs the stages in order; without an essential one the rest would only be a consequence."""
        essential: list[tuple[str, Callable[[], str]]] = [
            ("école fictive", self.make_demo), ("nouvelle base", self.make_base),
            ("import SIECLE (zip)", lambda: self.import_siecle(".zip")),
            ("import SIECLE (xml)", lambda: self.import_siecle(".xml")),
            ("import STS", self.import_sts), ("import salles", self.import_rooms)]
        judged: list[tuple[str, Callable[[], str]]] = [
            ("rapprochements", self.match), ("comptes de l’import", lambda: self.compare_counts(())),
            ("préparation", self.prepare), ("placement", self.place),
            *[(f"contrôle {target}", lambda target=target: self.check(target)) for target in TARGETS],
            *[(f"export {target}", lambda target=target: self.export(target)) for target in TARGETS],
            ("réception STS Web", self.receive_sts), ("réception SIECLE", self.receive_siecle),
            ("réception ENT", self.receive_ent),
            ("comptes finals", lambda: self.compare_counts(PREPARED)), ("historique", self.history)]
        if not all(self.run_stage(name, stage) for name, stage in essential):
            return False
        held = [self.run_stage(name, stage) for name, stage in judged]
        return all(held)

    def run_stage(self, name: str, stage: Callable[[], str]) -> bool:
        began = time.monotonic()
        try:
            held, figures = True, stage()
        except StageFailed as error:
            held, figures = False, str(error)
        except (OSError, KeyError, ValueError, TypeError, subprocess.TimeoutExpired) as error:
            held, figures = False, f"{type(error).__name__} {error}"
        self.stages.append(Stage(name, held, time.monotonic() - began, figures))
        print(line_of(self.stages[-1]), flush=True)
        return held

    # --- stages -----------------------------------------------------------------------------

    def make_demo(self) -> str:
        self.call("demo", self.demo, "--profile", self.profile, "--seed", str(self.seed))
        for path in self.demo.iterdir():
            found = STS_EMP.fullmatch(path.name)
            if found:
                self.uai, self.year = found.groups()
        if not self.uai:
            raise StageFailed("aucun fichier sts_emp_<UAI>_<année>.xml")
        return f"{self.uai} {self.year}, {len(list(self.demo.iterdir()))} fichiers"

    def make_base(self) -> str:
        self.call("new", self.base, "--uai", self.uai, "--year", self.year, "--from", self.demo / "previous.navette")
        return self.base.name

    def siecle_files(self, suffix: str) -> list[Path]:
        if suffix == ".zip":
            return sorted(self.demo.glob("ExportXML_*.zip"))
        return sorted(path for path in self.demo.glob("*.xml") if b"<BEE_" in path.read_bytes()[:4096])

    def import_siecle(self, suffix: str) -> str:
        files = self.siecle_files(suffix)
        if len(files) != 6:
            raise StageFailed(f"{len(files)} fichiers SIECLE {suffix} au lieu de 6")
        random.Random(self.seed).shuffle(files)
        self.call("import", "siecle", self.base, *files)
        self.committed += suffix == ".zip"  # the same data again need not leave a step
        return f"{len(files)} fichiers, {files[0].name} d’abord"

    def import_sts(self) -> str:
        self.call("import", "sts", self.base, self.demo / f"sts_emp_{self.uai}_{self.year}.xml")
        self.committed += 1
        return "1 fichier"

    def import_rooms(self) -> str:
        self.call("import", "rooms", self.base, self.demo / "rooms.csv")
        self.committed += 1
        return "1 fichier"

    def truth(self) -> dict[str, Any]:
        return json.loads((self.demo / "truth.json").read_text("utf-8"))

    def unmatched(self) -> dict[str, int]:
        return {kind: int(number) for kind, number in self.call_json("show", self.base)["unmatched"].items()}

    def match(self) -> str:
        """The sure ones at once, then the secretary's answers for the kinds where some remain."""
        self.call("match", self.base, "--accept-sure")
        self.committed += 1
        after_sure, refused, settled = self.unmatched(), [], 0
        for kind in KINDS:
            if not after_sure.get(kind, 0):
                continue
            for ours, theirs in self.truth()["matching"].get(kind, {}).items():
                for answer in answers(kind, ours, theirs):
                    try:
                        self.call("match", self.base, *answer)
                        settled += 1
                    except StageFailed as error:  # what counts is that nothing remains
                        refused.append(str(error))
        remaining = {kind: number for kind, number in self.unmatched().items() if number}
        if remaining:
            raise StageFailed(f"restent {remaining} ; {' ; '.join(refused[:3])}")
        return f"après les sûrs : {sum(after_sure.values())} à régler, {settled} réponses"

    def prepare(self) -> str:
        self.call("prepare", self.base)
        self.committed += 1
        return f"{self.call_json('show', self.base)['lessons']} cours"

    def place(self) -> str:
        result = self.call_json("place", self.base, "--time", str(PLACE_SECONDS), "--seed", str(self.seed))
        self.committed += 1
        figures = ", ".join(f"{key} {result[key]}" for key in ("lessons", "placed", "hard_conflicts", "soft_cost"))
        if result["placed"] != result["lessons"] or result["hard_conflicts"]:
            raise StageFailed(figures)
        return figures

    def check(self, target: str) -> str:
        findings = first_list(self.call_json("check", self.base, "--for", target))
        return f"{len(findings)} remarque(s)"

    def export(self, target: str) -> str:
        folder = self.out / target
        folder.mkdir(parents=True, exist_ok=True)
        self.call("export", target, self.base, "--out", folder)
        path = self.exported(target)
        return f"{path.name}, {path.stat().st_size} octets"

    def exported(self, target: str) -> Path:
        files = sorted(path for path in (self.out / target).iterdir() if path.is_file())
        if len(files) != 1:
            raise StageFailed(f"{len(files)} fichiers écrits : {', '.join(path.name for path in files)}")
        return files[0]

    def receive(self, script: str, *arguments: Union[str, Path]) -> dict[str, Any]:
        command = [sys.executable, str(HERE / script), *map(str, arguments), "--json"]
        done = subprocess.run(command, capture_output=True, timeout=STEP_TIMEOUT, check=False)
        if done.returncode not in (0, 1) or not done.stdout:
            raise StageFailed(done.stderr.decode("utf-8", "replace").strip()[-300:])
        report = json.loads(done.stdout)
        if done.returncode:
            rules = sorted({item["rule"] for item in report["refusals"]})
            first = report["refusals"][0]
            raise StageFailed(f"{len(report['refusals'])} refus, règles {', '.join(rules)} ; "
                              f"{first['object']} : {first['message']} {first['detail']}")
        return report

    def receive_sts(self) -> str:
        report = self.receive("sts_web.py", self.demo / f"sts_emp_{self.uai}_{self.year}.xml", self.exported("sts"))
        if not report["counts"]["cours"]:
            raise StageFailed("aucun cours")
        return figures_of(report, "services", "cours", "groupes", "enseignants")

    def receive_siecle(self) -> str:
        report = self.receive("siecle_bee.py", self.demo, self.exported("siecle"), "--groups-from",
                              self.exported("sts"))
        if not report["counts"]["liens_apres"]:
            raise StageFailed("aucun lien")
        return figures_of(report, "liens_avant", "liens_apres", "eleves_sans_plus_aucun_lien")

    def receive_ent(self) -> str:
        report = self.receive("ent.py", self.demo, self.exported("ent"))
        if not report["counts"]["seances_datees"]:
            raise StageFailed("aucune séance")
        return figures_of(report, "cours", "seances_datees", "eleves", "professeurs")

    def compare_counts(self, left_out: tuple[str, ...]) -> str:
        """Every count of truth.json against `show`."""
        shown, expected = self.call_json("show", self.base), self.truth()["counts"]
        wrong = [f"{key} : {shown.get(key)} au lieu de {value}" for key, value in expected.items()
                 if key not in left_out and shown.get(key) != value]
        if wrong:
            raise StageFailed(" ; ".join(wrong))
        return f"{len(set(expected) - set(left_out))} comptes égaux"

    def history(self) -> str:
        entries = first_list(self.call_json("history", self.base))
        if len(entries) < self.committed:
            raise StageFailed(f"{len(entries)} étapes au lieu de {self.committed} au moins")
        return f"{len(entries)} étapes"


def answers(kind: str, ours: str, theirs: Union[str, list[str], None]) -> list[tuple[str, ...]]:
    """The secretary's answers for one object of ours; a teacher may have several posts, or have left."""
    posts = theirs if isinstance(theirs, list) else [theirs] if theirs else []
    if not posts:
        return [("--ignore", f"{kind}:{ours}", "--why", WHY_IGNORED)]
    return [("--set", f"{kind}:{ours}={post}") for post in posts]


def first_list(document: Any) -> list[Any]:
    """The list that a JSON answer is, or holds first."""
    if isinstance(document, list):
        return document
    return next((value for value in document.values() if isinstance(value, list)), [])


def figures_of(report: dict[str, Any], *names: str) -> str:
    """The figures asked for, then how often each rule remarked something."""
    remarks: dict[str, int] = {}
    for warning in report["warnings"]:
        remarks[warning["rule"]] = remarks.get(warning["rule"], 0) + 1
    figures = [f"{name} {report['counts'][name]}" for name in names]
    return ", ".join(figures + [f"{rule} × {number}" for rule, number in sorted(remarks.items())])


def line_of(stage: Stage) -> str:
    return f"{stage.name:<22} {'tient' if stage.held else 'ÉCHEC':<6} {stage.seconds:7.2f} s  {stage.figures}"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", type=Path, metavar="NAVETTE_CLI")
    parser.add_argument("profile", choices=("college16", "lycee45", "cite90"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, help="dossier de travail, temporaire sinon")
    parser.add_argument("--keep", action="store_true", help="garde le dossier de travail")
    options = parser.parse_args(arguments)
    if not options.cli.is_file():
        print(f"{options.cli} : introuvable", file=sys.stderr)
        return 2
    if options.work:
        options.work.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="navette-chain-", dir=options.work))
    chain = Chain(options.cli.resolve(), options.profile, options.seed, work)
    try:
        held = chain.run()
        total = sum(stage.seconds for stage in chain.stages)
        print(f"{options.profile} : {'tout tient' if held else 'la chaîne est rompue'}, {total:.1f} s")
        return 0 if held else 1
    finally:
        if options.keep:
            print(f"Dossier : {work}")
        else:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
