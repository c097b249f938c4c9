# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that must not be imported: each is refused in a sentence that helps, and the base keeps its every byte."""
import json
import os
import re
import shutil
import struct
import tempfile
import unittest
import zipfile
from pathlib import Path
from typing import Optional

from navette import DONE, IO, REFUSED, digest, run

SIX = ("Nomenclature", "Geographique", "Structures", "ElevesSansAdresses", "ResponsablesAvecAdresses", "Communs")
SIECLE_MENU = "SIECLE, Base élèves\u00a0: Exploitation › Exportations › En XML"
STS_MENU = "STS-Web\u00a0: Exports › Emploi du temps"


class BadInputTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="navette-bad-"))
        cls.demo = cls.folder / "demo"
        assert run("demo", cls.demo).returncode == DONE
        cls.sts = next(cls.demo.glob("sts_emp_*.xml"))
        cls.uai, cls.year = cls.sts.stem.split("_")[2:]
        home = cls.folder / "base"
        home.mkdir()
        cls.base = home / "ecole.navette"
        made = run("new", cls.base, "--uai", cls.uai, "--year", cls.year, "--from", cls.demo / "previous.navette")
        assert made.returncode == DONE, made.stderr
        # A base with a year in it: there is something to lose.
        for step in (["siecle", cls.base, *sorted(cls.demo.glob("ExportXML_*.zip"))], ["sts", cls.base, cls.sts]):
            assert run("import", *step).returncode == DONE

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    def setUp(self):
        self.given = Path(tempfile.mkdtemp(dir=self.folder))
        self.scratch = Path(tempfile.mkdtemp(dir=self.folder))

    # --- giving files -------------------------------------------------------------------------

    def good(self, name: str) -> bytes:
        return (self.demo / f"{name}.xml").read_bytes()

    def write(self, name: str, data: bytes) -> Path:
        path = self.given / name
        path.write_bytes(data)
        return path

    def six_with(self, **changed: Optional[bytes]) -> list[Path]:
        """The six files, some with other bytes, or None to leave one out."""
        contents = {name: changed.get(name, self.good(name)) for name in SIX}
        return [self.write(f"{name}.xml", data) for name, data in contents.items() if data is not None]

    def zipped(self, name: str, **members: bytes) -> Path:
        path = self.given / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, data in members.items():
                archive.writestr(member, data)
        return path

    def five_and(self, other: Path) -> list[Path]:
        return [*self.six_with(Structures=None), other]

    # --- what must come of it -----------------------------------------------------------------

    def look(self) -> tuple[str, list[str], list[str]]:
        return digest(self.base), sorted(os.listdir(self.base.parent)), sorted(os.listdir(self.scratch))

    def refused(self, what: str, files: list[Path], *words: str, line: Optional[int] = None, menu: str = "",
                status: int = REFUSED):
        before = self.look()
        for options in ([], ["--dry-run"], ["--json"]):
            with self.subTest(options=options):
                scratch = {**os.environ, "TMPDIR": str(self.scratch)}
                done = run("import", what, self.base, *files, *options, env=scratch)
                self.assertEqual(done.returncode, status, done.stdout + done.stderr)
                self.assertEqual(self.look(), before)
                said = done.stderr
                for word in [*words, menu]:
                    self.assertIn(word, said)
                if line:
                    self.assertRegex(said, rf"\bligne {line}\b")
                self.assertRegex(said, r"Rien n’(est|a été) importé\.")
                self.assertNotRegex(said, r"\bQ[A-Z]\w+|\bnavette::|[Ee]rror|%\d")
                if "--json" in options and done.stdout:
                    self.assertFalse(json.loads(done.stdout)["committed"])

    def refused_siecle(self, name: str, data: bytes, *words: str, line: Optional[int] = None):
        """These bytes as one of the six files."""
        self.refused("siecle", self.six_with(**{name: data}), f"{name}.xml", *words, line=line, menu=SIECLE_MENU)

    def refused_sts(self, data: bytes, *words: str, line: Optional[int] = None):
        """These bytes as sts_emp."""
        path = self.write(self.sts.name, data)
        self.refused("sts", [path], path.name, *words, line=line, menu=STS_MENU)

    def refused_in_both(self, data: bytes, *words: str, line: Optional[int] = None):
        self.refused_siecle("Structures", data.replace(b"ROOT", b"BEE_STRUCTURES"), *words, line=line)
        self.refused_sts(data.replace(b"ROOT", b"STS_EDT"), *words, line=line)

    def test_the_good_files_are_taken(self):
        """Else all that follows says nothing."""
        before = digest(self.base)
        for files in ([*self.six_with()], [self.zipped("six.zip", **{f"{name}.xml": self.good(name) for name in SIX})]):
            self.assertEqual(run("import", "siecle", self.base, *files, "--dry-run").returncode, DONE)
        zipped = self.zipped("sts.zip", **{self.sts.name: self.sts.read_bytes()})
        self.assertEqual(run("import", "sts", self.base, zipped, "--dry-run").returncode, DONE)
        self.assertEqual(digest(self.base), before)

    # --- cut, empty, no XML -------------------------------------------------------------------

    def test_a_truncated_file(self):
        for name in SIX:
            whole = self.good(name)
            cut = whole[:len(whole) * 2 // 3]
            self.refused_siecle(name, cut, "tronqué", line=cut.count(b"\n") + 1)
        cut = self.sts.read_bytes()[:100_000]
        self.refused_sts(cut, "tronqué", line=cut.count(b"\n") + 1)

    def test_an_empty_file(self):
        self.refused_in_both(b"", "un fichier vide")
        self.refused_in_both(b"\n \n", "un fichier vide")

    def test_no_xml_at_all(self):
        self.refused_in_both(b"bonjour", "pas du XML")
        self.refused_in_both(bytes(range(256)) * 40, "pas du XML")
        self.refused_in_both(b"<html><body>Session expir\xe9e</body></html>", "ne vient ni de SIECLE ni de STS-Web")

    def test_xml_that_is_not_well_formed(self):
        self.refused_in_both(b"<ROOT>\n<DONNEES>\n<A></B>\n</DONNEES></ROOT>", "bien formé", line=3)
        self.refused_in_both(b"<ROOT>\n<DONNEES>\n<A>&inconnu;</A>\n</DONNEES></ROOT>", "bien formé", line=3)
        self.refused_in_both(b"<ROOT>\n<DONNEES>\0</DONNEES></ROOT>", "bien formé", line=2)

    # --- encodings ----------------------------------------------------------------------------

    def test_bytes_that_the_encoding_cannot_hold(self):
        lying = self.good("ElevesSansAdresses").replace(b"ISO-8859-15", b"UTF-8", 1)
        try:
            lying.decode("utf-8")
            self.fail("no accent in the pupils' names")
        except UnicodeDecodeError as error:
            line = lying.count(b"\n", 0, error.start) + 1
        self.refused_siecle("ElevesSansAdresses", lying, "encodage", "UTF-8", line=line)

    def test_an_encoding_that_nobody_reads(self):
        self.refused_in_both(b'<?xml version="1.0" encoding="EBCDIC-FR"?>\n<ROOT/>', "EBCDIC-FR", line=1)

    def test_a_file_saved_again_is_read_right_and_told(self):
        """Not refused: what it says is all there, and the accents are right."""
        def dry(pupils: bytes) -> dict:
            done = run("import", "siecle", self.base, *self.six_with(ElevesSansAdresses=pupils), "--dry-run", "--json")
            self.assertEqual(done.returncode, DONE, done.stderr)
            return json.loads(done.stdout)
        good = self.good("ElevesSansAdresses")
        text = good.decode("iso-8859-15")
        plain = dry(good)
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
            with self.subTest(encoding=encoding):
                plan = dry(text.encode(encoding))
                self.assertEqual(plan["lines"], plain["lines"])
                self.assertIn("F02", {finding["code"] for finding in plan["findings"]})
        self.assertNotIn("F02", {finding["code"] for finding in plain["findings"]})

    # --- another file -------------------------------------------------------------------------

    def test_the_sts_file_in_place_of_a_siecle_one(self):
        self.refused_siecle("Structures", self.sts.read_bytes(), "sts_emp")
        self.refused("siecle", [self.sts], self.sts.name, "sts_emp", menu=SIECLE_MENU)

    def test_a_siecle_file_in_place_of_the_sts_one(self):
        for name in SIX:
            self.refused("sts", [self.demo / f"{name}.xml"], f"{name}.xml", "l’export SIECLE", menu=STS_MENU)
        zipped = self.demo / "ExportXML_Structures.zip"
        self.refused("sts", [zipped], zipped.name, "l’export SIECLE", menu=STS_MENU)

    def test_the_return_file_in_place_of_sts_emp(self):
        back = self.write("emp_sts.xml", b'<?xml version="1.0" encoding="ISO-8859-15"?>\n<EDT_STS><DONNEES/></EDT_STS>')
        self.refused("sts", [back], "emp_sts.xml", "fichier de retour vers STS-Web", menu=STS_MENU)

    def test_another_school(self):
        other = self.good("Structures").replace(self.uai.encode(), b"0331234A", 1)
        self.refused_siecle("Structures", other, "0331234A", self.uai)
        other = self.sts.read_bytes().replace(self.uai.encode(), b"0331234A")
        self.refused_sts(other, "0331234A", self.uai)

    def test_another_year(self):
        year = f"<ANNEE_SCOLAIRE>{self.year}".encode()
        other = self.good("Communs").replace(year, b"<ANNEE_SCOLAIRE>2024", 1)
        self.refused_siecle("Communs", other, "2024-2025", "2026-2027")
        other = re.sub(f'ANNEE="{self.year}"'.encode(), b'ANNEE="2024"', self.sts.read_bytes())
        self.refused_sts(other, "2024-2025", "2026-2027")

    def test_no_school_and_no_year(self):
        self.refused_sts(b"<STS_EDT><DONNEES/></STS_EDT>", "de quel établissement")

    def test_exports_of_different_days(self):
        other = re.sub(rb"<DATE_EXPORT>[^<]*", b"<DATE_EXPORT>01/09/2026", self.good("Structures"), count=1)
        self.refused_siecle("Structures", other, "Structures.xml du 01/09/2026", "même jour")

    def test_a_missing_file_of_the_six(self):
        menus = ("Nomenclature", "Géographique", "Structures", "Élèves sans adresses", "Responsables avec adresses",
                 "Exports communs")
        for name, menu in zip(SIX, menus):
            five = self.six_with(**{name: None})
            self.refused("siecle", five, f"{name}.xml", "Il manque", menu=f"{SIECLE_MENU} › {menu}")

    def test_two_different_files_of_one_kind(self):
        one_more = self.good("Structures").replace(b"</DIVISIONS>", b'<DIVISION CODE="9Z"/></DIVISIONS>')
        other = self.write("autre.xml", one_more)
        self.refused("siecle", [*self.six_with(), other], "Structures.xml", "autre.xml", "différents", menu=SIECLE_MENU)

    # --- meant to harm ------------------------------------------------------------------------

    def test_entity_bombs(self):
        laughs = b"".join(b'<!ENTITY l%d "%s">\n' % (i, b"&l%d;" % (i - 1) * 10 if i else b"ha") for i in range(12))
        bomb = b"<!DOCTYPE a [\n" + laughs + b"]>\n<ROOT><DONNEES>&l11;</DONNEES></ROOT>"
        self.refused_in_both(bomb, "DOCTYPE", line=14)
        self.refused_in_both(b'<!DOCTYPE a SYSTEM "file:///etc/passwd">\n<ROOT/>', "DOCTYPE", line=1)

    def test_nesting_without_end(self):
        deep = b"<A>" * 200_000 + b"</A>" * 200_000
        for around in (b"%s", b"<DONNEES>%s</DONNEES>", b"<PARAMETRES><UAJ>%s</UAJ></PARAMETRES>"):
            self.refused_in_both(b"<ROOT>\n" + around.replace(b"%s", deep) + b"</ROOT>", "imbriqués", line=2)
        self.refused_in_both(deep, "ne vient ni de SIECLE ni de STS-Web")

    def test_a_text_without_end(self):
        endless = self.good("Structures").replace(self.uai.encode(), b"0" * 2_000_000, 1)
        self.refused_siecle("Structures", endless, "démesuré")

    def test_numbers_out_of_range(self):
        for wrong in (b"1e300", b"-4", b"99999999999999999999", b"NaN", b"4,5", b"quatre"):
            data = re.sub(rb"(<HEURES_STRUCTURE>)[^<]*", rb"\g<1>" + wrong, self.sts.read_bytes(), count=1)
            line = data.count(b"\n", 0, data.index(b"<HEURES_STRUCTURE>")) + 1
            self.refused_sts(data, wrong.decode(), "HEURES_STRUCTURE", line=line)
        data = re.sub(rb"(<EFFECTIF_PREVU>)[^<]*", rb"\g<1>99999999999", self.sts.read_bytes(), count=1)
        self.refused_sts(data, "99999999999", "EFFECTIF_PREVU")
        data = re.sub(rb"(<NUM_OPTION>)[^<]*", rb"\g<1>-2147483649", self.good("ElevesSansAdresses"), count=1)
        line = data.count(b"\n", 0, data.index(b"-2147483649")) + 1
        self.refused_siecle("ElevesSansAdresses", data, "-2147483649", "NUM_OPTION", line=line)

    # --- archives -----------------------------------------------------------------------------

    def refused_archive(self, path: Path, *words: str):
        self.refused("siecle", self.five_and(path), path.name, *words, menu=SIECLE_MENU)
        self.refused("sts", [path], path.name, *words, menu=STS_MENU)

    def test_entries_that_climb_out_of_their_folder(self):
        for folder in ("../../", "/tmp/", "a/../../", "C:/", "..\\"):
            trap = self.zipped("piege.zip", **{f"{folder}Structures.xml": self.good("Structures")})
            self.refused_archive(trap, "sort de son dossier")
        self.assertFalse((self.given.parent / "Structures.xml").exists())

    def test_zip_bombs(self):
        bomb = b"<BEE_STRUCTURES>" + b" " * 60_000_000 + b"</BEE_STRUCTURES>"
        path = self.zipped("bombe.zip", **{"Structures.xml": bomb})
        self.refused_archive(path, "démesuré")
        # The same, with a size that lies in both headers.
        data = bytearray(path.read_bytes())
        central = data.rfind(b"PK\x01\x02")
        data[central + 24:central + 28] = data[22:26] = struct.pack("<I", 1000)
        self.refused_archive(self.write("menteur.zip", bytes(data)), "illisible ou incomplète")

    def test_an_archive_within_an_archive(self):
        inner = (self.demo / "ExportXML_Structures.zip").read_bytes()
        self.refused_archive(self.zipped("double.zip", **{"ExportXML_Structures.zip": inner}), "une autre archive")

    def test_a_damaged_archive(self):
        whole = (self.demo / "ExportXML_Structures.zip").read_bytes()
        self.refused_archive(self.write("coupe.zip", whole[:len(whole) // 2]), "illisible ou incomplète")
        spoilt = bytearray(whole)
        spoilt[len(spoilt) // 2] ^= 0xFF
        self.refused_archive(self.write("abime.zip", bytes(spoilt)), "illisible ou incomplète")

    def test_an_archive_without_xml(self):
        self.refused_archive(self.zipped("lettre.zip", **{"lisez-moi.txt": b"bonjour"}), "aucun fichier XML")
        only_mac = self.zipped("mac.zip", **{"__MACOSX/._Structures.xml": self.good("Structures")})
        self.refused_archive(only_mac, "aucun fichier XML")
        self.refused_archive(self.zipped("vide.zip"), "illisible ou incomplète")

    def test_several_xml_in_one_archive(self):
        two = self.zipped("deux.zip", **{"a.xml": self.sts.read_bytes(), "b.xml": self.sts.read_bytes()})
        self.refused("sts", [two], "deux.zip", "2 fichiers", menu=STS_MENU)
        # SIECLE's six may well come in one, and what a Mac adds is no file of theirs.
        six = self.zipped("six.zip", **{f"exports/{name}.xml": self.good(name) for name in SIX},
                          **{f"__MACOSX/exports/._{name}.xml": b"\0\5\x16\7" for name in SIX})
        done = run("import", "siecle", self.base, six, "--dry-run", "--json")
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertEqual(json.loads(done.stdout)["changes"], 0)

    # --- no file ------------------------------------------------------------------------------

    def test_what_cannot_be_read(self):
        self.refused("sts", [self.given / "absent.xml"], "absent.xml", status=IO)
        self.refused("siecle", [self.given], self.given.name, status=IO)

    def test_rooms(self):
        for name, data in (("vide.csv", b""), ("image.csv", bytes(range(256)) * 40), ("sts.csv", self.sts.read_bytes()),
                           ("guillemet.csv", b'code;places\nA1;"30\n')):
            self.refused("rooms", [self.write(name, data)], name)


if __name__ == "__main__":
    unittest.main()
