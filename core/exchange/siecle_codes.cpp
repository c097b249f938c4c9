// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/siecle_parts.h"
#include "matching/fold.h"

#include <QSet>

namespace navette::exchange::siecle_import {

namespace {

    template <class Entity>
    void collect(const School& school, MatchKind kind, const QSet<QString>& named, QHash<QString, Id<Entity>>& codes,
        QHash<QString, Id<Entity>>& folded)
    {
        QSet<QString> doubtful; // two rows of one folded code: neither is meant
        for (const Entity& row : school.table<Entity>()) {
            codes.insert(row.code, row.id);
            if (named.contains(row.code))
                continue;
            const QString form = matching::foldCode(row.code);
            if (folded.contains(form))
                doubtful.insert(form);
            folded.insert(form, row.id);
        }
        for (const QString& form : std::as_const(doubtful))
            folded.remove(form);
        for (const Correspondence& row : school.table<Correspondence>()) {
            if (row.match == kind && row.state == MatchState::Settled && school.find(Id<Entity>(row.ours)))
                codes.insert(row.theirs, Id<Entity>(row.ours));
        }
    }

    template <class Entity>
    Id<Entity> look(
        const QString& code, const QHash<QString, Id<Entity>>& codes, const QHash<QString, Id<Entity>>& folded)
    {
        const auto found = codes.constFind(code);
        return found != codes.cend() ? *found : folded.value(matching::foldCode(code));
    }

} // namespace

StructureCodes::StructureCodes(const School& school, const siecle::Document& structures)
{
    QSet<QString> divisions;
    for (const siecle::Division& division : structures.divisions)
        divisions.insert(division.code);
    QSet<QString> groups;
    for (const siecle::Group& group : structures.groups)
        groups.insert(group.code);
    collect(school, MatchKind::Division, divisions, m_divisions, m_foldedDivisions);
    collect(school, MatchKind::Group, groups, m_groups, m_foldedGroups);
}

Id<Division> StructureCodes::division(const QString& code) const { return look(code, m_divisions, m_foldedDivisions); }
Id<Group> StructureCodes::group(const QString& code) const { return look(code, m_groups, m_foldedGroups); }

} // namespace navette::exchange::siecle_import
