// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "model/hours.h"
#include "ui/lists/list_definition.h"
#include "ui/lists/list_words.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Lists", text); }

    QStringList options(const SchoolIndex& index, const Student& row)
    {
        QStringList words;
        for (const StudentOption* option : index.of<StudentOption>(row.id)) {
            if (const Subject* subject = index.find(option->subject))
                words.append(subject->shortCode.isEmpty() ? subject->label : subject->shortCode);
        }
        return words;
    }

    QStringList groups(const SchoolIndex& index, const Student& row)
    {
        QStringList codes;
        for (const Group* group : index.groupsOf(row.id))
            codes.append(group->code);
        return codes;
    }

    QStringList structuresTaught(const SchoolIndex& index, const Teacher& row)
    {
        QStringList codes;
        for (const ServiceShare* share : index.of<ServiceShare>(row.id)) {
            if (const Service* service = index.find(share->service))
                codes.append(structuresOf(index, *service));
        }
        codes.removeDuplicates();
        return codes;
    }

    QString counterpart(const SchoolIndex& index, const Teacher& row)
    {
        const QStringList theirs = index.theirs(MatchKind::Teacher, row.id.value);
        if (!theirs.isEmpty())
            return theirs.join(QStringLiteral(", "));
        return index.isSetAside(MatchKind::Teacher, row.id.value) ? tr("mis de côté") : QString();
    }

    QStringList children(const SchoolIndex& index, const Guardian& row)
    {
        QStringList names;
        for (const Guardianship* link : index.of<Guardianship>(row.id)) {
            const Student* student = index.find(link->student);
            if (!student)
                continue;
            const QString division = index.label(student->division);
            names.append(
                division.isEmpty() ? fullName(*student) : QStringLiteral("%1 (%2)").arg(fullName(*student), division));
        }
        return names;
    }

} // namespace

ListDefinition studentList()
{
    ListDefinition list { Kind::Student, tr("Élèves"), QStringLiteral("pupil"), {},
        { tr("Pas encore d’élèves"),
            tr("Les élèves viennent de SIECLE, avec leurs classes, leurs options et leurs responsables."),
            tr("Importer les fichiers SIECLE"), QStringLiteral("import.siecle") } };
    using Index = SchoolIndex;
    ColumnsOf<Student>(list)
        .text(tr("Élève"), 24, [](const Index&, const Student& row) { return fullName(row); })
        .text(tr("Né(e) le"), 11, [](const Index&, const Student& row) { return Cell::day(row.birthDate); })
        .text(tr("Classe"), 8, [](const Index& index, const Student& row) { return index.label(row.division); })
        .text(
            tr("Remarque"), 17, [](const Index& index, const Student& row) { return Cell::remark(remark(index, row)); })
        .text(tr("MEF"), 16, [](const Index& index, const Student& row) { return index.label(row.mef); })
        .text(
            tr("Options"), 18, [](const Index& index, const Student& row) { return Cell::words(options(index, row)); })
        .text(tr("Groupes"), 22,
            [](const Index& index, const Student& row) { return groups(index, row).join(QStringLiteral(", ")); })
        .text(tr("Régime"), 14,
            [](const Index& index, const Student& row) {
                return index.codeLabel(QStringLiteral("REGIME"), row.regime);
            })
        .text(tr("Entrée"), 11, [](const Index&, const Student& row) { return Cell::day(row.entry); })
        .text(tr("Sortie"), 11, [](const Index&, const Student& row) { return Cell::day(row.exit); })
        .text(tr("INE"), 12, [](const Index&, const Student& row) { return row.ine; });
    return list;
}

ListDefinition guardianList()
{
    ListDefinition list { Kind::Guardian, tr("Responsables"), QStringLiteral("users"), {},
        { tr("Pas encore de responsables"),
            tr("Les responsables des élèves viennent de SIECLE ; le fichier pour l’ENT en a besoin."),
            tr("Importer les fichiers SIECLE"), QStringLiteral("import.siecle") } };
    using Index = SchoolIndex;
    ColumnsOf<Guardian>(list)
        .text(tr("Responsable"), 24, [](const Index&, const Guardian& row) { return fullName(row); })
        .text(tr("Civilité"), 7, [](const Index&, const Guardian& row) { return row.civility; })
        .text(
            tr("Élèves"), 34, [](const Index& index, const Guardian& row) { return Cell::words(children(index, row)); })
        .text(tr("Adresse"), 28,
            [](const Index&, const Guardian& row) { return QString(row.address).replace(u'\n', QStringLiteral(", ")); })
        .text(tr("Code postal"), 10, [](const Index&, const Guardian& row) { return row.postalCode; })
        .text(tr("Commune"), 18, [](const Index&, const Guardian& row) { return row.town; });
    return list;
}

ListDefinition teacherList()
{
    ListDefinition list { Kind::Teacher, tr("Enseignants"), QStringLiteral("user"), {},
        { tr("Pas encore d’enseignants"),
            tr("Les enseignants viennent de la base de l’an dernier, puis du fichier de STS-Web."),
            tr("Importer le fichier STS"), QStringLiteral("import.sts") } };
    using Index = SchoolIndex;
    ColumnsOf<Teacher>(list)
        .text(tr("Enseignant"), 24, [](const Index&, const Teacher& row) { return fullName(row); })
        .text(tr("Disciplines"), 22,
            [](const Index&, const Teacher& row) { return row.disciplines.join(QStringLiteral(", ")); })
        .number(
            tr("Dû"), 7, [](const Index&, const Teacher& row) { return Cell::minutes(row.dueMinutes * WeeksPerYear); })
        .number(tr("Assuré"), 8,
            [](const Index& index, const Teacher& row) { return Cell::minutes(index.sharedMinutes(row.id)); })
        .text(
            tr("Remarque"), 20, [](const Index& index, const Teacher& row) { return Cell::remark(remark(index, row)); })
        .number(tr("Classes"), 8,
            [](const Index& index, const Teacher& row) { return Cell::number(structuresTaught(index, row).size()); })
        .text(tr("Classes et groupes"), 22,
            [](const Index& index, const Teacher& row) { return Cell::words(structuresTaught(index, row)); })
        .text(tr("Dans STS-Web"), 14, [](const Index& index, const Teacher& row) { return counterpart(index, row); })
        .text(tr("Grade"), 16, [](const Index&, const Teacher& row) { return row.grade; });
    return list;
}

} // namespace navette::ui
