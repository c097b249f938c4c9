// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/steps.h"

#include "exchange/follow_up.h"
#include "model/draft.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Steps", text); }

    // Menu paths as the procedure and the dossier give them (product.md §2; formats-in §2, §9; formats-out §a, §b).
    QList<Step> allSteps()
    {
        QList<Step> list;
        list.append({ .id = QStringLiteral("import.siecle"),
            .part = 1,
            .type = StepType::Import,
            .title = tr("Importer les six fichiers SIECLE"),
            .purpose = tr("Élèves, responsables, classes, groupes, options et calendrier entrent dans la base. Rien "
                          "n’est enregistré avant que vous ayez vu ce qui va changer."),
            .where = { tr("SIECLE › Base élèves"), tr("Exploitation › Exportations › En XML"),
                tr("Exportez le même jour : Nomenclature, Géographique, Structures, Élèves sans adresses, Responsables "
                   "avec adresses, Communs") },
            .needsSupervisor = true });
        list.append({ .id = QStringLiteral("import.rooms"),
            .part = 1,
            .type = StepType::Import,
            .title = tr("Importer la liste des salles"),
            .purpose = tr("Un tableau (CSV) avec le code, le libellé, la capacité, le type et le site de chaque salle. "
                          "Facultatif : les salles de l’an dernier sont reprises avec la base.") });
        list.append({ .id = QStringLiteral("import.sts"),
            .part = 2,
            .type = StepType::Import,
            .title = tr("Importer le fichier de STS-Web"),
            .purpose = tr("Enseignants, divisions, groupes, matières et services de STS entrent dans la base ; ce que "
                          "les règles exactes reconnaissent est rapproché aussitôt."),
            .where = { tr("STS-Web : choisissez l’année"), tr("Exports › Emploi du temps"),
                tr("Enregistrez le fichier sts_emp") },
            .needsSupervisor = true });
        list.append({ .id = QStringLiteral("match"),
            .part = 2,
            .type = StepType::Work,
            .title = tr("Régler les correspondances"),
            .purpose = tr("Enseignants, classes, groupes et matières que les règles n’ont pas su rapprocher de STS : "
                          "c’est vous qui décidez, et c’est aussitôt en vigueur."),
            .after = QStringLiteral("import.sts") });
        list.append({ .id = QStringLiteral("prepare"),
            .part = 3,
            .type = StepType::Work,
            .title = tr("Préparer l’année"),
            .purpose
            = tr("Les groupes reçoivent leurs élèves d’après les options, les services deviennent des cours à placer."),
            .after = QStringLiteral("import.sts") });
        list.append({ .id = QStringLiteral("place"),
            .part = 3,
            .type = StepType::Work,
            .title = tr("Faire l’emploi du temps"),
            .purpose = tr("Placez les cours dans la grille, à la main ou par le placement automatique ; chaque place "
                          "dit si un cours peut y aller, et sinon pourquoi."),
            .after = QStringLiteral("prepare") });
        list.append({ .id = QStringLiteral("export.sts"),
            .part = 4,
            .type = StepType::Export,
            .title = tr("Écrire le fichier pour STS-Web"),
            .purpose = tr("Répartition des services, structure des groupes et emploi du temps de chaque enseignant. Le "
                          "fichier n’est écrit que si aucun point ne bloque."),
            .needsSupervisor = true,
            .after = QStringLiteral("place"),
            .receiver = tr("STS-Web"),
            .answer = tr("STS-Web › Imports › Emploi du temps") });
        list.append({ .id = QStringLiteral("sts.load"),
            .part = 4,
            .type = StepType::Elsewhere,
            .title = tr("Charger le fichier dans STS-Web"),
            .purpose = tr("STS-Web reçoit les services, les groupes et les cours."),
            .where = { tr("STS-Web : choisissez l’année"), tr("Imports › Emploi du temps"),
                tr("Choisissez le fichier EDT_vers_STS"),
                tr("À la question « Souhaitez-vous conserver les services… saisis dans STSWEB ? », répondez Non pour "
                   "un retour complet") },
            .after = QStringLiteral("export.sts") });
        list.append({ .id = QStringLiteral("sts.push"),
            .part = 5,
            .type = StepType::Elsewhere,
            .title = tr("Depuis STS, forcer l’export vers SIECLE des Structures et Services"),
            .purpose = tr("SIECLE apprend les groupes créés ; sans cela, il refuserait les liens élève-groupe."),
            .where = { tr("STS-Web › Exports › Structure"), tr("STS-Web › Exports › Services"),
                tr("SIECLE › Liaisons › Suivi des échanges : vérifiez que les deux sont arrivés") },
            .after = QStringLiteral("sts.load") });
        list.append({ .id = QStringLiteral("export.siecle"),
            .part = 6,
            .type = StepType::Export,
            .title = tr("Écrire les liens élève-groupe pour SIECLE"),
            .purpose = tr("SIECLE efface d’abord tous les liens de l’établissement : le fichier doit donc contenir "
                          "chaque élève qui a un groupe."),
            .needsSupervisor = true,
            .after = QStringLiteral("sts.push"),
            .receiver = tr("SIECLE"),
            .answer = tr("SIECLE › Suivi des échanges › Logiciel privé – Liens élève-groupe") });
        list.append({ .id = QStringLiteral("siecle.reset"),
            .part = 6,
            .type = StepType::Elsewhere,
            .title = tr("Réinitialiser les liens élève-groupe dans SIECLE"),
            .purpose = tr("SIECLE traite le fichier en différé, souvent dans la nuit."),
            .where = { tr("SIECLE › Base élèves › Importations"), tr("Réinitialisation des liens élève-groupe"),
                tr("Choisissez le fichier zip des liens") },
            .after = QStringLiteral("export.siecle") });
        list.append({ .id = QStringLiteral("siecle.follow"),
            .part = 6,
            .type = StepType::Elsewhere,
            .title = tr("Vérifier l’import dans le suivi de SIECLE"),
            .purpose = tr("Le compte rendu dit combien de liens ont été créés et lesquels ont été rejetés."),
            .where = { tr("SIECLE › Suivi des échanges"), tr("Logiciel privé – Liens élève-groupe"),
                tr("Notez le résultat ci-dessous") },
            .after = QStringLiteral("siecle.reset"),
            .asksResult = true });
        list.append({ .id = QStringLiteral("export.ent"),
            .part = 7,
            .type = StepType::Export,
            .title = tr("Écrire l’emploi du temps pour l’ENT"),
            .purpose = tr("Le fichier EDT_vers_Kosmos contient les cours, les classes, les groupes et les élèves. Les "
                          "comptes de l’ENT viennent de l’annuaire AAF : noms et codes doivent être les mêmes."),
            .needsSupervisor = true,
            .after = QStringLiteral("place"),
            .receiver = tr("l’ENT"),
            .answer = tr("ENT › Administration › Emploi du temps › Bilan d’import") });
        list.append({ .id = QStringLiteral("ent.load"),
            .part = 7,
            .type = StepType::Elsewhere,
            .title = tr("Charger l’emploi du temps dans l’ENT"),
            .purpose = tr("Le premier chargement de l’année se fait à la main ; les mises à jour suivantes peuvent "
                          "être automatiques."),
            .where = { tr("ENT › Administration › Emploi du temps"), tr("Importer le fichier EDT_vers_Kosmos.xml"),
                tr("Consultez le bilan d’import") },
            .after = QStringLiteral("export.ent") });
        return list;
    }

} // namespace

QString partTitle(int part)
{
    switch (part) {
    case 1:
        return tr("SIECLE vers Navette");
    case 2:
        return tr("STS-Web vers Navette");
    case 3:
        return tr("L’année et l’emploi du temps");
    case 4:
        return tr("Navette vers STS-Web");
    case 5:
        return tr("STS-Web vers SIECLE");
    case 6:
        return tr("Liens élève-groupe vers SIECLE");
    case 7:
        return tr("Navette vers l’ENT");
    default:
        return {};
    }
}

const QList<Step>& steps()
{
    static const QList<Step> list = allSteps();
    return list;
}

const Step* findStep(QStringView id)
{
    for (const Step& step : steps()) {
        if (step.id == id)
            return &step;
    }
    return nullptr;
}

const Milestone* milestoneOf(const School& school, const QString& step)
{
    const Table<Milestone>& rows = school.table<Milestone>();
    const auto found
        = std::find_if(rows.begin(), rows.end(), [&step](const Milestone& row) { return row.step == step; });
    return found == rows.end() ? nullptr : &*found;
}

const Step* exportBefore(const Step& step)
{
    const Step* before = findStep(step.after);
    while (before && before->part == step.part && before->type == StepType::Elsewhere)
        before = findStep(before->after);
    return before && before->part == step.part && before->type == StepType::Export ? before : nullptr;
}

namespace {
    const JournalEntry* lastFile(const QList<JournalEntry>& journal, const QString& step, bool refusedToo)
    {
        const auto entry = std::find_if(journal.crbegin(), journal.crend(), [&](const JournalEntry& e) {
            return e.step == step && e.direction == Direction::Out && e.undoneBy == 0 && !e.files.isEmpty()
                && (refusedToo || e.outcome != Outcome::Refused);
        });
        return entry == journal.crend() ? nullptr : &*entry;
    }
}

const JournalEntry* lastFileOf(const QList<JournalEntry>& journal, const QString& step)
{
    return lastFile(journal, step, true);
}

const JournalEntry* lastFileNotRefused(const QList<JournalEntry>& journal, const QString& step)
{
    return lastFile(journal, step, false);
}

QString whyNotTicked(const QList<JournalEntry>& journal, const Step& step)
{
    const Step* sender = step.asksResult ? exportBefore(step) : nullptr;
    const JournalEntry* file = sender ? lastFileOf(journal, sender->id) : nullptr;
    if (!file || isAnswer(file->outcome))
        return {};
    return tr("Notez d’abord ce que %1 a répondu : accepté, accepté avec réserves ou refusé.").arg(sender->receiver);
}

ChangeSet tick(const School& school, const QString& step, const QString& user, const QDateTime& at, const QString& note)
{
    Draft draft(school);
    Milestone row { .step = step };
    const Milestone* present = milestoneOf(school, step);
    if (present)
        row = *present;
    row.doneAt = at;
    row.doneBy = user;
    row.note = note;
    present ? void(draft.update(row)) : void(draft.insert(row));
    return draft.changes();
}

ChangeSet untick(const School& school, const QString& step)
{
    Draft draft(school);
    if (const Milestone* row = milestoneOf(school, step))
        draft.remove(row->id);
    return draft.changes();
}

} // namespace navette::exchange
