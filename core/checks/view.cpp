// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/view.h"

namespace navette::checks {

Teaching::Teaching(const School& school)
    : m_shares(school.table<ServiceShare>())
    , m_lessons(school.lessons())
{
    for (const ServiceShare& share : m_shares)
        m_sharesOf[share.service].append(&share);
    for (const Lesson& lesson : m_lessons) {
        for (const Id<Service> service : lesson.services)
            m_lessonsOf[service].append(&lesson);
    }
}

const QList<const ServiceShare*>& Teaching::sharesOf(Id<Service> id) const
{
    static const QList<const ServiceShare*> none;
    const auto found = m_sharesOf.constFind(id);
    return found == m_sharesOf.cend() ? none : *found;
}

const QList<const Lesson*>& Teaching::lessonsOf(Id<Service> id) const
{
    static const QList<const Lesson*> none;
    const auto found = m_lessonsOf.constFind(id);
    return found == m_lessonsOf.cend() ? none : *found;
}

QString receiverName(Receiver receiver)
{
    switch (receiver) {
    case Receiver::Sts:
        return QStringLiteral("sts");
    case Receiver::Siecle:
        return QStringLiteral("siecle");
    case Receiver::Ent:
        return QStringLiteral("ent");
    }
    return {};
}

QList<Kind> kindsOfSent()
{
    return { Kind::Division, Kind::Group, Kind::Service, Kind::StsIndividual, Kind::Correspondence, Kind::StsOverride };
}

QList<Kind> kindsOfTeaching() { return { Kind::ServiceShare, Kind::Lesson }; }

QString structureCode(const View& view, const Service& service)
{
    return service.division ? view.sent.division(service.division) : view.sent.group(service.group);
}

QSet<Id<Mef>> mefsOf(const View& view, const Service& service)
{
    QSet<Id<Mef>> mefs;
    const auto add = [&](const QList<Id<Mef>>& more) { mefs.unite(QSet<Id<Mef>>(more.cbegin(), more.cend())); };
    if (const Division* division = view.school.find(service.division))
        add(division->mefs);
    if (const Group* group = view.school.find(service.group)) {
        add(group->mefs);
        if (mefs.isEmpty()) {
            for (const Id<Division> id : view.sent.divisions(group->id)) {
                if (const Division* division = view.school.find(id))
                    add(division->mefs);
            }
        }
    }
    return mefs;
}

} // namespace navette::checks
