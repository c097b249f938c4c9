// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entities_exchange.h"

/// What tells the system to run the ENT's automated update while no window is open: the texts, exactly as they are
/// written to disk. Both systems make up once for the times that they slept through.
namespace navette::delivery {

struct Unit {
    QString fileName;
    QByteArray bytes;
};

/// "navette-ent-3f2a9c1b": the same for the same base, another for another one.
QString unitName(const QString& base);

/// The service and the timer, in this order, for ~/.config/systemd/user (systemd.service(5), systemd.timer(5),
/// systemd.time(7)). \a program: full path of navette-cli.
QList<Unit> systemdUnits(const QString& base, const EntDelivery& settings, const QString& program);

/// The task for Windows' task scheduler, as schtasks /Create /XML reads it: UTF-16 with its mark, schema 1.2
/// (MS-TSCH §2.5). \a from: first day on which it may run.
Unit windowsTask(const QString& base, const EntDelivery& settings, const QString& program, QDate from);
/// The task's name in that scheduler.
QString windowsTaskName(const QString& base);

} // namespace navette::delivery
