// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace navette::ui {

/// Where \a page wants the keyboard (its focus proxy), else the first widget in its tab order that takes it; null when
/// none does.
QWidget* firstStop(QWidget* page);

} // namespace navette::ui
