# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A fault seeded in a file of ours that was clean is refused by its receiver, for every code of a check that blocks."""

from __future__ import annotations

import os
import unittest
from pathlib import Path
from types import ModuleType
from typing import Any

import seeds_ent
import seeds_siecle
import seeds_sts
from blocking_checks import blocking_rules
from clean_files import clean_files
from common import Report
from deposits import CleanFiles
from seeds import Seed, complaint, harmed

TABLES: dict[str, ModuleType] = {"sts": seeds_sts, "siecle": seeds_siecle, "ent": seeds_ent}


class Seeds(unittest.TestCase):
    files: CleanFiles
    clean: dict[str, Report]
    answers: dict[tuple[str, Seed], Report]

    @classmethod
    def setUpClass(cls) -> None:
        cls.files = clean_files(Path(os.environ["NAVETTE_CLI"]), Path(os.environ["NAVETTE_TEST_CACHE"]))
        cls.clean = {receiver: cls.files.deposit(receiver).answer() for receiver in TABLES}
        cls.answers = {(receiver, seed): cls.answer(receiver, seed) for receiver, table in TABLES.items()
                       for seed in table.SEEDS}

    @classmethod
    def answer(cls, receiver: str, seed: Seed) -> Report:
        deposit = cls.files.deposit(receiver)
        seed.spoil(deposit)
        return deposit.answer()

    def test_what_we_call_clean_is_accepted(self) -> None:
        for receiver, report in self.clean.items():
            with self.subTest(receiver):
                self.assertTrue(report.accepted, report.text())

    def test_reading_a_clean_file_and_writing_it_again_spoils_nothing(self) -> None:
        for receiver, report in self.clean.items():
            with self.subTest(receiver):
                deposit = self.files.deposit(receiver)
                deposit.edit(lambda root: root.set("SEED", "1"))
                deposit.edit(lambda root: root.attrib.pop("SEED") and None)
                self.assertEqual(deposit.answer().as_dict(), report.as_dict())

    def test_every_seed_is_refused(self) -> None:
        for (receiver, seed), report in self.answers.items():
            with self.subTest(receiver=receiver, seed=seed.label()):
                self.assertIsNone(complaint(seed, self.clean[receiver], report))

    def test_every_check_that_blocks_has_a_seed(self) -> None:
        for code, receivers in blocking_rules().items():
            for receiver in receivers:
                with self.subTest(code=code, receiver=receiver):
                    seeded = any(code in seed.codes for seed in TABLES[receiver].SEEDS)
                    self.assertNotEqual(seeded, code in TABLES[receiver].UNSEEN)

    def test_every_check_that_blocks_and_can_be_seen_keeps_off_some_harm(self) -> None:
        harmful = {code for (receiver, seed), report in self.answers.items()
                   if harmed(self.clean[receiver], report) for code in seed.codes}
        unseen = {code for table in TABLES.values() for code in table.UNSEEN}
        self.assertEqual(set(blocking_rules()) - harmful - unseen, set())
        self.assertTrue(harmful)

    def test_what_cannot_be_seen_is_about_a_check_that_blocks(self) -> None:
        for receiver, table in TABLES.items():
            with self.subTest(receiver):
                self.assertEqual(set(table.UNSEEN) - set(blocking_rules()), set())

    def test_every_line_of_the_tables_of_refusals_has_a_seed(self) -> None:
        for receiver, table in TABLES.items():
            seeded: set[Any] = {row for seed in table.SEEDS for row in seed.rows}
            with self.subTest(receiver):
                self.assertEqual(seeded | set(table.ROWS_UNSEEN), set(table.ROWS))
                self.assertEqual(seeded & set(table.ROWS_UNSEEN), set())


if __name__ == "__main__":
    unittest.main()
