// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/effect.h"

#include "checks/sent.h"
#include "exchange/export_documents.h"
#include "matching/matching.h"
#include "model/hours.h"
#include "model/modality.h"

#include <QSet>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace navette::exchange {

namespace {

    using matching::Item;
    using matching::ItemState;

    /// One service as the file names it: structure's code, group or not, subject's code, modality.
    using SentKey = std::tuple<QString, bool, QString, QString>;

    class Reckoning {
    public:
        explicit Reckoning(const School& school)
            : m_school(school)
            , m_sent(school)
        {
            for (const MatchKind kind : matching::AllKinds) {
                for (const Item& item : matching::items(school, kind))
                    m_items[kind].insert(item.theirs, item);
            }
            for (const ServiceShare& share : school.table<ServiceShare>())
                m_shares[share.service].append(&share);
            for (const Lesson& lesson : school.lessons()) {
                for (const Id<Service> service : lesson.services)
                    m_lessons[service].append(&lesson);
            }
        }

        Effect reckon()
        {
            readDocument();
            lookAtSts();
            for (const Service& service : m_school.services())
                lookAtOurs(service);
            for (auto& [key, line] : m_lines)
                m_effect.lines.append(line);
            std::stable_sort(
                m_effect.lines.begin(), m_effect.lines.end(), [](const EffectLine& a, const EffectLine& b) {
                    return a.cause != b.cause ? a.cause < b.cause : a.sum.annualMinutes > b.sum.annualMinutes;
                });
            return std::move(m_effect);
        }

    private:
        /// What leaves is what the file says, not what we think of it.
        void readDocument()
        {
            const sts::UploadDocument document = stsDocument(m_school);
            for (const QList<sts::UploadStructure>* list : { &document.divisions, &document.groups }) {
                for (const sts::UploadStructure& structure : *list) {
                    for (const sts::UploadService& service : structure.services) {
                        ++m_effect.leaves.services;
                        m_left.insert({ structure.code, structure.isGroup, service.subject, service.modality });
                        for (const sts::UploadTeacher& teacher : service.teachers)
                            m_effect.leaves.lessons += int(teacher.courses.size());
                    }
                }
            }
        }

        void add(EffectCause cause, const QString& label, const QString& theirs, RowKey ours, const EffectSum& sum)
        {
            EffectLine& line = m_lines[{ cause, theirs, ours.id }];
            line.cause = cause;
            line.label = label;
            line.theirs = theirs;
            line.ours = ours;
            line.sum += sum;
        }

        /// Counts what is not settled under the first of its correspondences that is not; says whether there is one.
        bool addUnsettled(MatchKind kind, const QString& theirs, EffectCause open, EffectCause setAside, EffectSum sum)
        {
            const auto found = m_items[kind].constFind(theirs);
            if (found == m_items[kind].cend() || found->state == ItemState::Settled)
                return false;
            add(found->state == ItemState::Open ? open : setAside, found->label, theirs, {}, sum);
            return true;
        }

        /// Services of STS that are not in the base, because what they hang on is not settled.
        void lookAtSts()
        {
            for (const StsService& service : m_school.table<StsService>()) {
                const StsStructure* structure = m_school.find(service.structure);
                if (!structure || service.hours <= 0)
                    continue;
                const EffectSum sum { .services = 1, .annualMinutes = annualMinutes(service.hours) };
                const bool isOut = structure->isGroup
                    ? addUnsettled(
                        MatchKind::Group, structure->code, EffectCause::GroupOpen, EffectCause::GroupSetAside, sum)
                    : addUnsettled(MatchKind::Division, structure->code, EffectCause::DivisionOpen,
                        EffectCause::DivisionSetAside, sum);
                if (isOut
                    || addUnsettled(MatchKind::Subject, service.subject, EffectCause::SubjectOpen,
                        EffectCause::SubjectSetAside, sum))
                    m_effect.stays += sum;
            }
        }

        RowKey structureOf(const Service& service) const
        {
            return service.division ? RowKey { Kind::Division, service.division.value }
                                    : RowKey { Kind::Group, service.group.value };
        }

        bool leaves(const Service& service) const
        {
            const QString own = m_sent.modality(service);
            const QString modality = own.isEmpty() ? QString(UsualModality) : own;
            const QString code = service.division ? m_sent.division(service.division) : m_sent.group(service.group);
            const SentKey key { code, !service.division, m_sent.subject(service.subject), modality };
            return m_left.contains(key) && service.annualMinutes > 0;
        }

        EffectCause causeOf(const Service& service) const
        {
            if (m_sent.isWithheld(service.id))
                return EffectCause::Withheld;
            if (service.annualMinutes <= 0)
                return EffectCause::NoHours;
            if (service.division && m_sent.division(service.division).isEmpty())
                return EffectCause::DivisionUnknown;
            if (m_sent.subject(service.subject).isEmpty())
                return EffectCause::SubjectUnknown;
            return service.group && m_sent.headcount(service.group) == 0 ? EffectCause::GroupEmpty : EffectCause::Other;
        }

        void lookAtOurs(const Service& service)
        {
            if (leaves(service)) {
                m_effect.leaves.annualMinutes += service.annualMinutes;
                lookAtTeachers(service);
                return;
            }
            const EffectSum sum { .services = 1,
                .annualMinutes = service.annualMinutes,
                .lessons = int(m_lessons.value(service.id).size()) };
            const EffectCause cause = causeOf(service);
            const RowKey object = cause == EffectCause::SubjectUnknown ? RowKey { Kind::Subject, service.subject.value }
                : cause == EffectCause::DivisionUnknown || cause == EffectCause::GroupEmpty
                ? structureOf(service)
                : RowKey { Kind::Service, service.id.value };
            add(cause, rowLabel(m_school, object), {}, object, sum);
            m_effect.stays += sum;
        }

        /// Lessons of a service that leaves and yet are not in the file, and the hours of whom STS does not know.
        void lookAtTeachers(const Service& service)
        {
            const QList<const ServiceShare*> shares = m_shares.value(service.id);
            QSet<Id<Teacher>> known; // whose lessons leave
            const ServiceShare* unsettled = nullptr;
            for (const ServiceShare* share : shares) {
                if (share->teacher && m_sent.individual(*share) && share->annualMinutes > 0)
                    known.insert(share->teacher);
                else if (share->annualMinutes > 0) {
                    unsettled = share;
                    add(*share);
                }
            }
            if (shares.isEmpty())
                add(EffectCause::NoTeacher, rowLabel(m_school, { Kind::Service, service.id.value }), {},
                    { Kind::Service, service.id.value }, { .services = 1, .annualMinutes = service.annualMinutes });
            int unplaced = 0;
            int nobodys = 0;
            for (const Lesson* lesson : m_lessons.value(service.id)) {
                const bool hasTeacher = std::any_of(lesson->teachers.cbegin(), lesson->teachers.cend(),
                    [&](Id<Teacher> teacher) { return known.contains(teacher); });
                unplaced += hasTeacher && !lesson->isPlaced() ? 1 : 0;
                nobodys += hasTeacher ? 0 : 1;
            }
            m_effect.stays.lessons += unplaced + nobodys;
            if (unplaced > 0)
                add(EffectCause::Unplaced, {}, {}, {}, { .lessons = unplaced });
            if (nobodys > 0 && unsettled)
                add(*unsettled, nobodys);
            else if (nobodys > 0)
                add(EffectCause::NoTeacher, rowLabel(m_school, { Kind::Service, service.id.value }), {},
                    { Kind::Service, service.id.value }, { .lessons = nobodys });
        }

        /// A share without anybody of ours, or of somebody whom STS does not know: its hours, or \a lessons only.
        void add(const ServiceShare& share, int lessons = 0)
        {
            EffectSum sum { .lessons = lessons };
            if (lessons == 0)
                sum = { .services = 1, .annualMinutes = share.annualMinutes };
            if (const StsIndividual* post = m_school.find(share.post)) {
                if (addUnsettled(
                        MatchKind::Teacher, post->key(), EffectCause::TeacherOpen, EffectCause::TeacherSetAside, sum))
                    return;
            }
            if (!share.teacher)
                return add(EffectCause::NoTeacher, rowLabel(m_school, { Kind::Service, share.service.value }), {},
                    { Kind::Service, share.service.value }, sum);
            const RowKey teacher { Kind::Teacher, share.teacher.value };
            add(EffectCause::TeacherUnknown, rowLabel(m_school, teacher), {}, teacher, sum);
        }

        const School& m_school;
        const checks::Sent m_sent;
        QMap<MatchKind, QHash<QString, Item>> m_items;
        QHash<Id<Service>, QList<const ServiceShare*>> m_shares;
        QHash<Id<Service>, QList<const Lesson*>> m_lessons;
        std::set<SentKey> m_left;
        std::map<std::tuple<EffectCause, QString, qint64>, EffectLine> m_lines;
        Effect m_effect;
    };

} // namespace

EffectSum& EffectSum::operator+=(const EffectSum& other)
{
    services += other.services;
    annualMinutes += other.annualMinutes;
    lessons += other.lessons;
    return *this;
}

Effect effect(const School& school) { return Reckoning(school).reckon(); }

} // namespace navette::exchange
