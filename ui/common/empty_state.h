// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace navette::ui {

/// What a page shows while it has nothing to show: an icon, a title, one sentence, at most one thing to do.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    /// An empty \a action: no button.
    EmptyState(QStringView iconName, const QString& title, const QString& sentence, const QString& action = {},
        QWidget* parent = nullptr);

    void set(QStringView iconName, const QString& title, const QString& sentence, const QString& action = {});
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void activated(); ///< the button

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace navette::ui
