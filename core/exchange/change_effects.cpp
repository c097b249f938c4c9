// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/change_effects.h"

#include "common/french.h"
#include "exchange/hour_words.h"
#include "matching/matching.h"

#include <QCoreApplication>
#include <QSet>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Effects", text); }

    /// What of ours is touched.
    struct Touched {
        QSet<Id<Service>> services;
        QSet<Id<Lesson>> lessons;

        void add(const Touched& other)
        {
            services += other.services;
            lessons += other.lessons;
        }
        bool isEmpty() const { return services.isEmpty() && lessons.isEmpty(); }
    };

    /// Our services and lessons by what they are made of.
    class Ours {
    public:
        explicit Ours(const School& school)
            : m_school(school)
        {
            for (const Service& row : school.services()) {
                if (row.division)
                    m_divisions[row.division].services.insert(row.id);
                else
                    m_groups[row.group].services.insert(row.id);
                m_subjects[row.subject].services.insert(row.id);
            }
            for (const ServiceShare& row : school.table<ServiceShare>())
                m_teachers[row.teacher].services.insert(row.service);
            for (const Lesson& row : school.lessons()) {
                for (const Id<Teacher> id : row.teachers)
                    m_teachers[id].lessons.insert(row.id);
                for (const Id<Division> id : row.divisions)
                    m_divisions[id].lessons.insert(row.id);
                for (const Id<Group> id : row.groups)
                    m_groups[id].lessons.insert(row.id);
                for (const Id<Service> id : row.services)
                    m_services[id].insert(row.id);
                m_subjects[row.subject].lessons.insert(row.id);
            }
        }

        Touched of(const StsIndividual& person) const
        {
            return m_teachers.value(Id<Teacher>(ours(MatchKind::Teacher, person.key())));
        }
        Touched of(const StsStructure& structure) const
        {
            return structure.isGroup ? m_groups.value(Id<Group>(ours(MatchKind::Group, structure.code)))
                                     : m_divisions.value(Id<Division>(ours(MatchKind::Division, structure.code)));
        }
        Touched of(const StsSubject& subject) const
        {
            return m_subjects.value(Id<Subject>(ours(MatchKind::Subject, subject.code)));
        }
        /// Our services that answer to a service of STS, with their lessons.
        Touched of(const School& side, const StsService& service) const
        {
            const StsStructure* structure = side.find(service.structure);
            if (!structure)
                return {};
            const qint64 subject = ours(MatchKind::Subject, service.subject);
            Touched touched;
            const QSet<Id<Service>> there = of(*structure).services;
            for (const Id<Service> id : there) {
                const Service* row = m_school.find(id);
                if (row && row->subject.value == subject && row->modality == service.modality) {
                    touched.services.insert(id);
                    touched.lessons += m_services.value(id);
                }
            }
            return touched;
        }
        Touched of(const Division& division) const { return m_divisions.value(division.id); }
        Touched of(const Group& group) const { return m_groups.value(group.id); }

    private:
        qint64 ours(MatchKind kind, const QString& theirs) const { return matching::oursOf(m_school, kind, theirs); }

        const School& m_school;
        QHash<Id<Teacher>, Touched> m_teachers;
        QHash<Id<Division>, Touched> m_divisions;
        QHash<Id<Group>, Touched> m_groups;
        QHash<Id<Subject>, Touched> m_subjects;
        QHash<Id<Service>, QSet<Id<Lesson>>> m_services;
    };

    /// Objects that one sentence is about, and what they touch.
    struct Heap {
        QList<ObjectRef> objects;
        Touched touched;

        void add(const ObjectRef& object, const Touched& more)
        {
            objects.append(object);
            touched.add(more);
        }
    };

    class Effects {
    public:
        Effects(const School& ours, const School& before, const School& after, const ChangeSet& changes)
            : m_ours(ours)
            , m_before(before)
            , m_after(after)
            , m_changes(changes)
        {
        }

        Findings run()
        {
            people();
            structures();
            services();
            pupils();
            return m_findings;
        }

    private:
        using Type = RowChange::Type;

        /// Calls \a visit with the id and the sort of change of each row of a kind.
        template <class Entity, class Visit> void each(Visit&& visit) const
        {
            const auto& all = m_changes.changes();
            for (auto it = all.lowerBound({ Entity::kind, 0 }); it != all.cend() && it.key().kind == Entity::kind; ++it)
                visit(Id<Entity>(it.key().id), it->type());
        }

        /// A row to name; without its id when it is none of the base.
        template <class Entity> ObjectRef refTo(const School& side, Id<Entity> id) const
        {
            ObjectRef object = objectRef(side, id);
            if (&m_before != &m_ours)
                object.id = 0;
            return object;
        }

        static QString toReview(const Touched& touched)
        {
            return tr("%1, %2 à revoir.")
                .arg(QCoreApplication::translate("Effects", "%n service(s)", nullptr, int(touched.services.size())),
                    QCoreApplication::translate("Effects", "%n cours", nullptr, int(touched.lessons.size())));
        }

        void tell(const char* code, const QString& cause, const Touched& touched, const QList<ObjectRef>& objects = {})
        {
            m_findings.append({ .code = QLatin1String(code),
                .severity = touched.isEmpty() ? Severity::Information : Severity::ToVerify,
                .cause = cause,
                .consequence
                = touched.isEmpty() ? tr("Aucun service ni cours de la base n’en dépend.") : toReview(touched),
                .objects = objects });
        }

        static QString nameOf(const StsIndividual& person)
        {
            const QString name = french::personName(person.familyName, person.usageName, person.firstName);
            return person.civility.isEmpty() ? name : person.civility + french::NoBreakSpace + name;
        }
        static QString samePerson(const StsIndividual& person)
        {
            return person.usageName + u'|' + person.firstName + u'|' + person.birthDate.toString(Qt::ISODate);
        }

        void people()
        {
            QHash<QString, const StsIndividual*> arrived;
            each<StsIndividual>([&](Id<StsIndividual> id, Type type) {
                const StsIndividual* row = m_after.find(id);
                if (type == Type::Insert && row && row->birthDate.isValid())
                    arrived.insert(samePerson(*row), row);
            });
            each<StsIndividual>([&](Id<StsIndividual> id, Type type) {
                const StsIndividual* was = m_before.find(id);
                if (type == Type::Insert || !was)
                    return;
                const StsIndividual* now = type == Type::Update ? m_after.find(id) : arrived.value(samePerson(*was));
                if (!now)
                    tell("STS_POST_GONE", tr("%1 n’a plus de support chez STS.").arg(nameOf(*was)), m_mine.of(*was));
                else if (now->key() != was->key())
                    tell("STS_POST_MOVED",
                        tr("%1 n’occupe plus le même support (%2 devient %3).")
                            .arg(nameOf(*was), was->key(), now->key()),
                        m_mine.of(*was));
                else if (now->dueMinutes != was->dueMinutes)
                    tell("STS_DUE_CHANGED",
                        tr("%1 doit %2 par semaine au lieu de %3.")
                            .arg(nameOf(*was), french::duration(now->dueMinutes), french::duration(was->dueMinutes)),
                        m_mine.of(*was));
            });
        }

        void structures()
        {
            each<StsStructure>([&](Id<StsStructure> id, Type type) {
                const StsStructure* was = m_before.find(id);
                const StsStructure* now = m_after.find(id);
                if (type == Type::Delete && was)
                    tell("STS_STRUCTURE_GONE",
                        (was->isGroup ? tr("Le groupe %1 n’est plus chez STS.")
                                      : tr("La division %1 n’est plus chez STS."))
                            .arg(was->code),
                        m_mine.of(*was));
                else if (type == Type::Update && was && now && was->divisions != now->divisions)
                    tell("STS_GROUP_DIVISIONS",
                        tr("Le groupe %1 ne vient plus des mêmes divisions : %2 au lieu de %3.")
                            .arg(now->code, now->divisions.join(QStringLiteral(", ")),
                                was->divisions.join(QStringLiteral(", "))),
                        m_mine.of(*was));
            });
            each<StsSubject>([&](Id<StsSubject> id, Type type) {
                const StsSubject* was = m_before.find(id);
                if (type == Type::Delete && was)
                    tell("STS_SUBJECT_GONE", tr("La matière %1 (%2) n’est plus chez STS.").arg(was->label, was->code),
                        m_mine.of(*was));
            });
            const auto gone = [&]<class Entity>(const Entity* was) {
                if (was)
                    tell("SIECLE_STRUCTURE_GONE", tr("%1 n’est plus dans SIECLE.").arg(was->code), m_mine.of(*was));
            };
            each<Division>([&](Id<Division> id, Type type) {
                if (type == Type::Delete)
                    gone(m_before.find(id));
            });
            each<Group>([&](Id<Group> id, Type type) {
                if (type == Type::Delete)
                    gone(m_before.find(id));
            });
        }

        void services()
        {
            Heap hours;
            Heap fewer;
            Heap more;
            each<StsService>([&](Id<StsService> id, Type type) {
                const StsService* was = m_before.find(id);
                const StsService* now = m_after.find(id);
                if (type == Type::Insert && now)
                    more.add(refTo(m_after, id), m_mine.of(m_after, *now));
                else if (type == Type::Delete && was)
                    fewer.add(refTo(m_before, id), m_mine.of(m_before, *was));
                else if (was && now && was->hours != now->hours) {
                    ObjectRef object = refTo(m_after, id);
                    object.label
                        = tr("%1 : %2 au lieu de %3").arg(object.label, hourWords(now->hours), hourWords(was->hours));
                    hours.add(object, m_mine.of(m_before, *was));
                }
            });
            Heap teachers;
            QSet<Id<StsService>> told;
            each<StsServiceShare>([&](Id<StsServiceShare> id, Type) {
                const StsServiceShare* now = m_after.find(id);
                const StsServiceShare* was = m_before.find(id);
                const Id<StsService> service = now ? now->service : was ? was->service : Id<StsService>();
                // A service that comes or goes takes its shares with it: nothing more to say.
                const StsService* before = m_before.find(service);
                if (!before || !m_after.find(service) || told.contains(service))
                    return;
                told.insert(service);
                teachers.add(refTo(m_after, service), m_mine.of(m_before, *before));
            });
            const auto tellHeap = [&](const char* code, const Heap& heap, const QString& cause) {
                if (!heap.objects.isEmpty())
                    tell(code, cause, heap.touched, heap.objects);
            };
            tellHeap("STS_SERVICE_HOURS", hours,
                QCoreApplication::translate("Effects", "%n service(s) de STS n’a/ont plus les mêmes heures.", nullptr,
                    int(hours.objects.size())));
            tellHeap("STS_SERVICE_GONE", fewer,
                QCoreApplication::translate(
                    "Effects", "%n service(s) n’est/ne sont plus chez STS.", nullptr, int(fewer.objects.size())));
            tellHeap("STS_SERVICE_NEW", more,
                QCoreApplication::translate(
                    "Effects", "%n service(s) de plus chez STS.", nullptr, int(more.objects.size())));
            tellHeap("STS_SERVICE_TEACHERS", teachers,
                QCoreApplication::translate("Effects", "%n service(s) change(nt) d’enseignants ou de parts.", nullptr,
                    int(teachers.objects.size())));
        }

        void pupils()
        {
            QList<ObjectRef> left;
            QList<ObjectRef> moved;
            each<Student>([&](Id<Student> id, Type type) {
                const Student* was = m_before.find(id);
                const Student* now = m_after.find(id);
                if (type == Type::Delete || (was && now && !was->exit.isValid() && now->exit.isValid()))
                    left.append(refTo(was ? m_before : m_after, id));
                else if (was && now && was->division != now->division)
                    moved.append(refTo(m_after, id));
            });
            const auto tellPupils = [&](const char* code, const QString& cause, const QList<ObjectRef>& objects) {
                if (!objects.isEmpty())
                    m_findings.append({ .code = QLatin1String(code),
                        .severity = Severity::ToVerify,
                        .cause = cause,
                        .consequence = tr("Leurs groupes sont à revoir avant le prochain envoi des liens."),
                        .objects = objects });
            };
            tellPupils("PUPILS_LEFT",
                QCoreApplication::translate(
                    "Effects", "%n élève(s) quitte(nt) l’établissement.", nullptr, int(left.size())),
                left);
            tellPupils("PUPILS_MOVED",
                QCoreApplication::translate("Effects", "%n élève(s) change(nt) de classe.", nullptr, int(moved.size())),
                moved);
        }

        const School& m_ours;
        const School& m_before;
        const School& m_after;
        const ChangeSet& m_changes;
        const Ours m_mine { m_ours };
        Findings m_findings;
    };

} // namespace

Findings effectsOf(const School& ours, const School& before, const School& after, const ChangeSet& changes)
{
    if (ours.services().isEmpty() && ours.lessons().isEmpty())
        return {}; // nothing to touch yet
    return Effects(ours, before, after, changes).run();
}

} // namespace navette::exchange
