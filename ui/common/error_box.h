// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

class QWidget;

namespace navette::ui {

/// Tells the user why something failed: the cause in bold, then what follows, then how to mend it. Modal. A cancelled
/// call shows nothing: the user asked for it.
void showError(QWidget* parent, const Error& error);

/// Asks before something that cannot be taken back or that many would not expect; \a action is the verb on the button,
/// and the answer that Escape gives is no.
bool confirm(QWidget* parent, const QString& question, const QString& consequence, const QString& action);

} // namespace navette::ui
