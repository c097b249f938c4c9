// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/session.h"

#include <QFileInfo>

namespace navette::ui {

namespace {

    /// How often a window that only reads looks for what the writer committed.
    constexpr int RefreshMilliseconds = 4000;

    bool isStep(const JournalEntry& entry) { return entry.undoes == 0 && entry.changedRows > 0; }

} // namespace

Session::Session(QObject* parent)
    : QObject(parent)
{
    m_refresh.setInterval(RefreshMilliseconds);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (!m_store)
            return;
        const Result<bool> fresh = m_store->refresh();
        if (fresh && *fresh)
            tellChanged();
    });
}

Session::~Session() = default;

const School& Session::school() const { return m_store ? m_store->school() : m_empty; }

store::Store* Session::store() { return m_store ? &*m_store : nullptr; }

QString Session::path() const { return m_store ? m_store->path() : QString(); }

bool Session::isReadOnly() const { return m_store && m_store->isReadOnly(); }

QString Session::readOnlyReason() const
{
    if (!isReadOnly())
        return {};
    return m_lockedReason.isEmpty() ? m_store->readOnlyReason() : m_lockedReason;
}

QString Session::user() const { return m_store ? m_store->actor().user : store::Actor::current().user; }

Result<> Session::open(const QString& path)
{
    // The lock is ours when the same base is opened again.
    if (m_store && QFileInfo(m_store->path()) == QFileInfo(path) && !m_store->isReadOnly())
        return {};
    QString lockedReason;
    Result<store::Store> opened = store::Store::open(path, store::Mode::ReadWrite);
    if (!opened && QFileInfo(path).isFile()
        && (opened.error().kind == ErrorKind::Locked || !QFileInfo(path).isWritable())) {
        lockedReason = opened.error().cause;
        opened = store::Store::open(path, store::Mode::ReadOnly);
    }
    if (!opened)
        return tl::unexpected(opened.error());
    take(std::move(*opened), lockedReason);
    return {};
}

Result<> Session::create(
    const QString& path, const SchoolInfo& info, const std::optional<store::Store::FirstStep>& first)
{
    NAVETTE_TRY(created, store::Store::create(path, info, store::Actor::current(), first));
    take(std::move(created), {});
    return {};
}

void Session::close()
{
    if (!m_store)
        return;
    m_refresh.stop();
    m_store.reset();
    m_lockedReason.clear();
    tellChanged();
    Q_EMIT stateChanged();
}

void Session::take(store::Store&& store, const QString& lockedReason)
{
    const bool supervisor = isSupervisor();
    m_store.emplace(std::move(store));
    m_lockedReason = lockedReason;
    if (supervisor && !m_store->isReadOnly())
        m_store->setProfile(QStringLiteral("SPR"));
    if (m_store->isReadOnly())
        m_refresh.start();
    else
        m_refresh.stop();
    tellChanged();
    Q_EMIT stateChanged();
}

void Session::tellChanged()
{
    m_journal.reset();
    m_route.reset();
    Q_EMIT changed();
}

Result<JournalEntry> Session::commit(
    const ChangeSet& changes, const JournalEntry& entry, const std::function<Result<>()>& publish)
{
    if (!m_store)
        return failure(ErrorKind::Usage, tr("Aucune base n’est ouverte."), tr("Rien n’a été enregistré."),
            tr("Ouvrez une base, puis recommencez."));
    Result<JournalEntry> committed = m_store->commit(changes, entry, publish);
    if (committed)
        tellChanged();
    return committed;
}

Result<> Session::edit(const ChangeSet& changes, const QString& title, const QString& step)
{
    if (changes.isEmpty())
        return {};
    JournalEntry entry;
    entry.step = step;
    entry.title = title;
    NAVETTE_CHECK(commit(changes, entry));
    return {};
}

Result<store::UndoPlan> Session::planUndo(qint64 entry) const
{
    if (!m_store)
        return failure(ErrorKind::Usage, tr("Aucune base n’est ouverte."), tr("Rien n’a été annulé."));
    return m_store->planUndo(entry);
}

Result<JournalEntry> Session::undo(qint64 entry, bool withDependents)
{
    if (!m_store)
        return failure(ErrorKind::Usage, tr("Aucune base n’est ouverte."), tr("Rien n’a été annulé."));
    Result<JournalEntry> undone = m_store->undo(entry, withDependents);
    if (undone)
        tellChanged();
    return undone;
}

Result<> Session::noteOutcome(qint64 entry, const OutcomeNote& note)
{
    if (!m_store)
        return failure(ErrorKind::Usage, tr("Aucune base n’est ouverte."), tr("Rien n’a été enregistré."));
    NAVETTE_CHECK(m_store->noteOutcome(entry, note));
    tellChanged();
    return {};
}

Result<> Session::setOutcome(qint64 entry, Outcome outcome, const QString& note)
{
    return noteOutcome(entry, { .outcome = outcome, .note = note });
}

const JournalEntry* Session::undoable() const
{
    if (!m_store || m_store->isReadOnly())
        return nullptr;
    readJournal();
    const auto last = std::find_if(m_journal->crbegin(), m_journal->crend(),
        [](const JournalEntry& entry) { return isStep(entry) && entry.undoneBy == 0; });
    return last == m_journal->crend() ? nullptr : &*last;
}

const JournalEntry* Session::redoable() const
{
    if (!m_store || m_store->isReadOnly())
        return nullptr;
    readJournal();
    // An undo that stands, not yet covered by a newer step. Redoing is taking that undo back.
    for (auto entry = m_journal->crbegin(); entry != m_journal->crend(); ++entry) {
        if (isStep(*entry))
            return nullptr;
        if (entry->undoes == 0 || entry->undoneBy != 0)
            continue;
        const JournalEntry* undone = find(entry->undoes);
        if (undone && undone->undoes == 0)
            return &*entry;
    }
    return nullptr;
}

const JournalEntry* Session::find(qint64 id) const
{
    const auto found = std::find_if(
        m_journal->cbegin(), m_journal->cend(), [id](const JournalEntry& entry) { return entry.id == id; });
    return found == m_journal->cend() ? nullptr : &*found;
}

QString Session::undoTitle() const
{
    const JournalEntry* entry = undoable();
    return entry ? entry->title : QString();
}

QString Session::redoTitle() const
{
    const JournalEntry* entry = redoable();
    return entry ? find(entry->undoes)->title : QString();
}

Result<> Session::undoLast()
{
    const JournalEntry* entry = undoable();
    if (!entry)
        return {};
    NAVETTE_CHECK(undo(entry->id));
    return {};
}

Result<> Session::redoLast()
{
    const JournalEntry* entry = redoable();
    if (!entry)
        return {};
    NAVETTE_CHECK(undo(entry->id));
    return {};
}

void Session::readJournal() const
{
    if (!m_journal)
        m_journal = m_store ? m_store->journal().value_or(QList<JournalEntry>()) : QList<JournalEntry>();
}

QList<JournalEntry> Session::journal() const
{
    readJournal();
    return *m_journal;
}

QList<exchange::StepStatus> Session::route() const
{
    if (!m_route)
        m_route = exchange::route(school(), journal());
    return *m_route;
}

bool Session::isSupervisor() const { return m_store && m_store->actor().profile == QLatin1String("SPR"); }

void Session::setSupervisor(bool supervisor)
{
    if (!m_store || supervisor == isSupervisor())
        return;
    m_store->setProfile(supervisor ? QStringLiteral("SPR") : QStringLiteral("MODIF"));
    Q_EMIT stateChanged();
}

bool Session::isExclusive() const { return m_store && m_store->isExclusive(); }

Result<> Session::enterExclusive(const QString& doing)
{
    if (!m_store)
        return failure(ErrorKind::Usage, tr("Aucune base n’est ouverte."));
    NAVETTE_CHECK(m_store->enterExclusive(doing));
    Q_EMIT stateChanged();
    return {};
}

void Session::leaveExclusive()
{
    if (!m_store || !m_store->isExclusive())
        return;
    m_store->leaveExclusive();
    Q_EMIT stateChanged();
}

} // namespace navette::ui
