// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/sent.h"
#include "exchange/export_documents.h"

#include <algorithm>

namespace navette::exchange {

elegroupe::Document siecleDocument(const School& school, const QDateTime& at)
{
    const checks::Sent sent(school);
    elegroupe::Document document { .uai = school.info().uai,
        .year = school.info().year,
        .importDate = at.date(),
        .sendNumber = 1,
        .software = QStringLiteral("NAVETTE") };
    QHash<Id<Student>, QList<elegroupe::Link>> links;
    for (const Membership& row : school.table<Membership>()) {
        const QString code = sent.group(row.group);
        const Student* student = school.find(row.student);
        if (code.isEmpty() || !student)
            continue;
        elegroupe::Link link { .group = code, .from = row.from, .to = row.to };
        // A leaver's links end with the pupil's last day; SIECLE wants the start before the end (ELEGRP_A_01).
        if (!link.to.isValid() && student->exit.isValid() && school.info().firstDay.isValid()
            && student->exit > school.info().firstDay)
            link.to = student->exit;
        if (link.from.isValid() && link.to.isValid() && link.from >= link.to)
            link.from = {};
        QList<elegroupe::Link>& of = links[row.student];
        const bool known
            = std::any_of(of.cbegin(), of.cend(), [&](const elegroupe::Link& l) { return l.group == code; });
        if (!known)
            of.append(link);
    }
    for (const Student& student : school.students()) {
        QList<elegroupe::Link> groups = links.value(student.id);
        if (groups.isEmpty() || student.sconetId.isEmpty() || student.familyName.isEmpty()
            || student.firstName.isEmpty() || !student.birthDate.isValid())
            continue;
        std::sort(groups.begin(), groups.end(),
            [](const elegroupe::Link& a, const elegroupe::Link& b) { return a.group < b.group; });
        document.pupils.append({ .eleveId = student.sconetId,
            .familyName = student.familyName.trimmed(),
            .usageName = student.usageName.trimmed(),
            .firstName = student.firstName.trimmed(),
            .firstName2 = student.firstName2.trimmed(),
            .firstName3 = student.firstName3.trimmed(),
            .birthDate = student.birthDate,
            .groups = groups });
    }
    return document;
}

} // namespace navette::exchange
