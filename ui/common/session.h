// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/steps.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

namespace navette::ui {

/// The base that the window shows: the one place through which anything in ui/ reads the school and changes it.
/// Every view listens to changed() and reads the school again.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    bool isOpen() const { return m_store.has_value(); }
    /// The school; an empty one while no base is open.
    const School& school() const;
    store::Store* store(); ///< null while no base is open
    QString path() const;
    bool isReadOnly() const;
    QString readOnlyReason() const;
    /// The account's name, for decisions and ticks.
    QString user() const;

    /// Opens, creates or closes. The session takes the writer's lock when it can, else reads only.
    Result<> open(const QString& path);
    Result<> create(
        const QString& path, const SchoolInfo& info, const std::optional<store::Store::FirstStep>& first = {});
    void close();

    /// Commits and tells everybody. The one way to change the base from the window.
    Result<JournalEntry> commit(
        const ChangeSet& changes, const JournalEntry& entry, const std::function<Result<>()>& publish = {});
    /// The same for an edit: \a title is what undo names ("Déplacer Mathématiques 6 A"); an empty change does nothing.
    Result<> edit(const ChangeSet& changes, const QString& title, const QString& step = QStringLiteral("edit"));
    /// What taking \a entry back would do, and what stands in the way.
    Result<store::UndoPlan> planUndo(qint64 entry) const;
    Result<JournalEntry> undo(qint64 entry, bool withDependents = false);
    /// Notes what became of an export, and tells everybody.
    Result<> noteOutcome(qint64 entry, const OutcomeNote& note);
    Result<> setOutcome(qint64 entry, Outcome outcome, const QString& note = {});
    /// Undo and redo as the Edit menu offers them: the last step; empty titles when there is none.
    QString undoTitle() const;
    QString redoTitle() const;
    Result<> undoLast();
    Result<> redoLast();

    QList<JournalEntry> journal() const; ///< oldest first, kept until changed()
    QList<exchange::StepStatus> route() const; ///< kept until changed()

    bool isSupervisor() const;
    void setSupervisor(bool supervisor);
    bool isExclusive() const;
    Result<> enterExclusive(const QString& doing);
    void leaveExclusive();

Q_SIGNALS:
    void changed(); ///< the school, its journal, or which base is open
    void stateChanged(); ///< profile, exclusive mode, read only

private:
    void take(store::Store&& store, const QString& lockedReason);
    void tellChanged();
    void readJournal() const;
    const JournalEntry* find(qint64 id) const;
    const JournalEntry* undoable() const;
    const JournalEntry* redoable() const; ///< the undo to take back

    std::optional<store::Store> m_store;
    QString m_lockedReason; ///< who else writes, when that is why we only read
    QTimer m_refresh; ///< for a reader: what the writer committed meanwhile
    School m_empty;
    mutable std::optional<QList<JournalEntry>> m_journal;
    mutable std::optional<QList<exchange::StepStatus>> m_route;
};

} // namespace navette::ui
