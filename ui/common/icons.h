// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace navette::ui {

/// The colour of an icon: the text's, or one that goes with a state. Never the only bearer of a meaning.
enum class Tone { Normal, Muted, Accent, OnAccent, Success, Warning, Danger };

/// An icon of our own drawing (resources/icons, by file name without ending), drawn in the palette's colours of the
/// moment: it follows a change of theme, and a disabled control. An unknown name is a bug.
QIcon icon(QStringView name, Tone tone = Tone::Normal);

/// The present colour of a tone.
QColor toneColour(Tone tone);

/// The application's own icon.
QIcon applicationIcon();

} // namespace navette::ui
