// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the rows of both sides are called, and what is said of them beside.
#include "matching/sides.h"

#include "common/french.h"

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

    template <class Entity> QString codesOf(const School& school, const QList<Id<Entity>>& ids)
    {
        QStringList codes;
        for (const Id<Entity> id : ids) {
            if (const Entity* row = school.find(id))
                codes.append(row->code);
        }
        return codes.join(QStringLiteral(", "));
    }

} // namespace

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
