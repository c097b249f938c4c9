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

/// What the export overlay can say otherwise than the base, and the kind of row that it speaks of.
enum class OverrideField {
    GroupCode, ///< a group's code: at most eight characters
    GroupSize, ///< a group's headcount, a number
    GroupDivisions, ///< a group's classes: their ids, separated by spaces
    Modality, ///< a service's course modality, a code of STS
    CoTeaching, ///< a service's co-teaching: "1" declared, "0" not
    Withheld ///< a service that is kept back on purpose, with everything below it; the value is empty
};

/// Where the ENT's file is left.
enum class DeliveryType { Folder, WebDav, Sftp };

} // namespace navette
