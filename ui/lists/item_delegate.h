// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace navette::ui {

/// A line of two texts: the name at the left, as a link where it leads somewhere, and what goes with it muted at the
/// right.
class ItemDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int DetailRole = Qt::UserRole + 1;
    static constexpr int LinkRole = Qt::UserRole + 2;

    using QStyledItemDelegate::QStyledItemDelegate;
    /// Where the name stands in the item's \a rect.
    static QRect nameRect(const QRect& rect, const QFont& font, const QModelIndex& index);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace navette::ui
