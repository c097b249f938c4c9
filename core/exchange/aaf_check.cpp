// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/aaf_check.h"

#include "common/french.h"
#include "exchange/aaf_directory.h"
#include "exchange/finding_case.h"
#include "model/change_set.h"

#include <QCoreApplication>

namespace navette::exchange {

namespace {

    using Person = AafDirectory::Person;

    QString tr(const char* text) { return QCoreApplication::translate("AafCheck", text); }

    QString nameOf(const checks::EntPerson& person)
    {
        return french::personName(person.familyName, {}, person.firstName);
    }

    QString inSiecle()
    {
        return tr("Réimportez SIECLE si la base date ; sinon, attendez la prochaine livraison de l’annuaire.");
    }
    QString inSts()
    {
        return tr("Faites vérifier leur nom dans STS-Web, ou leur fiche dans l’annuaire de l’académie.");
    }

    class Check {
    public:
        Check(const School& school, const aaf::State& state)
            : m_school(school)
            , m_state(state)
            , m_sent(school)
            , m_directory(state, QStringList { school.info().uai } + school.info().otherUais)
            , m_findings(state.findings)
        {
        }

        Findings run()
        {
            if (!m_directory.hasSchool()) {
                m_findings.append({ QStringLiteral("F03"), Severity::Blocks,
                    tr("L’annuaire donné ne contient pas l’établissement %1.").arg(m_school.info().uai),
                    tr("Rien n’a été contrôlé."), tr("Donnez la livraison de votre établissement.") });
                return m_findings;
            }
            if (m_directory.givesPupils())
                pupils();
            else
                missing(tr("La livraison n’a pas de fichier des élèves (Eleve)."),
                    tr("Ni les élèves, ni leurs classes et groupes n’ont été contrôlés."));
            if (m_directory.givesStaff())
                teachers();
            else
                missing(tr("La livraison n’a pas de fichier des personnels (PersEducNat)."),
                    tr("Les enseignants n’ont pas été contrôlés."));
            if (m_directory.givesPupils()) {
                classes();
                groups();
                unreadable();
            }
            return m_findings;
        }

    private:
        void missing(const QString& cause, const QString& consequence)
        {
            m_findings.append({ QStringLiteral("N01"), Severity::ToVerify, cause, consequence,
                tr("Donnez la livraison complète, avec ses six sortes de fichiers.") });
        }

        QString dateOfDelta() const { return french::date(m_state.lastDelta); }

        /// "dans l’AAF : « LE GOFF Anaïs », née le 03/02/2015".
        static QString inDirectory(const Person& person, Sex sex)
        {
            const QString name = french::quoted(nameOf(person.name));
            if (!person.name.birthDate.isValid())
                return tr("dans l’AAF : %1").arg(name);
            const QString text = sex == Sex::Female ? tr("dans l’AAF : %1, née le %2")
                : sex == Sex::Male                  ? tr("dans l’AAF : %1, né le %2")
                                                    : tr("dans l’AAF : %1, né(e) le %2");
            return text.arg(name, french::date(person.name.birthDate));
        }

        static QString fewerOfThatName(qsizetype count) { return tr("l’annuaire n’en a que %1 de ce nom").arg(count); }

        static bool holds(const QList<Person>& persons, const auto& isTheOne)
        {
            return std::any_of(persons.cbegin(), persons.cend(), isTheOne);
        }

        void pupils()
        {
            const QString lost = tr("L’ENT, qui cherche le prénom, le nom et la date de naissance exacts, ne les "
                                    "reconnaîtra pas : ils n’auront pas d’emploi du temps.");
            Case otherwise(
                "N01", Severity::ToVerify, tr("Élèves que l’annuaire écrit autrement : %1."), lost, inSiecle());
            Case otherBirth("N01", Severity::ToVerify, tr("Élèves que l’annuaire fait naître un autre jour : %1."),
                lost, inSiecle());
            Case absent("N01", Severity::ToVerify, tr("Élèves absents de l’annuaire : %1."), lost, inSiecle());
            Case removed("N01", Severity::ToVerify,
                tr("Élèves que la dernière livraison partielle (%2) a retirés de l’annuaire : %1."), lost,
                tr("S’ils sont bien partis, réimportez SIECLE ; sinon, signalez-le à l’académie."));
            Case twice("N01", Severity::ToVerify, tr("Élèves que l’annuaire a deux fois : %1."),
                tr("L’ENT peut donner l’emploi du temps au mauvais des deux comptes."),
                tr("Signalez-le à l’académie : l’une des deux fiches est de trop."));
            Case elsewhere("N02", Severity::Information, tr("Élèves que l’annuaire met dans une autre classe : %1."),
                tr("Leur compte de l’ENT suit l’annuaire ; leurs cours suivent Navette."), inSiecle());
            QHash<QString, int> ours;
            for (const Student& student : m_school.students())
                ++ours[checks::entPupil(student).key()];
            QSet<QString> met;
            for (const Student& student : m_school.students()) {
                const checks::EntPerson person = checks::entPupil(student);
                const QList<const Person*> found = m_directory.pupilsLike(person);
                for (const Person* one : found)
                    met.insert(one->id);
                const Person* nearest
                    = found.isEmpty() ? m_directory.nearestPupil(person, student.ine, student.sconetId) : nullptr;
                if (nearest)
                    met.insert(nearest->id);
                if (checks::hasLeft(student, m_school.info().firstDay))
                    continue; // known, and nothing is sent about them
                const ObjectRef object = objectRef(m_school, student.id);
                if (found.size() > ours.value(person.key())) {
                    twice.add(object);
                } else if (!found.isEmpty() && found.size() < ours.value(person.key())) {
                    absent.add(object, fewerOfThatName(found.size()));
                } else if (!found.isEmpty()) {
                    const Division* division = m_school.find(student.division);
                    if (division && !found.first()->classes.contains(checks::entClass(m_sent, *division)))
                        elsewhere.add(object,
                            found.first()->classes.isEmpty()
                                ? tr("dans l’AAF : sans classe")
                                : tr("dans l’AAF : %1").arg(found.first()->classes.join(QStringLiteral(", "))));
                } else if (holds(m_directory.removedPupils(), [&](const Person& one) {
                               return one.name.key() == person.key()
                                   || (!one.siecleId.isEmpty() && one.siecleId == student.sconetId);
                           })) {
                    removed.add(object);
                } else if (!nearest) {
                    absent.add(object);
                } else if (nearest->name.familyName == person.familyName
                    && nearest->name.firstName == person.firstName) {
                    otherBirth.add(object, inDirectory(*nearest, student.sex));
                } else {
                    otherwise.add(object, inDirectory(*nearest, student.sex));
                }
            }
            Case unknown("N01", Severity::Information, tr("Élèves de l’annuaire qui ne sont pas dans la base : %1."),
                tr("Ils ont un compte dans l’ENT et n’y verront pas d’emploi du temps."), inSiecle());
            for (const Person& person : m_directory.pupils()) {
                if (!met.contains(person.id))
                    unknown.add({ QString(kindName(Kind::Student)), 0, nameOf(person.name) },
                        person.classes.join(QStringLiteral(", ")));
            }
            removed.into(m_findings, dateOfDelta());
            for (Case* one : { &otherwise, &otherBirth, &absent, &twice, &elsewhere, &unknown })
                one->into(m_findings);
        }

        /// Who has a lesson or a service: they are what the file speaks of, now or once their lessons are placed.
        QSet<Id<Teacher>> teachersSent() const
        {
            QSet<Id<Teacher>> sent;
            for (const Lesson& lesson : m_school.lessons())
                sent.unite({ lesson.teachers.cbegin(), lesson.teachers.cend() });
            for (const ServiceShare& share : m_school.table<ServiceShare>())
                sent.insert(share.teacher);
            return sent;
        }

        void teachers()
        {
            const QString lost = tr("L’ENT, qui cherche leurs nom et prénom, ne les reconnaîtra pas : leurs cours y "
                                    "seront sans professeur.");
            Case otherwise(
                "N01", Severity::ToVerify, tr("Enseignants que l’annuaire écrit autrement : %1."), lost, inSts());
            Case absent("N01", Severity::ToVerify, tr("Enseignants absents de l’annuaire : %1."), lost,
                tr("Un nouvel arrivé y entre en quelques jours. Sinon, faites vérifier leur affectation."));
            Case removed("N01", Severity::ToVerify,
                tr("Enseignants que la dernière livraison partielle (%2) a retirés de l’annuaire : %1."), lost,
                tr("S’ils sont bien partis, réimportez sts_emp ; sinon, signalez-le à l’académie."));
            Case twice("N01", Severity::ToVerify, tr("Enseignants que l’annuaire a deux fois : %1."),
                tr("L’ENT, qui les reconnaît à leur nom, peut donner les cours de l’un à l’autre."),
                tr("Vérifiez dans l’ENT, après le chargement, à qui sont allés leurs cours."));
            // Namesakes on both sides are two people: what the file itself is checked for (formats/ent/validate) tells
            // them. One person with two posts may be two rows of ours: only birth dates that differ make two people.
            QHash<QString, QSet<QDate>> births;
            for (const Teacher& teacher : m_school.table<Teacher>()) {
                const checks::EntPerson person = checks::entTeacher(m_sent, teacher);
                if (person.birthDate.isValid())
                    births[person.foldedName()].insert(person.birthDate);
            }
            const auto people = [&births](const checks::EntPerson& person) {
                return std::max<qsizetype>(1, births.value(person.foldedName()).size());
            };
            const QSet<Id<Teacher>> sent = teachersSent();
            QSet<QString> met;
            for (const Teacher& teacher : m_school.table<Teacher>()) {
                const checks::EntPerson person = checks::entTeacher(m_sent, teacher);
                const QList<const Person*> found = m_directory.staffLike(person);
                for (const Person* one : found)
                    met.insert(one->id);
                if (found.size() == people(person))
                    continue;
                const Person* nearest = found.isEmpty() ? m_directory.nearestStaff(person) : nullptr;
                if (nearest)
                    met.insert(nearest->id);
                if (!sent.contains(teacher.id))
                    continue;
                const ObjectRef object = objectRef(m_school, teacher.id);
                if (found.size() > people(person))
                    twice.add(object);
                else if (!found.isEmpty())
                    absent.add(object, fewerOfThatName(found.size()));
                else if (holds(m_directory.removedStaff(),
                             [&](const Person& one) { return one.name.foldedName() == person.foldedName(); }))
                    removed.add(object);
                else if (nearest)
                    otherwise.add(object, inDirectory(*nearest, teacher.sex));
                else
                    absent.add(object);
            }
            Case unknown("N01", Severity::Information,
                tr("Enseignants de l’annuaire qui ne sont pas dans la base : %1."),
                tr("Ils ont un compte dans l’ENT et n’y verront pas d’emploi du temps."),
                tr("S’ils enseignent chez vous, réimportez sts_emp."));
            for (const Person& person : m_directory.staff()) {
                if (person.teaches && !met.contains(person.id))
                    unknown.add({ QString(kindName(Kind::Teacher)), 0, nameOf(person.name) });
            }
            removed.into(m_findings, dateOfDelta());
            for (Case* one : { &otherwise, &absent, &twice, &unknown })
                one->into(m_findings);
        }

        /// One kind of structure, both ways: what it is called when it goes out, and what it was called before our own
        /// return file gave it another code.
        struct Named {
            ObjectRef object;
            QString name;
            QString before; ///< as STS has it now; the same when nothing renames it
            bool isSent = true;
        };

        void compareStructures(
            const QList<Named>& ours, const QStringList& theirs, Kind kind, Case& absent, Case& renamed, Case& unknown)
        {
            const QSet<QString> known(theirs.cbegin(), theirs.cend());
            QSet<QString> names;
            for (const Named& one : ours)
                names.unite({ one.name, one.before });
            QStringList unused;
            for (const QString& name : theirs) {
                if (!names.contains(name))
                    unused.append(name);
            }
            const auto inDirectoryAs
                = [](const QString& name) { return tr("dans l’AAF : %1").arg(french::quoted(name)); };
            for (const Named& one : ours) {
                if (known.contains(one.name) || !one.isSent)
                    continue;
                const QString nearest = nearestStructure(one.name, unused);
                if (known.contains(one.before))
                    renamed.add(one.object, inDirectoryAs(one.before));
                else
                    absent.add(one.object, nearest.isEmpty() ? QString() : inDirectoryAs(nearest));
            }
            for (const QString& name : std::as_const(unused))
                unknown.add({ kindName(kind), 0, name });
            for (Case* one : { &absent, &renamed, &unknown })
                one->into(m_findings);
        }

        void classes()
        {
            Case absent("N02", Severity::ToVerify, tr("Classes que l’annuaire n’a pas sous ce nom : %1."),
                tr("L’ENT, qui cherche le nom exact, n’y rattachera aucun cours."),
                tr("Donnez-leur le nom de l’annuaire, ou rapprochez-les à la main dans l’ENT après le chargement."));
            Case unknown("N02", Severity::Information, tr("Classes de l’annuaire qui ne sont pas dans la base : %1."),
                tr("L’ENT les affichera sans emploi du temps."), inSiecle());
            QList<Named> ours;
            for (const Division& row : m_school.divisions()) {
                const QString name = checks::entClass(m_sent, row);
                ours.append({ { kindName(Kind::Division), row.id.value, name }, name, name });
            }
            Case none("N02", Severity::ToVerify, {}, {}); // no overlay renames a class
            compareStructures(ours, m_directory.classes(), Kind::Division, absent, none, unknown);
        }

        void groups()
        {
            const QString another = tr("L’ENT en créera d’autres à côté de ceux de l’annuaire.");
            Case absent("N02", Severity::ToVerify, tr("Groupes que l’annuaire n’a pas sous ce nom : %1."), another,
                tr("Envoyez d’abord les groupes à STS-Web et les liens à SIECLE : l’annuaire les aura ensuite."));
            Case renamed("N02", Severity::ToVerify,
                tr("Groupes que l’annuaire a encore sous le code qu’ils avaient avant le retour à STS-Web : %1."),
                another, tr("Attendez la livraison de l’annuaire qui suit le retour à STS-Web et les liens à SIECLE."));
            Case unknown("N02", Severity::Information, tr("Groupes de l’annuaire qui ne sont pas dans la base : %1."),
                tr("L’ENT les affichera sans emploi du temps."), inSiecle());
            QSet<Id<Group>> sent;
            for (const Lesson& lesson : m_school.lessons())
                sent.unite({ lesson.groups.cbegin(), lesson.groups.cend() });
            for (const Service& service : m_school.table<Service>())
                sent.insert(service.group);
            QHash<Id<Group>, QString> inSts;
            for (const Correspondence& row : m_school.table<Correspondence>()) {
                if (row.match == MatchKind::Group && row.state == MatchState::Settled)
                    inSts.insert(Id<Group>(row.ours), row.theirs);
            }
            QList<Named> ours;
            for (const Group& row : m_school.groups()) {
                const QString name = m_sent.group(row.id);
                ours.append({ { kindName(Kind::Group), row.id.value, name }, name, inSts.value(row.id, row.code),
                    sent.contains(row.id) });
            }
            compareStructures(ours, m_directory.groups(), Kind::Group, absent, renamed, unknown);
        }

        void unreadable()
        {
            Case broken("N02", Severity::ToVerify,
                tr("Classes ou groupes dont le nom, dans l’annuaire, contient « $ » : %1."),
                tr("L’annuaire sépare ses valeurs par ce signe : l’ENT passe sur celles-là."),
                tr("Changez leur code dans SIECLE et STS-Web."));
            QStringList values = m_directory.unreadable();
            values.removeDuplicates();
            for (const QString& value : std::as_const(values))
                broken.add({ QString(kindName(Kind::Division)), 0, value });
            broken.into(m_findings);
        }

        const School& m_school;
        const aaf::State& m_state;
        checks::Sent m_sent;
        AafDirectory m_directory;
        Findings m_findings;
    };

} // namespace

Findings aafFindings(const School& school, const aaf::State& state) { return Check(school, state).run(); }

bool tellsUnrecognised(const Findings& findings)
{
    return std::any_of(findings.cbegin(), findings.cend(), [](const Finding& finding) {
        return finding.severity != Severity::Information
            && (finding.code == u"N01" || finding.code == u"N02" || finding.code == u"F03");
    });
}

QString aafSummary(const School& school, const aaf::State& state)
{
    const AafDirectory directory(state, QStringList { school.info().uai } + school.info().otherUais);
    const QString counts
        = tr("élèves : %1, personnels : %2, classes : %3, groupes : %4")
              .arg(french::number(directory.pupils().size()), french::number(directory.staff().size()),
                  french::number(directory.classes().size()), french::number(directory.groups().size()));
    const QDate complete = *std::max_element(state.completeOn.cbegin(), state.completeOn.cend());
    if (!complete.isValid())
        return tr("Annuaire sans date ; %1.").arg(counts);
    if (!state.lastDelta.isValid())
        return tr("Annuaire du %1 ; %2.").arg(french::date(complete), counts);
    return tr("Annuaire du %1, mis à jour le %2 ; %3.")
        .arg(french::date(complete), french::date(state.lastDelta), counts);
}

} // namespace navette::exchange
