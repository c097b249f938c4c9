// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace navette::ui {

/// Draws a part of the route as a heading with its count, a step as icon, title and "state · summary".
class RouteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setCurrentStep(const QString& stepId) { m_current = stepId; }
    QString currentStep() const { return m_current; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPart(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintStep(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QString m_current; ///< the step that the centre shows
};

} // namespace navette::ui
