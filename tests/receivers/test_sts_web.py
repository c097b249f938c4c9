# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""STS Web's stand-in: the sample is accepted, and every rule catches a fault seeded in it."""

from __future__ import annotations

import subprocess
import sys
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

from common import Report
from faults import DATA, DEMO, Fault, hold, without_fault
from sts_rules import RULES
from sts_state import StsState
from sts_web import StsWeb

SAMPLE = DATA / "EDT_vers_STS_0999999F_2026.xml"
STS_EMP = DEMO / "sts_emp_0999999F_2026.xml"
_FRENCH = '<SERVICE CODE_MATIERE="020700" CODE_MOD_COURS="CG">'
_THIRD_LESSON = "<JOUR>4</JOUR>\n                        <HEURE_DEBUT>0800</HEURE_DEBUT>"

FAULTS = (
    Fault("NOM_FICHIER", name="export.xml"),
    Fault("NOM_FICHIER", name="EDT_vers_STS_0999999F_2025.xml"),
    Fault("FICHIER_XML", "</EDT_STS>", ""),
    Fault("FICHIER_DOCTYPE", "<EDT_STS>", "<!DOCTYPE EDT_STS>\n<EDT_STS>"),
    Fault("FICHIER_ENCODAGE", "ISO-8859-15", "UTF-8"),
    Fault("FICHIER_ENCODAGE", "ALLEMAND LV1", "ALLEMAND \x80 LV1"),
    Fault("FICHIER_INVERSE", raw=STS_EMP.read_bytes()),
    Fault("FICHIER_RACINE", "<EDT_STS>", '<EDT_STS VERSION="1">'),
    Fault("UAJ", "<UAJ>0999999F", "<UAJ>0990001N"),
    Fault("ANNEE", "<ANNEE_SCOLAIRE>2026", "<ANNEE_SCOLAIRE>2025"),
    Fault("ORDRE", "<CO_ENS>false</CO_ENS>\n                <ENSEIGNANTS>", "<ENSEIGNANTS><CO_ENS/>"),
    Fault("ORDRE", "<GROUPE_SALLE/>", "<ETAGE/>"),
    Fault("ATTRIBUT", '<HORAIRE JOUR="1">', "<HORAIRE>"),
    Fault("ATTRIBUT", '<HORAIRE JOUR="1">', '<HORAIRE JOUR="1" NOM="lundi">'),
    Fault("VALEUR", "<DUREE>0200", "<DUREE>120"),
    Fault("VALEUR", "2026-08-31", "2027-02-30"),
    Fault("VALEUR", "Cours Hebd<", "Cours hebdomadaire<"),
    Fault("HORAIRE", "<FIN_COURS>1700", "<FIN_COURS>0700"),
    Fault("HORAIRE", 'HORAIRE JOUR="2"', 'HORAIRE JOUR="1"'),
    Fault("INDIVIDU", 'INDIVIDU ID="90002"', 'INDIVIDU ID="12345"'),
    Fault("INDIVIDU", 'INDIVIDU ID="90002"', 'INDIVIDU ID="90001"'),
    Fault("INDEMNITE", "<CODE_STRUCTURE>6A", "<CODE_STRUCTURE>6Z"),
    Fault("INDEMNITE", "<MEFSTAT4>2111", "<MEFSTAT4>2999"),
    Fault("ARE", "<CODE_ARE>4112", "<CODE_ARE>9999"),
    Fault("ENSEIGNANT_INCONNU", 'TYPE="epp" ID="90002"', 'TYPE="epp" ID="12345"'),
    Fault("ENSEIGNANT_INCONNU", 'TYPE="local" ID="90003"', 'TYPE="epp" ID="90003"'),
    Fault("DIVISION_INCONNUE", '<DIVISION CODE="6A"', '<DIVISION CODE="6Z"'),
    Fault("MATIERE", 'CODE_MATIERE="020700"', 'CODE_MATIERE="999999"'),
    Fault("MODALITE", 'CODE_MATIERE="020700" CODE_MOD_COURS="CG"', 'CODE_MATIERE="020700" CODE_MOD_COURS="ZZ"'),
    Fault("GROUPE_LONG", 'GROUPE CODE="6AB_ALL1"', 'GROUPE CODE="6AB_ALL12"'),
    Fault("GROUPE_CARACTERES", 'GROUPE CODE="6AB_ALL1"', 'GROUPE CODE="6AB ALL1"'),
    Fault("CODE_DOUBLE", 'GROUPE CODE="6AB_ALL1"', 'GROUPE CODE="6B"'),
    Fault("CODE_DOUBLE", "</DIVISIONS>\n", '<DIVISION CODE="6A"><SERVICES/></DIVISION></DIVISIONS>\n'),
    Fault("GROUPE_SANS_DIVISION", "<GROUPES>", '<GROUPES><GROUPE CODE="6X"><EFFECTIF_PREVU>3</EFFECTIF_PREVU>'
          "<SERVICES/></GROUPE>"),
    Fault("GROUPE_DIVISION", 'DIVISION_APPARTENANCE CODE="6B"', 'DIVISION_APPARTENANCE CODE="6Z"'),
    Fault("GROUPE_DIVISION", 'DIVISION_APPARTENANCE CODE="6B"', 'DIVISION_APPARTENANCE CODE="6A"'),
    Fault("GROUPE_EFFECTIF", "<EFFECTIF_PREVU>18", "<EFFECTIF_PREVU>0"),
    Fault("GROUPE_PARTS", "<EFFECTIF_PREVU>18", "<EFFECTIF_PREVU>19"),
    Fault("ALTERNANCE_DOUBLE", 'ALTERNANCE CODE="Q2"', 'ALTERNANCE CODE="Q1"'),
    Fault("ALTERNANCE_SEMAINES", "2026-09-07", "2026-08-31"),
    Fault("ALTERNANCE_SEMAINES", "</ALTERNANCES>", '<ALTERNANCE CODE="V"><LIBELLE_COURT/><LIBELLE_LONG/><SEMAINES/>'
          "</ALTERNANCE></ALTERNANCES>"),
    Fault("SEMAINE_LUNDI", "2026-09-07", "2026-09-06"),
    Fault("SEMAINE_ANNEE", "2027-06-28", "2027-09-06"),
    Fault("SALLE_DOUBLE", 'SALLE_COURS CODE="102"', 'SALLE_COURS CODE="101"'),
    Fault("SERVICE_DOUBLE", 'CODE_MATIERE="061300"', 'CODE_MATIERE="020700"'),
    Fault("ENSEIGNANT_DOUBLE", 'TYPE="local" ID="90003"', 'TYPE="epp" ID="90001"'),
    Fault("COURS_ALTERNANCE", "<CODE_ALTERNANCE>Q1", "<CODE_ALTERNANCE>Q9"),
    Fault("COURS_DUREE", "<DUREE>0100", "<DUREE>0000"),
    Fault("COURS_DUREE", "<HEURE_DEBUT>1500", "<HEURE_DEBUT>2330"),
    Fault("COURS_SALLE", "<CODE_SALLE>101", "<CODE_SALLE>999"),
    Fault("SANS_COURS", _FRENCH, '<SERVICE CODE_MATIERE="030101" CODE_MOD_COURS="CG"><ENSEIGNANTS>'
          '<ENSEIGNANT ID="90002"/></ENSEIGNANTS></SERVICE>' + _FRENCH),
    Fault("DEUX_LIEUX", _THIRD_LESSON, _THIRD_LESSON.replace("4", "1", 1)),
    Fault("HEURES_AGENT", "<HEURES_AGENT>4.50", "<HEURES_AGENT>4.00"),
    Fault("HEURES_STRUCTURE", "<HEURES_STRUCTURE>4.50", "<HEURES_STRUCTURE>5.00"),
    Fault("CO_ENS", "<CO_ENS>true", "<CO_ENS>false"),
    Fault("PONDERATION", '<ENSEIGNANT TYPE="epp" ID="90002">',
          '<ENSEIGNANT TYPE="epp" ID="90001"><TAUX_PONDERATION>1.10'
          '</TAUX_PONDERATION></ENSEIGNANT><ENSEIGNANT TYPE="epp" ID="90002">'),
)


def receive(data: bytes, name: str = SAMPLE.name) -> Report:
    return StsWeb(StsState.load(STS_EMP)).receive(data, name)


class Sample(unittest.TestCase):
    def test_is_accepted(self) -> None:
        report = receive(SAMPLE.read_bytes())
        self.assertTrue(report.accepted, report.text())
        self.assertEqual(report.codes(), {"HEURES_STRUCTURE"})  # the dossier's two sources disagree there
        counts = report.counts
        self.assertEqual((counts["services"], counts["cours"], counts["groupes"], counts["enseignants"]), (3, 10, 1, 3))
        self.assertEqual(counts["services_par_structure"], {"6A": 2, "6AB_ALL1": 1})
        self.assertEqual(counts["heures_par_enseignant"]["90001 epp"], "5.50")

    def test_the_other_name_is_known(self) -> None:
        self.assertTrue(receive(SAMPLE.read_bytes(), "emp_sts_0999999F_2026.xml").accepted)

    def test_a_group_that_sts_handed_over_keeps_its_code(self) -> None:
        text = STS_EMP.read_text("iso-8859-15").replace("<GROUPES/>", '<GROUPES><GROUPE CODE="6AB ALL12"/></GROUPES>')
        state = StsState.from_tree(ET.fromstring(text.encode("iso-8859-15")))
        data = SAMPLE.read_bytes().replace(b'GROUPE CODE="6AB_ALL1"', b'GROUPE CODE="6AB ALL12"')
        self.assertTrue(StsWeb(state).receive(data, SAMPLE.name).accepted)

    def test_exit_status(self) -> None:
        script = str(Path(__file__).with_name("sts_web.py"))
        for arguments, status in (((STS_EMP, SAMPLE), 0), ((STS_EMP, STS_EMP), 1), ((SAMPLE, SAMPLE), 2), ((), 2)):
            done = subprocess.run([sys.executable, script, *map(str, arguments)], capture_output=True, check=False)
            self.assertEqual(done.returncode, status, done.stderr)


class Faults(unittest.TestCase):
    def test_every_fault_is_caught_under_its_rule(self) -> None:
        text = SAMPLE.read_text("iso-8859-15")
        for fault in FAULTS:
            with self.subTest(rule=fault.rule, new=fault.new):
                hold(self, fault, RULES, receive(fault.spoil(text, "iso-8859-15"), fault.name or SAMPLE.name))

    def test_no_year_round_alternance(self) -> None:
        text = SAMPLE.read_text("iso-8859-15")
        first, last = text.index("<DATE_DEBUT_SEMAINE>2026-11-09"), text.index("</SEMAINES>")
        report = receive((text[:first] + text[last:]).encode("iso-8859-15"))
        self.assertIn("ALTERNANCE_ANNUELLE", report.codes())

    def test_every_rule_has_a_fault(self) -> None:
        self.assertEqual(without_fault(RULES, FAULTS, ["ALTERNANCE_ANNUELLE"]), set())


if __name__ == "__main__":
    unittest.main()
