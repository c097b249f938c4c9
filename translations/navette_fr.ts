<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="fr_FR">
<context>
    <name>ChangeSet</name>
    <message numerus="yes">
        <source>%n objet(s) ont changé depuis que cette modification a été préparée, à commencer par&#xa0;: %1.</source>
        <translation>
            <numerusform>%n objet a changé depuis que cette modification a été préparée&#xa0;: %1.</numerusform>
            <numerusform>%n objets ont changé depuis que cette modification a été préparée, à commencer par&#xa0;: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>Rattacher %n groupe(s) aux classes de ses élèves</source>
        <translation>
            <numerusform>Rattacher %n groupe aux classes de ses élèves</numerusform>
            <numerusform>Rattacher %n groupes aux classes de leurs élèves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Donner un code libre à %n groupe(s)</source>
        <translation>
            <numerusform>Donner un code libre à %n groupe</numerusform>
            <numerusform>Donner un code libre à %n groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Envoyer l’effectif que STS a pour %n groupe(s)</source>
        <translation>
            <numerusform>Envoyer l’effectif que STS a pour %n groupe</numerusform>
            <numerusform>Envoyer l’effectif que STS a pour %n groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Réunir %n part(s)</source>
        <translation>
            <numerusform>Réunir %n part</numerusform>
            <numerusform>Réunir %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Déclarer le co-enseignement de %n service(s)</source>
        <translation>
            <numerusform>Déclarer le co-enseignement de %n service</numerusform>
            <numerusform>Déclarer le co-enseignement de %n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Envoyer %n service(s) sans co-enseignement</source>
        <translation>
            <numerusform>Envoyer %n service sans co-enseignement</numerusform>
            <numerusform>Envoyer %n services sans co-enseignement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Donner son MEF à %n classe(s)</source>
        <translation>
            <numerusform>Donner son MEF à %n classe</numerusform>
            <numerusform>Donner leur MEF à %n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Envoyer %n service(s) en cours général (CG)</source>
        <translation>
            <numerusform>Envoyer %n service en cours général (CG)</numerusform>
            <numerusform>Envoyer %n services en cours général (CG)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retenir le premier support pour %n part(s)</source>
        <translation>
            <numerusform>Retenir le premier support pour %n part</numerusform>
            <numerusform>Retenir le premier support pour %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Donner à %n cours l’enseignant de son service</source>
        <translation>
            <numerusform>Donner à %n cours l’enseignant de son service</numerusform>
            <numerusform>Donner à %n cours l’enseignant de leur service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Envoyer de nouveau %n service(s)</source>
        <translation>
            <numerusform>Envoyer de nouveau %n service</numerusform>
            <numerusform>Envoyer de nouveau %n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nettoyer le texte de %n ligne(s)</source>
        <translation>
            <numerusform>Nettoyer le texte de %n ligne</numerusform>
            <numerusform>Nettoyer le texte de %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rétablir les semaines de %n alternance(s) d’après le calendrier</source>
        <translation>
            <numerusform>Rétablir les semaines de %n alternance d’après le calendrier</numerusform>
            <numerusform>Rétablir les semaines de %n alternances d’après le calendrier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Garder %n service(s) dans Navette</source>
        <translation>
            <numerusform>Garder %n service dans Navette</numerusform>
            <numerusform>Garder %n services dans Navette</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n point(s) bloque(nt) l’envoi</source>
        <translation>
            <numerusform>%n point bloque l’envoi</numerusform>
            <numerusform>%n points bloquent l’envoi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rien ne bloque&#x202f;; %n point(s) à vérifier</source>
        <translation>
            <numerusform>Rien ne bloque&#x202f;; %n point à vérifier</numerusform>
            <numerusform>Rien ne bloque&#x202f;; %n points à vérifier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cours</source>
        <translation>
            <numerusform>%n cours</numerusform>
            <numerusform>%n cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n élève(s) quitte(nt) l’établissement.</source>
        <translation>
            <numerusform>%n élève quitte l’établissement.</numerusform>
            <numerusform>%n élèves quittent l’établissement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n élève(s) change(nt) de classe.</source>
        <translation>
            <numerusform>%n élève change de classe.</numerusform>
            <numerusform>%n élèves changent de classe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) de STS n’a/ont plus les mêmes heures.</source>
        <translation>
            <numerusform>%n service de STS n’a plus les mêmes heures.</numerusform>
            <numerusform>%n services de STS n’ont plus les mêmes heures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) n’est/ne sont plus chez STS.</source>
        <translation>
            <numerusform>%n service n’est plus chez STS.</numerusform>
            <numerusform>%n services ne sont plus chez STS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) de plus chez STS.</source>
        <translation>
            <numerusform>%n service de plus chez STS.</numerusform>
            <numerusform>%n services de plus chez STS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) change(nt) d’enseignants ou de parts.</source>
        <translation>
            <numerusform>%n service change d’enseignants ou de parts.</numerusform>
            <numerusform>%n services changent d’enseignants ou de parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Fichier pour STS-Web (%n service(s))</source>
        <translation>
            <numerusform>Fichier pour STS-Web (%n service)</numerusform>
            <numerusform>Fichier pour STS-Web (%n services)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Liens élève-groupe pour SIECLE (%n lien(s))</source>
        <translation>
            <numerusform>Liens élève-groupe pour SIECLE (%n lien)</numerusform>
            <numerusform>Liens élève-groupe pour SIECLE (%n liens)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Emploi du temps pour l’ENT (%n cours)</source>
        <translation>
            <numerusform>Emploi du temps pour l’ENT (%n cours)</numerusform>
            <numerusform>Emploi du temps pour l’ENT (%n cours)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) bloque(nt) l’export.</source>
        <translation>
            <numerusform>%n point bloque l’export.</numerusform>
            <numerusform>%n points bloquent l’export.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Préparation de l’année (%n cours créé(s))</source>
        <translation>
            <numerusform>Préparation de l’année (%n cours créé)</numerusform>
            <numerusform>Préparation de l’année (%n cours créés)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) n’est/ne sont pas un nombre entier de demi-heures par semaine.</source>
        <translation>
            <numerusform>%n service n’est pas un nombre entier de demi-heures par semaine.</numerusform>
            <numerusform>%n services ne sont pas un nombre entier de demi-heures par semaine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import de %n salle(s)</source>
        <translation>
            <numerusform>Import de %n salle</numerusform>
            <numerusform>Import de %n salles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import SIECLE du %1 (%n élève(s))</source>
        <translation>
            <numerusform>Import SIECLE du %1 (%n élève)</numerusform>
            <numerusform>Import SIECLE du %1 (%n élèves)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n élève(s) est/sont dans deux classes à la fois dans SIECLE.</source>
        <translation>
            <numerusform>%n élève est dans deux classes à la fois dans SIECLE.</numerusform>
            <numerusform>%n élèves sont dans deux classes à la fois dans SIECLE.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import STS %1 (%n à rapprocher)</source>
        <translation>
            <numerusform>Import STS %1 (%n à rapprocher)</numerusform>
            <numerusform>Import STS %1 (%n à rapprocher)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%n cours y ont lieu et n’auront plus de salle.</source>
        <translation>
            <numerusform>%n cours y a lieu et n’aura plus de salle.</numerusform>
            <numerusform>%n cours y ont lieu et n’auront plus de salle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Est dans %n groupe(s).</source>
        <translation>
            <numerusform>Est dans %n groupe.</numerusform>
            <numerusform>Est dans %n groupes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lien(s) avec un groupe ont été faits à la main&#xa0;: les imports les gardent.</source>
        <translation>
            <numerusform>%n lien avec un groupe a été fait à la main&#xa0;: les imports le gardent.</numerusform>
            <numerusform>%n liens avec un groupe ont été faits à la main&#xa0;: les imports les gardent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A %n supports dans STS&#xa0;: leurs services dus s’additionnent.</source>
        <translation>
            <numerusform>A %n support dans STS.</numerusform>
            <numerusform>A %n supports dans STS&#xa0;: leurs services dus s’additionnent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n élève(s)</source>
        <translation>
            <numerusform>%n élève</numerusform>
            <numerusform>%n élèves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compte %n élève(s) présents.</source>
        <translation>
            <numerusform>Compte %n élève présent.</numerusform>
            <numerusform>Compte %n élèves présents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n élève(s) sortis gardent leur classe dans SIECLE et ne comptent plus.</source>
        <translation>
            <numerusform>%n élève sorti garde sa classe dans SIECLE et ne compte plus.</numerusform>
            <numerusform>%n élèves sortis gardent leur classe dans SIECLE et ne comptent plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n élève(s) y sont d’après leurs options (préparation de l’année).</source>
        <translation>
            <numerusform>%n élève y est d’après ses options (préparation de l’année).</numerusform>
            <numerusform>%n élèves y sont d’après leurs options (préparation de l’année).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n élève(s) y ont été mis à la main&#xa0;: les imports les gardent.</source>
        <translation>
            <numerusform>%n élève y a été mis à la main&#xa0;: les imports le gardent.</numerusform>
            <numerusform>%n élèves y ont été mis à la main&#xa0;: les imports les gardent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message numerus="yes">
        <source>Le fichier contient %n colonne(s) que Navette ne connaît pas&#xa0;: %1.</source>
        <translation>
            <numerusform>Le fichier contient %n colonne que Navette ne connaît pas&#xa0;: %1.</numerusform>
            <numerusform>Le fichier contient %n colonnes que Navette ne connaît pas&#xa0;: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%n salle(s) dans la base</source>
        <translation>
            <numerusform>%n salle dans la base</numerusform>
            <numerusform>%n salles dans la base</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correspondance(s) à régler</source>
        <translation>
            <numerusform>%n correspondance à régler</numerusform>
            <numerusform>%n correspondances à régler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreWords</name>
    <message numerus="yes">
        <source>%1 et %n autre(s)</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, avec %n étape(s) qui en dépendai(en)t</source>
        <translation>
            <numerusform>%1, avec %n étape qui en dépendait</numerusform>
            <numerusform>%1, avec %n étapes qui en dépendaient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objet(s) de la base ne sont plus ce que le suivi en a fait&#xa0;: ils ont été modifiés hors de Navette.</source>
        <translation>
            <numerusform>%n objet de la base n’est plus ce que le suivi en a fait&#xa0;: il a été modifié hors de Navette.</numerusform>
            <numerusform>%n objets de la base ne sont plus ce que le suivi en a fait&#xa0;: ils ont été modifiés hors de Navette.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekContent</name>
    <message numerus="yes">
        <source>%n cours</source>
        <translation>
            <numerusform>%n cours</numerusform>
            <numerusform>%n cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::exchange::FollowUp</name>
    <message numerus="yes">
        <source>Sans nouvelle depuis %n jour(s)&#xa0;: ouvrez %1, et notez ici ce qui y est dit.</source>
        <translation>
            <numerusform>Sans nouvelle depuis %n jour&#xa0;: ouvrez %1, et notez ici ce qui y est dit.</numerusform>
            <numerusform>Sans nouvelle depuis %n jours&#xa0;: ouvrez %1, et notez ici ce qui y est dit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sans nouvelle depuis %n jour(s)</source>
        <translation>
            <numerusform>Sans nouvelle depuis %n jour</numerusform>
            <numerusform>Sans nouvelle depuis %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::BellTimesDialog</name>
    <message numerus="yes">
        <source>%n cours perdront leur place et reviendront dans la liste des cours à placer.</source>
        <translation>
            <numerusform>%n cours perdra sa place et reviendra dans la liste des cours à placer.</numerusform>
            <numerusform>%n cours perdront leur place et reviendront dans la liste des cours à placer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::ChangeView</name>
    <message numerus="yes">
        <source>%n ligne(s) laissée(s) de côté par vous.</source>
        <translation>
            <numerusform>%n ligne laissée de côté par vous.</numerusform>
            <numerusform>%n lignes laissées de côté par vous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Avec %1, %n autre(s) ligne(s) dont elle a besoin reviennent&#xa0;: %2.</source>
        <translation>
            <numerusform>Avec %1, %n autre ligne dont elle a besoin revient&#xa0;: %2.</numerusform>
            <numerusform>Avec %1, %n autres lignes dont elle a besoin reviennent&#xa0;: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sans %1, %n autre(s) ligne(s) qui en dépendent sont aussi laissées de côté&#xa0;: %2.</source>
        <translation>
            <numerusform>Sans %1, %n autre ligne qui en dépend est aussi laissée de côté&#xa0;: %2.</numerusform>
            <numerusform>Sans %1, %n autres lignes qui en dépendent sont aussi laissées de côté&#xa0;: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::ChangesPage</name>
    <message numerus="yes">
        <source>Retirer aussi les %n ligne(s) que le fichier ne contient plus. C’est beaucoup&#xa0;: le fichier est peut-être partiel&#x202f;; sans coche, elles sont gardées.</source>
        <translation>
            <numerusform>Retirer aussi la ligne (%n) que le fichier ne contient plus. C’est beaucoup&#xa0;: le fichier est peut-être partiel&#x202f;; sans coche, elle est gardée.</numerusform>
            <numerusform>Retirer aussi les %n lignes que le fichier ne contient plus. C’est beaucoup&#xa0;: le fichier est peut-être partiel&#x202f;; sans coche, elles sont gardées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::ChecksPage</name>
    <message numerus="yes">
        <source>%n anomalie(s) bloque(nt)&#xa0;: aucun fichier ne sera écrit.</source>
        <translation>
            <numerusform>%n anomalie bloque&#xa0;: aucun fichier ne sera écrit.</numerusform>
            <numerusform>%n anomalies bloquent&#xa0;: aucun fichier ne sera écrit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n constat(s) à vérifier n’ont pas de motif&#xa0;: dites pourquoi le fichier part ainsi.</source>
        <translation>
            <numerusform>%n constat à vérifier n’a pas de motif&#xa0;: dites pourquoi le fichier part ainsi.</numerusform>
            <numerusform>%n constats à vérifier n’ont pas de motif&#xa0;: dites pourquoi le fichier part ainsi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rien ne bloque&#x202f;; %n point(s) à vérifier attend(ent) un motif.</source>
        <translation>
            <numerusform>Rien ne bloque&#x202f;; %n point à vérifier attend un motif.</numerusform>
            <numerusform>Rien ne bloque&#x202f;; %n points à vérifier attendent un motif.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Motif de %n constat(s)</source>
        <translation>
            <numerusform>Motif de %n constat</numerusform>
            <numerusform>Motif de %n constats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::Chooser</name>
    <message numerus="yes">
        <source>%n ligne(s) cochée(s)</source>
        <translation>
            <numerusform>%n ligne cochée</numerusform>
            <numerusform>%n lignes cochées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::CorrespondencePage</name>
    <message numerus="yes">
        <source>Tout est réglé&#xa0;: %n correspondance(s).</source>
        <translation>
            <numerusform>Tout est réglé&#xa0;: %n correspondance.</numerusform>
            <numerusform>Tout est réglé&#xa0;: %n correspondances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Régler les %n correspondance(s) sûre(s)</source>
        <translation>
            <numerusform>Régler la correspondance sûre (%n)</numerusform>
            <numerusform>Régler les %n correspondances sûres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepte&amp;r les %n proposition(s) sûre(s)</source>
        <translation>
            <numerusform>Accepte&amp;r la proposition sûre</numerusform>
            <numerusform>Accepte&amp;r les %n propositions sûres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::DonePage</name>
    <message numerus="yes">
        <source>%n ligne(s) de la base ont changé, en une seule fois.</source>
        <translation>
            <numerusform>%n ligne de la base a changé, en une seule fois.</numerusform>
            <numerusform>%n lignes de la base ont changé, en une seule fois.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::FilesPage</name>
    <message numerus="yes">
        <source>%n MEF et matière(s)</source>
        <translation>
            <numerusform>%n MEF et matière</numerusform>
            <numerusform>%n MEF et matières</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) et pays</source>
        <translation>
            <numerusform>%n commune et pays</numerusform>
            <numerusform>%n communes et pays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classe(s) et groupe(s)</source>
        <translation>
            <numerusform>%n classe et groupe</numerusform>
            <numerusform>%n classes et groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n élève(s)</source>
        <translation>
            <numerusform>%n élève</numerusform>
            <numerusform>%n élèves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::FindingCard</name>
    <message numerus="yes">
        <source> · %n fois</source>
        <translation>
            <numerusform> · %n fois</numerusform>
            <numerusform> · %n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::FindingWords</name>
    <message numerus="yes">
        <source>%n bloquant(s)</source>
        <translation>
            <numerusform>%n bloquant</numerusform>
            <numerusform>%n bloquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n à vérifier</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n information(s)</source>
        <translation>
            <numerusform>%n information</numerusform>
            <numerusform>%n informations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::FindingsReport</name>
    <message numerus="yes">
        <source> · %n fois</source>
        <translation>
            <numerusform> · %n fois</numerusform>
            <numerusform> · %n fois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::FindingsView</name>
    <message numerus="yes">
        <source>… et %n autre(s)&#xa0;: la copie les donne tous.</source>
        <translation>
            <numerusform>… et %n autre&#xa0;: la copie les donne tous.</numerusform>
            <numerusform>… et %n autres&#xa0;: la copie les donne tous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::GridEditor</name>
    <message numerus="yes">
        <source>%n conflit(s)</source>
        <translation>
            <numerusform>%n conflit</numerusform>
            <numerusform>%n conflits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cours seront à placer de nouveau&#x202f;; les verrouillés restent. Cela s’annule d’un coup.</source>
        <translation>
            <numerusform>%n cours sera à placer de nouveau&#x202f;; les verrouillés restent. Cela s’annule d’un coup.</numerusform>
            <numerusform>%n cours seront à placer de nouveau&#x202f;; les verrouillés restent. Cela s’annule d’un coup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n autre(s) place(s) possible(s) dans la semaine. Entrée le prend, les flèches le promènent, Entrée le pose.</source>
        <translation>
            <numerusform>%n autre place possible dans la semaine. Entrée le prend, les flèches le promènent, Entrée le pose.</numerusform>
            <numerusform>%n autres places possibles dans la semaine. Entrée le prend, les flèches le promènent, Entrée le pose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) possible(s) dans la semaine.</source>
        <translation>
            <numerusform>%n place possible dans la semaine.</numerusform>
            <numerusform>%n places possibles dans la semaine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::RulesDialog</name>
    <message numerus="yes">
        <source>%n règle(s)</source>
        <translation>
            <numerusform>%n règle</numerusform>
            <numerusform>%n règles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>navette::ui::Tray</name>
    <message numerus="yes">
        <source>%n place(s) possible(s)</source>
        <translation>
            <numerusform>%n place possible</numerusform>
            <numerusform>%n places possibles</numerusform>
        </translation>
    </message>
</context>
</TS>
