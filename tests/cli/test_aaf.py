# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""navette-cli verify aaf, on the delivery that `demo` writes, and the sealed export without anybody to seal it for."""
import json
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from navette import DONE, IO, REFUSED, USAGE, json_of, run


class Aaf(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        root = Path(cls.folder.name)
        cls.demo, cls.base = root / "demo", root / "ecole.navette"
        uai = json_of("demo", cls.demo)["uai"]
        run("new", cls.base, "--uai", uai, "--year", "2026")
        for words in (("import", "siecle", cls.base, *sorted(cls.demo.glob("ExportXML_*.zip"))),
                      ("import", "sts", cls.base, cls.demo / f"sts_emp_{uai}_2026.xml"),
                      ("match", cls.base, "--accept-sure")):
            done = run(*words)
            assert done.returncode == DONE, done.stderr

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def verify(self, *places) -> tuple[int, dict]:
        done = run("verify", "aaf", self.base, *places, "--json")
        return done.returncode, json.loads(done.stdout) if done.stdout else {}

    def spoilt(self, pattern: str, old: str, new: str) -> Path:
        """The delivery with one text changed in the files of a kind."""
        folder = Path(tempfile.mkdtemp(dir=self.folder.name))
        shutil.copytree(self.demo / "aaf", folder, dirs_exist_ok=True)
        changed = 0
        for path in folder.glob(pattern):
            text = path.read_text("utf-8")
            changed += len(re.findall(old, text))
            path.write_text(re.sub(old, new, text, count=1), "utf-8")
        self.assertGreater(changed, 0, old)
        return folder

    def test_the_clean_delivery_is_recognised(self):
        status, said = self.verify(self.demo / "aaf")
        self.assertEqual((status, said["recognised"], said["findings"]), (DONE, True, []))
        text = run("verify", "aaf", self.base, *sorted((self.demo / "aaf").glob("*.xml"))).stdout
        self.assertIn("reconnaîtra tout", text)

    def test_a_difference_is_told_with_who_is_most_alike(self):
        place = self.spoilt("*_Eleve_*.xml", r"(<attr name=\"ENTPersonDateNaissance\"><value>)[^<]*", r"\g<1>03/02/1999")
        status, said = self.verify(place)
        self.assertEqual((status, said["recognised"]), (REFUSED, False))
        [finding] = said["findings"]
        self.assertEqual((finding["code"], finding["severity"]), ("N01", "verify"))
        [pupil] = finding["objects"]
        self.assertIn("03/02/1999", pupil["label"])
        self.assertGreater(pupil["id"], 0)
        done = run("verify", "aaf", self.base, place)
        self.assertEqual(done.returncode, REFUSED)
        self.assertIn(pupil["label"], done.stdout)

    def test_another_schools_delivery_is_refused(self):
        status, said = self.verify(self.spoilt("*EtabEducNat*.xml", r"(ENTStructureUAI\"><value>)[^<]*", r"\g<1>0750001A"))
        self.assertEqual((status, [finding["code"] for finding in said["findings"]]), (REFUSED, ["F03"]))

    def test_what_is_no_delivery_is_refused_in_words(self):
        for place, status in ((self.demo / "Structures.xml", REFUSED), (self.demo / "absent", IO)):
            done = run("verify", "aaf", self.base, place)
            self.assertEqual(done.returncode, status, done.stderr)
            self.assertIn(place.name, done.stderr)
        self.assertEqual(run("verify", "aaf", self.base).returncode, USAGE)

    def test_nothing_is_sealed_for_nobody(self):
        out = Path(self.folder.name) / "out"
        done = run("export", "ent", self.base, "--out", out, "--sealed")
        self.assertEqual(done.returncode, REFUSED, done.stdout)
        self.assertFalse(out.exists() and list(out.iterdir()))
        self.assertEqual(run("export", "sts", self.base, "--out", out, "--sealed").returncode, USAGE)


if __name__ == "__main__":
    unittest.main()
