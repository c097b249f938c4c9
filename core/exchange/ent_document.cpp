// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/ent_names.h"
#include "exchange/export_documents.h"
#include "timetable/calendar.h"
#include "timetable/time_grid.h"

#include <QHash>
#include <algorithm>

namespace navette::exchange {

namespace {

    class Builder {
    public:
        explicit Builder(const School& school)
            : m_school(school)
            , m_sent(school)
            , m_grid(school.grid())
            , m_calendar(school.info(), school.table<CalendarPeriod>())
        {
        }

        ent::Document build()
        {
            const SchoolInfo& info = m_school.info();
            m_document.uai = info.uai;
            m_document.firstDay = info.firstDay;
            m_document.lastDay = info.lastDay;
            m_document.firstMonday = m_calendar.monday(1);
            grid();
            lessons();
            classesAndGroups();
            pupils();
            return m_document;
        }

    private:
        /// Numbers rows of one kind from 1, in the order in which they are asked for.
        template <class Entity> class Numbering {
        public:
            ent::Ident of(Id<Entity> id, const auto& describe)
            {
                const auto found = m_idents.constFind(id);
                if (found != m_idents.cend())
                    return *found;
                const ent::Ident ident = ent::Ident(m_idents.size() + 1);
                m_idents.insert(id, ident);
                describe(ident);
                return ident;
            }
            ent::Ident value(Id<Entity> id) const { return m_idents.value(id); }

        private:
            QHash<Id<Entity>, ent::Ident> m_idents;
        };

        void grid()
        {
            m_document.grid.placeMinutes = m_grid.settings().slotMinutes;
            m_document.grid.days = m_grid.days();
            for (int slot = 0; slot < m_grid.slotsPerDay(); ++slot)
                m_document.grid.places.append(
                    { .number = slot, .from = m_grid.startOf(slot), .to = m_grid.endOf(slot) });
        }

        ent::Ident subject(Id<Subject> id)
        {
            return m_subjects.of(id, [&](ent::Ident ident) {
                const Subject* row = m_school.find(id);
                m_document.subjects.append({ .ident = ident,
                    .code = row->shortCode.isEmpty() ? row->code : row->shortCode,
                    .label = row->label.trimmed() });
            });
        }

        ent::Ident teacher(Id<Teacher> id)
        {
            return m_teachers.of(id, [&](ent::Ident ident) {
                const checks::EntPerson person = checks::entTeacher(m_sent, *m_school.find(id));
                m_document.teachers.append({ .ident = ident,
                    .familyName = person.familyName,
                    .firstName = person.firstName,
                    .birthDate = person.birthDate,
                    .stsId = person.stsId,
                    .entId = person.entId });
            });
        }

        ent::Ident schoolClass(Id<Division> id)
        {
            return m_classes.of(id, [&](ent::Ident ident) {
                m_document.classes.append({ .ident = ident, .name = checks::entClass(m_sent, *m_school.find(id)) });
            });
        }

        ent::Ident group(Id<Group> id)
        {
            return m_groups.of(
                id, [&](ent::Ident ident) { m_document.groups.append({ .ident = ident, .name = m_sent.group(id) }); });
        }

        ent::Ident room(Id<Room> id)
        {
            return m_rooms.of(id, [&](ent::Ident ident) {
                m_document.rooms.append({ .ident = ident, .name = m_school.find(id)->code.trimmed() });
            });
        }

        void lessons()
        {
            const quint64 open = m_calendar.openWeeks();
            for (const Lesson& lesson : m_school.lessons()) {
                const quint64 weeks = timetable::weeksOf(m_school, lesson) & open;
                if (!lesson.isPlaced() || weeks == 0 || !m_school.find(lesson.subject))
                    continue;
                ent::Lesson out { .day = lesson.day,
                    .firstPlace = lesson.slot,
                    .placeCount = lesson.slotCount,
                    .subject = subject(lesson.subject) };
                for (const Id<Teacher> id : lesson.teachers)
                    out.teachers.append({ teacher(id), weeks });
                for (const Id<Division> id : lesson.divisions)
                    out.classes.append({ schoolClass(id), weeks });
                for (const Id<Group> id : lesson.groups)
                    out.groups.append({ group(id), weeks });
                for (const Id<Room> id : lesson.rooms)
                    out.rooms.append({ room(id), weeks });
                m_document.lessons.append(out);
            }
        }

        /// Every class; for each group that has lessons, a part of each class that it draws pupils from.
        void classesAndGroups()
        {
            for (const Division& division : m_school.divisions())
                schoolClass(division.id);
            ent::Ident part = 0;
            for (const Group& row : m_school.groups()) {
                const ent::Ident ident = m_groups.value(row.id);
                if (ident == 0)
                    continue;
                ent::Group& out = m_document.groups[qsizetype(ident) - 1];
                QList<Id<Division>> divisions = row.divisions;
                for (const Id<Division> extra : m_sent.pupilsByDivision(row.id).keys()) {
                    if (extra && !divisions.contains(extra))
                        divisions.append(extra);
                }
                std::sort(divisions.begin(), divisions.end());
                for (const Id<Division> division : divisions) {
                    ++part;
                    m_parts.insert({ row.id, division }, part);
                    m_document.classes[qsizetype(m_classes.value(division)) - 1].parts.append(part);
                    out.parts.append(part);
                }
            }
        }

        void pupils()
        {
            QHash<Id<Student>, QList<const Membership*>> groupsOf;
            for (const Membership& row : m_school.table<Membership>())
                groupsOf[row.student].append(&row);
            QHash<Id<Student>, QList<const Guardianship*>> guardiansOf;
            for (const Guardianship& row : m_school.table<Guardianship>())
                guardiansOf[row.student].append(&row);
            const SchoolInfo& info = m_school.info();
            for (const Student& student : m_school.students()) {
                if (!student.birthDate.isValid() || student.firstName.isEmpty() || student.familyName.isEmpty()
                    || student.sex == Sex::Unknown || checks::hasLeft(student, info.firstDay))
                    continue;
                const QDate from
                    = student.entry.isValid() && student.entry > info.firstDay ? student.entry : info.firstDay;
                const QDate to = student.exit.isValid() && student.exit < info.lastDay ? student.exit : info.lastDay;
                const checks::EntPerson person = checks::entPupil(student);
                ent::Pupil pupil { .ident = ent::Ident(m_document.pupils.size() + 1),
                    .familyName = person.familyName,
                    .firstName = person.firstName,
                    .birthDate = person.birthDate,
                    .sex = student.sex == Sex::Male ? ent::Sex::Male : ent::Sex::Female,
                    .ine = student.ine,
                    .siecleId = student.sconetId,
                    .entId = person.entId,
                    .guardians = guardians(guardiansOf.value(student.id)) };
                if (student.division)
                    pupil.classes.append({ m_classes.value(student.division), from, to });
                for (const Membership* row : groupsOf.value(student.id)) {
                    const ent::Ident part = m_parts.value({ row->group, student.division });
                    if (part != 0)
                        pupil.parts.append({ part, row->from.isValid() ? std::max(row->from, from) : from,
                            row->to.isValid() ? std::min(row->to, to) : to });
                }
                m_document.pupils.append(pupil);
            }
        }

        /// At most two, legal guardians first (formats-out §c: Responsable ≤ 2).
        QList<ent::Guardian> guardians(QList<const Guardianship*> links)
        {
            constexpr qsizetype Most = 2;
            std::stable_sort(links.begin(), links.end(),
                [](const Guardianship* a, const Guardianship* b) { return a->level < b->level; });
            QList<ent::Guardian> list;
            int legal = 0;
            for (const Guardianship* link : links) {
                const Guardian* row = m_school.find(link->guardian);
                if (!row || list.size() == Most)
                    continue;
                const QStringList address = row->address.split(u'\n');
                list.append({ .ident = m_guardians.of(row->id, [](ent::Ident) {}),
                    .legalRank = link->level == 1 ? ++legal : 0,
                    .title = row->civility,
                    .familyName = row->usageName.isEmpty() ? row->familyName : row->usageName,
                    .firstName = row->firstName,
                    .address1 = address.value(0),
                    .address2 = address.value(1),
                    .address3 = address.value(2),
                    .address4 = address.value(3),
                    .postcode = row->postalCode,
                    .town = row->town });
            }
            return list;
        }

        const School& m_school;
        checks::Sent m_sent;
        timetable::TimeGrid m_grid;
        timetable::Calendar m_calendar;
        ent::Document m_document;
        Numbering<Subject> m_subjects;
        Numbering<Teacher> m_teachers;
        Numbering<Division> m_classes;
        Numbering<Group> m_groups;
        Numbering<Room> m_rooms;
        Numbering<Guardian> m_guardians;
        QHash<std::pair<Id<Group>, Id<Division>>, ent::Ident> m_parts;
    };

} // namespace

ent::Document entDocument(const School& school) { return Builder(school).build(); }

} // namespace navette::exchange
