// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checks.h"
#include "checks/common.h"
#include "checks/ent_names.h"
#include "checks/reasons.h"
#include "checks/sent.h"

#include <QMap>
#include <QSet>
#include <algorithm>

namespace navette::checks {

Findings forEnt(const School& school)
{
    Finder finder(school);
    calendar(finder, school);

    int placed = 0;
    QList<Id<Lesson>> noSubject;
    for (const Lesson& lesson : school.lessons()) {
        placed += lesson.isPlaced() ? 1 : 0;
        if (lesson.isPlaced() && !lesson.subject)
            noSubject.append(lesson.id);
    }
    if (placed == 0)
        finder.add({ QStringLiteral("E03"), Severity::Blocks, tr("Aucun cours n’est placé sur la grille."),
            tr("L’ENT afficherait un emploi du temps vide à tout le monde."), tr("Placez les cours d’abord.") });
    finder.about(noSubject,
        { QStringLiteral("M05"), Severity::Blocks, tr("Cours placés sans matière : %1."),
            tr("L’ENT perdrait tout le fichier."), tr("Donnez une matière à chacun.") });

    QList<Id<Student>> unnamed;
    QList<Id<Student>> noClass;
    QMap<QString, QList<Id<Student>>> identities;
    for (const Student& student : school.students()) {
        if (hasLeft(student, school.info().firstDay))
            continue; // the file does not speak of them
        if (!student.birthDate.isValid() || student.firstName.isEmpty() || student.familyName.isEmpty()
            || student.sex == Sex::Unknown)
            unnamed.append(student.id);
        else
            identities[entPupil(student).key()].append(student.id);
        if (!student.division)
            noClass.append(student.id);
    }
    QList<Id<Student>> twins;
    for (const QList<Id<Student>>& same : std::as_const(identities)) {
        if (same.size() > 1)
            twins += same;
    }
    finder.about(unnamed,
        { QStringLiteral("N01"), Severity::ToVerify, tr("Élèves sans nom, prénom, date de naissance ou sexe : %1."),
            tr("L’ENT ne les reconnaîtra pas : ils ne partent pas."),
            tr("Complétez-les dans SIECLE, puis réimportez.") });
    finder.about(twins,
        { QStringLiteral("N01"), Severity::ToVerify, tr("Élèves de mêmes nom, prénom et date de naissance : %1."),
            tr("L’ENT peut les prendre l’un pour l’autre."),
            tr("Vérifiez que SIECLE n’a pas deux fois le même élève.") });
    finder.about(noClass,
        { QStringLiteral("L04"), Severity::Information, tr("Élèves sans classe : %1."),
            tr("Ils partent sans emploi du temps."), tr("Affectez-les dans SIECLE, puis réimportez.") });

    // A class or group is known by its name alone, and AAF keeps values apart with a dollar (formats-out §c, §d).
    QList<Id<Division>> badDivisions, doubledDivisions;
    QList<Id<Group>> badGroups, doubledGroups;
    QSet<QString> names;
    for (const Division& row : school.divisions()) {
        if (row.code.contains(u'$'))
            badDivisions.append(row.id);
        if (names.contains(row.code))
            doubledDivisions.append(row.id);
        names.insert(row.code);
    }
    for (const Group& row : school.groups()) {
        if (row.code.contains(u'$'))
            badGroups.append(row.id);
        if (names.contains(row.code))
            doubledGroups.append(row.id);
        names.insert(row.code);
    }
    const QString dollar = tr("L’annuaire AAF sépare les valeurs par ce signe : l’ENT ne les reconnaîtrait pas.");
    const QString doubled = tr("L’ENT reconnaît une classe ou un groupe à son seul nom : il les confondrait.");
    finder.about(badDivisions,
        { QStringLiteral("N02"), Severity::Blocks, tr("Classes dont le code contient « $ » : %1."), dollar,
            tr("Changez leur code.") });
    finder.about(badGroups,
        { QStringLiteral("N02"), Severity::Blocks, tr("Groupes dont le code contient « $ » : %1."), dollar,
            tr("Changez leur code.") });
    finder.about(doubledDivisions,
        { QStringLiteral("N02"), Severity::Blocks, tr("Classes qui portent le nom d’une autre : %1."), doubled,
            tr("Changez l’un des deux codes.") });
    finder.about(doubledGroups,
        { QStringLiteral("N02"), Severity::Blocks,
            tr("Groupes qui portent le nom d’une classe ou d’un autre groupe : %1."), doubled,
            tr("Changez l’un des deux codes.") });
    clashes(finder, school);
    unplaced(finder, school);
    const auto& milestones = school.table<Milestone>();
    const bool initialised = std::any_of(
        milestones.begin(), milestones.end(), [](const Milestone& row) { return row.step == u"ent.load"; });
    if (!initialised)
        finder.add(
            { QStringLiteral("N03"), Severity::Information, tr("C’est le premier fichier de l’année pour l’ENT."),
                tr("Plusieurs ENT refusent les mises à jour automatiques avant un premier chargement à la main."),
                tr("Chargez ce fichier à la main, puis cochez l’étape.") });
    Findings findings = finder.take();
    applyReasons(findings, school, u"ent");
    return findings;
}

} // namespace navette::checks
