// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QtConcurrent>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace navette::ui {

/// How far a work is; shared between the thread that works and the window that shows it.
class Progress {
public:
    struct State {
        int done = 0;
        int of = 0; ///< 0: not known
        QString text;
    };

    Progress();
    /// From the working thread, as often as one likes.
    void report(int done, int of, const QString& text = {}) const;
    bool isCancelled() const { return m_shared->cancelled; }
    /// For core calls that take a flag.
    const std::atomic<bool>* cancelFlag() const { return &m_shared->cancelled; }
    void cancel() const { m_shared->cancelled = true; }
    State state() const;

private:
    struct Shared {
        std::atomic<bool> cancelled = false;
        mutable std::mutex mutex;
        State state;
    };
    std::shared_ptr<Shared> m_shared;
};

/// A work that runs off the window's thread.
class BackgroundWork : public QObject {
    Q_OBJECT
public:
    BackgroundWork(const QString& title, QObject* parent);

    QString title() const { return m_title; }
    Progress progress() const { return m_progress; }
    void cancel();

Q_SIGNALS:
    void finished();

private:
    QString m_title;
    Progress m_progress;
};

/// All works that run now; the shell shows them.
class BackgroundWorks : public QObject {
    Q_OBJECT
public:
    static BackgroundWorks& instance();
    QList<BackgroundWork*> running() const { return m_running; }
    BackgroundWork* start(const QString& title);

Q_SIGNALS:
    void changed(); ///< one more, or one less

private:
    explicit BackgroundWorks(QObject* parent);
    QList<BackgroundWork*> m_running;
};

/// Runs \a work off the window's thread with progress and cancel shown by the shell; \a done gets the result in the
/// window's thread, also after a cancel (the result says so), but not once \a owner is gone: then the work is asked to
/// stop. \a work must hold copies of what it reads: a School is a value and cheap to copy.
template <class T>
BackgroundWork* runInBackground(
    QWidget* owner, const QString& title, std::function<T(Progress)> work, std::function<void(T)> done)
{
    BackgroundWork* running = BackgroundWorks::instance().start(title);
    const Progress progress = running->progress();
    auto* watcher = new QFutureWatcher<T>(running);
    QObject::connect(owner, &QObject::destroyed, running, [progress] { progress.cancel(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, running,
        [watcher, running, guard = QPointer<QWidget>(owner), done = std::move(done)] {
            T result = watcher->future().takeResult();
            Q_EMIT running->finished();
            if (guard)
                done(std::move(result));
        });
    watcher->setFuture(QtConcurrent::run([work = std::move(work), progress] { return work(progress); }));
    return running;
}

} // namespace navette::ui
