// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/detect/open_in_sts.h"
#include "checks/detect/pupils.h"
#include "checks/overlay.h"

#include <QSet>
#include <algorithm>

/// G: groups as STS and SIECLE want them. Their remedies go into the overlay: the timetable's groups stay as they are.
namespace navette::checks {

namespace {

    QSet<Id<Group>> taughtGroups(const View& view)
    {
        QSet<Id<Group>> groups;
        for (const Service& service : view.school.services()) {
            if (service.group && view.sent.leaves(service))
                groups.insert(service.group);
        }
        return groups;
    }

    /// The classes of a group's pupils, in the order of the classes.
    QList<Id<Division>> divisionsOfPupils(const View& view, Id<Group> group)
    {
        QList<Id<Division>> divisions = view.sent.pupilsByDivision(group).keys();
        divisions.removeAll(Id<Division>());
        std::sort(divisions.begin(), divisions.end());
        return divisions;
    }

    /// The overlay's classes for each of \a groups: those it has now and those of its pupils.
    Mend addDivisions(const View& view, const QList<Id<Group>>& groups, const QString& reason)
    {
        Draft draft(view.school);
        Overlay overlay(draft);
        int mended = 0;
        for (const Id<Group> id : groups) {
            QList<Id<Division>> divisions = view.sent.divisions(id);
            const qsizetype before = divisions.size();
            for (const Id<Division> division : divisionsOfPupils(view, id)) {
                if (!divisions.contains(division))
                    divisions.append(division);
            }
            if (divisions.size() == before)
                continue;
            ++mended;
            overlay.say(OverrideField::GroupDivisions, id.value, divisionsValue(divisions), reason);
        }
        return { QCoreApplication::translate(
                     "Checks", "Rattacher %n groupe(s) aux classes de ses élèves", nullptr, mended),
            draft.changes() };
    }

    void withoutDivision(const View& view, Report& report)
    {
        QList<Id<Group>> bare;
        const QSet<Id<Group>> taught = taughtGroups(view);
        for (const Group& group : view.school.groups()) {
            if (taught.contains(group.id) && view.sent.divisions(group.id).isEmpty())
                bare.append(group.id);
        }
        report.about(
            bare, { .mend = addDivisions(view, bare, tr("STS refuse un groupe sans classe : celles de ses élèves.")) });
    }

    void otherDivisions(const View& view, Report& report)
    {
        QList<Id<Group>> groups;
        for (const Group& group : view.school.groups()) {
            const QList<Id<Division>> divisions = view.sent.divisions(group.id);
            const QList<Id<Division>> present = divisionsOfPupils(view, group.id);
            if (group.origin != Origin::Previous && !divisions.isEmpty()
                && std::any_of(present.cbegin(), present.cend(),
                    [&](Id<Division> division) { return !divisions.contains(division); }))
                groups.append(group.id);
        }
        report.about(
            groups, { .mend = addDivisions(view, groups, tr("Des élèves de cette classe sont dans le groupe.")) });
    }

    void tellCodes(const View& view, const QMap<Id<Group>, QString>& mended, Report& report)
    {
        Draft draft(view.school);
        Overlay overlay(draft);
        for (auto it = mended.cbegin(); it != mended.cend(); ++it)
            overlay.sayCode(it.key(), it.value());
        report.about(mended.keys(),
            { .mend = { QCoreApplication::translate(
                            "Checks", "Donner un code libre à %n groupe(s)", nullptr, int(mended.size())),
                  draft.changes() } });
    }

    void codes(const View& view, Report& report) { tellCodes(view, mendedGroupCodes(view.school, view.sent), report); }

    /// The groups that the file of links names.
    QSet<Id<Group>> linkedGroups(const School& school)
    {
        QSet<Id<Group>> groups;
        for (const Membership& row : school.table<Membership>())
            groups.insert(row.group);
        return groups;
    }

    void codesOfLinks(const View& view, Report& report)
    {
        const QSet<Id<Group>> linked = linkedGroups(view.school);
        QMap<Id<Group>, QString> mended = mendedGroupCodes(view.school, view.sent);
        mended.removeIf([&](const std::pair<const Id<Group>&, QString&>& row) { return !linked.contains(row.first); });
        tellCodes(view, mended, report);
    }

    /// How many STS itself expects in each of its groups, by code.
    QHash<QString, int> sizesInSts(const School& school)
    {
        QHash<QString, int> sizes;
        for (const StsStructure& row : school.table<StsStructure>()) {
            if (row.isGroup)
                sizes.insert(row.code, std::max(row.plannedSize, row.computedSize));
        }
        return sizes;
    }

    void empty(const View& view, Report& report)
    {
        const QHash<QString, int> sizes = sizesInSts(view.school);
        QList<Id<Group>> groups;
        Draft draft(view.school);
        Overlay overlay(draft);
        int mended = 0;
        const QSet<Id<Group>> taught = taughtGroups(view);
        for (const Group& group : view.school.groups()) {
            if (group.origin == Origin::Previous || !taught.contains(group.id) || view.sent.headcount(group.id) > 0)
                continue;
            groups.append(group.id);
            if (const int size = sizes.value(view.sent.groupInSts(group.id)); size > 0) {
                ++mended;
                overlay.say(OverrideField::GroupSize, group.id.value, QString::number(size),
                    tr("STS refuse un effectif nul : le sien."));
            }
        }
        report.about(groups,
            { .mend = { QCoreApplication::translate(
                            "Checks", "Envoyer l’effectif que STS a pour %n groupe(s)", nullptr, mended),
                  draft.changes() } });
    }

    /// Pupils whose option is taught in groups of their class, none of which has them.
    void leftOut(const View& view, Report& report)
    {
        QHash<std::pair<Id<Division>, Id<Subject>>, QSet<Id<Group>>> offered;
        QSet<std::pair<Id<Division>, Id<Subject>>> toAll;
        for (const Service& service : view.school.services()) {
            if (service.annualMinutes <= 0)
                continue;
            if (service.division)
                toAll.insert({ service.division, service.subject });
            else if (service.group) {
                for (const Id<Division> division : view.sent.divisions(service.group))
                    offered[{ division, service.subject }].insert(service.group);
            }
        }
        QHash<Id<Student>, QSet<Id<Group>>> groupsOf;
        for (const Membership& row : view.school.table<Membership>()) {
            if (!row.to.isValid())
                groupsOf[row.student].insert(row.group);
        }
        QList<Id<Student>> pupils;
        QSet<Id<Student>> told;
        for (const StudentOption& option : view.school.table<StudentOption>()) {
            const Student* student = view.school.find(option.student);
            if (!student || !student->division || hasLeft(*student, view.school.info().firstDay)
                || told.contains(student->id))
                continue;
            const std::pair key { student->division, option.subject };
            const QSet<Id<Group>> groups = offered.value(key);
            if (groups.isEmpty() || toAll.contains(key) || groups.intersects(groupsOf.value(student->id)))
                continue;
            told.insert(student->id);
            pupils.append(student->id);
        }
        report.about(pupils, { .which = u"option" });
    }

    void emptyOrLeftOut(const View& view, Report& report)
    {
        empty(view, report);
        leftOut(view, report);
    }

    void unknownToSts(const View& view, Report& report)
    {
        report.about(openInSts(view.school, MatchKind::Group), { .which = u"open" });
        const QSet<Id<Group>> taught = taughtGroups(view);
        QList<Id<Group>> made;
        for (const Group& group : view.school.groups()) {
            if (taught.contains(group.id) && view.sent.groupInSts(group.id).isEmpty())
                made.append(group.id);
        }
        report.about(made, { .which = u"new" });
    }

    void unknownToSiecle(const View& view, Report& report)
    {
        const QSet<Id<Group>> linked = linkedGroups(view.school);
        QList<Id<Group>> made;
        for (const Group& group : view.school.groups()) {
            if (group.origin == Origin::Manual && linked.contains(group.id))
                made.append(group.id);
        }
        report.about(made);
    }

} // namespace

QList<Check> groupChecks()
{
    using enum Receiver;
    const QList<Kind> pupils = reads({ kindsOfSent(), kindsOfPupils() });
    return { { QLatin1String("G03"), { Sts }, pupils, withoutDivision },
        { QLatin1String("G04"), { Sts }, pupils, otherDivisions },
        { QLatin1String("G05"), { Sts }, kindsOfSent(), codes },
        { QLatin1String("G05"), { Siecle }, pupils, codesOfLinks },
        { QLatin1String("G06"), { Sts }, reads({ pupils, { Kind::StudentOption, Kind::StsStructure } }),
            emptyOrLeftOut },
        { QLatin1String("G07"), { Sts }, reads({ kindsOfSent(), kindsOfOpenInSts() }), unknownToSts },
        { QLatin1String("G07"), { Siecle }, pupils, unknownToSiecle } };
}

} // namespace navette::checks
