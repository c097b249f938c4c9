// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/standing.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace navette::ui {

class IconLabel;

/// How the automated update stands: active or not and why, the next run, and when the ENT was last served.
class StandingCard : public QFrame {
    Q_OBJECT
public:
    explicit StandingCard(QWidget* parent = nullptr);

    void show(const delivery::Standing& standing, const QString& heartbeat, bool running);

Q_SIGNALS:
    void firstLoadRequested(); ///< to the step that loads the year's first file

private:
    IconLabel* m_icon;
    QLabel* m_sentence;
    QLabel* m_remedy;
    QLabel* m_heartbeat;
    QPushButton* m_firstLoad;
};

} // namespace navette::ui
