// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/aaf_directory.h"

#include "formats/aaf/attributes.h"
#include "matching/fold.h"

namespace navette::exchange {

namespace {

    namespace attribute = aaf::attribute;

    /// From it on, two names are taken for one (matching::likeness).
    constexpr int Alike = 75;

    QString fullName(const checks::EntPerson& person)
    {
        return matching::fold(QString(person.familyName + u' ' + person.firstName));
    }

    /// "AN" and "AN" but for case, as the importer's last resort compares.
    QString lowerName(const checks::EntPerson& person)
    {
        return person.familyName.toLower() + u'$' + person.firstName.toLower();
    }

    QString dayKey(QDate day) { return day.toString(Qt::ISODate); }

    /// Teacher by category, else by facing pupils, else by function (formats-out §d, "ENTCORE rules").
    bool isTeacher(const aaf::Entry& entry)
    {
        for (const QString& name : { attribute::IsTeacher, attribute::FacesPupils }) {
            const QString said = entry.value(name);
            if (!said.isEmpty())
                return said == u"O";
        }
        for (const QStringList& function : entry.fields(attribute::Functions)) {
            if (function.value(1) == u"ENS" || function.value(1) == u"DOC")
                return true;
        }
        return false;
    }

    using Person = AafDirectory::Person;

    /// The most alike of the persons at \a places, or null when none is alike.
    const Person* mostAlike(
        const checks::EntPerson& wanted, const QList<Person>& persons, const QSet<qsizetype>& places)
    {
        const QString name = fullName(wanted);
        const Person* best = nullptr;
        int bestScore = Alike - 1;
        QList<qsizetype> sorted(places.cbegin(), places.cend());
        std::sort(sorted.begin(), sorted.end());
        for (const qsizetype place : std::as_const(sorted)) {
            const Person& person = persons.at(place);
            const int score = matching::likeness(name, fullName(person.name));
            if (score > bestScore) {
                best = &person;
                bestScore = score;
            }
        }
        return best;
    }

} // namespace

AafDirectory::AafDirectory(const aaf::State& state, const QStringList& uais)
    : m_givesPupils(state.gives(aaf::EntryKind::Pupil) || !state.of(aaf::EntryKind::Pupil).isEmpty())
    , m_givesStaff(state.gives(aaf::EntryKind::Staff) || !state.of(aaf::EntryKind::Staff).isEmpty())
{
    for (const aaf::Entry& school : state.of(aaf::EntryKind::School)) {
        if (uais.contains(school.value(attribute::StructureUai)))
            m_schools.insert(school.id);
    }
    m_hasSchool = !m_schools.isEmpty() || state.of(aaf::EntryKind::School).isEmpty();
    if (!m_hasSchool)
        return;
    for (const aaf::Entry& entry : state.of(aaf::EntryKind::Pupil)) {
        if (!isHere(entry))
            continue;
        const qsizetype place = m_pupils.size();
        const Person person = personOf(entry, true);
        m_pupils.append(person);
        m_pupilsByKey[person.name.key()].append(place);
        m_pupilsByBirth[dayKey(person.name.birthDate)].append(place);
        m_pupilsByName[matching::fold(person.name.familyName)].append(place);
        if (!person.ine.isEmpty())
            m_pupilsByIne.insert(person.ine, place);
        if (!person.siecleId.isEmpty())
            m_pupilsBySiecle.insert(person.siecleId, place);
    }
    for (const aaf::Entry& entry : state.of(aaf::EntryKind::Staff)) {
        if (!isHere(entry))
            continue;
        const qsizetype place = m_staff.size();
        const Person person = personOf(entry, false);
        m_staff.append(person);
        if (person.teaches)
            m_staffByFolded[person.name.foldedName()].append(place);
        m_staffByLower[lowerName(person.name)].append(place);
    }
    for (const aaf::Removed& removed : state.removed) {
        if (!isHere(removed.entry))
            continue;
        if (removed.kind == aaf::EntryKind::Pupil)
            m_removedPupils.append(personOf(removed.entry, true));
        else if (removed.kind == aaf::EntryKind::Staff)
            m_removedStaff.append(personOf(removed.entry, false));
    }
    structures(state);
}

bool AafDirectory::isHere(const aaf::Entry& entry) const
{
    if (m_schools.isEmpty())
        return true;
    const QStringList schools = entry.values(attribute::Schools);
    return std::any_of(
        schools.cbegin(), schools.cend(), [this](const QString& school) { return m_schools.contains(school); });
}

Person AafDirectory::personOf(const aaf::Entry& entry, bool isPupil) const
{
    Person person { { entry.value(attribute::Name), entry.value(attribute::FirstName),
                        QDate::fromString(entry.value(attribute::BirthDate), QStringLiteral("dd/MM/yyyy")) },
        entry.id, {}, {}, {}, !isPupil && isTeacher(entry) };
    if (isPupil) {
        person.ine = entry.value(QStringLiteral("ENTEleveINE"));
        person.siecleId = entry.value(QStringLiteral("ENTEleveStructRattachId"));
        for (const QStringList& fields : entry.fields(attribute::PupilClasses)) {
            if (fields.size() == 2 && (m_schools.isEmpty() || m_schools.contains(fields[0])))
                person.classes.append(fields[1]);
        }
    }
    return person;
}

void AafDirectory::addStructure(
    const aaf::Entry& entry, const QString& attribute, QStringList& names, QSet<QString>& known)
{
    for (const QStringList& fields : entry.fields(attribute)) {
        if (!m_schools.isEmpty() && !m_schools.contains(fields.first()))
            continue;
        // Exactly two fields, or the ENT passes over the value (formats-out §d, "ENTCORE rules").
        if (fields.size() != 2) {
            m_unreadable.append(fields.join(u'$'));
        } else if (!known.contains(fields[1])) {
            known.insert(fields[1]);
            names.append(fields[1]);
        }
    }
}

void AafDirectory::structures(const aaf::State& state)
{
    QSet<QString> classes, groups;
    for (const aaf::Entry& school : state.of(aaf::EntryKind::School)) {
        if (!m_schools.contains(school.id))
            continue;
        for (const auto& [attribute, names, known] : { std::tuple(&attribute::StructureClasses, &m_classes, &classes),
                 std::tuple(&attribute::StructureGroups, &m_groups, &groups) }) {
            for (const QStringList& fields : school.fields(*attribute)) {
                if (!known->contains(fields.first())) {
                    known->insert(fields.first());
                    names->append(fields.first());
                }
            }
        }
    }
    for (const aaf::Entry& pupil : state.of(aaf::EntryKind::Pupil)) {
        if (!isHere(pupil))
            continue;
        addStructure(pupil, attribute::PupilClasses, m_classes, classes);
        addStructure(pupil, attribute::PupilGroups, m_groups, groups);
    }
}

QList<const Person*> AafDirectory::pupilsLike(const checks::EntPerson& pupil) const
{
    QList<const Person*> found;
    for (const qsizetype place : m_pupilsByKey.value(pupil.key()))
        found.append(&m_pupils.at(place));
    return found;
}

QList<const Person*> AafDirectory::staffLike(const checks::EntPerson& teacher) const
{
    QList<const Person*> found;
    for (const qsizetype place : m_staffByFolded.value(teacher.foldedName()))
        found.append(&m_staff.at(place));
    if (!found.isEmpty())
        return found;
    const QList<qsizetype> places = m_staffByLower.value(lowerName(teacher));
    if (places.size() == 1)
        found.append(&m_staff.at(places.first()));
    return found;
}

const Person* AafDirectory::nearestPupil(
    const checks::EntPerson& pupil, const QString& ine, const QString& siecleId) const
{
    if (const auto place = m_pupilsBySiecle.constFind(siecleId); place != m_pupilsBySiecle.cend())
        return &m_pupils.at(*place);
    if (const auto place = m_pupilsByIne.constFind(ine); place != m_pupilsByIne.cend())
        return &m_pupils.at(*place);
    // Nobody is compared with a whole school: one of the two, name or day of birth, must be the same.
    QSet<qsizetype> places;
    for (const auto& list :
        { m_pupilsByBirth.value(dayKey(pupil.birthDate)), m_pupilsByName.value(matching::fold(pupil.familyName)) }) {
        for (const qsizetype place : list)
            places.insert(place);
    }
    return mostAlike(pupil, m_pupils, places);
}

const Person* AafDirectory::nearestStaff(const checks::EntPerson& teacher) const
{
    QSet<qsizetype> places;
    for (qsizetype place = 0; place < m_staff.size(); ++place)
        places.insert(place);
    return mostAlike(teacher, m_staff, places);
}

QString nearestStructure(const QString& name, const QStringList& names)
{
    for (const auto form : { matching::foldCode, matching::levelForm, matching::groupForm }) {
        for (const QString& other : names) {
            if (form(name) == form(other))
                return other;
        }
    }
    // A code that differs by a digit or a letter is another class: only a swap or a slip in a long one is a slip.
    QString best;
    int bestScore = Alike - 1;
    for (const QString& other : names) {
        const int score = matching::likeness(matching::foldCode(name), matching::foldCode(other));
        if (score > bestScore
            && matching::lastNumber(matching::foldCode(name)) == matching::lastNumber(matching::foldCode(other))) {
            best = other;
            bestScore = score;
        }
    }
    return best;
}

} // namespace navette::exchange
