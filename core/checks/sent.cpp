// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/sent.h"

#include <algorithm>

namespace navette::checks {

bool hasLeft(const Student& student, QDate day)
{
    return student.exit.isValid() && day.isValid() && student.exit <= day;
}

QString divisionsValue(const QList<Id<Division>>& divisions)
{
    QStringList ids;
    for (const Id<Division> id : divisions)
        ids.append(QString::number(id.value));
    return ids.join(u' ');
}

QList<Id<Division>> divisionsOfValue(const QString& value)
{
    QList<Id<Division>> divisions;
    for (const QString& word : value.split(u' ', Qt::SkipEmptyParts)) {
        if (const Id<Division> id { word.toLongLong() }; id && !divisions.contains(id))
            divisions.append(id);
    }
    return divisions;
}

Sent::Sent(const School& school)
    : m_school(school)
{
    readCorrespondences();
    readOverlay();
    readPupils();
}

void Sent::readCorrespondences()
{
    QHash<QString, Id<StsIndividual>> individuals;
    for (const StsIndividual& row : m_school.table<StsIndividual>())
        individuals.insert(row.key(), row.id);
    for (const Group& row : m_school.groups())
        m_groups.insert(row.id, row.code);
    for (const Correspondence& row : m_school.table<Correspondence>()) {
        if (row.state != MatchState::Settled)
            continue;
        switch (row.match) {
        case MatchKind::Teacher:
            if (const auto post = individuals.constFind(row.theirs); post != individuals.cend())
                m_posts[Id<Teacher>(row.ours)].append(*post);
            break;
        case MatchKind::Division:
            m_divisions.insert(Id<Division>(row.ours), row.theirs);
            break;
        case MatchKind::Group:
            m_groups.insert(Id<Group>(row.ours), row.theirs);
            m_groupsInSts.insert(Id<Group>(row.ours), row.theirs);
            break;
        case MatchKind::Subject:
            m_subjects.insert(Id<Subject>(row.ours), row.theirs);
            break;
        }
    }
}

void Sent::readOverlay()
{
    for (const StsOverride& row : m_school.table<StsOverride>()) {
        switch (row.what) {
        case OverrideField::GroupCode:
            m_groups.insert(Id<Group>(row.ours), row.value);
            break;
        case OverrideField::GroupSize:
            m_sizes.insert(Id<Group>(row.ours), std::max(0, row.value.toInt()));
            break;
        case OverrideField::GroupDivisions: {
            QList<Id<Division>> divisions = divisionsOfValue(row.value);
            divisions.removeIf([&](Id<Division> id) { return !m_school.find(id); });
            m_groupDivisions.insert(Id<Group>(row.ours), divisions);
            break;
        }
        case OverrideField::Modality:
            m_modalities.insert(Id<Service>(row.ours), row.value);
            break;
        case OverrideField::CoTeaching:
            m_coTeaching.insert(Id<Service>(row.ours), row.value == u"1");
            break;
        case OverrideField::Withheld:
            m_withheld.insert(Id<Service>(row.ours));
            break;
        }
    }
    m_withheld.removeIf([&](Id<Service> id) { return !m_school.find(id); });
}

void Sent::readPupils()
{
    const QDate firstDay = m_school.info().firstDay;
    for (const Membership& row : m_school.table<Membership>()) {
        const Student* student = m_school.find(row.student);
        if (student && !row.to.isValid() && !hasLeft(*student, firstDay))
            m_pupils[row.group].append(row.student);
    }
}

QString Sent::division(Id<Division> id) const { return m_divisions.value(id); }
QString Sent::group(Id<Group> id) const { return m_groups.value(id); }
QString Sent::groupInSts(Id<Group> id) const { return m_groupsInSts.value(id); }
QString Sent::subject(Id<Subject> id) const { return m_subjects.value(id); }

const StsIndividual* Sent::individual(const ServiceShare& share) const
{
    if (const StsIndividual* post = m_school.find(share.post))
        return post;
    return individual(share.teacher);
}

const StsIndividual* Sent::individual(Id<Teacher> id) const
{
    const QList<Id<StsIndividual>>& all = posts(id);
    return all.isEmpty() ? nullptr : m_school.find(all.front());
}

const QList<Id<StsIndividual>>& Sent::posts(Id<Teacher> id) const
{
    static const QList<Id<StsIndividual>> none;
    const auto found = m_posts.constFind(id);
    return found == m_posts.cend() ? none : *found;
}

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

QList<Id<Division>> Sent::divisions(Id<Group> id) const
{
    if (const auto found = m_groupDivisions.constFind(id); found != m_groupDivisions.cend())
        return *found;
    const Group* group = m_school.find(id);
    return group ? group->divisions : QList<Id<Division>>();
}

std::optional<int> Sent::headcountByHand(Id<Group> id) const
{
    const auto found = m_sizes.constFind(id);
    return found == m_sizes.cend() ? std::nullopt : std::optional(*found);
}

int Sent::headcount(Id<Group> id) const
{
    if (const std::optional<int> byHand = headcountByHand(id))
        return *byHand;
    const int present = int(pupils(id).size());
    const Group* group = m_school.find(id);
    return present > 0 ? present : group ? group->plannedSize : 0;
}

QString Sent::modality(const Service& service) const { return m_modalities.value(service.id, service.modality); }

bool Sent::coTeaching(const Service& service) const { return m_coTeaching.value(service.id, service.coTeaching); }

bool Sent::leaves(const Service& service) const
{
    return !isWithheld(service.id) && service.annualMinutes > 0 && !subject(service.subject).isEmpty();
}

} // namespace navette::checks
