// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"

#include <QDate>
#include <QStringList>

/// EDT_vers_STS_<UAI>_<année>.xml, root EDT_STS: what goes back to STS Web (domain/formats-out §a), as plain values.
namespace navette::sts {

/// Opening hours of a day.
struct UploadDay {
    int day = 1; ///< 1 = Monday ... 7
    int from = 0; ///< minutes since midnight
    int to = 0;

    bool operator==(const UploadDay&) const = default;
};

/// A named set of weeks.
struct UploadAlternance {
    QString code;
    QString shortLabel; ///< at most 10 characters
    QString longLabel;
    QList<QDate> weeks; ///< Mondays

    bool operator==(const UploadAlternance&) const = default;
};

struct UploadRoom {
    QString code, roomGroup, location;

    bool operator==(const UploadRoom&) const = default;
};

/// Head-teacher allowance.
struct UploadIndemnity {
    QString division, mefstat4;

    bool operator==(const UploadIndemnity&) const = default;
};

/// Paid responsibility ("ARE").
struct UploadAre {
    QString code;
    int hundredths = 0; ///< hours

    bool operator==(const UploadAre&) const = default;
};

struct UploadIndividual {
    QString id; ///< the STS person id, without its type
    QList<UploadIndemnity> indemnities;
    QList<UploadAre> ares;

    bool operator==(const UploadIndividual&) const = default;
};

/// A placed lesson of one teacher.
struct UploadCourse {
    QString alternance;
    int day = 1; ///< 1..7
    int start = 0; ///< minutes since midnight
    int duration = 0; ///< minutes, written HHMM
    QString room; ///< may be empty

    bool operator==(const UploadCourse&) const = default;
};

struct UploadTeacher {
    QString id;
    QString type; ///< epp or local
    int hundredths = 0; ///< hours a week
    int weighting = 0; ///< hundredths; 0: not written
    QList<UploadCourse> courses;

    bool operator==(const UploadTeacher&) const = default;
};

struct UploadService {
    QString subject; ///< 6 characters
    QString modality; ///< CG, TD...; may be empty
    int hundredths = 0; ///< hours a week that the structure receives
    bool coTeaching = false;
    QList<UploadTeacher> teachers;

    bool operator==(const UploadService&) const = default;
};

struct UploadShare {
    QString division;
    int planned = 0; ///< pupils from that division

    bool operator==(const UploadShare&) const = default;
};

/// A division (code and services only) or a group.
struct UploadStructure {
    QString code;
    bool isGroup = false;
    QString label;
    int planned = 0;
    int maxSize = 0;
    QList<UploadShare> divisions;
    QList<UploadService> services;

    bool operator==(const UploadStructure&) const = default;
};

struct UploadDocument {
    QString uai;
    int year = 0;
    QString source; ///< APPLICATION_SOURCE
    QList<UploadDay> days;
    QList<UploadAlternance> alternances;
    QList<UploadRoom> rooms;
    QList<UploadIndividual> individuals;
    QList<UploadStructure> divisions;
    QList<UploadStructure> groups;

    bool operator==(const UploadDocument&) const = default;
};

/// What APPLICATION_SOURCE says in the only files seen (formats-out §a).
inline constexpr QLatin1String UploadSource { "EDITEUR_PRIVE" };

/// "EDT_vers_STS_0999999F_2026.xml".
QString uploadFileName(const QString& uai, int year);

} // namespace navette::sts
