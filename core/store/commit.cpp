// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "common/sha256.h"
#include "store/backup.h"
#include "store/journal.h"
#include "store/rows.h"
#include "store/store_private.h"

#include <QFileInfo>

namespace navette::store {

namespace {

    /// The rows of the entries after \a known, applied to \a school; false when they do not fit it.
    Result<bool> catchUp(Connection& connection, School& school, qint64 known, qint64 newest)
    {
        for (qint64 id = known + 1; id <= newest; ++id) {
            NAVETTE_TRY(changes, readChanges(connection, id));
            if (!changes.applyTo(school))
                return false;
        }
        return true;
    }

} // namespace

Result<> Store::Private::prepareReading()
{
    // A reader's base may be left in the middle of a step by a writer that crashed; one read from a copy for that
    // reason may have been repaired and moved on. Opening it afresh settles both.
    const bool reader = !readOnlyReason.isEmpty();
    if (!reader || (!connection.isCopy() && connection.number(QStringLiteral("PRAGMA schema_version"))))
        return {};
    NAVETTE_TRY(reopened, Connection::open(path, Connection::Access::Read));
    connection = std::move(reopened);
    return {};
}

Result<> Store::Private::load()
{
    NAVETTE_CHECK(prepareReading());
    NAVETTE_TRY(transaction, Transaction::begin(connection, Transaction::Kind::Read));
    NAVETTE_TRY(last, newestEntry(connection));
    // A few steps are applied one by one; a base not read yet, and whatever does not fit, is read as a whole.
    bool current = newest != 0 && last >= newest;
    if (current && last != newest) {
        School next = school;
        NAVETTE_TRY(fits, catchUp(connection, next, newest, last));
        if (fits)
            school = std::move(next);
        current = fits;
    }
    if (!current) {
        NAVETTE_TRY(whole, loadSchool(connection));
        school = std::move(whole);
    }
    NAVETTE_TRY(version, connection.number(QStringLiteral("PRAGMA data_version")));
    newest = last;
    dataVersion = version;
    return transaction.commit();
}

Result<> Store::Private::writable() const
{
    const QString name = french::quoted(QFileInfo(path).fileName());
    if (!readOnlyReason.isEmpty())
        return failure(ErrorKind::Io, readOnlyReason, StoreWords::tr("Rien n’a été modifié."),
            StoreWords::tr("Pour la modifier, ouvrez la base %1 en écriture.").arg(name));
    if (!lock->isHeld())
        return failure(ErrorKind::Locked,
            StoreWords::tr("Un autre poste a repris la base %1, parce que celui-ci ne donnait plus signe de vie.")
                .arg(name),
            StoreWords::tr("Rien n’a été modifié."), StoreWords::tr("Fermez la base et ouvrez-la de nouveau."));
    return {};
}

void Store::Private::complete(JournalEntry& entry, const ChangeSet& changes) const
{
    entry.id = newest + 1;
    if (!entry.at.isValid())
        entry.at = QDateTime::currentDateTimeUtc();
    entry.user = actor.user;
    entry.host = actor.host;
    entry.profile = actor.profile;
    entry.exclusive = exclusive;
    entry.changedRows = changes.size();
    entry.undoneBy = 0;
    entry.outcomes.clear();
    entry.chainedLater = false;
    for (JournalFile& file : entry.files) {
        // Of the bytes that are kept, whatever the caller says.
        file.size = file.content.size();
        file.sha256 = sha256Hex(file.content);
    }
}

void Store::Private::backUp(JournalEntry& entry)
{
    // Nothing was ever committed: there is nothing to lose.
    if (newest == 0)
        return;
    const Result<> saved = rotateBackups(connection, QDateTime::currentDateTime());
    if (saved)
        return;
    Finding finding;
    finding.code = QStringLiteral("STORE_BACKUP");
    finding.severity = Severity::ToVerify;
    finding.cause = saved.error().cause;
    finding.consequence = saved.error().consequence.isEmpty()
        ? StoreWords::tr("L’étape est enregistrée, sans copie de l’état d’avant.")
        : saved.error().consequence;
    finding.remedy = saved.error().remedy;
    entry.findings.append(finding);
}

Result<JournalEntry> Store::Private::commit(
    const ChangeSet& changes, JournalEntry entry, const std::function<Result<>()>& publish)
{
    NAVETTE_CHECK(writable());
    if (!changes.conflicts(school).isEmpty()) {
        School untouched = school;
        return tl::unexpected(changes.applyTo(untouched).error());
    }
    backUp(entry);
    complete(entry, changes);
    NAVETTE_TRY(transaction, Transaction::begin(connection, Transaction::Kind::Write));
    // Under the write lock now. The base must stand where the school in memory stands.
    NAVETTE_TRY(stands, newestEntry(connection));
    if (stands != newest)
        return failure(ErrorKind::Locked,
            StoreWords::tr("Un autre poste a modifié la base %1.").arg(french::quoted(QFileInfo(path).fileName())),
            StoreWords::tr("Rien n’a été modifié."), StoreWords::tr("Fermez la base et ouvrez-la de nouveau."));
    NAVETTE_CHECK(writeChanges(connection, changes, school));
    NAVETTE_TRY(hash, writeEntry(connection, entry, changes));
    entry.hash = hash;
    if (publish)
        NAVETTE_CHECK(publish());
    NAVETTE_CHECK(transaction.commit());

    const Result<> applied = changes.applyTo(school);
    Q_ASSERT(applied);
    newest = entry.id;
    for (JournalFile& file : entry.files)
        file.content.clear();
    return entry;
}

} // namespace navette::store
