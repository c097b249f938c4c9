// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "exchange/siecle_parts.h"

#include <QCoreApplication>
#include <QSet>
#include <map>
#include <set>

/// Pupils with their options and structures, guardians with their pupils.
namespace navette::exchange::siecle_import {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    Sex sexOf(const QString& code) { return code == u"1" ? Sex::Male : code == u"2" ? Sex::Female : Sex::Unknown; }

    /// Subject codes of SIECLE to rows of ours, correspondences first.
    QHash<QString, Id<Subject>> subjectCodes(const School& school)
    {
        QHash<QString, Id<Subject>> codes = indexBy(school.subjects(), [](const Subject& row) { return row.code; });
        for (const Correspondence& row : school.table<Correspondence>()) {
            if (row.match == MatchKind::Subject && row.state == MatchState::Settled
                && school.find(Id<Subject>(row.ours)))
                codes.insert(row.theirs, Id<Subject>(row.ours));
        }
        return codes;
    }

    using StudentIndex = QHash<QString, Id<Student>>;

    Student merged(const Student& present, const siecle::Pupil& pupil, Id<Mef> mef)
    {
        Student row = present;
        row.sconetId = pupil.eleveId;
        row.ine = pupil.ine;
        row.familyName = pupil.familyName;
        row.usageName = pupil.usageName;
        row.firstName = pupil.firstName;
        row.firstName2 = pupil.firstName2;
        row.firstName3 = pupil.firstName3;
        row.birthDate = pupil.birthDate;
        row.sex = sexOf(pupil.sex);
        row.mef = mef;
        row.regime = pupil.regime;
        row.status = pupil.status;
        row.entry = pupil.entry;
        row.exit = pupil.exit;
        return row;
    }

    /// Unknown codes counted, then told once.
    class Unknown {
    public:
        void add(const QString& code) { ++m_codes[code]; }
        void tell(Plan& plan, const QString& code, const QString& what, const QString& consequence,
            const QString& remedy) const
        {
            for (auto it = m_codes.cbegin(); it != m_codes.cend(); ++it)
                plan.findings.append({ .code = code,
                    .severity = Severity::ToVerify,
                    .cause = what.arg(french::quoted(it.key())),
                    .consequence = consequence,
                    .remedy = remedy,
                    .occurrences = it.value() });
        }

    private:
        QMap<QString, int> m_codes;
    };

    /// Whether the file speaks of the pupil; those held back by the threshold keep all they have.
    bool isInFile(const School& school, const StudentIndex& students, Id<Student> id)
    {
        const Student* student = school.find(id);
        return student && students.contains(student->sconetId);
    }

    void options(Draft& draft, Plan& plan, Departures& departures, const StudentIndex& students,
        const QList<siecle::PupilOption>& list)
    {
        const auto subjects = subjectCodes(draft.school());
        using Key = std::tuple<qint64, int, qint64>; // pupil, rank, subject
        std::map<Key, QString> wanted;
        Unknown unknown;
        for (const siecle::PupilOption& option : list) {
            const Id<Student> student = students.value(option.eleveId);
            const Id<Subject> subject = subjects.value(option.subject);
            if (!subject)
                unknown.add(option.subject);
            if (student && subject)
                wanted.insert_or_assign({ student.value, option.rank, subject.value }, option.modality);
        }
        const Table<StudentOption> present = draft.school().table<StudentOption>();
        QList<Id<StudentOption>> gone;
        for (const StudentOption& row : present) {
            const auto found = wanted.find({ row.student.value, row.rank, row.subject.value });
            if (found == wanted.end()) {
                if (isInFile(draft.school(), students, row.student))
                    gone.append(row.id);
                continue;
            }
            StudentOption updated = row;
            updated.modality = found->second;
            draft.update(updated);
            wanted.erase(found);
        }
        for (const auto& [key, modality] : wanted)
            draft.insert(StudentOption { .student = Id<Student>(std::get<0>(key)),
                .subject = Id<Subject>(std::get<2>(key)),
                .rank = std::get<1>(key),
                .modality = modality });
        departures.apply(gone, present.size(), [&](Id<StudentOption> id) { draft.remove(id); });
        unknown.tell(plan, QStringLiteral("OPTION_UNKNOWN"),
            tr("Des élèves suivent l’option %1, qui n’est pas dans la nomenclature."),
            tr("Cette option n’est pas reprise."), tr("Refaites l’export Nomenclature du même jour."));
    }

    void tellTwice(const School& school, Plan& plan, const QList<Id<Student>>& pupils)
    {
        if (pupils.isEmpty())
            return;
        Finding finding { .code = QStringLiteral("TWO_CLASSES"),
            .severity = Severity::ToVerify,
            .cause = QCoreApplication::translate("Exchange",
                "%n élève(s) est/sont dans deux classes à la fois dans SIECLE.", nullptr, int(pupils.size())),
            .consequence = tr("La dernière que donne le fichier est retenue."),
            .remedy = tr("Vérifiez leur classe dans SIECLE."),
            .occurrences = int(pupils.size()) };
        for (const Id<Student> id : pupils)
            finding.objects.append(objectRef(school, id));
        plan.findings.append(finding);
    }

    void links(Draft& draft, Plan& plan, Departures& departures, const StudentIndex& students,
        const QList<siecle::StructureLink>& list, const siecle::Document& structures)
    {
        const StructureCodes codes(draft.school(), structures);
        QHash<Id<Student>, Id<Division>> divisionOf;
        std::set<std::pair<qint64, qint64>> wanted;
        Unknown unknown;
        QList<Id<Student>> twice;
        for (const siecle::StructureLink& link : list) {
            const Id<Student> student = students.value(link.eleveId);
            if (!student)
                continue;
            const Id<Group> group = link.isGroup ? codes.group(link.code) : Id<Group>();
            const Id<Division> division = link.isGroup ? Id<Division>() : codes.division(link.code);
            if (!group && !division) {
                unknown.add(link.code);
            } else if (group) {
                wanted.insert({ student.value, group.value });
            } else {
                // The last one counts (formats-in §10, row 11): the earlier one is where the pupil was before.
                if (divisionOf.contains(student) && divisionOf.value(student) != division)
                    twice.append(student);
                divisionOf.insert(student, division);
            }
        }
        tellTwice(draft.school(), plan, twice);
        for (const Id<Student> id : students) {
            Student row = *draft.school().find(id);
            row.division = divisionOf.value(id);
            draft.update(row);
        }
        const Table<Membership> present = draft.school().table<Membership>();
        QList<Id<Membership>> gone;
        qsizetype known = 0;
        for (const Membership& row : present) {
            const bool still = wanted.erase({ row.student.value, row.group.value }) > 0;
            // What a person or the preparation put there stays; what SIECLE no longer says goes.
            known += row.origin == Origin::Siecle ? 1 : 0;
            if (!still && row.origin == Origin::Siecle && isInFile(draft.school(), students, row.student))
                gone.append(row.id);
        }
        departures.apply(gone, known, [&](Id<Membership> id) { draft.remove(id); });
        for (const auto& [student, group] : wanted)
            draft.insert(
                Membership { .student = Id<Student>(student), .group = Id<Group>(group), .origin = Origin::Siecle });
        unknown.tell(plan, QStringLiteral("STRUCTURE_UNKNOWN"),
            tr("Des élèves sont dans %1, que le fichier Structures n’a pas."),
            tr("Ces élèves restent sans cette classe ou ce groupe."), tr("Refaites les deux exports le même jour."));
    }

    template <class Entity, class Test> void removeWhere(Draft& draft, Test&& test)
    {
        QList<Id<Entity>> ids;
        for (const Entity& row : draft.school().table<Entity>()) {
            if (test(row))
                ids.append(row.id);
        }
        for (const Id<Entity> id : ids)
            draft.remove(id);
    }

} // namespace

void pupils(Draft& draft, Plan& plan, Departures& departures, const siecle::Document& document,
    const siecle::Document& structures)
{
    const auto index = indexBy(draft.school().students(), [](const Student& row) { return row.sconetId; });
    const auto mefs = indexBy(draft.school().mefs(), [](const Mef& row) { return row.code; });
    StudentIndex students;
    students.reserve(document.pupils.size());
    for (const siecle::Pupil& pupil : document.pupils) {
        const Id<Student> id = index.value(pupil.eleveId);
        const Student* present = draft.school().find(id);
        const Student row = merged(present ? *present : Student {}, pupil, mefs.value(pupil.mef));
        students.insert(pupil.eleveId, present ? (draft.update(row), id) : draft.insert(row));
    }
    QList<Id<Student>> gone;
    for (const Student& row : draft.school().students()) {
        if (!row.sconetId.isEmpty() && !students.contains(row.sconetId))
            gone.append(row.id);
    }
    departures.apply(gone, index.size(), [&](Id<Student> id) { draft.remove(id); });
    const auto orphan = [&](const auto& row) { return !draft.school().find(row.student); };
    removeWhere<StudentOption>(draft, orphan);
    removeWhere<Membership>(draft, orphan);
    removeWhere<Guardianship>(draft, orphan);
    removeWhere<Unavailability>(draft, [&](const Unavailability& row) {
        return row.resource == ResourceKind::Student && !draft.school().find(Id<Student>(row.resourceId));
    });
    options(draft, plan, departures, students, document.options);
    links(draft, plan, departures, students, document.links, structures);
}

void guardians(Draft& draft, Departures& departures, const siecle::Document& document)
{
    const auto students = indexBy(draft.school().students(), [](const Student& row) { return row.sconetId; });
    QHash<QString, const siecle::Address*> addresses;
    for (const siecle::Address& address : document.addresses)
        addresses.insert(address.id, &address);
    QSet<QString> linked; // a person without a pupil of ours is no business of ours
    for (const siecle::GuardianLink& link : document.guardianLinks) {
        if (students.contains(link.eleveId))
            linked.insert(link.personId);
    }
    const auto index = indexBy(draft.school().table<Guardian>(), [](const Guardian& row) { return row.personId; });
    QHash<QString, Id<Guardian>> guardians;
    for (const siecle::Person& person : document.persons) {
        if (!linked.contains(person.personId))
            continue;
        const Id<Guardian> id = index.value(person.personId);
        const Guardian* present = draft.school().find(id);
        Guardian row = present ? *present : Guardian { .personId = person.personId };
        row.civility = person.civility;
        row.familyName = person.familyName;
        row.usageName = person.usageName;
        row.firstName = person.firstName;
        if (const siecle::Address* address = addresses.value(person.addressId)) {
            row.address = address->lines.join(u'\n');
            row.postalCode = address->postalCode;
            row.town = address->town;
        }
        guardians.insert(person.personId, present ? (draft.update(row), id) : draft.insert(row));
    }
    QList<Id<Guardian>> gone;
    for (const Guardian& row : draft.school().table<Guardian>()) {
        if (!row.personId.isEmpty() && !guardians.contains(row.personId))
            gone.append(row.id);
    }
    departures.apply(gone, index.size(), [&](Id<Guardian> id) { draft.remove(id); });

    using Key = std::pair<qint64, qint64>; // pupil, guardian
    std::map<Key, siecle::GuardianLink> wanted;
    for (const siecle::GuardianLink& link : document.guardianLinks) {
        const Id<Student> student = students.value(link.eleveId);
        const Id<Guardian> guardian = guardians.value(link.personId);
        if (student && guardian)
            wanted.insert({ { student.value, guardian.value }, link });
    }
    const Table<Guardianship> present = draft.school().table<Guardianship>();
    const QSet<qint64> held = departures.held(Kind::Student);
    for (const Guardianship& row : present) {
        const auto found = wanted.find({ row.student.value, row.guardian.value });
        const Guardian* guardian = draft.school().find(row.guardian);
        if (found == wanted.end()) {
            // Who is held back by the threshold, pupil or guardian, keeps the links.
            if (!guardian || (guardians.contains(guardian->personId) && !held.contains(row.student.value)))
                draft.remove(row.id);
            continue;
        }
        Guardianship updated = row;
        updated.level = found->second.level;
        updated.kinship = found->second.kinship;
        draft.update(updated);
        wanted.erase(found);
    }
    for (const auto& [key, link] : wanted)
        draft.insert(Guardianship { .guardian = Id<Guardian>(key.second),
            .student = Id<Student>(key.first),
            .level = link.level,
            .kinship = link.kinship });
}

} // namespace navette::exchange::siecle_import
