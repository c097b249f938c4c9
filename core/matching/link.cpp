// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/link.h"

#include "matching/sides.h"
#include "model/references.h"

#include <algorithm>

namespace navette::matching {

namespace {

    template <class Entity, class Test> const Entity* findRow(const School& school, Test&& test)
    {
        for (const Entity& row : school.table<Entity>()) {
            if (test(row))
                return &row;
        }
        return nullptr;
    }

    template <class Entity> Id<Entity> byCode(const School& school, const QString& code)
    {
        const Entity* row = findRow<Entity>(school, [&](const Entity& e) { return e.code == code; });
        return row ? row->id : Id<Entity>();
    }

    QList<Id<Mef>> mefsOf(const School& school, const QStringList& codes)
    {
        QList<Id<Mef>> ids;
        for (const QString& code : codes) {
            if (const Id<Mef> id = byCode<Mef>(school, code))
                ids.append(id);
        }
        return ids;
    }

    QList<Id<Division>> divisionsOf(const School& school, const QStringList& codes)
    {
        QList<Id<Division>> ids;
        for (const QString& code : codes) {
            if (const Id<Division> id { oursOf(school, MatchKind::Division, code) })
                ids.append(id);
        }
        return ids;
    }

    bool isImported(Origin origin) { return origin == Origin::Siecle || origin == Origin::Sts; }

    bool isTaken(const School& school, MatchKind kind, qint64 ours) { return !theirsOf(school, kind, ours).isEmpty(); }

    ResourceKind resourceKind(MatchKind kind)
    {
        switch (kind) {
        case MatchKind::Teacher:
            return ResourceKind::Teacher;
        case MatchKind::Division:
            return ResourceKind::Division;
        case MatchKind::Group:
            return ResourceKind::Group;
        case MatchKind::Subject:
            return ResourceKind::Subject;
        }
        return ResourceKind::Teacher;
    }

    bool isOfGroup(OverrideField what)
    {
        return what == OverrideField::GroupCode || what == OverrideField::GroupSize
            || what == OverrideField::GroupDivisions;
    }

    /// What the overlay says of a group goes to the one that takes its place, unless it has its own.
    void inheritOverlay(Draft& draft, qint64 from, qint64 to)
    {
        const Table<StsOverride> overrides = draft.school().table<StsOverride>();
        for (StsOverride row : overrides) {
            if (!isOfGroup(row.what) || row.ours != from)
                continue;
            const bool hasOwn = std::any_of(overrides.begin(), overrides.end(),
                [&](const StsOverride& other) { return other.what == row.what && other.ours == to; });
            row.ours = to;
            hasOwn ? draft.remove(row.id) : void(draft.update(row));
        }
    }

    /// A group's classes stand in the overlay by their numbers.
    void renameInOverlay(Draft& draft, qint64 from, qint64 to)
    {
        const Table<StsOverride> overrides = draft.school().table<StsOverride>();
        for (StsOverride row : overrides) {
            if (row.what != OverrideField::GroupDivisions)
                continue;
            QStringList ids = row.value.split(u' ', Qt::SkipEmptyParts);
            std::replace(ids.begin(), ids.end(), QString::number(from), QString::number(to));
            ids.removeDuplicates();
            row.value = ids.join(u' ');
            draft.update(row);
        }
    }

    /// What names a row by its bare number goes to the one that takes its place: closed slots, the code sent to STS.
    void inherit(Draft& draft, MatchKind kind, qint64 from, qint64 to)
    {
        const Table<Unavailability> closed = draft.school().table<Unavailability>();
        for (Unavailability row : closed) {
            if (row.resource != resourceKind(kind) || row.resourceId != from)
                continue;
            row.resourceId = to;
            draft.update(row);
        }
        if (kind == MatchKind::Group)
            inheritOverlay(draft, from, to);
        else if (kind == MatchKind::Division)
            renameInOverlay(draft, from, to);
    }

    void adoptTeacher(Draft& draft, Id<Teacher> id)
    {
        Teacher teacher = *draft.school().find(id);
        int due = 0;
        QStringList disciplines;
        for (const QString& key : theirsOf(draft.school(), MatchKind::Teacher, id.value)) {
            const StsIndividual* post = individual(draft.school(), key);
            if (!post)
                continue;
            due += post->dueMinutes;
            disciplines += post->disciplines;
            if (!teacher.birthDate.isValid())
                teacher.birthDate = post->birthDate;
            if (teacher.sex == Sex::Unknown)
                teacher.sex = post->sex;
            if (teacher.civility.isEmpty())
                teacher.civility = post->civility;
            if (!post->grade.isEmpty())
                teacher.grade = post->grade;
        }
        disciplines.removeDuplicates();
        teacher.disciplines = disciplines;
        teacher.dueMinutes = due;
        draft.update(teacher);
    }

    /// Groups that were recognised before one of their classes was: they get it now.
    void adoptGroupsOf(Draft& draft, const QString& division)
    {
        QList<std::pair<qint64, QString>> groups;
        for (const Correspondence& row : draft.school().table<Correspondence>()) {
            if (row.match != MatchKind::Group || row.state != MatchState::Settled)
                continue;
            const StsStructure* sts = structure(draft.school(), row.theirs, true);
            if (sts && sts->divisions.contains(division))
                groups.append({ row.ours, row.theirs });
        }
        for (const auto& [ours, theirs] : groups)
            adopt(draft, MatchKind::Group, ours, theirs);
    }

} // namespace

const StsIndividual* individual(const School& school, const QString& key)
{
    return findRow<StsIndividual>(school, [&](const StsIndividual& row) { return row.key() == key; });
}

const StsStructure* structure(const School& school, const QString& code, bool isGroup)
{
    return findRow<StsStructure>(
        school, [&](const StsStructure& row) { return row.isGroup == isGroup && row.code == code; });
}

const StsSubject* stsSubject(const School& school, const QString& code)
{
    return findRow<StsSubject>(school, [&](const StsSubject& row) { return row.code == code; });
}

bool hasTheirs(const School& school, MatchKind kind, const QString& theirs)
{
    switch (kind) {
    case MatchKind::Teacher:
        return individual(school, theirs) != nullptr;
    case MatchKind::Division:
    case MatchKind::Group:
        return structure(school, theirs, kind == MatchKind::Group) != nullptr;
    case MatchKind::Subject:
        break;
    }
    return stsSubject(school, theirs) != nullptr;
}

qint64 standIn(const School& school, MatchKind kind, qint64 ours, const QString& theirs)
{
    if (const qint64 settled = oursOf(school, kind, theirs); settled != 0 && settled != ours) {
        const Sides sides(school, kind);
        // Only a row that nobody knew before, and that stands for this one object alone.
        return sides.isImported(settled) && sides.ofOurs(settled).size() == 1 && !sides.isImported(ours) ? settled : 0;
    }
    const auto free = [&](qint64 id) { return id != ours && !isTaken(school, kind, id); };
    switch (kind) {
    case MatchKind::Division:
        if (const Division* row = findRow<Division>(school,
                [&](const Division& d) { return d.code == theirs && isImported(d.origin) && free(d.id.value); }))
            return row->id.value;
        break;
    case MatchKind::Group:
        if (const Group* row = findRow<Group>(
                school, [&](const Group& g) { return g.code == theirs && isImported(g.origin) && free(g.id.value); }))
            return row->id.value;
        break;
    case MatchKind::Subject:
        if (const Subject* row
            = findRow<Subject>(school, [&](const Subject& s) { return s.code == theirs && free(s.id.value); }))
            return row->id.value;
        break;
    case MatchKind::Teacher:
        break;
    }
    return 0;
}

void adopt(Draft& draft, MatchKind kind, qint64 ours, const QString& theirs)
{
    const School& school = draft.school();
    switch (kind) {
    case MatchKind::Teacher:
        adoptTeacher(draft, Id<Teacher>(ours));
        break;
    case MatchKind::Division:
        if (const StsStructure* sts = structure(school, theirs, false)) {
            Division division = *school.find(Id<Division>(ours));
            if (division.origin == Origin::Previous)
                division.origin = Origin::Sts;
            if (division.label.isEmpty())
                division.label = sts->label;
            division.plannedSize = sts->plannedSize;
            division.mefs = mefsOf(school, sts->mefs);
            draft.update(division);
        }
        break;
    case MatchKind::Group:
        if (const StsStructure* sts = structure(school, theirs, true)) {
            Group group = *school.find(Id<Group>(ours));
            if (group.origin == Origin::Previous)
                group.origin = Origin::Sts;
            if (group.label.isEmpty())
                group.label = sts->label;
            group.plannedSize = sts->plannedSize;
            group.maxSize = sts->maxSize;
            // While none of STS's classes is known here, those that SIECLE gave stay: else the imports would take
            // turns.
            if (const QList<Id<Division>> divisions = divisionsOf(school, sts->divisions); !divisions.isEmpty()) {
                group.divisions = divisions;
                group.mefs = mefsOf(school, sts->mefs);
            }
            draft.update(group);
        }
        break;
    case MatchKind::Subject:
        if (const StsSubject* sts = stsSubject(school, theirs)) {
            Subject subject = *school.find(Id<Subject>(ours));
            if (!isNationalCode(subject.code))
                subject.code = theirs;
            if (subject.shortCode.isEmpty())
                subject.shortCode = sts->shortCode;
            if (subject.label.isEmpty())
                subject.label = sts->longLabel.isEmpty() ? sts->label : sts->longLabel;
            draft.update(subject);
        }
        break;
    }
}

void removeOurs(Draft& draft, MatchKind kind, qint64 ours)
{
    const Table<Unavailability> closed = draft.school().table<Unavailability>();
    for (const Unavailability& row : closed) {
        if (row.resource == resourceKind(kind) && row.resourceId == ours)
            draft.remove(row.id);
    }
    const Table<StsOverride> overrides = draft.school().table<StsOverride>();
    for (const StsOverride& row : overrides) {
        if (kind == MatchKind::Group && isOfGroup(row.what) && row.ours == ours)
            draft.remove(row.id);
    }
    const Table<Correspondence> rows = draft.school().table<Correspondence>();
    for (const Correspondence& row : rows) {
        if (row.match == kind && row.ours == ours)
            draft.remove(row.id);
    }
    withEntity(rowKind(kind), [&]<class Entity>() { draft.remove(Id<Entity>(ours)); });
}

void unlink(Draft& draft, Id<Correspondence> id)
{
    const Correspondence* found = draft.school().find(id);
    if (!found)
        return;
    const Correspondence row = *found;
    draft.remove(id);
    if (row.match == MatchKind::Teacher && draft.school().find(Id<Teacher>(row.ours)))
        adopt(draft, row.match, row.ours, row.theirs);
}

void link(Draft& draft, MatchKind kind, qint64 ours, const QString& theirs, const Decision& decision)
{
    const qint64 gives = standIn(draft.school(), kind, ours, theirs);
    // The stand-in's own correspondence goes with it, below; so do the former ones of theirs, what set ours aside, and
    // what of STS ours answered to that is no more. A post may come back: somebody who is on leave.
    const auto isOver = [&](const Correspondence& row) {
        return kind != MatchKind::Teacher && row.ours == ours && !hasTheirs(draft.school(), kind, row.theirs);
    };
    QList<Id<Correspondence>> former;
    for (const Correspondence& row : draft.school().table<Correspondence>()) {
        if (row.match == kind
            && (row.theirs == theirs || (row.ours == ours && row.state == MatchState::Ignored)
                || (gives != 0 && row.ours == gives) || isOver(row)))
            former.append(row.id);
    }
    for (const Id<Correspondence> id : former)
        unlink(draft, id);
    if (gives != 0) {
        replaceRow(draft, rowKind(kind), gives, ours);
        inherit(draft, kind, gives, ours);
    }
    draft.insert(Correspondence { .match = kind,
        .ours = ours,
        .theirs = theirs,
        .state = MatchState::Settled,
        .rule = decision.rule,
        .reason = decision.reason,
        .decidedBy = decision.by,
        .decidedAt = decision.at });
    adopt(draft, kind, ours, theirs);
    if (kind == MatchKind::Division)
        adoptGroupsOf(draft, theirs);
}

qint64 createAndLink(Draft& draft, MatchKind kind, const QString& theirs, const Decision& decision)
{
    const School& school = draft.school();
    qint64 ours = 0;
    switch (kind) {
    case MatchKind::Teacher:
        if (const StsIndividual* sts = individual(school, theirs)) {
            ours = draft
                       .insert(Teacher { .civility = sts->civility,
                           .familyName = sts->familyName,
                           .usageName = sts->usageName,
                           .firstName = sts->firstName,
                           .birthDate = sts->birthDate,
                           .sex = sts->sex,
                           .grade = sts->grade,
                           .origin = Origin::Sts })
                       .value;
        }
        break;
    case MatchKind::Division:
        if (structure(school, theirs, false))
            ours = draft.insert(Division { .code = theirs, .origin = Origin::Sts }).value;
        break;
    case MatchKind::Group:
        if (structure(school, theirs, true))
            ours = draft.insert(Group { .code = theirs, .origin = Origin::Sts }).value;
        break;
    case MatchKind::Subject:
        if (stsSubject(school, theirs))
            ours = draft.insert(Subject { .code = theirs }).value;
        break;
    }
    if (ours != 0)
        link(draft, kind, ours, theirs, decision);
    return ours;
}

} // namespace navette::matching
