// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/random.h"

#include <QString>

namespace navette::support {

struct PersonName {
    QString family, first;
};

/// A family name: plain, accented, with an apostrophe, a particle, or compound ("Tilleul-Bruyère").
QString familyName(Random& random);
QString firstName(Random& random, bool female);

/// As STS Web writes: upper case, without accents.
QString stsName(const QString& name);
/// Without accents, case kept.
QString withoutAccents(const QString& name);

} // namespace navette::support
