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
    /// \a open: the candidates of one that is open, best first.
    static ListRow ofItem(const matching::Item& item, const QList<matching::Candidate>& open = {});
    static ListRow ofLone(const matching::Lone& lone);
    /// \a settled: the one of ours that answers at present, 0 for none.
    static ListRow ofCandidate(const matching::Candidate& candidate, qint64 settled = 0);
    /// Everything of ours of one kind, for the full search; those in \a likely first, with their score, for the object
    /// \a item.
    static QList<ListRow> ofAllOurs(const School& school, const matching::Item& item,
        const QList<matching::Candidate>& likely, const QString& search);

    /// "C’est quelqu’un de nouveau", "C’est une classe nouvelle"...
    static QString createText(MatchKind kind);
    /// Motives that occur, for setting aside.
    static QStringList motives(MatchKind kind, bool ours);
    /// "Ses services et ses cours ne partiront pas vers STS tant que...": what being open means.
    static QString consequenceOfOpen(MatchKind kind);
    /// Why an open object is open, which candidate is the closest and what becomes of an import's stand-in.
    static QStringList whyOpen(MatchKind kind, const QList<matching::Candidate>& candidates);
    /// "Enseignants : tout est réglé".
    static QString settledTitle(MatchKind kind);
    /// "Chaque enseignant de STS a son équivalent chez nous ou a été mis de côté."
    static QString settledText(MatchKind kind);
    /// A score in words: "très probable".
    static QString likelihood(const matching::Candidate& candidate);
    /// Whether somebody of ours comes into question for it: else it has no counterpart.
    static bool hasProposal(const QList<matching::Candidate>& candidates);
    /// "règle", or who and when.
    static QString signature(const matching::Item& item);
};

} // namespace navette::ui
