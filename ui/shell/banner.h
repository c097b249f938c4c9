// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace navette::ui {

/// A line above the page that says in what state the base is, with the one thing to do about it.
class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(QStringView iconName, const QString& action, QWidget* parent = nullptr);
    /// Shows \a text; hides the banner when it is empty.
    void setText(const QString& text);
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void activated();

private:
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace navette::ui
