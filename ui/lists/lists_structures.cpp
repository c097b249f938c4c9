// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "ui/lists/list_definition.h"
#include "ui/lists/list_words.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Lists", text); }

    template <class Structure> int taughtMinutes(const SchoolIndex& index, const Structure& row)
    {
        int minutes = 0;
        for (const Service* service : index.of<Service>(row.id))
            minutes += service->annualMinutes;
        return minutes;
    }

    QStringList subjectsOf(const SchoolIndex& index, const Group& row)
    {
        QStringList words;
        for (const Service* service : index.of<Service>(row.id))
            words.append(index.label(service->subject));
        return words;
    }

    QStringList teachersOf(const SchoolIndex& index, const Group& row)
    {
        QStringList words;
        for (const Service* service : index.of<Service>(row.id)) {
            for (const ServiceShare* share : index.of<ServiceShare>(service->id)) {
                if (share->teacher)
                    words.append(index.label(share->teacher));
            }
        }
        return words;
    }

    Cell occupation(const SchoolIndex& index, const Room& row)
    {
        const int slotCount = index.occupiedSlots(row.id);
        const int percent = index.openSlots() > 0 ? (slotCount * 100 + index.openSlots() / 2) / index.openSlots() : 0;
        Cell cell(slotCount == 0 ? QString()
                                 : QStringLiteral("%1 (%2\u00A0%)")
                                       .arg(french::duration(index.grid().nominalMinutes(slotCount)))
                                       .arg(percent));
        cell.sort = slotCount;
        return cell;
    }

} // namespace

ListDefinition divisionList()
{
    ListDefinition list { Kind::Division, tr("Classes"), QStringLiteral("division"), {},
        { tr("Pas encore de classes"), tr("Les classes viennent du fichier Structures de SIECLE."),
            tr("Importer les fichiers SIECLE"), QStringLiteral("import.siecle") } };
    using Index = SchoolIndex;
    ColumnsOf<Division>(list)
        .text(tr("Classe"), 9, [](const Index&, const Division& row) { return row.code; })
        .text(tr("Libellé"), 16, [](const Index&, const Division& row) { return row.label; })
        .number(tr("Effectif"), 8,
            [](const Index& index, const Division& row) { return Cell::number(index.pupils(row.id).size()); })
        .number(tr("Prévu"), 7, [](const Index&, const Division& row) { return Cell::number(row.plannedSize); })
        .text(tr("Remarque"), 15,
            [](const Index& index, const Division& row) { return Cell::remark(remark(index, row)); })
        .text(tr("Professeur principal"), 24,
            [](const Index& index, const Division& row) { return Cell::words(index.headTeachers(row.id)); })
        .number(tr("Heures"), 8,
            [](const Index& index, const Division& row) { return Cell::minutes(taughtMinutes(index, row)); })
        .number(tr("Groupes"), 8,
            [](const Index& index, const Division& row) { return Cell::number(index.of<Group>(row.id).size()); })
        .text(
            tr("MEF"), 20, [](const Index& index, const Division& row) { return Cell::words(labels(index, row.mefs)); })
        .text(tr("Dans STS-Web"), 12, [](const Index& index, const Division& row) {
            return index.theirs(MatchKind::Division, row.id.value).join(QStringLiteral(", "));
        });
    return list;
}

ListDefinition groupList()
{
    ListDefinition list { Kind::Group, tr("Groupes"), QStringLiteral("group"), {},
        { tr("Pas encore de groupes"),
            tr("Les groupes viennent de SIECLE et de STS-Web ; la préparation de l’année les peuple."),
            tr("Préparer l’année"), QStringLiteral("prepare") } };
    using Index = SchoolIndex;
    ColumnsOf<Group>(list)
        .text(tr("Groupe"), 14, [](const Index&, const Group& row) { return row.code; })
        .text(tr("Libellé"), 16, [](const Index&, const Group& row) { return row.label; })
        .number(tr("Effectif"), 8,
            [](const Index& index, const Group& row) { return Cell::number(index.pupils(row.id).size()); })
        .text(tr("Remarque"), 15, [](const Index& index, const Group& row) { return Cell::remark(remark(index, row)); })
        .text(tr("Classes"), 18,
            [](const Index& index, const Group& row) { return Cell::words(labels(index, row.divisions)); })
        .text(tr("Matières"), 22,
            [](const Index& index, const Group& row) { return Cell::words(subjectsOf(index, row)); })
        .text(tr("Enseignants"), 22,
            [](const Index& index, const Group& row) { return Cell::words(teachersOf(index, row)); })
        .number(tr("Heures"), 8,
            [](const Index& index, const Group& row) { return Cell::minutes(taughtMinutes(index, row)); })
        .text(tr("Origine"), 18, [](const Index&, const Group& row) { return word(row.origin); });
    return list;
}

ListDefinition roomList()
{
    ListDefinition list { Kind::Room, tr("Salles"), QStringLiteral("room"), {},
        { tr("Pas encore de salles"), tr("Importez un tableau des salles, ou ajoutez-les une à une."),
            tr("Importer les salles"), QStringLiteral("import.rooms") } };
    using Index = SchoolIndex;
    ColumnsOf<Room>(list)
        .text(tr("Salle"), 10, [](const Index&, const Room& row) { return row.code; })
        .text(tr("Libellé"), 20, [](const Index&, const Room& row) { return row.label; })
        .number(tr("Capacité"), 9,
            [](const Index&, const Room& row) { return row.capacity > 0 ? Cell::number(row.capacity) : Cell(); })
        .text(tr("Type"), 10, [](const Index&, const Room& row) { return row.type; })
        .text(tr("Site"), 10, [](const Index&, const Room& row) { return row.site; })
        .number(tr("Cours"), 7,
            [](const Index& index, const Room& row) { return Cell::number(index.of<Lesson>(row.id).size()); })
        .number(tr("Occupation"), 14, occupation);
    return list;
}

ListDefinition subjectList()
{
    ListDefinition list { Kind::Subject, tr("Matières"), QStringLiteral("subject"), {},
        { tr("Pas encore de matières"),
            tr("Les matières viennent de la nomenclature de SIECLE et du fichier de STS-Web."),
            tr("Importer les fichiers SIECLE"), QStringLiteral("import.siecle") } };
    using Index = SchoolIndex;
    ColumnsOf<Subject>(list)
        .text(tr("Matière"), 28, [](const Index&, const Subject& row) { return row.label; })
        .text(tr("Code court"), 11, [](const Index&, const Subject& row) { return row.shortCode; })
        .text(tr("Code national"), 12, [](const Index&, const Subject& row) { return row.code; })
        .number(tr("Services"), 9,
            [](const Index& index, const Subject& row) { return Cell::number(index.of<Service>(row.id).size()); })
        .number(tr("Cours"), 8,
            [](const Index& index, const Subject& row) { return Cell::number(index.of<Lesson>(row.id).size()); })
        .number(tr("Heures"), 9,
            [](const Index& index, const Subject& row) { return Cell::minutes(taughtMinutes(index, row)); })
        .text(tr("Dans STS-Web"), 12, [](const Index& index, const Subject& row) {
            return index.theirs(MatchKind::Subject, row.id.value).join(QStringLiteral(", "));
        });
    return list;
}

} // namespace navette::ui
