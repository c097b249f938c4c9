// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/detect/open_in_sts.h"
#include "checks/detect/pupils.h"
#include "model/draft.h"

#include <QMap>
#include <QSet>
#include <map>

/// G: classes, and lessons that take several groups.
namespace navette::checks {

namespace {

    void unmatchedClass(const View& view, Report& report)
    {
        report.about(openInSts(view.school, MatchKind::Division));
        QList<Id<Service>> services;
        for (const Service& service : view.school.services()) {
            if (service.division && view.sent.leaves(service) && view.sent.division(service.division).isEmpty())
                services.append(service.id);
        }
        report.about(services, { .which = u"service" });
    }

    /// The MEF that STS gives a class, else those of its pupils, the most frequent first.
    QList<Id<Mef>> mefsFor(const View& view, const Division& division)
    {
        QHash<QString, Id<Mef>> byCode;
        for (const Mef& mef : view.school.mefs())
            byCode.insert(mef.code, mef.id);
        QList<Id<Mef>> mefs;
        for (const StsStructure& row : view.school.table<StsStructure>()) {
            if (row.isGroup || row.code != view.sent.division(division.id))
                continue;
            for (const QString& code : row.mefs) {
                if (const Id<Mef> mef = byCode.value(code))
                    mefs.append(mef);
            }
        }
        if (!mefs.isEmpty())
            return mefs;
        std::map<Id<Mef>, int> pupils;
        for (const Student& student : view.school.students()) {
            if (student.division == division.id && student.mef)
                ++pupils[student.mef];
        }
        for (const auto& [mef, count] : pupils)
            mefs.append(mef);
        std::stable_sort(mefs.begin(), mefs.end(), [&](Id<Mef> a, Id<Mef> b) { return pupils[a] > pupils[b]; });
        return mefs;
    }

    void withoutMef(const View& view, Report& report)
    {
        QSet<Id<Division>> taught;
        for (const Service& service : view.school.services()) {
            if (service.division && view.sent.leaves(service))
                taught.insert(service.division);
        }
        QList<Id<Division>> bare;
        Draft draft(view.school);
        for (const Division& division : view.school.divisions()) {
            if (!division.mefs.isEmpty() || !taught.contains(division.id))
                continue;
            bare.append(division.id);
            Division mended = division;
            mended.mefs = mefsFor(view, division);
            draft.update(mended);
        }
        const ChangeSet changes = draft.changes();
        report.about(bare,
            { .mend = {
                  QCoreApplication::translate("Checks", "Donner son MEF à %n classe(s)", nullptr, int(changes.size())),
                  changes } });
    }

    /// Groups of the same pupils, teachers and subject: one group under two names.
    void doubles(const View& view, Report& report)
    {
        using Public = QList<qint64>;
        using Key = std::tuple<qint64, QList<qint64>, Public>; ///< subject, teachers, pupils
        std::map<Key, QSet<Id<Group>>> groups;
        for (const Service& service : view.school.services()) {
            if (!service.group || !view.sent.leaves(service))
                continue;
            Public pupils;
            for (const Id<Student> pupil : view.sent.pupils(service.group))
                pupils.append(pupil.value);
            QList<qint64> teachers;
            for (const ServiceShare* share : view.teaching.sharesOf(service.id)) {
                if (share->teacher && !teachers.contains(share->teacher.value))
                    teachers.append(share->teacher.value);
            }
            if (pupils.isEmpty() || teachers.isEmpty())
                continue;
            std::sort(pupils.begin(), pupils.end());
            std::sort(teachers.begin(), teachers.end());
            groups[{ service.subject.value, teachers, pupils }].insert(service.group);
        }
        QSet<Id<Group>> same;
        for (const auto& [key, of] : groups) {
            if (of.size() > 1)
                same.unite(of);
        }
        QList<Id<Group>> list(same.cbegin(), same.cend());
        std::sort(list.begin(), list.end());
        report.about(list);
    }

    /// Each teacher of a lesson must have a share in one of its services, each service one of its teachers.
    bool isShared(const View& view, const Lesson& lesson)
    {
        QSet<Id<Teacher>> placed;
        for (const Id<Service> service : lesson.services) {
            const QList<const ServiceShare*>& shares = view.teaching.sharesOf(service);
            bool taken = shares.isEmpty(); // nobody's service asks for nobody
            for (const ServiceShare* share : shares) {
                if (!lesson.teachers.contains(share->teacher))
                    continue;
                placed.insert(share->teacher);
                taken = true;
            }
            if (!taken && lesson.services.size() > 1)
                return false;
        }
        return std::all_of(lesson.teachers.cbegin(), lesson.teachers.cend(),
            [&](Id<Teacher> teacher) { return placed.contains(teacher); });
    }

    void complex(const View& view, Report& report)
    {
        QList<Id<Lesson>> unshared, alone;
        for (const Lesson& lesson : view.school.lessons()) {
            if (!lesson.isPlaced())
                continue;
            if (lesson.services.isEmpty())
                alone.append(lesson.id);
            else if ((lesson.teachers.size() > 1 || lesson.services.size() > 1) && !isShared(view, lesson))
                unshared.append(lesson.id);
        }
        report.about(unshared);
        report.about(alone, { .which = u"alone" });
    }

    void overlapping(const View& view, Report& report)
    {
        QList<Id<Lesson>> lessons;
        for (const Lesson& lesson : view.school.lessons()) {
            if (!lesson.isPlaced() || lesson.groups.size() < 2)
                continue;
            QSet<Id<Student>> seen;
            const bool twice = std::any_of(lesson.groups.cbegin(), lesson.groups.cend(), [&](Id<Group> group) {
                const QList<Id<Student>>& pupils = view.sent.pupils(group);
                const bool met = std::any_of(
                    pupils.cbegin(), pupils.cend(), [&](Id<Student> pupil) { return seen.contains(pupil); });
                seen.unite(QSet<Id<Student>>(pupils.cbegin(), pupils.cend()));
                return met;
            });
            if (twice)
                lessons.append(lesson.id);
        }
        report.about(lessons);
    }

} // namespace

QList<Check> structureChecks()
{
    using enum Receiver;
    return { { QLatin1String("G01"), { Sts }, reads({ kindsOfSent(), kindsOfOpenInSts() }), unmatchedClass },
        { QLatin1String("G02"), { Sts }, reads({ kindsOfSent(), { Kind::Student, Kind::Mef, Kind::StsStructure } }),
            withoutMef },
        { QLatin1String("G08"), { Sts }, reads({ kindsOfSent(), kindsOfPupils(), { Kind::ServiceShare } }), doubles },
        { QLatin1String("G09"), { Sts }, kindsOfTeaching(), complex },
        { QLatin1String("G10"), { Sts, Ent }, reads({ kindsOfSent(), kindsOfPupils(), { Kind::Lesson } }),
            overlapping } };
}

} // namespace navette::checks
