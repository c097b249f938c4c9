// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/scheduler.h"

#include <QFrame>
#include <optional>

class QLabel;
class QPushButton;

namespace navette::ui {

class IconLabel;

/// How the update runs while Navette is closed: the timer of the system, put in and taken out here.
class SchedulerCard : public QFrame {
    Q_OBJECT
public:
    explicit SchedulerCard(QWidget* parent = nullptr);

    /// For \a settings as they are saved; asks the system in the background how it stands. Without settings, or ones
    /// that are switched off, there is nothing to put in.
    void show(const QString& base, const std::optional<EntDelivery>& settings);

private:
    void ask();
    void install();
    void uninstall();
    void tell(delivery::SchedulerState state);
    void setBusy(bool busy);

    QString m_base;
    std::optional<EntDelivery> m_settings;
    int m_asked = 0; ///< answers to older questions are passed over
    IconLabel* m_icon;
    QLabel* m_state;
    QLabel* m_note;
    QLabel* m_command;
    QPushButton* m_install;
    QPushButton* m_uninstall;
};

} // namespace navette::ui
