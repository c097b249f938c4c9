// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"

#include <map>
#include <set>

namespace navette::ui {

/// Which rows of a change set are to be committed. Keeps references sound: what is left out takes with it whatever
/// would point to nothing, and what is taken back in brings what it points to.
class ChangeSelection {
public:
    explicit ChangeSelection(const ChangeSet& changes);

    bool isChosen(RowKey key) const { return !m_out.contains(key); }
    /// Chooses or leaves out \a key; gives the other rows that had to follow, without it.
    QList<RowKey> choose(RowKey key, bool chosen);
    qsizetype leftOutCount() const { return static_cast<qsizetype>(m_out.size()); }
    QList<RowKey> leftOut() const { return { m_out.begin(), m_out.end() }; }
    /// The rows that remain, as a set.
    ChangeSet chosen() const { return m_changes.without(leftOut()); }

private:
    /// \a from cannot be committed without \a needs.
    void need(RowKey from, RowKey needs);

    ChangeSet m_changes;
    std::set<RowKey> m_out;
    std::map<RowKey, QList<RowKey>> m_needs;
    std::map<RowKey, QList<RowKey>> m_neededBy;
};

} // namespace navette::ui
