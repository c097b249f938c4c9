# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that can be read off the tree: see core/ARCHITECTURE.md."""
import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = (".cpp", ".h")
SCRIPTS = (".py", ".sh", ".cmake")
# Without the headers lupdate names a class without its namespace, and nothing would be found under that context.
INCLUDES = ("-I", ".", "-I", "core")


def files(*endings: str, folders=("app", "cmake", "core", "tests", "translations", "ui")) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*")
                  if path.is_file() and (path.name.endswith(endings) or path.name == "CMakeLists.txt" and endings == SCRIPTS))


def hits(pattern: str, paths: list[Path]) -> list[str]:
    found = []
    wanted = re.compile(pattern)
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if wanted.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    return found


def plural_sources(ts: Path) -> set[tuple[str, str]]:
    return {(context.findtext("name", ""), message.findtext("source", ""))
            for context in ET.parse(ts).getroot().iter("context") for message in context.iter("message")}


class House(unittest.TestCase):
    maxDiff = None

    def test_every_file_says_its_licence(self):
        missing = [str(path.relative_to(ROOT)) for path in files(*CODE) + files(*SCRIPTS)
                   if "SPDX-License-" "Identifier: GPL-3.0-or-later" not in path.read_text(encoding="utf-8")[:300]]
        self.assertEqual(missing, [])

    def test_no_file_is_too_large_to_live_in(self):
        large = {str(path.relative_to(ROOT)): count for path in files(*CODE, ".py")
                 if (count := len(path.read_text(encoding="utf-8").splitlines())) > 800}
        self.assertEqual(large, {})

    def test_core_knows_no_screen(self):
        self.assertEqual(hits(r"#include <(QtWidgets|QtGui|Q(Widget|MessageBox|Dialog|Application|GuiApplication|Painter"
                              r"|Icon|Color|Font|Pixmap)\b)", files(*CODE, folders=("core",))), [])

    def test_ui_knows_no_sql_and_no_xml(self):
        self.assertEqual(hits(r"#include <Q(Sql|Xml|Dom)", files(*CODE, folders=("ui",))), [])

    def test_formats_and_placement_know_nothing_of_the_school(self):
        self.assertEqual(hits(r'#include "(model|store|exchange|matching|checks|timetable)/',
                              files(*CODE, folders=("core/formats", "core/placement", "core/common"))), [])

    def test_nothing_is_left_undone(self):
        self.assertEqual(hits(r"\b(TODO|FIXME|XXX)\b", [p for p in files(*CODE, ".sh") if "house" not in p.parts]), [])

    def test_tests_use_checks_that_can_fail(self):
        self.assertEqual(hits(r"\b(QVERIFY|QCOMPARE|QTRY_[A-Z]+)2?\(", files(*CODE, folders=("tests",))), [])

    def test_apostrophes_of_french_texts_are_typographic(self):
        """In a text between tr(" and its end a straight apostrophe is a slip."""
        self.assertEqual(hits(r"""\btr\("[^"]*\w'\w""", files(*CODE, folders=("app", "core", "ui"))), [])

    def test_spaces_of_french_texts_do_not_break(self):
        """Before a colon and inside guillemets stands U+00A0, before ; ! ? U+202F: a text never breaks there."""
        slips = []
        for path in files(*CODE, folders=("app", "core", "ui")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                texts = re.findall(r'"((?:[^"\\]|\\.)*)"', line.split("//")[0])
                if any(re.search(r"[a-zà-ÿœ0-9»)\]…’] [:;!?](\s|$|»)|« | »", text) for text in texts):
                    slips.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
        self.assertEqual(slips, [])

    def test_plural_forms_are_complete(self):
        committed = ROOT / "translations" / "navette_fr.ts"
        for message in ET.parse(committed).getroot().iter("message"):
            translation = message.find("translation")
            self.assertNotIn(translation.get("type"), ("unfinished", "vanished", "obsolete"), message.findtext("source"))
            self.assertTrue(all(form.text for form in translation.iter("numerusform")), message.findtext("source"))
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / "navette_fr.ts"
            subprocess.run([os.environ.get("NAVETTE_LUPDATE", "lupdate"), "-silent", "-pluralonly", "-locations", "none",
                            "-source-language", "fr_FR", "-target-language", "fr_FR", *INCLUDES, "-recursive", "core", "ui", "app",
                            "-ts", str(fresh)], cwd=ROOT, check=True, capture_output=True)
            self.assertEqual(plural_sources(fresh), plural_sources(committed))

    def test_every_text_with_a_number_has_plural_forms(self):
        """A helper of one's own round translate(), or a call in its count, hides a text from lupdate: it would stand there
        with "(s)"."""
        known = plural_sources(ROOT / "translations" / "navette_fr.ts")
        sources = {source for _, source in known}
        counted = r'"((?:[^"\\]|\\.)*%n(?:[^"\\]|\\.)*)"'
        code = {str(path.relative_to(ROOT)): re.sub(r'"\s*\n\s*"', "", path.read_text(encoding="utf-8"))
                for path in files(*CODE, folders=("app", "core", "ui"))}
        self.assertEqual([(path, text) for path, all in code.items() for text in re.findall(counted, all)
                          if text not in sources], [])
        self.assertEqual([(path, pair) for path, all in code.items()
                          for pair in re.findall(r'\btranslate\(\s*"(\w+)",\s*' + counted, all) if pair not in known], [])

    def test_every_icon_is_used(self):
        text = "\n".join(path.read_text(encoding="utf-8") for path in files(*CODE, folders=("app", "ui")))
        unused = [path.stem for path in (ROOT / "resources" / "icons").glob("*.svg") if f'"{path.stem}"' not in text]
        self.assertEqual(unused, [])


if __name__ == "__main__":
    unittest.main()
