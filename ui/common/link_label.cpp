// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/link_label.h"

#include <limits>

namespace navette::ui {

LinkLabel::LinkLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
}

bool LinkLabel::focusNextPrevChild(bool next)
{
    // The link that has the keyboard is the selected text.
    const int before = hasSelectedText() ? selectionStart() : std::numeric_limits<int>::max();
    const bool moved = QLabel::focusNextPrevChild(next);
    const bool stayed = hasFocus() && hasSelectedText() && selectionStart() >= before;
    if (next || !stayed)
        return moved;
    setSelection(0, 0);
    return QFrame::focusNextPrevChild(false);
}

} // namespace navette::ui
