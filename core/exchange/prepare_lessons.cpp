// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "exchange/prepare_parts.h"
#include "model/hours.h"
#include "model/lesson_hours.h"
#include "timetable/calendar.h"
#include "timetable/time_grid.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>
#include <tuple>

namespace navette::exchange::preparing {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    /// One lesson to make: so many slots, every week or every other.
    struct Piece {
        int slots = 2;
        bool fortnightly = false;
    };

    /// Physical education and practical work are given in two hours, all else in one (product.md, usual practice).
    int preferredMinutes(const School& school, const Service& service)
    {
        const Subject* subject = school.find(service.subject);
        const bool sports = subject
            && (subject->shortCode.contains(u"EPS") || subject->shortCode.contains(u"ED.PHY")
                || subject->code.startsWith(u"1001"));
        return sports || service.modality == u"TP" ? 120 : 60;
    }

    /// Cuts yearly minutes into lessons. What is left of less than half an hour a week stays out and is told.
    QList<Piece> cut(int annual, int preferred, int slotMinutes, int& leftOver)
    {
        QList<Piece> pieces;
        const int hour = std::max(1, 60 / slotMinutes);
        const int block = std::max(1, preferred / slotMinutes);
        // In half slots a week: every other week, one slot counts for half.
        int halves = annual * 2 / (WeeksPerYear * slotMinutes);
        leftOver = annual - halves * WeeksPerYear * slotMinutes / 2;
        while (halves >= 2 * block) {
            pieces.append({ block, false });
            halves -= 2 * block;
        }
        while (halves >= 2 * hour) {
            pieces.append({ hour, false });
            halves -= 2 * hour;
        }
        // Less than an hour a week: an hour every other week as far as it goes, the rest in a shorter lesson.
        if (halves >= hour) {
            pieces.append({ hour, true });
            halves -= hour;
        }
        if (halves >= 2) {
            pieces.append({ halves / 2, false });
            halves %= 2;
        }
        if (halves == 1)
            pieces.append({ 1, true });
        return pieces;
    }

    class Maker {
    public:
        explicit Maker(Draft& draft)
            : m_draft(draft)
            , m_grid(draft.school().grid())
            , m_weekly(timetable::weekSet(draft, QStringLiteral("H")))
            , m_fortnights { timetable::weekSet(draft, QStringLiteral("Q1")),
                timetable::weekSet(draft, QStringLiteral("Q2")) }
        {
            for (const Lesson& lesson : draft.school().lessons()) {
                for (const Id<Service> service : lesson.services) {
                    const int minutes = annualMinutes(draft.school(), lesson);
                    m_given[service] += minutes;
                    for (const Id<Teacher> teacher : lesson.teachers)
                        m_givenBy[{ service.value, teacher.value }] += minutes;
                    if (lesson.teachers.isEmpty())
                        m_givenBy[{ service.value, 0 }] += minutes;
                }
            }
        }

        void make(const Service& service, const QList<ServiceShare>& shares)
        {
            if (service.coTeaching && shares.size() > 1) {
                makeTogether(service, shares);
                return;
            }
            int shared = 0;
            for (const ServiceShare& share : shares) {
                shared += share.annualMinutes;
                // A teacher with two posts has two shares: a lesson counts for one of them.
                int& given = m_givenBy[{ service.id.value, share.teacher.value }];
                const int counted = std::min(given, share.annualMinutes);
                given -= counted;
                makePieces(service, share.annualMinutes - counted, { share.teacher });
            }
            // What no teacher has yet is a need all the same; what another lesson fulfils already is none.
            const int rest = service.annualMinutes - std::max(shared, m_given.value(service.id));
            if (rest >= WeeksPerYear * m_grid.settings().slotMinutes / 2)
                makePieces(service, rest, {});
        }

        const QList<Id<Lesson>>& lessons() const { return m_made; }
        int incomplete() const { return m_incomplete; }

    private:
        void makeTogether(const Service& service, QList<ServiceShare> shares)
        {
            if (m_given.value(service.id) > 0)
                return;
            int longest = service.annualMinutes;
            for (const ServiceShare& share : shares)
                longest = std::max(longest, share.annualMinutes);
            QHash<Id<Teacher>, int> left;
            for (const ServiceShare& share : shares)
                left[share.teacher] += share.annualMinutes;
            int leftOver = 0;
            for (const Piece& piece :
                cut(longest, preferredMinutes(m_draft.school(), service), slotMinutes(), leftOver)) {
                QList<Id<Teacher>> teachers;
                const int minutes = m_grid.nominalMinutes(piece.slots) * WeeksPerYear / (piece.fortnightly ? 2 : 1);
                for (const ServiceShare& share : shares) {
                    if (share.teacher && left[share.teacher] >= minutes) {
                        left[share.teacher] -= minutes;
                        teachers.append(share.teacher);
                    }
                }
                insert(service, piece, teachers);
            }
            noteLeftOver(leftOver);
        }

        void makePieces(const Service& service, int annual, QList<Id<Teacher>> teachers)
        {
            if (annual <= 0)
                return;
            teachers.removeAll(Id<Teacher>());
            int leftOver = 0;
            for (const Piece& piece : cut(annual, preferredMinutes(m_draft.school(), service), slotMinutes(), leftOver))
                insert(service, piece, teachers);
            noteLeftOver(leftOver);
        }

        void insert(const Service& service, const Piece& piece, const QList<Id<Teacher>>& teachers)
        {
            Lesson lesson { .services = { service.id },
                .teachers = teachers,
                .subject = service.subject,
                .modality = service.modality,
                .weekSet = piece.fortnightly ? fortnight(service) : m_weekly,
                .slotCount = piece.slots };
            if (service.division)
                lesson.divisions = { service.division };
            else
                lesson.groups = { service.group };
            m_made.append(m_draft.insert(lesson));
        }

        /// Q1 and Q2 in turn within a class, so that two halves of it fit into one slot.
        Id<WeekSet> fortnight(const Service& service)
        {
            const Group* group = m_draft.school().find(service.group);
            const Id<Division> division
                = group && !group->divisions.isEmpty() ? group->divisions.front() : service.division;
            return m_fortnights[size_t(m_turn[division]++ % 2)];
        }

        void noteLeftOver(int minutes) { m_incomplete += minutes > 0 ? 1 : 0; }
        int slotMinutes() const { return m_grid.settings().slotMinutes; }

        Draft& m_draft;
        timetable::TimeGrid m_grid;
        Id<WeekSet> m_weekly;
        std::array<Id<WeekSet>, 2> m_fortnights;
        QHash<Id<Service>, int> m_given; ///< minutes a year that lessons give already
        QHash<std::pair<qint64, qint64>, int>
            m_givenBy; ///< by service and teacher, 0 for nobody; used up by the shares
        QHash<Id<Division>, int> m_turn;
        QList<Id<Lesson>> m_made;
        int m_incomplete = 0;
    };

} // namespace

int makeLessons(Draft& draft, Findings& findings)
{
    QHash<Id<Service>, QList<ServiceShare>> shares;
    for (const ServiceShare& row : draft.school().table<ServiceShare>())
        shares[row.service].append(row);
    Maker maker(draft);
    const Table<Service> services = draft.school().services();
    for (const Service& service : services)
        maker.make(service, shares.value(service.id));
    alignLessons(draft, maker.lessons());
    if (maker.incomplete() > 0)
        findings.append({ .code = QStringLiteral("H10"),
            .severity = Severity::Information,
            .cause = QCoreApplication::translate("Exchange",
                "%n service(s) n’est/ne sont pas un nombre entier de demi-heures par semaine.", nullptr,
                maker.incomplete()),
            .consequence
            = tr("Quelques minutes par semaine n’ont pas de cours sur la grille ; elles sont envoyées à STS."),
            .remedy = tr("Ajoutez un cours certaines semaines si la classe doit les avoir."),
            .occurrences = maker.incomplete() });
    return int(maker.lessons().size());
}

void alignLessons(Draft& draft, const QList<Id<Lesson>>& made)
{
    const School& school = draft.school();
    QHash<Id<Group>, QSet<Id<Student>>> members;
    for (const Membership& row : school.table<Membership>())
        members[row.group].insert(row.student);

    // A group's lessons of one subject, in order: what can run beside another group's.
    struct Series {
        Id<Group> group;
        QList<Id<Lesson>> lessons;
        QSet<Id<Teacher>> teachers;
    };
    std::map<std::tuple<qint64, qint64, QString, qint64>, Series> series; // group, subject, modality, first teacher
    for (const Id<Lesson> id : made) {
        const Lesson* lesson = school.find(id);
        if (lesson->groups.size() != 1)
            continue;
        Series& s = series[{ lesson->groups.front().value, lesson->subject.value, lesson->modality,
            lesson->teachers.isEmpty() ? 0 : lesson->teachers.front().value }];
        s.group = lesson->groups.front();
        s.lessons.append(id);
        s.teachers.unite(QSet<Id<Teacher>>(lesson->teachers.cbegin(), lesson->teachers.cend()));
    }
    // Same classes and same lengths: those may go together.
    std::map<QString, QList<const Series*>> alike;
    for (const auto& [key, s] : series) {
        const Group* group = school.find(s.group);
        if (!group || group->divisions.size() < 2 || members.value(s.group).isEmpty())
            continue;
        QStringList parts;
        QList<Id<Division>> divisions = group->divisions;
        std::sort(divisions.begin(), divisions.end());
        for (const Id<Division> division : divisions)
            parts.append(QString::number(division.value));
        for (const Id<Lesson> id : s.lessons) {
            const Lesson* lesson = school.find(id);
            const WeekSet* set = school.find(lesson->weekSet);
            parts.append(QString::number(lesson->slotCount) + (set ? set->code.left(1) : QString()));
        }
        alike[parts.join(u' ')].append(&s);
    }
    int number = 0;
    for (auto& [key, list] : alike) {
        QList<const Series*> left = list;
        while (left.size() > 1) {
            QList<const Series*> barrette;
            QSet<Id<Student>> pupils;
            QSet<Id<Teacher>> teachers;
            for (const Series* s : list) {
                if (!left.contains(s) || pupils.intersects(members.value(s->group)) || teachers.intersects(s->teachers))
                    continue;
                barrette.append(s);
                pupils.unite(members.value(s->group));
                teachers.unite(s->teachers);
            }
            for (const Series* s : barrette)
                left.removeOne(s);
            if (barrette.size() < 2)
                continue;
            ++number;
            for (qsizetype i = 0; i < barrette.front()->lessons.size(); ++i) {
                const Id<WeekSet> weeks = school.find(barrette.front()->lessons[i])->weekSet;
                for (const Series* s : barrette) {
                    Lesson lesson = *school.find(s->lessons[i]);
                    lesson.alignment = tr("Barrette %1, cours %2").arg(number).arg(i + 1);
                    lesson.weekSet = weeks;
                    draft.update(lesson);
                }
            }
        }
    }
}

} // namespace navette::exchange::preparing
