// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/aaf/document.h"

#include <array>

namespace navette::aaf {

/// What the directory says of one school, person, MEF or subject.
struct Entry {
    QString id; ///< ENTPersonJointure and the like
    QList<Attribute> attributes;
    Location from; ///< where it was given, or last changed

    /// All values of \a name; none when it is not given.
    QStringList values(const QString& name) const;
    /// The first value of \a name, or nothing.
    QString value(const QString& name) const;
    /// The values of \a name cut at their separator "$".
    QList<QStringList> fields(const QString& name) const;
};

/// An entry that the last delta took out.
struct Removed {
    EntryKind kind = EntryKind::Pupil;
    Entry entry; ///< as it was before
    QDate date; ///< of that delta; invalid when it gives none
};

/// What the directory holds after its deliveries.
struct State {
    std::array<QList<Entry>, std::size(AllKinds)> entries; ///< by EntryKind, in the order of the files
    std::array<QDate, std::size(AllKinds)> completeOn; ///< of the complete delivery in force; invalid: undated
    std::array<bool, std::size(AllKinds)> isGiven {}; ///< whether a complete delivery has the kind at all
    QList<Removed> removed; ///< by the last delta
    QDate lastDelta; ///< invalid: none
    Findings findings; ///< of the readers and of the deltas

    const QList<Entry>& of(EntryKind kind) const { return entries[static_cast<size_t>(kind)]; }
    bool gives(EntryKind kind) const { return isGiven[static_cast<size_t>(kind)]; }
    /// The newest date among the deliveries; invalid when none is dated.
    QDate date() const;
};

/// The files of any number of deliveries, in any order, as one state. Of each kind, the newest complete delivery (all
/// its parts) holds, and then the deltas of that day and later, by date. Notes AAF_DOUBLE_ID an identifier given twice
/// (the later one holds), AAF_UNKNOWN_ID a delta's change of an entry that is not there, AAF_DELTA_ALONE a delta
/// without the complete delivery that it changes (its additions hold), AAF_SUPERSEDED files that a newer complete
/// delivery replaces.
State stateOf(const QList<Document>& documents);

} // namespace navette::aaf
