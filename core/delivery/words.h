// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/destination.h"

#include <QCoreApplication>

namespace navette::delivery {

/// Where the texts of this room are translated, and those that several of its files say.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Delivery)

public:
    /// What follows of every deposit that failed.
    static QString nothingSent() { return tr("Rien n’a été envoyé ; le fichier déposé la fois d’avant est intact."); }
};

inline tl::unexpected<Failure> fail(Error error, bool mayPass = false)
{
    return tl::unexpected<Failure>(Failure { std::move(error), mayPass });
}

} // namespace navette::delivery
