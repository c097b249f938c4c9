// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/comparison.h"

#include <QDialog>

class QTreeWidget;

namespace navette::ui {

/// What changed between two exchanges of the same step: section by section, object by object, field by field.
class ComparisonDialog : public QDialog {
    Q_OBJECT
public:
    /// \a first and \a second in words: "Import STS du 28/08/2026".
    ComparisonDialog(
        const exchange::Comparison& comparison, const QString& first, const QString& second, QWidget* parent);

private:
    void fill(const exchange::Comparison& comparison);

    QTreeWidget* m_tree;
};

} // namespace navette::ui
