// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/sent.h"

namespace navette::checks {

bool hasLeft(const Student& student, QDate day)
{
    return student.exit.isValid() && day.isValid() && student.exit <= day;
}

Sent::Sent(const School& school)
    : m_school(school)
{
    QHash<QString, Id<StsIndividual>> individuals;
    for (const StsIndividual& row : school.table<StsIndividual>())
        individuals.insert(row.key(), row.id);
    for (const Group& row : school.groups())
        m_groups.insert(row.id, row.code);
    for (const Correspondence& row : school.table<Correspondence>()) {
        if (row.state != MatchState::Settled)
            continue;
        switch (row.match) {
        case MatchKind::Teacher:
            if (individuals.contains(row.theirs) && !m_posts.contains(Id<Teacher>(row.ours)))
                m_posts.insert(Id<Teacher>(row.ours), individuals.value(row.theirs));
            break;
        case MatchKind::Division:
            m_divisions.insert(Id<Division>(row.ours), row.theirs);
            break;
        case MatchKind::Group:
            m_groups.insert(Id<Group>(row.ours), row.theirs);
            break;
        case MatchKind::Subject:
            m_subjects.insert(Id<Subject>(row.ours), row.theirs);
            break;
        }
    }
    for (const StsOverride& row : school.table<StsOverride>()) {
        if (row.what == OverrideField::GroupCode)
            m_groups.insert(Id<Group>(row.ours), row.value);
    }
    for (const Membership& row : school.table<Membership>()) {
        const Student* student = school.find(row.student);
        if (student && !row.to.isValid() && !hasLeft(*student, school.info().firstDay))
            m_pupils[row.group].append(row.student);
    }
}

QString Sent::division(Id<Division> id) const { return m_divisions.value(id); }
QString Sent::group(Id<Group> id) const { return m_groups.value(id); }
QString Sent::subject(Id<Subject> id) const { return m_subjects.value(id); }

const StsIndividual* Sent::individual(const ServiceShare& share) const
{
    if (const StsIndividual* post = m_school.find(share.post))
        return post;
    return individual(share.teacher);
}

const StsIndividual* Sent::individual(Id<Teacher> id) const { return m_school.find(m_posts.value(id)); }

const QList<Id<Student>>& Sent::pupils(Id<Group> id) const
{
    static const QList<Id<Student>> none;
    const auto found = m_pupils.constFind(id);
    return found == m_pupils.cend() ? none : *found;
}

QHash<Id<Division>, int> Sent::pupilsByDivision(Id<Group> id) const
{
    QHash<Id<Division>, int> count;
    for (const Id<Student> pupil : pupils(id))
        ++count[m_school.find(pupil)->division];
    return count;
}

int Sent::headcount(Id<Group> id) const
{
    const int present = int(pupils(id).size());
    const Group* group = m_school.find(id);
    return present > 0 ? present : group ? group->plannedSize : 0;
}

} // namespace navette::checks
