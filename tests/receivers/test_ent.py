# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ENT's stand-in: the sample is accepted, and every rule catches a fault seeded in it."""

from __future__ import annotations

import re
import subprocess
import sys
import unittest
from pathlib import Path

from common import Report
from ent import Ent
from ent_directory import Directory
from ent_lessons import weeks_of
from ent_rules import RULES
from faults import DATA, DEMO, Fault, hold, without_fault

SAMPLE = DATA / "Edt_To_Demo_0999999F_clair.xml"
SEALED = DATA / "Edt_To_Demo_0999999F_chiffre.xml"
_ALL_YEAR = "35158501227774"

FAULTS = (
    Fault("NOM_FICHIER", name="Edt_To_Demo_0999999F.txt"),
    Fault("NOM_UAI", name="emploi.xml"),
    Fault("DOCTYPE", "<ExportEmploiDuTemps", "<!DOCTYPE x><ExportEmploiDuTemps"),
    Fault("ENCODAGE", '"UTF-8"', '"ISO-8859-15"'),
    Fault("ENCODAGE", raw=b'<?xml version="1.0" encoding="UTF-8"?><a>\xe9</a>'),
    Fault("XML", "</ExportEmploiDuTemps>", ""),
    Fault("SCELLE", raw=SEALED.read_bytes()),
    Fault("RACINE", "exportemploidutemps", "autreexport"),
    Fault("ORDRE", "<Salles>", "<Salles/><Salles>"),
    Fault("ORDRE", '<Matiere Ident="1"/>\n', ""),
    Fault("ATTRIBUT", ' DureePlace="60"', ""),
    Fault("ATTRIBUT", 'IDPN="E9000001"', 'IdPN="E9000001"'),
    Fault("VALEUR", 'DateNaissance="2015-02-03"', 'DateNaissance="03/02/2015"'),
    Fault("VALEUR", 'Sexe="Feminin"', 'Sexe="F"'),
    Fault("VALEUR", 'DateFin="2027-07-03"', 'DateFin="2027-06-31"'),
    Fault("UAI", 'UAI="0999999F"', 'UAI="0990001N"'),
    Fault("ANNEE", 'DateDebut="2026-09-01"', 'DateDebut="2025-09-01"'),
    Fault("ANNEE", 'DatePremierJourSemaine1="2026-08-31"', 'DatePremierJourSemaine1="2026-08-24"'),
    Fault("SEMAINE1_LUNDI", 'DatePremierJourSemaine1="2026-08-31"', 'DatePremierJourSemaine1="2026-09-01"'),
    Fault("GRILLE", 'NombrePlacesParJour="9"', 'NombrePlacesParJour="10"'),
    Fault("GRILLE", 'LibelleHeureFin="09:00:00"', 'LibelleHeureFin="08:55:00"'),
    Fault("IDENT_DOUBLE", 'Professeur Ident="2" Nom', 'Professeur Ident="1" Nom'),
    Fault("IDENT_DOUBLE", 'PartieDeClasse Ident="12"', 'PartieDeClasse Ident="11"'),
    Fault("IDENT_INCONNU", 'Professeur Ident="1" Semaines', 'Professeur Ident="9" Semaines'),
    Fault("IDENT_INCONNU", 'PartieDeClasse Ident="21" DateEntree', 'PartieDeClasse Ident="99" DateEntree'),
    Fault("PLACE", 'NumeroPlaceDebut="5"', 'NumeroPlaceDebut="9"'),
    Fault("PLACE", 'NombrePlaces="2"', 'NombrePlaces="20"'),
    Fault("JOUR", '<Cours Jour="5"', '<Cours Jour="6"'),
    Fault("SEMAINES", f'Semaines="{_ALL_YEAR}"', 'Semaines="0"'),
    Fault("SEMAINES", f'Semaines="{_ALL_YEAR}"', 'Semaines="3"'),
    Fault("SEMAINES", f'Semaines="{_ALL_YEAR}"', f'Semaines="{1 << 50}"'),
    Fault("SEMAINES_FERMEES", f'Semaines="{_ALL_YEAR}"', f'Semaines="{1 << 8}"'),
    Fault("SANS_PUBLIC", f'<Classe Ident="1" Semaines="{_ALL_YEAR}"/>', ""),
    Fault("CLASSES_OUBLIEES", '<Groupe Ident="1" Semaines',
          '<Classe Ident="1" Semaines="2"/><Groupe Ident="1" Semaines'),
    Fault("DEUX_LIEUX", '<Cours Jour="5" NumeroPlaceDebut="5"', '<Cours Jour="1" NumeroPlaceDebut="1"'),
    Fault("SEPARATEUR", 'Nom="6AB_ALL1"', 'Nom="6AB$ALL1"'),
    Fault("CLASSE_INCONNUE", '<Classe Ident="1" Nom="6A"', '<Classe Ident="1" Nom="6e A"'),
    Fault("MATIERE_INCONNUE", 'Code="FRANC"', 'Code="FRANCAIS"'),
    Fault("PROFESSEUR_INCONNU", 'IDSTS="90001"', 'IDSTS="12345"'),
    Fault("PROFESSEUR_IDENTITE", 'IDSTS="90001"', 'IDSTS="90002"'),
    Fault("PROFESSEUR_IDENTITE", 'DateNaissance="1980-01-31"', 'DateNaissance="1981-01-31"'),
    Fault("PROFESSEUR_SANS_IDPN", ' IDPN="P90001"', ""),
    Fault("ELEVE_INCONNU", 'IDSconet="9000001"', 'IDSconet="7777777"'),
    Fault("ELEVE_IDENTITE", 'Prenom="Zoé"', 'Prenom="Zoe"'),
    Fault("ELEVE_IDENTITE", 'DateNaissance="2015-11-20"', 'DateNaissance="2015-11-21"'),
    Fault("ELEVE_SANS_IDPN", ' IDPN="E9000001"', ""),
    Fault("ELEVE_CLASSE", '<Classe Ident="1" DateEntree', '<Classe Ident="2" DateEntree'),
    Fault("ELEVE_DATES", 'DateSortie="2027-07-03"', 'DateSortie="2026-08-01"'),
)

DIRECTORY = Directory(DEMO)

# The table "What ENTCORE's EDT importer needs" of out (c), line by line: a pattern, what takes its place, the rule met.
TRAPS = (
    ("GrilleHoraire without DureePlace", r' DureePlace="60"', "", "ATTRIBUT"),
    ("no AnneeScolaire", r"<AnneeScolaire[^>]*/>", "", "ORDRE"),
    ("no Semaines on a resource", r'(<Professeur Ident="1") Semaines="[0-9]+"', r"\1", "ATTRIBUT"),
    ("Cours without Matiere", r'(<Cours Jour="1"[^>]*>\s*)<Matiere Ident="1"/>', r"\1", "ORDRE"),
    ("no container of the lessons", r"<Cours>(.*)</Cours>", r"\1", "ORDRE"),
    ("NumeroPlaceDebut not in PlacesParJour", r'NumeroPlaceDebut="5"', 'NumeroPlaceDebut="42"', "PLACE"),
    ("unknown Ident of a teacher", r'<Professeur Ident="1" Semaines', '<Professeur Ident="77" Semaines', "IDENT_INCONNU"),
    ("unknown Ident of a class", r'<Classe Ident="1" Semaines', '<Classe Ident="77" Semaines', "IDENT_INCONNU"),
    ("Groupes before Classes", r"(<Classes>.*</Classes>)(\s*)(<Groupes>.*</Groupes>)", r"\3\2\1", "ORDRE"),
    ("Eleve without IDPN", r' IDPN="E9000001"', "", "ELEVE_SANS_IDPN"),
    ("Professeur without IDPN", r' IDPN="P90001"', "", "PROFESSEUR_SANS_IDPN"),
    ("IdPN spelling", r' IDPN="E9000001"', ' IdPN="E9000001"', "ATTRIBUT"),
    ("dangling PartieDeClasse of a group", r'(<Groupe .*?)<PartieDeClasse Ident="21"/>',
     r'\1<PartieDeClasse Ident="99"/>', "IDENT_INCONNU"),
)


def receive(data: bytes, name: str = SAMPLE.name) -> Report:
    return Ent(DIRECTORY).receive(data, name)


class Sample(unittest.TestCase):
    def test_is_accepted_and_dated_as_the_reference_importer_dates_it(self) -> None:
        report = receive(SAMPLE.read_bytes())
        self.assertTrue(report.accepted, report.text())
        self.assertEqual(report.codes(), set())
        # 90 dated lessons: the figure that the dossier measured with ENTCORE.
        self.assertEqual((report.counts["cours"], report.counts["seances_datees"]), (3, 90))

    def test_week_one_is_bit_one(self) -> None:
        self.assertEqual(weeks_of(0b10), [1])
        self.assertEqual(weeks_of(int(_ALL_YEAR))[:8], [1, 2, 3, 4, 5, 6, 7, 10])

    def test_a_pupil_without_ids_is_found_by_name_and_birth(self) -> None:
        text = SAMPLE.read_text("utf-8").replace(' IDSconet="9000001"', "")
        self.assertTrue(receive(text.encode("utf-8")).accepted)

    def test_exit_status(self) -> None:
        script = str(Path(__file__).with_name("ent.py"))
        for arguments, status in (((DEMO, SAMPLE), 0), ((DEMO, SEALED), 1), ((DATA / "absent", SAMPLE), 2), ((), 2)):
            done = subprocess.run([sys.executable, script, *map(str, arguments)], capture_output=True, check=False)
            self.assertEqual(done.returncode, status, done.stderr)


class Faults(unittest.TestCase):
    def test_every_fault_is_caught_under_its_rule(self) -> None:
        text = SAMPLE.read_text("utf-8")
        for fault in FAULTS:
            with self.subTest(rule=fault.rule, new=fault.new):
                hold(self, fault, RULES, receive(fault.spoil(text, "utf-8"), fault.name or SAMPLE.name))

    def test_every_trap_of_the_reference_importer_is_met(self) -> None:
        text = SAMPLE.read_text("utf-8")
        for trap, pattern, replacement, rule in TRAPS:
            with self.subTest(trap=trap):
                spoilt = re.sub(pattern, replacement, text, flags=re.DOTALL)
                self.assertNotEqual(spoilt, text)
                self.assertIn(rule, receive(spoilt.encode("utf-8")).codes())

    def test_every_rule_has_a_fault(self) -> None:
        self.assertEqual(without_fault(RULES, FAULTS), set())


if __name__ == "__main__":
    unittest.main()
