// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/sent.h"
#include "exchange/export_documents.h"
#include "exchange/spread.h"
#include "model/hours.h"
#include "model/modality.h"
#include "timetable/calendar.h"
#include "timetable/time_grid.h"

#include <QSet>
#include <algorithm>
#include <numeric>

namespace navette::exchange {

namespace {

    /// How long LIBELLE_COURT of an alternance may be (formats-out §a, inferred from "Cours Hebd").
    constexpr qsizetype LongestShortLabel = 10;

    class Builder {
    public:
        explicit Builder(const School& school)
            : m_school(school)
            , m_sent(school)
            , m_grid(school.grid())
            , m_calendar(school.info(), school.table<CalendarPeriod>())
        {
            for (const ServiceShare& share : school.table<ServiceShare>())
                m_shares[share.service].append(&share);
            for (const Lesson& lesson : school.lessons()) {
                for (const Id<Service> service : lesson.services)
                    m_lessons[service].append(&lesson);
            }
        }

        sts::UploadDocument build()
        {
            m_document.uai = m_school.info().uai;
            m_document.year = m_school.info().year;
            m_document.source = sts::UploadSource;
            days();
            structures();
            alternances();
            rooms();
            individuals();
            return m_document;
        }

    private:
        void days()
        {
            const int last = m_grid.slotsPerDay() - 1;
            if (last < 0)
                return;
            for (const int day : m_grid.days())
                m_document.days.append({ .day = day, .from = m_grid.startOf(0), .to = m_grid.endOf(last) });
        }

        void structures()
        {
            QHash<Id<Division>, QList<sts::UploadService>> ofDivision;
            QHash<Id<Group>, QList<sts::UploadService>> ofGroup;
            for (const Service& service : m_school.services()) {
                if (!m_sent.leaves(service))
                    continue;
                if (service.division)
                    ofDivision[service.division].append(uploadService(service));
                else
                    ofGroup[service.group].append(uploadService(service));
            }
            for (const Division& division : m_school.divisions()) {
                const QString code = m_sent.division(division.id);
                if (!code.isEmpty())
                    m_document.divisions.append({ .code = code, .services = ofDivision.value(division.id) });
            }
            for (const Group& group : m_school.groups()) {
                // STS refuses a group without pupils; one that serves nothing is no business of STS.
                if (!ofGroup.contains(group.id) || m_sent.headcount(group.id) == 0)
                    continue;
                const QList<sts::UploadShare> shares = sharesOf(group);
                // The whole is the sum of its parts for STS: a pupil in a group and in no class is not counted.
                const int planned = std::accumulate(shares.cbegin(), shares.cend(), 0,
                    [](int sum, const sts::UploadShare& share) { return sum + share.planned; });
                m_document.groups.append({ .code = m_sent.group(group.id),
                    .isGroup = true,
                    .label = group.label.simplified(), // a reader trims, and the two must be the same
                    .planned = planned,
                    .maxSize = group.maxSize,
                    .divisions = shares,
                    .services = ofGroup.value(group.id) });
            }
            const auto byCode
                = [](const sts::UploadStructure& a, const sts::UploadStructure& b) { return a.code < b.code; };
            std::sort(m_document.divisions.begin(), m_document.divisions.end(), byCode);
            std::sort(m_document.groups.begin(), m_document.groups.end(), byCode);
        }

        /// How many come from which class: the pupils counted; while there are none, the number planned spread evenly.
        /// A headcount given by hand is spread as the pupils are.
        QList<sts::UploadShare> sharesOf(const Group& group) const
        {
            QList<Id<Division>> divisions = m_sent.divisions(group.id);
            divisions.removeIf([&](Id<Division> id) { return m_sent.division(id).isEmpty(); });
            const QHash<Id<Division>, int> counted = m_sent.pupilsByDivision(group.id);
            const bool isEmpty = m_sent.pupils(group.id).isEmpty();
            QList<int> parts;
            for (const Id<Division> id : std::as_const(divisions))
                parts.append(isEmpty ? 1 : counted.value(id));
            if (isEmpty || m_sent.headcountByHand(group.id))
                parts = spread(m_sent.headcount(group.id), parts);
            QList<sts::UploadShare> shares;
            for (qsizetype i = 0; i < divisions.size(); ++i) {
                if (parts[i] > 0 || isEmpty)
                    shares.append({ .division = m_sent.division(divisions[i]), .planned = parts[i] });
            }
            return shares;
        }

        sts::UploadService uploadService(const Service& service)
        {
            const QString modality = m_sent.modality(service);
            sts::UploadService upload { .subject = m_sent.subject(service.subject),
                .modality = modality.isEmpty() ? QString(UsualModality) : modality,
                .hundredths = weeklyHundredths(service.annualMinutes),
                .coTeaching = m_sent.coTeaching(service) };
            QHash<QString, int> minutes; // a year, by number and type
            QSet<Id<Lesson>> told; // a lesson stands once under each teacher, whatever the number of posts
            for (const ServiceShare* share : m_shares.value(service.id)) {
                const StsIndividual* individual = m_sent.individual(*share);
                if (!individual || share->annualMinutes <= 0)
                    continue;
                sts::UploadTeacher teacher { .id = individual->stsId,
                    .type = individual->type == u"local" ? QStringLiteral("local") : QStringLiteral("epp"),
                    .weighting = share->weighting };
                for (const Lesson* lesson : m_lessons.value(service.id)) {
                    const bool his = share->teacher && lesson->teachers.contains(share->teacher);
                    if (!lesson->isPlaced() || !his
                        || (told.contains(lesson->id) && hasSecondPost(service.id, share->teacher)))
                        continue;
                    teacher.courses.append(course(*lesson));
                    told.insert(lesson->id);
                }
                m_individuals.insert(individual->id);
                add(upload, teacher);
                minutes[teacher.id + u'/' + teacher.type] += share->annualMinutes;
            }
            balance(service, upload, minutes);
            return upload;
        }

        /// Shares of one person are one line for STS.
        static void add(sts::UploadService& upload, const sts::UploadTeacher& teacher)
        {
            const auto same = std::find_if(upload.teachers.begin(), upload.teachers.end(),
                [&](const sts::UploadTeacher& t) { return t.id == teacher.id && t.type == teacher.type; });
            if (same == upload.teachers.end())
                upload.teachers.append(teacher);
            else
                same->courses += teacher.courses;
        }

        /// Hundredths of hours: where teachers share out all that the pupils receive, their hundredths make up the
        /// whole too (catalogue H02).
        static void balance(const Service& service, sts::UploadService& upload, const QHash<QString, int>& minutes)
        {
            QList<int> parts;
            for (const sts::UploadTeacher& teacher : std::as_const(upload.teachers))
                parts.append(minutes.value(teacher.id + u'/' + teacher.type));
            const bool whole = std::accumulate(parts.cbegin(), parts.cend(), 0) == service.annualMinutes;
            QList<int> hundredths = spread(upload.hundredths, parts);
            for (qsizetype i = 0; i < parts.size(); ++i)
                upload.teachers[i].hundredths = whole ? hundredths[i] : weeklyHundredths(parts[i]);
        }

        bool hasSecondPost(Id<Service> service, Id<Teacher> teacher) const
        {
            const QList<const ServiceShare*> shares = m_shares.value(service);
            return std::count_if(shares.cbegin(), shares.cend(), [&](const ServiceShare* s) {
                return s->teacher == teacher;
            }) > 1;
        }

        sts::UploadCourse course(const Lesson& lesson)
        {
            const WeekSet* set = m_school.find(lesson.weekSet);
            const QString alternance = set ? set->code : QStringLiteral("H");
            m_alternances.insert(alternance);
            sts::UploadCourse course { .alternance = alternance,
                .day = lesson.day,
                .start = m_grid.startOf(lesson.slot),
                .duration = m_grid.endOf(lesson.slot, lesson.slotCount) - m_grid.startOf(lesson.slot) };
            if (const Room* room = lesson.rooms.isEmpty() ? nullptr : m_school.find(lesson.rooms.front())) {
                course.room = room->code.simplified();
                m_rooms.insert(room->id);
            }
            return course;
        }

        void alternances()
        {
            const QList<WeekSet> usual = timetable::usualWeekSets(m_calendar);
            for (const QString& code : std::as_const(m_alternances)) {
                WeekSet set;
                for (const WeekSet& row : usual) {
                    if (row.code == code)
                        set = row;
                }
                for (const WeekSet& row : m_school.weekSets()) {
                    if (row.code == code)
                        set = row;
                }
                sts::UploadAlternance alternance { .code = code,
                    .shortLabel = set.label.simplified().left(LongestShortLabel).trimmed(),
                    .longLabel = set.label.simplified() };
                for (int week = 1; week <= m_calendar.weekCount() && week < 64; ++week) {
                    if (((set.weeks >> week) & 1U) != 0 && m_calendar.isOpen(week))
                        alternance.weeks.append(m_calendar.monday(week));
                }
                m_document.alternances.append(alternance);
            }
            std::sort(m_document.alternances.begin(), m_document.alternances.end(),
                [](const sts::UploadAlternance& a, const sts::UploadAlternance& b) { return a.code < b.code; });
        }

        void rooms()
        {
            for (const Room& room : m_school.rooms()) {
                if (m_rooms.contains(room.id))
                    m_document.rooms.append({ .code = room.code.simplified(),
                        .roomGroup = room.type.simplified(),
                        .location = room.site.simplified() });
            }
        }

        void individuals()
        {
            QHash<QString, QString> levelOf; // division's STS code -> MEFSTAT4
            for (const Division& division : m_school.divisions()) {
                const Mef* mef = division.mefs.isEmpty() ? nullptr : m_school.find(division.mefs.front());
                if (mef)
                    levelOf.insert(m_sent.division(division.id), mef->mefstat4);
            }
            QSet<QString> told;
            for (const StsIndividual& row : m_school.table<StsIndividual>()) {
                if (!m_individuals.contains(row.id) || told.contains(row.stsId))
                    continue;
                told.insert(row.stsId);
                sts::UploadIndividual individual { .id = row.stsId };
                for (const QString& division : row.headTeacherOf) {
                    if (const QString level = levelOf.value(division); !level.isEmpty())
                        individual.indemnities.append({ .division = division, .mefstat4 = level });
                }
                m_document.individuals.append(individual);
            }
        }

        const School& m_school;
        checks::Sent m_sent;
        timetable::TimeGrid m_grid;
        timetable::Calendar m_calendar;
        QHash<Id<Service>, QList<const ServiceShare*>> m_shares;
        QHash<Id<Service>, QList<const Lesson*>> m_lessons;
        sts::UploadDocument m_document;
        QSet<QString> m_alternances;
        QSet<Id<Room>> m_rooms;
        QSet<Id<StsIndividual>> m_individuals;
    };

} // namespace

sts::UploadDocument stsDocument(const School& school) { return Builder(school).build(); }

} // namespace navette::exchange
