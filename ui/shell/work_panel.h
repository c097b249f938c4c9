// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace navette::ui {

/// What runs in the background: title, how far, cancel. Shows itself when a work takes longer than a moment, and goes
/// with the last one. The window stays usable.
class WorkPanel : public QWidget {
    Q_OBJECT
public:
    explicit WorkPanel(QWidget* parent = nullptr);

Q_SIGNALS:
    /// For the status bar: "Placement automatique : 312 sur 840"; empty when nothing runs.
    void summaryChanged(const QString& text);

private:
    void rebuild();
    void update();

    QVBoxLayout* m_rows;
    QTimer m_tick;
    QTimer m_patience;
};

} // namespace navette::ui
