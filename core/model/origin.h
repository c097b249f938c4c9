// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Small enumerations of the school's rows. Stored as their number: append, never reorder.
namespace navette {

enum class Sex { Unknown, Male, Female };

/// Where a row came from. An import updates and removes what it brought; what was done by hand (Manual) or deduced
/// by the preparation (Prepared) it leaves alone.
enum class Origin { Manual, Siecle, Sts, Previous, Prepared };

/// What a timetable can be shown for, and what can be unavailable.
enum class ResourceKind { School, Teacher, Division, Group, Room, Student, Subject };

/// The four kinds of correspondence with STS.
enum class MatchKind { Teacher, Division, Group, Subject };

/// A settled correspondence, or an object set aside on purpose.
enum class MatchState { Settled, Ignored };

/// What the export overlay can say otherwise than the base.
enum class OverrideField { GroupCode };

} // namespace navette
