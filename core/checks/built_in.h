// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace navette::checks {

/// The bytes of a data file that is compiled into this room (resources/checks).
QByteArray builtInData(const QString& name);

} // namespace navette::checks
