// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/labelled.h"

#include "tests/support/labelled_parts.h"
#include "tests/support/names.h"
#include "tests/support/plan.h"

#include <QSet>
#include <algorithm>

namespace navette::support {

namespace {

    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    class Labeller {
    public:
        Labeller(const DemoOptions& options, Noise noise)
            : m_plan(makePlan(options))
            , m_noise(noise)
            , m_random(options.seed * 4 + quint64(noise) + 77)
        {
        }

        LabelledSchool make()
        {
            SchoolInfo info;
            info.uai = m_plan.uai;
            info.year = m_plan.options.year;
            put(info);
            for (const PlanMef& mef : m_plan.mefs)
                m_mefs.append(put(Mef { .code = mef.code, .label = mef.label, .formation = mef.formation }));
            addTeachers();
            for (const PlanStructure& division : m_plan.divisions)
                m_divisions.append(addStructure<Division>(division, MatchKind::Division));
            for (const PlanStructure& group : m_plan.groups)
                addStructure<Group>(group, MatchKind::Group);
            addSubjects();
            return std::move(m_out);
        }

    private:
        template <class Entity> Id<Entity> put(Entity row)
        {
            row.id = Id<Entity>(m_out.school.nextId(Entity::kind));
            m_out.school.put(row);
            return row.id;
        }

        void label(MatchKind kind, const QString& theirs, qint64 ours, const QStringList& done)
        {
            m_out.truth[kind].insert(theirs, ours);
            m_out.noise[kind].insert(theirs, done);
        }

        void addTeachers()
        {
            int number = 20000;
            const auto count = std::max<int>(60, static_cast<int>(m_plan.teachers.size()));
            for (const LabelledPerson& person : staffRoom(m_random, count)) {
                QStringList done;
                const qint64 ours = person.isOurs ? put(spelt(person, m_random, m_noise, done)).value : 0;
                if (!person.isTheirs)
                    continue;
                const StsIndividual row { .stsId = QString::number(++number),
                    .type = person.birth.isValid() ? text("epp") : text("local"),
                    .civility = text(person.female ? "Mme" : "M."),
                    .usageName = stsName(person.usage.isEmpty() ? person.family : person.usage),
                    .familyName = stsName(person.family),
                    .firstName = stsName(person.first),
                    .birthDate = person.birth,
                    .sex = person.female ? Sex::Female : Sex::Male,
                    .function = person.birth.isValid() ? text("ENS") : QString(),
                    .disciplines = { person.discipline },
                    .dueMinutes = 18 * 60 };
                put(row);
                label(MatchKind::Teacher, row.key(), ours, done);
            }
        }

        template <class Entity> Id<Entity> addStructure(const PlanStructure& from, MatchKind kind)
        {
            StsStructure theirs { .code = from.code,
                .isGroup = kind == MatchKind::Group,
                .label = from.label,
                .plannedSize = static_cast<int>(from.pupils.size()) };
            for (const int division : from.divisions)
                theirs.divisions.append(m_plan.divisions.at(division).code);
            for (const int mef : from.mefs)
                theirs.mefs.append(m_plan.mefs.at(mef).code);
            // Opened this year, closed last summer, or both: never the last of a level under another letter.
            const int lot = m_random.below(100);
            QStringList done;
            Entity ours { .code = kind == MatchKind::Group ? speltGroup(from.code, m_random, m_noise, done)
                                                           : speltClass(from.code, m_random, m_noise, done),
                .label = chance(m_random, m_noise, 20, 50, 70) ? QString() : from.label,
                .origin = Origin::Previous };
            for (const int mef : from.mefs)
                ours.mefs.append(m_mefs.at(mef));
            if constexpr (std::is_same_v<Entity, Group>) {
                for (const int division : from.divisions) {
                    if (m_divisions.at(division) && !chance(m_random, m_noise, 2, 5, 10))
                        ours.divisions.append(m_divisions.at(division));
                }
            }
            const bool isOpened = lot < 5;
            const bool isClosed = lot >= 95;
            const Id<Entity> id = isOpened ? Id<Entity>() : put(ours);
            if (isClosed)
                return id;
            put(theirs);
            label(kind, from.code, id.value, done);
            // SIECLE was imported before: it gave the class under this year's code.
            if (kind == MatchKind::Division && m_plan.options.seed % 2 == 1)
                put(Entity { .code = from.code, .origin = Origin::Siecle });
            return id;
        }

        void addSubjects()
        {
            for (const PlanSubject& subject : m_plan.subjects) {
                if (!subject.inSts)
                    continue;
                put(StsSubject { .code = subject.code,
                    .shortCode = subject.key,
                    .label = subject.label.left(20),
                    .longLabel = subject.label });
                const int lot = m_random.below(100);
                QStringList done;
                qint64 ours = 0;
                if (lot >= 8) {
                    Subject row { .label = speltLabel(subject.edition, m_random, m_noise, done) };
                    if (!chance(m_random, m_noise, 10, 40, 80))
                        row.code = subject.code;
                    else
                        done.append(text("own_code"));
                    if (chance(m_random, m_noise, 95, 90, 85))
                        row.shortCode = subject.key;
                    ours = put(row).value;
                }
                label(MatchKind::Subject, subject.code, ours, done);
            }
        }

        const Plan m_plan;
        const Noise m_noise;
        Random m_random;
        LabelledSchool m_out;
        QList<Id<Mef>> m_mefs;
        QList<Id<Division>> m_divisions;
    };

} // namespace

QString noiseName(Noise noise)
{
    switch (noise) {
    case Noise::None:
        return QStringLiteral("none");
    case Noise::Light:
        return QStringLiteral("light");
    case Noise::Realistic:
        return QStringLiteral("realistic");
    case Noise::Heavy:
        return QStringLiteral("heavy");
    }
    return {};
}

LabelledSchool labelledSchool(const DemoOptions& options, Noise noise) { return Labeller(options, noise).make(); }

} // namespace navette::support
