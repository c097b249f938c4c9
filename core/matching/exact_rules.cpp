// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/link.h"
#include "matching/rule_steps.h"
#include "matching/sides.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    using Exact = std::pair<qint64, Comparison>; ///< one of ours that an exact rule holds for

    /// The forms under which an exact rule could find a row; a cheap sieve before compare().
    class Sieve {
    public:
        explicit Sieve(const Sides& sides)
            : m_sides(sides)
        {
            for (const qint64 ours : sides.ours())
                m_rows.insert(formOfOurs(ours), ours);
        }

        QList<qint64> find(const QString& theirs) const
        {
            switch (m_sides.kind()) {
            case MatchKind::Teacher:
                return m_rows.values(m_sides.teacherOfTheirs(theirs).names.first.joined);
            case MatchKind::Division:
            case MatchKind::Group:
                return m_rows.values(m_sides.structureOfTheirs(theirs).folded);
            case MatchKind::Subject:
                break;
            }
            return m_rows.values(theirs);
        }

    private:
        QString formOfOurs(qint64 ours) const
        {
            switch (m_sides.kind()) {
            case MatchKind::Teacher:
                // The first name alone: family and usage names may stand in either place.
                return m_sides.teacherOfOurs(ours).names.first.joined;
            case MatchKind::Division:
            case MatchKind::Group:
                return m_sides.structureOfOurs(ours).folded;
            case MatchKind::Subject:
                break;
            }
            return m_sides.school().find(Id<Subject>(ours))->code;
        }

        const Sides& m_sides;
        QMultiHash<QString, qint64> m_rows;
    };

    /// A person said that STS need not know it: no rule says otherwise.
    bool isSetAside(const Sides& sides, qint64 ours)
    {
        const QList<const Correspondence*> rows = sides.ofOurs(ours);
        return std::any_of(
            rows.cbegin(), rows.cend(), [](const Correspondence* row) { return row->state == MatchState::Ignored; });
    }

    bool isTaken(const Sides& sides, qint64 ours)
    {
        const QList<const Correspondence*> rows = sides.ofOurs(ours);
        return std::any_of(rows.cbegin(), rows.cend(), [&](const Correspondence* row) {
            return row->state == MatchState::Ignored || sides.hasTheirs(row->theirs);
        });
    }

    /// Rules that say who it is whoever else is there; the others hold for one of that name only.
    bool isUnmistakable(const QString& rule) { return rule == u"name_birth" || rule == u"code"; }

    /// What exact rules lead \a theirs to. Where one of them is unmistakable, the weaker ones say nothing.
    QList<Exact> exactOf(const Sides& sides, const Sieve& sieve, const QString& theirs)
    {
        QList<Exact> exact;
        bool hasUnmistakable = false;
        for (const qint64 ours : sieve.find(theirs)) {
            const Comparison comparison = sides.comparison(ours, theirs);
            if (comparison.exactRule.isEmpty())
                continue;
            const bool isSecondPost = sides.kind() == MatchKind::Teacher && comparison.exactRule == u"name_birth"
                && !isSetAside(sides, ours);
            if (isTaken(sides, ours) && !isSecondPost)
                continue;
            hasUnmistakable = hasUnmistakable || isUnmistakable(comparison.exactRule);
            exact.append({ ours, comparison });
        }
        if (hasUnmistakable)
            exact.removeIf([](const Exact& pair) { return !isUnmistakable(pair.second.exactRule); });
        return exact;
    }

    struct Found {
        QString theirs;
        qint64 ours = 0;
        QString rule;
        QString reason;
    };

    class Finder {
    public:
        Finder(const Sides& sides, const std::optional<QSet<QString>>& only)
            : m_sides(sides)
            , m_sieve(sides)
        {
            for (const qint64 ours : sides.ours()) {
                if (!sides.isImported(ours) && !isTaken(sides, ours))
                    m_known.append(ours);
            }
            for (const QString& theirs : sides.theirs()) {
                if (sides.ofTheirs(theirs) || (only && !only->contains(theirs)))
                    continue;
                const QList<Exact> exact = exactOf(sides, m_sieve, theirs);
                for (const auto& [ours, comparison] : exact)
                    ++m_claims[ours];
                m_open.append({ theirs, exact });
            }
        }

        QList<Found> find() const
        {
            QList<Found> decisions;
            for (const auto& [theirs, exact] : m_open) {
                if (const Exact* pair = choose(theirs, exact))
                    decisions.append({ theirs, pair->first, pair->second.exactRule, pair->second.exactReason });
            }
            return decisions;
        }

    private:
        const Exact* choose(const QString& theirs, const QList<Exact>& exact) const
        {
            const auto isImported = [&](const Exact& pair) { return m_sides.isImported(pair.first); };
            // What the school knew before goes before what an import of this year made.
            const auto known = std::count_if(exact.cbegin(), exact.cend(), std::not_fn(isImported));
            if (known > 1 || (known == 0 && exact.size() != 1))
                return nullptr; // two of ours for one of theirs: a person decides
            const Exact& pair
                = known == 0 ? exact.front() : *std::find_if_not(exact.cbegin(), exact.cend(), isImported);
            if (!isUnmistakable(pair.second.exactRule) && m_claims.value(pair.first) > 1)
                return nullptr; // two of theirs for one of ours
            return known == 0 && isHeldBack(theirs) ? nullptr : &pair;
        }

        /// Whether a row that the school knew before, and that nothing claims, is like it: the row that an import made
        /// for the same code may be its double.
        bool isHeldBack(const QString& theirs) const
        {
            return std::any_of(m_known.cbegin(), m_known.cend(), [&](qint64 ours) {
                return m_claims.value(ours) == 0 && m_sides.comparison(ours, theirs, Words::Unwanted).score >= Rival;
            });
        }

        const Sides& m_sides;
        const Sieve m_sieve;
        QList<qint64> m_known; ///< free rows that the school knew before this year's imports
        QList<std::pair<QString, QList<Exact>>> m_open;
        QHash<qint64, int> m_claims; ///< how many of theirs an exact rule leads to one of ours
    };

} // namespace

void settleExact(Draft& draft, MatchKind kind, const QDateTime& at, const std::optional<QSet<QString>>& only)
{
    QList<Found> decisions;
    QSet<qint64> taken; // what answers to something that STS still has
    {
        const Sides sides(draft.school(), kind);
        decisions = Finder(sides, only).find();
        for (const Found& found : std::as_const(decisions)) {
            if (isTaken(sides, found.ours))
                taken.insert(found.ours);
        }
    }
    for (const Found& found : std::as_const(decisions)) {
        const bool isFirst = !taken.contains(found.ours);
        taken.insert(found.ours);
        if (isFirst) {
            link(draft, kind, found.ours, found.theirs,
                { .rule = found.rule, .reason = found.reason, .by = {}, .at = at });
        } else if (kind == MatchKind::Teacher && found.rule == u"name_birth") {
            const QString reason = found.reason.left(1).toLower() + found.reason.mid(1);
            link(draft, kind, found.ours, found.theirs,
                { .rule = QStringLiteral("second_post"),
                    .reason = tr("Second support de la même personne : %1").arg(reason),
                    .by = {},
                    .at = at });
        }
    }
}

} // namespace navette::matching
