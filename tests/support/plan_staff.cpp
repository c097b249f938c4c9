// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/names.h"
#include "tests/support/plan_parts.h"

#include <algorithm>

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    /// Finds or hires who gives each share: nobody above their hours, nobody twice in what runs in parallel.
    class Staff {
    public:
        Staff(Plan& plan, Random& random)
            : m_plan(plan)
            , m_random(random)
        {
        }

        void assignAll()
        {
            for (PlanStructure& division : m_plan.divisions)
                assign(division);
            for (PlanStructure& group : m_plan.groups)
                assign(group);
        }

        PlanTeacher hire(const QString& discipline, int atLeast)
        {
            PlanTeacher teacher;
            teacher.female = m_random.percent(58);
            do {
                teacher.family = familyName(m_random);
                teacher.first = firstName(m_random, teacher.female);
            } while (m_names.contains(stsName(teacher.family + u' ' + teacher.first)));
            m_names.insert(stsName(teacher.family + u' ' + teacher.first));
            if (teacher.female && m_random.percent(20))
                teacher.usage = familyName(m_random);
            teacher.birth = QDate(m_plan.options.year - m_random.between(26, 63), 1, 1).addDays(m_random.below(365));
            teacher.discipline = discipline;
            teacher.function = text("ENS");
            giveGrade(teacher, atLeast);
            return teacher;
        }

        QString newId(int from, int to)
        {
            int id = 0;
            do {
                id = m_random.between(from, to);
            } while (m_ids.contains(id));
            m_ids.insert(id);
            return QString::number(id);
        }

    private:
        void giveGrade(PlanTeacher& teacher, int atLeast)
        {
            const bool pro = teacher.discipline.startsWith(u'P');
            const bool sport = teacher.discipline.startsWith(u"L1900");
            teacher.capacity = hours(sport ? 20 : 18);
            teacher.grade = text(pro ? "PLP CN" : sport ? "PEPS CL N" : "CERT. CL N");
            const int lot = m_random.below(100);
            // One local at least in every school: the eleventh who is engaged, if none was before.
            const bool due = m_names.size() > 10 && !m_anyLocal;
            if ((lot < 7 || due) && atLeast <= hours(9)) {
                m_anyLocal = true;
                // Local staff: no function, no birth date, few hours (formats-in §9).
                teacher.posts = { { text("local"), newId(3000, 9999) } };
                teacher.birth = {};
                teacher.grade.clear();
                teacher.function.clear();
                teacher.capacity = hours(9);
                return;
            }
            teacher.posts = { { text("epp"), newId(10000, 99999) } };
            if (lot < 20 && !pro && !sport && atLeast <= hours(15)) {
                teacher.grade = text("AGREGE CLN");
                teacher.capacity = hours(15);
            } else if (lot < 28 && atLeast <= hours(9)) {
                teacher.capacity = hours(m_random.between(9, 14));
            } else if (lot < 33 && !pro && !sport) {
                teacher.grade = text("AC2C1");
            }
        }

        int find(const QString& discipline, int h36, int preferred, const QSet<int>& busy)
        {
            const auto fits = [&](int t) {
                const PlanTeacher& teacher = m_plan.teachers.at(t);
                return teacher.discipline == discipline && teacher.load + h36 <= teacher.capacity && !busy.contains(t);
            };
            if (preferred >= 0 && fits(preferred))
                return preferred;
            for (int t = 0; t < m_plan.teachers.size(); ++t) {
                if (fits(t))
                    return t;
            }
            m_plan.teachers.append(hire(discipline, h36));
            return static_cast<int>(m_plan.teachers.size()) - 1;
        }

        void assign(PlanStructure& structure)
        {
            const bool halves = structure.barrette.startsWith(u"halves");
            for (PlanService& service : structure.services) {
                QSet<int> inService;
                const QString subject = QString::number(service.subject);
                for (PlanShare& share : service.shares) {
                    const QString key = (halves ? structure.barrette : structure.code) + u'/' + subject;
                    if (halves && m_given.contains(key)) {
                        // The second half has the teacher of the first, who was engaged for both.
                        share.teacher = m_given.value(key);
                    } else {
                        QSet<int> busy = inService;
                        if (!structure.barrette.isEmpty() && !halves)
                            busy += m_parallel.value(structure.barrette);
                        const int need = halves ? 2 * share.h36 : share.h36;
                        share.teacher = find(m_plan.subjects.at(service.subject).discipline, need,
                            inService.isEmpty() ? m_given.value(key, -1) : -1, busy);
                        m_plan.teachers[share.teacher].load += need;
                    }
                    if (inService.isEmpty())
                        m_given.insert(key, share.teacher);
                    inService.insert(share.teacher);
                    m_parallel[structure.barrette].insert(share.teacher);
                    if (QString::fromUtf8(structure.stream->name) == u"TGENE")
                        share.weighting = 110;
                }
            }
        }

        Plan& m_plan;
        Random& m_random;
        QHash<QString, int> m_given; ///< (structure, subject) -> its teacher
        QHash<QString, QSet<int>> m_parallel; ///< barrette -> who is taken
        QSet<QString> m_names;
        QSet<int> m_ids;
        bool m_anyLocal = false;
    };

    /// Some teachers hold two posts: two INDIVIDU for one person, their services on either.
    void giveSecondPosts(Plan& plan, Staff& staff)
    {
        const QList<const char*> types { "epp", "local" };
        int given = 0;
        for (int t = 4; t < plan.teachers.size() && given < types.size(); t += 3) {
            PlanTeacher& teacher = plan.teachers[t];
            if (teacher.isLocal() || teacher.load < hours(8))
                continue;
            const bool local = qstrcmp(types.at(given), "local") == 0;
            teacher.posts.append({ text(types.at(given)), staff.newId(local ? 3000 : 10000, local ? 9999 : 99999) });
            ++given;
            int n = 0;
            for (QList<PlanStructure>* list : { &plan.divisions, &plan.groups }) {
                for (PlanStructure& structure : *list) {
                    for (PlanService& service : structure.services) {
                        for (PlanShare& share : service.shares) {
                            if (share.teacher == t)
                                share.post = n++ % 3 == 2 ? 1 : 0;
                        }
                    }
                }
            }
        }
        plan.mess[text("enseignants_a_deux_supports")] = given;
    }

    /// Local ids are a series of their own: one has the number of an epp id.
    void shareAnId(Plan& plan)
    {
        for (PlanTeacher& teacher : plan.teachers) {
            if (teacher.isLocal()) {
                teacher.posts.first().id = plan.teachers.first().posts.first().id;
                plan.mess[text("identifiants_communs_epp_local")] = 1;
                return;
            }
        }
    }

    void nameHeads(Plan& plan)
    {
        for (int d = 0; d + 1 < plan.divisions.size(); ++d) {
            const PlanStructure& division = plan.divisions.at(d);
            for (const PlanService& service : division.services) {
                if (service.shares.isEmpty())
                    continue;
                PlanTeacher& teacher = plan.teachers[service.shares.first().teacher];
                if (teacher.isLocal() || teacher.headOf.size() > 1)
                    continue;
                teacher.headOf.append(division.code);
                ++plan.mess[text("professeurs_principaux")];
                break;
            }
        }
    }
}

void planStaff(Plan& plan, Random& random)
{
    Staff staff(plan, random);
    // The first is an epp teacher in any case: others refer to it.
    plan.teachers.append(staff.hire(text("L0202 LET MODERN"), hours(18)));
    staff.assignAll();
    giveSecondPosts(plan, staff);
    shareAnId(plan);
    nameHeads(plan);
    const int leavers = 2 + static_cast<int>(plan.teachers.size()) / 15;
    for (int i = 0; i < leavers; ++i)
        plan.gone.append(staff.hire(plan.teachers.at(i * 5).discipline, hours(18)));
    spellTeachers(plan, random);
    static const char* const functions[] = { "EDU", "EDU", "DIR", "DIR" };
    for (const char* function : functions) {
        PlanTeacher other = staff.hire(text("E0030 EDUCATION"), hours(18));
        other.function = text(function);
        other.grade = text(other.function == u"EDU" ? "CPE CL N" : "");
        if (other.function == u"DIR") {
            other.posts.first().type = text("dir");
            other.birth = {};
        }
        other.discipline.clear();
        plan.others.append(other);
    }
    PlanTeacher substitute = staff.hire(text("L1300 MATHEMATIQ"), hours(18));
    substitute.posts = { { text("eppsup"), staff.newId(90000, 99999) } };
    substitute.grade = text("AC2C1");
    plan.substitutes.append(substitute);
}

} // namespace navette::support
