// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/matching.h"

#include <QSet>

/// The steps that settleByRules() and acceptSure() are made of. None of them makes the services follow.
namespace navette::matching {

/// Every exact rule that leaves no doubt, over the open objects of a kind or over \a only.
void settleExact(Draft& draft, MatchKind kind, const QDateTime& at, const std::optional<QSet<QString>>& only = {});
/// What is spelt otherwise and certain all the same, until nothing more is.
void settleCertain(Draft& draft, MatchKind kind, const QDateTime& at);
/// What is likely enough for a person to accept all of it at once, until nothing more is.
void settleSure(Draft& draft, MatchKind kind, const QDateTime& at);
/// What has no likeness at all among ours is new.
void createFresh(Draft& draft, MatchKind kind, const QDateTime& at);
/// Classes and groups of last year that nothing in STS is like any more: they do not exist this year.
void dropGone(Draft& draft);

} // namespace navette::matching
