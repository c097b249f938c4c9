// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/detect/open_in_sts.h"
#include "checks/disciplines.h"
#include "checks/overlay.h"
#include "model/draft.h"

#include <QMap>

/// T: who teaches, and who that is for STS.
namespace navette::checks {

namespace {

    /// The shares that leave for STS, each with its service.
    void forEachShare(const View& view, auto&& visit)
    {
        for (const Service& service : view.school.services()) {
            if (!view.sent.leaves(service))
                continue;
            for (const ServiceShare* share : view.teaching.sharesOf(service.id)) {
                if (share->annualMinutes > 0)
                    visit(service, *share);
            }
        }
    }

    /// Whether a person of STS is, or was once, settled for the teacher.
    QSet<Id<Teacher>> settledTeachers(const School& school)
    {
        QSet<Id<Teacher>> settled;
        for (const Correspondence& row : school.table<Correspondence>()) {
            if (row.match == MatchKind::Teacher && row.state == MatchState::Settled)
                settled.insert(Id<Teacher>(row.ours));
        }
        return settled;
    }

    void unmatched(const View& view, Report& report)
    {
        report.about(openInSts(view.school, MatchKind::Teacher));
        const QSet<Id<Teacher>> settled = settledTeachers(view.school);
        QList<Id<ServiceShare>> unknown;
        forEachShare(view, [&](const Service&, const ServiceShare& share) {
            if (share.teacher && !view.sent.individual(share) && !settled.contains(share.teacher))
                unknown.append(share.id);
        });
        report.about(unknown, { .which = u"share" });
    }

    void type(const View& view, Report& report)
    {
        QList<Id<ServiceShare>> local, other;
        forEachShare(view, [&](const Service&, const ServiceShare& share) {
            const StsIndividual* individual = view.sent.individual(share);
            if (individual && individual->type == u"local")
                local.append(share.id);
            else if (individual && individual->type != u"epp")
                other.append(share.id);
        });
        report.about(other);
        report.about(local, { .which = u"local" });
    }

    void goneFromSts(const View& view, Report& report)
    {
        const QSet<Id<Teacher>> settled = settledTeachers(view.school);
        QList<Id<ServiceShare>> gone;
        forEachShare(view, [&](const Service&, const ServiceShare& share) {
            if (share.teacher && !view.sent.individual(share) && settled.contains(share.teacher))
                gone.append(share.id);
        });
        report.about(gone);
    }

    void twoForOne(const View& view, Report& report)
    {
        QMap<QString, QList<Id<Teacher>>> ofTheirs;
        for (const Correspondence& row : view.school.table<Correspondence>()) {
            if (row.match == MatchKind::Teacher && row.state == MatchState::Settled)
                ofTheirs[row.theirs].append(Id<Teacher>(row.ours));
        }
        QList<Id<Teacher>> several;
        for (const QList<Id<Teacher>>& ours : std::as_const(ofTheirs)) {
            if (ours.size() > 1)
                several += ours;
        }
        report.about(several);
    }

    void severalPosts(const View& view, Report& report)
    {
        QList<Id<ServiceShare>> unsaid;
        Draft draft(view.school);
        forEachShare(view, [&](const Service&, const ServiceShare& share) {
            const QList<Id<StsIndividual>>& posts = view.sent.posts(share.teacher);
            if (share.post || posts.size() < 2)
                return;
            unsaid.append(share.id);
            ServiceShare mended = share;
            mended.post = posts.front();
            draft.update(mended);
        });
        report.about(unsaid,
            { .mend = { QCoreApplication::translate(
                            "Checks", "Retenir le premier support pour %n part(s)", nullptr, int(unsaid.size())),
                  draft.changes() } });
    }

    void discipline(const View& view, Report& report)
    {
        QList<Id<ServiceShare>> odd;
        forEachShare(view, [&](const Service& service, const ServiceShare& share) {
            const Teacher* teacher = view.school.find(share.teacher);
            if (teacher && !mayTeach(teacher->disciplines, view.sent.subject(service.subject)))
                odd.append(share.id);
        });
        report.about(odd);
    }

    /// A vacant post is no fault of the file: the need leaves, and somebody may come. A lesson that lost its only
    /// teacher is one; where several take turns in the year, nobody but a person knows who gives it.
    void nobody(const View& view, Report& report)
    {
        QList<Id<Service>> vacant, withheld;
        QList<Id<Lesson>> lessons, turns;
        QSet<Id<Lesson>> seen;
        Draft draft(view.school);
        for (const Service& service : view.school.services()) {
            if (view.sent.isWithheld(service.id))
                withheld.append(service.id);
            if (!view.sent.leaves(service))
                continue;
            QSet<Id<Teacher>> teachers;
            for (const ServiceShare* share : view.teaching.sharesOf(service.id)) {
                if (share->teacher)
                    teachers.insert(share->teacher);
            }
            if (view.teaching.sharesOf(service.id).isEmpty())
                vacant.append(service.id);
            for (const Lesson* lesson : view.teaching.lessonsOf(service.id)) {
                if (teachers.isEmpty() || !lesson->isPlaced() || !lesson->teachers.isEmpty()
                    || seen.contains(lesson->id))
                    continue;
                seen.insert(lesson->id);
                if (teachers.size() > 1) {
                    turns.append(lesson->id);
                    continue;
                }
                lessons.append(lesson->id);
                Lesson mended = *lesson;
                mended.teachers = { *teachers.cbegin() };
                draft.update(mended);
            }
        }
        report.about(vacant, { .mend = keepHere(view.school, vacant) });
        report.about(lessons,
            { .which = u"lesson",
                .mend = { QCoreApplication::translate(
                              "Checks", "Donner à %n cours l’enseignant de son service", nullptr, int(lessons.size())),
                    draft.changes() } });
        report.about(turns, { .which = u"turns" });
        report.about(withheld,
            { .which = u"withheld",
                .mend = { QCoreApplication::translate(
                              "Checks", "Envoyer de nouveau %n service(s)", nullptr, int(withheld.size())),
                    release(view.school, withheld) } });
    }

    void spelling(const View& view, Report& report)
    {
        QList<Id<Teacher>> otherwise;
        for (const Teacher& teacher : view.school.teachers()) {
            const StsIndividual* theirs = view.sent.individual(teacher.id);
            if (!theirs)
                continue;
            const QString& our = teacher.usageName.isEmpty() ? teacher.familyName : teacher.usageName;
            const QString& their = theirs->usageName.isEmpty() ? theirs->familyName : theirs->usageName;
            if (our.compare(their, Qt::CaseInsensitive) != 0
                || teacher.firstName.compare(theirs->firstName, Qt::CaseInsensitive) != 0)
                otherwise.append(teacher.id);
        }
        report.about(otherwise);
    }

} // namespace

QList<Check> teacherChecks()
{
    using enum Receiver;
    const QList<Kind> shares = reads({ kindsOfSent(), { Kind::ServiceShare } });
    return { { QLatin1String("T01"), { Sts }, reads({ shares, kindsOfOpenInSts() }), unmatched },
        { QLatin1String("T02"), { Sts }, shares, type }, { QLatin1String("T03"), { Sts }, shares, goneFromSts },
        { QLatin1String("T04"), { Sts }, { Kind::Correspondence }, twoForOne },
        { QLatin1String("T05"), { Sts }, shares, severalPosts },
        { QLatin1String("T06"), { Sts }, reads({ shares, { Kind::Teacher } }), discipline },
        { QLatin1String("T07"), { Sts }, reads({ shares, kindsOfTeaching() }), nobody },
        { QLatin1String("T08"), { Sts, Ent }, { Kind::Teacher, Kind::StsIndividual, Kind::Correspondence },
            spelling } };
}

} // namespace navette::checks
