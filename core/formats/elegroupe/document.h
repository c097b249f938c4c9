// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <optional>

/// The pupil–group links for SIECLE, root IMPORT_ELEVES 1.4 (domain/formats-out §b), as plain values.
namespace navette::elegroupe {

struct Link {
    QString group; ///< code, 1..8 characters
    QDate from; ///< invalid: not written
    QDate to; ///< invalid: still a member

    bool operator==(const Link&) const = default;
};

/// A pupil with at least one group, named by exactly one of the three ids.
struct Pupil {
    QString eleveId, ine, privateId;
    QString familyName, usageName, firstName, firstName2, firstName3;
    QDate birthDate;
    QList<Link> groups;

    bool operator==(const Pupil&) const = default;
};

struct Document {
    QString uai;
    int year = 0;
    QDate importDate;
    int sendNumber = 1; ///< 0..99999, not used by SIECLE
    QString software; ///< 1..10 characters
    QList<Pupil> pupils;

    bool operator==(const Document&) const = default;
};

/// The schema that SIECLE expects (formats-out §b: 1.4 of 20/09/2016; nothing newer was found).
inline constexpr QLatin1String SchemaVersion { "1.4" };

/// "0999999FELEGROUPE2026260915103000": the common base name of the zip and of the xml inside.
QString fileBaseName(const QString& uai, int year, const QDateTime& at);

struct NameParts {
    QString uai;
    int year = 0;
    QDateTime at;
};
/// The parts of such a base name, or nothing when it is malformed ("Nom du fichier mal formaté").
std::optional<NameParts> parseBaseName(const QString& baseName);

} // namespace navette::elegroupe
