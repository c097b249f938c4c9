// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tables.h"

namespace navette::ui {

/// A SortedTable that can also keep only the rows that have something to look at.
class ListFilter : public SortedTable {
    Q_OBJECT
public:
    using SortedTable::SortedTable;
    void setOnlyRemarked(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool m_onlyRemarked = false;
};

} // namespace navette::ui
