// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/overlay.h"

#include <QMap>
#include <QSet>
#include <algorithm>

/// L: the pupil–group links, and who came and went.
namespace navette::checks {

namespace {

    QList<Id<Student>> linkedPupils(const School& school)
    {
        QSet<Id<Student>> linked;
        for (const Membership& row : school.table<Membership>()) {
            if (school.find(row.student))
                linked.insert(row.student);
        }
        QList<Id<Student>> pupils(linked.cbegin(), linked.cend());
        std::sort(pupils.begin(), pupils.end());
        return pupils;
    }

    bool canBeNamed(const Student& student)
    {
        return !student.sconetId.isEmpty() && !student.familyName.isEmpty() && !student.firstName.isEmpty()
            && student.birthDate.isValid();
    }

    void unknownToSiecle(const View& view, Report& report)
    {
        QMap<QString, QList<Id<Student>>> byId;
        QList<Id<Student>> noMef, noDivision;
        for (const Id<Student> id : linkedPupils(view.school)) {
            const Student& student = *view.school.find(id);
            if (!canBeNamed(student))
                continue; // told otherwise: the file leaves them out
            byId[student.sconetId].append(id);
            if (!student.mef)
                noMef.append(id);
            else if (!student.division && !hasLeft(student, view.school.info().firstDay))
                noDivision.append(id);
        }
        QList<Id<Student>> same;
        for (const QList<Id<Student>>& ids : std::as_const(byId)) {
            if (ids.size() > 1)
                same += ids;
        }
        report.about(same);
        report.about(noMef, { .which = u"mef" });
        report.about(noDivision, { .which = u"division" });
    }

    /// The overlay's classes of the groups of \a links, with the pupil's own.
    Mend addDivisions(const View& view, const QList<Id<Membership>>& links)
    {
        QMap<Id<Group>, QList<Id<Division>>> wanted;
        for (const Id<Membership> id : links) {
            const Membership& link = *view.school.find(id);
            if (!wanted.contains(link.group))
                wanted.insert(link.group, view.sent.divisions(link.group));
            if (const Id<Division> division = view.school.find(link.student)->division;
                !wanted[link.group].contains(division))
                wanted[link.group].append(division);
        }
        Draft draft(view.school);
        Overlay overlay(draft);
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
            overlay.say(OverrideField::GroupDivisions, it.key().value, divisionsValue(it.value()),
                tr("Des élèves de cette classe sont dans le groupe."));
        return { QCoreApplication::translate(
                     "Checks", "Rattacher %n groupe(s) aux classes de ses élèves", nullptr, int(wanted.size())),
            draft.changes() };
    }

    void otherClass(const View& view, Report& report)
    {
        QList<Id<Membership>> refused, byMef;
        for (const Membership& row : view.school.table<Membership>()) {
            const Student* student = view.school.find(row.student);
            const Group* group = view.school.find(row.group);
            const QList<Id<Division>> divisions = view.sent.divisions(row.group);
            if (!student || !group || !student->division || divisions.isEmpty()
                || divisions.contains(student->division))
                continue;
            QSet<Id<Mef>> mefs(group->mefs.cbegin(), group->mefs.cend());
            for (const Id<Division> id : divisions) {
                if (const Division* division = view.school.find(id))
                    mefs.unite(QSet<Id<Mef>>(division->mefs.cbegin(), division->mefs.cend()));
            }
            (mefs.contains(student->mef) ? byMef : refused).append(row.id);
        }
        report.about(refused, { .mend = addDivisions(view, refused) });
        report.about(byMef, { .which = u"mef", .mend = addDivisions(view, byMef) });
    }

    void incomplete(const View& view, Report& report)
    {
        const QList<Id<Student>> linked = linkedPupils(view.school);
        if (linked.isEmpty())
            report.aboutSchool({ .which = u"none" });
        QList<Id<Student>> nameless;
        for (const Id<Student> id : linked) {
            if (!canBeNamed(*view.school.find(id)))
                nameless.append(id);
        }
        const QString because = view.situation.acceptedBecause.simplified();
        if (because.isEmpty())
            report.about(nameless);
        else
            report.about(nameless, { .which = u"accepted", .blanks = { because } });
    }

    void cameOrWent(const View& view, Report& report)
    {
        const QDate since = view.school.info().siecleExportDate;
        const QDate today = view.situation.today;
        const auto lately = [&](QDate day) { return day.isValid() && day > since && day <= today; };
        QList<Id<Student>> pupils;
        if (since.isValid()) {
            for (const Student& student : view.school.students()) {
                // The year's first day is everybody's first day.
                const bool came = student.entry != view.school.info().firstDay && lately(student.entry);
                if (came || lately(student.exit))
                    pupils.append(student.id);
            }
        }
        report.about(pupils);
    }

    void withoutClass(const View& view, Report& report)
    {
        QList<Id<Student>> pupils;
        for (const Student& student : view.school.students()) {
            if (!student.division && !hasLeft(student, view.school.info().firstDay))
                pupils.append(student.id);
        }
        report.about(pupils, { .which = u"division" });
    }

    void pushNotTicked(const View& view, Report& report)
    {
        const auto& milestones = view.school.table<Milestone>();
        if (std::none_of(
                milestones.begin(), milestones.end(), [](const Milestone& row) { return row.step == u"sts.push"; }))
            report.aboutSchool();
    }

} // namespace

QList<Check> linkChecks()
{
    using enum Receiver;
    const QList<Kind> pupils { Kind::SchoolInfo, Kind::Student, Kind::Membership };
    return { { QLatin1String("L01"), { Siecle }, pupils, unknownToSiecle },
        { QLatin1String("L02"), { Siecle }, reads({ kindsOfSent(), pupils }), otherClass },
        { QLatin1String("L03"), { Siecle }, pupils, incomplete },
        { QLatin1String("L04"), { Siecle, Ent }, pupils, cameOrWent },
        { QLatin1String("L04"), { Ent }, pupils, withoutClass },
        { QLatin1String("L05"), { Siecle }, { Kind::SchoolInfo, Kind::Milestone }, pushNotTicked } };
}

} // namespace navette::checks
