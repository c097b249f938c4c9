// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/run_log.h"
#include "store/verification.h"
#include "ui/common/session.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>
#include <atomic>
#include <memory>

namespace navette::ui {

class Banner;

/// The lines above the page that say what is out of the ordinary with the open base: only read, in exclusive mode, a
/// backup copy, with a journal that somebody changed, or an update of the ENT that failed.
class Banners : public QWidget {
    Q_OBJECT
public:
    explicit Banners(Session* session, QWidget* parent = nullptr);
    ~Banners() override;

    /// Says when the last run of the ENT's automated update was not what it should be.
    void showDelivery(const delivery::RunLog& log);

Q_SIGNALS:
    void writeRequested(); ///< try to open the base for writing again
    void baseRequested(const QString& path);
    void journalRequested(); ///< the page that shows the journal
    void deliveryRequested(); ///< to see the ENT's automated update

private:
    void update();
    void updateReadOnly();
    void updateCopy();
    void verifyJournal(); ///< once for each base that is opened, off the window's thread
    void showJournal();

    Session* m_session;
    Banner* m_readOnly;
    Banner* m_exclusive;
    Banner* m_copy;
    Banner* m_journal;
    Banner* m_delivery;
    QString m_original; ///< the base that the open one is a copy of
    QTimer m_look; ///< while reading only: does the other still write?
    bool m_wasLocked = false;
    QString m_verified; ///< the base whose journal was held against its chain, or is being
    QFutureWatcher<Result<store::JournalCheck>> m_check;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace navette::ui
