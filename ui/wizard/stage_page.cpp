// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/stage_page.h"

namespace navette::ui {

StagePage::StagePage(Session* session, const exchange::Step& step, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_step(&step)
{
}

} // namespace navette::ui
