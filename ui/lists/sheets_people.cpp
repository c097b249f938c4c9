// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "model/hours.h"
#include "ui/lists/list_words.h"
#include "ui/lists/sheet_description.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Lists", text); }

    QString siecleOwns() { return tr("Vient de SIECLE : se corrige dans SIECLE, puis se réimporte."); }

    QString guardianRole(const SchoolIndex& index, const Guardianship& link)
    {
        const QString level = link.level == 1 ? tr("responsable légal")
            : link.level == 2                 ? tr("en charge")
                                              : tr("contact");
        const QString kinship = index.codeLabel(QStringLiteral("LIEN_PARENTE"), link.kinship);
        return kinship.isEmpty() ? level : QStringLiteral("%1 · %2").arg(level, kinship);
    }

    SheetSection identity(const Student& row)
    {
        SheetSection section { tr("Identité") };
        section.lines = { { tr("Né(e) le"), plain(french::date(row.birthDate)) }, { tr("Sexe"), plain(word(row.sex)) },
            { tr("Autres prénoms"), plain(QStringList({ row.firstName2, row.firstName3 }).join(u' ').trimmed()) },
            { tr("INE"), plain(row.ine) }, { tr("N° SIECLE"), plain(row.sconetId) } };
        if (!row.usageName.isEmpty() && row.usageName != row.familyName)
            section.lines.prepend({ tr("Nom de famille"), plain(row.familyName) });
        return section;
    }

    SheetSection schooling(const SchoolIndex& index, const Student& row)
    {
        QStringList options;
        for (const StudentOption* option : index.of<StudentOption>(row.id))
            options.append(link(index, option->subject));
        SheetSection section { tr("Scolarité") };
        section.lines = { { tr("Classe"), link(index, row.division) }, { tr("MEF"), plain(index.label(row.mef)) },
            { tr("Options"), options.join(QStringLiteral(", ")) },
            { tr("Régime"), plain(index.codeLabel(QStringLiteral("REGIME"), row.regime)) },
            { tr("Entrée"), plain(french::date(row.entry)) }, { tr("Sortie"), plain(french::date(row.exit)) } };
        return section;
    }

    SheetSection groupsOf(const SchoolIndex& index, const Student& row)
    {
        SheetSection section { tr("Groupes") };
        section.listName = QStringLiteral("groups");
        section.noItems = tr("Dans aucun groupe.");
        for (const Group* group : index.groupsOf(row.id)) {
            QStringList subjects;
            for (const Service* service : index.of<Service>(group->id))
                subjects.append(index.label(service->subject));
            subjects.removeDuplicates();
            section.items.append(
                { { Kind::Group, group->id.value }, group->code, subjects.join(QStringLiteral(", ")) });
        }
        return section;
    }

    SheetSection guardiansOf(const SchoolIndex& index, const Student& row)
    {
        SheetSection section { tr("Responsables") };
        section.listName = QStringLiteral("guardians");
        section.noItems = tr("Aucun responsable dans SIECLE.");
        for (const Guardianship* guardianship : index.of<Guardianship>(row.id))
            section.items.append({ { Kind::Guardian, guardianship->guardian.value },
                index.label(guardianship->guardian), guardianRole(index, *guardianship) });
        return section;
    }

    SheetLine dueLine(const SchoolIndex& index, const Teacher& row)
    {
        // STS owns the hours of those it knows: the next import writes them anew.
        if (!index.theirs(MatchKind::Teacher, row.id.value).isEmpty())
            return { tr("Service dû"), plain(tr("%1, d’après STS-Web").arg(french::duration(row.dueMinutes))) };
        SheetEditor editor {
            .type = SheetEditor::Type::Minutes, .name = QStringLiteral("due"), .value = row.dueMinutes
        };
        editor.maximum = 40 * 60;
        editor.step = 30;
        editor.title = tr("Service dû de %1").arg(fullName(row));
        editor.change
            = changeOf(row.id, [](Teacher& teacher, const QVariant& value) { teacher.dueMinutes = value.toInt(); });
        return { tr("Service &dû"), {}, editor };
    }

    SheetSection serviceOf(const SchoolIndex& index, const Teacher& row)
    {
        SheetSection section { tr("Service") };
        const int shared = index.sharedMinutes(row.id);
        const int extra = shared - row.dueMinutes * WeeksPerYear;
        section.lines = { dueLine(index, row), { tr("Assuré"), plain(weekly(shared)) } };
        if (row.dueMinutes > 0 && extra != 0)
            section.lines.append({ extra > 0 ? tr("En plus") : tr("Il manque"), plain(weekly(std::abs(extra))) });
        section.listName = QStringLiteral("services");
        section.noItems = tr("Aucun service.");
        for (const ServiceShare* share : index.of<ServiceShare>(row.id)) {
            if (const Service* service = index.find(share->service))
                section.items.append({ { Kind::Service, service->id.value },
                    QStringLiteral("%1 · %2").arg(structuresOf(index, *service), index.label(service->subject)),
                    QStringLiteral("%1 %2").arg(service->modality, weekly(share->annualMinutes)).trimmed() });
        }
        return section;
    }

} // namespace

SheetDescription sheet(const Index& index, const Student& row)
{
    const QString division = index->label(row.division);
    SheetDescription description { { Kind::Student, row.id.value } };
    description.kind = division.isEmpty() ? tr("Élève") : tr("Élève de %1").arg(division);
    description.title = fullName(row);
    description.remark = remark(*index, row);
    description.source = siecleOwns();
    description.sections = { identity(row), schooling(*index, row), groupsOf(*index, row), guardiansOf(*index, row) };
    description.timetable = timetable::Resource { ResourceKind::Student, row.id.value };
    return description;
}

SheetDescription sheet(const Index& index, const Guardian& row)
{
    SheetDescription description { { Kind::Guardian, row.id.value } };
    description.kind = tr("Responsable");
    description.title = fullName(row);
    description.source = siecleOwns();
    SheetSection address { tr("Coordonnées") };
    address.lines = { { tr("Civilité"), plain(row.civility) },
        { tr("Adresse"), plain(row.address).replace(u'\n', QStringLiteral("<br>")) },
        { tr("Commune"), plain(QStringLiteral("%1 %2").arg(row.postalCode, row.town).trimmed()) },
        { tr("N° SIECLE"), plain(row.personId) } };
    SheetSection students { tr("Élèves") };
    students.listName = QStringLiteral("students");
    students.noItems = tr("Aucun élève.");
    for (const Guardianship* guardianship : index->of<Guardianship>(row.id)) {
        const Student* student = index->find(guardianship->student);
        const QString division = student ? index->label(student->division) : QString();
        students.items.append({ { Kind::Student, guardianship->student.value }, index->label(guardianship->student),
            QStringList({ division, guardianRole(*index, *guardianship) }).join(QStringLiteral(" · ")) });
    }
    description.sections = { address, students };
    return description;
}

SheetDescription sheet(const Index& index, const Teacher& row)
{
    SheetDescription description { { Kind::Teacher, row.id.value } };
    description.kind = tr("Enseignant");
    description.title = fullName(row);
    description.remark = remark(*index, row);
    const QStringList theirs = index->theirs(MatchKind::Teacher, row.id.value);
    description.source = theirs.isEmpty()
        ? tr("N’est pas associé à STS-Web : l’association se fait dans les correspondances.")
        : tr("Identité, disciplines et services viennent de STS-Web : ils s’y corrigent, puis se réimportent.");
    SheetSection identity { tr("Identité") };
    identity.lines = { { tr("Civilité"), plain(row.civility) }, { tr("Né(e) le"), plain(french::date(row.birthDate)) },
        { tr("Grade"), plain(row.grade) },
        { tr("Disciplines"), plain(row.disciplines.join(u'\n')).replace(u'\n', QStringLiteral("<br>")) },
        { tr("Dans STS-Web"), plain(theirs.join(QStringLiteral(", "))) }, { tr("Origine"), plain(word(row.origin)) } };
    description.sections = { identity, serviceOf(*index, row) };
    description.timetable = timetable::Resource { ResourceKind::Teacher, row.id.value };
    description.unavailable = description.timetable;
    return description;
}

} // namespace navette::ui
