// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/delivery_clock.h"

#include "delivery/deposits.h"
#include "delivery/secrets.h"
#include "ui/common/background.h"

#include <QWidget>

namespace navette::ui {

namespace {

    constexpr int LookMilliseconds = 60'000;

    bool sameRuns(const delivery::RunLog& a, const delivery::RunLog& b)
    {
        return a.runs.size() == b.runs.size() && (a.runs.isEmpty() || a.runs.last().at == b.runs.last().at);
    }

} // namespace

DeliveryClock::DeliveryClock(Session* session, QWidget* owner)
    : QObject(owner)
    , m_session(session)
    , m_owner(owner)
{
    m_timer.setInterval(LookMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &DeliveryClock::look);
    connect(m_session, &Session::changed, this, [this] {
        if (m_path == m_session->path())
            return;
        m_path = m_session->path();
        m_log = {};
        m_tried.reset();
        if (m_path.isEmpty()) {
            m_timer.stop();
        } else {
            m_timer.start();
            // Not in the middle of an opening that others listen to.
            QTimer::singleShot(0, this, &DeliveryClock::look);
        }
        Q_EMIT changed();
    });
}

void DeliveryClock::look()
{
    if (!m_session->isOpen())
        return;
    record();
    readLog();
    const QDateTime now = QDateTime::currentDateTime();
    if (m_running || !canReach() || !delivery::isDue(m_session->school(), m_session->journal(), m_log, now))
        return;
    // A run that could not even note that it failed is not tried again every minute.
    const auto planned = delivery::lastPlanned(*delivery::settingsOf(m_session->school()), delivery::wallTimeOf(now));
    if (planned == m_tried)
        return;
    m_tried = planned;
    run(delivery::Trigger::Schedule);
}

void DeliveryClock::runNow()
{
    if (m_session->isOpen() && !m_running)
        run(delivery::Trigger::ByHand);
}

/// Without the password a run would only note a failure that is none: the station that has it does the work.
bool DeliveryClock::canReach() const
{
    const EntDelivery* settings = delivery::settingsOf(m_session->school());
    if (!settings || settings->type != DeliveryType::WebDav || settings->account.isEmpty())
        return settings != nullptr;
    const auto password = delivery::passwordFor({ m_path, settings->address, settings->account });
    return password && password->has_value();
}

void DeliveryClock::run(delivery::Trigger trigger)
{
    m_running = true;
    Q_EMIT changed();
    runInBackground<delivery::RunOutcome>(
        m_owner, tr("Mise à jour de l’ENT"),
        [path = m_path, trigger](const Progress& progress) {
            delivery::Surroundings around = delivery::Surroundings::real(progress.cancelFlag());
            around.tell = [&](const QString& text) { progress.report(0, 0, text); };
            return delivery::runOnce(path, trigger, around);
        },
        [this](const delivery::RunOutcome& outcome) {
            m_running = false;
            record();
            readLog();
            Q_EMIT changed();
            Q_EMIT finished(outcome);
        });
}

void DeliveryClock::record()
{
    if (!m_session->isOpen() || m_session->isReadOnly())
        return;
    // What cannot be noted now is found again in a minute.
    static_cast<void>(delivery::recordDeposits(
        m_path, m_session->journal(), [this](const JournalEntry& entry) { return m_session->commit({}, entry); }));
}

void DeliveryClock::readLog()
{
    delivery::RunLog log = delivery::readRunLog(m_path);
    const bool same = sameRuns(log, m_log);
    m_log = std::move(log);
    if (!same)
        Q_EMIT changed();
}

} // namespace navette::ui
