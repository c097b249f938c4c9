// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/prepare.h"

#include "matching/matching.h"

#include <set>

namespace navette::exchange {

namespace {

    template <class Entity> void copy(const School& from, School& to)
    {
        for (const Entity& row : from.table<Entity>())
            to.put(row);
    }

    /// What was there last year is last year's until an import of this year finds it again.
    template <class Entity> void copyAsPrevious(const School& from, School& to)
    {
        for (Entity row : from.table<Entity>()) {
            row.origin = Origin::Previous;
            to.put(row);
        }
    }

    /// What STS had hours for, as a correspondence names it.
    std::set<std::pair<MatchKind, QString>> withHours(const School& school)
    {
        std::set<std::pair<MatchKind, QString>> found;
        for (const StsService& service : school.table<StsService>()) {
            const StsStructure* structure = school.find(service.structure);
            if (!structure || service.hours <= 0)
                continue;
            found.insert({ structure->isGroup ? MatchKind::Group : MatchKind::Division, structure->code });
            found.insert({ MatchKind::Subject, service.subject });
        }
        for (const StsServiceShare& share : school.table<StsServiceShare>()) {
            if (const StsIndividual* individual = school.find(share.individual); individual && share.hours > 0)
                found.insert({ MatchKind::Teacher, individual->key() });
        }
        return found;
    }

    /// Decisions are kept, so that no question is asked twice. Something of STS that was set aside while STS had no
    /// hours for it stays so as long as it has none: with hours it is another question (matching/rules).
    void carryDecisions(const School& from, School& to)
    {
        const std::set<std::pair<MatchKind, QString>> worked = withHours(from);
        for (Correspondence row : from.table<Correspondence>()) {
            if (row.state == MatchState::Ignored && row.ours == 0 && !worked.contains({ row.match, row.theirs }))
                row.rule = matching::SetAsideWithoutHours;
            to.put(row);
        }
    }

} // namespace

ChangeSet carryOver(const School& previous, const School& target)
{
    School school = target;
    copy<GridSettings>(previous, school);
    copy<Mef>(previous, school);
    copy<Subject>(previous, school);
    copy<Room>(previous, school);
    copyAsPrevious<Teacher>(previous, school);
    copyAsPrevious<Division>(previous, school);
    for (Group row : previous.groups()) {
        row.origin = Origin::Previous;
        school.put(row);
    }
    for (const Unavailability& row : previous.table<Unavailability>()) {
        // Pupils are not carried over, so neither is what held for one of them.
        if (row.resource != ResourceKind::Student)
            school.put(row);
    }
    carryDecisions(previous, school);
    copy<EntPartner>(previous, school);
    for (EntDelivery row : previous.table<EntDelivery>()) {
        row.enabled = false; // until the ENT took the new year's first file by hand (product.md §2.8)
        school.put(row);
    }
    SchoolInfo info = target.info();
    info.name = previous.info().name;
    info.town = previous.info().town;
    info.category = previous.info().category;
    info.academyCode = previous.info().academyCode;
    info.sector = previous.info().sector;
    info.otherUais = previous.info().otherUais;
    school.put(info);
    return ChangeSet::between(target, school);
}

} // namespace navette::exchange
