# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The chain breaks when a step fails or a figure differs, and says where."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

from accept_chain import Chain, StageFailed, answers, first_list

# Answers `show` with the file given beside it; every other command with status 3.
_CLI = """#!/bin/sh
[ "$1" = show ] && exec cat "$(dirname "$0")/show.json"
echo "disque plein" >&2
exit 3
"""


class ChainTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.work = Path(folder.name)
        cli = self.work / "cli"
        cli.write_text(_CLI, "utf-8")
        cli.chmod(0o755)
        self.chain = Chain(cli, "college16", 1, self.work)

    def given(self, shown: dict[str, object], counts: dict[str, object]) -> None:
        self.chain.demo.mkdir()
        (self.work / "show.json").write_text(json.dumps(shown), "utf-8")
        (self.chain.demo / "truth.json").write_text(json.dumps({"counts": counts}), "utf-8")

    def test_a_failing_command_breaks_the_chain_with_its_words(self) -> None:
        with contextlib.redirect_stdout(io.StringIO()):
            self.assertFalse(self.chain.run())
        self.assertEqual([stage.held for stage in self.chain.stages], [False])
        self.assertIn("code 3 : disque plein", self.chain.stages[0].figures)

    def test_equal_counts_hold(self) -> None:
        self.given({"students": 3, "lessons": 9, "more": 1}, {"students": 3, "lessons": 0})
        self.assertEqual(self.chain.compare_counts(("lessons",)), "1 comptes égaux")

    def test_a_different_or_missing_count_does_not_hold(self) -> None:
        self.given({"students": 2}, {"students": 3, "rooms": 4})
        with self.assertRaisesRegex(StageFailed, "students : 2 au lieu de 3 ; rooms : None au lieu de 4"):
            self.chain.compare_counts(())

    def test_nothing_imported_without_six_siecle_files(self) -> None:
        self.chain.demo.mkdir()
        with self.assertRaisesRegex(StageFailed, "0 fichiers SIECLE"):
            self.chain.import_siecle(".zip")


class Words(unittest.TestCase):
    def test_answers_of_the_secretary(self) -> None:
        self.assertEqual(answers("teacher", "A", "B"), [("--set", "teacher:A=B")])
        self.assertEqual(answers("teacher", "A", ["B", "C"]), [("--set", "teacher:A=B"), ("--set", "teacher:A=C")])
        self.assertEqual(answers("teacher", "A", "")[0][:2], ("--ignore", "teacher:A"))

    def test_the_list_of_an_answer(self) -> None:
        self.assertEqual(first_list([1]), [1])
        self.assertEqual(first_list({"base": "x", "entries": [1, 2]}), [1, 2])
        self.assertEqual(first_list({}), [])


if __name__ == "__main__":
    unittest.main()
