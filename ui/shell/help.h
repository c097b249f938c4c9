// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMenuBar;
class QWidget;

namespace navette::ui {

/// The manual, beside the window: it can stay open while one works. \a heading: where it opens; empty: where it is.
void showManual(QWidget* parent, const QString& heading = {});
/// The rules of the checks, likewise.
void showRules(QWidget* parent);
/// Every key of the window: those of the menus of \a bar as they are now, and those of the pages.
void showShortcuts(QWidget* parent, const QMenuBar* bar);
/// Version, licence and what Navette is made with.
void showAbout(QWidget* parent);

} // namespace navette::ui
