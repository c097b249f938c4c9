// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/ent_names.h"

#include <QMap>
#include <QSet>
#include <algorithm>

/// N: whom and what the ENT recognises, and how it is served.
namespace navette::checks {

namespace {

    void pupils(const View& view, Report& report)
    {
        QList<Id<Student>> unnamed, twins;
        QMap<QString, QList<Id<Student>>> identities;
        for (const Student& student : view.school.students()) {
            if (hasLeft(student, view.school.info().firstDay))
                continue; // the file does not speak of them
            if (!student.birthDate.isValid() || student.firstName.isEmpty() || student.familyName.isEmpty()
                || student.sex == Sex::Unknown)
                unnamed.append(student.id);
            else
                identities[entPupil(student).key()].append(student.id);
        }
        for (const QList<Id<Student>>& same : std::as_const(identities)) {
            if (same.size() > 1)
                twins += same;
        }
        report.about(unnamed);
        report.about(twins, { .which = u"twins" });
    }

    /// A class or group is known by its name alone, and AAF keeps values apart with a dollar (formats-out §c, §d).
    void names(const View& view, Report& report)
    {
        QSet<Id<Division>> divisions;
        QSet<Id<Group>> groups;
        for (const Lesson& lesson : view.school.lessons()) {
            if (!lesson.isPlaced())
                continue;
            divisions.unite(QSet<Id<Division>>(lesson.divisions.cbegin(), lesson.divisions.cend()));
            groups.unite(QSet<Id<Group>>(lesson.groups.cbegin(), lesson.groups.cend()));
        }
        QList<RowKey> unknown, dollar, doubled;
        QSet<QString> seen;
        const auto look = [&](RowKey key, const QString& name, bool isUnknown) {
            if (isUnknown)
                unknown.append(key);
            if (name.contains(u'$'))
                dollar.append(key);
            if (seen.contains(name))
                doubled.append(key);
            seen.insert(name);
        };
        // Those whom STS has under a code go under that code.
        const bool hasSts = view.school.info().stsImportedAt.isValid();
        for (const Division& row : view.school.divisions()) {
            look({ Kind::Division, row.id.value }, entClass(view.sent, row),
                hasSts && view.sent.division(row.id).isEmpty() && divisions.contains(row.id));
        }
        for (const Group& row : view.school.groups()) {
            if (row.origin == Origin::Previous && !groups.contains(row.id))
                continue;
            look({ Kind::Group, row.id.value }, view.sent.group(row.id),
                hasSts && view.sent.groupInSts(row.id).isEmpty() && groups.contains(row.id));
        }
        report.about(unknown);
        report.about(dollar, { .which = u"dollar" });
        report.about(doubled, { .which = u"double" });
    }

    const Milestone* loaded(const School& school)
    {
        const auto& milestones = school.table<Milestone>();
        const auto found = std::find_if(
            milestones.begin(), milestones.end(), [](const Milestone& row) { return row.step == u"ent.load"; });
        return found == milestones.end() ? nullptr : &*found;
    }

    void firstLoad(const View& view, Report& report)
    {
        if (loaded(view.school))
            return;
        if (view.situation.automatic)
            report.aboutSchool();
        else
            report.aboutSchool({ .which = u"manual" });
    }

    void delivery(const View& view, Report& report)
    {
        if (!view.situation.automatic)
            return;
        int enabled = 0;
        bool twice = false;
        bool nowhere = false;
        for (const EntDelivery& row : view.school.table<EntDelivery>()) {
            if (!row.enabled)
                continue;
            ++enabled;
            twice = twice || QSet<int>(row.times.cbegin(), row.times.cend()).size() != row.times.size();
            nowhere = nowhere || row.address.trimmed().isEmpty();
        }
        if (enabled > 1 || twice)
            report.aboutSchool();
        if (nowhere)
            report.aboutSchool({ .which = u"nowhere" });
    }

    void otherFlow(const View& view, Report& report)
    {
        const Milestone* load = loaded(view.school);
        QList<RowKey> renamed;
        for (const Correspondence& row : view.school.table<Correspondence>()) {
            const bool isClass = row.match == MatchKind::Division;
            if (load && load->doneAt.isValid() && row.state == MatchState::Settled && row.rule == u"manual"
                && (isClass || row.match == MatchKind::Group) && row.decidedAt > load->doneAt)
                renamed.append({ isClass ? Kind::Division : Kind::Group, row.ours });
        }
        report.about(renamed);
        const QString dialect = view.situation.dialect;
        const auto& deliveries = view.school.table<EntDelivery>();
        if (!dialect.isEmpty() && std::any_of(deliveries.begin(), deliveries.end(), [&](const EntDelivery& row) {
                return row.enabled && row.dialect != dialect;
            }))
            report.aboutSchool({ .which = u"flow" });
    }

} // namespace

QList<Check> entChecks()
{
    using enum Receiver;
    return { { QLatin1String("N01"), { Ent }, { Kind::SchoolInfo, Kind::Student }, pupils },
        { QLatin1String("N02"), { Ent }, reads({ kindsOfSent(), { Kind::SchoolInfo, Kind::Lesson } }), names },
        { QLatin1String("N03"), { Ent }, { Kind::SchoolInfo, Kind::Milestone }, firstLoad },
        { QLatin1String("N04"), { Ent }, { Kind::SchoolInfo, Kind::EntDelivery }, delivery },
        { QLatin1String("N05"), { Ent }, { Kind::SchoolInfo, Kind::Milestone, Kind::Correspondence, Kind::EntDelivery },
            otherFlow } };
}

} // namespace navette::checks
