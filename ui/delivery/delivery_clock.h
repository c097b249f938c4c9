// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/runner.h"
#include "ui/common/session.h"

#include <QTimer>

namespace navette::ui {

/// Runs the ENT's automated update while the window is open: looks every minute whether a run is due, runs it off the
/// window's thread, and puts into the journal what was sent, by this window or by the system's timer beside it.
class DeliveryClock : public QObject {
    Q_OBJECT
public:
    /// \a owner: the widget whose end stops a run.
    DeliveryClock(Session* session, QWidget* owner);

    bool isRunning() const { return m_running; }
    /// Runs at once, whatever time is planned.
    void runNow();
    /// Looks now; what the timer does every minute.
    void look();
    /// The last runs of the open base; empty while none is open.
    const delivery::RunLog& log() const { return m_log; }

Q_SIGNALS:
    void changed(); ///< a run began or ended, here or elsewhere
    void finished(const navette::delivery::RunOutcome& outcome); ///< a run of this window

private:
    void run(delivery::Trigger trigger);
    void record();
    void readLog();
    bool canReach() const;

    Session* m_session;
    QWidget* m_owner;
    QTimer m_timer;
    QString m_path; ///< the base that the log is of
    delivery::RunLog m_log;
    std::optional<delivery::WallTime> m_tried; ///< planned time of the last run of this window
    bool m_running = false;
};

} // namespace navette::ui
