// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/field.h"
#include "model/kind.h"
#include "model/origin.h"

#include <QCoreApplication>

/// What STS Web holds, kept as it was imported, and what was decided about it.
namespace navette {

/// A member of staff in sts_emp (formats-in §9 INDIVIDU). Key: (type, stsId); local and epp ids are separate series.
struct StsIndividual {
    static constexpr Kind kind = Kind::StsIndividual;
    static constexpr const char* table = "sts_individual";
    /// "epp:20048": how a Correspondence and the command line name this individual.
    QString key() const { return type + u':' + stsId; }

    Id<StsIndividual> id;
    QString stsId;
    QString type; ///< epp, local, dir, eppsup (substitute)
    QString civility; ///< "M.", "Mme" or empty
    QString usageName; ///< upper case without accents, as STS writes
    QString familyName; ///< may be empty
    QString firstName; ///< may hold two first names
    QDate birthDate; ///< invalid for local and dir
    Sex sex = Sex::Unknown;
    QString grade;
    QString function; ///< ENS, EDU, DIR...; empty for local and some on leave
    QStringList disciplines; ///< "L0202 LET MODERN", one line each
    int dueMinutes = 0; ///< weekly minutes
    QStringList headTeacherOf; ///< division codes

    bool operator==(const StsIndividual&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("sts_id", &StsIndividual::stsId, QT_TRANSLATE_NOOP("Field", "Identifiant STS")),
            field("type", &StsIndividual::type, QT_TRANSLATE_NOOP("Field", "Type")),
            field("civility", &StsIndividual::civility, QT_TRANSLATE_NOOP("Field", "Civilité")),
            field("usage_name", &StsIndividual::usageName, QT_TRANSLATE_NOOP("Field", "Nom d’usage")),
            field("family_name", &StsIndividual::familyName, QT_TRANSLATE_NOOP("Field", "Nom patronymique")),
            field("first_name", &StsIndividual::firstName, QT_TRANSLATE_NOOP("Field", "Prénom")),
            field("birth_date", &StsIndividual::birthDate, QT_TRANSLATE_NOOP("Field", "Né(e) le")),
            field("sex", &StsIndividual::sex, QT_TRANSLATE_NOOP("Field", "Sexe")),
            field("grade", &StsIndividual::grade, QT_TRANSLATE_NOOP("Field", "Grade")),
            field("function", &StsIndividual::function, QT_TRANSLATE_NOOP("Field", "Fonction")),
            field("disciplines", &StsIndividual::disciplines, QT_TRANSLATE_NOOP("Field", "Disciplines")),
            field("due_minutes", &StsIndividual::dueMinutes, QT_TRANSLATE_NOOP("Field", "Service dû")),
            field("head_teacher_of", &StsIndividual::headTeacherOf,
                QT_TRANSLATE_NOOP("Field", "Professeur principal de")),
        };
    }
};

/// A division or a group in sts_emp.
struct StsStructure {
    static constexpr Kind kind = Kind::StsStructure;
    static constexpr const char* table = "sts_structure";

    Id<StsStructure> id;
    QString code;
    bool isGroup = false;
    QString label;
    int plannedSize = 0;
    int computedSize = 0;
    int maxSize = 0;
    QStringList divisions; ///< codes; groups only
    QStringList mefs; ///< codes

    bool operator==(const StsStructure&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("code", &StsStructure::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("is_group", &StsStructure::isGroup, QT_TRANSLATE_NOOP("Field", "Groupe")),
            field("label", &StsStructure::label, QT_TRANSLATE_NOOP("Field", "Libellé")),
            field("planned_size", &StsStructure::plannedSize, QT_TRANSLATE_NOOP("Field", "Effectif prévu")),
            field("computed_size", &StsStructure::computedSize, QT_TRANSLATE_NOOP("Field", "Effectif calculé")),
            field("max_size", &StsStructure::maxSize, QT_TRANSLATE_NOOP("Field", "Effectif maximal")),
            field("divisions", &StsStructure::divisions, QT_TRANSLATE_NOOP("Field", "Divisions d’appartenance")),
            field("mefs", &StsStructure::mefs, QT_TRANSLATE_NOOP("Field", "MEF")),
        };
    }
};

/// A subject of sts_emp's nomenclature.
struct StsSubject {
    static constexpr Kind kind = Kind::StsSubject;
    static constexpr const char* table = "sts_subject";

    Id<StsSubject> id;
    QString code; ///< 6 characters, digits or letters
    QString shortCode;
    QString label;
    QString longLabel;

    bool operator==(const StsSubject&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("code", &StsSubject::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("short_code", &StsSubject::shortCode, QT_TRANSLATE_NOOP("Field", "Code de gestion")),
            field("label", &StsSubject::label, QT_TRANSLATE_NOOP("Field", "Libellé court")),
            field("long_label", &StsSubject::longLabel, QT_TRANSLATE_NOOP("Field", "Libellé long")),
        };
    }
};

/// A service of sts_emp: key (structure, subject, modality).
struct StsService {
    static constexpr Kind kind = Kind::StsService;
    static constexpr const char* table = "sts_service";

    Id<StsService> id;
    Id<StsStructure> structure;
    QString subject; ///< code
    QString modality;
    int hours = 0; ///< thousandths of an hour a week, as STS writes
    bool coTeaching = false;

    bool operator==(const StsService&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("structure", &StsService::structure, QT_TRANSLATE_NOOP("Field", "Structure")),
            field("subject", &StsService::subject, QT_TRANSLATE_NOOP("Field", "Matière")),
            field("modality", &StsService::modality, QT_TRANSLATE_NOOP("Field", "Modalité de cours")),
            field("hours", &StsService::hours, QT_TRANSLATE_NOOP("Field", "Heures")),
            field("co_teaching", &StsService::coTeaching, QT_TRANSLATE_NOOP("Field", "Co-enseignement")),
        };
    }
};

/// A teacher's part of an STS service.
struct StsServiceShare {
    static constexpr Kind kind = Kind::StsServiceShare;
    static constexpr const char* table = "sts_service_share";

    Id<StsServiceShare> id;
    Id<StsService> service;
    Id<StsIndividual> individual;
    int hours = 0; ///< thousandths of an hour a week
    int weighting = 0; ///< hundredths; 0 none

    bool operator==(const StsServiceShare&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("service", &StsServiceShare::service, QT_TRANSLATE_NOOP("Field", "Service")),
            field("individual", &StsServiceShare::individual, QT_TRANSLATE_NOOP("Field", "Enseignant")),
            field("hours", &StsServiceShare::hours, QT_TRANSLATE_NOOP("Field", "Heures")),
            field("weighting", &StsServiceShare::weighting, QT_TRANSLATE_NOOP("Field", "Pondération")),
        };
    }
};

/// What of ours answers to what of STS. One row per STS object that is settled or set aside; an STS object without
/// a row waits in the manual tab. A teacher with two posts has two rows.
struct Correspondence {
    static constexpr Kind kind = Kind::Correspondence;
    static constexpr const char* table = "correspondence";

    Id<Correspondence> id;
    MatchKind match = MatchKind::Teacher;
    qint64 ours = 0; ///< row of ours; 0 when the STS object is set aside
    QString theirs; ///< StsIndividual::key(), structure code or subject code; empty when ours is set aside
    MatchState state = MatchState::Settled;
    QString rule; ///< stable name of the rule that settled it; "manual"
    QString reason; ///< one French sentence
    QString decidedBy; ///< empty when a rule settled it
    QDateTime decidedAt;

    bool operator==(const Correspondence&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("match", &Correspondence::match, QT_TRANSLATE_NOOP("Field", "Type")),
            field("ours", &Correspondence::ours, QT_TRANSLATE_NOOP("Field", "Chez nous")),
            field("theirs", &Correspondence::theirs, QT_TRANSLATE_NOOP("Field", "Chez STS")),
            field("state", &Correspondence::state, QT_TRANSLATE_NOOP("Field", "État")),
            field("rule", &Correspondence::rule, QT_TRANSLATE_NOOP("Field", "Règle")),
            field("reason", &Correspondence::reason, QT_TRANSLATE_NOOP("Field", "Pourquoi")),
            field("decided_by", &Correspondence::decidedBy, QT_TRANSLATE_NOOP("Field", "Par")),
            field("decided_at", &Correspondence::decidedAt, QT_TRANSLATE_NOOP("Field", "Le")),
        };
    }
};

/// What STS needs where the base says otherwise: the export overlay. The base itself is never rewritten.
struct StsOverride {
    static constexpr Kind kind = Kind::StsOverride;
    static constexpr const char* table = "sts_override";

    Id<StsOverride> id;
    OverrideField what = OverrideField::GroupCode;
    qint64 ours = 0; ///< row of ours
    QString value;
    QString reason;

    bool operator==(const StsOverride&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("what", &StsOverride::what, QT_TRANSLATE_NOOP("Field", "Quoi")),
            field("ours", &StsOverride::ours, QT_TRANSLATE_NOOP("Field", "Objet")),
            field("value", &StsOverride::value, QT_TRANSLATE_NOOP("Field", "Valeur envoyée")),
            field("reason", &StsOverride::reason, QT_TRANSLATE_NOOP("Field", "Motif")),
        };
    }
};

/// A step that a person does elsewhere (STS Web, SIECLE, the ENT), ticked with a date.
struct Milestone {
    static constexpr Kind kind = Kind::Milestone;
    static constexpr const char* table = "milestone";

    Id<Milestone> id;
    QString step; ///< stable name of the step: "sts.push", "siecle.reset"...
    QDateTime doneAt;
    QString doneBy;
    QString note;

    bool operator==(const Milestone&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("step", &Milestone::step, QT_TRANSLATE_NOOP("Field", "Étape")),
            field("done_at", &Milestone::doneAt, QT_TRANSLATE_NOOP("Field", "Fait le")),
            field("done_by", &Milestone::doneBy, QT_TRANSLATE_NOOP("Field", "Par")),
            field("note", &Milestone::note, QT_TRANSLATE_NOOP("Field", "Note")),
        };
    }
};

} // namespace navette
