// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "ui/lists/list_definition.h"
#include "ui/lists/list_words.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Lists", text); }

    /// "MARTIN Anne 3 h, DURAND Luc 1 h 30"; the name alone when one teacher has it all.
    QString teachersWithShares(const SchoolIndex& index, const Service& row)
    {
        QStringList words;
        for (const ServiceShare* share : index.of<ServiceShare>(row.id)) {
            if (share->teacher)
                words.append(share->annualMinutes == row.annualMinutes
                        ? index.label(share->teacher)
                        : index.label(share->teacher) + u' ' + weekly(share->annualMinutes));
        }
        return words.join(QStringLiteral(", "));
    }

    Cell place(const SchoolIndex& index, const Lesson& row)
    {
        Cell cell(row.isPlaced() ? placeOf(index, row) : tr("Non placé"));
        cell.sort = row.isPlaced() ? index.grid().indexOf({ row.day, row.slot }) : index.grid().slotsPerWeek();
        return cell;
    }

    Cell duration(const SchoolIndex& index, const Lesson& row)
    {
        const int minutes = index.grid().nominalMinutes(row.slotCount);
        Cell cell(french::duration(minutes));
        cell.sort = minutes;
        return cell;
    }

    Cell lock(const SchoolIndex&, const Lesson& row)
    {
        Cell cell(row.locked ? tr("Verrouillé") : QString());
        if (row.locked)
            cell.icon = QStringLiteral("lock");
        return cell;
    }

} // namespace

ListDefinition serviceList()
{
    ListDefinition list { Kind::Service, tr("Services"), QStringLiteral("service"), {},
        { tr("Pas encore de services"),
            tr("Les services (qui enseigne quoi à qui, combien d’heures) viennent du fichier de STS-Web."),
            tr("Importer le fichier STS"), QStringLiteral("import.sts") } };
    using Index = SchoolIndex;
    ColumnsOf<Service>(list)
        .text(
            tr("Classe ou groupe"), 15, [](const Index& index, const Service& row) { return structuresOf(index, row); })
        .text(tr("Matière"), 24, [](const Index& index, const Service& row) { return index.label(row.subject); })
        .text(tr("Modalité"), 8, [](const Index&, const Service& row) { return row.modality; })
        .number(tr("Heures"), 9, [](const Index&, const Service& row) { return Cell::minutes(row.annualMinutes); })
        .number(tr("En cours"), 9,
            [](const Index& index, const Service& row) { return Cell::minutes(index.madeMinutes(row.id)); })
        .text(
            tr("Remarque"), 22, [](const Index& index, const Service& row) { return Cell::remark(remark(index, row)); })
        .text(tr("Enseignants"), 28,
            [](const Index& index, const Service& row) { return teachersWithShares(index, row); })
        .text(tr("Co-enseignement"), 12,
            [](const Index&, const Service& row) { return row.coTeaching ? tr("Oui") : QString(); })
        .text(tr("Origine"), 18, [](const Index&, const Service& row) { return word(row.origin); });
    return list;
}

ListDefinition lessonList()
{
    ListDefinition list { Kind::Lesson, tr("Cours"), QStringLiteral("lesson"), {},
        { tr("Pas encore de cours"),
            tr("La préparation de l’année fait des services les cours à placer dans la grille."),
            tr("Préparer l’année"), QStringLiteral("prepare") } };
    using Index = SchoolIndex;
    ColumnsOf<Lesson>(list)
        .text(tr("Matière"), 22, [](const Index& index, const Lesson& row) { return index.label(row.subject); })
        .text(tr("Classes et groupes"), 16,
            [](const Index& index, const Lesson& row) { return Cell::words(structuresOf(index, row)); })
        .text(tr("Enseignants"), 22,
            [](const Index& index, const Lesson& row) { return Cell::words(labels(index, row.teachers)); })
        .text(tr("Salles"), 9,
            [](const Index& index, const Lesson& row) { return Cell::words(labels(index, row.rooms)); })
        .text(tr("Place"), 22, place)
        .number(tr("Durée"), 8, duration)
        .text(tr("Semaines"), 9, weeksWord)
        .text(tr("Remarque"), 20, [](const Index&, const Lesson& row) { return Cell::remark(remark(row)); })
        .text(tr("Verrou"), 11, lock)
        .text(tr("Barrette"), 12, [](const Index&, const Lesson& row) { return row.alignment; });
    return list;
}

} // namespace navette::ui
