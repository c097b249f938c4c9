// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/ent_names.h"
#include "formats/aaf/state.h"

#include <QHash>
#include <QSet>

/// One school's part of the directory, looked up as the one public importer of the ENT looks its accounts up
/// (domain/formats-out §c, "Matching").
namespace navette::exchange {

class AafDirectory {
public:
    struct Person {
        checks::EntPerson name; ///< "sn", "givenName"
        QString id; ///< ENTPersonJointure
        QString ine, siecleId; ///< pupils
        QStringList classes; ///< pupils
        bool teaches = false; ///< staff
    };

    /// The entries of the schools of \a uais; of all schools when the deliveries have no school's file.
    AafDirectory(const aaf::State& state, const QStringList& uais);

    /// Whether one of the schools is in it, or nothing says which schools are.
    bool hasSchool() const { return m_hasSchool; }
    /// Whose file is there at all.
    bool givesPupils() const { return m_givesPupils; }
    bool givesStaff() const { return m_givesStaff; }

    const QList<Person>& pupils() const { return m_pupils; }
    const QList<Person>& staff() const { return m_staff; }
    /// Names as the ENT will have them, in the order of the files.
    const QStringList& classes() const { return m_classes; }
    const QStringList& groups() const { return m_groups; }
    /// Values that the ENT cannot cut into their fields: a name with a "$" in it.
    const QStringList& unreadable() const { return m_unreadable; }

    /// The pupils of that exact name and birth date.
    QList<const Person*> pupilsLike(const checks::EntPerson& pupil) const;
    /// The members of staff taken for that teacher: teachers of the same folded name, else whoever alone has the same
    /// name but for case.
    QList<const Person*> staffLike(const checks::EntPerson& teacher) const;

    /// The person that a pupil of ours most probably is, though the ENT will not see it, or null.
    const Person* nearestPupil(const checks::EntPerson& pupil, const QString& ine, const QString& siecleId) const;
    const Person* nearestStaff(const checks::EntPerson& teacher) const;

    /// Whom the last delta took out.
    const QList<Person>& removedPupils() const { return m_removedPupils; }
    const QList<Person>& removedStaff() const { return m_removedStaff; }

private:
    bool isHere(const aaf::Entry& entry) const;
    Person personOf(const aaf::Entry& entry, bool isPupil) const;
    void structures(const aaf::State& state);
    void addStructure(const aaf::Entry& entry, const QString& attribute, QStringList& names, QSet<QString>& known);

    QSet<QString> m_schools; ///< their ids in the directory; none: all
    bool m_hasSchool = true;
    bool m_givesPupils = false;
    bool m_givesStaff = false;
    QList<Person> m_pupils, m_staff, m_removedPupils, m_removedStaff;
    QStringList m_classes, m_groups, m_unreadable;
    QHash<QString, QList<qsizetype>> m_pupilsByKey, m_pupilsByBirth, m_pupilsByName, m_staffByFolded, m_staffByLower;
    QHash<QString, qsizetype> m_pupilsByIne, m_pupilsBySiecle;
};

/// The one of \a names that \a name is most probably meant to be: written otherwise, or alike; empty when none is.
QString nearestStructure(const QString& name, const QStringList& names);

} // namespace navette::exchange
