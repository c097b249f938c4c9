// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "matching/link.h"
#include "matching/services.h"
#include "matching/sides.h"
#include "model/references.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    tl::unexpected<Error> unknownTheirs(MatchKind kind, const QString& theirs)
    {
        return failure(ErrorKind::Refused,
            tr("STS n’a rien sous %1 parmi : %2.").arg(french::quoted(theirs), title(kind)), tr("Rien n’a été changé."),
            tr("Les identifiants se lisent dans l’onglet des correspondances ou par « match BASE --list %1 ».")
                .arg(name(kind)));
    }

    tl::unexpected<Error> unknownOurs(MatchKind kind)
    {
        return failure(ErrorKind::Refused, tr("Cette ligne n’est plus dans la base (%1).").arg(title(kind)),
            tr("Rien n’a été changé."), tr("Rafraîchissez la liste et recommencez."));
    }

    void removeCorrespondences(Draft& draft, MatchKind kind, auto&& test)
    {
        QList<Id<Correspondence>> rows;
        for (const Correspondence& row : draft.school().table<Correspondence>()) {
            if (row.match == kind && test(row))
                rows.append(row.id);
        }
        for (const Id<Correspondence> id : rows)
            unlink(draft, id);
    }

    bool isOfLastYear(const School& school, MatchKind kind, qint64 ours)
    {
        if (kind == MatchKind::Division)
            return school.find(Id<Division>(ours))->origin == Origin::Previous;
        return kind == MatchKind::Group && school.find(Id<Group>(ours))->origin == Origin::Previous;
    }

} // namespace

Result<ChangeSet> settle(
    const School& school, MatchKind kind, qint64 ours, const QString& theirs, const QString& user, const QDateTime& at)
{
    const Sides sides(school, kind);
    if (!sides.hasTheirs(theirs))
        return unknownTheirs(kind, theirs);
    if (!sides.ours().contains(ours))
        return unknownOurs(kind);
    if (kind != MatchKind::Teacher) {
        for (const QString& other : theirsOf(school, kind, ours)) {
            if (other != theirs && sides.hasTheirs(other))
                return failure(ErrorKind::Refused,
                    tr("%1 répond déjà à %2 chez STS.")
                        .arg(french::quoted(sides.oursLabel(ours)), french::quoted(other)),
                    tr("Rien n’a été changé."), tr("Défaites d’abord cette correspondance."));
        }
    }
    Draft draft(school);
    link(draft, kind, ours, theirs,
        { .rule = QStringLiteral("manual"), .reason = tr("Choisi à la main."), .by = user, .at = at });
    settleHeldBy(draft, kind, ours, at);
    syncServices(draft);
    return draft.changes();
}

Result<ChangeSet> create(
    const School& school, MatchKind kind, const QString& theirs, const QString& user, const QDateTime& at)
{
    if (!Sides(school, kind).hasTheirs(theirs))
        return unknownTheirs(kind, theirs);
    Draft draft(school);
    createAndLink(draft, kind, theirs,
        { .rule = QStringLiteral("manual"),
            .reason = tr("Nouveau dans la base, décidé à la main."),
            .by = user,
            .at = at });
    syncServices(draft);
    return draft.changes();
}

Result<ChangeSet> ignoreTheirs(const School& school, MatchKind kind, const QString& theirs, const QString& why,
    const QString& user, const QDateTime& at)
{
    if (!Sides(school, kind).hasTheirs(theirs))
        return unknownTheirs(kind, theirs);
    Draft draft(school);
    removeCorrespondences(draft, kind, [&](const Correspondence& row) { return row.theirs == theirs; });
    draft.insert(Correspondence { .match = kind,
        .theirs = theirs,
        .state = MatchState::Ignored,
        .rule = QStringLiteral("manual"),
        .reason = why,
        .decidedBy = user,
        .decidedAt = at });
    syncServices(draft);
    return draft.changes();
}

Result<ChangeSet> ignoreOurs(
    const School& school, MatchKind kind, qint64 ours, const QString& why, const QString& user, const QDateTime& at)
{
    const Sides sides(school, kind);
    if (!sides.ours().contains(ours))
        return unknownOurs(kind);
    Draft draft(school);
    removeCorrespondences(draft, kind, [&](const Correspondence& row) { return row.ours == ours; });
    syncServices(draft);
    // A class of last year that this year does not have is not set aside, it is gone.
    if (isOfLastYear(school, kind, ours) && !isReferred(draft.school(), { rowKind(kind), ours })) {
        removeOurs(draft, kind, ours);
        return draft.changes();
    }
    draft.insert(Correspondence { .match = kind,
        .ours = ours,
        .state = MatchState::Ignored,
        .rule = QStringLiteral("manual"),
        .reason = why,
        .decidedBy = user,
        .decidedAt = at });
    return draft.changes();
}

Result<ChangeSet> release(const School& school, Id<Correspondence> correspondence)
{
    if (!school.find(correspondence))
        return failure(ErrorKind::Refused, tr("Cette correspondance a déjà été défaite."), tr("Rien n’a été changé."));
    Draft draft(school);
    unlink(draft, correspondence);
    syncServices(draft);
    return draft.changes();
}

} // namespace navette::matching
