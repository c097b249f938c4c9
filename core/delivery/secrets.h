// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

#include <optional>

/// The passwords of the ENT's deposit accounts. They never enter the base, which is copied, sent and backed up. They
/// lie in a file of the account's configuration that only its owner may read, in clear: an update that runs with nobody
/// there has to read it, and a key beside it would protect nothing. The desktop's keyring would, but it is closed when
/// the timer fires before anybody has logged in.
namespace navette::delivery {

/// Whose password: of this account, at this address, for this base.
struct SecretKey {
    QString base; ///< path of the base
    QString address;
    QString account;
};

/// The password; nothing when none is kept. Io when the file cannot be read.
Result<std::optional<QString>> passwordFor(const SecretKey& key);
/// Keeps a password, or forgets it when \a password is empty.
Result<> keepPassword(const SecretKey& key, const QString& password);

/// Where they lie.
QString secretsPath();

} // namespace navette::delivery
