// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/transfer.h"

namespace navette::delivery {

/// A folder of an SFTP server. "sftp://host/depot/" is /depot there, "sftp://host/~/depot/" the account's own.
///
/// SFTP as most servers speak it (version 3) does not rename over a file that is there: the old one is removed just
/// before. Between the two commands the name is free; it never holds half a file, and the next run puts the new one
/// there when this one was cut at that moment.
class SftpDestination : public Destination {
public:
    SftpDestination(const QUrl& folder, const QString& account, const QString& password, const Limits& limits);

    Attempt<> put(const QString& name, const QByteArray& bytes) override;
    Attempt<std::optional<QByteArray>> get(const QString& name) override;
    Attempt<> remove(const QString& name) override;
    QString pathOf(const QString& name) const override;

private:
    /// The path of \a name as a command takes it.
    QByteArray there(const QString& name) const;
    Reply command(const QByteArray& line);

    Place m_place;
    Transfer m_transfer;
};

} // namespace navette::delivery
