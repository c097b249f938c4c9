// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/plan.h"

/// The plan's files, as SIECLE and STS Web would hand them over (domain/formats-in §2 to §9).
namespace navette::support {

QByteArray nomenclatureFile(const Plan& plan);
QByteArray geographiqueFile(const Plan& plan);
QByteArray structuresFile(const Plan& plan);
QByteArray pupilsFile(const Plan& plan);
QByteArray guardiansFile(const Plan& plan);
QByteArray communsFile(const Plan& plan);
QByteArray stsFile(const Plan& plan);
QByteArray roomsFile(const Plan& plan);

/// The directory's complete delivery (domain/formats-out §d), once the groups made here are known everywhere: six
/// kinds, a thousand entries a part.
QList<DemoFile> aafFiles(const Plan& plan);

/// The pupil–group links that SIECLE holds: (pupil, group), in the order of the file, orphans left out.
QList<std::pair<int, int>> knownLinks(const Plan& plan);

/// Last year's base, and how its rows answer to those of STS.
struct PreviousYear {
    School school;
    QMap<QString, QStringList> teachers; ///< ours -> theirs ("epp:20048"); two posts, two keys
    QMap<QString, QString> divisions, groups, subjects;
    int subjectsOfItsOwn = 0; ///< that neither SIECLE nor STS know
    int roomsOfItsOwn = 0; ///< that rooms.csv does not hold
};
PreviousYear previousYear(const Plan& plan);

QByteArray truthFile(const Plan& plan, const PreviousYear& previous);

} // namespace navette::support
