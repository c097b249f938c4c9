// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>

namespace navette::ui {

/// Text of the pages of a step: plain, wrapped, and never asking for more height than its lines take at the width it
/// gets.
QLabel* paragraph(QWidget* parent, const QString& text = {}, const char* objectName = nullptr);
/// A section's title above a card.
QLabel* sectionTitle(QWidget* parent, const QString& text);
/// A raised sheet that holds what belongs together.
QFrame* card(QWidget* parent, const char* objectName);

} // namespace navette::ui
