// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/background.h"

#include <QCoreApplication>

namespace navette::ui {

Progress::Progress()
    : m_shared(std::make_shared<Shared>())
{
}

void Progress::report(int done, int of, const QString& text) const
{
    const std::lock_guard guard(m_shared->mutex);
    m_shared->state = { done, of, text };
}

Progress::State Progress::state() const
{
    const std::lock_guard guard(m_shared->mutex);
    return m_shared->state;
}

BackgroundWork::BackgroundWork(const QString& title, QObject* parent)
    : QObject(parent)
    , m_title(title)
{
}

void BackgroundWork::cancel() { m_progress.cancel(); }

BackgroundWorks::BackgroundWorks(QObject* parent)
    : QObject(parent)
{
}

BackgroundWorks& BackgroundWorks::instance()
{
    // Goes with the application: a work that still runs then holds all it needs itself.
    static QPointer<BackgroundWorks> works;
    if (!works)
        works = new BackgroundWorks(QCoreApplication::instance());
    return *works;
}

BackgroundWork* BackgroundWorks::start(const QString& title)
{
    auto* work = new BackgroundWork(title, this);
    m_running.append(work);
    connect(work, &BackgroundWork::finished, this, [this, work] {
        m_running.removeOne(work);
        work->deleteLater();
        Q_EMIT changed();
    });
    Q_EMIT changed();
    return work;
}

} // namespace navette::ui
