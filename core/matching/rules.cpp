// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/fold.h"
#include "matching/link.h"
#include "matching/services.h"
#include "matching/sides.h"
#include "model/references.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    /// Subjects first: nothing depends on the others but groups on divisions.
    constexpr std::array Order { MatchKind::Subject, MatchKind::Teacher, MatchKind::Division, MatchKind::Group };

    struct Open {
        QString theirs;
        QList<std::pair<qint64, Comparison>> exact; ///< free rows that an exact rule holds for
    };

    /// The forms under which an exact rule could find a row; a cheap sieve before compare().
    class Sieve {
    public:
        explicit Sieve(const Sides& sides)
        {
            const School& school = sides.school();
            for (const qint64 ours : sides.ours()) {
                switch (sides.kind()) {
                case MatchKind::Teacher: {
                    const Teacher* row = school.find(Id<Teacher>(ours));
                    // The first name alone: family and usage names may stand in either place.
                    m_rows.insert(QString(fold(row->firstName)).remove(u' '), ours);
                    break;
                }
                case MatchKind::Division:
                    m_rows.insert(foldCode(school.find(Id<Division>(ours))->code), ours);
                    break;
                case MatchKind::Group:
                    m_rows.insert(foldCode(school.find(Id<Group>(ours))->code), ours);
                    break;
                case MatchKind::Subject:
                    m_rows.insert(school.find(Id<Subject>(ours))->code, ours);
                    break;
                }
            }
        }

        QList<qint64> find(const Sides& sides, const QString& theirs) const
        {
            if (sides.kind() == MatchKind::Teacher) {
                const StsIndividual* row = sides.school().find(Id<StsIndividual>(sides.theirRow(theirs)));
                return m_rows.values(QString(fold(row->firstName)).remove(u' '));
            }
            return m_rows.values(sides.kind() == MatchKind::Subject ? theirs : foldCode(theirs));
        }

    private:
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

    /// One pass over the open objects of a kind, or over \a only: every exact rule that leaves no doubt.
    void settleKind(Draft& draft, MatchKind kind, const QDateTime& at, const std::optional<QSet<QString>>& only = {})
    {
        struct Found {
            QString theirs;
            qint64 ours;
            QString rule;
            QString reason;
        };
        QList<Found> decisions;
        QStringList left;
        {
            const Sides sides(draft.school(), kind);
            const Sieve sieve(sides);
            QList<qint64> known; // free rows that the school knew before this year's imports
            for (const qint64 ours : sides.ours()) {
                if (!sides.isImported(ours) && !isTaken(sides, ours))
                    known.append(ours);
            }
            QList<Open> opens;
            QHash<qint64, int> claims; // how many of theirs an exact rule leads to one of ours
            for (const QString& theirs : sides.theirs()) {
                if (sides.ofTheirs(theirs) || (only && !only->contains(theirs)))
                    continue;
                Open open { .theirs = theirs };
                for (const qint64 ours : sieve.find(sides, theirs)) {
                    const Comparison comparison = sides.comparison(ours, theirs);
                    if (!comparison.exactRule.isEmpty()
                        && (!isTaken(sides, ours)
                            || (kind == MatchKind::Teacher && comparison.exactRule == u"name_birth"
                                && !isSetAside(sides, ours))))
                        open.exact.append({ ours, comparison });
                }
                for (const auto& [ours, comparison] : open.exact) {
                    if (!sides.isImported(ours))
                        ++claims[ours];
                }
                opens.append(open);
            }
            for (Open& open : opens) {
                QList<std::pair<qint64, Comparison>> before; // exact, of before this year
                QList<std::pair<qint64, Comparison>> imported;
                for (const auto& pair : open.exact)
                    (sides.isImported(pair.first) ? imported : before).append(pair);
                // Homonyms without birth date: two of ours, or two of theirs, for one rule. A person decides.
                const bool doubtful = before.size() > 1
                    || (before.size() == 1 && before[0].second.exactRule == u"name"
                        && claims.value(before[0].first) > 1);
                const auto* found = before.size() == 1 && !doubtful ? &before[0] : nullptr;
                if (!found && before.isEmpty() && imported.size() == 1) {
                    const bool held = std::any_of(known.cbegin(), known.cend(), [&](qint64 ours) {
                        return claims.value(ours) == 0 && sides.comparison(ours, open.theirs).score >= Rival;
                    });
                    if (!held)
                        found = &imported[0];
                }
                if (found)
                    decisions.append({ open.theirs, found->first, found->second.exactRule, found->second.exactReason });
                else
                    left.append(open.theirs);
            }
        }
        for (const Found& found : decisions) {
            const bool secondPost = kind == MatchKind::Teacher && !theirsOf(draft.school(), kind, found.ours).isEmpty();
            if (secondPost && found.rule != u"name_birth")
                continue;
            if (kind != MatchKind::Teacher && !theirsOf(draft.school(), kind, found.ours).isEmpty())
                continue;
            link(draft, kind, found.ours, found.theirs,
                { .rule = secondPost ? QStringLiteral("second_post") : found.rule,
                    .reason = secondPost ? tr("Second support de la même personne : %1")
                                               .arg(found.reason.left(1).toLower() + found.reason.mid(1))
                                         : found.reason,
                    .by = {},
                    .at = at });
        }
    }

    /// What has no likeness at all among ours is new.
    void createKind(Draft& draft, MatchKind kind, const QDateTime& at)
    {
        QStringList fresh;
        {
            const Sides sides(draft.school(), kind);
            for (const QString& theirs : sides.theirs()) {
                if (!sides.ofTheirs(theirs) && rank(sides, theirs, true).isEmpty())
                    fresh.append(theirs);
            }
        }
        const Decision decision { QStringLiteral("created"),
            tr("Créé depuis STS : rien de semblable n’était dans la base."), {}, at };
        QHash<QString, qint64> madeHere; // two posts of one new person make one teacher
        for (const QString& theirs : fresh) {
            if (kind == MatchKind::Teacher) {
                const StsIndividual* row = individual(draft.school(), theirs);
                const QString person = row->birthDate.isValid()
                    ? fold(row->usageName) + u'/' + fold(row->firstName) + u'/' + row->birthDate.toString(Qt::ISODate)
                    : QString();
                if (const qint64 made = madeHere.value(person); made != 0 && !person.isEmpty()) {
                    link(draft, kind, made, theirs,
                        { QStringLiteral("second_post"),
                            tr("Second support de la même personne : même nom, même prénom et même date de naissance."),
                            {}, at });
                    continue;
                }
                madeHere.insert(person, createAndLink(draft, kind, theirs, decision));
            } else
                createAndLink(draft, kind, theirs, decision);
        }
    }

    /// Classes and groups of last year that nothing in STS is like any more: they do not exist this year.
    template <class Entity> void dropGone(Draft& draft, MatchKind kind)
    {
        QSet<qint64> wanted;
        {
            const Sides sides(draft.school(), kind);
            if (sides.theirs().isEmpty())
                return;
            for (const QString& theirs : sides.theirs()) {
                if (sides.ofTheirs(theirs))
                    continue;
                for (const Candidate& candidate : rank(sides, theirs, true))
                    wanted.insert(candidate.ours);
            }
        }
        QList<Id<Entity>> gone;
        for (const Entity& row : draft.school().table<Entity>()) {
            if (row.origin == Origin::Previous && !wanted.contains(row.id.value)
                && theirsOf(draft.school(), kind, row.id.value).isEmpty())
                gone.append(row.id);
        }
        for (const Id<Entity> id : gone) {
            if (!isReferred(draft.school(), { Entity::kind, id.value }))
                draft.remove(id);
        }
    }

    void dropGone(Draft& draft)
    {
        // Groups first: they refer to classes.
        dropGone<Group>(draft, MatchKind::Group);
        dropGone<Division>(draft, MatchKind::Division);
    }

} // namespace

void settleExactly(Draft& draft, const QDateTime& at)
{
    for (const MatchKind kind : Order) {
        settleKind(draft, kind, at);
        createKind(draft, kind, at);
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
            if (!sides.ofTheirs(theirs) && sides.comparison(ours, theirs).score >= Rival)
                held.insert(theirs);
        }
    }
    if (!held.isEmpty())
        settleKind(draft, kind, at, held);
}

ChangeSet acceptSure(const School& school, const QDateTime& at)
{
    Draft draft(school);
    for (const MatchKind kind : Order) {
        bool again = true;
        while (again) {
            again = false;
            struct Match {
                QString theirs;
                Candidate candidate;
            };
            QList<Match> sure;
            {
                const Sides sides(draft.school(), kind);
                for (const QString& theirs : sides.theirs()) {
                    if (sides.ofTheirs(theirs))
                        continue;
                    const QList<Candidate> ranked = rank(sides, theirs, true);
                    if (!ranked.isEmpty() && ranked[0].sure)
                        sure.append({ theirs, ranked[0] });
                }
            }
            // Ours that is the best answer to two of theirs is sure for neither.
            QHash<qint64, int> wanted;
            for (const Match& s : sure)
                ++wanted[s.candidate.ours];
            for (const Match& s : sure) {
                if (wanted.value(s.candidate.ours) > 1)
                    continue;
                link(draft, kind, s.candidate.ours, s.theirs,
                    { QStringLiteral("sure"),
                        tr("Seul candidat vraisemblable : %1.").arg(s.candidate.reasons.join(QStringLiteral(", "))), {},
                        at });
                again = true;
            }
        }
        settleKind(draft, kind, at);
        createKind(draft, kind, at);
    }
    dropGone(draft);
    syncServices(draft);
    return draft.changes();
}

} // namespace navette::matching
