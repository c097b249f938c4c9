// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/link.h"
#include "matching/ranking.h"
#include "matching/rule_steps.h"
#include "matching/services.h"
#include "model/references.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    /// Subjects first: nothing depends on the others but groups on divisions.
    constexpr std::array Order { MatchKind::Subject, MatchKind::Teacher, MatchKind::Division, MatchKind::Group };

    /// The same text for two posts of one person; empty where no birth date tells.
    QString personOf(const StsIndividual& row)
    {
        if (!row.birthDate.isValid())
            return {};
        return fold(row.usageName) + u'/' + fold(row.firstName) + u'/' + row.birthDate.toString(Qt::ISODate);
    }

    /// Last year's classes or groups that somebody of STS may still turn out to be, or that a person set aside.
    QSet<qint64> wantedOf(const Sides& sides)
    {
        QSet<qint64> wanted;
        for (const QString& theirs : sides.theirs()) {
            if (sides.ofTheirs(theirs))
                continue;
            for (const Rated& rated : rate(sides, theirs, Plausible))
                wanted.insert(rated.ours);
        }
        for (const qint64 ours : sides.ours()) {
            const QList<const Correspondence*> rows = sides.ofOurs(ours);
            if (std::any_of(rows.cbegin(), rows.cend(), [&](const Correspondence* row) {
                    return row->state == MatchState::Ignored || sides.hasTheirs(row->theirs);
                }))
                wanted.insert(ours);
        }
        return wanted;
    }

    template <class Entity> void dropGoneOf(Draft& draft, MatchKind kind)
    {
        QList<qint64> gone;
        {
            const Sides sides(draft.school(), kind);
            if (sides.theirs().isEmpty())
                return;
            const QSet<qint64> wanted = wantedOf(sides);
            for (const Entity& row : draft.school().table<Entity>()) {
                if (row.origin == Origin::Previous && !wanted.contains(row.id.value))
                    gone.append(row.id.value);
            }
        }
        for (const qint64 id : gone) {
            if (!isReferred(draft.school(), { Entity::kind, id }))
                removeOurs(draft, kind, id);
        }
    }

    /// Whether STS has hours this year for what a row names.
    bool hasHours(const School& school, const Correspondence& row)
    {
        const auto& services = school.table<StsService>();
        const auto& shares = school.table<StsServiceShare>();
        if (row.match == MatchKind::Teacher) {
            const StsIndividual* post = individual(school, row.theirs);
            return post && std::any_of(shares.begin(), shares.end(), [&](const StsServiceShare& share) {
                return share.individual == post->id && share.hours > 0;
            });
        }
        if (row.match == MatchKind::Subject)
            return std::any_of(services.begin(), services.end(),
                [&](const StsService& service) { return service.subject == row.theirs && service.hours > 0; });
        const StsStructure* sts = structure(school, row.theirs, row.match == MatchKind::Group);
        return sts && std::any_of(services.begin(), services.end(), [&](const StsService& service) {
            return service.structure == sts->id && service.hours > 0;
        });
    }

    /// What was set aside last year when it had no hours waits again now that it has some.
    void reopenWhatWorksNow(Draft& draft)
    {
        const Table<Correspondence> rows = draft.school().table<Correspondence>();
        for (const Correspondence& row : rows) {
            if (row.state == MatchState::Ignored && row.rule == SetAsideWithoutHours && hasHours(draft.school(), row))
                draft.remove(row.id);
        }
    }

} // namespace

void createFresh(Draft& draft, MatchKind kind, const QDateTime& at)
{
    // Taking one person for two costs somebody's pay; a subject that shares a mere word with another is another.
    const int held = kind == MatchKind::Teacher ? Doubtful : Plausible;
    QStringList fresh;
    {
        const Sides sides(draft.school(), kind);
        for (const QString& theirs : sides.theirs()) {
            if (!sides.ofTheirs(theirs) && rate(sides, theirs, held).isEmpty())
                fresh.append(theirs);
        }
    }
    const Decision decision { QStringLiteral("created"),
        tr("Créé depuis STS : rien de semblable n’était dans la base."), {}, at };
    QHash<QString, qint64> madeHere; // two posts of one new person make one teacher
    for (const QString& theirs : fresh) {
        const QString person = kind == MatchKind::Teacher ? personOf(*individual(draft.school(), theirs)) : QString();
        if (const qint64 made = person.isEmpty() ? 0 : madeHere.value(person); made != 0) {
            link(draft, kind, made, theirs,
                { QStringLiteral("second_post"),
                    tr("Second support de la même personne : même nom, même prénom et même date de naissance."), {},
                    at });
            continue;
        }
        madeHere.insert(person, createAndLink(draft, kind, theirs, decision));
    }
}

void dropGone(Draft& draft)
{
    // Groups first: they refer to classes.
    dropGoneOf<Group>(draft, MatchKind::Group);
    dropGoneOf<Division>(draft, MatchKind::Division);
}

void settleByRules(Draft& draft, const QDateTime& at)
{
    reopenWhatWorksNow(draft);
    for (const MatchKind kind : Order) {
        settleExact(draft, kind, at);
        settleCertain(draft, kind, at);
        createFresh(draft, kind, at);
    }
    dropGone(draft);
    syncServices(draft);
}

void settleHeldBy(Draft& draft, MatchKind kind, qint64 ours, const QDateTime& at)
{
    QSet<QString> held;
    {
        const Sides sides(draft.school(), kind);
        for (const QString& theirs : sides.theirs()) {
            if (!sides.ofTheirs(theirs) && sides.comparison(ours, theirs, Words::Unwanted).score >= Rival)
                held.insert(theirs);
        }
    }
    if (!held.isEmpty())
        settleExact(draft, kind, at, held);
}

ChangeSet acceptSure(const School& school, const QDateTime& at)
{
    Draft draft(school);
    for (const MatchKind kind : Order) {
        settleSure(draft, kind, at);
        settleExact(draft, kind, at);
        settleCertain(draft, kind, at);
        createFresh(draft, kind, at);
    }
    dropGone(draft);
    syncServices(draft);
    return draft.changes();
}

} // namespace navette::matching
