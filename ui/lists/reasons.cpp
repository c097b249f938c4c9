// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/reasons.h"

#include "common/french.h"
#include "model/hours.h"
#include "ui/lists/list_words.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Lists", text); }

    QString from(Origin origin)
    {
        switch (origin) {
        case Origin::Manual:
            return tr("A été saisi dans Navette : aucun import n’y touche.");
        case Origin::Siecle:
            return tr("Vient de SIECLE : le prochain import SIECLE le met à jour.");
        case Origin::Sts:
            return tr("Vient de STS-Web : le prochain import STS le met à jour.");
        case Origin::Previous:
            return tr("Vient de la base de l’an dernier : aucun fichier de cette année ne l’a encore confirmé.");
        case Origin::Prepared:
            return tr("A été fait par la préparation de l’année.");
        }
        return {};
    }

    QString siecleDate(const SchoolIndex& index)
    {
        const QDate date = index.school().info().siecleExportDate;
        return date.isValid() ? tr("Vient de l’export SIECLE du %1.").arg(french::date(date)) : tr("Vient de SIECLE.");
    }

    QStringList reasonsOf(const SchoolIndex& index, const Student& row)
    {
        QStringList list;
        if (index.hasLeft(row))
            list.append(tr("Est sorti le %1 : ne compte plus dans les effectifs ni dans les groupes.")
                            .arg(french::date(row.exit)));
        else if (!row.division)
            list.append(
                tr("SIECLE ne lui donne pas de classe : cet élève n’a donc aucun cours de classe et n’est envoyé dans "
                   "aucune structure. L’affectation se fait dans SIECLE."));
        else if (row.exit.isValid())
            list.append(tr("Sortira le %1 : compte jusque-là.").arg(french::date(row.exit)));
        const QList<const Group*> groups = index.groupsOf(row.id);
        int byHand = 0;
        for (const Membership* membership : index.of<Membership>(row.id))
            byHand += membership->origin == Origin::Manual ? 1 : 0;
        if (!groups.isEmpty())
            list.append(QCoreApplication::translate("Lists", "Est dans %n groupe(s).", nullptr, int(groups.size())));
        if (byHand > 0)
            list.append(QCoreApplication::translate("Lists",
                "%n lien(s) avec un groupe ont été faits à la main : les imports les gardent.", nullptr, byHand));
        if (row.ine.isEmpty())
            list.append(
                tr("N’a pas encore d’INE : c’est normal pour un nouvel arrivant, l’ENT l’attend avant la rentrée."));
        list.append(siecleDate(index));
        return list;
    }

    QStringList reasonsOf(const SchoolIndex& index, const Guardian& row)
    {
        QStringList list;
        if (index.of<Guardianship>(row.id).isEmpty())
            list.append(tr("N’est responsable d’aucun élève de la base."));
        list.append(siecleDate(index));
        return list;
    }

    QStringList reasonsOf(const SchoolIndex& index, const Teacher& row)
    {
        QStringList list;
        const QStringList theirs = index.theirs(MatchKind::Teacher, row.id.value);
        if (index.isSetAside(MatchKind::Teacher, row.id.value))
            list.append(tr("A été mis de côté dans les correspondances : STS n’a pas à le connaître."));
        else if (theirs.isEmpty())
            list.append(tr("N’est associé à personne dans STS : ses services ne peuvent pas remonter. L’association se "
                           "fait dans les correspondances."));
        else if (theirs.size() > 1)
            list.append(QCoreApplication::translate(
                "Lists", "A %n supports dans STS : leurs services dus s’additionnent.", nullptr, int(theirs.size())));
        const QList<const ServiceShare*>& shares = index.of<ServiceShare>(row.id);
        const int shared = index.sharedMinutes(row.id);
        const int due = row.dueMinutes * WeeksPerYear;
        if (shares.isEmpty())
            list.append(tr("N’a aucun service cette année."));
        else
            list.append(
                tr("Assure %1 par semaine, la somme de %2 parts de services.").arg(weekly(shared)).arg(shares.size()));
        if (due > 0 && shared < due)
            list.append(tr("Doit %1 : il manque %2.").arg(weekly(due), weekly(due - shared)));
        else if (due > 0 && shared > due)
            list.append(
                tr("Doit %1 : le reste, %2, est en heures supplémentaires.").arg(weekly(due), weekly(shared - due)));
        list.append(from(row.origin));
        return list;
    }

    QStringList reasonsOf(const SchoolIndex& index, const Division& row)
    {
        QStringList list;
        const auto present = static_cast<int>(index.pupils(row.id).size());
        const auto gone = static_cast<int>(index.of<Student>(row.id).size()) - present;
        list.append(present == 0
                ? tr("N’a aucun élève.")
                : QCoreApplication::translate("Lists", "Compte %n élève(s) présents.", nullptr, present));
        if (gone > 0)
            list.append(QCoreApplication::translate(
                "Lists", "%n élève(s) sortis gardent leur classe dans SIECLE et ne comptent plus.", nullptr, gone));
        if (row.plannedSize > 0 && present > row.plannedSize)
            list.append(tr("C’est %1 de plus que l’effectif prévu.").arg(present - row.plannedSize));
        if (index.theirs(MatchKind::Division, row.id.value).isEmpty())
            list.append(tr("N’est associée à aucune division de STS."));
        list.append(from(row.origin));
        return list;
    }

    QStringList reasonsOf(const SchoolIndex& index, const Group& row)
    {
        QStringList list;
        const auto size = static_cast<int>(index.pupils(row.id).size());
        if (size == 0)
            list.append(tr("N’a aucun élève : SIECLE ne recevra aucun lien pour lui. La préparation de l’année le "
                           "peuple d’après les options, ou vous ajoutez des élèves ici."));
        if (row.maxSize > 0 && size > row.maxSize)
            list.append(tr("A %1 élèves pour un maximum de %2.").arg(size).arg(row.maxSize));
        int byHand = 0;
        int prepared = 0;
        for (const Membership* membership : index.of<Membership>(row.id)) {
            byHand += membership->origin == Origin::Manual ? 1 : 0;
            prepared += membership->origin == Origin::Prepared ? 1 : 0;
        }
        if (prepared > 0)
            list.append(QCoreApplication::translate(
                "Lists", "%n élève(s) y sont d’après leurs options (préparation de l’année).", nullptr, prepared));
        if (byHand > 0)
            list.append(QCoreApplication::translate(
                "Lists", "%n élève(s) y ont été mis à la main : les imports les gardent.", nullptr, byHand));
        if (index.of<Service>(row.id).isEmpty())
            list.append(tr("Aucun service ne s’adresse à lui : il n’aura pas de cours."));
        list.append(from(row.origin));
        return list;
    }

    QStringList reasonsOf(const SchoolIndex& index, const Subject& row)
    {
        QStringList list;
        if (index.of<Service>(row.id).isEmpty())
            list.append(tr("N’est enseignée dans aucun service cette année."));
        if (row.code.isEmpty())
            list.append(tr(
                "A été créée par l’établissement : sans code national, STS ne la connaît que par sa correspondance."));
        if (index.theirs(MatchKind::Subject, row.id.value).isEmpty())
            list.append(tr("N’est associée à aucune matière de STS."));
        return list;
    }

    QStringList reasonsOf(const SchoolIndex& index, const Room& row)
    {
        QStringList list;
        if (row.capacity == 0)
            list.append(tr("Sa capacité n’est pas connue : le placement ne peut pas dire si une classe y tient."));
        const int used = index.occupiedSlots(row.id);
        if (used == 0)
            list.append(tr("Aucun cours placé n’y a lieu."));
        else
            list.append(tr(
                "Est occupée %1 sur %2 ouvertes par semaine ; une salle prise une semaine sur deux compte comme prise.")
                            .arg(french::duration(index.grid().nominalMinutes(used)),
                                french::duration(index.grid().nominalMinutes(index.openSlots()))));
        return list;
    }

    QStringList reasonsOf(const SchoolIndex& index, const Service& row)
    {
        QStringList list;
        int shared = 0;
        bool filled = false;
        for (const ServiceShare* share : index.of<ServiceShare>(row.id)) {
            shared += share->annualMinutes;
            filled = filled || share->teacher;
        }
        if (!filled)
            list.append(tr("Personne ne l’assure : les cours se placent, mais STS attend un enseignant. L’attribution "
                           "se fait dans STS-Web."));
        const int made = index.madeMinutes(row.id);
        list.append(tr("Les élèves reçoivent %1 par semaine ; les cours en font %2.")
                        .arg(weekly(row.annualMinutes), weekly(made)));
        if (made > row.annualMinutes)
            list.append(row.coTeaching
                    ? tr("Plusieurs enseignants à la fois : leurs heures s’ajoutent, celles des élèves non.")
                    : tr("C’est plus que le service n’en prévoit."));
        else if (row.annualMinutes - made > 0)
            list.append(
                tr("Il manque %1 par semaine : moins d’une place de la grille ne se place pas, le reste se prépare.")
                    .arg(weekly(row.annualMinutes - made)));
        if (filled && shared != row.annualMinutes && !row.coTeaching)
            list.append(tr("Les parts des enseignants font %1.").arg(weekly(shared)));
        list.append(from(row.origin));
        return list;
    }

    QStringList reasonsOf(const SchoolIndex& index, const Lesson& row)
    {
        QStringList list;
        if (!row.isPlaced())
            list.append(tr("N’est pas encore dans la grille."));
        if (row.rooms.isEmpty())
            list.append(tr("N’a pas de salle."));
        if (row.teachers.isEmpty())
            list.append(tr("N’a pas d’enseignant : son service n’est attribué à personne."));
        if (row.locked)
            list.append(tr("Est verrouillé : ni la main ni le placement automatique ne le bougent."));
        if (!row.alignment.isEmpty())
            list.append(tr("Commence en même temps que les autres cours de la barrette %1.").arg(row.alignment));
        for (const Id<Service> id : row.services) {
            if (const Service* service = index.find(id))
                list.append(tr("Compte pour le service %1 (%2 par semaine).")
                                .arg(index.label(id), weekly(service->annualMinutes)));
        }
        if (row.services.isEmpty())
            list.append(tr("Ne compte dans aucun service : STS n’en saura rien."));
        return list;
    }

    template <class Entity> QStringList reasonsFor(const SchoolIndex& index, qint64 id)
    {
        const Entity* row = index.find(Id<Entity>(id));
        return row ? reasonsOf(index, *row) : QStringList();
    }

} // namespace

QStringList reasons(const SchoolIndex& index, RowKey key)
{
    switch (key.kind) {
    case Kind::Student:
        return reasonsFor<Student>(index, key.id);
    case Kind::Guardian:
        return reasonsFor<Guardian>(index, key.id);
    case Kind::Teacher:
        return reasonsFor<Teacher>(index, key.id);
    case Kind::Division:
        return reasonsFor<Division>(index, key.id);
    case Kind::Group:
        return reasonsFor<Group>(index, key.id);
    case Kind::Subject:
        return reasonsFor<Subject>(index, key.id);
    case Kind::Room:
        return reasonsFor<Room>(index, key.id);
    case Kind::Service:
        return reasonsFor<Service>(index, key.id);
    case Kind::Lesson:
        return reasonsFor<Lesson>(index, key.id);
    default:
        return {};
    }
}

} // namespace navette::ui
