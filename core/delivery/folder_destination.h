// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/destination.h"

namespace navette::delivery {

/// A folder of this station or of the network. It is never created: a drive that is not connected would become an empty
/// folder that nobody reads.
class FolderDestination : public Destination {
public:
    explicit FolderDestination(const QString& folder);

    Attempt<> put(const QString& name, const QByteArray& bytes) override;
    Attempt<std::optional<QByteArray>> get(const QString& name) override;
    Attempt<> remove(const QString& name) override;
    QString pathOf(const QString& name) const override;

private:
    Attempt<> exists() const;
    Failure notWritten() const;

    QString m_folder;
};

} // namespace navette::delivery
