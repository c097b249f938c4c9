// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "tests/support/curriculum.h"
#include "tests/support/files.h"
#include "tests/support/names.h"

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    QString swappedCompound(const QString& name)
    {
        const qsizetype dash = name.indexOf(u'-');
        return dash < 0 ? name : name.mid(dash + 1) + u'-' + name.left(dash);
    }

    /// Two letters in the middle exchanged, or the last one doubled: as a tired secretary types.
    QString typo(QString name)
    {
        const qsizetype middle = name.size() / 2;
        if (name.size() > 3 && name.at(middle) != name.at(middle - 1) && name.at(middle).isLetter()
            && name.at(middle - 1).isLetter()) {
            const QChar letter = name.at(middle);
            name[middle] = name.at(middle - 1).toLower();
            name[middle - 1] = letter.toLower();
            return name;
        }
        return name + name.back();
    }

    class Builder {
    public:
        explicit Builder(const Plan& plan)
            : m_plan(plan)
        {
        }

        PreviousYear build()
        {
            addSchool();
            addMefs();
            addSubjects();
            addDivisions();
            addGroups();
            addTeachers();
            addRooms();
            return std::move(m_out);
        }

    private:
        template <class Entity> Id<Entity> put(Entity row)
        {
            row.id = Id<Entity>(m_out.school.nextId(Entity::kind));
            m_out.school.put(row);
            return row.id;
        }

        void correspond(MatchKind kind, qint64 ours, const QString& theirs)
        {
            Correspondence row;
            row.match = kind;
            row.ours = ours;
            row.theirs = theirs;
            row.rule = text("manual");
            row.reason = text("Établie à la main.");
            row.decidedBy = text("secrétariat");
            row.decidedAt = QDateTime(QDate(m_plan.options.year - 1, 9, 8), QTime(14, 20), Qt::UTC);
            put(row);
        }

        void closeSlots(ResourceKind kind, qint64 id, int day, int slot, int count, const char* why)
        {
            Unavailability row;
            row.resource = kind;
            row.resourceId = id;
            row.day = day;
            row.slot = slot;
            row.slotCount = count;
            row.reason = text(why);
            put(row);
        }

        void addSchool()
        {
            SchoolInfo info;
            info.uai = m_plan.uai;
            info.year = m_plan.options.year - 1;
            info.name = m_plan.denomination + u' ' + m_plan.complement;
            info.town = text("Ville-Fictive");
            info.category = m_plan.category;
            info.academyCode = text("099");
            info.sector = text("PU");
            info.firstDay = QDate(info.year, 9, 1);
            info.lastDay = QDate(info.year + 1, 7, 3);
            put(info);
            put(usualGrid());
            closeSlots(ResourceKind::School, 0, 3, 8, 10, "Mercredi après-midi");
        }

        void addMefs()
        {
            for (const PlanMef& mef : m_plan.mefs) {
                Mef row;
                row.code = mef.code;
                row.label = mef.label;
                row.formation = mef.formation;
                row.mefstat4 = mef.mefstat4;
                m_mefs.append(put(row));
            }
        }

        void addSubjects()
        {
            int n = 0;
            for (const PlanSubject& subject : m_plan.subjects) {
                if (!subject.inPrevious)
                    continue;
                Subject row;
                row.code = subject.ownCode.isEmpty() ? subject.code : subject.ownCode;
                row.shortCode = subject.ownCode.isEmpty() ? subject.key : subject.ownCode;
                row.label = subject.ownLabel;
                const qint64 id = put(row).value;
                m_out.subjects.insert(row.code, subject.code);
                if (!subject.ownCode.isEmpty() && n++ % 2)
                    correspond(MatchKind::Subject, id, subject.code);
            }
            for (const char* own : { "ÉTUDE", "RÉUNION" }) {
                Subject row;
                row.code = row.shortCode = text(own);
                row.label = row.code.left(1) + row.code.mid(1).toLower();
                put(row);
                ++m_out.subjectsOfItsOwn;
            }
        }

        template <class Entity> void addStructure(const PlanStructure& from, Entity row, MatchKind kind, int n)
        {
            row.code = from.previousCode;
            row.label = from.label;
            row.plannedSize = static_cast<int>(from.pupils.size()) - 1;
            for (const int mef : from.mefs)
                row.mefs.append(m_mefs.at(mef));
            const qint64 id = put(row).value;
            (kind == MatchKind::Group ? m_out.groups : m_out.divisions).insert(row.code, from.code);
            if (from.previousCode != from.code && n % 3 == 0)
                correspond(kind, id, from.code);
        }

        void addDivisions()
        {
            for (int d = 0; d < m_plan.divisions.size(); ++d) {
                const PlanStructure& division = m_plan.divisions.at(d);
                m_divisions.append(Id<Division>());
                if (division.previousCode.isEmpty())
                    continue;
                m_divisions.last() = Id<Division>(m_out.school.nextId(Kind::Division));
                addStructure(division, Division(), MatchKind::Division, d);
            }
            Division closed;
            closed.code = text("ULIS Z");
            closed.label = text("Fermée cet été");
            put(closed);
        }

        void addGroups()
        {
            for (int g = 0; g < m_plan.groups.size(); ++g) {
                const PlanStructure& group = m_plan.groups.at(g);
                if (group.previousCode.isEmpty())
                    continue;
                Group row;
                for (const int division : group.divisions) {
                    if (m_divisions.at(division))
                        row.divisions.append(m_divisions.at(division));
                }
                addStructure(group, row, MatchKind::Group, g);
            }
            Group closed;
            closed.code = text("PORTUGAIS ZZ");
            closed.label = text("Arrêté cet été");
            put(closed);
        }

        /// The row of a person as the school spelt it.
        Teacher spelt(const PlanTeacher& person) const
        {
            Teacher row;
            row.civility = text(person.female ? "Mme" : "M.");
            row.familyName = person.family;
            row.usageName = person.usage;
            row.firstName = person.first;
            row.birthDate = person.birth;
            row.sex = person.female ? Sex::Female : Sex::Male;
            row.grade = person.grade;
            if (!person.discipline.isEmpty() && !person.isLocal())
                row.disciplines = { person.discipline };
            row.dueMinutes = person.capacity * 60 / 36;
            switch (person.spelling) {
            case Spelling::New:
            case Spelling::Exact:
                break;
            case Spelling::NoBirthDate:
                row.birthDate = {};
                break;
            case Spelling::NoAccents:
                row.familyName = withoutAccents(row.familyName);
                row.usageName = withoutAccents(row.usageName);
                row.firstName = withoutAccents(row.firstName);
                break;
            case Spelling::FamilyName:
                row.usageName.clear();
                break;
            case Spelling::SwappedCompound:
                row.familyName = swappedCompound(row.familyName);
                break;
            case Spelling::Typo:
                (row.usageName.isEmpty() ? row.familyName : row.usageName)
                    = typo(row.usageName.isEmpty() ? row.familyName : row.usageName);
                break;
            case Spelling::SwappedDate:
                row.birthDate = QDate(person.birth.year(), person.birth.day(), person.birth.month());
                break;
            case Spelling::OneFirstName:
                row.firstName = person.first.section(u' ', 0, 0);
                break;
            }
            return row;
        }

        void addTeachers()
        {
            QMap<QString, QList<std::pair<Teacher, QStringList>>> byName;
            int n = 0;
            for (const QList<PlanTeacher>* list : { &m_plan.teachers, &m_plan.gone }) {
                for (const PlanTeacher& person : *list) {
                    if (person.spelling == Spelling::New && list == &m_plan.teachers)
                        continue;
                    Teacher row = spelt(person);
                    row.id = put(row);
                    QStringList theirs;
                    for (const PlanPost& post : person.posts)
                        theirs.append(post.key());
                    // Somebody settled some of last year's by hand; a second post is always new.
                    if (n % 5 < 2)
                        correspond(MatchKind::Teacher, row.id.value, theirs.first());
                    if (n % 6 == 1)
                        closeSlots(ResourceKind::Teacher, row.id.value, 1 + n % 5, n % 5 == 2 || n % 4 ? 0 : 8, 8,
                            "Temps partiel");
                    const QString name = french::personName(row.familyName, row.usageName, row.firstName);
                    byName[name].append({ row, list == &m_plan.gone ? QStringList() : theirs });
                    ++n;
                }
            }
            for (auto it = byName.cbegin(); it != byName.cend(); ++it) {
                for (const auto& [row, theirs] : it.value()) {
                    const QString name = it.value().size() == 1
                        ? it.key()
                        : it.key() + QStringLiteral(" (") + french::date(row.birthDate) + u')';
                    if (!theirs.isEmpty())
                        m_out.teachers.insert(name, theirs);
                }
            }
        }

        void addRooms()
        {
            for (qsizetype i = 0; i < m_plan.rooms.size(); ++i) {
                // Some rooms are new this year; the capacity of others was not known.
                if (i % 11 == 6)
                    continue;
                const PlanRoom& from = m_plan.rooms.at(i);
                Room row;
                row.code = from.code;
                row.label = from.label;
                row.capacity = i % 3 ? from.capacity : 0;
                row.type = from.type;
                row.site = from.site;
                put(row);
            }
            Room container;
            container.code = text("ALGECO");
            container.label = text("Préfabriqué de la cour");
            container.capacity = 28;
            container.type = text("salle");
            put(container);
            ++m_out.roomsOfItsOwn;
        }

        const Plan& m_plan;
        PreviousYear m_out;
        QList<Id<Mef>> m_mefs;
        QList<Id<Division>> m_divisions;
    };
}

PreviousYear previousYear(const Plan& plan) { return Builder(plan).build(); }

} // namespace navette::support
