// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/stage_page.h"

namespace navette::ui {

/// The pages of a step, in order; owned by \a parent. An import: profile, files, what will change, done. An
/// export: profile, checks, folder, done. A step elsewhere or a piece of work: one page, or two.
QList<StagePage*> makePages(Session* session, const exchange::Step& step, QWidget* parent);

} // namespace navette::ui
