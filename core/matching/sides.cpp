// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/sides.h"

#include "common/french.h"
#include "matching/fold.h"

#include <QCoreApplication>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    QString joined(const QStringList& parts)
    {
        QStringList kept = parts;
        kept.removeAll(QString());
        return kept.join(QStringLiteral(" · "));
    }

    QString born(QDate date, Sex sex)
    {
        if (!date.isValid())
            return {};
        return (sex == Sex::Female ? tr("née le %1")
                : sex == Sex::Male ? tr("né le %1")
                                   : tr("né(e) le %1"))
            .arg(french::date(date));
    }

    QString due(int minutes) { return minutes > 0 ? french::duration(minutes) : QString(); }

    template <class Entity> void collect(const Table<Entity>& table, QList<qint64>& ids)
    {
        for (const Entity& row : table)
            ids.append(row.id.value);
    }

    template <class Entity> QString codesOf(const School& school, const QList<Id<Entity>>& ids)
    {
        QStringList codes;
        for (const Id<Entity> id : ids) {
            if (const Entity* row = school.find(id))
                codes.append(row->code);
        }
        return codes.join(QStringLiteral(", "));
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
    case MatchKind::Teacher: {
        QSet<qint64> withShares;
        for (const StsServiceShare& share : school.table<StsServiceShare>())
            withShares.insert(share.individual.value);
        for (const StsIndividual& row : school.table<StsIndividual>()) {
            if (!teaches(row, withShares.contains(row.id.value)))
                continue;
            m_theirs.append(row.key());
            m_rows.insert(row.key(), row.id.value);
        }
        collect(school.teachers(), m_ours);
        break;
    }
    case MatchKind::Division:
    case MatchKind::Group:
        for (const StsStructure& row : school.table<StsStructure>()) {
            if (row.isGroup != (kind == MatchKind::Group))
                continue;
            m_theirs.append(row.code);
            m_rows.insert(row.code, row.id.value);
        }
        if (kind == MatchKind::Division)
            collect(school.divisions(), m_ours);
        else
            collect(school.groups(), m_ours);
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
        if (row.match != kind)
            continue;
        if (!row.theirs.isEmpty())
            m_byTheirs.insert(row.theirs, row.id.value);
        if (row.ours != 0)
            m_byOurs.insert(row.ours, row.id.value);
    }
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

Comparison Sides::comparison(qint64 ours, const QString& theirs) const
{
    const qint64 row = theirRow(theirs);
    switch (m_kind) {
    case MatchKind::Teacher: {
        const Teacher* a = m_school.find(Id<Teacher>(ours));
        const StsIndividual* b = m_school.find(Id<StsIndividual>(row));
        return a && b ? compare(*a, *b) : Comparison {};
    }
    case MatchKind::Division: {
        const Division* a = m_school.find(Id<Division>(ours));
        const StsStructure* b = m_school.find(Id<StsStructure>(row));
        return a && b ? compare(a->code, a->label, {}, *b) : Comparison {};
    }
    case MatchKind::Group: {
        const Group* a = m_school.find(Id<Group>(ours));
        const StsStructure* b = m_school.find(Id<StsStructure>(row));
        if (!a || !b)
            return {};
        QStringList divisions;
        for (const Id<Division> id : a->divisions) {
            if (const Division* division = m_school.find(id))
                divisions.append(levelForm(division->code));
        }
        return compare(a->code, a->label, divisions, *b);
    }
    case MatchKind::Subject: {
        const Subject* a = m_school.find(Id<Subject>(ours));
        const StsSubject* b = m_school.find(Id<StsSubject>(row));
        return a && b ? compare(*a, *b) : Comparison {};
    }
    }
    return {};
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

QString Sides::oursLabel(qint64 ours) const
{
    switch (m_kind) {
    case MatchKind::Teacher:
        return rowLabel(m_school, { Kind::Teacher, ours });
    case MatchKind::Division:
        return rowLabel(m_school, { Kind::Division, ours });
    case MatchKind::Group:
        return rowLabel(m_school, { Kind::Group, ours });
    case MatchKind::Subject:
        return rowLabel(m_school, { Kind::Subject, ours });
    }
    return {};
}

QString Sides::oursDetail(qint64 ours) const
{
    switch (m_kind) {
    case MatchKind::Teacher:
        if (const Teacher* row = m_school.find(Id<Teacher>(ours)))
            return joined(
                { born(row->birthDate, row->sex), row->disciplines.join(QStringLiteral(", ")), due(row->dueMinutes) });
        break;
    case MatchKind::Division:
        if (const Division* row = m_school.find(Id<Division>(ours)))
            return joined({ row->label, codesOf(m_school, row->mefs) });
        break;
    case MatchKind::Group:
        if (const Group* row = m_school.find(Id<Group>(ours)))
            return joined({ row->label, codesOf(m_school, row->divisions) });
        break;
    case MatchKind::Subject:
        if (const Subject* row = m_school.find(Id<Subject>(ours)))
            return joined({ row->shortCode, row->code });
        break;
    }
    return {};
}

QString Sides::theirsLabel(const QString& key) const
{
    const qint64 row = theirRow(key);
    switch (m_kind) {
    case MatchKind::Teacher:
        if (const StsIndividual* s = m_school.find(Id<StsIndividual>(row))) {
            const QString name = french::personName(s->familyName, s->usageName, s->firstName);
            return s->civility.isEmpty() ? name : s->civility + french::NoBreakSpace + name;
        }
        break;
    case MatchKind::Division:
    case MatchKind::Group:
        return key;
    case MatchKind::Subject:
        if (const StsSubject* s = m_school.find(Id<StsSubject>(row)))
            return s->longLabel.isEmpty() ? s->label : s->longLabel;
        break;
    }
    return key;
}

QString Sides::theirsDetail(const QString& key) const
{
    const qint64 row = theirRow(key);
    switch (m_kind) {
    case MatchKind::Teacher:
        if (const StsIndividual* s = m_school.find(Id<StsIndividual>(row))) {
            const QString family = fold(s->familyName) == fold(s->usageName) || s->familyName.isEmpty()
                ? QString()
                : tr("nom de famille %1").arg(s->familyName);
            return joined({ family, born(s->birthDate, s->sex), s->disciplines.join(QStringLiteral(", ")),
                due(s->dueMinutes), s->type == u"local" ? tr("personnel local") : QString(),
                s->type == u"eppsup" ? tr("suppléance") : QString() });
        }
        break;
    case MatchKind::Division:
    case MatchKind::Group:
        if (const StsStructure* s = m_school.find(Id<StsStructure>(row)))
            return joined({ s->label, s->divisions.join(QStringLiteral(", ")),
                s->plannedSize > 0 ? tr("%1 élèves prévus").arg(s->plannedSize) : QString() });
        break;
    case MatchKind::Subject:
        if (const StsSubject* s = m_school.find(Id<StsSubject>(row)))
            return joined({ s->shortCode, s->code });
        break;
    }
    return {};
}

} // namespace navette::matching
