// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/prepare.h"
#include "ui/common/session.h"

#include <QFrame>
#include <QPointer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTimer;
class QTreeWidget;

namespace navette::ui {

class BackgroundWork;

/// Automatic placement: starts it, shows how far it is, stops it, puts what it found on the grid as one step that can
/// be taken back, and says of each lesson that found no place why.
class PlacementPanel : public QFrame {
    Q_OBJECT
public:
    explicit PlacementPanel(Session* session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The step that comes before: the lessons to place are made there.
    void openPage(const QString& stepId);

private:
    void start();
    void stop();
    void poll();
    void take(const Result<exchange::PlacementResult>& result);
    void refresh();

    Session* m_session;
    QPointer<BackgroundWork> m_work;
    QLabel* m_text;
    QWidget* m_redo; ///< shown while the lessons are older than what they were made from
    QSpinBox* m_seconds;
    QCheckBox* m_keep;
    QPushButton* m_start;
    QPushButton* m_stop;
    QProgressBar* m_bar;
    QTreeWidget* m_unplaced;
    QTimer* m_poll;
};

} // namespace navette::ui
