// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace navette::ui {

/// The texts of one menu, each with an "&" before a letter or digit of its own: the first of its words' first letters
/// that no other text took, else the first free letter; without one where none is left. An "&" in a text stands for
/// itself.
QStringList withMnemonics(const QStringList& texts);

} // namespace navette::ui
