// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entities_school.h"
#include "model/origin.h"

#include <QString>

/// The small enumerations of the school's rows, as people say them.
namespace navette {

QString word(Sex sex); ///< empty for an unknown one
QString word(Origin origin); ///< "SIECLE", "STS-Web", "Saisi dans Navette"...
QString word(ResourceKind kind);
QString word(MatchKind kind);
QString word(MatchState state);
QString word(OverrideField field);
QString word(DeliveryType type);
QString word(CalendarPeriod::Type type);

} // namespace navette
