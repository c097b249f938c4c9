// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/sides.h"

#include "common/french.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    /// Whether our row answers already to an object that STS still has.
    bool isTaken(const Sides& sides, qint64 ours)
    {
        const QList<const Correspondence*> rows = sides.ofOurs(ours);
        return std::any_of(rows.cbegin(), rows.cend(), [&](const Correspondence* row) {
            return row->state == MatchState::Settled && sides.hasTheirs(row->theirs);
        });
    }

} // namespace

QList<Candidate> rank(const Sides& sides, const QString& theirs, bool plausibleOnly)
{
    QList<Candidate> known; // rows that the school had before this year's imports
    QList<Candidate> imported;
    bool isExact = false; // an exact rule holds for an imported row
    for (const qint64 ours : sides.ours()) {
        Comparison comparison = sides.comparison(ours, theirs);
        if (isTaken(sides, ours)) {
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
    const auto byScore = [](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : french::lessThan(a.label, b.label);
    };
    const auto isSure = [](const QList<Candidate>& list) {
        return !list.isEmpty() && list[0].score >= Sure
            && (list.size() == 1 || list[1].score <= list[0].score - Margin);
    };
    std::stable_sort(known.begin(), known.end(), byScore);
    std::stable_sort(imported.begin(), imported.end(), byScore);
    // A row that an import made for this very code gives way to one that the school knew; it is sure only where nothing
    // is like it.
    if (isExact && !known.isEmpty() && known[0].score >= Rival) {
        known[0].sure = isSure(known);
        return known + imported;
    }
    QList<Candidate> found = known + imported;
    std::stable_sort(found.begin(), found.end(), byScore);
    if (!found.isEmpty())
        found[0].sure = isSure(found);
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
