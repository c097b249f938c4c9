# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What app/start.sh does without a display: the whole procedure, and at the end where each file lies."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLI = os.environ["NAVETTE_CLI"]
PLACES = ("fichiers reçus", "base de l’année", "copies de sauvegarde", "à charger dans STS-Web", "à charger dans SIECLE",
          "à charger dans l’ENT")


def run(folder: Path) -> subprocess.CompletedProcess:
    return subprocess.run(["bash", str(ROOT / "app" / "chain.sh"), CLI, str(folder)], capture_output=True,
                          encoding="utf-8", timeout=120, check=False)


def places(output: str) -> dict[str, Path]:
    """The closing list: what -> where."""
    listed = output.rpartition("Où est chaque chose :")[2]
    return {name: Path(line.partition(name)[2].strip())
            for line in listed.splitlines() for name in PLACES if line.strip().startswith(name)}


class Chain(unittest.TestCase):
    def test_twice_in_a_folder_with_blanks_and_accents(self):
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / "l’école d’à côté"
            for _ in range(2):
                done = run(folder)
                self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
                listed = places(done.stdout)
                self.assertEqual(tuple(listed), PLACES)
                self.assertEqual([name for name, path in listed.items() if not path.exists()], [])
            self.assertEqual(len(list((folder / "envoyes").iterdir())), 3)

    def test_a_folder_that_cannot_be_made_stops_it_at_once(self):
        with tempfile.NamedTemporaryFile() as file:
            done = run(Path(file.name) / "demo")
            self.assertNotEqual(done.returncode, 0)
            self.assertNotIn("1. ", done.stdout)


if __name__ == "__main__":
    unittest.main()
