# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeded faults: what the tests of the receivers share to spoil a sample and hold the answer."""

from __future__ import annotations

import unittest
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Union

from common import Report, Rule

DATA = Path(__file__).resolve().parent / "data"
DEMO = DATA / "demo"


@dataclass(frozen=True)
class Fault:
    """One rule and the change of the sample that meets it: (old, new), first occurrence, or all when `every`."""

    rule: str
    old: str = ""
    new: str = ""
    name: Union[str, None] = None
    raw: Union[bytes, None] = None
    every: bool = False

    def spoil(self, text: str, encoding: str) -> bytes:
        """The spoilt bytes; a fault that changes nothing is a bug of the table."""
        if self.raw is not None:
            return self.raw
        if not self.old:
            return text.encode(encoding)
        if self.old not in text:
            raise AssertionError(f"{self.rule}: « {self.old} » is not in the sample")
        return text.replace(self.old, self.new, -1 if self.every else 1).encode(encoding)


def hold(case: unittest.TestCase, fault: Fault, rules: Iterable[Rule], report: Report) -> None:
    """The rule is met, and the file refused when the rule refuses."""
    rule = next(rule for rule in rules if rule.code == fault.rule)
    case.assertIn(fault.rule, report.codes(), report.text())
    if rule.refuses:
        case.assertFalse(report.accepted)


def without_fault(rules: Iterable[Rule], faults: Iterable[Fault], elsewhere: Iterable[str] = ()) -> set[str]:
    """The rules that no fault meets; `elsewhere` names those that a test of their own meets."""
    return {rule.code for rule in rules} - {fault.rule for fault in faults} - set(elsewhere)
