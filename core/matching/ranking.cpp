// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/ranking.h"

#include "matching/link.h"

#include <algorithm>

namespace navette::matching {

namespace {

    /// What being the last of a formation is worth: a proposal that is first where nothing else is known.
    constexpr int LastOfFormation = 60;
    /// What answering to another post already takes off.
    constexpr int SecondPost = 30;

    /// Whether our row answers already to another object that STS still has.
    bool isTakenByAnother(const Sides& sides, qint64 ours, const QString& theirs)
    {
        const QList<const Correspondence*> rows = sides.ofOurs(ours);
        return std::any_of(rows.cbegin(), rows.cend(), [&](const Correspondence* row) {
            return row->state == MatchState::Settled && row->theirs != theirs && sides.hasTheirs(row->theirs);
        });
    }

    /// A person said that STS need not know it: it may be taken up again, but only by a person.
    bool isSetAside(const Sides& sides, qint64 ours)
    {
        const QList<const Correspondence*> rows = sides.ofOurs(ours);
        return std::any_of(
            rows.cbegin(), rows.cend(), [](const Correspondence* row) { return row->state == MatchState::Ignored; });
    }

    bool isBefore(const Rated& a, const Rated& b) { return a.score > b.score; }

    /// Whether the first of a sorted list is high enough, and far enough above the second.
    bool isFirstSure(const QList<Rated>& list)
    {
        return !list.isEmpty() && list[0].score >= Sure && !list[0].isSetAside
            && (list.size() == 1 || list[1].score <= list[0].score - Margin);
    }

    /// Raises the one of ours that only the formation speaks for.
    void addLastOfFormation(QList<Rated>& known, const Sides& sides, const QString& theirs)
    {
        if (sides.ofTheirs(theirs) || (!known.isEmpty() && known[0].score >= LastOfFormation))
            return;
        const qint64 last = sides.formations().lastFor(theirs);
        if (last == 0)
            return;
        known.removeIf([&](const Rated& rated) { return rated.ours == last; });
        known.prepend({ .ours = last, .score = LastOfFormation, .certainRule = {}, .isLastOfFormation = true });
    }

} // namespace

QList<Rated> rate(const Sides& sides, const QString& theirs, int least)
{
    QList<Rated> known;
    QList<Rated> imported;
    bool isExact = false; // an exact rule holds for an imported row
    for (const qint64 ours : sides.ours()) {
        const Comparison comparison = sides.comparison(ours, theirs, Words::Unwanted);
        if (comparison.score == 0)
            continue;
        Rated rated { .ours = ours, .score = comparison.score, .certainRule = comparison.certainRule };
        if (isTakenByAnother(sides, ours, theirs)) {
            // Somebody already recognised is again a candidate only as a second post of the same person.
            if (sides.kind() != MatchKind::Teacher || comparison.score < Sure)
                continue;
            rated.score -= SecondPost;
            rated.certainRule.clear();
            rated.isTaken = true;
        }
        if (rated.score < least)
            continue;
        rated.isSetAside = isSetAside(sides, ours);
        if (rated.isSetAside)
            rated.certainRule.clear();
        const bool isImported = sides.isImported(ours);
        (isImported ? imported : known).append(rated);
        isExact = isExact || (isImported && !comparison.exactRule.isEmpty());
    }
    std::stable_sort(known.begin(), known.end(), isBefore);
    if (least <= LastOfFormation)
        addLastOfFormation(known, sides, theirs);
    const bool isHeld = isExact && !known.isEmpty() && known[0].score >= Rival;
    const qint64 makeshift = isHeld ? standIn(sides.school(), sides.kind(), known[0].ours, theirs) : 0;
    if (makeshift != 0) {
        const auto isMakeshift = [&](const Rated& rated) { return rated.ours == makeshift; };
        // The row that an import made for this very code gives way to one that the school knew: no score of its own can
        // stand beside theirs. What imports made under another code is something else.
        known[0].isSure = isFirstSure(known);
        if (std::any_of(imported.cbegin(), imported.cend(), isMakeshift))
            known.append({ .ours = makeshift, .score = 0, .certainRule = {}, .isStandIn = true });
        return known;
    }
    QList<Rated> found = known + imported;
    std::stable_sort(found.begin(), found.end(), isBefore);
    if (!found.isEmpty())
        found[0].isSure = isHeld ? found[0].ours == known[0].ours && isFirstSure(known) : isFirstSure(found);
    return found;
}

} // namespace navette::matching
