# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What CLI.md promises of navette-cli, on the fictional school of 16 classes."""
import json
import shutil
import sqlite3
import tempfile
import unittest
from pathlib import Path

from navette import DONE, IO, REFUSED, USAGE, digest, json_of, run

COUNTS = {"students", "guardians", "divisions", "groups", "teachers", "subjects", "mefs", "services", "lessons", "rooms",
          "student_groups", "matched", "unmatched"}


class Cli(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="navette-cli-"))
        cls.demo = cls.folder / "demo"
        assert run("demo", cls.demo).returncode == DONE
        cls.sts = next(cls.demo.glob("sts_emp_*.xml"))
        cls.uai, cls.year = cls.sts.stem.split("_")[2:]
        cls.siecle = sorted(cls.demo.glob("ExportXML_*.zip"))
        cls.imported = cls.folder / "imported.navette"
        cls.make_base(cls.imported)
        for step in (["siecle", cls.imported, *cls.siecle], ["sts", cls.imported, cls.sts],
                     ["rooms", cls.imported, cls.demo / "rooms.csv"]):
            assert run("import", *step).returncode == DONE
        cls.prepared = cls.folder / "prepared.navette"
        shutil.copy(cls.imported, cls.prepared)
        for step in (["match", cls.prepared, "--accept-sure"], ["prepare", cls.prepared]):
            assert run(*step).returncode == DONE

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    @classmethod
    def make_base(cls, path: Path):
        made = run("new", path, "--uai", cls.uai, "--year", cls.year, "--from", cls.demo / "previous.navette")
        assert made.returncode == DONE, made.stderr

    def copy_of(self, base: Path) -> Path:
        path = self.folder / f"{self.id().rsplit('.', 1)[-1]}.navette"
        shutil.copy(base, path)
        return path

    # --- usage ------------------------------------------------------------------------------

    def test_wrong_usage_is_2_and_changes_nothing(self):
        before = digest(self.imported)
        for arguments in ([], ["frobnicate"], ["place"], ["place", self.imported, "--time"], ["place", self.imported, "--time", "soon"],
                          ["import", "siecle", self.imported], ["export", "mars", self.imported, "--out", self.folder],
                          ["check", self.imported], ["show", self.imported, "dragon"], ["show", self.imported, "--loud"],
                          ["match", self.imported, "--set", "teacher:1"], ["match", self.imported, "--list", "dragon"],
                          ["new", self.folder / "x.navette", "--uai", "123", "--year", "2026"],
                          ["new", self.folder / "x.navette", "--uai", self.uai, "--year", "soon"]):
            with self.subTest(arguments=arguments):
                done = run(*arguments)
                self.assertEqual(done.returncode, USAGE, done.stdout + done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertNotEqual(done.stderr.strip(), "")
        self.assertEqual(digest(self.imported), before)
        self.assertFalse((self.folder / "x.navette").exists())

    def test_help_names_every_command(self):
        text = run("--help").stdout
        for command in ("demo", "new", "import", "match", "prepare", "place", "check", "export", "verify", "compare",
                        "history", "undo", "show"):
            self.assertIn(f"  {command} ", text)

    def test_what_cannot_be_read_is_3_with_a_sentence(self):
        text = self.folder / "text.navette"
        text.write_text("no base")
        for arguments in (["show", self.folder / "none.navette"], ["show", text], ["history", text],
                          ["import", "sts", self.copy_of(self.imported), self.folder / "none.xml"]):
            with self.subTest(arguments=arguments):
                done = run(*arguments)
                self.assertEqual(done.returncode, IO, done.stdout + done.stderr)
                self.assertRegex(done.stderr, r"\.\s*$")

    def test_new_never_overwrites(self):
        before = digest(self.imported)
        done = run("new", self.imported, "--uai", self.uai, "--year", self.year)
        self.assertNotEqual(done.returncode, DONE)
        self.assertIn("imported.navette", done.stderr)
        self.assertEqual(digest(self.imported), before)

    # --- reading ----------------------------------------------------------------------------

    def test_show_prints_counts_as_the_contract_names_them(self):
        counts = json_of("show", self.prepared)
        self.assertLessEqual(COUNTS, set(counts))
        for kind in ("teacher", "division", "group", "subject"):
            self.assertIn(kind, counts["matched"])
            self.assertIn(kind, counts["unmatched"])
        truth = json.loads((self.demo / "truth.json").read_text("utf-8"))["counts"]
        for name in ("students", "guardians", "divisions", "mefs", "rooms"):
            self.assertEqual(counts[name], truth[name], name)

    def test_demo_gives_the_same_bytes_for_the_same_seed(self):
        again, other = self.folder / "again", self.folder / "other"
        run("demo", again)
        run("demo", other, "--seed", 2)
        same = [digest(again / path.name) == digest(path) for path in sorted(self.demo.iterdir())
                if path.is_file() and path.suffix != ".navette"]
        same += [digest(again / "aaf" / path.name) == digest(path) for path in sorted((self.demo / "aaf").iterdir())]
        self.assertTrue(all(same), same)
        self.assertNotEqual(digest(other / self.sts.name) if (other / self.sts.name).exists() else "", digest(self.sts))

    def test_dry_run_tells_the_plan_and_commits_nothing(self):
        base = self.copy_of(self.imported)
        counts, steps = json_of("show", base), len(json_of("history", base))
        for arguments in (["siecle", base, *self.siecle], ["sts", base, self.sts]):
            done = run("import", *arguments, "--dry-run")
            self.assertEqual(done.returncode, DONE, done.stderr)
            self.assertNotEqual(done.stdout, "")
        self.assertEqual(json_of("show", base), counts)
        self.assertEqual(len(json_of("history", base)), steps)

    def test_the_wrong_file_is_refused_by_name_and_menu(self):
        base = self.copy_of(self.imported)
        counts = json_of("show", base)
        for arguments, name in ((["sts", base, self.siecle[0]], self.siecle[0].name),
                                (["siecle", base, self.sts], self.sts.name),
                                (["siecle", base, *self.siecle[1:]], "")):
            with self.subTest(arguments=arguments):
                done = run("import", *arguments)
                self.assertEqual(done.returncode, REFUSED, done.stdout + done.stderr)
                self.assertIn(name, done.stdout + done.stderr)
        self.assertEqual(json_of("show", base), counts)

    # --- changing ---------------------------------------------------------------------------

    def test_every_step_is_undoable(self):
        base = self.copy_of(self.prepared)
        self.assertGreater(json_of("show", base)["lessons"], 0)
        self.assertEqual(run("undo", base).returncode, DONE)
        self.assertEqual(json_of("show", base)["lessons"], 0)
        self.assertEqual(run("undo", base, "--entry", 9999).returncode, REFUSED)

    def test_a_second_preparation_adds_nothing(self):
        base = self.copy_of(self.prepared)
        counts = json_of("show", base)
        self.assertEqual(run("prepare", base).returncode, DONE)
        self.assertEqual(json_of("show", base), counts)

    def test_placement_is_the_same_for_the_same_seed(self):
        bases = [self.folder / f"seed{i}.navette" for i in (1, 2)]
        for base in bases:
            shutil.copy(self.prepared, base)
            figures = json_of("place", base, "--time", 20, "--seed", 7)
            self.assertLessEqual({"lessons", "placed", "seconds", "hard_conflicts", "soft_cost", "seed"}, set(figures))
            self.assertEqual(figures["hard_conflicts"], 0)
        places = [[(row["id"], row["day"], row["slot"]) for row in json_of("show", base, "lesson")] for base in bases]
        self.assertEqual(*places)

    def open_subjects(self, base: Path) -> set[str]:
        return {row["theirs"] for row in json_of("match", base, "--list", "subject") if row["state"] == "open"}

    def test_match_settles_what_is_told(self):
        base = self.copy_of(self.prepared)
        waiting = self.open_subjects(base)
        self.assertEqual(len(waiting), json_of("show", base)["unmatched"]["subject"])
        theirs = min(waiting)
        self.assertEqual(run("match", base, "--set", f"subject:{theirs}={theirs}").returncode, DONE)
        self.assertEqual(self.open_subjects(base), waiting - {theirs})
        self.assertEqual(run("undo", base).returncode, DONE)
        self.assertEqual(self.open_subjects(base), waiting)

    def test_match_sets_aside_with_a_reason_only(self):
        base = self.copy_of(self.prepared)
        without = run("match", base, "--list", "subject").stdout.count("sans équivalent chez STS")
        silent = run("match", base, "--ignore", "subject:Étude")
        self.assertEqual(silent.returncode, USAGE, silent.stdout + silent.stderr)
        done = run("match", base, "--ignore", "subject:Étude", "--why", "Surveillée, pas enseignée")
        self.assertEqual(done.returncode, DONE, done.stderr)
        listed = run("match", base, "--list", "subject").stdout
        self.assertEqual(listed.count("sans équivalent chez STS"), without - 1)

    # --- writing ----------------------------------------------------------------------------

    def test_a_blocked_export_writes_no_file(self):
        out = self.folder / "blocked"
        base = self.folder / "empty.navette"
        run("new", base, "--uai", self.uai, "--year", self.year)
        for target in ("sts", "siecle", "ent"):
            done = run("export", target, base, "--out", out)
            self.assertEqual(done.returncode, REFUSED, done.stdout + done.stderr)
        self.assertEqual(list(out.iterdir()) if out.exists() else [], [])
        self.assertNotIn("export", " ".join(entry["step"] for entry in json_of("history", base)))

    def test_export_prints_path_and_hash_and_enters_the_journal(self):
        out = self.folder / "out"
        base = self.copy_of(self.prepared)
        self.assertEqual(run("place", base, "--time", 20).returncode, DONE)
        done = run("export", "ent", base, "--out", out)
        self.assertEqual(done.returncode, DONE, done.stdout + done.stderr)
        path = out / "EDT_vers_Kosmos.xml"
        self.assertIn(str(path), done.stdout)
        self.assertIn(digest(path), done.stdout)
        self.assertEqual(json_of("history", base)[-1]["files"][0]["sha256"], digest(path))

    def test_the_folder_is_made_and_a_second_export_replaces_the_first(self):
        out = self.folder / "deep" / "er"
        base = self.copy_of(self.prepared)
        self.assertEqual(run("place", base, "--time", 20).returncode, DONE)
        for _ in range(2):
            done = run("export", "ent", base, "--out", out)
            self.assertEqual(done.returncode, DONE, done.stdout + done.stderr)
        self.assertEqual([path.name for path in out.iterdir()], ["EDT_vers_Kosmos.xml"])

    def test_a_full_or_missing_folder_is_3(self):
        base = self.copy_of(self.prepared)
        self.assertEqual(run("place", base, "--time", 20).returncode, DONE)
        steps = len(json_of("history", base))
        done = run("export", "ent", base, "--out", "/proc/nowhere")
        self.assertEqual(done.returncode, IO, done.stdout + done.stderr)
        self.assertIn("/proc/nowhere", done.stderr)
        self.assertEqual(len(json_of("history", base)), steps)

    # --- several at once --------------------------------------------------------------------

    def test_a_base_opened_by_another_process_is_locked_with_its_name(self):
        base = self.copy_of(self.imported)
        held = sqlite3.connect(base, isolation_level=None)
        try:
            held.execute("BEGIN EXCLUSIVE")
            done = run("match", base, "--accept-sure")
            self.assertEqual(done.returncode, IO, done.stdout + done.stderr)
            self.assertNotEqual(done.stderr.strip(), "")
        finally:
            held.rollback()
            held.close()


if __name__ == "__main__":
    unittest.main()
