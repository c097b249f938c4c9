// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

#include <QStandardPaths>

namespace navette::ui {

/// Writes \a bytes whole or not at all; Io when it cannot.
Result<> writeFile(const QString& path, const QByteArray& bytes);

/// The account's folder for \a location; its home when the account has no such folder.
QString standardFolder(QStandardPaths::StandardLocation location);

} // namespace navette::ui
