// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checks.h"
#include "checks/common.h"
#include "checks/reasons.h"
#include "checks/sent.h"
#include "matching/matching.h"
#include "model/draft.h"

#include <QRegularExpression>
#include <QSet>

namespace navette::checks {

namespace {

    void correspondences(Finder& finder, const School& school)
    {
        // What STS has a service for and we do not know by whom or for whom: it would go back without it.
        QSet<QString> needed;
        for (const StsService& service : school.table<StsService>()) {
            if (service.hours <= 0)
                continue;
            if (const StsStructure* structure = school.find(service.structure))
                needed.insert(QString(structure->isGroup ? u"group/"_qs : u"division/"_qs) + structure->code);
            needed.insert(u"subject/"_qs + service.subject);
        }
        for (const StsServiceShare& share : school.table<StsServiceShare>()) {
            if (const StsIndividual* individual = school.find(share.individual); individual && share.hours > 0)
                needed.insert(u"teacher/"_qs + individual->key());
        }
        for (const MatchKind kind : matching::AllKinds) {
            QStringList open;
            for (const matching::Item& item : matching::items(school, kind)) {
                if (item.state == matching::ItemState::Open
                    && needed.contains(matching::name(kind) + u'/' + item.theirs))
                    open.append(item.label);
            }
            if (open.isEmpty())
                continue;
            Finding finding { .code = kind == MatchKind::Teacher ? QStringLiteral("T01")
                    : kind == MatchKind::Subject                 ? QStringLiteral("M01")
                    : kind == MatchKind::Division                ? QStringLiteral("G01")
                                                                 : QStringLiteral("G07"),
                .severity = Severity::Blocks,
                .cause = tr("%1 sans correspondance réglée avec STS : %2 (%3).")
                             .arg(matching::title(kind))
                             .arg(open.size())
                             .arg(open.first(std::min<qsizetype>(open.size(), 5)).join(QStringLiteral(", "))),
                .consequence = tr("Leurs services ne partiraient pas, et STS les perdrait."),
                .remedy = tr("Réglez-les dans l’onglet des correspondances."),
                .occurrences = int(open.size()) };
            finder.add(Findings { finding });
        }
    }

    void services(Finder& finder, const School& school, const Sent& sent)
    {
        QSet<QString> modalities;
        for (const CodeItem& row : school.table<CodeItem>()) {
            if (row.list == u"MOD_COURS")
                modalities.insert(row.code);
        }
        QList<Id<Service>> noSubject, noDivision, badModality, noHours, unfilled;
        QHash<Id<Service>, int> shared;
        QHash<Id<Service>, int> shareCount;
        QList<Id<ServiceShare>> unknown;
        for (const ServiceShare& share : school.table<ServiceShare>()) {
            shared[share.service] += share.annualMinutes;
            ++shareCount[share.service];
            if (share.teacher && !sent.individual(share))
                unknown.append(share.id);
        }
        QList<Id<Service>> undeclared;
        Draft declared(school);
        for (const Service& service : school.services()) {
            if (sent.subject(service.subject).isEmpty())
                noSubject.append(service.id);
            if (service.division && sent.division(service.division).isEmpty())
                noDivision.append(service.id);
            if (service.modality.isEmpty() || (!modalities.isEmpty() && !modalities.contains(service.modality)))
                badModality.append(service.id);
            if (service.annualMinutes <= 0)
                noHours.append(service.id);
            if (shareCount.value(service.id) == 0)
                unfilled.append(service.id);
            if (!service.coTeaching && shareCount.value(service.id) > 1
                && shared.value(service.id) > service.annualMinutes + 60) {
                undeclared.append(service.id);
                Service mended = service;
                mended.coTeaching = true;
                declared.update(mended);
            }
        }
        const QString notSent = tr("STS-Web ne les reconnaîtrait pas.");
        finder.about(noSubject,
            { QStringLiteral("M02"), Severity::Blocks,
                tr("Services dont la matière n’a pas de correspondance avec STS : %1."), notSent,
                tr("Réglez la correspondance de la matière, ou retirez le service.") });
        finder.about(noDivision,
            { QStringLiteral("G01"), Severity::Blocks, tr("Services d’une classe sans correspondance avec STS : %1."),
                notSent, tr("Réglez la correspondance de la classe.") });
        finder.about(badModality,
            { QStringLiteral("M06"), Severity::Blocks,
                tr("Services sans modalité de cours, ou d’une modalité que STS n’a pas : %1."),
                tr("STS les prendrait pour des cours généraux (CG)."),
                tr("Choisissez une modalité de la liste de STS.") });
        finder.about(noHours,
            { QStringLiteral("H02"), Severity::ToVerify, tr("Services à zéro heure : %1."), tr("Ils ne partent pas."),
                tr("Donnez-leur des heures, ou retirez-les.") });
        finder.about(unfilled,
            { QStringLiteral("T07"), Severity::ToVerify, tr("Services sans enseignant : %1."),
                tr("Le besoin part, sans personne ; leurs cours n’apparaissent dans aucun emploi du temps de STS."),
                tr("Affectez un enseignant quand il est connu.") });
        finder.about(unknown,
            { QStringLiteral("T03"), Severity::Blocks,
                tr("Parts de service dont l’enseignant n’est pas dans le dernier fichier STS : %1."),
                tr("STS-Web refuserait un enseignant qu’il ne connaît pas."),
                tr("Réglez la correspondance de l’enseignant, ou réimportez le fichier STS.") });
        finder.about(undeclared,
            { QStringLiteral("H07"), Severity::Blocks,
                tr("Services où les heures des enseignants dépassent celles des élèves, sans co-enseignement déclaré : "
                   "%1."),
                tr("STS-Web refuserait plusieurs enseignants sans co-enseignement."),
                tr("Déclarer le co-enseignement") },
            std::make_shared<const ChangeSet>(declared.changes()));
    }

    void groups(Finder& finder, const School& school, const Sent& sent)
    {
        static const QRegularExpression allowed(QStringLiteral("^[A-Z0-9_.-]{1,8}$"));
        QSet<Id<Group>> withServices;
        for (const Service& service : school.services()) {
            if (service.group)
                withServices.insert(service.group);
        }
        QSet<QString> taken;
        for (const Division& row : school.divisions())
            taken.insert(sent.division(row.id));
        QList<Id<Group>> badCode, noDivision, empty, otherDivisions;
        for (const Group& group : school.groups()) {
            if (group.origin == Origin::Previous)
                continue;
            const QString code = sent.group(group.id);
            if (!allowed.match(code).hasMatch() || taken.contains(code))
                badCode.append(group.id);
            taken.insert(code);
            if (group.divisions.isEmpty() && withServices.contains(group.id))
                noDivision.append(group.id);
            if (sent.headcount(group.id) == 0 && withServices.contains(group.id))
                empty.append(group.id);
            const QHash<Id<Division>, int> byDivision = sent.pupilsByDivision(group.id);
            for (auto it = byDivision.cbegin(); it != byDivision.cend(); ++it) {
                if (it.key() && !group.divisions.contains(it.key())) {
                    otherDivisions.append(group.id);
                    break;
                }
            }
        }
        finder.about(badCode,
            { QStringLiteral("G05"), Severity::Blocks,
                tr("Groupes dont le code n’a pas de un à huit caractères parmi A-Z, 0-9 et _ . -, ou est déjà pris : "
                   "%1."),
                tr("STS-Web les refuserait."), tr("L’étape « Préparer l’année » propose un code pour chacun.") });
        finder.about(noDivision,
            { QStringLiteral("G03"), Severity::Blocks, tr("Groupes sans classe d’appartenance : %1."),
                tr("STS-Web les refuserait."), tr("Donnez à chaque groupe les classes d’où viennent ses élèves.") });
        finder.about(empty,
            { QStringLiteral("G06"), Severity::ToVerify, tr("Groupes sans aucun élève, ni prévu ni présent : %1."),
                tr("STS-Web refuse un groupe d’effectif nul : ils ne partent pas."),
                tr("Mettez-y des élèves, ou retirez-les dans STS.") });
        finder.about(otherDivisions,
            { QStringLiteral("G04"), Severity::ToVerify,
                tr("Groupes qui ont des élèves d’une classe qui n’est pas la leur : %1."),
                tr("STS les comptera dans les classes d’appartenance déclarées."),
                tr("Ajoutez la classe au groupe, ou changez ces élèves de groupe.") });
    }

} // namespace

Findings forSts(const School& school)
{
    Finder finder(school);
    if (!school.info().stsImportedAt.isValid()) {
        finder.add(
            { QStringLiteral("F05"), Severity::Blocks, tr("Aucun fichier de STS-Web n’a été importé cette année."),
                tr("Navette ne connaît ni les enseignants, ni les codes que STS attend."),
                tr("Importez d’abord le fichier sts_emp.") });
        return finder.take();
    }
    const Sent sent(school);
    calendar(finder, school);
    correspondences(finder, school);
    services(finder, school, sent);
    groups(finder, school, sent);
    clashes(finder, school);
    unplaced(finder, school);
    Findings findings = finder.take();
    applyReasons(findings, school, u"sts");
    return findings;
}

} // namespace navette::checks
