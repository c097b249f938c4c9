// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/matching.h"
#include "ui/correspondence/row_list_model.h"

#include <QCoreApplication>

namespace navette::ui {

/// What the correspondence tab says of each kind, and its rows in words.
class KindRows {
    Q_DECLARE_TR_FUNCTIONS(KindRows)
public:
    static ListRow ofItem(const matching::Item& item);
    static ListRow ofLone(const matching::Lone& lone);
    static ListRow ofCandidate(const matching::Candidate& candidate);
    /// Everything of ours of \a kind, for the full search; those in \a likely first, with their score.
    static QList<ListRow> ofAllOurs(
        const School& school, MatchKind kind, const QList<matching::Candidate>& likely, const QString& search);

    /// "C’est quelqu’un de nouveau", "C’est une classe nouvelle"...
    static QString createText(MatchKind kind);
    /// Motives that occur, for setting aside.
    static QStringList motives(MatchKind kind, bool ours);
    /// "Ses services et ses cours ne partiront pas vers STS tant que...": what being open means.
    static QString consequenceOfOpen(MatchKind kind);
    /// "règle", or who and when.
    static QString signature(const matching::Item& item);
};

} // namespace navette::ui
