// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journal_entry.h"

/// The figures and findings of a journal entry as JSON, for a column.
namespace navette::store {

QByteArray toText(const QList<JournalCount>& counts);
QList<JournalCount> countsFromText(const QByteArray& json);

/// Without the remedies' change sets: they fit the moment of the finding only.
QByteArray toText(const Findings& findings);
Findings findingsFromText(const QByteArray& json);

/// SQL tells null from empty, and the columns take no null.
inline QString notNull(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

} // namespace navette::store
