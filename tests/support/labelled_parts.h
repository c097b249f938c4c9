// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/labelled.h"
#include "tests/support/random.h"

#include <QDate>

/// What labelledSchool() is put together from.
namespace navette::support {

/// A person as they are, before anybody writes them down.
struct LabelledPerson {
    QString family, usage, first; ///< with accents; usage empty for the family name
    bool female = false;
    QDate birth; ///< invalid for local staff
    QString discipline;
    bool isOurs = true;
    bool isTheirs = true;
};

/// So many people as French staff rooms have them: frequent and rare names, particles, compound names, names from
/// elsewhere, couples, relatives, twins, namesakes.
QList<LabelledPerson> staffRoom(Random& random, int count);
/// The other ways to romanise or spell a name or first name; empty when there is but one.
QStringList otherSpellings(const QString& name);

/// How many things are wrong with a row.
int slipsOf(Random& random, Noise noise);
bool chance(Random& random, Noise noise, int light, int realistic, int heavy);
/// One letter dropped, doubled, changed or swapped with its neighbour, never the first.
QString typo(Random& random, const QString& text);

/// A person as the school wrote them; what was done is appended to \a done.
Teacher spelt(const LabelledPerson& person, Random& random, Noise noise, QStringList& done);
/// A class's or group's code as the school wrote it.
QString speltClass(const QString& code, Random& random, Noise noise, QStringList& done);
QString speltGroup(const QString& code, Random& random, Noise noise, QStringList& done);
/// A subject's label as the school wrote it.
QString speltLabel(const QString& label, Random& random, Noise noise, QStringList& done);

} // namespace navette::support
