# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of Navette's checks forbid a file, from the catalogue that the program is built with."""

from __future__ import annotations

import json
from pathlib import Path

CATALOGUE = Path(__file__).resolve().parents[2] / "resources" / "checks" / "rules.json"
# A rule on what comes in only is about the sender's fault; seen from outside it is ours, in the zip that leaves.
INCOMING, ZIPPED = "file", "siecle"


def blocking_rules() -> dict[str, list[str]]:
    """Code -> receivers of every rule that blocks; a rule of which only a case blocks counts for its first receiver."""
    blocking: dict[str, list[str]] = {}
    for rule in json.loads(CATALOGUE.read_text("utf-8"))["rules"]:
        out = [receiver for receiver in rule["receivers"] if receiver != INCOMING] or [ZIPPED]
        if rule["severity"] == "blocks":
            blocking[rule["code"]] = out
        elif any(case.get("severity") == "blocks" for case in rule.get("cases", [])):
            blocking[rule["code"]] = out[:1]
    return blocking
