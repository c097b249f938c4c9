// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/matching.h"

/// Writing a correspondence down, with all that follows from it but the services.
namespace navette::matching {

/// Who or what decided.
struct Decision {
    QString rule; ///< stable name; "manual" for a person
    QString reason;
    QString by; ///< empty for a rule
    QDateTime at;
};

/// Settles \a theirs with \a ours. What held either before is taken back; a row that this year's import had made for
/// \a theirs melts into ours; ours takes over what STS knows better (classes of a group, MEF, sizes, birth date).
void link(Draft& draft, MatchKind kind, qint64 ours, const QString& theirs, const Decision& decision);
/// The row that an import of this year made for \a theirs, which would give way to \a ours; 0 when there is none.
qint64 standIn(const School& school, MatchKind kind, qint64 ours, const QString& theirs);
/// Takes a correspondence back. A teacher who loses a post with it no longer owes its hours.
void unlink(Draft& draft, Id<Correspondence> correspondence);
/// A new row of ours made from \a theirs, settled with it.
qint64 createAndLink(Draft& draft, MatchKind kind, const QString& theirs, const Decision& decision);
/// Removes a row of ours that nothing refers to, with what names it by its bare number: closed slots, the export's
/// overlay, former correspondences.
void removeOurs(Draft& draft, MatchKind kind, qint64 ours);
/// Brings what an import may change of a settled row up to date with STS.
void adopt(Draft& draft, MatchKind kind, qint64 ours, const QString& theirs);

/// Objects of STS that only the likeness of \a ours held back from an exact rule: now that it is taken, the rule holds.
void settleHeldBy(Draft& draft, MatchKind kind, qint64 ours, const QDateTime& at);

/// Whether STS holds \a theirs at present.
bool hasTheirs(const School& school, MatchKind kind, const QString& theirs);
const StsIndividual* individual(const School& school, const QString& key);
const StsStructure* structure(const School& school, const QString& code, bool isGroup);
const StsSubject* stsSubject(const School& school, const QString& code);

} // namespace navette::matching
