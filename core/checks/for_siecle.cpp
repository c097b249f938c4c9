// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checks.h"
#include "checks/common.h"
#include "checks/reasons.h"
#include "checks/sent.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace navette::checks {

namespace {

    bool isTicked(const School& school, QStringView step)
    {
        for (const Milestone& row : school.table<Milestone>()) {
            if (row.step == step)
                return true;
        }
        return false;
    }

} // namespace

Findings forSiecle(const School& school, const QString& acceptedBecause)
{
    Finder finder(school);
    static const QRegularExpression allowed(QStringLiteral("^[A-Z0-9_.-]{1,8}$"));
    const Sent sent(school);
    QSet<Id<Student>> linked;
    QSet<Id<Group>> used;
    QList<Id<Membership>> otherClass;
    for (const Membership& row : school.table<Membership>()) {
        linked.insert(row.student);
        used.insert(row.group);
        const Student* student = school.find(row.student);
        const Group* group = school.find(row.group);
        if (student && group && student->division && !group->divisions.isEmpty()
            && !group->divisions.contains(student->division))
            otherClass.append(row.id);
    }
    QList<Id<Student>> unsendable, noMef;
    for (const Id<Student> id : linked) {
        const Student* student = school.find(id);
        if (student->sconetId.isEmpty() || student->familyName.isEmpty() || student->firstName.isEmpty()
            || !student->birthDate.isValid())
            unsendable.append(id);
        else if (!student->mef)
            noMef.append(id);
    }
    QList<Id<Group>> badCode, unknown;
    for (const Id<Group> id : used) {
        const Group* group = school.find(id);
        if (!allowed.match(sent.group(id)).hasMatch())
            badCode.append(id);
        if (group->origin == Origin::Manual)
            unknown.append(id);
    }
    std::sort(badCode.begin(), badCode.end());
    std::sort(unknown.begin(), unknown.end());
    std::sort(unsendable.begin(), unsendable.end());
    std::sort(noMef.begin(), noMef.end());

    if (linked.isEmpty())
        finder.add({ QStringLiteral("L03"), Severity::Blocks, tr("Aucun élève n’est dans un groupe."),
            tr("SIECLE effacerait tous les liens de l’établissement."),
            tr("Préparez l’année : les groupes y reçoivent leurs élèves.") });
    const bool accepted = !acceptedBecause.trimmed().isEmpty();
    const Severity incomplete = accepted ? Severity::ToVerify : Severity::Blocks;
    finder.about(unsendable,
        { QStringLiteral("L03"), incomplete,
            tr("Élèves d’un groupe que le fichier ne peut pas nommer (identifiant SIECLE, nom, prénom ou date de "
               "naissance absents) : %1."),
            accepted ? tr("Ils perdent leurs groupes dans SIECLE. Motif donné : %1").arg(acceptedBecause)
                     : tr("SIECLE efface d’abord tous les liens : ces élèves perdraient leurs groupes."),
            tr("Réimportez les élèves depuis SIECLE, ou dites pourquoi le fichier part sans eux.") });
    finder.about(badCode,
        { QStringLiteral("G05"), Severity::Blocks,
            tr("Groupes dont le code n’a pas de un à huit caractères parmi A-Z, 0-9 et _ . - : %1."),
            tr("SIECLE refuserait le fichier entier."),
            tr("L’étape « Préparer l’année » propose un code pour chacun.") });
    finder.about(noMef,
        { QStringLiteral("L01"), Severity::ToVerify, tr("Élèves sans MEF : %1."),
            tr("SIECLE rejettera leurs liens (GROUPE_B_01)."),
            tr("Donnez-leur un MEF dans SIECLE, puis réimportez.") });
    finder.about(otherClass,
        { QStringLiteral("L02"), Severity::ToVerify,
            tr("Liens d’élèves avec un groupe qui n’est pas de leur classe : %1."),
            tr("SIECLE les prend si le groupe est rattaché au MEF de l’élève, et les rejette sinon (GROUPE_B_02)."),
            tr("Ajoutez la classe au groupe, ou changez ces élèves de groupe.") });
    finder.about(unknown,
        { QStringLiteral("G07"), Severity::ToVerify, tr("Groupes créés dans Navette : %1."),
            tr("SIECLE rejette les liens d’un groupe qu’il ne connaît pas (GROUPE_A_01)."),
            tr("Envoyez d’abord le fichier à STS-Web, puis forcez l’export de STS vers SIECLE.") });
    if (!isTicked(school, u"sts.push"))
        finder.add({ QStringLiteral("L05"), Severity::ToVerify,
            tr("L’export des structures et des services de STS vers SIECLE n’est pas coché."),
            tr("SIECLE rejettera les liens des groupes qu’il ne connaît pas encore."),
            tr("Faites l’étape 5, ou vérifiez dans SIECLE que les groupes y sont.") });
    Findings findings = finder.take();
    applyReasons(findings, school, u"siecle");
    return findings;
}

} // namespace navette::checks
