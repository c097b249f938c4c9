// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace navette::ui {

/// A rich text whose links Tab and Shift+Tab step through on their way. QLabel itself never lets Shift+Tab out again
/// (Qt 6.4).
class LinkLabel : public QLabel {
    Q_OBJECT
public:
    explicit LinkLabel(QWidget* parent = nullptr);

protected:
    bool focusNextPrevChild(bool next) override;
};

} // namespace navette::ui
