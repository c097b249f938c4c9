// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/comparison.h"
#include "formats/elegroupe/document.h"
#include "formats/siecle/document.h"
#include "formats/sts/document.h"
#include "formats/sts/upload_document.h"
#include "model/journal_entry.h"

/// What arrived of what was sent, proved by a file that came back later.
namespace navette::exchange {

struct RoundTrip {
    /// What the proof is about first: services for STS, groups or links for SIECLE. What was sent and is not there is
    /// ChangedItem::Type::Gone, what is there and was not sent Added, what is there otherwise Changed (before: sent).
    QList<ComparisonSection> sections;
    QString receiver; ///< "STS-Web", "SIECLE"
    QString caution; ///< why the file that came back may prove nothing, in a sentence; may be empty
    QString limits; ///< what this file cannot prove, in a sentence; may be empty

    int sent() const; ///< objects of the first section that were sent
    int differing() const; ///< over all sections
    bool holds() const { return differing() == 0; }
    /// « STS-Web a bien vos 412 services. », « STS-Web a 409 de vos 412 services (pas arrivés : 2, différents : 1).
    /// Groupes (différents : 4). »: each sort is counted for itself.
    QString verdict() const;
    /// The verdict, the caution, then one line per difference, then the limits.
    QString text() const;
};

/// A sts_emp made after the return file was loaded: services with hours, co-teaching and each teacher's part, then the
/// structure of the groups. Hours are compared in hundredths, the coarser of the two sides' units.
RoundTrip roundTrip(const sts::UploadDocument& sent, const sts::Document& back);
/// SIECLE's Structures: the groups that the links need. Its Élèves: each pupil's links; the import replaces them all
/// (formats-out §b), so one that was not sent is a difference too.
RoundTrip roundTrip(const elegroupe::Document& sent, const siecle::Document& back);

/// The same from files, by their content: \a sent is a return file or the links (also in their zip), \a back what
/// STS-Web or SIECLE gave later. Refused when the two do not go together.
Result<RoundTrip> verifyRoundTrip(const xml::Input& sent, const xml::Input& back);

/// A caution when \a back, byte for byte, is a file that \a journal says was read before the entry \a sentBy: it cannot
/// show what came of what was sent after it.
QString cautionOf(const xml::Input& back, const QList<JournalEntry>& journal, qint64 sentBy);

} // namespace navette::exchange
