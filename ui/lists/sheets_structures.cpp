// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "ui/common/error_box.h"
#include "ui/common/session.h"
#include "ui/lists/chooser.h"
#include "ui/lists/list_edits.h"
#include "ui/lists/list_words.h"
#include "ui/lists/sheet_description.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Lists", text); }

    /// The school's own label: imports fill an empty one and leave it alone after that.
    template <class Entity> SheetLine labelLine(const Entity& row, const QString& title)
    {
        SheetEditor editor { .type = SheetEditor::Type::Text, .name = QStringLiteral("label"), .value = row.label };
        editor.title = title;
        editor.change = changeOf(
            row.id, [](Entity& entity, const QVariant& value) { entity.label = value.toString().trimmed(); });
        return { tr("&Libellé"), {}, editor };
    }

    template <class Structure> SheetSection services(const SchoolIndex& index, const Structure& row)
    {
        SheetSection section { tr("Services") };
        section.listName = QStringLiteral("services");
        section.noItems = tr("Aucun service.");
        for (const Service* service : index.of<Service>(row.id)) {
            QStringList teachers;
            for (const ServiceShare* share : index.of<ServiceShare>(service->id)) {
                if (share->teacher)
                    teachers.append(index.label(share->teacher));
            }
            const QString hours = QStringLiteral("%1 %2").arg(service->modality, weekly(service->annualMinutes));
            section.items.append({ { Kind::Service, service->id.value },
                index.label(service->subject) + QStringLiteral(" · ") + hours.trimmed(),
                teachers.isEmpty() ? tr("sans enseignant") : teachers.join(QStringLiteral(", ")) });
        }
        return section;
    }

    SheetSection pupils(const SchoolIndex& index, const QList<const Student*>& students, bool withDivision)
    {
        SheetSection section { tr("Élèves : %1").arg(students.size()) };
        section.listName = QStringLiteral("pupils");
        section.noItems = tr("Aucun élève.");
        for (const Student* student : students)
            section.items.append({ { Kind::Student, student->id.value }, fullName(*student),
                withDivision ? index.label(student->division) : french::date(student->birthDate) });
        return section;
    }

    SheetSection groups(const SchoolIndex& index, Id<Division> division)
    {
        SheetSection section { tr("Groupes") };
        section.listName = QStringLiteral("groups");
        section.noItems = tr("Aucun groupe.");
        for (const Group* group : index.of<Group>(division)) {
            const auto pupils = static_cast<int>(index.pupils(group->id).size());
            section.items.append({ { Kind::Group, group->id.value }, group->code,
                QCoreApplication::translate("Lists", "%n élève(s)", nullptr, pupils) });
        }
        return section;
    }

    /// Those who may be added to a group: the pupils of its classes first, or everybody when it has none.
    QList<ChooserRow> candidates(const SchoolIndex& index, const Group& group)
    {
        const QList<const Student*> inside = index.pupils(group.id);
        QList<ChooserRow> rows;
        for (const Student& student : index.school().students()) {
            const bool belongs = group.divisions.isEmpty() || group.divisions.contains(student.division);
            if (index.hasLeft(student) || inside.contains(&student))
                continue;
            const QString where = belongs ? tr("De ses classes") : tr("D’une autre classe");
            rows.append({ student.id.value, { fullName(student), index.label(student.division), where }, false,
                belongs ? 0 : 1 });
        }
        return rows;
    }

    QList<SheetAction> memberActions(const Index& index, Id<Group> id, const QString& code)
    {
        SheetAction add { QStringLiteral("addPupils"), tr("&Ajouter…"), QStringLiteral("add") };
        add.run = [index, id, code](const SheetHost& host, const QList<RowKey>&) {
            ChooserText text { tr("Ajouter des élèves à %1").arg(code),
                tr("Cochez avec la barre d’espace, filtrez en tapant."), { tr("Élève"), tr("Classe"), tr("Du groupe") },
                tr("Ajouter"), 2 };
            QList<Id<Student>> students;
            for (const qint64 chosen : Chooser::choose(host.window, text, candidates(*index, *index->find(id))))
                students.append(Id<Student>(chosen));
            if (!students.isEmpty())
                host.commit(addPupils(host.session->school(), id, students), tr("Ajouter des élèves à %1").arg(code));
        };
        SheetAction remove { QStringLiteral("removePupils"), tr("Ret&irer"), QStringLiteral("remove") };
        remove.needsSelection = true;
        remove.run = [id, code](const SheetHost& host, const QList<RowKey>& selected) {
            QList<Id<Student>> students;
            for (const RowKey& key : selected)
                students.append(Id<Student>(key.id));
            host.commit(removePupils(host.session->school(), id, students), tr("Retirer des élèves de %1").arg(code));
        };
        return { add, remove };
    }

    SheetSection lessonsIn(const SchoolIndex& index, Id<Room> room)
    {
        QList<const Lesson*> lessons = index.of<Lesson>(room);
        const auto rank = [&](const Lesson* l) {
            return l->isPlaced() ? index.grid().indexOf({ l->day, l->slot }) : 100000;
        };
        std::stable_sort(
            lessons.begin(), lessons.end(), [&](const Lesson* a, const Lesson* b) { return rank(a) < rank(b); });
        SheetSection section { tr("Cours : %1").arg(lessons.size()) };
        section.listName = QStringLiteral("lessons");
        section.noItems = tr("Aucun cours n’a lieu ici.");
        for (const Lesson* lesson : lessons)
            section.items.append({ { Kind::Lesson, lesson->id.value },
                QStringLiteral("%1 · %2").arg(index.label(lesson->subject), structuresOf(index, *lesson).join(u' ')),
                lesson->isPlaced() ? placeOf(index, *lesson) : tr("non placé") });
        return section;
    }

    SheetAction removeRoomAction(const SchoolIndex& index, const Room& row)
    {
        SheetAction action { QStringLiteral("removeRoom"), tr("&Supprimer la salle"), QStringLiteral("trash") };
        const auto used = static_cast<int>(index.of<Lesson>(row.id).size());
        action.run = [id = row.id, code = row.code, used](const SheetHost& host, const QList<RowKey>&) {
            const QString consequence = used == 0
                ? tr("Aucun cours n’y a lieu.")
                : QCoreApplication::translate("Lists", "%n cours y ont lieu et n’auront plus de salle.", nullptr, used);
            if (confirm(host.window, tr("Supprimer la salle %1 ?").arg(code), consequence, tr("Supprimer")))
                host.commit(removeRoom(host.session->school(), id), tr("Supprimer la salle %1").arg(code));
        };
        return action;
    }

    template <class Set>
    SheetLine roomText(const Room& row, const QString& label, const char* name, const QString& value, Set set)
    {
        SheetEditor editor { .type = SheetEditor::Type::Text, .name = QString::fromLatin1(name), .value = value };
        editor.title = tr("Salle %1").arg(row.code);
        editor.change = changeOf(row.id, set);
        return { label, {}, editor };
    }

} // namespace

SheetDescription sheet(const Index& index, const Division& row)
{
    SheetDescription description { { Kind::Division, row.id.value } };
    description.kind = tr("Classe");
    description.title = row.code;
    description.remark = remark(*index, row);
    description.source = tr("Les classes et leurs élèves viennent de SIECLE : ils s’y corrigent, puis se réimportent.");
    const QList<const Student*> students = index->pupils(row.id);
    SheetSection about { tr("Classe") };
    about.lines = { labelLine(row, tr("Libellé de la classe %1").arg(row.code)),
        { tr("Effectif"),
            plain(row.plannedSize > 0 ? tr("%1, %2 prévus").arg(students.size()).arg(row.plannedSize)
                                      : QString::number(students.size())) },
        { tr("Prof. principal"), plain(index->headTeachers(row.id).join(QStringLiteral(", "))) },
        { tr("MEF"), plain(labels(*index, row.mefs).join(QStringLiteral(", "))) },
        { tr("Dans STS-Web"), plain(index->theirs(MatchKind::Division, row.id.value).join(QStringLiteral(", "))) },
        { tr("Origine"), plain(word(row.origin)) } };
    description.sections = { about, services(*index, row), groups(*index, row.id), pupils(*index, students, false) };
    description.timetable = timetable::Resource { ResourceKind::Division, row.id.value };
    description.unavailable = description.timetable;
    return description;
}

SheetDescription sheet(const Index& index, const Group& row)
{
    SheetDescription description { { Kind::Group, row.id.value } };
    description.kind = tr("Groupe");
    description.title = row.code;
    description.remark = remark(*index, row);
    const QList<const Student*> students = index->pupils(row.id);
    SheetSection about { tr("Groupe") };
    about.lines = { labelLine(row, tr("Libellé du groupe %1").arg(row.code)),
        { tr("Effectif"),
            plain(row.maxSize > 0 ? tr("%1, au plus %2").arg(students.size()).arg(row.maxSize)
                                  : QString::number(students.size())) },
        { tr("Classes"), links(*index, row.divisions) },
        { tr("Dans STS-Web"), plain(index->theirs(MatchKind::Group, row.id.value).join(QStringLiteral(", "))) },
        { tr("Origine"), plain(word(row.origin)) } };
    SheetSection members = pupils(*index, students, true);
    members.actions = memberActions(index, row.id, row.code);
    description.sections = { about, services(*index, row), members };
    description.timetable = timetable::Resource { ResourceKind::Group, row.id.value };
    description.unavailable = description.timetable;
    return description;
}

SheetDescription sheet(const Index& index, const Subject& row)
{
    SheetDescription description { { Kind::Subject, row.id.value } };
    description.kind = tr("Matière");
    description.title = row.label.isEmpty() ? row.code : row.label;
    description.source = row.code.isEmpty()
        ? QString()
        : tr("Les codes viennent de la nomenclature nationale ; le libellé est le vôtre.");
    SheetSection about { tr("Matière") };
    about.lines = { labelLine(row, tr("Libellé de la matière %1").arg(description.title)),
        { tr("Code court"), plain(row.shortCode) }, { tr("Code national"), plain(row.code) },
        { tr("Dans STS-Web"), plain(index->theirs(MatchKind::Subject, row.id.value).join(QStringLiteral(", "))) } };
    SheetSection taught { tr("Services") };
    taught.listName = QStringLiteral("services");
    taught.noItems = tr("Aucun service.");
    for (const Service* service : index->of<Service>(row.id))
        taught.items.append({ { Kind::Service, service->id.value }, structuresOf(*index, *service),
            QStringLiteral("%1 %2").arg(service->modality, weekly(service->annualMinutes)).trimmed() });
    description.sections = { about, taught };
    description.unavailable = timetable::Resource { ResourceKind::Subject, row.id.value };
    return description;
}

SheetDescription sheet(const Index& index, const Room& row)
{
    SheetDescription description { { Kind::Room, row.id.value } };
    description.kind = tr("Salle");
    description.title = row.code;
    SheetEditor capacity {
        .type = SheetEditor::Type::Number, .name = QStringLiteral("capacity"), .value = row.capacity
    };
    capacity.maximum = 2000;
    capacity.zeroText = tr("inconnue");
    capacity.title = tr("Capacité de la salle %1").arg(row.code);
    capacity.change = changeOf(row.id, [](Room& room, const QVariant& value) { room.capacity = value.toInt(); });
    SheetSection about { tr("Salle") };
    about.lines = { labelLine(row, tr("Libellé de la salle %1").arg(row.code)), { tr("&Capacité"), {}, capacity },
        roomText(
            row, tr("T&ype"), "type", row.type, [](Room& r, const QVariant& v) { r.type = v.toString().trimmed(); }),
        roomText(
            row, tr("S&ite"), "site", row.site, [](Room& r, const QVariant& v) { r.site = v.toString().trimmed(); }) };
    description.sections = { about, lessonsIn(*index, row.id) };
    description.actions = { removeRoomAction(*index, row) };
    description.timetable = timetable::Resource { ResourceKind::Room, row.id.value };
    description.unavailable = description.timetable;
    return description;
}

SheetDescription sheet(const Index& index, const SchoolInfo& row)
{
    SheetDescription description { { Kind::SchoolInfo, row.id.value } };
    description.kind = tr("Établissement");
    description.title = row.name.isEmpty() ? row.uai : row.name;
    description.source = tr("Peignez en bas les moments où personne n’a cours, comme le mercredi après-midi.");
    SheetSection about { tr("Année") };
    about.lines = { { tr("UAI"), plain(row.uai) }, { tr("Année"), plain(french::schoolYear(row.year)) },
        { tr("Commune"), plain(row.town) }, { tr("Premier jour"), plain(french::longDate(row.firstDay)) },
        { tr("Dernier jour"), plain(french::longDate(row.lastDay)) },
        { tr("Grille"),
            plain(tr("%1 h ouvertes par semaine").arg(index->grid().nominalMinutes(index->openSlots()) / 60)) } };
    description.sections = { about };
    description.unavailable = timetable::Resource { ResourceKind::School, 0 };
    return description;
}

} // namespace navette::ui
