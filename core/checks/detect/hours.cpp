// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hours.h"
#include "checks/check.h"
#include "checks/obligations.h"
#include "model/lesson_hours.h"
#include "timetable/calendar.h"

#include <QMap>
#include <QSet>

/// H: hours added up: per teacher against what is due and what STS has, per share against its lessons.
namespace navette::checks {

namespace {

    /// A minute a week over the year: what rounding may move.
    constexpr int Slack = WeeksPerYear;

    struct Sums {
        int plain = 0; ///< minutes a year
        int weighted = 0;
    };

    /// What each teacher gives here, of what leaves for STS.
    QMap<Id<Teacher>, Sums> sums(const View& view)
    {
        QMap<Id<Teacher>, Sums> all;
        for (const Service& service : view.school.services()) {
            if (!view.sent.leaves(service))
                continue;
            for (const ServiceShare* share : view.teaching.sharesOf(service.id)) {
                if (!share->teacher)
                    continue;
                Sums& sum = all[share->teacher];
                sum.plain += share->annualMinutes;
                sum.weighted += weightedMinutes(share->annualMinutes, share->weighting);
            }
        }
        return all;
    }

    /// Somebody of another function (head, supervision) or local owes no teaching hours.
    bool owesService(const View& view, const Teacher& teacher)
    {
        const StsIndividual* individual = view.sent.individual(teacher.id);
        return individual && individual->type == u"epp" && individual->function == u"ENS";
    }

    void incomplete(const View& view, Report& report)
    {
        QList<Id<Teacher>> under, unknown;
        const auto all = sums(view);
        for (const Teacher& teacher : view.school.teachers()) {
            if (!owesService(view, teacher))
                continue;
            const int due = dueMinutes(teacher);
            const Sums sum = all.value(teacher.id);
            if (due == 0) {
                if (sum.plain > 0)
                    unknown.append(teacher.id);
                continue;
            }
            if (weekOfService(teacher, sum.plain, sum.weighted).total() < due - report.rule().limit)
                under.append(teacher.id);
        }
        report.about(under);
        report.about(unknown, { .which = u"unknown" });
    }

    void overtime(const View& view, Report& report)
    {
        QList<Id<Teacher>> over;
        const auto all = sums(view);
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            const Teacher* teacher = view.school.find(it.key());
            const int due = teacher ? dueMinutes(*teacher) : 0;
            if (due > 0 && owesService(view, *teacher)
                && weekOfService(*teacher, it->plain, it->weighted).total() > due + report.rule().limit)
                over.append(it.key());
        }
        report.about(over);
    }

    /// STS's hours of a teacher are those of all their posts.
    void againstSts(const View& view, Report& report)
    {
        QHash<Id<StsIndividual>, int> theirs;
        for (const StsServiceShare& share : view.school.table<StsServiceShare>()) {
            const StsService* service = view.school.find(share.service);
            if (service && service->hours > 0)
                theirs[share.individual] += annualMinutes(share.hours);
        }
        const auto ours = sums(view);
        QList<Id<Teacher>> differ;
        for (const Teacher& teacher : view.school.teachers()) {
            const QList<Id<StsIndividual>>& posts = view.sent.posts(teacher.id);
            if (posts.isEmpty())
                continue;
            int sum = 0;
            for (const Id<StsIndividual> post : posts)
                sum += theirs.value(post);
            if (std::abs(sum - ours.value(teacher.id).plain) > Slack)
                differ.append(teacher.id);
        }
        report.about(differ);
    }

    /// Shares that come out right only when lessons of half the year, or of every other week, count in full.
    void countedInFull(const View& view, Report& report, const QStringList& halves)
    {
        QList<Id<ServiceShare>> shares;
        for (const Service& service : view.school.services()) {
            if (!view.sent.leaves(service))
                continue;
            for (const ServiceShare* share : view.teaching.sharesOf(service.id)) {
                int exact = 0;
                int full = 0;
                for (const Lesson* lesson : view.teaching.lessonsOf(service.id)) {
                    if (!share->teacher || !lesson->teachers.contains(share->teacher))
                        continue;
                    const int minutes = annualMinutes(view.school, *lesson);
                    const WeekSet* set = view.school.find(lesson->weekSet);
                    exact += minutes;
                    full += set && halves.contains(set->code) ? 2 * minutes : minutes;
                }
                if (full > exact && share->annualMinutes - exact > Slack
                    && std::abs(share->annualMinutes - full) <= Slack)
                    shares.append(share->id);
            }
        }
        report.about(shares);
    }

    void fortnights(const View& view, Report& report)
    {
        countedInFull(view, report, { QStringLiteral("Q1"), QStringLiteral("Q2") });
    }

    void semesters(const View& view, Report& report)
    {
        countedInFull(view, report, { QStringLiteral("S1"), QStringLiteral("S2") });
        const timetable::Calendar calendar(view.school.info(), view.school.table<CalendarPeriod>());
        const quint64 open = calendar.openWeeks();
        QList<Id<Lesson>> never;
        for (const Lesson& lesson : view.school.lessons()) {
            if (lesson.isPlaced() && open != 0 && (timetable::weeksOf(view.school, lesson) & open) == 0)
                never.append(lesson.id);
        }
        report.about(never, { .which = u"never" });
    }

    void unplaced(const View& view, Report& report)
    {
        QList<Id<Lesson>> lessons;
        QSet<Id<Service>> services;
        for (const Lesson& lesson : view.school.lessons()) {
            if (lesson.isPlaced())
                continue;
            lessons.append(lesson.id);
            services.unite(QSet<Id<Service>>(lesson.services.cbegin(), lesson.services.cend()));
        }
        report.about(lessons, { .blanks = { QString::number(services.size()) } });
    }

} // namespace

QList<Check> hourChecks()
{
    using enum Receiver;
    const QList<Kind> people = reads({ kindsOfSent(), { Kind::ServiceShare, Kind::Teacher } });
    const QList<Kind> lessons = reads({ kindsOfSent(), kindsOfTeaching(), { Kind::WeekSet, Kind::GridSettings } });
    return { { QLatin1String("H03"), { Sts }, lessons, fortnights },
        { QLatin1String("H04"), { Sts }, people, incomplete },
        { QLatin1String("H05"), { Sts }, reads({ people, { Kind::StsService, Kind::StsServiceShare } }), againstSts },
        { QLatin1String("H06"), { Sts }, people, overtime },
        { QLatin1String("H09"), { Sts }, reads({ lessons, { Kind::SchoolInfo, Kind::CalendarPeriod } }), semesters },
        { QLatin1String("H10"), { Sts, Ent }, { Kind::Lesson }, unplaced } };
}

} // namespace navette::checks
