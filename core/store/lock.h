// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace navette::store {

/// Who holds a base.
struct LockInfo {
    QString user;
    QString host;
    qint64 pid = 0;
    QDateTime since; ///< UTC
    bool exclusive = false; ///< in exclusive mode, not merely writing
    QString doing; ///< French: "Import SIECLE"; may be empty
    QString application; ///< "navette" or "navette-cli"

    /// "MARTIN (poste SECRETARIAT-2) a la main en mode exclusif depuis 14 h 05 : Import SIECLE."
    QString sentence() const;
};

} // namespace navette::store
