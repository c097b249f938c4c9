# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""navette-cli check: the catalogue's words in text and JSON, the ready remedies, and reasons that the journal keeps. What
STS alone needs is mended in the overlay: the timetable stays as it is, to the byte."""
import json
import shutil
import sqlite3
import tempfile
import unittest
from pathlib import Path

from navette import DONE, REFUSED, json_of, run

# What a school plans with: an export, or what is said for STS alone, writes none of them.
TIMETABLE = ("service", "service_share", "lesson", "student_group", "division", "subject", "teacher", "membership",
             "room", "week_set", "unavailability")


class ChecksTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="navette-checks-"))
        demo = cls.folder / "demo"
        assert run("demo", demo).returncode == DONE
        sts = next(demo.glob("sts_emp_*.xml"))
        uai, year = sts.stem.split("_")[2:]
        cls.clean = cls.folder / "clean.navette"
        for step in (["new", cls.clean, "--uai", uai, "--year", year],
                     ["import", "siecle", cls.clean, *sorted(demo.glob("ExportXML_*.zip"))],
                     ["import", "sts", cls.clean, sts], ["import", "rooms", cls.clean, demo / "rooms.csv"],
                     ["match", cls.clean, "--accept-sure"], ["prepare", cls.clean], ["place", cls.clean, "--time", "20"]):
            done = run(*step)
            assert done.returncode == DONE, done.stderr

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    def setUp(self):
        self.base = Path(tempfile.mkdtemp(dir=self.folder)) / "school.navette"
        shutil.copy(self.clean, self.base)

    def spoil(self, sql: str):
        connection = sqlite3.connect(self.base)
        with connection:
            connection.executescript(sql)
        connection.close()

    def timetable(self) -> dict[str, list[tuple]]:
        connection = sqlite3.connect(self.base)
        rows = {table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in TIMETABLE}
        connection.close()
        return rows

    def check(self, receiver: str = "sts", *options: str) -> dict:
        done = run("check", self.base, "--for", receiver, "--json", *options)
        self.assertIn(done.returncode, (DONE, REFUSED), done.stderr)
        return json.loads(done.stdout)

    def of(self, document: dict, code: str) -> list[dict]:
        return [finding for finding in document["findings"] if finding["code"] == code]

    def test_the_document_says_all_that_the_catalogue_does(self):
        document = self.check()
        self.assertRegex(document["rules"], r"^20\d\d-\d\d-\d\d$")
        self.assertFalse(document["blocked"])
        self.assertTrue(document["verdict"])
        self.assertTrue(document["findings"])
        for finding in document["findings"]:
            for part in ("code", "severity", "title", "cause", "consequence", "source", "basis"):
                self.assertTrue(finding[part], (part, finding))
            self.assertIn(finding["severity"], ("blocks", "verify", "information"))
            self.assertIn(finding["basis"], ("seen", "deduced", "knowledge"))
            self.assertIn("remedy", finding)
            self.assertIn("reason", finding)

    def test_people_read_the_same(self):
        done = run("check", self.base, "--for", "sts")
        self.assertEqual(done.returncode, DONE, done.stderr)
        for finding in self.check()["findings"]:
            self.assertIn(finding["cause"], done.stdout)
            self.assertIn(finding["title"], done.stdout)
            self.assertIn(finding["source"], done.stdout)

    def test_a_remedy_for_sts_leaves_the_timetable_alone(self):
        self.spoil("UPDATE service SET modality = '' WHERE id IN (SELECT id FROM service LIMIT 3)")
        before = self.timetable()
        found = self.of(self.check(), "M06")
        self.assertEqual([finding["severity"] for finding in found], ["blocks"])
        self.assertTrue(found[0]["fixable"])
        self.assertIn("3", found[0]["remedy"])
        mended = self.check("sts", "--fix", "M06")
        self.assertEqual(self.of(mended, "M06"), [])
        self.assertFalse(mended["blocked"])
        out = self.base.parent / "out"
        self.assertEqual(run("export", "sts", self.base, "--out", out, "--why", "vu avec la direction").returncode, DONE)
        self.assertEqual(self.timetable(), before)

    def test_a_remedy_is_one_step_that_can_be_taken_back(self):
        self.spoil("UPDATE service SET modality = '' WHERE id IN (SELECT id FROM service LIMIT 3)")
        self.check("sts", "--fix", "M06")
        self.assertEqual(run("undo", self.base).returncode, DONE)
        self.assertTrue(self.check()["blocked"])

    def test_what_nobody_can_mend_is_refused_and_nothing_changes(self):
        before = self.base.read_bytes()
        for code in ("F05", "Z99"):
            done = run("check", self.base, "--for", "sts", "--fix", code)
            self.assertEqual(done.returncode, REFUSED)
            self.assertIn(code, done.stderr)
        self.assertEqual(self.base.read_bytes(), before)

    def test_a_reason_goes_to_the_journal(self):
        reason = "vu avec la cheffe d’établissement"
        done = run("export", "sts", self.base, "--out", self.base.parent / "out", "--why", reason)
        self.assertEqual(done.returncode, DONE, done.stderr)
        entry = json_of("history", self.base)[-1]
        asked = [finding for finding in entry["findings"] if finding["severity"] == "verify"]
        self.assertTrue(asked)
        self.assertEqual({finding["reason"] for finding in asked}, {reason})


if __name__ == "__main__":
    unittest.main()
