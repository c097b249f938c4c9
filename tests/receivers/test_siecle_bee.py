# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIECLE's stand-in: the sample is accepted, and every rule catches a fault seeded in it."""

from __future__ import annotations

import io
import subprocess
import sys
import unittest
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Union

from common import Report, parse_state
from faults import DATA, DEMO, Fault, hold, without_fault
from siecle_base import SiecleBase
from siecle_bee import SiecleBee
from siecle_rules import RULES

STEM = "0999999FELEGROUPE2026260915103000"
SAMPLE = DATA / f"{STEM}.zip"
TEXT = DATA / f"{STEM}.xml"
EDT_STS = DATA / "EDT_vers_STS_0999999F_2026.xml"
_GROUP_OF_TWO = "<CODE_GROUPE>6A_GR1"
_ELEVES_END = "    </ELEVES>"
_SECOND_ZOE = ("<ELEVE><ID_NATIONAL>990000001AA</ID_NATIONAL><NOM_DE_FAMILLE>EXEMPLE</NOM_DE_FAMILLE>"
               "<PRENOM>Zoé</PRENOM><DATE_NAISS>2015-02-03</DATE_NAISS><GROUPES><GROUPE><CODE_GROUPE>6A_GR1"
               "</CODE_GROUPE></GROUPE></GROUPES></ELEVE>")

# On the XML inside the zip.
FAULTS = (
    Fault("XML_DOCTYPE", "<IMPORT_ELEVES", "<!DOCTYPE IMPORT_ELEVES><IMPORT_ELEVES"),
    Fault("XML_INVALIDE", "</IMPORT_ELEVES>", ""),
    Fault("ENCODAGE", "ISO-8859-15", "ISO-8859-1"),
    Fault("RACINE", "IMPORT_ELEVES", "IMPORT_PRIVE", every=True),
    Fault("VERSION", 'VERSION="1.4"', 'VERSION="1.3"'),
    Fault("ORDRE", "<NOM_DE_FAMILLE>EXEMPLE</NOM_DE_FAMILLE>", "<NOM>EXEMPLE</NOM>"),
    Fault("ORDRE", "<ELEVE_ID>9000001</ELEVE_ID>",
          "<ELEVE_ID>9000001</ELEVE_ID><ID_NATIONAL>990000001AA</ID_NATIONAL>"),
    Fault("ATTRIBUT", ' VERSION="1.4"', ""),
    Fault("VALEUR", "<DATE_NAISS>2015-02-03", "<DATE_NAISS>03/02/2015"),
    Fault("VALEUR", "<DATE_NAISS>2015-02-03", "<DATE_NAISS>2015-02-30"),
    Fault("VALEUR", _GROUP_OF_TWO, "<CODE_GROUPE>6A_GROUPE1"),
    Fault("VALEUR", "<LOGICIEL>DEMO", "<LOGICIEL>DEMONSTRATION"),
    Fault("UAJ_NOM", "<UAJ>0999999F", "<UAJ>0990001N"),
    Fault("ANNEE_NOM", "<ANNEE_SCOLAIRE>2026", "<ANNEE_SCOLAIRE>2025"),
    Fault("IDENTIFIANT_DOUBLE", _ELEVES_END,
          _SECOND_ZOE.replace("ID_NATIONAL", "ELEVE_ID").replace("990000001AA", "9000001") + _ELEVES_END),
    Fault("GROUPE_DOUBLE", _GROUP_OF_TWO, "<CODE_GROUPE>6AB_ALL1"),
    Fault("REJELEGROUPE_01", "<ELEVE_ID>9000001</ELEVE_ID>\n        <NOM_DE_FAMILLE>EXEMPLE</NOM_DE_FAMILLE>\n        "
          "<NOM_USAGE>EXEMPLE-DUVAL", "<ELEVE_ID>7777777</ELEVE_ID>\n        <NOM_DE_FAMILLE>AUTRE</NOM_DE_FAMILLE>\n"
          "        <NOM_USAGE>AUTRE"),
    Fault("REJELEGROUPE_03", _ELEVES_END, _SECOND_ZOE + _ELEVES_END),
    Fault("IDENTITE", "<DATE_NAISS>2015-02-03", "<DATE_NAISS>2015-02-04"),
    Fault("GROUPE_A_01", _GROUP_OF_TWO, "<CODE_GROUPE>6A_GR9"),
    Fault("GROUPE_B_02", _GROUP_OF_TWO, "<CODE_GROUPE>6ULIS"),
    Fault("ELEGRP_A_01", "2027-01-31", "2026-09-01"),
    Fault("ELEGRP_A_02", "2026-09-01", "2025-09-01"),
    Fault("ELEGRP_A_03", "2027-01-31", "2028-01-31"),
)


def base() -> SiecleBase:
    known = SiecleBase.load(DEMO)
    known.add_groups_of_sts(parse_state(EDT_STS))
    return known


def zipped(text: bytes, *names: str) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for name in names or (f"{STEM}.xml",):
            archive.writestr(name, text)
    return memory.getvalue()


def receive(data: bytes, name: str = SAMPLE.name, known: Union[SiecleBase, None] = None) -> Report:
    return SiecleBee(known or base()).receive(data, name)


class Sample(unittest.TestCase):
    def test_is_accepted_and_deletes_first(self) -> None:
        report = receive(SAMPLE.read_bytes())
        self.assertTrue(report.accepted, report.text())
        self.assertEqual(report.codes(), {"PERD_SES_LIENS"})
        self.assertEqual((report.counts["liens_avant"], report.counts["liens_apres"]), (2, 3))
        self.assertEqual(report.counts["effectif_par_groupe"], {"6AB_ALL1": 2, "6A_GR1": 1})

    def test_a_refused_file_deletes_nothing(self) -> None:
        report = receive(zipped(b"<IMPORT_ELEVES/>"))
        self.assertFalse(report.accepted)
        self.assertEqual((report.counts["liens_avant"], report.counts["liens_apres"]), (2, 2))

    def test_groups_of_sts_are_unknown_before_the_push(self) -> None:
        self.assertIn("GROUPE_A_01", receive(SAMPLE.read_bytes(), known=SiecleBase.load(DEMO)).codes())

    def test_exit_status(self) -> None:
        script = str(Path(__file__).with_name("siecle_bee.py"))
        pushed = ("--groups-from", EDT_STS)
        for arguments, status in (((DEMO, SAMPLE, *pushed), 0), ((DEMO, SAMPLE), 1), ((DATA / "absent", SAMPLE), 2),
                                  ((), 2)):
            done = subprocess.run([sys.executable, script, *map(str, arguments)], capture_output=True, check=False)
            self.assertEqual(done.returncode, status, done.stderr)


class Faults(unittest.TestCase):
    def test_every_fault_is_caught_under_its_rule(self) -> None:
        text = TEXT.read_text("iso-8859-15")
        for fault in FAULTS:
            with self.subTest(rule=fault.rule, new=fault.new):
                hold(self, fault, RULES, receive(zipped(fault.spoil(text, "iso-8859-15"))))

    def test_every_rule_has_a_fault(self) -> None:
        self.assertEqual(without_fault(RULES, FAULTS, {fault.rule for fault, _ in self.deposits()}), set())

    def test_every_deposit_is_caught_under_its_rule(self) -> None:
        for fault, report in self.deposits():
            with self.subTest(rule=fault.rule, name=fault.name):
                hold(self, fault, RULES, report)

    def deposits(self) -> list[tuple[Fault, Report]]:
        """What the text inside cannot spoil: the zip, its name, the school's base."""
        text, sample = TEXT.read_bytes(), SAMPLE.read_bytes()
        unexported, moved, unstreamed = base(), base(), base()
        unexported.pupils_exported = False
        moved.uaj = "0990001N"
        unstreamed.pupils = [replace(pupil, mef="") for pupil in unstreamed.pupils]
        years = "0999999FELEGROUPE2025260915103000"
        return [
            (Fault("EXPORT_ABSENT"), receive(sample, known=unexported)),
            *((Fault("NOM_FICHIER", name=name), receive(sample, name)) for name in
              (f"{STEM}.xml", "ELEGROUPE.zip", "0999999FELEGROUPE2026261332103000.zip", f"{STEM}0.zip")),
            (Fault("ZIP_ILLISIBLE"), receive(text)),
            (Fault("ZIP_CONTENU"), receive(zipped(text, f"{STEM}.xml", "lisez-moi.xml"))),
            (Fault("ZIP_CONTENU"), receive(zipped(text, f"{STEM}.txt"))),
            (Fault("ZIP_NOM"), receive(zipped(text, "autre.xml"))),
            (Fault("ANNEE_DIFFERENTE"), receive(zipped(text, f"{years}.xml"), f"{years}.zip")),
            (Fault("RNE_INEXISTANT"), receive(sample, known=moved)),
            (Fault("GROUPE_B_01"), receive(sample, known=unstreamed)),
            (Fault("PERD_SES_LIENS"), receive(sample))]


if __name__ == "__main__":
    unittest.main()
