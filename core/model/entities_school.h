// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/field.h"
#include "model/kind.h"

#include <QCoreApplication>

/// The school itself: identity, year, time grid, calendar, nomenclatures.
namespace navette {

/// Identity and year of the school: one row. Sources: SIECLE Communs (formats-in §8), sts_emp PARAMETRES (§9).
struct SchoolInfo {
    static constexpr Kind kind = Kind::SchoolInfo;
    static constexpr const char* table = "school_info";

    Id<SchoolInfo> id;
    QString uai; ///< 7 digits and a letter
    int year = 0; ///< calendar year of the first day: 2026 for 2026-2027
    QString name; ///< "Collège des Trois Rivières"
    QString town;
    QString category; ///< CLG, LYC, LP...
    QString academyCode;
    QString sector; ///< PU, PR
    QDate firstDay; ///< pupils' first day
    QDate lastDay; ///< pupils' last day
    QDate siecleExportDate; ///< DATE_EXPORT of the six files last imported; invalid before
    QDateTime stsImportedAt; ///< when the sts_emp in force was imported; invalid before
    QDate overtimePaidOn; ///< when the year's overtime (HSA) went into payment; invalid before. From then on STS Web
                          ///< takes lessons and no longer services (formats-out §a)
    QStringList otherUais; ///< the other schools of the same campus ("cité scolaire") whose files are welcome too

    bool operator==(const SchoolInfo&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("uai", &SchoolInfo::uai, QT_TRANSLATE_NOOP("Field", "UAI")),
            field("year", &SchoolInfo::year, QT_TRANSLATE_NOOP("Field", "Année")),
            field("name", &SchoolInfo::name, QT_TRANSLATE_NOOP("Field", "Nom")),
            field("town", &SchoolInfo::town, QT_TRANSLATE_NOOP("Field", "Commune")),
            field("category", &SchoolInfo::category, QT_TRANSLATE_NOOP("Field", "Catégorie")),
            field("academy_code", &SchoolInfo::academyCode, QT_TRANSLATE_NOOP("Field", "Académie")),
            field("sector", &SchoolInfo::sector, QT_TRANSLATE_NOOP("Field", "Secteur")),
            field("first_day", &SchoolInfo::firstDay, QT_TRANSLATE_NOOP("Field", "Premier jour des élèves")),
            field("last_day", &SchoolInfo::lastDay, QT_TRANSLATE_NOOP("Field", "Dernier jour des élèves")),
            field("siecle_export_date", &SchoolInfo::siecleExportDate, QT_TRANSLATE_NOOP("Field", "Export SIECLE du")),
            field("sts_imported_at", &SchoolInfo::stsImportedAt, QT_TRANSLATE_NOOP("Field", "Fichier STS importé le")),
            field("overtime_paid_on", &SchoolInfo::overtimePaidOn,
                QT_TRANSLATE_NOOP("Field", "HSA mises en paiement le")),
            field("other_uais", &SchoolInfo::otherUais, QT_TRANSLATE_NOOP("Field", "Autres UAI de la cité scolaire")),
        };
    }
};

/// The week's grid: one row. A slot is the smallest step on which a lesson starts; a lesson covers whole slots.
/// Slots have real clock times (with recesses between them) and a nominal length that counts as service.
struct GridSettings {
    static constexpr Kind kind = Kind::GridSettings;
    static constexpr const char* table = "grid_settings";

    Id<GridSettings> id;
    QList<int> days { 1, 2, 3, 4, 5 }; ///< open days, 1 = Monday ... 7 = Sunday
    int slotMinutes = 30; ///< what one slot counts for in service hours, 5..60
    QList<int> slotStarts; ///< clock time of each slot's start, minutes since midnight, ascending
    int slotClockMinutes = 30; ///< how long one slot lasts on the clock
    QList<int> breaksBefore; ///< slots (from 0) before which a recess or the lunch lies: no lesson straddles it
    int lunchFirst = -1; ///< first slot (from 0) of the midday window, -1 for none
    int lunchCount = 0; ///< its length in slots

    bool operator==(const GridSettings&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("days", &GridSettings::days, QT_TRANSLATE_NOOP("Field", "Jours ouvrés")),
            field("slot_minutes", &GridSettings::slotMinutes, QT_TRANSLATE_NOOP("Field", "Durée comptée d’une place")),
            field("slot_starts", &GridSettings::slotStarts, QT_TRANSLATE_NOOP("Field", "Début des places")),
            field(
                "slot_clock_minutes", &GridSettings::slotClockMinutes, QT_TRANSLATE_NOOP("Field", "Durée d’une place")),
            field("breaks_before", &GridSettings::breaksBefore, QT_TRANSLATE_NOOP("Field", "Récréations avant")),
            field("lunch_first", &GridSettings::lunchFirst, QT_TRANSLATE_NOOP("Field", "Début du midi")),
            field("lunch_count", &GridSettings::lunchCount, QT_TRANSLATE_NOOP("Field", "Durée du midi")),
        };
    }
};

/// A span of the calendar: holidays, closures, terms (formats-in §8).
struct CalendarPeriod {
    static constexpr Kind kind = Kind::CalendarPeriod;
    static constexpr const char* table = "calendar_period";
    enum class Type { Closure, Term };

    Id<CalendarPeriod> id;
    Type type = Type::Closure;
    QString code;
    QString label;
    QDate from;
    QDate to; ///< last day, included

    bool operator==(const CalendarPeriod&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("type", &CalendarPeriod::type, QT_TRANSLATE_NOOP("Field", "Type")),
            field("code", &CalendarPeriod::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("label", &CalendarPeriod::label, QT_TRANSLATE_NOOP("Field", "Libellé")),
            field("from_day", &CalendarPeriod::from, QT_TRANSLATE_NOOP("Field", "Du")),
            field("to_day", &CalendarPeriod::to, QT_TRANSLATE_NOOP("Field", "Au")),
        };
    }
};

/// A named set of school weeks ("alternance"): H, Q1, Q2, a semester... Bit n of \c weeks is week n of the school year,
/// n from 1 (bit 0 unused), week 1 being the week of the pupils' first day; as the ENT's file counts (formats-out §c).
struct WeekSet {
    static constexpr Kind kind = Kind::WeekSet;
    static constexpr const char* table = "week_set";

    Id<WeekSet> id;
    QString code; ///< ALTERNANCE/@CODE: "H", "Q1", "Q2", "S1"...
    QString label; ///< "Toutes les semaines"
    quint64 weeks = 0;

    bool operator==(const WeekSet&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("code", &WeekSet::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("label", &WeekSet::label, QT_TRANSLATE_NOOP("Field", "Libellé")),
            field("weeks", &WeekSet::weeks, QT_TRANSLATE_NOOP("Field", "Semaines")),
        };
    }
};

/// An item of one of the national code lists: course modalities, election modalities, regimes, civilities, AHE...
struct CodeItem {
    static constexpr Kind kind = Kind::CodeItem;
    static constexpr const char* table = "code_item";

    Id<CodeItem> id;
    QString list; ///< item element's name: "MODALITE_COURS", "MODALITE_ELECTION", "REGIME", "TYPE_AHE", "TAUX_POND"...
    QString code;
    QString shortLabel;
    QString longLabel;
    bool flag = false; ///< the list's own boolean: co-teaching allowed for MODALITE_COURS

    bool operator==(const CodeItem&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("list", &CodeItem::list, QT_TRANSLATE_NOOP("Field", "Liste")),
            field("code", &CodeItem::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("short_label", &CodeItem::shortLabel, QT_TRANSLATE_NOOP("Field", "Libellé court")),
            field("long_label", &CodeItem::longLabel, QT_TRANSLATE_NOOP("Field", "Libellé long")),
            field("flag", &CodeItem::flag, QT_TRANSLATE_NOOP("Field", "Indicateur")),
        };
    }
};

/// A MEF ("module élémentaire de formation"): what a pupil is enrolled in (formats-in §3, §9).
struct Mef {
    static constexpr Kind kind = Kind::Mef;
    static constexpr const char* table = "mef";

    Id<Mef> id;
    QString code; ///< 11 characters, letters occur
    QString label; ///< LIBELLE_LONG
    QString formation; ///< mnemonic
    QString mefstat4; ///< level, 4 digits (sts_emp)

    bool operator==(const Mef&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("code", &Mef::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("label", &Mef::label, QT_TRANSLATE_NOOP("Field", "Libellé")),
            field("formation", &Mef::formation, QT_TRANSLATE_NOOP("Field", "Formation")),
            field("mefstat4", &Mef::mefstat4, QT_TRANSLATE_NOOP("Field", "Niveau")),
        };
    }
};

/// A school subject as the school names it. Its link to the national code is a Correspondence.
struct Subject {
    static constexpr Kind kind = Kind::Subject;
    static constexpr const char* table = "subject";

    Id<Subject> id;
    QString code; ///< BCN code (6 characters) when it came with one; empty for a subject created by the school
    QString shortCode; ///< CODE_GESTION, shown to people: "FRANC"
    QString label; ///< "Français"

    bool operator==(const Subject&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("code", &Subject::code, QT_TRANSLATE_NOOP("Field", "Code")),
            field("short_code", &Subject::shortCode, QT_TRANSLATE_NOOP("Field", "Code court")),
            field("label", &Subject::label, QT_TRANSLATE_NOOP("Field", "Libellé")),
        };
    }
};

/// Weekly hours of a subject in a MEF; one per (MEF, subject, modality) (formats-in §3).
struct Programme {
    static constexpr Kind kind = Kind::Programme;
    static constexpr const char* table = "programme";

    Id<Programme> id;
    Id<Mef> mef;
    Id<Subject> subject;
    QString modality; ///< S, O, F...; empty from sts_emp, which has none
    int weeklyMinutes = 0; ///< 0: no hours set

    bool operator==(const Programme&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("mef", &Programme::mef, QT_TRANSLATE_NOOP("Field", "MEF")),
            field("subject", &Programme::subject, QT_TRANSLATE_NOOP("Field", "Matière")),
            field("modality", &Programme::modality, QT_TRANSLATE_NOOP("Field", "Modalité d’élection")),
            field("weekly_minutes", &Programme::weeklyMinutes, QT_TRANSLATE_NOOP("Field", "Minutes par semaine")),
        };
    }
};

/// A compulsory option that a MEF allows at a rank (formats-in §3).
struct CompulsoryOption {
    static constexpr Kind kind = Kind::CompulsoryOption;
    static constexpr const char* table = "compulsory_option";

    Id<CompulsoryOption> id;
    Id<Mef> mef;
    Id<Subject> subject;
    int rank = 0;

    bool operator==(const CompulsoryOption&) const = default;

    static constexpr auto fields()
    {
        return std::tuple {
            field("mef", &CompulsoryOption::mef, QT_TRANSLATE_NOOP("Field", "MEF")),
            field("subject", &CompulsoryOption::subject, QT_TRANSLATE_NOOP("Field", "Matière")),
            field("rank", &CompulsoryOption::rank, QT_TRANSLATE_NOOP("Field", "Rang")),
        };
    }
};

} // namespace navette
