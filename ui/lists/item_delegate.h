// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace navette::ui {

/// A line of two texts: the name at the left, what goes with it muted at the right; the name keeps its place when they
/// meet.
class ItemDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int DetailRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace navette::ui
