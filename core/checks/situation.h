// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

/// What a check must know beside the school.
namespace navette::checks {

/// Who takes a file from us.
enum class Receiver { Sts, Siecle, Ent };

/// The stable names of the command line and of FindingReason::receiver: "sts", "siecle", "ent".
QString receiverName(Receiver receiver);

struct Situation {
    QDate today = QDate::currentDate(); ///< for the age of files and for who came and went since
    QString acceptedBecause = {}; ///< why an incomplete set of pupil–group links goes out all the same
    bool automatic = false; ///< the ENT's file goes by itself: what only disturbs a person's own export blocks it
    QString dialect = {}; ///< of the ENT's file that is about to be written; empty: the automated update's own
};

} // namespace navette::checks
