// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace navette::ui {

/// Says where \a page wants the keyboard when it is opened. (A focus proxy would make Tab jump there as well.)
void setFirstStop(QWidget* page, QWidget* stop);
/// Where \a page wants the keyboard, else the first widget in its tab order that takes it; null when none does.
QWidget* firstStop(QWidget* page);

} // namespace navette::ui
