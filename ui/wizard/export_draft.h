// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exports.h"

namespace navette::ui {

/// What the pages of an export hand each other.
struct ExportDraft {
    exchange::Receiver receiver = exchange::Receiver::Sts;
    exchange::ExportOptions options;
    std::optional<exchange::Outgoing> outgoing;
    School source; ///< what \c outgoing was made from
    std::optional<exchange::Written> written;
    JournalEntry committed; ///< id 0 before
};

} // namespace navette::ui
