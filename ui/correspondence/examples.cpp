// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/examples.h"

#include "common/french.h"
#include "matching/matching.h"
#include "model/change_set.h"
#include "model/hours.h"
#include "timetable/time_grid.h"

#include <algorithm>

namespace navette::ui {

namespace {

    QString sentence(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.isEmpty() ? QString() : Examples::tr("ex. : %1").arg(parts.join(QStringLiteral(", ")));
    }

    QString weekly(int annualMinutes) { return french::duration(annualMinutes / WeeksPerYear); }

    QString subjectLabel(const School& school, const QString& code)
    {
        for (const StsSubject& row : school.table<StsSubject>()) {
            if (row.code == code)
                return row.longLabel.isEmpty() ? row.label : row.longLabel;
        }
        return code;
    }

    bool isGivenBy(const School& school, Id<StsService> service, const QString& key)
    {
        const auto& shares = school.table<StsServiceShare>();
        return std::any_of(shares.begin(), shares.end(), [&](const StsServiceShare& share) {
            const StsIndividual* individual = school.find(share.individual);
            return share.service == service && individual && individual->key() == key;
        });
    }

    bool uses(const School& school, const StsService& service, MatchKind kind, const QString& theirs)
    {
        const StsStructure* structure = school.find(service.structure);
        switch (kind) {
        case MatchKind::Teacher:
            return isGivenBy(school, service.id, theirs);
        case MatchKind::Division:
        case MatchKind::Group:
            return structure && structure->code == theirs && structure->isGroup == (kind == MatchKind::Group);
        case MatchKind::Subject:
            return service.subject == theirs;
        }
        return false;
    }

    bool uses(const School& school, const Service& service, MatchKind kind, qint64 ours)
    {
        switch (kind) {
        case MatchKind::Teacher: {
            const auto& shares = school.table<ServiceShare>();
            return std::any_of(shares.begin(), shares.end(),
                [&](const ServiceShare& share) { return share.service == service.id && share.teacher.value == ours; });
        }
        case MatchKind::Division:
            return service.division.value == ours;
        case MatchKind::Group:
            return service.group.value == ours;
        case MatchKind::Subject:
            return service.subject.value == ours;
        }
        return false;
    }

    QString timeOf(const School& school, const Service& service, MatchKind kind, qint64 ours)
    {
        const timetable::TimeGrid grid(school.grid());
        for (const Lesson& lesson : school.lessons()) {
            const bool isHis = kind != MatchKind::Teacher || lesson.teachers.contains(Id<Teacher>(ours));
            if (lesson.services.contains(service.id) && lesson.isPlaced() && isHis)
                return french::dayName(lesson.day) + u' ' + french::timeOfDay(grid.startOf(lesson.slot));
        }
        return {};
    }

} // namespace

QString Examples::ofTheirs(const School& school, MatchKind kind, const QString& theirs)
{
    const StsService* best = nullptr;
    for (const StsService& service : school.table<StsService>()) {
        if (service.hours > 0 && (!best || service.hours > best->hours) && uses(school, service, kind, theirs))
            best = &service;
    }
    const StsStructure* structure = best ? school.find(best->structure) : nullptr;
    if (!structure)
        return {};
    return sentence({ kind == MatchKind::Subject ? QString() : subjectLabel(school, best->subject),
        structure->code == theirs ? QString() : structure->code, weekly(annualMinutes(best->hours)) });
}

QString Examples::ofOurs(const School& school, MatchKind kind, qint64 ours)
{
    for (const Service& service : school.services()) {
        if (!uses(school, service, kind, ours))
            continue;
        const RowKey structure = service.division ? RowKey { Kind::Division, service.division.value }
                                                  : RowKey { Kind::Group, service.group.value };
        const bool isStructure = kind == MatchKind::Division || kind == MatchKind::Group;
        return sentence(
            { kind == MatchKind::Subject ? QString() : rowLabel(school, { Kind::Subject, service.subject.value }),
                isStructure ? QString() : rowLabel(school, structure), weekly(service.annualMinutes),
                timeOf(school, service, kind, ours) });
    }
    return {};
}

} // namespace navette::ui
