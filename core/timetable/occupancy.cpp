// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/occupancy.h"

#include "model/change_set.h"
#include "timetable/calendar.h"
#include "timetable/occupancy_data.h"

#include <algorithm>

namespace navette::timetable {

size_t qHash(const Resource& resource, size_t seed) { return qHashMulti(seed, int(resource.kind), resource.id); }

QString label(const School& school, Resource resource)
{
    switch (resource.kind) {
    case ResourceKind::School:
        return rowLabel(school, { Kind::SchoolInfo, school.info().id.value });
    case ResourceKind::Teacher:
        return rowLabel(school, { Kind::Teacher, resource.id });
    case ResourceKind::Division:
        return rowLabel(school, { Kind::Division, resource.id });
    case ResourceKind::Group:
        return rowLabel(school, { Kind::Group, resource.id });
    case ResourceKind::Room:
        return rowLabel(school, { Kind::Room, resource.id });
    case ResourceKind::Student:
        return rowLabel(school, { Kind::Student, resource.id });
    case ResourceKind::Subject:
        return rowLabel(school, { Kind::Subject, resource.id });
    }
    return {};
}

bool PupilSet::intersects(const PupilSet& other) const
{
    const size_t words = std::min(m_words.size(), other.m_words.size());
    for (size_t i = 0; i < words; ++i) {
        if ((m_words[i] & other.m_words[i]) != 0)
            return true;
    }
    return false;
}

void PupilSet::unite(const PupilSet& other)
{
    if (other.m_words.size() > m_words.size())
        m_words.resize(other.m_words.size());
    for (size_t i = 0; i < other.m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
}

void PupilSet::insert(size_t bit)
{
    if (bit / 64 >= m_words.size())
        m_words.resize(bit / 64 + 1);
    m_words[bit / 64] |= quint64(1) << (bit % 64);
}

Occupancy::Data::Data(const School& s)
    : school(s)
    , grid(s.grid())
    , bySlot(size_t(grid.slotsPerWeek()))
{
    collectPupils();
    lessons.reserve(size_t(s.lessons().size()));
    for (const Lesson& lesson : s.lessons())
        add(lesson);
}

void Occupancy::Data::collectPupils()
{
    const QDate start = school.info().firstDay;
    size_t bit = 0;
    for (const Division& division : school.divisions()) {
        // A bit for the class itself: two lessons of a class without pupils clash all the same.
        sets[{ ResourceKind::Division, division.id.value }].insert(bit++);
    }
    for (const Student& student : school.students()) {
        if (student.exit.isValid() && start.isValid() && student.exit <= start)
            continue;
        bits.insert(student.id, bit);
        sets[{ ResourceKind::Student, student.id.value }].insert(bit);
        if (student.division) {
            const Resource division { ResourceKind::Division, student.division.value };
            sets[division].insert(bit);
            pupils[division].append(student.id);
        }
        ++bit;
    }
    for (const Membership& row : school.table<Membership>()) {
        const auto found = bits.constFind(row.student);
        if (found == bits.cend() || (row.to.isValid() && start.isValid() && row.to <= start))
            continue;
        const Resource group { ResourceKind::Group, row.group.value };
        sets[group].insert(*found);
        pupils[group].append(row.student);
    }
    for (QList<Id<Student>>& list : pupils) {
        // Links come in any order, and a pupil who left a group and came back has two.
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    for (const Group& group : school.groups()) {
        const Resource resource { ResourceKind::Group, group.id.value };
        if (pupils.contains(resource))
            continue;
        // Nobody in it yet: whoever comes will be of one of its classes.
        PupilSet& set = sets[resource];
        for (const Id<Division> division : group.divisions)
            set.unite(sets.value({ ResourceKind::Division, division.value }));
    }
}

void Occupancy::Data::add(const Lesson& lesson)
{
    const int number = int(lessons.size());
    LessonFacts facts { .id = lesson.id, .weeks = weeksOf(school, lesson) };
    for (const Id<Division> id : lesson.divisions)
        facts.pupils.unite(sets.value({ ResourceKind::Division, id.value }));
    for (const Id<Group> id : lesson.groups)
        facts.pupils.unite(sets.value({ ResourceKind::Group, id.value }));
    facts.teachers = lesson.teachers;
    facts.rooms = lesson.rooms;
    if (lesson.isPlaced()) {
        for (int i = 0; i < std::max(lesson.slotCount, 1); ++i) {
            if (const int index = grid.indexOf({ lesson.day, lesson.slot + i }); index >= 0)
                bySlot[size_t(index)].append(number);
        }
    }
    numbers.insert(lesson.id, number);
    lessons.push_back(std::move(facts));
}

bool Occupancy::Data::uses(const LessonFacts& facts, Resource resource) const
{
    switch (resource.kind) {
    case ResourceKind::School:
        return true;
    case ResourceKind::Teacher:
        return facts.teachers.contains(Id<Teacher>(resource.id));
    case ResourceKind::Room:
        return facts.rooms.contains(Id<Room>(resource.id));
    case ResourceKind::Division:
    case ResourceKind::Group:
    case ResourceKind::Student: {
        const auto found = sets.constFind(resource);
        return found != sets.cend() && facts.pupils.intersects(*found);
    }
    case ResourceKind::Subject: {
        const Lesson* lesson = school.find(facts.id);
        return lesson && lesson->subject.value == resource.id;
    }
    }
    return false;
}

Occupancy::Occupancy(const School& school)
    : d(std::make_shared<const Data>(school))
{
}

QList<Id<Lesson>> Occupancy::at(Resource resource, Place place, quint64 weeks, Id<Lesson> except) const
{
    QList<Id<Lesson>> found;
    const int index = d->grid.indexOf(place);
    if (index < 0)
        return found;
    for (const int number : d->bySlot[size_t(index)]) {
        const LessonFacts& facts = d->lessons[size_t(number)];
        if (facts.id != except && (facts.weeks & weeks) != 0 && d->uses(facts, resource))
            found.append(facts.id);
    }
    return found;
}

bool Occupancy::isFree(Resource resource, Place place, int slotCount, quint64 weeks, Id<Lesson> except) const
{
    for (int i = 0; i < std::max(slotCount, 1); ++i) {
        if (!at(resource, { place.day, place.slot + i }, weeks, except).isEmpty())
            return false;
    }
    return true;
}

QList<Id<Lesson>> Occupancy::lessonsOf(Resource resource) const
{
    QList<Id<Lesson>> found;
    for (const LessonFacts& facts : d->lessons) {
        if (d->uses(facts, resource))
            found.append(facts.id);
    }
    return found;
}

const QList<Id<Student>>& Occupancy::pupilsOf(Resource resource) const
{
    static const QList<Id<Student>> none;
    const auto found = d->pupils.constFind(resource);
    return found == d->pupils.cend() ? none : *found;
}

bool Occupancy::share(Resource a, Resource b) const { return d->sets.value(a).intersects(d->sets.value(b)); }

} // namespace navette::timetable
