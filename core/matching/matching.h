// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/change_set.h"
#include "model/draft.h"

#include <QHash>

/// Correspondences between the base and STS: what the exact rules settle, what waits for a person, and what a person
/// decided. "Theirs" is named as in Correspondence::theirs: "epp:20048", a structure's code, a subject's code.
namespace navette::matching {

/// One of ours that may be what STS means.
struct Candidate {
    qint64 ours = 0;
    QString label; ///< "MARTIN Anne, née le 12/03/1975"
    int score = 0; ///< 0..100; 0 for a stand-in, which is no likeness to weigh
    QStringList reasons; ///< French, strongest first: "même nom", "prénom à une lettre près"
    /// Made by an import for this very object, and gives way to the row of last year that is settled with it.
    bool standIn = false;
    bool sure = false; ///< far enough above every other for acceptSure()
};

enum class ItemState { Open, Settled, Ignored };

/// Rule of a decision of last year to set an object of STS aside that had no hours then: it holds while it has none.
inline constexpr QLatin1String SetAsideWithoutHours { "without_hours" };

/// An object of STS and where it stands.
struct Item {
    MatchKind kind = MatchKind::Teacher;
    QString theirs; ///< key
    QString label; ///< "M. DUPONT Jean", "6A", "MATHEMATIQUES"
    QString detail; ///< what helps a person decide: "né le 02/05/1980 · L1300 MATHEMATIQUES · 18 h"
    ItemState state = ItemState::Open;
    Id<Correspondence> correspondence; ///< 0 while open
    qint64 ours = 0;
    QString oursLabel;
    QString reason; ///< why it is settled or set aside
    QString decidedBy; ///< empty: a rule
    QDateTime decidedAt;
};

/// Ours without any counterpart.
struct Lone {
    MatchKind kind = MatchKind::Teacher;
    qint64 ours = 0;
    QString label;
    QString detail;
    Id<Correspondence> correspondence; ///< the row that sets it aside; 0 while open
    QString reason; ///< why it was set aside
};

struct Status {
    int settled = 0;
    int ignored = 0; ///< theirs, set aside
    int open = 0; ///< theirs, waiting for a person
    int lone = 0; ///< ours without counterpart, not set aside
};

/// Kinds in the order of the tabs, and their words: "Enseignants", "Classes", "Groupes", "Matières".
inline constexpr std::array AllKinds { MatchKind::Teacher, MatchKind::Division, MatchKind::Group, MatchKind::Subject };
QString title(MatchKind kind);
/// The stable name that the command line uses: "teacher", "division", "group", "subject".
QString name(MatchKind kind);
std::optional<MatchKind> kindOfName(QStringView name);
/// The kind of our rows that such correspondences are about.
Kind rowKind(MatchKind kind);

/// Every object of STS of that kind: open first, then by label.
QList<Item> items(const School& school, MatchKind kind);
/// Ours that STS does not know.
QList<Lone> lones(const School& school, MatchKind kind);
Status status(const School& school, MatchKind kind);
/// Ours that may be \a theirs, best first; those without any likeness left out. Where a row of last year is like it,
/// the row that an import made for it is no rival but a stand-in, and comes last.
QList<Candidate> candidates(const School& school, MatchKind kind, const QString& theirs);
/// The candidates of every one of theirs that is open, by its key: all at once costs little more than one.
QHash<QString, QList<Candidate>> openCandidates(const School& school, MatchKind kind);
/// Our row that answers to \a theirs; 0 when none does.
qint64 oursOf(const School& school, MatchKind kind, const QString& theirs);
/// All of theirs that answer to our row (a teacher with two posts has two).
QStringList theirsOf(const School& school, MatchKind kind, qint64 ours);

/// What settles by itself of what is open, and what is created. First the exact rules: same code, same name and birth
/// date, same name and discipline, same name where neither side has a birth date. Then what leaves no doubt though it
/// is spelt otherwise, as long as nobody else on either side is nearly as alike: same birth date and first name with a
/// slip in the name, a compound name, a code written otherwise, the only class of a formation. One of ours never
/// answers to two of theirs by itself, but for two posts of one person. An object of STS with no likeness among ours is
/// new, and enters the base. Each with its rule and reason. Then the services follow (syncServices()).
void settleByRules(Draft& draft, const QDateTime& at);
/// Settles every open object whose best candidate is sure: likely enough for a person to accept all of them at once.
ChangeSet acceptSure(const School& school, const QDateTime& at);

/// A person's decision, in force at once: the services and lessons follow. When the rules had made a row of their own
/// for \a theirs, ours takes over all it holds and that row goes. Refused when one of the two does not exist.
Result<ChangeSet> settle(
    const School& school, MatchKind kind, qint64 ours, const QString& theirs, const QString& user, const QDateTime& at);
/// A person says that \a theirs is somebody new: a row of ours is made from it.
Result<ChangeSet> create(
    const School& school, MatchKind kind, const QString& theirs, const QString& user, const QDateTime& at);
/// Sets one of theirs aside.
Result<ChangeSet> ignoreTheirs(const School& school, MatchKind kind, const QString& theirs, const QString& why,
    const QString& user, const QDateTime& at);
/// Sets one of ours aside: STS need not know it. A class or group of last year goes with that.
Result<ChangeSet> ignoreOurs(
    const School& school, MatchKind kind, qint64 ours, const QString& why, const QString& user, const QDateTime& at);
/// Takes a correspondence back: theirs waits again.
Result<ChangeSet> release(const School& school, Id<Correspondence> correspondence);

/// Our row that a person names on the command line: "MARTIN Anne", "MARTIN Anne (12/03/1975)", a code. Refused when
/// none or several answer, naming them.
Result<qint64> oursNamed(const School& school, MatchKind kind, const QString& text);

} // namespace navette::matching
