// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/field.h"
#include "model/kind.h"
#include "model/origin.h"

#include <QCoreApplication>

/// Pupils, their guardians, options and groups; teachers.
namespace navette {

struct Mef;
struct Subject;
struct Division;
struct Group;

/// A pupil (formats-in §6). Leavers, pupils without division and provisional pupils are kept as well.
struct Student {
    static constexpr Kind kind = Kind::Student;
    static constexpr const char* table = "student";

    Id<Student> id;
    QString sconetId; ///< ELEVE_ID, the key of the school's SIECLE base
    QString ine; ///< 11 characters; empty for a newcomer; may be wrong or doubled
    QString familyName;
    QString usageName; ///< empty when it is the family name
    QString firstName;
    QString firstName2;
    QString firstName3;
    QDate birthDate;
    Sex sex = Sex::Unknown;
    Id<Mef> mef; ///< 0 when SIECLE gives none
    Id<Division> division; ///< 0 while the pupil is in no division
    QString regime; ///< code of the REGIME list
    QString status; ///< ST, AP...
    QDate entry;
    QDate exit; ///< a past date makes a leaver, a future one does not

    bool operator==(const Student&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("sconet_id", &Student::sconetId, QT_TRANSLATE_NOOP("Field", "Identifiant SIECLE")),
            field("ine", &Student::ine, QT_TRANSLATE_NOOP("Field", "INE")),
            field("family_name", &Student::familyName, QT_TRANSLATE_NOOP("Field", "Nom de famille")),
            field("usage_name", &Student::usageName, QT_TRANSLATE_NOOP("Field", "Nom d’usage")),
            field("first_name", &Student::firstName, QT_TRANSLATE_NOOP("Field", "Prénom")),
            field("first_name2", &Student::firstName2, QT_TRANSLATE_NOOP("Field", "Deuxième prénom")),
            field("first_name3", &Student::firstName3, QT_TRANSLATE_NOOP("Field", "Troisième prénom")),
            field("birth_date", &Student::birthDate, QT_TRANSLATE_NOOP("Field", "Né(e) le")),
            field("sex", &Student::sex, QT_TRANSLATE_NOOP("Field", "Sexe")),
            field("mef", &Student::mef, QT_TRANSLATE_NOOP("Field", "MEF")),
            field("division", &Student::division, QT_TRANSLATE_NOOP("Field", "Classe")),
            field("regime", &Student::regime, QT_TRANSLATE_NOOP("Field", "Régime")),
            field("status", &Student::status, QT_TRANSLATE_NOOP("Field", "Statut")),
            field("entry", &Student::entry, QT_TRANSLATE_NOOP("Field", "Entrée")),
            field("exit", &Student::exit, QT_TRANSLATE_NOOP("Field", "Sortie")),
        };
    }
};

/// An option that a pupil takes (formats-in §6, OPTIONS_ELEVE).
struct StudentOption {
    static constexpr Kind kind = Kind::StudentOption;
    static constexpr const char* table = "student_option";

    Id<StudentOption> id;
    Id<Student> student;
    Id<Subject> subject;
    int rank = 0; ///< NUM_OPTION, 1..12
    QString modality; ///< O, F, ...

    bool operator==(const StudentOption&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("student", &StudentOption::student, QT_TRANSLATE_NOOP("Field", "Élève")),
            field("subject", &StudentOption::subject, QT_TRANSLATE_NOOP("Field", "Matière")),
            field("rank", &StudentOption::rank, QT_TRANSLATE_NOOP("Field", "Rang")),
            field("modality", &StudentOption::modality, QT_TRANSLATE_NOOP("Field", "Modalité d’élection")),
        };
    }
};

/// A pupil–group link.
struct Membership {
    static constexpr Kind kind = Kind::Membership;
    static constexpr const char* table = "membership";

    Id<Membership> id;
    Id<Student> student;
    Id<Group> group;
    QDate from; ///< invalid: from the start of the year
    QDate to; ///< invalid: still a member
    Origin origin = Origin::Siecle;

    bool operator==(const Membership&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("student", &Membership::student, QT_TRANSLATE_NOOP("Field", "Élève")),
            field("group_id", &Membership::group, QT_TRANSLATE_NOOP("Field", "Groupe")),
            field("from_day", &Membership::from, QT_TRANSLATE_NOOP("Field", "Du")),
            field("to_day", &Membership::to, QT_TRANSLATE_NOOP("Field", "Au")),
            field("origin", &Membership::origin, QT_TRANSLATE_NOOP("Field", "Origine")),
        };
    }
};

/// An adult responsible for pupils (formats-in §7); what the ENT's file wants and no more.
struct Guardian {
    static constexpr Kind kind = Kind::Guardian;
    static constexpr const char* table = "guardian";

    Id<Guardian> id;
    QString personId; ///< PERSONNE_ID
    QString civility; ///< "M.", "MME"
    QString familyName;
    QString usageName;
    QString firstName;
    QString address; ///< lines separated by line ends
    QString postalCode;
    QString town;

    bool operator==(const Guardian&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("person_id", &Guardian::personId, QT_TRANSLATE_NOOP("Field", "Identifiant SIECLE")),
            field("civility", &Guardian::civility, QT_TRANSLATE_NOOP("Field", "Civilité")),
            field("family_name", &Guardian::familyName, QT_TRANSLATE_NOOP("Field", "Nom de famille")),
            field("usage_name", &Guardian::usageName, QT_TRANSLATE_NOOP("Field", "Nom d’usage")),
            field("first_name", &Guardian::firstName, QT_TRANSLATE_NOOP("Field", "Prénom")),
            field("address", &Guardian::address, QT_TRANSLATE_NOOP("Field", "Adresse")),
            field("postal_code", &Guardian::postalCode, QT_TRANSLATE_NOOP("Field", "Code postal")),
            field("town", &Guardian::town, QT_TRANSLATE_NOOP("Field", "Commune")),
        };
    }
};

/// The link of a guardian to a pupil.
struct Guardianship {
    static constexpr Kind kind = Kind::Guardianship;
    static constexpr const char* table = "guardianship";

    Id<Guardianship> id;
    Id<Guardian> guardian;
    Id<Student> student;
    int level = 0; ///< NIVEAU_RESPONSABILITE: 1 légal, 2 en charge, 3 contact (2 and 3 inferred)
    QString kinship; ///< CODE_PARENTE

    bool operator==(const Guardianship&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("guardian", &Guardianship::guardian, QT_TRANSLATE_NOOP("Field", "Responsable")),
            field("student", &Guardianship::student, QT_TRANSLATE_NOOP("Field", "Élève")),
            field("level", &Guardianship::level, QT_TRANSLATE_NOOP("Field", "Niveau")),
            field("kinship", &Guardianship::kinship, QT_TRANSLATE_NOOP("Field", "Lien")),
        };
    }
};

/// A teacher as the school knows them. Their link to STS is a Correspondence.
struct Teacher {
    static constexpr Kind kind = Kind::Teacher;
    static constexpr const char* table = "teacher";

    Id<Teacher> id;
    QString civility; ///< "M.", "Mme" or empty
    QString familyName; ///< patronymic name; may be empty
    QString usageName;
    QString firstName;
    QDate birthDate; ///< invalid for local staff
    Sex sex = Sex::Unknown;
    QString grade; ///< free label of STS
    QStringList disciplines; ///< "L0202 LET MODERN", one line each
    int dueMinutes = 0; ///< weekly minutes due in the school (sum of the disciplines)
    int fullServiceMinutes = 0; ///< weekly minutes of a full statutory service (ORS); 0: what the grade says
    int elsewhereMinutes = 0; ///< weekly minutes given in other schools ("apports")
    Origin origin = Origin::Manual;

    bool operator==(const Teacher&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("civility", &Teacher::civility, QT_TRANSLATE_NOOP("Field", "Civilité")),
            field("family_name", &Teacher::familyName, QT_TRANSLATE_NOOP("Field", "Nom de famille")),
            field("usage_name", &Teacher::usageName, QT_TRANSLATE_NOOP("Field", "Nom d’usage")),
            field("first_name", &Teacher::firstName, QT_TRANSLATE_NOOP("Field", "Prénom")),
            field("birth_date", &Teacher::birthDate, QT_TRANSLATE_NOOP("Field", "Né(e) le")),
            field("sex", &Teacher::sex, QT_TRANSLATE_NOOP("Field", "Sexe")),
            field("grade", &Teacher::grade, QT_TRANSLATE_NOOP("Field", "Grade")),
            field("disciplines", &Teacher::disciplines, QT_TRANSLATE_NOOP("Field", "Disciplines")),
            field("due_minutes", &Teacher::dueMinutes, QT_TRANSLATE_NOOP("Field", "Service dû")),
            field("full_service_minutes", &Teacher::fullServiceMinutes,
                QT_TRANSLATE_NOOP("Field", "Obligation de service")),
            field("elsewhere_minutes", &Teacher::elsewhereMinutes,
                QT_TRANSLATE_NOOP("Field", "Service dans d’autres établissements")),
            field("origin", &Teacher::origin, QT_TRANSLATE_NOOP("Field", "Origine")),
        };
    }
};

} // namespace navette
