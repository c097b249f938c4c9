# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal from outside: its chain made again with nothing but SQLite and SHA-256, and steps taken back by name."""
import hashlib
import json
import shutil
import sqlite3
import tempfile
import unittest
from pathlib import Path

from navette import DONE, REFUSED, json_of, run

COLUMNS = {
    "journal": "id at user host profile exclusive step title direction outcome counts findings note changed_rows undoes "
               "also_undoes",
    "journal_file": "id entry position name path sha256 size",
    "journal_outcome": "id entry at user outcome note message",
    "journal_link": "form id entry outcome later previous",
}


def fields(names: str, values) -> bytes:
    """What the hash of a line is made of: name=LENGTH:VALUE, one a line (core/store/journal_chain.h)."""
    text = b""
    for name, value in zip(names.split(), values):
        written = str(value).encode()
        text += b"%s=%d:%s\n" % (name.encode(), len(written), written)
    return text


def chain(base: Path) -> list:
    """The hash of every line, made from the rows."""
    with sqlite3.connect(f"file:{base}?mode=ro", uri=True) as db:
        def rows(table, where, key, order="id"):
            names = COLUMNS[table].replace(" ", ", ")
            return db.execute(f"SELECT {names} FROM {table} WHERE {where}=? ORDER BY {order}", (key,)).fetchall()
        hashes = []
        for link in db.execute("SELECT form, id, entry, outcome, later FROM journal_link ORDER BY id").fetchall():
            text = fields(COLUMNS["journal_link"], [*link, hashes[-1] if hashes else ""])
            _, _, entry, outcome, _ = link
            if outcome:
                text += fields(COLUMNS["journal_outcome"], rows("journal_outcome", "id", outcome)[0])
            else:
                text += fields(COLUMNS["journal"], rows("journal", "id", entry)[0])
                changes = db.execute("SELECT changes FROM journal_change WHERE entry=?", (entry,)).fetchone()
                text += fields("changes", [hashlib.sha256(changes[0]).hexdigest() if changes else ""])
                for file in rows("journal_file", "entry", entry, "position"):
                    stored = db.execute("SELECT length(content) FROM journal_file WHERE id=?", (file[0],)).fetchone()
                    text += fields(COLUMNS["journal_file"] + " stored", [*file, *stored])
            hashes.append(hashlib.sha256(text).hexdigest())
        return hashes


class Journal(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="navette-journal-"))
        demo = cls.folder / "demo"
        assert run("demo", demo).returncode == DONE
        sts = next(demo.glob("sts_emp_*.xml"))
        uai, year = sts.stem.split("_")[2:]
        cls.base = cls.folder / "base.navette"
        for arguments in (["new", cls.base, "--uai", uai, "--year", year],
                          ["import", "siecle", cls.base, *sorted(demo.glob("ExportXML_*.zip"))],
                          ["import", "sts", cls.base, sts], ["prepare", cls.base]):
            done = run(*arguments)
            assert done.returncode == DONE, done.stderr

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    def copy(self) -> Path:
        path = self.folder / f"{self.id().rsplit('.', 1)[-1]}.navette"
        shutil.copy(self.base, path)
        return path

    def entry(self, step: str) -> int:
        return next(entry["entry"] for entry in json_of("history", self.base) if entry["step"] == step)

    def test_the_chain_can_be_made_again_by_anybody(self):
        hashes = chain(self.base)
        self.assertEqual(hashes, [entry["hash"] for entry in json_of("history", self.base)])
        checked = json_of("history", self.base, "--verify")
        self.assertTrue(checked["holds"])
        self.assertEqual(checked["lines"], len(hashes))
        self.assertEqual(checked["head"], hashes[-1])
        self.assertEqual(checked["findings"], [])

    def test_a_changed_line_is_named(self):
        base, entry = self.copy(), self.entry("import.sts")
        with sqlite3.connect(base) as db:
            db.execute("DROP TRIGGER journal_no_update")
            db.execute("UPDATE journal SET user='quelqu''un' WHERE id=?", (entry,))
        done = run("history", base, "--verify")
        self.assertEqual(done.returncode, REFUSED)
        self.assertIn(f"nº {entry}", done.stdout)
        told = json.loads(run("history", base, "--verify", "--json").stdout)
        self.assertFalse(told["holds"])
        self.assertEqual([finding["objects"][0]["id"] for finding in told["findings"]], [entry])

    def test_undo_names_every_step_and_row_that_depends(self):
        base, entry = self.copy(), self.entry("import.siecle")
        before = json_of("show", base)
        done = run("undo", base, "--entry", entry, "--json")
        self.assertEqual(done.returncode, REFUSED)
        told = json.loads(done.stdout)
        self.assertFalse(told["undone"])
        self.assertEqual([step["step"] for step in told["dependents"]], ["prepare", "import.sts"])
        named = [row for step in told["dependents"] for row in step["rows"]]
        self.assertGreater(len(named), 100)
        self.assertTrue(all(row["label"] and row["how"] in ("changed", "refers", "removed") for row in named))
        lines = run("undo", base, "--entry", entry).stdout
        self.assertEqual([row["label"] for row in named if row["label"] not in lines], [])
        self.assertEqual(json_of("show", base), before)

    def test_undo_with_dependents_is_one_step_and_can_be_taken_back(self):
        base, entry = self.copy(), self.entry("import.siecle")
        before = json_of("show", base)
        told = json_of("undo", base, "--entry", entry, "--with-dependents")
        self.assertTrue(told["undone"])
        self.assertEqual(len(told["also_undoes"]), len(told["dependents"]))
        after = json_of("show", base)
        self.assertEqual((after["students"], after["lessons"], after["services"]), (0, 0, 0))
        self.assertEqual(run("undo", base, "--entry", told["entry"]).returncode, DONE)
        self.assertEqual(json_of("show", base), before)
        self.assertTrue(json_of("history", base, "--verify")["holds"])


if __name__ == "__main__":
    unittest.main()
