// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/run_log.h"
#include "ui/common/session.h"

#include <QTimer>
#include <QWidget>

namespace navette::ui {

class Banner;

/// The lines above the page that say what is out of the ordinary with the open base: only read, in exclusive mode, a
/// backup copy, or an update of the ENT that failed.
class Banners : public QWidget {
    Q_OBJECT
public:
    explicit Banners(Session* session, QWidget* parent = nullptr);

    /// Says when the last run of the ENT's automated update was not what it should be.
    void showDelivery(const delivery::RunLog& log);

Q_SIGNALS:
    void writeRequested(); ///< try to open the base for writing again
    void baseRequested(const QString& path);
    void deliveryRequested(); ///< to see the ENT's automated update

private:
    void update();
    void updateReadOnly();
    void updateCopy();

    Session* m_session;
    Banner* m_readOnly;
    Banner* m_exclusive;
    Banner* m_copy;
    Banner* m_delivery;
    QString m_original; ///< the base that the open one is a copy of
    QTimer m_look; ///< while reading only: does the other still write?
    bool m_wasLocked = false;
};

} // namespace navette::ui
