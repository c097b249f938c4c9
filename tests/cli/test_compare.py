# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify, compare and simulate from outside: exit status and --json."""
import json
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from navette import DONE, REFUSED, USAGE, json_of, run


class HoldingThingsTogether(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="navette-compare-"))
        demo, cls.base = cls.folder / "demo", cls.folder / "school.navette"
        json_of("demo", demo)
        cls.sts_emp = next(demo.glob("sts_emp_*.xml"))
        cls.structures = next(demo.glob("Structures*.xml"))
        cls.pupils = next(demo.glob("Eleves*.xml"))
        _, _, uai, year = cls.sts_emp.stem.split("_")
        json_of("new", cls.base, "--uai", uai, "--year", year)
        json_of("import", "siecle", cls.base, *sorted(demo.glob("ExportXML_*.zip")))
        json_of("import", "sts", cls.base, cls.sts_emp)
        cls.before = cls.folder / "before.navette"
        shutil.copy(cls.base, cls.before)
        json_of("prepare", cls.base)
        cls.sent = Path(json_of("export", "sts", cls.base, "--out", cls.folder)["path"])
        json_of("export", "siecle", cls.base, "--out", cls.folder)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    def document(self, status, *arguments):
        done = run(*arguments, "--json")
        self.assertEqual(done.returncode, status, done.stderr)
        return json.loads(done.stdout)

    def test_a_file_is_equal_to_itself(self):
        for path in (self.sts_emp, self.structures, self.pupils, self.sent, self.base):
            found = self.document(DONE, "compare", path, path)
            self.assertTrue(found["same"])
            self.assertEqual([found[key] for key in ("only_first", "only_second", "added", "changed", "gone")], [[]] * 5)

    def test_one_change_is_one_field_before_and_after(self):
        text = self.sts_emp.read_bytes()
        begin = text.index(b"<HEURES_STRUCTURE>")
        end = text.index(b"</HEURES_STRUCTURE>")
        other = self.folder / "other.xml"
        other.write_bytes(text[:begin] + b"<HEURES_STRUCTURE>9.250" + text[end:])
        found = self.document(REFUSED, "compare", self.sts_emp, other)
        self.assertEqual((len(found["changed"]), found["added"], found["gone"]), (1, [], []))
        self.assertEqual(found["changed"][0]["kind"], "sts_service")
        self.assertEqual(found["changed"][0]["fields"][0]["after"], "9,25\u00a0h")
        self.assertEqual((len(found["only_first"]), len(found["only_second"])), (1, 1))

    def test_two_bases_are_compared_row_by_row(self):
        found = self.document(REFUSED, "compare", self.before, self.base)
        lessons = json_of("show", self.base)["lessons"]
        self.assertEqual(sum(item["kind"] == "lesson" for item in found["added"]), lessons)
        weeks = [field["after"] for item in found["added"] if item["kind"] == "week_set"
                 for field in item["fields"] if field["field"] == "Semaines"]
        self.assertTrue(weeks)
        for words in weeks:
            self.assertRegex(words, r"^\d{1,2} semaines? \(\d")

    def test_files_of_two_formats_are_refused(self):
        done = run("compare", self.sts_emp, self.structures)
        self.assertEqual((done.returncode, done.stdout), (REFUSED, ""))
        self.assertIn(self.structures.name, done.stderr)

    def test_what_came_back_is_held_against_what_was_sent(self):
        proof = self.document(REFUSED, "verify", "sts", self.base, self.sts_emp)
        self.assertFalse(proof["same"])
        self.assertGreater(proof["differing"], 0, "STS has not taken the file yet")
        self.assertEqual(proof["differing"], sum(len(proof[key]) for key in ("added", "changed", "gone")))
        services = sum(item["kind"] == "sts_service" or item["kind"] == "service"
                       for key in ("added", "changed", "gone") for item in proof[key])
        headline = proof["verdict"].split(". ")[0]
        self.assertIn("services", headline)
        self.assertEqual(sum(int(part.replace("\u202f", "").replace("\u00a0", ""))
                             for part in re.findall(r"\u00a0: ([\d\u202f\u00a0]+)", headline)), services,
                         "the headline counts services only")
        self.assertIn("celui d’avant l’envoi", proof["caution"])
        groups = self.document(REFUSED, "verify", "siecle", self.base, self.structures)
        self.assertTrue(all(item["kind"] == "group" for item in groups["gone"]))
        links = self.document(REFUSED, "verify", "siecle", self.base, self.pupils)
        self.assertTrue(all(item["kind"] == "link" for item in links["gone"]))

    def test_the_dry_run_says_what_sts_will_hold(self):
        run_now = self.document(DONE, "simulate", "sts", self.base)
        self.assertEqual(self.document(DONE, "simulate", "sts", self.base, self.sent), run_now,
                         "the file sent and the file that would be sent now")
        self.assertEqual(sum(run_now["counts"].values()) - run_now["counts"]["removed"], len(run_now["services"]))
        kept = self.document(DONE, "simulate", "sts", self.base, "--keep-services")
        self.assertTrue(kept["lessons_only"])
        self.assertEqual(kept["counts"]["created"] + kept["counts"]["changed"] + kept["counts"]["removed"], 0)

    def test_wrong_usage(self):
        for arguments in (["compare", self.sts_emp], ["verify", "mars", self.base, self.sts_emp], ["simulate", "sts"],
                          ["simulate", "ent", self.base]):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (USAGE, ""))
            self.assertIn("navette-cli", done.stderr)


if __name__ == "__main__":
    unittest.main()
