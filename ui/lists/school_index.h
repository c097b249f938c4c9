// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"
#include "timetable/occupancy.h"
#include "timetable/time_grid.h"

#include <QHash>
#include <optional>

namespace navette::ui {

/// Who goes with whom in one state of the school, gathered once from the field lists so that no list looks through a
/// table for each of its rows. Rows are pointed to; they live as long as the index.
class SchoolIndex {
public:
    /// \a today decides who has left.
    explicit SchoolIndex(const School& school, QDate today = QDate::currentDate());
    SchoolIndex(const SchoolIndex&) = delete;
    SchoolIndex& operator=(const SchoolIndex&) = delete;

    const School& school() const { return m_school; }
    const timetable::TimeGrid& grid() const { return m_grid; }
    QDate today() const { return m_today; }
    /// Made when first asked for: only sheets need it.
    const timetable::Occupancy& occupancy() const;

    template <class Entity> const Entity* find(Id<Entity> id) const { return m_school.find(id); }
    /// The words that name a row, made once.
    QString label(RowKey key) const;
    template <class Entity> QString label(Id<Entity> id) const { return label(RowKey { Entity::kind, id.value }); }

    /// The rows of \a To one of whose fields points to \a from, in id order: of<Lesson>(room), of<Membership>(group)...
    template <class To, class From> const QList<const To*>& of(Id<From> from) const
    {
        static const QList<const To*> none;
        const auto found = std::get<Links<To>>(m_links).constFind(code({ From::kind, from.value }));
        return found == std::get<Links<To>>(m_links).cend() ? none : *found;
    }

    bool hasLeft(const Student& student) const { return student.exit.isValid() && student.exit <= m_today; }
    /// The pupils of a class or group who have not left, in the order of their names.
    QList<const Student*> pupils(Id<Division> division) const;
    QList<const Student*> pupils(Id<Group> group) const;
    QList<const Group*> groupsOf(Id<Student> student) const;
    /// What STS calls one of ours: codes or "epp:20048"; empty without correspondence.
    QStringList theirs(MatchKind kind, qint64 ours) const { return m_theirs.value({ int(kind), ours }); }
    /// Whether a person set one of ours aside.
    bool isSetAside(MatchKind kind, qint64 ours) const { return m_setAside.contains({ int(kind), ours }); }
    /// The individuals of STS who are head teachers of a class.
    QStringList headTeachers(Id<Division> division) const;
    /// The label of a code of a national list; the code itself when the list has it not.
    QString codeLabel(const QString& list, const QString& code) const;
    QList<const Unavailability*> unavailabilities(timetable::Resource resource) const;

    /// What a lesson counts for, in minutes over the 36 weeks of a year.
    int annualMinutes(const Lesson& lesson) const;
    /// What the lessons of a service give to its pupils, minutes a year.
    int madeMinutes(Id<Service> service) const;
    /// What a teacher's shares add up to, minutes a year.
    int sharedMinutes(Id<Teacher> teacher) const;
    /// Slots of the week in which lessons use the room, and those in which the school is open.
    int occupiedSlots(Id<Room> room) const;
    int openSlots() const { return m_openSlots; }

private:
    template <class To> using Links = QHash<quint64, QList<const To*>>;
    static quint64 code(RowKey key) { return (quint64(key.kind) << 56) | quint64(key.id); }
    template <class To> void collect();
    void collectCorrespondences();
    void countSlots();

    const School m_school;
    const timetable::TimeGrid m_grid;
    const QDate m_today;
    std::tuple<Links<Student>, Links<StudentOption>, Links<Membership>, Links<Guardianship>, Links<Group>,
        Links<Service>, Links<ServiceShare>, Links<Lesson>, Links<Programme>>
        m_links;
    QHash<std::pair<int, qint64>, QStringList> m_theirs;
    QHash<std::pair<int, qint64>, bool> m_setAside;
    QHash<QString, QStringList> m_headTeachers; ///< by the code that STS gives the class
    QHash<QString, QString> m_codeLabels;
    QHash<timetable::Resource, QList<const Unavailability*>> m_unavailabilities;
    quint64 m_allWeeks = 0;
    int m_openSlots = 0;
    mutable QHash<quint64, QString> m_labels;
    mutable std::optional<timetable::Occupancy> m_occupancy;
};

/// "18 h", "4 h 30": a yearly amount as hours a week.
QString weekly(int annualMinutes);

} // namespace navette::ui
