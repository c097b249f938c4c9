// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/obligations.h"
#include "checks/overlay.h"
#include "model/draft.h"

#include <QSet>
#include <map>

/// H: services one by one: doubled, without hours, given by several, weighted.
namespace navette::checks {

namespace {

    /// Hours that round away: an hour a year.
    constexpr int Slack = 60;
    /// Minutes a year that make exactly a hundredth of a weekly hour: 36 weeks of 0.6 minutes, over 10.
    constexpr int TenHundredths = 216;

    using Shares = QList<const ServiceShare*>;

    void doubled(const View& view, Report& report)
    {
        using Key = std::tuple<qint64, qint64, QString, QString>;
        std::map<Key, QList<Id<Service>>> byKey;
        for (const Service& service : view.school.services()) {
            if (view.sent.leaves(service))
                byKey[{ service.division.value, service.group.value, view.sent.subject(service.subject),
                          view.sent.modality(service) }]
                    .append(service.id);
        }
        QList<Id<Service>> services;
        for (const auto& [key, same] : byKey) {
            if (same.size() > 1)
                services += same;
        }
        std::sort(services.begin(), services.end());
        report.about(services);
    }

    /// Two shares of one service under one person of STS: STS has one line for them.
    void doubledShares(const View& view, Report& report)
    {
        QList<Id<ServiceShare>> shares;
        Draft draft(view.school);
        for (const Service& service : view.school.services()) {
            if (!view.sent.leaves(service))
                continue;
            QHash<Id<StsIndividual>, const ServiceShare*> first;
            QHash<Id<StsIndividual>, ServiceShare> merged;
            for (const ServiceShare* share : view.teaching.sharesOf(service.id)) {
                const StsIndividual* individual = view.sent.individual(*share);
                if (!individual)
                    continue;
                if (!first.contains(individual->id)) {
                    first.insert(individual->id, share);
                    continue;
                }
                if (!merged.contains(individual->id)) {
                    merged.insert(individual->id, *first.value(individual->id));
                    shares.append(first.value(individual->id)->id);
                }
                shares.append(share->id);
                merged[individual->id].annualMinutes += share->annualMinutes;
                draft.remove(share->id);
            }
            for (const ServiceShare& one : std::as_const(merged))
                draft.update(one);
        }
        report.about(shares,
            { .which = u"shares",
                .mend = { QCoreApplication::translate("Checks", "Réunir %n part(s)", nullptr, int(shares.size())),
                    draft.changes() } });
    }

    void doubles(const View& view, Report& report)
    {
        doubled(view, report);
        doubledShares(view, report);
    }

    void hours(const View& view, Report& report)
    {
        QList<Id<Service>> more, zero, rounded;
        for (const Service& service : view.school.services()) {
            if (view.sent.isWithheld(service.id))
                continue;
            if (service.annualMinutes <= 0) {
                zero.append(service.id);
                continue;
            }
            const Shares& shares = view.teaching.sharesOf(service.id);
            if (std::any_of(shares.cbegin(), shares.cend(),
                    [&](const ServiceShare* share) { return share->annualMinutes > service.annualMinutes + Slack; }))
                more.append(service.id);
            if (service.annualMinutes * 10 % TenHundredths != 0)
                rounded.append(service.id);
        }
        report.about(more);
        report.about(zero, { .which = u"zero" });
        report.about(rounded, { .which = u"rounding" });
    }

    QSet<Id<Teacher>> teachersOf(const Shares& shares)
    {
        QSet<Id<Teacher>> teachers;
        for (const ServiceShare* share : shares) {
            if (share->teacher && share->annualMinutes > 0)
                teachers.insert(share->teacher);
        }
        return teachers;
    }

    bool areTogether(const View& view, const Service& service, const QSet<Id<Teacher>>& teachers)
    {
        const QList<const Lesson*>& lessons = view.teaching.lessonsOf(service.id);
        return std::any_of(lessons.cbegin(), lessons.cend(), [&](const Lesson* lesson) {
            // In a barrette each of its services has a teacher of its own among those of the lesson.
            return lesson->isPlaced() && lesson->services.size() == 1
                && std::count_if(lesson->teachers.cbegin(), lesson->teachers.cend(),
                       [&](Id<Teacher> teacher) { return teachers.contains(teacher); })
                > 1;
        });
    }

    Mend sayCoTeaching(const School& school, const QList<Id<Service>>& services, bool together)
    {
        Draft draft(school);
        Overlay overlay(draft);
        for (const Id<Service> id : services)
            overlay.say(OverrideField::CoTeaching, id.value, together ? QStringLiteral("1") : QStringLiteral("0"),
                together ? tr("Les heures des enseignants dépassent celles des élèves.")
                         : tr("Un seul enseignant donne ce service."));
        const int count = int(services.size());
        return { together
                ? QCoreApplication::translate("Checks", "Déclarer le co-enseignement de %n service(s)", nullptr, count)
                : QCoreApplication::translate("Checks", "Envoyer %n service(s) sans co-enseignement", nullptr, count),
            draft.changes() };
    }

    void coTeaching(const View& view, Report& report)
    {
        QList<Id<Service>> undeclared, alone;
        for (const Service& service : view.school.services()) {
            if (!view.sent.leaves(service))
                continue;
            const Shares& shares = view.teaching.sharesOf(service.id);
            const QSet<Id<Teacher>> teachers = teachersOf(shares);
            int sum = 0;
            for (const ServiceShare* share : shares)
                sum += share->annualMinutes;
            if (view.sent.coTeaching(service)) {
                if (teachers.size() == 1)
                    alone.append(service.id);
            } else if (shares.size() > 1
                && ((sum > service.annualMinutes + Slack) || areTogether(view, service, teachers)))
                undeclared.append(service.id);
        }
        report.about(undeclared, { .mend = sayCoTeaching(view.school, undeclared, true) });
        report.about(alone, { .which = u"alone", .mend = sayCoTeaching(view.school, alone, false) });
    }

    /// STS's own weighting of a post's share in a service, by structure's code, subject, modality and post.
    using StsKey = std::tuple<QString, bool, QString, QString, Id<StsIndividual>>;
    std::map<StsKey, int> weightingsInSts(const School& school)
    {
        std::map<StsKey, int> weightings;
        for (const StsServiceShare& share : school.table<StsServiceShare>()) {
            const StsService* service = school.find(share.service);
            const StsStructure* structure = service ? school.find(service->structure) : nullptr;
            if (structure)
                weightings[{
                    structure->code, structure->isGroup, service->subject, service->modality, share.individual }]
                    = share.weighting;
        }
        return weightings;
    }

    QSet<int> allowedWeightings(const School& school)
    {
        QSet<int> allowed;
        for (const CodeItem& row : school.table<CodeItem>()) {
            if (row.list == u"TAUX_POND")
                allowed.insert(qRound(row.code.toDouble() * 100));
        }
        return allowed;
    }

    bool isWeighted(const View& view, const Service& service)
    {
        const QSet<Id<Mef>> mefs = mefsOf(view, service);
        return !mefs.isEmpty() && std::all_of(mefs.cbegin(), mefs.cend(), [&](Id<Mef> id) {
            const Mef* mef = view.school.find(id);
            return mef && isWeightedLevel(mef->mefstat4);
        });
    }

    void weighting(const View& view, Report& report)
    {
        constexpr int None = 100;
        const auto known = weightingsInSts(view.school);
        const QSet<int> allowed = allowedWeightings(view.school);
        QList<Id<ServiceShare>> otherwise, odd, bare;
        QList<Id<Service>> several;
        for (const Service& service : view.school.services()) {
            if (!view.sent.leaves(service))
                continue;
            QSet<int> found;
            const bool weighted = isWeighted(view, service);
            for (const ServiceShare* share : view.teaching.sharesOf(service.id)) {
                const int own = share->weighting == None ? 0 : share->weighting;
                found.insert(own);
                const StsIndividual* post = view.sent.individual(*share);
                const auto theirs = known.find(
                    { service.division ? view.sent.division(service.division) : view.sent.groupInSts(service.group),
                        !service.division, view.sent.subject(service.subject), service.modality,
                        post ? post->id : Id<StsIndividual>() });
                if (own != 0 && !allowed.isEmpty() && !allowed.contains(own))
                    odd.append(share->id);
                else if (theirs != known.end() && own != (theirs->second == None ? 0 : theirs->second))
                    otherwise.append(share->id);
                else if (own == 0 && weighted && share->annualMinutes > 0)
                    bare.append(share->id);
            }
            if (found.size() > 1)
                several.append(service.id);
        }
        report.about(otherwise);
        report.about(several, { .which = u"several" });
        report.about(odd, { .which = u"other" });
        report.about(bare, { .which = u"level" });
    }

} // namespace

QList<Check> serviceChecks()
{
    using enum Receiver;
    const QList<Kind> shares = reads({ kindsOfSent(), { Kind::ServiceShare } });
    return { { QLatin1String("H01"), { Sts }, shares, doubles }, { QLatin1String("H02"), { Sts }, shares, hours },
        { QLatin1String("H07"), { Sts }, reads({ shares, { Kind::Lesson } }), coTeaching },
        { QLatin1String("H08"), { Sts },
            reads(
                { shares, { Kind::CodeItem, Kind::Mef, Kind::StsService, Kind::StsServiceShare, Kind::StsStructure } }),
            weighting } };
}

} // namespace navette::checks
