// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "model/draft.h"

#include <QSet>
#include <algorithm>

/// E06: texts as they will stand in a file. What an encoding cannot hold is seen where the file is written.
namespace navette::checks {

namespace {

    /// Names of SIECLE 1.4 have at most so many characters (formats-out §b).
    constexpr qsizetype LongestName = 100;

    bool isControl(QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; }

    QString cleaned(QString text)
    {
        text.removeIf(isControl);
        return text.normalized(QString::NormalizationForm_C);
    }

    /// Looks at texts of rows, collects those that need cleaning and cleans them in a draft.
    class Texts {
    public:
        explicit Texts(const School& school)
            : m_draft(school)
        {
        }

        template <class Entity> void look(const Entity& row, std::initializer_list<QString Entity::*> members)
        {
            Entity clean = row;
            for (QString Entity::*member : members)
                clean.*member = cleaned(row.*member);
            if (m_draft.update(clean))
                m_rows.append({ Entity::kind, row.id.value });
        }

        void tell(Report& report) const
        {
            report.about(m_rows,
                { .mend = { QCoreApplication::translate(
                                "Checks", "Nettoyer le texte de %n ligne(s)", nullptr, int(m_rows.size())),
                      m_draft.changes() } });
        }

    private:
        Draft m_draft;
        QList<RowKey> m_rows;
    };

    void lookAtRooms(Texts& texts, const School& school)
    {
        for (const Room& room : school.rooms())
            texts.look(room, { &Room::code, &Room::type, &Room::site });
    }

    void forSts(const View& view, Report& report)
    {
        Texts texts(view.school);
        for (const Group& group : view.school.groups())
            texts.look(group, { &Group::code, &Group::label });
        for (const WeekSet& set : view.school.weekSets())
            texts.look(set, { &WeekSet::code, &WeekSet::label });
        lookAtRooms(texts, view.school);
        texts.tell(report);
    }

    void forEnt(const View& view, Report& report)
    {
        Texts texts(view.school);
        for (const Subject& subject : view.school.subjects())
            texts.look(subject, { &Subject::code, &Subject::shortCode, &Subject::label });
        for (const Division& division : view.school.divisions())
            texts.look(division, { &Division::code });
        for (const Group& group : view.school.groups())
            texts.look(group, { &Group::code });
        for (const Teacher& teacher : view.school.teachers())
            texts.look(teacher, { &Teacher::familyName, &Teacher::usageName, &Teacher::firstName });
        for (const Student& student : view.school.students())
            texts.look(student, { &Student::familyName, &Student::usageName, &Student::firstName });
        lookAtRooms(texts, view.school);
        texts.tell(report);
    }

    void forSiecle(const View& view, Report& report)
    {
        QSet<Id<Student>> linked;
        for (const Membership& row : view.school.table<Membership>())
            linked.insert(row.student);
        Texts texts(view.school);
        QList<Id<Student>> tooLong;
        for (const Student& student : view.school.students()) {
            if (!linked.contains(student.id))
                continue;
            texts.look(student,
                { &Student::familyName, &Student::usageName, &Student::firstName, &Student::firstName2,
                    &Student::firstName3 });
            for (const QString& name :
                { student.familyName, student.usageName, student.firstName, student.firstName2, student.firstName3 }) {
                if (name.size() > LongestName) {
                    tooLong.append(student.id);
                    break;
                }
            }
        }
        texts.tell(report);
        report.about(tooLong, { .which = u"long" });
    }

} // namespace

QList<Check> textChecks()
{
    using enum Receiver;
    return { { QLatin1String("E06"), { Sts }, { Kind::Group, Kind::WeekSet, Kind::Room }, forSts },
        { QLatin1String("E06"), { Siecle }, { Kind::Student, Kind::Membership }, forSiecle },
        { QLatin1String("E06"), { Ent },
            { Kind::Subject, Kind::Division, Kind::Group, Kind::Teacher, Kind::Student, Kind::Room }, forEnt } };
}

} // namespace navette::checks
