// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "common/french.h"
#include "store/backup.h"
#include "store/journal.h"
#include "store/lock_info.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/store_private.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace navette::store {

namespace {

    QString quotedFile(const QString& path) { return french::quoted(QFileInfo(path).fileName()); }
    QString quotedFolder(const QString& path)
    {
        return french::quoted(QDir::toNativeSeparators(QFileInfo(path).absolutePath()));
    }

    LockInfo ownerOf(const Actor& actor)
    {
        LockInfo owner;
        owner.user = actor.user;
        // The machine's own name whatever the actor says: it tells whether the process can be looked for here.
        owner.host = QSysInfo::machineHostName();
        owner.pid = QCoreApplication::applicationPid();
        owner.since = QDateTime::currentDateTimeUtc();
        owner.application = QCoreApplication::applicationName();
        return owner;
    }

    Error truncated(const QString& path)
    {
        return { ErrorKind::Io, StoreWords::tr("Le fichier %1 est vide ou tronqué.").arg(quotedFile(path)),
            StoreWords::tr("La base ne peut pas être lue."),
            StoreWords::tr("Reprenez la dernière copie du dossier de sauvegardes, à côté de la base.") };
    }

    /// What can be said of the file before SQLite looks at it.
    Result<> checkFile(const QString& path, Mode mode)
    {
        const QFileInfo info(path);
        if (!info.exists())
            return failure(ErrorKind::Io,
                StoreWords::tr("La base %1 n’existe pas dans le dossier %2.").arg(quotedFile(path), quotedFolder(path)),
                {}, StoreWords::tr("Vérifiez son nom, ou créez une base."));
        if (!info.isFile())
            return failure(ErrorKind::Io, StoreWords::tr("%1 est un dossier, pas une base.").arg(quotedFile(path)), {},
                StoreWords::tr("Choisissez le fichier de la base."));
        if (!info.isReadable())
            return failure(ErrorKind::Io,
                StoreWords::tr("Vous n’avez pas le droit de lire la base %1.").arg(quotedFile(path)), {},
                StoreWords::tr("Demandez ce droit à la personne qui gère le dossier."));
        // The header alone takes a hundred bytes; SQLite would take an empty file for an empty base.
        if (info.size() < 100)
            return tl::unexpected(truncated(path));
        if (mode == Mode::ReadWrite && !info.isWritable())
            return failure(ErrorKind::Io,
                StoreWords::tr("Vous n’avez pas le droit de modifier la base %1.").arg(quotedFile(path)), {},
                StoreWords::tr("Ouvrez-la en lecture seule, ou demandez ce droit à la personne qui gère le dossier."));
        return {};
    }

    /// The version of the base, before anything is written, the lock included. Says what is not a base, and one of
    /// which a part is missing: SQLite itself reads an incomplete last page as zeros.
    Result<int> versionOf(const QString& path)
    {
        NAVETTE_TRY(probe, Connection::open(path, Connection::Access::Read));
        NAVETTE_TRY(transaction, Transaction::begin(probe, Transaction::Kind::Read));
        NAVETTE_TRY(version, baseVersion(probe));
        NAVETTE_TRY(pages, probe.number(QStringLiteral("PRAGMA page_count")));
        NAVETTE_TRY(pageSize, probe.number(QStringLiteral("PRAGMA page_size")));
        if (!probe.isCopy() && QFileInfo(path).size() < pages * pageSize)
            return tl::unexpected(truncated(path));
        NAVETTE_CHECK(transaction.commit());
        return version;
    }

    /// Takes an older base forward, after a copy of it.
    Result<> migrateIfNeeded(Connection& connection)
    {
        NAVETTE_TRY(needed, needsMigration(connection));
        if (!needed)
            return {};
        NAVETTE_CHECK(makeBackup(connection, BackupKind::Migration, QDateTime::currentDateTime()));
        NAVETTE_TRY(transaction, Transaction::begin(connection, Transaction::Kind::Write));
        NAVETTE_CHECK(migrate(connection));
        return transaction.commit();
    }

    JournalEntry recoveryEntry(const LockInfo& holder)
    {
        JournalEntry entry;
        entry.step = QStringLiteral("lock.recovered");
        entry.title = holder.host.isEmpty()
            ? StoreWords::tr("Verrou abandonné repris : %1").arg(holder.user)
            : StoreWords::tr("Verrou abandonné repris : %1 (poste %2)").arg(holder.user, holder.host);
        entry.note = holder.doing;
        return entry;
    }

} // namespace

Store::Store(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::create(
    const QString& path, const SchoolInfo& info, const Actor& actor, const std::optional<FirstStep>& first)
{
    if (QFileInfo::exists(path))
        return failure(ErrorKind::Refused,
            StoreWords::tr("Le dossier %1 contient déjà un fichier %2.").arg(quotedFolder(path), quotedFile(path)),
            StoreWords::tr("La base n’a pas été créée."),
            StoreWords::tr("Choisissez un autre nom, ou ouvrez cette base."));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return failure(ErrorKind::Io,
            StoreWords::tr("Le dossier %1 n’existe pas ou ne peut pas être écrit.").arg(quotedFolder(path)),
            StoreWords::tr("La base n’a pas été créée."), StoreWords::tr("Choisissez un autre dossier."));
    // Under another name until it is whole: no half-made base ever carries the name asked for.
    const QString half = QFileInfo(path).absolutePath()
        + QStringLiteral("/.%1.part").arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const auto make = [&]() -> Result<> {
        NAVETTE_TRY(connection, Connection::open(half, Connection::Access::Create));
        NAVETTE_TRY(transaction, Transaction::begin(connection, Transaction::Kind::Write));
        NAVETTE_CHECK(createSchema(connection));
        ChangeSet identity;
        identity.add({ Kind::SchoolInfo, 1 }, { std::nullopt, toRecord(info) });
        NAVETTE_CHECK(writeChanges(connection, identity, School()));
        return transaction.commit();
    };
    const auto fill = [&]() -> Result<> {
        NAVETTE_TRY(store, open(half, Mode::ReadWrite, actor));
        NAVETTE_CHECK(store.commit(first->changes, first->entry));
        return {};
    };
    Result<> made = make();
    if (made && first)
        made = fill();
    if (made && !QFile::rename(half, path))
        made = failure(ErrorKind::Io,
            StoreWords::tr("La base %1 n’a pas pu être écrite dans le dossier %2.")
                .arg(quotedFile(path), quotedFolder(path)),
            {}, StoreWords::tr("Vérifiez la place libre et le droit d’écrire dans ce dossier."));
    if (!made) {
        QFile::remove(half);
        return tl::unexpected(made.error());
    }
    return open(path, Mode::ReadWrite, actor);
}

Result<Store> Store::open(const QString& path, Mode mode, const Actor& actor)
{
    NAVETTE_CHECK(checkFile(path, mode));
    // One base, one lock, by whatever link it was reached.
    const QString file = QFileInfo(path).canonicalFilePath();
    QString reason = mode == Mode::ReadOnly ? StoreWords::tr("La base a été ouverte en lecture seule.") : QString();
    NAVETTE_TRY(version, versionOf(file));
    if (version > CurrentVersion)
        reason = StoreWords::tr("La base %1 vient d’une version plus récente de Navette : elle peut être lue, "
                                "pas modifiée. Mettez Navette à jour sur ce poste.")
                     .arg(quotedFile(file));
    std::unique_ptr<WriterLock> lock;
    if (reason.isEmpty()) {
        NAVETTE_TRY(taken, WriterLock::take(file, ownerOf(actor)));
        lock = std::move(taken);
    }
    NAVETTE_TRY(
        connection, Connection::open(file, reason.isEmpty() ? Connection::Access::Write : Connection::Access::Read));
    if (reason.isEmpty())
        NAVETTE_CHECK(migrateIfNeeded(connection));
    auto d = std::make_unique<Private>(file, actor, std::move(connection));
    d->readOnlyReason = reason;
    d->lock = std::move(lock);
    NAVETTE_CHECK(d->load());
    if (d->lock && d->lock->recoveredFrom())
        NAVETTE_CHECK(d->commit({}, recoveryEntry(*d->lock->recoveredFrom())));
    return Store(std::move(d));
}

const School& Store::school() const { return d->school; }
QString Store::path() const { return d->path; }
const Actor& Store::actor() const { return d->actor; }
bool Store::isReadOnly() const { return !d->readOnlyReason.isEmpty(); }
QString Store::readOnlyReason() const { return d->readOnlyReason; }

Result<JournalEntry> Store::commit(
    const ChangeSet& changes, JournalEntry entry, const std::function<Result<>()>& publish)
{
    return d->commit(changes, std::move(entry), publish);
}

Result<QList<JournalEntry>> Store::journal() const
{
    NAVETTE_CHECK(d->prepareReading());
    return readEntries(d->connection);
}

Result<ChangeSet> Store::changesOf(qint64 entry) const
{
    NAVETTE_CHECK(d->prepareReading());
    return readChanges(d->connection, entry);
}

Result<QByteArray> Store::fileContent(qint64 entry, int index) const
{
    NAVETTE_CHECK(d->prepareReading());
    return readFile(d->connection, entry, index);
}

Result<> Store::noteOutcome(qint64 entry, OutcomeNote note)
{
    NAVETTE_CHECK(d->writable());
    if (!note.at.isValid())
        note.at = QDateTime::currentDateTimeUtc();
    note.user = d->actor.user;
    NAVETTE_TRY(transaction, Transaction::begin(d->connection, Transaction::Kind::Write));
    NAVETTE_TRY(found, writeOutcome(d->connection, entry, note));
    if (!found)
        return failure(ErrorKind::Refused, StoreWords::tr("Cette étape n’est pas dans le suivi des échanges."), {},
            StoreWords::tr("Actualisez le suivi des échanges, puis recommencez."));
    return transaction.commit();
}

Result<> Store::setOutcome(qint64 entry, Outcome outcome, const QString& note)
{
    return noteOutcome(entry, { .outcome = outcome, .note = note });
}

Result<> Store::enterExclusive(const QString& doing)
{
    if (d->actor.profile != QStringLiteral("SPR"))
        return failure(ErrorKind::Usage,
            StoreWords::tr("Cette étape demande le profil superviseur (SPR) et le mode exclusif."),
            StoreWords::tr("Rien n’a été commencé."),
            StoreWords::tr("Passez au profil superviseur, puis recommencez."));
    if (isReadOnly()) {
        const std::optional<LockInfo> holder = lockOf(d->path);
        return failure(holder ? ErrorKind::Locked : ErrorKind::Io, holder ? holder->sentence() : d->readOnlyReason,
            StoreWords::tr("Le mode exclusif ne peut pas être pris."),
            StoreWords::tr("Attendez que le travail en cours soit fini, puis ouvrez la base en écriture."));
    }
    NAVETTE_CHECK(d->writable());
    NAVETTE_CHECK(d->lock->describe(true, doing));
    d->exclusive = true;
    return {};
}

void Store::leaveExclusive()
{
    if (!d->exclusive)
        return;
    d->exclusive = false;
    // The note only tells others; if it cannot be written, the lock itself still says who.
    if (d->writable())
        static_cast<void>(d->lock->describe(false, {}));
}

bool Store::isExclusive() const { return d->exclusive; }

void Store::setProfile(const QString& profile)
{
    d->actor.profile = profile;
    if (profile != QStringLiteral("SPR"))
        leaveExclusive();
}

Result<bool> Store::refresh()
{
    if (!isReadOnly())
        return false;
    const qint64 newest = d->newest;
    const qint64 version = d->dataVersion;
    NAVETTE_CHECK(d->load());
    return d->newest != newest || d->dataVersion != version;
}

QDateTime Store::lastBackup() const { return newestBackup(d->path); }

Result<QString> Store::backup() const
{
    NAVETTE_CHECK(d->writable());
    return makeBackup(d->connection, BackupKind::Manual, QDateTime::currentDateTime());
}

} // namespace navette::store
