// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare.h"
#include "matching/formations.h"
#include "matching/matching.h"

#include <QHash>
#include <QSet>
#include <memory>
#include <unordered_map>

/// The two sides of a correspondence under one roof, whatever the kind.
namespace navette::matching {

/// A national subject code: six characters, digits and capitals, mostly digits ("030201", "0C0100").
bool isNationalCode(const QString& code);
/// Whether an individual of STS is one who teaches: function ENS, or local staff without function, or somebody with
/// hours.
bool teaches(const StsIndividual& individual, bool hasShares);

/// What is looked up again and again, built once for a school.
class Sides {
public:
    Sides(const School& school, MatchKind kind);

    const School& school() const { return m_school; }
    MatchKind kind() const { return m_kind; }

    const QStringList& theirs() const { return m_theirs; } ///< keys, in the order of the rows
    const QList<qint64>& ours() const { return m_ours; }
    bool hasTheirs(const QString& key) const { return m_rows.contains(key); }
    qint64 theirRow(const QString& key) const { return m_rows.value(key); }

    const Correspondence* ofTheirs(const QString& key) const;
    QList<const Correspondence*> ofOurs(qint64 ours) const;

    Comparison comparison(qint64 ours, const QString& theirs, Words words = Words::Wanted) const;
    /// Whether two classes or groups are said to be two: "6A" and "6B". Never of other kinds.
    bool contradict(qint64 ours, const QString& theirs) const;
    const Formations& formations() const;
    const TeacherTraits& teacherOfOurs(qint64 ours) const;
    const TeacherTraits& teacherOfTheirs(const QString& key) const;
    const StructureTraits& structureOfOurs(qint64 ours) const;
    const StructureTraits& structureOfTheirs(const QString& key) const;
    /// Whether our row was made by an import of this year, hence may give way to one that the school knew before.
    bool isImported(qint64 ours) const;
    /// Whether ours without counterpart are worth a word: not one of the nomenclature's unused subjects.
    bool needsCounterpart(qint64 ours) const;

    QString oursLabel(qint64 ours) const;
    QString oursDetail(qint64 ours) const;
    QString theirsLabel(const QString& key) const;
    QString theirsDetail(const QString& key) const;

private:
    /// What was taken apart already, by row; a reference stays good.
    template <class Traits> using Taken = std::unordered_map<qint64, Traits>;

    void collectTeachers();
    void collectStructures();
    const SubjectTraits& subjectOfOurs(qint64 ours) const;
    const SubjectTraits& subjectOfTheirs(const QString& key) const;
    QStringList mefCodes(const QList<Id<Mef>>& ids) const;
    QStringList divisionCodes(const QList<Id<Division>>& ids) const;

    const School& m_school;
    MatchKind m_kind;
    QStringList m_theirs;
    QHash<QString, qint64> m_rows; ///< key -> id of the STS row
    QList<qint64> m_ours;
    QHash<QString, qint64> m_byTheirs; ///< key -> correspondence
    QMultiHash<qint64, qint64> m_byOurs; ///< our row -> correspondences
    QSet<qint64> m_used; ///< subjects with services, options or lessons
    QHash<qint64, QString> m_divisionCodes; ///< of groups' divisions: how STS calls ours, where that is settled
    mutable Taken<TeacherTraits> m_ourTeachers, m_theirTeachers;
    mutable Taken<StructureTraits> m_ourStructures, m_theirStructures;
    mutable Taken<SubjectTraits> m_ourSubjects, m_theirSubjects;
    mutable std::shared_ptr<const Formations> m_formations;
};

} // namespace navette::matching
