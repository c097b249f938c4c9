// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace navette::store {

Actor Actor::current()
{
    Actor actor;
    for (const char* variable : { "USER", "USERNAME" }) {
        if (actor.user.isEmpty())
            actor.user = qEnvironmentVariable(variable);
    }
#ifdef Q_OS_UNIX
    if (actor.user.isEmpty()) {
        if (const passwd* account = ::getpwuid(::getuid()))
            actor.user = QString::fromLocal8Bit(account->pw_name);
    }
#endif
    actor.host = QSysInfo::machineHostName();
    return actor;
}

} // namespace navette::store
