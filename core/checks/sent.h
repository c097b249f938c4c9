// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

#include <QHash>
#include <QStringList>

/// What goes out under which name: the school seen through its correspondences and its export overlay.
namespace navette::checks {

class Sent {
public:
    explicit Sent(const School& school);

    QString division(Id<Division> id) const; ///< STS's code; empty while open
    /// The overlay's code, else STS's, else our own: a group may be made here and go to STS for the first time.
    QString group(Id<Group> id) const;
    QString subject(Id<Subject> id) const; ///< STS's code; empty while open
    /// The STS individual a teacher's share goes out under; null while open.
    const StsIndividual* individual(const ServiceShare& share) const;
    const StsIndividual* individual(Id<Teacher> id) const;

    /// Pupils of a group who are not gone, and how many of each class.
    const QList<Id<Student>>& pupils(Id<Group> id) const;
    QHash<Id<Division>, int> pupilsByDivision(Id<Group> id) const;
    /// What EFFECTIF_PREVU says: the pupils, or the number planned while there are none.
    int headcount(Id<Group> id) const;

private:
    const School& m_school;
    QHash<Id<Division>, QString> m_divisions;
    QHash<Id<Group>, QString> m_groups;
    QHash<Id<Subject>, QString> m_subjects;
    QHash<Id<Teacher>, Id<StsIndividual>> m_posts; ///< the first
    QHash<Id<Group>, QList<Id<Student>>> m_pupils;
};

/// Whether a pupil had left before \a day.
bool hasLeft(const Student& student, QDate day);

} // namespace navette::checks
