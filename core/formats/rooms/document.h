// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"

#include <QList>

/// rooms.csv: code;libelle;capacite;type;site. Our own small format.
namespace navette::rooms {

struct Room {
    QString code, label;
    int capacity = 0; ///< seats; 0 unknown
    QString type, site;

    bool operator==(const Room&) const = default;
};

struct Document {
    QString sourceName;
    QList<Room> rooms;
    Findings findings;
};

} // namespace navette::rooms
