// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/school_index.h"

#include "common/french.h"
#include "model/hours.h"
#include "timetable/calendar.h"

#include <QSet>
#include <algorithm>
#include <bit>

namespace navette::ui {

namespace {

    template <class M> constexpr bool isIdList = detail::IsIdList<M>::value;
    template <class M> constexpr bool isId = detail::IsId<M>::value;

    template <class M> struct PointsTo;
    template <class Entity> struct PointsTo<Id<Entity>> {
        static constexpr Kind kind = Entity::kind;
    };

    void sortByName(QList<const Student*>& students)
    {
        std::sort(students.begin(), students.end(), [](const Student* a, const Student* b) {
            return french::lessThan(french::personName(a->familyName, a->usageName, a->firstName),
                french::personName(b->familyName, b->usageName, b->firstName));
        });
    }

} // namespace

SchoolIndex::SchoolIndex(const School& school, QDate today)
    : m_school(school)
    , m_grid(school.grid())
    , m_today(today)
    , m_allWeeks(timetable::Calendar(school.info(), school.table<CalendarPeriod>()).openWeeks())
{
    collect<Student>();
    collect<StudentOption>();
    collect<Membership>();
    collect<Guardianship>();
    collect<Group>();
    collect<Service>();
    collect<ServiceShare>();
    collect<Lesson>();
    collect<Programme>();
    collectCorrespondences();
    for (const CodeItem& item : m_school.table<CodeItem>())
        m_codeLabels.insert(item.list + u'/' + item.code, item.longLabel.isEmpty() ? item.shortLabel : item.longLabel);
    for (const Unavailability& row : m_school.table<Unavailability>())
        m_unavailabilities[{ row.resource, row.resourceId }].append(&row);
    countSlots();
}

template <class To> void SchoolIndex::collect()
{
    Links<To>& links = std::get<Links<To>>(m_links);
    for (const To& row : m_school.table<To>()) {
        const auto note = [&](const auto& field) {
            const auto& value = row.*(field.member);
            using Member = std::remove_cvref_t<decltype(value)>;
            if constexpr (isId<Member>) {
                if (value)
                    links[code({ PointsTo<Member>::kind, value.value })].append(&row);
            } else if constexpr (isIdList<Member>) {
                for (const auto id : value)
                    links[code({ PointsTo<std::remove_cvref_t<decltype(id)>>::kind, id.value })].append(&row);
            }
        };
        std::apply([&](const auto&... field) { (note(field), ...); }, To::fields());
    }
}

void SchoolIndex::collectCorrespondences()
{
    for (const Correspondence& row : m_school.table<Correspondence>()) {
        if (row.ours != 0 && !row.theirs.isEmpty() && row.state == MatchState::Settled)
            m_theirs[{ int(row.match), row.ours }].append(row.theirs);
        else if (row.ours != 0 && row.state == MatchState::Ignored)
            m_setAside.insert({ int(row.match), row.ours }, true);
    }
    for (const StsIndividual& individual : m_school.table<StsIndividual>()) {
        for (const QString& division : individual.headTeacherOf)
            m_headTeachers[division].append(
                french::personName(individual.familyName, individual.usageName, individual.firstName));
    }
}

void SchoolIndex::countSlots()
{
    QSet<int> closed;
    for (const Unavailability* row : m_unavailabilities.value({ ResourceKind::School, 0 })) {
        for (int slot = row->slot; slot < row->slot + row->slotCount && !row->optional; ++slot)
            closed.insert(m_grid.indexOf({ row->day, slot }));
    }
    closed.remove(-1);
    m_openSlots = m_grid.slotsPerWeek() - static_cast<int>(closed.size());
}

const timetable::Occupancy& SchoolIndex::occupancy() const
{
    if (!m_occupancy)
        m_occupancy.emplace(m_school);
    return *m_occupancy;
}

QString SchoolIndex::label(RowKey key) const
{
    if (key.id == 0)
        return {};
    const auto found = m_labels.constFind(code(key));
    if (found != m_labels.cend())
        return *found;
    return *m_labels.insert(code(key), rowLabel(m_school, key));
}

QList<const Student*> SchoolIndex::pupils(Id<Division> division) const
{
    QList<const Student*> students;
    for (const Student* student : of<Student>(division)) {
        if (!hasLeft(*student))
            students.append(student);
    }
    sortByName(students);
    return students;
}

QList<const Student*> SchoolIndex::pupils(Id<Group> group) const
{
    QList<const Student*> students;
    for (const Membership* row : of<Membership>(group)) {
        const Student* student = find(row->student);
        const bool over = row->to.isValid() && row->to <= m_today;
        if (student && !over && !hasLeft(*student) && !students.contains(student))
            students.append(student);
    }
    sortByName(students);
    return students;
}

QList<const Group*> SchoolIndex::groupsOf(Id<Student> student) const
{
    QList<const Group*> groups;
    for (const Membership* row : of<Membership>(student)) {
        const Group* group = find(row->group);
        const bool over = row->to.isValid() && row->to <= m_today;
        if (group && !over && !groups.contains(group))
            groups.append(group);
    }
    std::sort(groups.begin(), groups.end(),
        [](const Group* a, const Group* b) { return french::lessThan(a->code, b->code); });
    return groups;
}

QStringList SchoolIndex::headTeachers(Id<Division> division) const
{
    QStringList names;
    for (const QString& theirCode : theirs(MatchKind::Division, division.value))
        names += m_headTeachers.value(theirCode);
    return names;
}

QString SchoolIndex::codeLabel(const QString& list, const QString& itemCode) const
{
    const QString found = m_codeLabels.value(list + u'/' + itemCode);
    return found.isEmpty() ? itemCode : found;
}

QList<const Unavailability*> SchoolIndex::unavailabilities(timetable::Resource resource) const
{
    return m_unavailabilities.value(resource);
}

int SchoolIndex::annualMinutes(const Lesson& lesson) const
{
    const int every = m_grid.nominalMinutes(lesson.slotCount) * WeeksPerYear;
    const int open = std::popcount(m_allWeeks);
    const int held = std::popcount(timetable::weeksOf(m_school, lesson) & m_allWeeks);
    if (open == 0 || held >= open)
        return every;
    // Holidays make Q1 and Q2 uneven by a week, yet each counts for half a year of service.
    return std::abs(2 * held - open) <= 2 ? every / 2 : every * held / open;
}

int SchoolIndex::madeMinutes(Id<Service> service) const
{
    int minutes = 0;
    for (const Lesson* lesson : of<Lesson>(service))
        minutes += annualMinutes(*lesson);
    return minutes;
}

int SchoolIndex::sharedMinutes(Id<Teacher> teacher) const
{
    int minutes = 0;
    for (const ServiceShare* share : of<ServiceShare>(teacher))
        minutes += share->annualMinutes;
    return minutes;
}

int SchoolIndex::occupiedSlots(Id<Room> room) const
{
    QSet<int> taken;
    for (const Lesson* lesson : of<Lesson>(room)) {
        for (int slot = lesson->slot; lesson->isPlaced() && slot < lesson->slot + lesson->slotCount; ++slot)
            taken.insert(m_grid.indexOf({ lesson->day, slot }));
    }
    taken.remove(-1);
    return static_cast<int>(taken.size());
}

QString weekly(int annualMinutes) { return french::duration((annualMinutes + WeeksPerYear / 2) / WeeksPerYear); }

} // namespace navette::ui
