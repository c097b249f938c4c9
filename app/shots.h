// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

namespace navette::ui {
class MainWindow;
}

namespace navette::app {

/// Opens \a base, walks the window through its main screens and saves a picture of each (PNG, 1440 × 900) into \a
/// folder. Commits nothing. Files to import are taken from the folder where the base lies.
Result<> takeShots(ui::MainWindow& window, const QString& base, const QString& folder);
/// The same of the fictional school, made anew, each screen where the procedure has something to show.
Result<> takeDemoShots(ui::MainWindow& window, const QString& folder);

} // namespace navette::app
