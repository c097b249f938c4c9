// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/formations.h"

#include "matching/sides.h"

#include <algorithm>

namespace navette::matching {

namespace {

    /// Empty where nothing is known of it.
    QString formationOf(const StructureTraits& structure)
    {
        if (structure.mefs.isEmpty() || (structure.isGroup && structure.divisions.isEmpty()))
            return {};
        return structure.mefs.join(u',') + u'|' + structure.divisions.join(u',');
    }

} // namespace

Formations::Formations(const Sides& sides)
    : m_sides(sides)
{
    if (sides.kind() != MatchKind::Division && sides.kind() != MatchKind::Group)
        return;
    for (const qint64 ours : sides.ours()) {
        // What an import of this year made stands for one of theirs, and gives way.
        if (sides.isImported(ours) && sides.ofOurs(ours).isEmpty())
            continue;
        const QString formation = formationOf(sides.structureOfOurs(ours));
        if (formation.isEmpty())
            continue;
        Members& members = m_members[formation];
        members.ours.append(ours);
        const QList<const Correspondence*> rows = sides.ofOurs(ours);
        const bool isFree = std::none_of(rows.cbegin(), rows.cend(), [&](const Correspondence* row) {
            return row->state == MatchState::Ignored || sides.hasTheirs(row->theirs);
        });
        if (isFree)
            members.free.append(ours);
    }
    for (const QString& theirs : sides.theirs()) {
        const QString formation = formationOf(sides.structureOfTheirs(theirs));
        if (formation.isEmpty())
            continue;
        Members& members = m_members[formation];
        members.theirs.append(theirs);
        if (!sides.ofTheirs(theirs))
            members.open.append(theirs);
    }
}

const Formations::Members* Formations::membersFor(const QString& theirs) const
{
    if (m_members.isEmpty())
        return nullptr;
    const auto found = m_members.constFind(formationOf(m_sides.structureOfTheirs(theirs)));
    return found == m_members.cend() ? nullptr : &*found;
}

qint64 Formations::lastFor(const QString& theirs) const
{
    const Members* members = membersFor(theirs);
    if (!members || members->free.size() != 1 || members->open != QStringList { theirs })
        return 0;
    const qint64 ours = members->free.front();
    return m_sides.contradict(ours, theirs) ? 0 : ours;
}

bool Formations::hasButOne(const QString& theirs) const
{
    const Members* members = membersFor(theirs);
    return members && members->ours.size() == 1 && members->theirs.size() == 1;
}

} // namespace navette::matching
