// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/built_in.h"

#include <QFile>

// A static library's resources are asked for by name, outside any namespace.
static void initialiseResources() { Q_INIT_RESOURCE(navette_rules); }

namespace navette::checks {

QByteArray builtInData(const QString& name)
{
    initialiseResources();
    QFile file(QStringLiteral(":/checks/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

} // namespace navette::checks
