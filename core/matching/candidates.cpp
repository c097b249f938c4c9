// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/link.h"
#include "matching/sides.h"

#include "common/french.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    /// Whether our row answers already to another object that STS still has.
    bool isTakenByAnother(const Sides& sides, qint64 ours, const QString& theirs)
    {
        const QList<const Correspondence*> rows = sides.ofOurs(ours);
        return std::any_of(rows.cbegin(), rows.cend(), [&](const Correspondence* row) {
            return row->state == MatchState::Settled && row->theirs != theirs && sides.hasTheirs(row->theirs);
        });
    }

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

    bool isBefore(const Candidate& a, const Candidate& b)
    {
        return a.score != b.score ? a.score > b.score : french::lessThan(a.label, b.label);
    }

    /// Whether the first of a sorted list is high enough, and far enough above the second.
    bool isFirstSure(const QList<Candidate>& list)
    {
        return !list.isEmpty() && list[0].score >= Sure
            && (list.size() == 1 || list[1].score <= list[0].score - Margin);
    }

} // namespace

QList<Candidate> rank(const Sides& sides, const QString& theirs, bool plausibleOnly)
{
    QList<Candidate> known; // rows that the school had before this year's imports
    QList<Candidate> imported;
    bool isExact = false; // an exact rule holds for an imported row
    for (const qint64 ours : sides.ours()) {
        Comparison comparison = sides.comparison(ours, theirs);
        if (isTakenByAnother(sides, ours, theirs)) {
            // Somebody already recognised is again a candidate only as a second post of the same person.
            if (sides.kind() != MatchKind::Teacher || comparison.score < Sure)
                continue;
            comparison.score -= 30;
            comparison.reasons.append(tr("déjà rapproché d’un autre support STS"));
        }
        if (comparison.score <= 0 || (plausibleOnly && comparison.score < Plausible))
            continue;
        const QString detail = sides.oursDetail(ours);
        const Candidate candidate { .ours = ours,
            .label = detail.isEmpty() ? sides.oursLabel(ours) : sides.oursLabel(ours) + QStringLiteral(" · ") + detail,
            .score = comparison.score,
            .reasons = comparison.reasons };
        (sides.isImported(ours) ? imported : known).append(candidate);
        isExact = isExact || (sides.isImported(ours) && !comparison.exactRule.isEmpty());
    }
    std::stable_sort(known.begin(), known.end(), isBefore);
    const bool isHeld = isExact && !known.isEmpty() && known[0].score >= Rival;
    const qint64 makeshift = isHeld ? standIn(sides.school(), sides.kind(), known[0].ours, theirs) : 0;
    if (makeshift != 0) {
        // The row that an import made for this very code gives way to one that the school knew: no score of its own can
        // stand beside theirs. What imports made under another code is something else.
        known[0].sure = isFirstSure(known);
        for (Candidate& candidate : imported) {
            if (candidate.ours != makeshift)
                continue;
            candidate.score = 0;
            candidate.reasons = giveWay(sides.kind());
            candidate.standIn = true;
            known.append(candidate);
        }
        return known;
    }
    QList<Candidate> found = known + imported;
    std::stable_sort(found.begin(), found.end(), isBefore);
    if (!found.isEmpty())
        found[0].sure = isHeld ? found[0].ours == known[0].ours && isFirstSure(known) : isFirstSure(found);
    return found;
}

QList<Candidate> candidates(const School& school, MatchKind kind, const QString& theirs)
{
    const Sides sides(school, kind);
    if (!sides.hasTheirs(theirs))
        return {};
    return rank(sides, theirs, false);
}

} // namespace navette::matching
