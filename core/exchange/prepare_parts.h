// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/prepare.h"
#include "model/draft.h"

/// The parts of the preparation.
namespace navette::exchange::preparing {

/// Groups without any pupil get those whose options, or whose class, lead there. Gives the number of links made.
int populateGroups(Draft& draft, Findings& findings);
/// Lessons for the service hours that have none yet. Gives the number of lessons made.
int makeLessons(Draft& draft, Findings& findings);
/// Lessons of groups that draw from the same classes, share no pupil and no teacher and last as long are aligned.
void alignLessons(Draft& draft, const QList<Id<Lesson>>& lessons);
/// A code of eight allowed characters for every group whose own STS would refuse (formats-out §a). Gives their number.
int shortenGroupCodes(Draft& draft);

} // namespace navette::exchange::preparing
