// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/dry_run.h"

#include "checks/obligations.h"
#include "common/french.h"
#include "exchange/export_documents.h"

#include <algorithm>
#include <numeric>

namespace navette::exchange {

namespace {

    WeightedHours fromMinutes(int minutes) { return WeightedHours(minutes) * WeightedHour / 60; }

    template <class Value>
    HeldChange changeOf(const std::optional<Value>& before, const std::optional<Value>& after, auto&& same)
    {
        if (!before)
            return HeldChange::Created;
        if (!after)
            return HeldChange::Removed;
        return same(*before, *after) ? HeldChange::Same : HeldChange::Changed;
    }

    bool sameService(const HeldService& a, const HeldService& b)
    {
        if (!sameHours(a.hours, b.hours) || a.coTeaching != b.coTeaching || a.teachers.keys() != b.teachers.keys())
            return false;
        for (auto it = a.teachers.cbegin(); it != a.teachers.cend(); ++it) {
            const HeldShare& other = *b.teachers.constFind(it.key());
            if (!sameHours(it->hours, other.hours) || it->weighting != other.weighting)
                return false;
        }
        return true;
    }

    class Run {
    public:
        Run(const School& school, const StsState& before, const StsState& after)
            : m_school(school)
            , m_before(before)
            , m_after(after)
        {
            for (const StsSubject& row : school.table<StsSubject>())
                m_subjects.insert(row.code, row.longLabel.isEmpty() ? row.label : row.longLabel);
            for (const StsIndividual& row : school.table<StsIndividual>())
                m_individuals.insert({ row.type, row.stsId }, &row);
            for (const Correspondence& row : school.table<Correspondence>()) {
                if (row.match == MatchKind::Teacher && row.state == MatchState::Settled)
                    m_teachers.insert(row.theirs, Id<Teacher>(row.ours));
            }
        }

        QList<ServiceOutlook> services() const
        {
            QMap<StsServiceKey, ServiceOutlook> all;
            for (auto it = m_before.services.cbegin(); it != m_before.services.cend(); ++it)
                all[it.key()].before = *it;
            for (auto it = m_after.services.cbegin(); it != m_after.services.cend(); ++it)
                all[it.key()].after = *it;
            QList<ServiceOutlook> list;
            for (auto it = all.begin(); it != all.end(); ++it) {
                it->key = it.key();
                it->words = wordsOf(it.key());
                it->change = changeOf(it->before, it->after, sameService);
                list.append(*it);
            }
            return list;
        }

        QList<GroupOutlook> groups() const
        {
            QMap<QString, GroupOutlook> all;
            for (auto it = m_before.structures.cbegin(); it != m_before.structures.cend(); ++it) {
                if (it->isGroup)
                    all[it.key()].before = *it;
            }
            for (auto it = m_after.structures.cbegin(); it != m_after.structures.cend(); ++it) {
                if (it->isGroup)
                    all[it.key()].after = *it;
            }
            QList<GroupOutlook> list;
            for (auto it = all.begin(); it != all.end(); ++it) {
                it->code = it.key();
                it->change = changeOf(it->before, it->after, std::equal_to<HeldStructure>());
                list.append(*it);
            }
            return list;
        }

        QList<TeacherOutlook> teachers(const QList<ServiceOutlook>& services) const
        {
            // Somebody with two posts is one person here, two in STS.
            QMap<QString, TeacherOutlook> all;
            for (const ServiceOutlook& service : services) {
                QMap<StsPerson, bool> people;
                for (const std::optional<HeldService>* side : { &service.before, &service.after }) {
                    for (auto it = *side ? (*side)->teachers.cbegin() : none().cbegin();
                         it != (*side ? (*side)->teachers.cend() : none().cend()); ++it)
                        people.insert(it.key(), true);
                }
                for (auto it = people.cbegin(); it != people.cend(); ++it) {
                    TeacherOutlook& outlook = all[keyOf(it.key())];
                    if (!outlook.posts.contains(it.key()))
                        outlook.posts.append(it.key());
                    outlook.terms.append(term(service, it.key()));
                }
            }
            QList<TeacherOutlook> list;
            for (TeacherOutlook& outlook : all) {
                describe(outlook);
                list.append(outlook);
            }
            std::stable_sort(list.begin(), list.end(),
                [](const TeacherOutlook& a, const TeacherOutlook& b) { return french::lessThan(a.name, b.name); });
            return list;
        }

    private:
        static const QMap<StsPerson, HeldShare>& none()
        {
            static const QMap<StsPerson, HeldShare> empty;
            return empty;
        }

        QString wordsOf(const StsServiceKey& key) const
        {
            const QString subject = m_subjects.value(key.subject);
            return QStringLiteral("%1, %2, %3")
                .arg(subject.isEmpty() ? key.subject : subject, key.structure, key.modality);
        }

        Id<Teacher> teacherOf(const StsPerson& person) const
        {
            return m_teachers.value(person.type + u':' + person.id);
        }

        QString keyOf(const StsPerson& person) const
        {
            const Id<Teacher> teacher = teacherOf(person);
            return teacher ? QString::number(teacher.value) : person.type + u':' + person.id;
        }

        ServiceTerm term(const ServiceOutlook& service, const StsPerson& person) const
        {
            ServiceTerm term { .key = service.key, .words = service.words };
            std::optional<HeldShare> before;
            std::optional<HeldShare> after;
            if (service.before && service.before->teachers.contains(person))
                before = service.before->teachers.value(person);
            if (service.after && service.after->teachers.contains(person))
                after = service.after->teachers.value(person);
            const std::optional<HeldService>& last = service.after ? service.after : service.before;
            term.coTeaching = last->coTeaching;
            term.others = int(last->teachers.size()) - (last->teachers.contains(person) ? 1 : 0);
            if (before)
                term.before = { before->hours, before->weighting };
            if (after) {
                term.after = { after->hours, after->weighting };
                term.courses = after->courses;
            }
            term.change = changeOf(before, after, [](const HeldShare& a, const HeldShare& b) {
                return sameHours(a.hours, b.hours) && a.weighting == b.weighting;
            });
            return term;
        }

        void describe(TeacherOutlook& outlook) const
        {
            outlook.teacher = teacherOf(outlook.posts.front());
            for (const StsPerson& post : std::as_const(outlook.posts)) {
                const StsIndividual* individual = m_individuals.value(post);
                outlook.dueMinutes += individual ? individual->dueMinutes : 0;
                if (individual && outlook.name.isEmpty())
                    outlook.name
                        = french::personName(individual->familyName, individual->usageName, individual->firstName);
            }
            if (const Teacher* teacher = m_school.find(outlook.teacher)) {
                outlook.name = french::personName(teacher->familyName, teacher->usageName, teacher->firstName);
                if (outlook.dueMinutes == 0)
                    outlook.dueMinutes = teacher->dueMinutes;
                outlook.fullServiceMinutes = checks::fullServiceMinutes(*teacher);
                outlook.elsewhereMinutes = teacher->elsewhereMinutes;
            }
            outlook.mostWeightingMinutes = checks::mostWeightingMinutes();
            if (outlook.name.isEmpty())
                outlook.name = outlook.posts.front().type + u':' + outlook.posts.front().id;
            std::stable_sort(outlook.terms.begin(), outlook.terms.end(),
                [](const ServiceTerm& a, const ServiceTerm& b) { return french::lessThan(a.words, b.words); });
        }

        const School& m_school;
        const StsState& m_before;
        const StsState& m_after;
        QHash<QString, QString> m_subjects;
        QMap<StsPerson, const StsIndividual*> m_individuals;
        QHash<QString, Id<Teacher>> m_teachers;
    };

    template <class Part> WeightedHours sum(const QList<ServiceTerm>& terms, Part&& part)
    {
        return std::accumulate(terms.cbegin(), terms.cend(), WeightedHours(0),
            [&](WeightedHours total, const ServiceTerm& term) { return total + part(term); });
    }

} // namespace

bool sameHours(int thousandths, int others)
{
    const auto hundredths = [](int value) { return (value + 5) / 10; };
    return hundredths(thousandths) == hundredths(others);
}

WeightedHours TeacherOutlook::hoursBefore() const
{
    return sum(terms, [](const ServiceTerm& term) { return WeightedHours(term.before.hours) * 100; });
}

WeightedHours TeacherOutlook::hoursAfter() const
{
    return sum(terms, [](const ServiceTerm& term) { return WeightedHours(term.after.hours) * 100; });
}

WeightedHours TeacherOutlook::weightingAfter() const
{
    const WeightedHours added
        = sum(terms, [](const ServiceTerm& term) { return term.after.weighted(); }) - hoursAfter();
    return mostWeightingMinutes > 0 ? std::min(added, fromMinutes(mostWeightingMinutes)) : added;
}

WeightedHours TeacherOutlook::totalAfter() const
{
    return hoursAfter() + weightingAfter() + fromMinutes(elsewhereMinutes);
}

WeightedHours TeacherOutlook::obligation() const
{
    const int here = dueMinutes > 0 ? dueMinutes + elsewhereMinutes : 0;
    if (fullServiceMinutes == 0)
        return fromMinutes(here);
    return fromMinutes(here > 0 ? std::min(here, fullServiceMinutes) : fullServiceMinutes);
}

WeightedHours TeacherOutlook::overtime() const
{
    const WeightedHours due = obligation();
    return due == 0 ? 0 : std::max<WeightedHours>(0, totalAfter() - due);
}

bool TeacherOutlook::isChanged() const
{
    return std::any_of(
        terms.cbegin(), terms.cend(), [](const ServiceTerm& term) { return term.change != HeldChange::Same; });
}

int DryRun::count(HeldChange change) const
{
    return int(std::count_if(
        services.cbegin(), services.cend(), [&](const ServiceOutlook& service) { return service.change == change; }));
}

DryRun dryRun(const School& school, const sts::UploadDocument& document, const UploadChoices& choices)
{
    const StsState before = stsState(school);
    const AppliedUpload applied = applyUpload(before, document, choices);
    const Run run(school, before, applied.state);
    DryRun result { .choices = choices, .refused = applied.refused, .wholeFileRefused = applied.wholeFileRefused };
    result.services = run.services();
    result.groups = run.groups();
    result.teachers = run.teachers(result.services);
    for (const TeacherOutlook& teacher : std::as_const(result.teachers)) {
        for (const ServiceTerm& term : teacher.terms)
            result.courses += int(term.courses.size());
    }
    return result;
}

UploadChoices choicesOf(const School& school, bool keepServices)
{
    const QDate paidOn = school.info().overtimePaidOn;
    return { .keepServices = keepServices, .overtimePaid = paidOn.isValid() && paidOn <= QDate::currentDate() };
}

DryRun dryRun(const School& school, bool keepServices)
{
    return dryRun(school, stsDocument(school), choicesOf(school, keepServices));
}

} // namespace navette::exchange
