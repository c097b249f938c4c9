// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "matching/ranking.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    /// Where a row comes from that an import made, and what becomes of it once another of ours is settled.
    QStringList giveWay(MatchKind kind)
    {
        switch (kind) {
        case MatchKind::Teacher:
            break; // Nobody is replaced by somebody else.
        case MatchKind::Division:
            return { tr("créée par l’import de cette année sous ce code"),
                tr("ses élèves passeront à la classe que vous associerez"),
                tr("à garder si aucune autre ne convient") };
        case MatchKind::Group:
            return { tr("créé par l’import de cette année sous ce code"),
                tr("ses élèves passeront au groupe que vous associerez"), tr("à garder si aucun autre ne convient") };
        case MatchKind::Subject:
            return { tr("venue de la nomenclature sous ce code national"),
                tr("ses options et services passeront à la matière que vous associerez"),
                tr("à garder si aucune autre ne convient") };
        }
        return {};
    }

    QStringList reasonsOf(const Sides& sides, const Rated& rated, const QString& theirs)
    {
        if (rated.isStandIn)
            return giveWay(sides.kind());
        QStringList reasons = sides.comparison(rated.ours, theirs).reasons;
        if (rated.isLastOfFormation)
            reasons.prepend(sides.kind() == MatchKind::Division
                    ? tr("seule classe restante de la même formation (MEF)")
                    : tr("seul groupe restant des mêmes classes et de la même formation (MEF)"));
        if (rated.isTaken)
            reasons.append(tr("déjà rapproché d’un autre support STS"));
        return reasons;
    }

    QList<Candidate> candidatesOf(const Sides& sides, const QString& theirs)
    {
        QList<Candidate> list;
        for (const Rated& rated : rate(sides, theirs)) {
            const QString detail = sides.oursDetail(rated.ours);
            const QString label = sides.oursLabel(rated.ours);
            list.append({ .ours = rated.ours,
                .label = detail.isEmpty() ? label : label + QStringLiteral(" · ") + detail,
                .score = rated.score,
                .reasons = reasonsOf(sides, rated, theirs),
                .standIn = rated.isStandIn,
                .sure = rated.isSure });
        }
        std::stable_sort(list.begin(), list.end(), [](const Candidate& a, const Candidate& b) {
            return a.score != b.score ? a.score > b.score : french::lessThan(a.label, b.label);
        });
        return list;
    }

} // namespace

QList<Candidate> candidates(const School& school, MatchKind kind, const QString& theirs)
{
    const Sides sides(school, kind);
    return sides.hasTheirs(theirs) ? candidatesOf(sides, theirs) : QList<Candidate>();
}

QHash<QString, QList<Candidate>> openCandidates(const School& school, MatchKind kind)
{
    const Sides sides(school, kind);
    QHash<QString, QList<Candidate>> found;
    for (const QString& theirs : sides.theirs()) {
        if (!sides.ofTheirs(theirs))
            found.insert(theirs, candidatesOf(sides, theirs));
    }
    return found;
}

} // namespace navette::matching
