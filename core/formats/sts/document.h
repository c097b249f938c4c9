// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"

#include <QDate>
#include <QHash>
#include <QStringList>

/// sts_emp_<UAI>_<année>.xml, root STS_EDT, as plain values (domain/formats-in §9). Hours are exact thousandths of an
/// hour a week, as STS writes them.
namespace navette::sts {

/// An item of one of the nomenclatures at the head of the file.
struct CodeItem {
    QString list; ///< "TYPE_AHE", "CIVILITE", "MEFSTAT4", "TAUX_POND", "MOD_COURS"
    QString code, shortLabel, longLabel;
    bool flag = false; ///< CO_ENS of MOD_COURS, INDEMNITE_PP_AUTORISEE of MEFSTAT4

    bool operator==(const CodeItem&) const = default;
};

struct Subject {
    QString code, shortCode, shortLabel, longLabel, editionLabel;

    bool operator==(const Subject&) const = default;
};

struct Mef {
    QString code, formation, speciality, longLabel, editionLabel, mefstat11, mefstat4;

    bool operator==(const Mef&) const = default;
};

struct Programme {
    QString mef, subject;
    int hundredths = 0; ///< hours a week

    bool operator==(const Programme&) const = default;
};

struct Discipline {
    QString code, label;
    int hundredths = 0; ///< hours due a week

    bool operator==(const Discipline&) const = default;
};

/// INDIVIDU or SUPPLEANT. Key: (type, id).
struct Individual {
    QString id, type; ///< type: epp, local, dir, eppsup
    QString sex, civility, usageName, familyName, firstName, grade, function;
    QDate birthDate;
    QStringList headTeacherOf; ///< division codes
    QList<Discipline> disciplines;
    qint64 line = 0;

    bool operator==(const Individual&) const = default;
};

struct TeacherShare {
    QString id, type;
    int hours = 0; ///< HEURES_AGENT, thousandths of an hour a week
    int weighting = 0; ///< TAUX_PONDERATION, hundredths; 0 when absent

    bool operator==(const TeacherShare&) const = default;
};

/// Key inside a structure: (subject, modality).
struct Service {
    QString subject, modality;
    int hours = 0; ///< HEURES_STRUCTURE, thousandths of an hour a week
    bool coTeaching = false;
    QList<TeacherShare> teachers; ///< none: a need nobody fills

    bool operator==(const Service&) const = default;
};

/// A division or a group; a group may hold nine subjects and eleven divisions.
struct Structure {
    QString code, label;
    bool isGroup = false;
    int planned = 0, computed = 0, maxSize = 0;
    QStringList divisions; ///< groups only
    QStringList mefs;
    QList<Service> services;
    qint64 line = 0;

    bool operator==(const Structure&) const = default;
};

struct Document {
    QString sourceName;
    QString uai, academyCode, sigle, name, complement, category, town;
    int year = 0;
    QDate from, to;

    QList<CodeItem> codeItems;
    QList<Subject> subjects;
    QList<Mef> mefs;
    QList<Programme> programmes;
    QList<Individual> individuals; ///< substitutes included, type "eppsup"
    QList<Structure> divisions;
    QList<Structure> groups;

    Findings findings;
    QHash<QString, int> unknownElements;
};

} // namespace navette::sts
