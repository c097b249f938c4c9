// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/situation.h"
#include "exchange/plan.h"

#include <optional>

namespace navette::exchange {

using checks::Receiver;
enum class EntDialect { Kosmos, Edt };

/// The stable names of the command line: "sts", "siecle", "ent".
std::optional<Receiver> receiverOfName(QStringView name);

struct ExportOptions {
    QDateTime at; ///< local time, for the official name and the dates in the file
    QString acceptedBecause; ///< why a file that does not hold every pupil with a group goes out all the same
    QString reason; ///< given to every finding to verify that has none yet: on the command line, one for all
    EntDialect dialect = EntDialect::Kosmos;
    bool sealed = false; ///< the ENT's file: in its container, for every EntPartner of the school
    bool automatic = false; ///< the ENT's file goes by itself (checks::Situation)
};

/// EDT_vers_STS, the pupil–group links or EDT_vers_Kosmos: the checks, then the bytes, read again with our own reader
/// and compared. A sealed file is compared before it is sealed, and opened again with its own key; ENT_SEAL blocks when
/// there is no partner, or a partner's key will not do. With a blocking finding, no bytes.
/// Its findings carry the reasons that were given for them.
Outgoing planExport(Receiver receiver, const School& school, const ExportOptions& options);

} // namespace navette::exchange
