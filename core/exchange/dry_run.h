// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sts_state.h"

/// What STS will hold once it has loaded our return file, for each teacher, with every sum opened term by term.
namespace navette::exchange {

enum class HeldChange { Same, Created, Changed, Removed };

/// Hundred-thousandths of an hour: hours in thousandths times a weighting in hundredths, exact.
using WeightedHours = qint64;
inline constexpr WeightedHours WeightedHour = 100'000;

/// What STS held, or will hold, of one teacher's part of a service.
struct TermSide {
    int hours = 0; ///< thousandths of an hour a week; 0 when there is none
    int weighting = 0; ///< hundredths; 0: none

    /// What the hours count for, before the ceiling on what weighting adds.
    WeightedHours weighted() const { return WeightedHours(hours) * (weighting > 100 ? weighting : 100); }
    bool operator==(const TermSide&) const = default;
};

/// One term of a teacher's sum: a service they have a part in, before or after.
struct ServiceTerm {
    StsServiceKey key;
    QString words; ///< "Mathématiques, 4A, CG"
    HeldChange change = HeldChange::Same;
    TermSide before;
    TermSide after;
    bool coTeaching = false; ///< after, or before when the service goes
    int others = 0; ///< how many others teach it too
    QList<sts::UploadCourse> courses; ///< after
};

/// A teacher of ours, or a person of STS who is none of ours, and their week in STS before and after.
/// Every total is the sum of the terms: nothing is rounded on the way.
struct TeacherOutlook {
    QString name; ///< "MARTIN Anne"
    Id<Teacher> teacher; ///< 0 for a person that nobody of ours answers to
    QList<StsPerson> posts;
    QList<ServiceTerm> terms; ///< in the order of their words
    int dueMinutes = 0; ///< weekly, here: what STS says, else what the sheet says; 0 unknown
    int fullServiceMinutes = 0; ///< weekly, the statutory service (ORS); 0 unknown
    int elsewhereMinutes = 0; ///< weekly, in other schools
    int mostWeightingMinutes = 0; ///< what weighting can add at most; 0: no ceiling known

    WeightedHours hoursBefore() const; ///< without weighting: the teacher's share of the DHG as STS holds it now
    WeightedHours hoursAfter() const;
    WeightedHours weightingAfter() const; ///< what weighting adds, within the ceiling
    WeightedHours totalAfter() const; ///< hours, weighting and elsewhere
    /// What must be done: due here and elsewhere, at most a full service; 0 unknown.
    WeightedHours obligation() const;
    /// Overtime (HSA): what is above the obligation, if it is known.
    WeightedHours overtime() const;
    bool isChanged() const;
};

struct ServiceOutlook {
    StsServiceKey key;
    QString words;
    HeldChange change = HeldChange::Same;
    std::optional<HeldService> before;
    std::optional<HeldService> after;
};

struct GroupOutlook {
    QString code;
    HeldChange change = HeldChange::Same;
    std::optional<HeldStructure> before;
    std::optional<HeldStructure> after;
};

struct DryRun {
    UploadChoices choices;
    QList<TeacherOutlook> teachers; ///< in the order of their names
    QList<ServiceOutlook> services;
    QList<GroupOutlook> groups;
    Findings refused; ///< what STS would not take
    bool wholeFileRefused = false;
    int courses = 0; ///< lessons that STS would take

    int count(HeldChange change) const; ///< services
};

/// Loads \a document into the model of what STS holds. \a school: the base that the file was made from.
DryRun dryRun(const School& school, const sts::UploadDocument& document, const UploadChoices& choices);
/// What is to be reckoned with today: overtime is in payment when the school's date for it has come.
UploadChoices choicesOf(const School& school, bool keepServices);
/// The same for the file that would be sent now.
DryRun dryRun(const School& school, bool keepServices = false);

/// Whether the hours are the same to STS, which takes hundredths back where it gave thousandths.
bool sameHours(int thousandths, int others);

/// The whole as plain text, for the clipboard.
QString textOf(const DryRun& run);
/// One teacher: the terms, one a line, and the sums.
QString textOf(const TeacherOutlook& teacher);
/// Hundredths of an hour, to the nearest: what people read, and all that STS takes.
qint64 shownHundredths(WeightedHours hours);
/// "14,50 h".
QString hundredthWords(WeightedHours hours);
/// That the sums are made of exact values, when the terms as shown do not add up to them; else empty.
QString roundingWords(const TeacherOutlook& teacher);
/// "14,50 h (14 h 30)".
QString hoursWords(WeightedHours hours);
QString changeWords(HeldChange change);
/// "4,00 h × 1,10 = 4,40 h"; empty when there is none.
QString termWords(const TermSide& side);
/// "mardi, 10 h à 11 h, Q1, salle 12".
QString courseWords(const sts::UploadCourse& course);

} // namespace navette::exchange
