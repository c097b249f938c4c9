// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/steps.h"
#include "store/verification.h"

#include <QString>

namespace navette::ui {

/// What a successor must be able to read without Navette: deputy heads change post in summer.
struct HandoverSource {
    School school;
    QList<JournalEntry> journal; ///< oldest first
    QString base; ///< path
    QString user; ///< who hands over
    QDateTime now;
    Result<store::JournalCheck> check; ///< how the journal stands, or why that is not known
};

/// The handover as the HTML that QTextDocument knows: where the school and each step stand, what is pending, every
/// exchange with its files, fingerprints and what was noted of it, what was decided by hand and why, and how the
/// fingerprints are verified.
QString handoverHtml(const HandoverSource& source);

} // namespace navette::ui
