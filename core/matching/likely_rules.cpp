// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/link.h"
#include "matching/ranking.h"
#include "matching/rule_steps.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    /// Whether nobody else of theirs is nearly as like our row: one of ours for two of theirs is a person's decision.
    /// \a among: the open ones, or all where one thing lives under several codes, as subjects do.
    bool isAloneOnTheirSide(const Sides& sides, const Rated& rated, const QString& theirs, const QStringList& among)
    {
        return std::none_of(among.cbegin(), among.cend(), [&](const QString& other) {
            return other != theirs && sides.comparison(rated.ours, other, Words::Unwanted).score > rated.score - Margin;
        });
    }

    bool isAloneOnOurSide(const QList<Rated>& rated)
    {
        return rated.size() == 1 || rated[1].isStandIn || rated[1].score <= rated[0].score - Margin;
    }

    struct Match {
        QString theirs;
        qint64 ours = 0;
        QString rule;
        QString reason;
    };

    QStringList openOf(const Sides& sides)
    {
        QStringList open = sides.theirs();
        open.removeIf([&](const QString& theirs) { return sides.ofTheirs(theirs) != nullptr; });
        return open;
    }

    QString reasonsFor(const Sides& sides, const Rated& rated, const QString& theirs)
    {
        return sides.comparison(rated.ours, theirs).reasons.join(QStringLiteral(", "));
    }

    /// The open ones with the one of ours that is certain.
    QList<Match> certainMatches(const Sides& sides)
    {
        QList<Match> matches;
        const QStringList open = openOf(sides);
        for (const QString& theirs : open) {
            const QList<Rated> rated = rate(sides, theirs);
            if (rated.isEmpty())
                continue;
            const Rated& best = rated.front();
            const auto& rivals = sides.kind() == MatchKind::Subject ? sides.theirs() : open;
            if (!best.certainRule.isEmpty() && isAloneOnOurSide(rated)
                && isAloneOnTheirSide(sides, best, theirs, rivals)) {
                matches.append({ theirs, best.ours, best.certainRule,
                    tr("Aucun autre n’est aussi proche : %1.").arg(reasonsFor(sides, best, theirs)) });
            } else if (best.isLastOfFormation && sides.kind() == MatchKind::Division
                && sides.formations().hasButOne(theirs)) {
                matches.append({ theirs, best.ours, QStringLiteral("formation"),
                    tr("Seule classe de sa formation (MEF), l’an dernier comme cette année.") });
            }
        }
        return matches;
    }

    /// The open ones with the one of ours that is sure.
    QList<Match> sureMatches(const Sides& sides)
    {
        QList<Match> matches;
        const QStringList open = openOf(sides);
        for (const QString& theirs : open) {
            const QList<Rated> rated = rate(sides, theirs, Plausible);
            if (!rated.isEmpty() && rated[0].isSure && isAloneOnTheirSide(sides, rated[0], theirs, open))
                matches.append({ theirs, rated[0].ours, QStringLiteral("sure"),
                    tr("Seul candidat vraisemblable : %1.").arg(reasonsFor(sides, rated[0], theirs)) });
        }
        return matches;
    }

    /// Settles what \a find gives until it gives nothing more: each that is settled leaves the others fewer rivals.
    void settleAll(Draft& draft, MatchKind kind, const QDateTime& at, QList<Match> (*find)(const Sides&))
    {
        for (;;) {
            const QList<Match> matches = find(Sides(draft.school(), kind));
            QHash<qint64, int> wanted; // ours that is the best answer to two of theirs is so for neither
            for (const Match& match : matches)
                ++wanted[match.ours];
            bool isSettled = false;
            for (const Match& match : matches) {
                if (wanted.value(match.ours) > 1)
                    continue;
                link(draft, kind, match.ours, match.theirs,
                    { .rule = match.rule, .reason = match.reason, .by = {}, .at = at });
                isSettled = true;
            }
            if (!isSettled)
                return;
        }
    }

} // namespace

void settleCertain(Draft& draft, MatchKind kind, const QDateTime& at) { settleAll(draft, kind, at, certainMatches); }

void settleSure(Draft& draft, MatchKind kind, const QDateTime& at) { settleAll(draft, kind, at, sureMatches); }

} // namespace navette::matching
