// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/occupancy.h"

/// The inside of Occupancy, shared with the questions that would be slow from outside.
namespace navette::timetable {

/// A set of pupils as bits; a class has a bit of its own besides.
class PupilSet {
public:
    void insert(size_t bit);
    void unite(const PupilSet& other);
    bool intersects(const PupilSet& other) const;

private:
    std::vector<quint64> m_words;
};

/// What a lesson takes.
struct LessonFacts {
    Id<Lesson> id;
    quint64 weeks = 0;
    PupilSet pupils;
    QList<Id<Teacher>> teachers;
    QList<Id<Room>> rooms;
};

struct Occupancy::Data {
    explicit Data(const School& s);

    bool uses(const LessonFacts& facts, Resource resource) const;
    const LessonFacts& factsOf(Id<Lesson> id) const { return lessons[size_t(numbers.value(id))]; }

    School school;
    TimeGrid grid;
    std::vector<LessonFacts> lessons;
    QHash<Id<Lesson>, int> numbers;
    std::vector<QList<int>> bySlot; ///< numbers of the lessons that run in a slot of the week
    QHash<Resource, PupilSet> sets;
    QHash<Resource, QList<Id<Student>>> pupils;
    QHash<Id<Student>, size_t> bits;

private:
    void collectPupils();
    void add(const Lesson& lesson);
};

} // namespace navette::timetable
