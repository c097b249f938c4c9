// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "timetable/placing.h"
#include "ui/common/session.h"
#include "ui/lists/chooser.h"
#include "ui/lists/list_edits.h"
#include "ui/lists/list_words.h"
#include "ui/lists/sheet_description.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Lists", text); }

    QString modality(const SchoolIndex& index, const QString& code)
    {
        const QString words = index.codeLabel(QStringLiteral("MODALITE_COURS"), code);
        return words == code ? code : QStringLiteral("%1 (%2)").arg(words, code);
    }

    QString lockedBecause(const Lesson& row)
    {
        return row.locked ? tr("Le cours est verrouillé : déverrouillez-le pour changer ce champ.") : QString();
    }

    QString lessonTitle(const SchoolIndex& index, const Lesson& row)
    {
        return QStringLiteral("%1 · %2").arg(index.label(row.subject), structuresOf(index, row).join(u' '));
    }

    SheetLine durationLine(const SchoolIndex& index, const Lesson& row)
    {
        SheetEditor editor {
            .type = SheetEditor::Type::Choice, .name = QStringLiteral("duration"), .value = row.slotCount
        };
        for (int slotCount = 1; slotCount <= index.grid().slotsPerDay(); ++slotCount)
            editor.choices.append({ french::duration(index.grid().nominalMinutes(slotCount)), slotCount });
        editor.lockedBecause = lockedBecause(row);
        editor.title = tr("Durée de %1").arg(lessonTitle(index, row));
        editor.change = [id = row.id](const School& school, const QVariant& value) {
            return setDuration(school, id, value.toInt());
        };
        return { tr("&Durée"), {}, editor };
    }

    SheetLine weeksLine(const SchoolIndex& index, const Lesson& row)
    {
        SheetEditor editor {
            .type = SheetEditor::Type::Choice, .name = QStringLiteral("weeks"), .value = row.weekSet.value
        };
        if (!row.weekSet)
            editor.choices.append({ tr("Toutes les semaines"), qint64(0) });
        for (const WeekSet& set : index.school().weekSets())
            editor.choices.append(
                { set.label.isEmpty() ? set.code : QStringLiteral("%1 (%2)").arg(set.label, set.code), set.id.value });
        editor.lockedBecause = lockedBecause(row);
        editor.title = tr("Semaines de %1").arg(lessonTitle(index, row));
        editor.change = [id = row.id](const School& school, const QVariant& value) {
            return setWeeks(school, id, Id<WeekSet>(value.toLongLong()));
        };
        return { tr("Se&maines"), {}, editor };
    }

    SheetLine lockLine(const SchoolIndex& index, const Lesson& row)
    {
        SheetEditor editor { .type = SheetEditor::Type::Toggle, .name = QStringLiteral("locked"), .value = row.locked };
        editor.title = (row.locked ? tr("Déverrouiller %1") : tr("Verrouiller %1")).arg(lessonTitle(index, row));
        editor.change = changeOf(row.id, [](Lesson& lesson, const QVariant& value) { lesson.locked = value.toBool(); });
        return { tr("&Verrouillé"), {}, editor };
    }

    SheetLine noteLine(const SchoolIndex& index, const Lesson& row)
    {
        SheetEditor editor { .type = SheetEditor::Type::Text, .name = QStringLiteral("note"), .value = row.note };
        editor.title = tr("Note de %1").arg(lessonTitle(index, row));
        editor.change
            = changeOf(row.id, [](Lesson& lesson, const QVariant& value) { lesson.note = value.toString().trimmed(); });
        return { tr("&Note"), {}, editor };
    }

    /// Whose timetable shows the lesson best.
    std::optional<timetable::Resource> timetableOf(const Lesson& row)
    {
        if (!row.teachers.isEmpty())
            return timetable::Resource { ResourceKind::Teacher, row.teachers.constFirst().value };
        if (!row.divisions.isEmpty())
            return timetable::Resource { ResourceKind::Division, row.divisions.constFirst().value };
        if (!row.groups.isEmpty())
            return timetable::Resource { ResourceKind::Group, row.groups.constFirst().value };
        return {};
    }

    QList<ChooserRow> roomRows(const SchoolIndex& index, const Lesson& row)
    {
        const QList<timetable::FreeRoom> free = timetable::freeRooms(index.school(), index.occupancy(), row.id);
        QHash<Id<Room>, std::pair<int, QString>> remarks;
        for (const timetable::FreeRoom& room : free)
            remarks.insert(room.room, { static_cast<int>(remarks.size()), tr("libre, %1").arg(room.reason) });
        const std::pair<int, QString> taken { static_cast<int>(free.size()),
            row.isPlaced() ? tr("occupée") : QString() };
        QList<ChooserRow> rows;
        for (const Room& room : index.school().rooms()) {
            const auto [rank, remark] = remarks.value(room.id, taken);
            const QString places = room.capacity > 0 ? QString::number(room.capacity) : QString();
            rows.append(
                { room.id.value, { room.code, room.label, places, remark }, row.rooms.contains(room.id), rank });
        }
        return rows;
    }

    SheetAction roomsAction(const Index& index, const Lesson& row)
    {
        SheetAction action { QStringLiteral("rooms"), tr("Changer de &salle…"), QStringLiteral("room") };
        action.run = [index, id = row.id](const SheetHost& host, const QList<RowKey>&) {
            const Lesson& lesson = *index->find(id);
            const QString title = tr("Salles de %1").arg(lessonTitle(*index, lesson));
            const ChooserText text { title,
                tr("Les salles libres à ce moment viennent d’abord, de la mieux remplie à la plus grande."),
                { tr("Salle"), tr("Libellé"), tr("Places"), tr("À ce moment") }, tr("Choisir"), 3 };
            bool accepted = false;
            QList<Id<Room>> rooms;
            for (const qint64 chosen : Chooser::choose(host.window, text, roomRows(*index, lesson), &accepted))
                rooms.append(Id<Room>(chosen));
            if (accepted)
                host.commit(setRooms(host.session->school(), id, rooms), title);
        };
        return action;
    }

    SheetAction splitAction(const SchoolIndex& index, const Lesson& row)
    {
        SheetAction action { QStringLiteral("split"), tr("P&artager en deux"), QStringLiteral("unlink") };
        const QString title = tr("Partager %1 en deux").arg(lessonTitle(index, row));
        action.run = [id = row.id, title](const SheetHost& host, const QList<RowKey>&) {
            host.commit(splitLesson(host.session->school(), id), title);
        };
        return action;
    }

    SheetSection shares(const SchoolIndex& index, const Service& row)
    {
        SheetSection section { tr("Enseignants") };
        section.listName = QStringLiteral("teachers");
        section.noItems = tr("Personne n’assure ce service.");
        for (const ServiceShare* share : index.of<ServiceShare>(row.id))
            section.items.append({ { Kind::Teacher, share->teacher.value },
                share->teacher ? index.label(share->teacher) : tr("À pourvoir"), weekly(share->annualMinutes) });
        return section;
    }

    SheetSection lessonsOf(const SchoolIndex& index, const Service& row)
    {
        SheetSection section { tr("Cours") };
        section.listName = QStringLiteral("lessons");
        section.noItems = tr("Aucun cours : la préparation de l’année les fait.");
        for (const Lesson* lesson : index.of<Lesson>(row.id)) {
            const QString weeks = weeksWord(index, *lesson);
            QStringList detail { french::duration(index.grid().nominalMinutes(lesson->slotCount)) };
            if (weeks != tr("Toutes"))
                detail.append(weeks);
            section.items.append({ { Kind::Lesson, lesson->id.value },
                lesson->isPlaced() ? placeOf(index, *lesson) : tr("Non placé"), detail.join(QStringLiteral(", ")) });
        }
        return section;
    }

} // namespace

SheetDescription sheet(const Index& index, const Service& row)
{
    SheetDescription description { { Kind::Service, row.id.value } };
    description.kind = tr("Service");
    description.title = QStringLiteral("%1 · %2").arg(index->label(row.subject), structuresOf(*index, row));
    description.remark = remark(*index, row);
    if (row.origin == Origin::Sts)
        description.source = tr("Vient de STS-Web : se corrige dans STS-Web, puis se réimporte.");
    SheetSection about { tr("Service") };
    about.lines = { { tr("Matière"), link(*index, row.subject) },
        { row.division ? tr("Classe") : tr("Groupe"),
            row.division ? link(*index, row.division) : link(*index, row.group) },
        { tr("Modalité"), plain(modality(*index, row.modality)) }, { tr("Heures"), plain(weekly(row.annualMinutes)) },
        { tr("En cours"), plain(weekly(index->madeMinutes(row.id))) },
        { tr("Co-enseignement"), plain(row.coTeaching ? tr("Oui") : tr("Non")) },
        { tr("Origine"), plain(word(row.origin)) } };
    description.sections = { about, shares(*index, row), lessonsOf(*index, row) };
    description.timetable = row.division ? timetable::Resource { ResourceKind::Division, row.division.value }
                                         : timetable::Resource { ResourceKind::Group, row.group.value };
    return description;
}

SheetDescription sheet(const Index& index, const Lesson& row)
{
    SheetDescription description { { Kind::Lesson, row.id.value } };
    description.kind = tr("Cours");
    description.title = lessonTitle(*index, row);
    description.remark = remark(row);
    QStringList structures { links(*index, row.divisions), links(*index, row.groups) };
    structures.removeAll(QString());
    SheetSection about { tr("Cours") };
    if (row.locked)
        description.source = tr("Le cours est verrouillé : déverrouillez-le pour changer sa durée ou ses semaines.");
    about.lines = { { tr("Matière"), link(*index, row.subject) },
        { tr("Classes, groupes"), structures.join(QStringLiteral(", ")) },
        { tr("Enseignants"), links(*index, row.teachers) }, { tr("Salles"), links(*index, row.rooms) },
        { tr("Place"), plain(row.isPlaced() ? placeOf(*index, row) : tr("Non placé")) } };
    if (!row.alignment.isEmpty())
        about.lines.append({ tr("Barrette"), plain(row.alignment) });
    SheetSection settings { tr("Réglages") };
    settings.lines
        = { durationLine(*index, row), weeksLine(*index, row), lockLine(*index, row), noteLine(*index, row) };
    SheetSection services { tr("Services") };
    services.listName = QStringLiteral("services");
    services.noItems = tr("Ce cours ne compte dans aucun service.");
    for (const Id<Service> id : row.services) {
        if (const Service* service = index->find(id))
            services.items.append({ { Kind::Service, id.value },
                QStringLiteral("%1 · %2").arg(structuresOf(*index, *service), index->label(service->subject)),
                QStringLiteral("%1 %2").arg(service->modality, weekly(service->annualMinutes)).trimmed() });
    }
    description.sections = { about, settings, services };
    description.actions = { roomsAction(index, row) };
    if (row.slotCount > 1)
        description.actions.append(splitAction(*index, row));
    description.timetable = timetableOf(row);
    return description;
}

} // namespace navette::ui
