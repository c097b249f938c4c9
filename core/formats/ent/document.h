// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"

#include <QDate>
#include <QList>

/// The timetable for the ENT, root ExportEmploiDuTemps 1.1 (domain/formats-out §c), as plain values. Each kind
/// (subject, teacher, class, part of a class, group, room, pupil) has a numbering of its own; 0 names nothing.
namespace navette::ent {

using Ident = quint32;

/// A slot of the day.
struct Place {
    int number = 0; ///< from 0
    int from = 0; ///< minutes since midnight
    int to = 0;

    bool operator==(const Place&) const = default;
};

struct Grid {
    int placeMinutes = 0; ///< what one place counts for
    QList<int> days; ///< open days, 1 = Monday ... 7
    QList<Place> places;

    bool operator==(const Grid&) const = default;
};

struct Subject {
    Ident ident = 0;
    QString code; ///< the timetable's short code, not the national one
    QString label;

    bool operator==(const Subject&) const = default;
};

struct Teacher {
    Ident ident = 0;
    QString familyName, firstName;
    QDate birthDate; ///< invalid: not written
    QString stsId; ///< the STS person id; empty: not written, as the three below
    QString entId; ///< IDPN: the sender's own lasting number
    QString casId;
    QString postcode;

    bool operator==(const Teacher&) const = default;
};

struct SchoolClass {
    Ident ident = 0;
    QString name;
    QList<Ident> parts; ///< of this class, numbered over all classes

    bool operator==(const SchoolClass&) const = default;
};

struct Group {
    Ident ident = 0;
    QString name;
    QList<Ident> classes; ///< whole classes
    QList<Ident> parts;

    bool operator==(const Group&) const = default;
};

struct Room {
    Ident ident = 0;
    QString name;

    bool operator==(const Room&) const = default;
};

enum class Sex { Female, Male };

/// A class or a part of a class that a pupil belongs to, first and last day included.
struct Membership {
    Ident ident = 0;
    QDate from, to;

    bool operator==(const Membership&) const = default;
};

struct Guardian {
    Ident ident = 0;
    int legalRank = 0; ///< RespLegal: 1 or 2, 0 none
    QString title, familyName, firstName;
    QString address1, address2, address3, address4, postcode, town;
    QString entId, casId;

    bool operator==(const Guardian&) const = default;
};

struct Pupil {
    Ident ident = 0;
    QString familyName, firstName;
    QDate birthDate;
    Sex sex = Sex::Female;
    QString ine, siecleId; ///< NumeroNational, IDSconet (ELEVE_ID); empty: not written, as the four below
    QString entId, casId, schoolId, postcode;
    QList<Guardian> guardians; ///< at most two
    QList<Membership> classes;
    QList<Membership> parts;

    bool operator==(const Pupil&) const = default;
};

/// Who or what takes part in a lesson, and in which weeks.
struct Presence {
    Ident ident = 0;
    quint64 weeks = 0; ///< bit n = week n, n from 1; bit 0 is not used

    bool operator==(const Presence&) const = default;
};

struct Lesson {
    int day = 1; ///< 1 = Monday ... 7
    int firstPlace = 0; ///< a Place's number
    int placeCount = 1;
    Ident subject = 0;
    QList<Presence> teachers, classes, parts, groups, rooms;

    bool operator==(const Lesson&) const = default;
};

struct Document {
    QString uai;
    QDate firstDay, lastDay; ///< of the school year
    QDate firstMonday; ///< week 1 begins here
    Grid grid;
    QList<Subject> subjects;
    QList<Teacher> teachers;
    QList<SchoolClass> classes;
    QList<Group> groups;
    QList<Room> rooms;
    QList<Pupil> pupils;
    QList<Lesson> lessons;
    Findings findings; ///< what the reader noticed

    /// Whether both say the same of the school; what a reader noticed on the way does not count.
    bool operator==(const Document& other) const;
};

/// The schema's version that every file seen declares (formats-out §c).
inline constexpr QLatin1String SchemaVersion { "1.1" };
inline constexpr QLatin1String Namespace { "http://www.index-education.com/exportemploidutemps" };

/// Who the file is for. Both are given the same content: nothing public tells Kosmos's from EDT's, and Kosmos is
/// assumed to read the family's common form (formats-out §c, inferred). Only the name differs.
enum class Dialect { Kosmos, Edt };

/// "EDT_vers_Kosmos.xml"; "Edt_To_ENT_0999999F.xml" (readers of that one look for the UAI in the name).
QString fileName(Dialect dialect, const QString& uai);

} // namespace navette::ent
