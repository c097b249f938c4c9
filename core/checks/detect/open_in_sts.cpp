// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/detect/open_in_sts.h"

#include <QSet>

namespace navette::checks {

namespace {

    template <class Entity> QList<RowKey> withHours(const School& school, auto&& needed, const QSet<QString>& known)
    {
        QList<RowKey> open;
        for (const Entity& row : school.table<Entity>()) {
            if (const QString key = needed(row); !key.isEmpty() && !known.contains(key))
                open.append({ Entity::kind, row.id.value });
        }
        return open;
    }

} // namespace

QList<Kind> kindsOfOpenInSts()
{
    return { Kind::Correspondence, Kind::StsIndividual, Kind::StsStructure, Kind::StsSubject, Kind::StsService,
        Kind::StsServiceShare };
}

QList<RowKey> openInSts(const School& school, MatchKind kind)
{
    QSet<QString> known;
    for (const Correspondence& row : school.table<Correspondence>()) {
        if (row.match == kind && !row.theirs.isEmpty())
            known.insert(row.theirs);
    }
    if (kind == MatchKind::Teacher) {
        QSet<Id<StsIndividual>> teaching;
        for (const StsServiceShare& row : school.table<StsServiceShare>()) {
            if (row.hours > 0)
                teaching.insert(row.individual);
        }
        return withHours<StsIndividual>(
            school, [&](const StsIndividual& row) { return teaching.contains(row.id) ? row.key() : QString(); }, known);
    }
    QSet<Id<StsStructure>> structures;
    QSet<QString> subjects;
    for (const StsService& row : school.table<StsService>()) {
        if (row.hours <= 0)
            continue;
        structures.insert(row.structure);
        subjects.insert(row.subject);
    }
    if (kind == MatchKind::Subject)
        return withHours<StsSubject>(
            school, [&](const StsSubject& row) { return subjects.contains(row.code) ? row.code : QString(); }, known);
    return withHours<StsStructure>(
        school,
        [&](const StsStructure& row) {
            return row.isGroup == (kind == MatchKind::Group) && structures.contains(row.id) ? row.code : QString();
        },
        known);
}

} // namespace navette::checks
