// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/aaf/document.h"

#include <optional>

/// The names that the directory uses (domain/formats-out §d, "Attributes").
namespace navette::aaf {

/// The kind that an attribute of <operationalAttributes> names: ("categoriePersonne", "Eleve"). Subjects are
/// "MatEducNat" there and "MatiereEducNat" in the names of files.
std::optional<EntryKind> kindOf(const QString& category, const QString& value);

/// Whether the directory is known to give \a name for entries of \a kind. A name followed by "Date" is the day of that
/// attribute's last change, and known as well.
bool isKnown(EntryKind kind, const QString& name);

namespace attribute {
    inline const QString StructureUai = QStringLiteral("ENTStructureUAI");
    inline const QString StructureClasses = QStringLiteral("ENTStructureClasses"); ///< CLASS$label
    inline const QString StructureGroups = QStringLiteral("ENTStructureGroupes"); ///< GROUP$label$CLASS$CLASS...
    inline const QString Schools = QStringLiteral("ENTPersonStructRattach"); ///< ids of schools
    inline const QString BirthDate = QStringLiteral("ENTPersonDateNaissance"); ///< dd/mm/yyyy
    inline const QString Name = QStringLiteral("sn"); ///< the name in use
    inline const QString BirthName = QStringLiteral("ENTPersonNomPatro");
    inline const QString FirstName = QStringLiteral("givenName");
    inline const QString PupilClasses = QStringLiteral("ENTEleveClasses"); ///< school$CLASS
    inline const QString PupilGroups = QStringLiteral("ENTEleveGroupes"); ///< school$GROUP
    inline const QString Functions = QStringLiteral("ENTPersonFonctions"); ///< school$code$label$discipline$label
    inline const QString IsTeacher = QStringLiteral("ENTPersonCategorieEnseignant"); ///< O, N
    inline const QString FacesPupils = QStringLiteral("PersEducNatPresenceDevantEleves"); ///< O, N
    inline const QString StaffClasses = QStringLiteral("ENTAuxEnsClassesMatieres"); ///< school$CLASS$subject
    inline const QString StaffGroups = QStringLiteral("ENTAuxEnsGroupesMatieres"); ///< school$GROUP$subject
} // namespace attribute

} // namespace navette::aaf
