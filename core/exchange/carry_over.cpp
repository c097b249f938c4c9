// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/prepare.h"

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
    for (const Correspondence& row : previous.table<Correspondence>()) {
        // A decision to set aside was about that year.
        if (row.state == MatchState::Settled)
            school.put(row);
    }
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
