// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/list_filter.h"

#include "ui/lists/list_model.h"

namespace navette::ui {

void ListFilter::setOnlyRemarked(bool only)
{
    m_onlyRemarked = only;
    invalidateFilter();
}

bool ListFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_onlyRemarked && !sourceModel()->index(row, 0, parent).data(ListModel::RemarkedRole).toBool())
        return false;
    return SortedTable::filterAcceptsRow(row, parent);
}

} // namespace navette::ui
