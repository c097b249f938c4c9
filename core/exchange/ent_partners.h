// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/change_set.h"

/// For whom the ENT's file is sealed: rows of EntPartner, one or two.
namespace navette::exchange {

/// A new partner of that name, the key in the form that is kept. Refused, with what to do, for a key that the container
/// would refuse (formats/ent/container.h), a name that is empty or taken, one partner too many.
Result<ChangeSet> addPartner(const School& school, const QString& name, const QByteArray& publicKeyPem);
/// The partner is no longer; empty when there is none of that id.
ChangeSet removePartner(const School& school, Id<EntPartner> partner);

/// What tells a partner's key from another, to be compared with what the ENT says: "RSA 2048 bits, SHA-256 AB:CD:…";
/// empty when the key does not read.
QString keyWords(const EntPartner& partner);
/// Whether one more may be added.
bool mayAddPartner(const School& school);

} // namespace navette::exchange
