// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>

namespace navette::ui {

/// Where one can be in the window, besides a step of the procedure.
enum class Area { Home, Timetable, Lists, Correspondences, Journal };

inline constexpr std::array AllAreas { Area::Home, Area::Timetable, Area::Lists, Area::Correspondences, Area::Journal };

QString areaTitle(Area area);
QString areaIcon(Area area);
/// What one does there, in a sentence.
QString areaPurpose(Area area);

} // namespace navette::ui
