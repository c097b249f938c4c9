// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/time_grid.h"

#include <QHash>
#include <memory>
#include <vector>

/// Who is where when.
namespace navette::timetable {

/// A thing that can be in one place at a time, or the thing a timetable is shown for.
struct Resource {
    ResourceKind kind = ResourceKind::School;
    qint64 id = 0;

    auto operator<=>(const Resource&) const = default;
};
size_t qHash(const Resource& resource, size_t seed = 0);

QString label(const School& school, Resource resource); ///< "MARTIN Anne", "6 A", "B204"

/// Every resource that a lesson occupies: teachers, rooms, divisions, groups and the pupils of those. Pupils are given
/// through their divisions and groups (membership), so a clash of groups is a clash of the pupils they share.
class Occupancy {
public:
    explicit Occupancy(const School& school);

    /// The placed lessons of a resource that run in slot \a place, in any week of \a weeks; without \a except.
    QList<Id<Lesson>> at(Resource resource, Place place, quint64 weeks = ~0ULL, Id<Lesson> except = {}) const;
    bool isFree(Resource resource, Place place, int slotCount, quint64 weeks = ~0ULL, Id<Lesson> except = {}) const;
    /// All lessons (placed or not) of a resource, for a timetable. A division's: its own and those of the groups that
    /// hold pupils of it. A pupil's: those of the division and of every group they are in.
    QList<Id<Lesson>> lessonsOf(Resource resource) const;
    /// The pupils of a division or group at the start of the year, by id; leavers left out.
    const QList<Id<Student>>& pupilsOf(Resource resource) const;
    /// The pupils that two divisions or groups share: divisions never do; a group shares with each of its divisions.
    /// Without any pupil link for one of them, the divisions that they have in common stand in.
    bool share(Resource a, Resource b) const;

    /// The inside, for this room only (occupancy_data.h).
    struct Data;
    const Data& data() const { return *d; }

private:
    std::shared_ptr<const Data> d;
};

} // namespace navette::timetable
