# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeds: one fault in a file of ours that was clean, and what the receiver must make of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterable, Union

from common import Report
from deposits import Change, Deposit


@dataclass(frozen=True)
class Seed:
    """A fault, the codes of Navette's checks that would have stopped it, and the receiver's rule that meets it.

    `codes` are those of product 4.2, `rows` lines of the dossier's tables of refusals (ROWS of the receiver's seeds).
    `refused` false: the receiver takes the file and remarks `rule`; without a rule it loses something without a
    word, and what it holds differs.
    """

    codes: tuple[str, ...]
    rule: str
    spoil: Callable[[Deposit], None]
    rows: tuple[str, ...] = ()
    refused: bool = True

    def label(self) -> str:
        return f"{'/'.join(self.codes) or '-'} {self.rule or '(sans un mot)'} {self.spoil.__name__}"


def spoilt(*codes: str, rule: str = "", rows: Iterable[str] = (), refused: bool = True) -> Callable[..., Seed]:
    """Decorates a change of a deposit into a seed; its name says what it does."""
    return lambda spoil: Seed(codes, rule, spoil, tuple(rows), refused)


def edited(*codes: str, rule: str = "", rows: Iterable[str] = (), refused: bool = True) -> Callable[..., Seed]:
    """The same for a change of the tree."""

    def make(change: Change) -> Seed:
        def spoil(deposit: Deposit) -> None:
            deposit.edit(change)

        spoil.__name__ = change.__name__
        return Seed(codes, rule, spoil, tuple(rows), refused)

    return make


def complaint(seed: Seed, clean: Report, report: Report) -> Union[str, None]:
    """Why the receiver's answer is not what the seed should bring; None when it is."""
    known = {(finding.rule.code, finding.obj, finding.detail) for finding in clean.findings}
    new = {finding.rule.code for finding in report.findings
           if (finding.rule.code, finding.obj, finding.detail) not in known}
    if seed.rule and seed.rule not in new:
        return f"{seed.rule} not met, but {sorted(new) or 'nothing'}"
    if seed.refused:
        if report.accepted:
            return "the file is accepted"
        if seed.rule not in {finding.rule.code for finding in report.refusals}:
            return f"{seed.rule} only remarks"
    elif not report.accepted:
        return f"refused: {report.refusals[0].line()}"
    elif not seed.rule and not harmed(clean, report):
        return "what the receiver holds is as if nothing were wrong"
    return None


def harmed(clean: Report, report: Report) -> bool:
    """Whether the school is worse off than with the clean file: refused, or something else is held."""
    return not report.accepted or report.counts != clean.counts
