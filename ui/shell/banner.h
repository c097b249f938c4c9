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
    explicit Banner(QStringView iconName, QWidget* parent = nullptr);
    /// Shows \a text and a button for \a action; no button when \a action is empty, no banner when \a text is.
    void setText(const QString& text, const QString& action = {});
    QString text() const;
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void activated();

private:
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace navette::ui
