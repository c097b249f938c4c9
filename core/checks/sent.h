// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/school.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <optional>

/// What goes out under which name: the school seen through its correspondences and its export overlay.
namespace navette::checks {

class Sent {
public:
    explicit Sent(const School& school);

    QString division(Id<Division> id) const; ///< STS's code; empty while open
    /// The overlay's code, else STS's, else our own: a group may be made here and go to STS for the first time.
    QString group(Id<Group> id) const;
    QString groupInSts(Id<Group> id) const; ///< STS's code, whatever the overlay says; empty while open
    QString subject(Id<Subject> id) const; ///< STS's code; empty while open
    /// The STS individual a teacher's share goes out under; null while open.
    const StsIndividual* individual(const ServiceShare& share) const;
    const StsIndividual* individual(Id<Teacher> id) const;
    /// All posts of a teacher in the STS file in force, in the order of their correspondences.
    const QList<Id<StsIndividual>>& posts(Id<Teacher> id) const;

    /// Pupils of a group who are not gone, and how many of each class.
    const QList<Id<Student>>& pupils(Id<Group> id) const;
    QHash<Id<Division>, int> pupilsByDivision(Id<Group> id) const;
    /// The classes that a group is said to draw from: the overlay's, else the base's.
    QList<Id<Division>> divisions(Id<Group> id) const;
    /// What EFFECTIF_PREVU says: the overlay's number, else the pupils, or the number planned while there are none.
    int headcount(Id<Group> id) const;
    /// The overlay's headcount, if it has one.
    std::optional<int> headcountByHand(Id<Group> id) const;

    /// The modality and the co-teaching that a service goes out with: the overlay's, else its own.
    QString modality(const Service& service) const;
    bool coTeaching(const Service& service) const;
    /// Kept back on purpose: neither the service nor anything below it leaves for STS.
    bool isWithheld(Id<Service> id) const { return m_withheld.contains(id); }
    /// Whether a service leaves for STS: not kept back, with hours and with a subject that STS knows.
    bool leaves(const Service& service) const;

private:
    School m_school; ///< a value: a copy shares its rows
    QHash<Id<Division>, QString> m_divisions;
    QHash<Id<Group>, QString> m_groups, m_groupsInSts;
    QHash<Id<Subject>, QString> m_subjects;
    QHash<Id<Teacher>, QList<Id<StsIndividual>>> m_posts;
    QHash<Id<Group>, QList<Id<Student>>> m_pupils;
    QHash<Id<Group>, QList<Id<Division>>> m_groupDivisions;
    QHash<Id<Group>, int> m_sizes;
    QHash<Id<Service>, QString> m_modalities;
    QHash<Id<Service>, bool> m_coTeaching;
    QSet<Id<Service>> m_withheld;

    void readCorrespondences();
    void readOverlay();
    void readPupils();
};

/// Whether a pupil had left before \a day.
bool hasLeft(const Student& student, QDate day);

/// The value of an OverrideField::GroupDivisions row, and back.
QString divisionsValue(const QList<Id<Division>>& divisions);
QList<Id<Division>> divisionsOfValue(const QString& value);

} // namespace navette::checks
