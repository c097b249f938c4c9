// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"

#include <QLabel>

namespace navette::ui {

/// A label that shows an icon and follows a change of theme.
class IconLabel : public QLabel {
    Q_OBJECT
public:
    IconLabel(QStringView iconName, Tone tone, int side, QWidget* parent = nullptr);
    void set(QStringView iconName, Tone tone);

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();

    QString m_name;
    Tone m_tone;
    int m_side;
};

} // namespace navette::ui
