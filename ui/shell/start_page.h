// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace navette::ui {

/// What the window shows while no base is open: the bases of late, a new one, another one, the fictional school.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    /// Reads the list of recent bases again.
    void refresh();
    void setDemoAvailable(bool available);

Q_SIGNALS:
    void openRequested(const QString& path); ///< empty: ask which
    void newRequested();
    void demoRequested();

private:
    QListWidget* m_recent;
    QWidget* m_recentBlock;
    QWidget* m_demo = nullptr;
};

} // namespace navette::ui
