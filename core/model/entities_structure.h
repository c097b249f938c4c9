// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/field.h"
#include "model/kind.h"
#include "model/origin.h"

#include <QCoreApplication>

/// Divisions, groups, rooms; services and lessons.
namespace navette {

struct Mef;
struct Subject;
struct Teacher;
struct WeekSet;
struct StsIndividual;

/// A division (class) as the school names it. Its link to STS is a Correspondence.
struct Division {
    static constexpr Kind kind = Kind::Division;
    static constexpr const char* table = "division";

    Id<Division> id;
    QString code; ///< inner spaces kept: "6 B"
    QString label; ///< may be empty
    int plannedSize = 0;
    QList<Id<Mef>> mefs;
    Origin origin = Origin::Manual;

    bool operator==(const Division&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("code", &Division::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("label", &Division::label, QT_TRANSLATE_NOOP("Field", "Libellé")),
            field("planned_size", &Division::plannedSize, QT_TRANSLATE_NOOP("Field", "Effectif prévu")),
            field("mefs", &Division::mefs, QT_TRANSLATE_NOOP("Field", "MEF")),
            field("origin", &Division::origin, QT_TRANSLATE_NOOP("Field", "Origine")),
        };
    }
};

/// A group: a set of pupils, not a course; it may hold nine subjects and eleven divisions (formats-in §1.4).
struct Group {
    static constexpr Kind kind = Kind::Group;
    static constexpr const char* table = "student_group";

    Id<Group> id;
    QString code; ///< STS writes up to 17 characters; what goes back has at most 8 (StsOverride)
    QString label; ///< may be empty
    int plannedSize = 0;
    int maxSize = 0; ///< EFFECTIF_MAX_EDT, 0 for none
    QList<Id<Division>> divisions;
    QList<Id<Mef>> mefs;
    Origin origin = Origin::Manual;

    bool operator==(const Group&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("code", &Group::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("label", &Group::label, QT_TRANSLATE_NOOP("Field", "Libellé")),
            field("planned_size", &Group::plannedSize, QT_TRANSLATE_NOOP("Field", "Effectif prévu")),
            field("max_size", &Group::maxSize, QT_TRANSLATE_NOOP("Field", "Effectif maximal")),
            field("divisions", &Group::divisions, QT_TRANSLATE_NOOP("Field", "Classes d’appartenance")),
            field("mefs", &Group::mefs, QT_TRANSLATE_NOOP("Field", "MEF")),
            field("origin", &Group::origin, QT_TRANSLATE_NOOP("Field", "Origine")),
        };
    }
};

/// A room.
struct Room {
    static constexpr Kind kind = Kind::Room;
    static constexpr const char* table = "room";

    Id<Room> id;
    QString code;
    QString label;
    int capacity = 0; ///< seats; 0 unknown
    QString type; ///< free: "salle", "labo", "gymnase"...
    QString site;

    bool operator==(const Room&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("code", &Room::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("label", &Room::label, QT_TRANSLATE_NOOP("Field", "Libellé")),
            field("capacity", &Room::capacity, QT_TRANSLATE_NOOP("Field", "Capacité")),
            field("type", &Room::type, QT_TRANSLATE_NOOP("Field", "Type")),
            field("site", &Room::site, QT_TRANSLATE_NOOP("Field", "Site")),
        };
    }
};

/// A service: a subject taught to a structure (a division or a group, exactly one) in a modality (formats-in §9
/// SERVICE).
struct Service {
    static constexpr Kind kind = Kind::Service;
    static constexpr const char* table = "service";

    Id<Service> id;
    Id<Division> division; ///< 0 when the service is a group's
    Id<Group> group; ///< 0 when the service is a division's
    Id<Subject> subject;
    QString modality; ///< code of MODALITE_COURS: CG, TD, TP...
    int annualMinutes = 0; ///< what the pupils receive, over 36 weeks: 4.5 h a week = 9 720
    bool coTeaching = false;
    Origin origin = Origin::Sts;

    bool operator==(const Service&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("division", &Service::division, QT_TRANSLATE_NOOP("Field", "Classe")),
            field("group_id", &Service::group, QT_TRANSLATE_NOOP("Field", "Groupe")),
            field("subject", &Service::subject, QT_TRANSLATE_NOOP("Field", "Matière")),
            field("modality", &Service::modality, QT_TRANSLATE_NOOP("Field", "Modalité de cours")),
            field("annual_minutes", &Service::annualMinutes, QT_TRANSLATE_NOOP("Field", "Minutes par an")),
            field("co_teaching", &Service::coTeaching, QT_TRANSLATE_NOOP("Field", "Co-enseignement")),
            field("origin", &Service::origin, QT_TRANSLATE_NOOP("Field", "Origine")),
        };
    }
};

/// A teacher's part of a service. A share without teacher is a need nobody fills yet.
struct ServiceShare {
    static constexpr Kind kind = Kind::ServiceShare;
    static constexpr const char* table = "service_share";

    Id<ServiceShare> id;
    Id<Service> service;
    Id<Teacher> teacher; ///< 0: not assigned
    Id<StsIndividual> post; ///< the STS individual under whose id it is sent; 0: the teacher's only one
    int annualMinutes = 0; ///< over 36 weeks
    int weighting = 0; ///< hundredths: 110 for 1.10; 0 none

    bool operator==(const ServiceShare&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("service", &ServiceShare::service, QT_TRANSLATE_NOOP("Field", "Service")),
            field("teacher", &ServiceShare::teacher, QT_TRANSLATE_NOOP("Field", "Enseignant")),
            field("post", &ServiceShare::post, QT_TRANSLATE_NOOP("Field", "Support STS")),
            field("annual_minutes", &ServiceShare::annualMinutes, QT_TRANSLATE_NOOP("Field", "Minutes par an")),
            field("weighting", &ServiceShare::weighting, QT_TRANSLATE_NOOP("Field", "Pondération")),
        };
    }
};

/// A lesson ("cours"): what is placed on the grid. Unplaced while day is 0.
struct Lesson {
    static constexpr Kind kind = Kind::Lesson;
    static constexpr const char* table = "lesson";
    bool isPlaced() const { return day != 0; }

    Id<Lesson> id;
    QList<Id<Service>> services; ///< the services it fulfils: several in co-teaching over structures or in a barrette
    QList<Id<Teacher>> teachers;
    QList<Id<Division>> divisions; ///< whole divisions
    QList<Id<Group>> groups;
    QList<Id<Room>> rooms;
    Id<Subject> subject;
    QString modality;
    Id<WeekSet> weekSet;
    int slotCount = 2; ///< in slots of the grid, at least 1
    int day = 0; ///< 1 = Monday ... 7 = Sunday; 0 = not placed
    int slot = 0; ///< first slot of the day, from 0; meaningless while day is 0
    bool locked = false;
    QString alignment; ///< lessons of the same non-empty name start together
    QString note;

    bool operator==(const Lesson&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("services", &Lesson::services, QT_TRANSLATE_NOOP("Field", "Services")),
            field("teachers", &Lesson::teachers, QT_TRANSLATE_NOOP("Field", "Enseignants")),
            field("divisions", &Lesson::divisions, QT_TRANSLATE_NOOP("Field", "Classes")),
            field("groups", &Lesson::groups, QT_TRANSLATE_NOOP("Field", "Groupes")),
            field("rooms", &Lesson::rooms, QT_TRANSLATE_NOOP("Field", "Salles")),
            field("subject", &Lesson::subject, QT_TRANSLATE_NOOP("Field", "Matière")),
            field("modality", &Lesson::modality, QT_TRANSLATE_NOOP("Field", "Modalité de cours")),
            field("week_set", &Lesson::weekSet, QT_TRANSLATE_NOOP("Field", "Semaines")),
            field("slot_count", &Lesson::slotCount, QT_TRANSLATE_NOOP("Field", "Durée en places")),
            field("day", &Lesson::day, QT_TRANSLATE_NOOP("Field", "Jour")),
            field("slot", &Lesson::slot, QT_TRANSLATE_NOOP("Field", "Place")),
            field("locked", &Lesson::locked, QT_TRANSLATE_NOOP("Field", "Verrouillé")),
            field("alignment", &Lesson::alignment, QT_TRANSLATE_NOOP("Field", "Barrette")),
            field("note", &Lesson::note, QT_TRANSLATE_NOOP("Field", "Note")),
        };
    }
};

/// Slots on which a resource cannot be used (or would rather not be).
struct Unavailability {
    static constexpr Kind kind = Kind::Unavailability;
    static constexpr const char* table = "unavailability";

    Id<Unavailability> id;
    ResourceKind resource = ResourceKind::School;
    qint64 resourceId = 0; ///< 0 for the school
    int day = 1; ///< 1..7
    int slot = 0; ///< first slot, from 0
    int slotCount = 1;
    bool optional = false; ///< a wish: may be broken knowingly
    QString reason;

    bool operator==(const Unavailability&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("resource", &Unavailability::resource, QT_TRANSLATE_NOOP("Field", "Ressource")),
            field("resource_id", &Unavailability::resourceId, QT_TRANSLATE_NOOP("Field", "Identifiant")),
            field("day", &Unavailability::day, QT_TRANSLATE_NOOP("Field", "Jour")),
            field("slot", &Unavailability::slot, QT_TRANSLATE_NOOP("Field", "Place")),
            field("slot_count", &Unavailability::slotCount, QT_TRANSLATE_NOOP("Field", "Durée en places")),
            field("optional", &Unavailability::optional, QT_TRANSLATE_NOOP("Field", "Facultative")),
            field("reason", &Unavailability::reason, QT_TRANSLATE_NOOP("Field", "Motif")),
        };
    }
};

} // namespace navette
