// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/entities_exchange.h"

/// The system's own scheduler, which runs the ENT's automated update while no window is open: systemd's timers of the
/// account, or Windows' task scheduler.
namespace navette::delivery {

enum class SchedulerState {
    Absent, ///< nothing is installed for this base
    Outdated, ///< installed for other days, times or another place of the program
    Written, ///< the files are there, and the system does not run them (yet)
    Active
};

/// How it stands for \a base. Asks the system: some tenths of a second.
SchedulerState schedulerState(const QString& base, const EntDelivery& settings);

/// What came of an installation.
struct Installation {
    bool active = false; ///< the system took it
    QString folder; ///< where the files are
    QString command; ///< what a person has to type when it is not
    QString answer; ///< what the system said, when it refused
};

/// Writes the files and has the system take them. Io when they cannot be written; that the system does not take them is
/// no error: \c command says what is left to do.
Result<Installation> installScheduler(const QString& base, const EntDelivery& settings);
/// Takes them away again. Nothing installed is nothing to do.
Result<> uninstallScheduler(const QString& base);

/// Full path of navette-cli, beside this program.
QString commandLineProgram();

} // namespace navette::delivery
