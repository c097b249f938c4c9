// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QApplication;
class QLabel;
class QWidget;

namespace navette::ui {

enum class Theme { System, Light, Dark };

/// The colours of the moment, beyond those of QPalette. Every text colour keeps 4.5:1 on \c window and \c base; the
/// soft ones are backgrounds for banners and badges that carry the palette's text.
struct Colours {
    bool dark = false;
    QColor window, base, alternate, sunken, text, muted, border;
    QColor accent, accentText, accentSoft;
    QColor success, successSoft, warning, warningSoft, danger, dangerSoft;
};
const Colours& colours();

/// Navette's look: Fusion under a palette of our own and a small style sheet, in the system's font and at its size. May
/// be called again to change the theme.
void applyStyle(QApplication& application, Theme theme = Theme::System);

/// Distances between things, in logical pixels, from the font's height: 1 between lines that belong together, 2 between
/// controls, 3 between blocks, 4 around a page.
int spacing(int steps);

/// Makes a label a page's title, a section's title, or secondary text.
void makeTitle(QLabel* label);
void makeSection(QLabel* label);
void makeMuted(QLabel* label);
/// Makes a button, with the icon it has, the one that the eye finds first. At most one on a page.
void makePrimary(QWidget* button);

} // namespace navette::ui
