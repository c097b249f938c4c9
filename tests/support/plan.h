// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fictional_school.h"
#include "tests/support/random.h"

#include <QDate>
#include <QHash>
#include <QMap>
#include <QSet>

/// The fictional school before it becomes files: who is there, what is taught to whom. Rows refer to each other by
/// their index in the plan's lists. Hours are in thirty-sixths of an hour a week (hours a year): every hour of STS is a
/// multiple of that (formats-in §9).
namespace navette::support {

struct Stream;

struct PlanSubject {
    QString key; ///< CODE_GESTION
    QString code; ///< BCN code
    QString label; ///< LIBELLE_LONG, upper case
    QString edition; ///< LIBELLE_EDITION
    QString discipline; ///< recruitment discipline of who teaches it: "L1300 MATHEMATIQUES"
    QString ownCode, ownLabel; ///< as the school spelt it last year; an empty code: by the BCN code
    bool inSts = false;
    bool inSiecle = true;
    bool inPrevious = true;
};

struct PlanMef {
    QString code, formation, label, edition, mefstat11, mefstat4;
    const Stream* stream = nullptr;
    bool inSts = true;
};

struct PlanPupil {
    QString eleveId, elenoet, ine;
    QString family, usage, first, first2;
    bool female = false;
    bool repeats = false;
    bool newcomer = false; ///< comes from another school
    bool noSex = false; ///< CODE_SEXE is missing
    bool fixedName = false; ///< its name matters to a messy case
    QDate birth, entry, exit;
    QString regime;
    int mef = -1;
    int division = -1; ///< -1: in none
    int secondDivision = -1; ///< attached twice by mistake
    struct Option {
        int subject = -1;
        QString modality;
    };
    QList<Option> options; ///< in the order of their ranks
};

struct PlanPerson {
    QString id, family, usage, first;
    bool female = false;
    int address = 0;
    struct Link {
        int pupil = -1;
        int level = 1;
        QString kinship;
    };
    QList<Link> links; ///< none: a person left over in the base
};

struct PlanShare {
    int teacher = -1;
    int post = 0;
    int h36 = 0;
    int weighting = 0; ///< hundredths
};

struct PlanService {
    int subject = -1;
    QString modality;
    int h36 = 0; ///< what the pupils receive
    bool coTeaching = false;
    QList<PlanShare> shares; ///< none: a need nobody fills

    /// HEURES_STRUCTURE: the sum of the teachers' hours, also when they teach together (formats-in §9).
    int structureH36() const
    {
        int sum = 0;
        for (const PlanShare& share : shares)
            sum += share.h36;
        return shares.isEmpty() ? h36 : sum;
    }
};

/// A division or a group.
struct PlanStructure {
    QString code, label, previousCode; ///< previousCode: as the school spelt it last year; empty: it had none
    const Stream* stream = nullptr;
    QList<int> divisions; ///< groups only
    QList<int> mefs;
    QList<int> pupils; ///< who is meant to be in it
    QList<PlanService> services;
    QString barrette; ///< groups of the same one run in parallel; empty for none
    bool linked = false; ///< SIECLE holds its pupil–group links already
};

struct PlanPost {
    QString type, id;
    QString key() const { return type + u':' + id; }
};

/// How last year's base spells a teacher.
enum class Spelling {
    New, ///< was not there
    Exact,
    NoBirthDate,
    NoAccents,
    FamilyName, ///< the patronymic one, where STS has the usage name
    SwappedCompound,
    Typo,
    SwappedDate, ///< day and month of the birth date exchanged
    OneFirstName ///< the first of two
};

struct PlanTeacher {
    QString family, usage, first;
    bool female = false;
    QDate birth; ///< invalid for local staff
    QString grade, function, discipline;
    QList<PlanPost> posts;
    QStringList headOf;
    int capacity = 0; ///< in 1/36 h
    int load = 0;
    Spelling spelling = Spelling::Exact;
    bool isLocal() const { return posts.first().type == u"local"; }
};

struct PlanRoom {
    QString code, label, type, site;
    int capacity = 0;
};

struct Plan {
    DemoOptions options;
    QString uai, sigle, denomination, complement, nature, category, head;
    int communes = 0; ///< rows of Geographique

    QList<PlanSubject> subjects;
    QHash<QString, int> subjectOf; ///< by key
    QList<PlanMef> mefs;
    QList<PlanStructure> divisions;
    QList<PlanStructure> groups;
    QList<PlanPupil> pupils;
    QList<PlanPerson> persons;
    QList<QString> streets; ///< addresses
    QList<PlanTeacher> teachers; ///< this year's
    QList<PlanTeacher> gone; ///< last year's who left
    QList<PlanTeacher> others; ///< EDU, DIR
    QList<PlanTeacher> substitutes;
    QList<PlanRoom> rooms;
    QMap<QString, int> mess; ///< the messy cases, counted
};

/// The whole plan of a known profile.
Plan makePlan(const DemoOptions& options);

} // namespace navette::support
