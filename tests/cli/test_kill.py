# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills navette-cli in the middle of its steps, 200 times in all, and holds what is left against all or nothing.

NAVETTE_KILL_SEED in the environment chooses other moments, NAVETTE_KILL_FACTOR more of them.
"""
import io
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional

from navette import CLI, DONE, REFUSED, json_of, run

sys.path.append(str(Path(__file__).resolve().parents[1] / "receivers"))
from accept_chain import Chain  # noqa: E402

SEED = int(os.environ.get("NAVETTE_KILL_SEED", "20261123"))
FACTOR = int(os.environ.get("NAVETTE_KILL_FACTOR", "1"))

# What a receiver would pick up; everything else in the folder is a file in the making.
OFFICIAL = re.compile(r"EDT_vers_STS_\w+\.xml|\w+ELEGROUPE\d+\.zip|EDT_vers_Kosmos\.xml")
BY_THE_CLOCK = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.]+Z?|\d{2}/\d{2}/\d{4}|(?<=ELEGROUPE)\d{16}")
UNNAMED = re.compile(r"\.\.?[0-9a-f-]{36}\.part(-journal|\.lock|\.lock\.json)?")
RECOVERED = "lock.recovered"
JOURNAL_TABLES = ("journal", "journal_change", "journal_file", "journal_link", "journal_outcome")
JOURNAL_HEAD = "journal_link"  # its row in the table of numbers counts the journal's links


def timeless(text: str) -> str:
    """The text without what the clock put in."""
    return BY_THE_CLOCK.sub("*", text)


def rows_of(base: Path) -> dict[str, list[str]]:
    """Every row of the school, table by table; \a base is a copy that may be written (a journal left hot is played)."""
    database = sqlite3.connect(base)
    try:
        verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise AssertionError(f"{base.name} : {verdict}")
        tables = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
        return {name: [timeless(repr(row)) for row in database.execute(f'SELECT * FROM "{name}" ORDER BY 1')
                       if row[0] != JOURNAL_HEAD]
                for name in tables if name not in JOURNAL_TABLES}
    finally:
        database.close()


def said_by(path: Path) -> str:
    """What an exported file says, without its timestamps. Raises when it is not whole."""
    data = path.read_bytes()
    if path.suffix == ".zip":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"".join(name.encode() + archive.read(name) for name in archive.namelist())
    return timeless(data.decode("latin-1"))


class Place:
    """One base with its output folder, on which a step is run, or cut short."""

    def __init__(self, folder: Path, start: Optional[Path]):
        self.folder = folder
        self.base = folder / "ecole.navette"
        self.journal = folder / "ecole.navette-journal"
        self.out = folder / "out"
        folder.mkdir(parents=True)
        if start:
            shutil.copy(start, self.base)

    def written(self) -> list[Path]:
        return sorted(self.out.iterdir()) if self.out.exists() else []

    def is_writing(self) -> bool:
        """While a step is at its transaction or at its file: the moments that matter most."""
        return any(name.endswith((".part", "-journal")) for name in os.listdir(self.folder)) or bool(self.written())

    def state(self) -> Optional[dict[str, Any]]:
        """All that can be seen of the base; None while there is none. Looking changes nothing."""
        if not self.base.exists():
            return None
        before = [path.read_bytes() for path in (self.base, self.journal) if path.exists()]
        # Taking over a dead process's lock is told in the journal, and is none of the user's steps.
        steps = [entry["step"] for entry in json_of("history", self.base) if entry["step"] != RECOVERED]
        counts = json_of("show", self.base)
        after = [path.read_bytes() for path in (self.base, self.journal) if path.exists()]
        if before != after:
            raise AssertionError("un lecteur a écrit dans la base")
        with tempfile.TemporaryDirectory(dir=self.folder.parent) as scratch:
            for path in (self.base, self.journal):
                if path.exists():
                    shutil.copy(path, scratch)
            return {"steps": steps, "counts": counts, "rows": rows_of(Path(scratch) / self.base.name)}


@dataclass
class Timing:
    """How long a step takes here, and how long of that it writes, in seconds."""

    whole: float
    writing: float

    @classmethod
    def of(cls, command: list[str], place: Place) -> "Timing":
        began = time.monotonic()
        first = None
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            while process.poll() is None:
                if first is None and place.is_writing():
                    first = time.monotonic()
        ended = time.monotonic()
        if process.returncode != DONE:
            raise AssertionError(f"{command} : {process.returncode}")
        return cls(ended - began, ended - (first or ended))

    def shorten(self, writing: bool):
        """It was faster this time."""
        if writing:
            self.writing *= 0.95
        else:
            self.whole *= 0.95


class KillTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="navette-kill-"))
        cls.chain = Chain(Path(CLI), "college16", 1, cls.folder)
        cls.chain.make_demo()
        cls.bases: dict[str, Optional[Path]] = {"none": None}
        cls.keep_after("new", cls.chain.make_base)
        cls.keep_after("siecle", lambda: cls.chain.import_siecle(".zip"))
        cls.keep_after("imported", cls.chain.import_sts, cls.chain.import_rooms)
        cls.keep_after("matched", cls.chain.match)
        cls.keep_after("placed", cls.chain.prepare, cls.chain.place)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    @classmethod
    def keep_after(cls, name: str, *stages: Callable[[], str]):
        for stage in stages:
            stage()
        cls.bases[name] = cls.folder / f"{name}.navette"
        shutil.copy(cls.chain.base, cls.bases[name])

    # --- the steps ----------------------------------------------------------------------------

    def test_new(self):
        self.cut_short(20, "none", "new", "--uai", self.chain.uai, "--year", self.chain.year, "--from",
                       self.chain.demo / "previous.navette")

    def test_import_siecle(self):
        self.cut_short(40, "new", "import siecle", *sorted(self.chain.demo.glob("ExportXML_*.zip")))

    def test_import_sts(self):
        self.cut_short(40, "siecle", "import sts", self.chain.demo / f"sts_emp_{self.chain.uai}_{self.chain.year}.xml")

    def test_match(self):
        self.cut_short(20, "imported", "match", "--accept-sure")

    def test_prepare(self):
        self.cut_short(20, "matched", "prepare")

    def test_export_sts(self):
        self.cut_short(20, "placed", "export sts")

    def test_export_siecle(self):
        self.cut_short(20, "placed", "export siecle")

    def test_export_ent(self):
        self.cut_short(20, "placed", "export ent")

    # --- cutting short ------------------------------------------------------------------------

    def cut_short(self, times: int, start: str, step: str, *rest: Any):
        """Kills \a step at so many moments of its real duration, half of them spread over it, half while it writes."""
        moments = random.Random(f"{SEED} {step}")
        folder = self.folder / step.replace(" ", "-")

        def place_of(name: str) -> tuple[Place, list[str]]:
            place = Place(folder / name, self.bases[start])
            out = ["--out", place.out] if step.startswith("export") else []
            return place, [CLI, *step.split(), *map(str, [place.base, *rest, *out])]

        whole, command = place_of("whole")
        before = whole.state()
        timing = Timing.of(command, whole)
        after, good = whole.state(), {said_by(path) for path in whole.written()}
        again = run(*command[1:]).returncode, whole.state()
        self.assertEqual(again[0], REFUSED if step == "new" else DONE)
        self.assertNotEqual(before, after)

        tally: Counter[str] = Counter()
        attempt = 0
        while tally["killed"] < times * FACTOR:
            attempt += 1
            self.assertLess(attempt, 4 * times * FACTOR, f"{step} finit avant d’être tué : {timing}")
            place, command = place_of(str(attempt))
            number = tally["killed"]
            share = (number // 2 + moments.random()) / (times * FACTOR / 2)
            aimed = number % 2 == 1
            # A transaction is short, and what the process does after it tells little: rather early than late.
            delay = share**2 * timing.writing if aimed else share * timing.whole
            if not self.kill(command, place, aimed, delay):
                timing.shorten(aimed)
                shutil.rmtree(place.folder)
                continue
            tally["killed"] += 1
            with self.subTest(step=step, kill=number, seed=SEED):
                tally["journal"] += place.journal.exists()
                tally["file"] += bool(place.written())
                held = place.state()
                done = held == after
                tally["all" if done else "nothing"] += 1
                if not done:
                    self.assertEqual(held, before)
                self.check_files(place, good, complete=done)
                self.check_backups(place, before)
                rerun = run(*command[1:])
                self.assertEqual(rerun.returncode, again[0] if done else DONE, rerun.stderr)
                self.assertEqual(place.state(), again[1] if done else after)
                self.check_files(place, good, complete=True)
                if rerun.returncode == DONE:
                    self.check_tidy(place)
            shutil.rmtree(place.folder)
        print(f"{step:<14} {tally['killed']:3} tués : {tally['nothing']:3} rien, {tally['all']:3} tout, "
              f"{tally['journal']:3} au milieu d’une écriture, {tally['file']:3} avec un fichier", flush=True)
        # Else the moments were badly chosen and this test says nothing.
        self.assertGreater(tally["nothing"], 0)
        if step != "new":
            self.assertGreater(tally["journal"], 0)

    @staticmethod
    def kill(command: list[str], place: Place, aimed: bool, delay: float) -> bool:
        """Kills the command so long after its start, or after it began to write; False when it ended before."""
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            if aimed:
                while process.poll() is None and not place.is_writing():
                    pass
            time.sleep(delay)
            process.kill()
        return process.returncode == -signal.SIGKILL

    # --- what is left -------------------------------------------------------------------------

    def check_files(self, place: Place, good: set[str], complete: bool):
        """No file bears an official name unless it says what a whole export says."""
        official = [path for path in place.written() if OFFICIAL.fullmatch(path.name)]
        for path in official:
            self.assertIn(said_by(path), good, path.name)
        if complete and good:
            self.assertTrue(official)

    def check_backups(self, place: Place, before: Optional[dict[str, Any]]):
        """The copies bear their names only when they are whole."""
        for copy in place.folder.glob("ecole.sauvegardes/[!.]*"):
            self.assertEqual(json_of("show", copy), before["counts"])
            self.assertEqual(rows_of(copy), before["rows"])

    def check_tidy(self, place: Place):
        """Nothing of the dead process is left once the step was run again, but a new base that never got its name."""
        left = {path.name for path in place.folder.iterdir() if not UNNAMED.fullmatch(path.name)}
        self.assertLessEqual(left, {"ecole.navette", "ecole.sauvegardes", "out"})
        self.assertEqual([path.name for path in place.written() if not OFFICIAL.fullmatch(path.name)], [])


if __name__ == "__main__":
    unittest.main()
