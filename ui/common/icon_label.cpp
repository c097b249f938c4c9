// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icon_label.h"

#include <QEvent>

namespace navette::ui {

IconLabel::IconLabel(QStringView iconName, Tone tone, int side, QWidget* parent)
    : QLabel(parent)
    , m_name(iconName.toString())
    , m_tone(tone)
    , m_side(side)
{
    draw();
}

void IconLabel::set(QStringView iconName, Tone tone)
{
    m_name = iconName.toString();
    m_tone = tone;
    draw();
}

void IconLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

void IconLabel::draw() { setPixmap(icon(m_name, m_tone).pixmap(QSize(m_side, m_side))); }

} // namespace navette::ui
