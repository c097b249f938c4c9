// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/transfer.h"

namespace navette::delivery {

/// A folder of a WebDAV server (RFC 4918): PUT under the waiting name, then MOVE onto the official one, which the
/// server does at once or not at all.
class WebDavDestination : public Destination {
public:
    WebDavDestination(const QUrl& folder, const QString& account, const QString& password, const Limits& limits);

    Attempt<> put(const QString& name, const QByteArray& bytes) override;
    Attempt<std::optional<QByteArray>> get(const QString& name) override;
    Attempt<> remove(const QString& name) override;
    QString pathOf(const QString& name) const override;

private:
    Place m_place;
    Transfer m_transfer;
    Limits m_limits;
    QString m_password;
};

} // namespace navette::delivery
