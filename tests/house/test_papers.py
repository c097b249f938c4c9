# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers say what is there: links lead somewhere, and the manual explains whatever can block."""
import json
import re
import unittest
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parents[2]
PAPERS = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "docs" / "manuel.md"]
LARGEST_PICTURE = 150_000
BLOCKING = (r'QStringLiteral\("([A-Z0-9_]+)"\),\s*(?:Severity::Blocks|incomplete)',
            r'\bblock(?:ing)?\((?:outgoing, )?QStringLiteral\("([A-Z0-9_]+)"\)')


def anchor(heading: str) -> str:
    """As forges name a heading in a link."""
    return "".join("-" if letter == " " else letter for letter in heading.strip().lower()
                   if letter.isalnum() or letter in "-_ ")


def headings(text: str) -> list[str]:
    return re.findall(r"^#+ (.+)$", text, re.MULTILINE)


class Papers(unittest.TestCase):
    maxDiff = None

    def test_links_lead_somewhere(self):
        lost = []
        for paper in PAPERS:
            text = paper.read_text(encoding="utf-8")
            anchors = {anchor(heading) for heading in headings(text)}
            for target in re.findall(r"\]\(([^)]+)\)", text):
                path, _, fragment = target.partition("#")
                if re.match(r"[a-z]+:", target):
                    continue
                if path and not (paper.parent / unquote(path)).exists():
                    lost.append(f"{paper.name}: {target}")
                if not path and unquote(fragment) not in anchors:
                    lost.append(f"{paper.name}: {target}")
        self.assertEqual(lost, [])

    def test_every_picture_is_shown_and_small(self):
        shown = {Path(name).name for paper in PAPERS
                 for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", paper.read_text(encoding="utf-8"))}
        pictures = sorted((ROOT / "docs" / "images").iterdir())
        self.assertEqual([path.name for path in pictures if path.name not in shown], [])
        self.assertEqual([path.name for path in pictures if path.stat().st_size > LARGEST_PICTURE], [])

    def test_the_manual_explains_every_finding_that_blocks(self):
        manual = (ROOT / "docs" / "manuel.md").read_text(encoding="utf-8")
        explained = {code for heading in headings(manual) for code in re.findall(r"\b[A-Z][A-Z0-9_]+\b", heading)}
        codes = {code for folder in ("checks", "exchange", "formats/xml") for path in (ROOT / "core" / folder).glob("*.cpp")
                 for pattern in BLOCKING for code in re.findall(pattern, path.read_text(encoding="utf-8"))}
        rules = json.loads((ROOT / "resources" / "checks" / "rules.json").read_text(encoding="utf-8"))["rules"]
        codes |= {rule["code"] for rule in rules for case in [rule, *rule.get("cases", [])]
                  if case.get("severity") == "blocks"}
        self.assertGreater(len(codes), 30)
        self.assertEqual(sorted(codes - explained), [])


if __name__ == "__main__":
    unittest.main()
