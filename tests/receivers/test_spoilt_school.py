# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A school spoilt in its base sends nothing: navette-cli refuses under the code of the check, and writes no file."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path

from clean_files import clean_files
from deposits import CleanFiles

DONE, REFUSED = 0, 1


@dataclass(frozen=True)
class Spoilt:
    """What is done to the base, for which receiver, and the code that must stop it."""

    code: str
    receiver: str
    sql: str


_PLACED = "SELECT id FROM lesson WHERE day > 0"
SCHOOLS = (
    Spoilt("T01", "sts", "DELETE FROM correspondence WHERE match = 0 AND ours IN "
                         "(SELECT teacher FROM service_share LIMIT 1)"),
    Spoilt("T03", "sts", "DELETE FROM sts_individual WHERE id IN (SELECT post FROM service_share WHERE post > 0 LIMIT 1)"),
    Spoilt("M01", "sts", "DELETE FROM correspondence WHERE match = 3"),
    Spoilt("M06", "sts", "UPDATE service SET modality = 'ZZ' WHERE id = 1"),
    Spoilt("G01", "sts", "DELETE FROM correspondence WHERE match = 1"),
    Spoilt("G03", "sts", "UPDATE student_group SET divisions = '' WHERE id IN (SELECT group_id FROM service)"),
    Spoilt("H07", "sts", "UPDATE service SET co_teaching = 0"),
    Spoilt("E01", "sts", "UPDATE school_info SET first_day = ''"),
    Spoilt("E01", "ent", "UPDATE school_info SET first_day = ''"),
    Spoilt("E05", "sts", "UPDATE lesson SET day = 1, slot = 0 WHERE day > 0"),
    Spoilt("E05", "ent", "UPDATE lesson SET day = 1, slot = 0 WHERE day > 0"),
    Spoilt("M05", "ent", f"UPDATE lesson SET subject = 0 WHERE id IN ({_PLACED} LIMIT 1)"),
    Spoilt("N02", "ent", "UPDATE correspondence SET theirs = '6$A' WHERE match = 1 AND ours > 0 AND id IN "
                         "(SELECT id FROM correspondence WHERE match = 1 AND ours > 0 LIMIT 1)"),
    Spoilt("E03", "ent", "UPDATE lesson SET day = 0"),
    Spoilt("G05", "siecle", "UPDATE student_group SET code = 'UN GROUPE À NOUS'; DELETE FROM correspondence"),
    Spoilt("L03", "siecle", "UPDATE student SET sconet_id = '' WHERE id IN (SELECT student FROM membership LIMIT 1)"),
    Spoilt("L03", "siecle", "DELETE FROM membership"),
)


class SpoiltSchool(unittest.TestCase):
    files: CleanFiles

    @classmethod
    def setUpClass(cls) -> None:
        cls.files = clean_files(Path(os.environ["NAVETTE_CLI"]), Path(os.environ["NAVETTE_TEST_CACHE"]))

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.base = Path(folder.name) / "school.navette"
        self.out = Path(folder.name) / "out"
        self.out.mkdir()
        shutil.copy(self.files.base, self.base)

    def call(self, *arguments: object) -> subprocess.CompletedProcess:
        return subprocess.run([os.environ["NAVETTE_CLI"], *map(str, arguments), "--json"], capture_output=True,
                              encoding="utf-8", timeout=60, check=False)

    def spoil(self, sql: str) -> None:
        connection = sqlite3.connect(self.base)
        with connection:
            connection.executescript(sql)
        connection.close()

    def test_the_clean_school_may_send(self) -> None:
        for receiver in ("sts", "siecle", "ent"):
            with self.subTest(receiver):
                self.assertEqual(self.call("check", self.base, "--for", receiver).returncode, DONE)

    def test_a_spoilt_school_sends_nothing(self) -> None:
        for school in SCHOOLS:
            with self.subTest(code=school.code, receiver=school.receiver, sql=school.sql):
                shutil.copy(self.files.base, self.base)
                self.spoil(school.sql)
                for command in (("check", self.base, "--for", school.receiver),
                                ("export", school.receiver, self.base, "--out", self.out)):
                    done = self.call(*command)
                    self.assertEqual(done.returncode, REFUSED, done.stderr)
                    blocking = {finding["code"] for finding in json.loads(done.stdout)["findings"]
                                if finding["severity"] == "blocks"}
                    self.assertIn(school.code, blocking)
                self.assertEqual(list(self.out.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
