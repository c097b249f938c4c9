// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/names.h"
#include "model/school.h"

#include <QStringList>

/// How alike one of ours and one of theirs are, with the reasons in words. Each side is taken apart once (its traits),
/// so that every one of ours can be held against every one of theirs.
namespace navette::matching {

struct Comparison {
    int score = 0; ///< 0..100
    QStringList reasons; ///< French, strongest first
    QString exactRule; ///< stable name of the exact rule that holds, empty for none
    QString exactReason; ///< its sentence
    /// Stable name of the rule by which the two are one as long as nobody else is nearly as alike; empty for none.
    QString certainRule;
};

/// Below, two have nothing to do with each other; from it on, one is a plausible candidate for the other.
inline constexpr int Plausible = 50;
/// Between it and Plausible a likeness is too thin to be proposed, and too much to take a person for new unasked.
inline constexpr int Doubtful = 45;
/// From it on, and alone at that height, a candidate is sure.
inline constexpr int Sure = 85;
/// From it on, a row of last year holds back the row that an import of this year made for the same code.
inline constexpr int Rival = 65;
/// How far below the best another must lie for the best to be sure.
inline constexpr int Margin = 10;

/// Whether two lists of codes say the same; Unknown when one says nothing.
enum class Agreement { Unknown, Same, Other };

/// Whether to put a comparison in words: who looks for the best of two hundred reads the words of few.
enum class Words { Wanted, Unwanted };

/// A teacher of ours, or somebody whom STS knows.
struct TeacherTraits {
    explicit TeacherTraits(const Teacher& row);
    explicit TeacherTraits(const StsIndividual& row);

    PersonNames names;
    QDate birth;
    Sex sex = Sex::Unknown;
    QStringList disciplines; ///< codes: "L0202"
};
Comparison compare(const TeacherTraits& ours, const TeacherTraits& theirs, Words words = Words::Wanted);

/// A division or a group.
struct StructureTraits {
    /// \a divisions: codes of a group's divisions, as STS has them where that is known. \a mefs: codes.
    StructureTraits(
        const QString& code, const QString& label, bool isGroup, const QStringList& divisions, const QStringList& mefs);

    bool isGroup = false;
    QString code;
    QString folded; ///< foldCode() of it
    QString form; ///< levelForm() or groupForm() of it
    QString ordered; ///< its words, sorted
    QString number; ///< that the form ends with
    QString label;
    QString labelFolded; ///< without spaces
    QString labelOrdered; ///< its words, sorted
    QStringList divisions; ///< level forms, sorted
    QStringList mefs; ///< sorted
    QChar level; ///< '6'..'1', 'T'; null when the code does not begin with one
    QString mark; ///< what tells a class from the others of its level: "A", "12"; empty for a name
};
Comparison compare(const StructureTraits& ours, const StructureTraits& theirs, Words words = Words::Wanted);

/// Whether two codes are those of two: "6A" is neither "5A" nor "6B", group 1 is not group 2, whatever else is alike.
bool contradict(const StructureTraits& a, const StructureTraits& b);

/// A label taken apart: "ANGLAIS LV2" is ANGLAIS, second language.
struct LabelTraits {
    explicit LabelTraits(const QString& label);

    QString folded;
    QString joined; ///< without spaces
    QString ordered; ///< its words, sorted
    QStringList words; ///< those that mean something, without the language's rank
    QString initials; ///< of the words: "SVT"
    int rank = 0; ///< of a language: 1 for LV1 and LVA; 0 for none
};

/// A subject.
struct SubjectTraits {
    explicit SubjectTraits(const Subject& row);
    explicit SubjectTraits(const StsSubject& row);

    QString code; ///< the national one, or the school's own
    QString shortCode; ///< folded
    QList<LabelTraits> labels; ///< one of ours, up to two of theirs
};
Comparison compare(const SubjectTraits& ours, const SubjectTraits& theirs, Words words = Words::Wanted);

} // namespace navette::matching
