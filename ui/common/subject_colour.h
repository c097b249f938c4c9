// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace navette::ui {

/// A colour for a subject, the same on every station and every day: made from \a code alone. Pastel in a light
/// theme, deep in a dark one.
QColor subjectColour(const QString& code);
/// The text colour that reads best on \a background.
QColor textOn(const QColor& background);

} // namespace navette::ui
