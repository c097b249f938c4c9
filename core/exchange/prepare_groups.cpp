// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/overlay.h"
#include "checks/sent.h"
#include "common/french.h"
#include "exchange/prepare_parts.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <map>

namespace navette::exchange::preparing {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    struct Need {
        Id<Group> group;
        QSet<Id<Subject>> subjects; ///< of its services
        QSet<Id<Division>> divisions;
    };

    /// Groups to fill together: same subjects and a class in common, hence one choice for a pupil.
    QList<QList<Need>> clusters(const QList<Need>& needs)
    {
        QList<QList<Need>> clusters;
        for (const Need& need : needs) {
            const auto found = std::find_if(clusters.begin(), clusters.end(), [&](const QList<Need>& cluster) {
                return std::any_of(cluster.cbegin(), cluster.cend(), [&](const Need& other) {
                    return other.subjects == need.subjects && other.divisions.intersects(need.divisions);
                });
            });
            if (found == clusters.end())
                clusters.append({ need });
            else
                found->append(need);
        }
        return clusters;
    }

} // namespace

int populateGroups(Draft& draft, Findings& findings)
{
    const School& school = draft.school();
    QSet<Id<Group>> filled;
    QSet<std::pair<qint64, qint64>> linked;
    for (const Membership& row : school.table<Membership>()) {
        filled.insert(row.group);
        linked.insert({ row.student.value, row.group.value });
    }
    QHash<Id<Student>, QSet<Id<Subject>>> optionsOf;
    QSet<Id<Subject>> optional;
    for (const StudentOption& row : school.table<StudentOption>()) {
        optionsOf[row.student].insert(row.subject);
        optional.insert(row.subject);
    }
    QHash<Id<Group>, Need> byGroup;
    for (const Service& service : school.services()) {
        if (!service.group || filled.contains(service.group))
            continue;
        const Group* group = school.find(service.group);
        if (!group || group->divisions.isEmpty())
            continue;
        Need& need = byGroup[service.group];
        need.group = service.group;
        need.subjects.insert(service.subject);
        need.divisions = QSet<Id<Division>>(group->divisions.cbegin(), group->divisions.cend());
    }
    QList<Need> needs = byGroup.values();
    std::sort(needs.begin(), needs.end(), [&](const Need& a, const Need& b) {
        return french::lessThan(school.find(a.group)->code, school.find(b.group)->code);
    });
    QHash<Id<Division>, QList<const Student*>> pupilsOf;
    for (const Student& student : school.students()) {
        if (student.division && !checks::hasLeft(student, school.info().firstDay))
            pupilsOf[student.division].append(&student);
    }
    for (QList<const Student*>& pupils : pupilsOf) {
        std::sort(pupils.begin(), pupils.end(), [](const Student* a, const Student* b) {
            const bool same = a->familyName == b->familyName;
            return same ? french::lessThan(a->firstName, b->firstName) : french::lessThan(a->familyName, b->familyName);
        });
    }

    QList<Membership> made;
    QStringList empty;
    for (const QList<Need>& cluster : clusters(needs)) {
        const QSet<Id<Subject>>& subjects = cluster.front().subjects;
        // When one of the subjects is an option that pupils choose, only those who chose it; else the whole class is
        // split.
        const bool chosen = optional.intersects(subjects);
        QSet<Id<Division>> divisions;
        for (const Need& need : cluster)
            divisions.unite(need.divisions);
        QList<Id<Division>> ordered(divisions.cbegin(), divisions.cend());
        std::sort(ordered.begin(), ordered.end());
        QHash<Id<Group>, int> sizes;
        for (const Id<Division> division : ordered) {
            QList<const Need*> open;
            for (const Need& need : cluster) {
                if (need.divisions.contains(division))
                    open.append(&need);
            }
            QList<const Student*> pupils;
            for (const Student* student : pupilsOf.value(division)) {
                if (!chosen || optionsOf.value(student->id).intersects(subjects))
                    pupils.append(student);
            }
            // Contiguous parts of the alphabet, as schools split a class.
            const qsizetype parts = open.size();
            for (qsizetype i = 0; i < pupils.size(); ++i) {
                const Need* need = open[i * parts / pupils.size()];
                made.append({ .student = pupils[i]->id, .group = need->group, .origin = Origin::Prepared });
                ++sizes[need->group];
            }
        }
        for (const Need& need : cluster) {
            if (sizes.value(need.group) == 0)
                empty.append(school.find(need.group)->code);
        }
    }
    for (const Membership& link : made)
        draft.insert(link);
    if (!empty.isEmpty())
        findings.append({ .code = QStringLiteral("G06"),
            .severity = Severity::ToVerify,
            .cause
            = tr("Aucun élève ne suit ce que ces groupes enseignent : %1.").arg(empty.join(QStringLiteral(", "))),
            .consequence = tr("Ils restent vides ; STS refuse un groupe sans effectif."),
            .remedy = tr("Mettez-y des élèves, ou retirez le groupe dans STS."),
            .occurrences = int(empty.size()) });
    return int(made.size());
}

int shortenGroupCodes(Draft& draft)
{
    const QMap<Id<Group>, QString> mended = checks::mendedGroupCodes(draft.school(), checks::Sent(draft.school()));
    checks::Overlay overlay(draft);
    for (auto it = mended.cbegin(); it != mended.cend(); ++it)
        overlay.sayCode(it.key(), it.value());
    return int(mended.size());
}

} // namespace navette::exchange::preparing
