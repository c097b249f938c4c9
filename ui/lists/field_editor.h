// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/sheet_description.h"

#include <QWidget>

namespace navette::ui {

/// A field of the sheet that can be filled. What was typed is taken when Enter is pressed or the keyboard goes
/// elsewhere; Escape takes it back.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    FieldEditor(const SheetEditor& editor, const QString& label, QWidget* parent = nullptr);

    /// The field's state anew; its type and name must be the same.
    void setEditor(const SheetEditor& editor, const QString& readOnlyReason);
    const SheetEditor& editor() const { return m_editor; }
    /// Shows the base's value again.
    void restore();
    QWidget* control() const { return m_control; }

Q_SIGNALS:
    void entered(const QVariant& value); ///< another than the base has
    void left(); ///< Escape

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeControl();
    QVariant value() const;
    void take();

    SheetEditor m_editor;
    QWidget* m_control;
};

} // namespace navette::ui
