// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/services.h"

#include "matching/matching.h"
#include "model/hours.h"
#include "model/lesson_hours.h"

#include <QHash>
#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace navette::matching {

namespace {

    /// More minutes than any service has.
    constexpr int Everything = std::numeric_limits<int>::max();

    using ServiceKey = std::tuple<qint64, qint64, qint64, QString>; ///< division, group, subject, modality

    struct Share {
        qint64 teacher = 0;
        qint64 post = 0;
        int annual = 0;
        int weighting = 0;
    };

    struct Wanted {
        int annual = 0;
        bool coTeaching = false;
        std::map<qint64, Share> shares; ///< by post
    };

    QHash<QString, qint64> settledOf(const School& school, MatchKind kind)
    {
        QHash<QString, qint64> settled;
        for (const Correspondence& row : school.table<Correspondence>()) {
            if (row.match == kind && row.state == MatchState::Settled)
                settled.insert(row.theirs, row.ours);
        }
        return settled;
    }

    std::map<ServiceKey, Wanted> wantedServices(const School& school)
    {
        const QHash<QString, qint64> teachers = settledOf(school, MatchKind::Teacher);
        const QHash<QString, qint64> divisions = settledOf(school, MatchKind::Division);
        const QHash<QString, qint64> groups = settledOf(school, MatchKind::Group);
        const QHash<QString, qint64> subjects = settledOf(school, MatchKind::Subject);

        std::map<ServiceKey, Wanted> wanted;
        QHash<qint64, ServiceKey> keys;
        for (const StsService& service : school.table<StsService>()) {
            const StsStructure* structure = school.find(service.structure);
            if (!structure || service.hours <= 0)
                continue;
            const qint64 subject = subjects.value(service.subject);
            const qint64 ours = (structure->isGroup ? groups : divisions).value(structure->code);
            if (subject == 0 || ours == 0)
                continue;
            const ServiceKey key { structure->isGroup ? 0 : ours, structure->isGroup ? ours : 0, subject,
                service.modality };
            Wanted& w = wanted[key];
            w.annual += annualMinutes(service.hours);
            w.coTeaching = w.coTeaching || service.coTeaching;
            keys.insert(service.id.value, key);
        }
        for (const StsServiceShare& share : school.table<StsServiceShare>()) {
            const auto key = keys.constFind(share.service.value);
            const StsIndividual* post = school.find(share.individual);
            if (key == keys.cend() || !post)
                continue;
            Share& s = wanted[*key].shares[post->id.value];
            s.teacher = teachers.value(post->key());
            s.post = post->id.value;
            s.annual += annualMinutes(share.hours);
            s.weighting = share.weighting;
        }
        return wanted;
    }

    ServiceKey keyOf(const Service& service)
    {
        return { service.division.value, service.group.value, service.subject.value, service.modality };
    }

    /// Lessons go with the teacher of their service's share.
    class LessonMoves {
    public:
        LessonMoves(Draft& draft, Id<Service> service, bool coTeaching)
            : m_draft(draft)
            , m_service(service)
            , m_coTeaching(coTeaching)
        {
        }

        /// Those of \a from become those of \a to (nobody's without one), up to so many minutes a year.
        void hand(Id<Teacher> from, Id<Teacher> to, int minutes)
        {
            move(to, minutes, [&](Lesson& lesson) {
                const bool his = lesson.teachers.contains(from);
                lesson.teachers.removeAll(from);
                return his;
            });
        }
        /// Those that nobody gives yet become those of \a to; where teachers stand together, \a to joins the others.
        void fill(Id<Teacher> to, int minutes)
        {
            move(to, minutes, [&](const Lesson& lesson) {
                return lesson.teachers.isEmpty() || (m_coTeaching && !lesson.teachers.contains(to));
            });
        }

    private:
        void move(Id<Teacher> to, int minutes, auto&& takes)
        {
            QList<Lesson> changed;
            for (const Lesson& lesson : m_draft.school().lessons()) {
                Lesson copy = lesson;
                const int length = annualMinutes(m_draft.school(), lesson);
                if (!lesson.services.contains(m_service) || length > minutes || !takes(copy))
                    continue;
                if (to && !copy.teachers.contains(to))
                    copy.teachers.append(to);
                changed.append(copy);
                minutes -= length;
            }
            for (const Lesson& lesson : changed)
                m_draft.update(lesson);
        }

        Draft& m_draft;
        Id<Service> m_service;
        bool m_coTeaching;
    };

    void syncShares(Draft& draft, Id<Service> service, const Wanted& wanted, const QList<ServiceShare>& present)
    {
        struct Seat {
            Id<Teacher> teacher;
            int annual = 0;
        };
        QList<Seat> left, taken;
        std::map<qint64, Share> missing = wanted.shares;
        for (const ServiceShare& share : present) {
            const auto found = missing.find(share.post.value);
            if (found == missing.end()) {
                // A share without post was made by hand.
                if (share.post) {
                    draft.remove(share.id);
                    left.append({ share.teacher, share.annualMinutes });
                }
                continue;
            }
            ServiceShare updated = share;
            updated.teacher = Id<Teacher>(found->second.teacher);
            updated.annualMinutes = found->second.annual;
            updated.weighting = found->second.weighting;
            draft.update(updated);
            if (updated.teacher != share.teacher) {
                left.append({ share.teacher, share.annualMinutes });
                taken.append({ updated.teacher, updated.annualMinutes });
            }
            missing.erase(found);
        }
        for (const auto& [post, share] : missing) {
            draft.insert(ServiceShare { .service = service,
                .teacher = Id<Teacher>(share.teacher),
                .post = Id<StsIndividual>(post),
                .annualMinutes = share.annual,
                .weighting = share.weighting });
            taken.append({ Id<Teacher>(share.teacher), share.annual });
        }

        left.removeIf([](const Seat& seat) { return !seat.teacher; });
        taken.removeIf([](const Seat& seat) { return !seat.teacher; });
        const auto remains = [&](Id<Teacher> teacher) {
            const auto& shares = draft.school().table<ServiceShare>();
            return std::any_of(shares.begin(), shares.end(),
                [&](const ServiceShare& row) { return row.service == service && row.teacher == teacher; });
        };
        LessonMoves lessons(draft, service, wanted.coTeaching);
        for (const Seat& seat : std::as_const(taken)) {
            // Who comes takes over from who goes, first from the one of the same hours.
            auto former = std::find_if(
                left.begin(), left.end(), [&](const Seat& other) { return other.annual == seat.annual; });
            if (former == left.end())
                former = left.begin();
            if (former == left.end()) {
                lessons.fill(seat.teacher, seat.annual);
                continue;
            }
            lessons.hand(former->teacher, seat.teacher, remains(former->teacher) ? former->annual : Everything);
            left.erase(former);
        }
        for (const Seat& seat : std::as_const(left))
            lessons.hand(seat.teacher, {}, remains(seat.teacher) ? seat.annual : Everything);
    }

    void removeService(Draft& draft, Id<Service> service, const QList<ServiceShare>& shares)
    {
        for (const ServiceShare& share : shares)
            draft.remove(share.id);
        QList<Lesson> changed;
        QList<Id<Lesson>> empty;
        for (const Lesson& lesson : draft.school().lessons()) {
            if (!lesson.services.contains(service))
                continue;
            Lesson copy = lesson;
            copy.services.removeAll(service);
            if (copy.services.isEmpty())
                empty.append(lesson.id);
            else
                changed.append(copy);
        }
        for (const Lesson& lesson : changed)
            draft.update(lesson);
        for (const Id<Lesson> id : empty)
            draft.remove(id);
        const Table<StsOverride> overrides = draft.school().table<StsOverride>();
        for (const StsOverride& row : overrides) {
            const bool ofService = row.what == OverrideField::Modality || row.what == OverrideField::CoTeaching
                || row.what == OverrideField::Withheld;
            if (ofService && row.ours == service.value)
                draft.remove(row.id);
        }
        draft.remove(service);
    }

} // namespace

void syncServices(Draft& draft)
{
    std::map<ServiceKey, Wanted> wanted = wantedServices(draft.school());
    QMultiHash<qint64, ServiceShare> shares;
    for (const ServiceShare& share : draft.school().table<ServiceShare>())
        shares.insert(share.service.value, share);
    const Table<Service> present = draft.school().services();
    for (const Service& service : present) {
        if (service.origin != Origin::Sts)
            continue;
        const auto found = wanted.find(keyOf(service));
        if (found == wanted.end()) {
            removeService(draft, service.id, shares.values(service.id.value));
            continue;
        }
        Service updated = service;
        updated.annualMinutes = found->second.annual;
        updated.coTeaching = found->second.coTeaching;
        draft.update(updated);
        syncShares(draft, service.id, found->second, shares.values(service.id.value));
        wanted.erase(found);
    }
    for (const auto& [key, w] : wanted) {
        const auto& [division, group, subject, modality] = key;
        const Id<Service> service = draft.insert(Service { .division = Id<Division>(division),
            .group = Id<Group>(group),
            .subject = Id<Subject>(subject),
            .modality = modality,
            .annualMinutes = w.annual,
            .coTeaching = w.coTeaching,
            .origin = Origin::Sts });
        syncShares(draft, service, w, {});
    }
}

} // namespace navette::matching
