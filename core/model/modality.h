// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

namespace navette {

/// The course modality that STS takes for a service without one, or with one that it does not know: general course
/// (formats-out §a).
inline constexpr QLatin1String UsualModality { "CG" };

} // namespace navette
