// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/sides.h"

namespace navette::matching {

namespace {

    template <class Entity> void collect(const Table<Entity>& table, QList<qint64>& ids)
    {
        for (const Entity& row : table)
            ids.append(row.id.value);
    }

    QSet<qint64> subjectsInUse(const School& school)
    {
        QSet<qint64> used;
        for (const Service& service : school.services())
            used.insert(service.subject.value);
        for (const Lesson& lesson : school.lessons())
            used.insert(lesson.subject.value);
        for (const StudentOption& option : school.table<StudentOption>())
            used.insert(option.subject.value);
        return used;
    }

    /// The traits of row \a id, made by \a make when it is asked for the first time.
    template <class Traits, class Make>
    const Traits& taken(std::unordered_map<qint64, Traits>& traits, qint64 id, Make&& make)
    {
        const auto found = traits.find(id);
        return found != traits.end() ? found->second : traits.emplace(id, make()).first->second;
    }

    /// A row that must be there, as whoever asks for its traits has it from the sides' own lists.
    template <class Entity> const Entity& rowOf(const School& school, qint64 id)
    {
        const Entity* found = school.find(Id<Entity>(id));
        Q_ASSERT(found);
        return *found;
    }

} // namespace

bool isNationalCode(const QString& code)
{
    if (code.size() != 6)
        return false;
    int digits = 0;
    for (const QChar c : code) {
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (c < u'A' || c > u'Z')
            return false;
    }
    return digits >= 4;
}

bool teaches(const StsIndividual& individual, bool hasShares)
{
    if (hasShares || individual.function == u"ENS")
        return true;
    return individual.type == u"local" && individual.function.isEmpty();
}

Sides::Sides(const School& school, MatchKind kind)
    : m_school(school)
    , m_kind(kind)
{
    switch (kind) {
    case MatchKind::Teacher:
        collectTeachers();
        break;
    case MatchKind::Division:
    case MatchKind::Group:
        collectStructures();
        break;
    case MatchKind::Subject:
        for (const StsSubject& row : school.table<StsSubject>()) {
            m_theirs.append(row.code);
            m_rows.insert(row.code, row.id.value);
        }
        collect(school.subjects(), m_ours);
        m_used = subjectsInUse(school);
        break;
    }
    for (const Correspondence& row : school.table<Correspondence>()) {
        if (kind == MatchKind::Group && row.match == MatchKind::Division && row.state == MatchState::Settled)
            m_divisionCodes.insert(row.ours, row.theirs);
        if (row.match != kind)
            continue;
        if (!row.theirs.isEmpty())
            m_byTheirs.insert(row.theirs, row.id.value);
        if (row.ours != 0)
            m_byOurs.insert(row.ours, row.id.value);
    }
}

void Sides::collectTeachers()
{
    QSet<qint64> withShares;
    for (const StsServiceShare& share : m_school.table<StsServiceShare>())
        withShares.insert(share.individual.value);
    for (const StsIndividual& row : m_school.table<StsIndividual>()) {
        if (!teaches(row, withShares.contains(row.id.value)))
            continue;
        m_theirs.append(row.key());
        m_rows.insert(row.key(), row.id.value);
    }
    collect(m_school.teachers(), m_ours);
}

void Sides::collectStructures()
{
    const bool wantsGroups = m_kind == MatchKind::Group;
    for (const StsStructure& row : m_school.table<StsStructure>()) {
        if (row.isGroup != wantsGroups)
            continue;
        m_theirs.append(row.code);
        m_rows.insert(row.code, row.id.value);
    }
    if (wantsGroups)
        collect(m_school.groups(), m_ours);
    else
        collect(m_school.divisions(), m_ours);
}

const Correspondence* Sides::ofTheirs(const QString& key) const
{
    return m_school.find(Id<Correspondence>(m_byTheirs.value(key)));
}

QList<const Correspondence*> Sides::ofOurs(qint64 ours) const
{
    QList<const Correspondence*> rows;
    for (auto it = m_byOurs.constFind(ours); it != m_byOurs.cend() && it.key() == ours; ++it)
        rows.append(m_school.find(Id<Correspondence>(*it)));
    return rows;
}

QStringList Sides::mefCodes(const QList<Id<Mef>>& ids) const
{
    QStringList codes;
    for (const Id<Mef> id : ids) {
        if (const Mef* mef = m_school.find(id))
            codes.append(mef->code);
    }
    return codes;
}

QStringList Sides::divisionCodes(const QList<Id<Division>>& ids) const
{
    QStringList codes;
    for (const Id<Division> id : ids) {
        if (const Division* division = m_school.find(id))
            codes.append(m_divisionCodes.value(id.value, division->code));
    }
    return codes;
}

const TeacherTraits& Sides::teacherOfOurs(qint64 ours) const
{
    return taken(m_ourTeachers, ours, [&] { return TeacherTraits(rowOf<Teacher>(m_school, ours)); });
}

const TeacherTraits& Sides::teacherOfTheirs(const QString& key) const
{
    const qint64 id = theirRow(key);
    return taken(m_theirTeachers, id, [&] { return TeacherTraits(rowOf<StsIndividual>(m_school, id)); });
}

const StructureTraits& Sides::structureOfOurs(qint64 ours) const
{
    return taken(m_ourStructures, ours, [&] {
        if (m_kind == MatchKind::Division) {
            const auto& division = rowOf<Division>(m_school, ours);
            return StructureTraits(division.code, division.label, false, {}, mefCodes(division.mefs));
        }
        const auto& group = rowOf<Group>(m_school, ours);
        return StructureTraits(group.code, group.label, true, divisionCodes(group.divisions), mefCodes(group.mefs));
    });
}

const StructureTraits& Sides::structureOfTheirs(const QString& key) const
{
    const qint64 id = theirRow(key);
    return taken(m_theirStructures, id, [&] {
        const auto& structure = rowOf<StsStructure>(m_school, id);
        return StructureTraits(structure.code, structure.label, structure.isGroup, structure.divisions, structure.mefs);
    });
}

const SubjectTraits& Sides::subjectOfOurs(qint64 ours) const
{
    return taken(m_ourSubjects, ours, [&] { return SubjectTraits(rowOf<Subject>(m_school, ours)); });
}

const SubjectTraits& Sides::subjectOfTheirs(const QString& key) const
{
    const qint64 id = theirRow(key);
    return taken(m_theirSubjects, id, [&] { return SubjectTraits(rowOf<StsSubject>(m_school, id)); });
}

Comparison Sides::comparison(qint64 ours, const QString& theirs, Words words) const
{
    switch (m_kind) {
    case MatchKind::Teacher:
        return compare(teacherOfOurs(ours), teacherOfTheirs(theirs), words);
    case MatchKind::Division:
    case MatchKind::Group:
        return compare(structureOfOurs(ours), structureOfTheirs(theirs), words);
    case MatchKind::Subject:
        return compare(subjectOfOurs(ours), subjectOfTheirs(theirs), words);
    }
    return {};
}

const Formations& Sides::formations() const
{
    if (!m_formations)
        m_formations = std::make_shared<const Formations>(*this);
    return *m_formations;
}

bool Sides::contradict(qint64 ours, const QString& theirs) const
{
    return (m_kind == MatchKind::Division || m_kind == MatchKind::Group)
        && matching::contradict(structureOfOurs(ours), structureOfTheirs(theirs));
}

bool Sides::isImported(qint64 ours) const
{
    const auto imported = [](Origin origin) { return origin == Origin::Siecle || origin == Origin::Sts; };
    switch (m_kind) {
    case MatchKind::Teacher: {
        const Teacher* row = m_school.find(Id<Teacher>(ours));
        return row && imported(row->origin);
    }
    case MatchKind::Division: {
        const Division* row = m_school.find(Id<Division>(ours));
        return row && imported(row->origin);
    }
    case MatchKind::Group: {
        const Group* row = m_school.find(Id<Group>(ours));
        return row && imported(row->origin);
    }
    case MatchKind::Subject: {
        // The nomenclature's rows have their national code; those of the school have one of its own or none.
        const Subject* row = m_school.find(Id<Subject>(ours));
        return row && isNationalCode(row->code);
    }
    }
    return false;
}

bool Sides::needsCounterpart(qint64 ours) const
{
    return m_kind != MatchKind::Subject || !isImported(ours) || m_used.contains(ours);
}

} // namespace navette::matching
