// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/runner.h"

#include "common/french.h"
#include "common/sha256.h"
#include "delivery/deposits.h"
#include "delivery/paths.h"
#include "delivery/secrets.h"
#include "delivery/sent_before.h"
#include "delivery/words.h"
#include "exchange/exports.h"
#include "store/store.h"

#include <QDir>
#include <QLockFile>
#include <thread>

namespace navette::delivery {

namespace {

    using namespace std::chrono_literals;

    /// Longer than any run takes: the lock of a station that went away is taken over after that.
    constexpr auto LockAbandonedAfter = 3h;

    /// "durand (poste SECRETARIAT-2)".
    QString signature()
    {
        const store::Actor actor = store::Actor::current();
        return Words::tr("%1 (poste %2)").arg(actor.user, actor.host);
    }

    bool take(QLockFile& lock)
    {
        // A lock that names nobody is being written this very moment, or its maker was killed before it could.
        constexpr int Patience = 500;
        qint64 pid = 0;
        QString host;
        QString program;
        return lock.tryLock(0)
            || (!lock.getLockInfo(&pid, &host, &program)
                && (lock.tryLock(Patience)
                    || (!lock.getLockInfo(&pid, &host, &program) && lock.removeStaleLockFile() && lock.tryLock(0))));
    }

    class OneRun {
    public:
        OneRun(QString base, Trigger trigger, const Surroundings& around)
            : m_base(std::move(base))
            , m_planned(trigger == Trigger::Schedule)
            , m_around(around)
            , m_deposits(m_base)
        {
            m_outcome.run.at = around.now().toUTC();
            m_outcome.run.byHand = !m_planned;
        }

        RunOutcome run()
        {
            go();
            return std::move(m_outcome);
        }

    private:
        void go();
        void underLock(const store::Store& base, const EntDelivery& settings);
        void send(const store::Store& base, const EntDelivery& settings, Destination& destination);
        Attempt<> deposit(Destination& destination, const JournalEntry& entry, const QString& document);
        Attempt<> tryOnce(Destination& destination, const JournalEntry& entry, const QString& document);
        Attempt<bool> settle(Destination& destination, const QString& wanted);
        void record();

        void end(RunResult result, const QString& sentence, const QStringList& details = {})
        {
            m_outcome.run.result = result;
            m_outcome.run.sentence = sentence;
            m_outcome.run.details += details; // what was told on the way stays
        }
        void end(RunResult result, const Error& error)
        {
            m_outcome.error = error;
            QStringList details { error.consequence, error.remedy };
            details.removeAll(QString());
            end(result, error.cause, details);
        }

        QString m_base;
        bool m_planned;
        const Surroundings& m_around;
        Deposits m_deposits;
        RunLog m_log;
        RunOutcome m_outcome;
    };

    void OneRun::go()
    {
        const Result<store::Store> base = store::Store::open(m_base, store::Mode::ReadOnly);
        if (!base)
            return end(RunResult::Failed, base.error());
        const EntDelivery* settings = settingsOf(base->school());
        if (!settings || (m_planned && !settings->enabled))
            return end(RunResult::Off, Words::tr("La mise à jour automatique de l’ENT n’est pas activée."));
        if (!QDir().mkpath(deliveryFolder(m_base)))
            return end(RunResult::Failed, writeRunLog(m_base, m_log).error());
        QLockFile lock(deliveryFolder(m_base) + QStringLiteral("/passage.lock"));
        lock.setStaleLockTime(int(std::chrono::milliseconds(LockAbandonedAfter).count()));
        if (!take(lock))
            return end(RunResult::Busy, Words::tr("Une mise à jour de l’ENT est déjà en cours pour cette base."));
        underLock(*base, *settings);
    }

    void OneRun::underLock(const store::Store& base, const EntDelivery& settings)
    {
        const School& school = base.school();
        m_log = readRunLog(m_base);
        const QDateTime now = m_around.now();
        const Result<QList<JournalEntry>> journal = base.journal();
        if (!journal)
            return end(RunResult::Failed, journal.error());
        if (m_planned) {
            if (!isDue(school, *journal, m_log, now))
                return end(RunResult::NotDue, Words::tr("Aucun passage n’est prévu maintenant."));
            m_log.served = lastPlanned(settings, wallTimeOf(now));
            std::optional<Pause> pause = pauseOn(school, settings, wallTimeOf(now).date);
            if (!pause)
                pause = pauseOn(school, settings, m_log.served->date);
            if (pause) {
                end(RunResult::Paused, Words::tr("Rien n’est envoyé : %1.").arg(pause->label));
                static_cast<void>(writeRunLog(m_base, m_log));
                return;
            }
        }
        const Result<std::optional<QString>> password = settings.account.isEmpty()
            ? Result<std::optional<QString>>(std::nullopt)
            : passwordFor({ m_base, settings.address, settings.account });
        if (needsFirstLoadByHand(school))
            end(RunResult::NotInitialised,
                { ErrorKind::Refused,
                    Words::tr("L’ENT n’a pas encore reçu le premier fichier de cette année à la main."),
                    Words::tr(
                        "Rien n’a été envoyé : après un changement d’année, l’ENT refuse les fichiers automatiques."),
                    Words::tr("Faites d’abord un import d’initialisation à la main, puis cochez l’étape « Charger "
                              "l’emploi du temps dans l’ENT ».") });
        else if (!password)
            end(RunResult::Failed, password.error());
        else if (settings.type == DeliveryType::WebDav && !settings.account.isEmpty() && !*password)
            end(RunResult::Failed,
                { ErrorKind::Io,
                    Words::tr("Le mot de passe du compte %1 n’est pas connu sur ce poste.")
                        .arg(french::quoted(settings.account)),
                    Words::nothingSent(),
                    Words::tr("Saisissez-le dans Échanges › Mise à jour automatique de l’ENT, avec le compte du "
                              "système qui lance les mises à jour.") });
        else if (const auto destination = m_around.destination(settings, password->value_or(QString())); !destination)
            end(RunResult::Failed, destination.error());
        else
            send(base, settings, **destination);
        m_log.add(m_outcome.run);
        // What was done is done: a log that cannot be written is told with it.
        if (const Result<> written = writeRunLog(m_base, m_log); !written)
            m_outcome.run.details.append(written.error().text());
    }

    void OneRun::send(const store::Store& base, const EntDelivery& settings, Destination& destination)
    {
        m_around.tell(Words::tr("Vérification de l’emploi du temps…"));
        const School& school = base.school();
        const exchange::Outgoing outgoing = exchange::planExport(exchange::Receiver::Ent, school,
            { .at = m_around.now().toLocalTime(),
                .dialect = settings.dialect == u"edt" ? exchange::EntDialect::Edt : exchange::EntDialect::Kosmos,
                .sealed = settings.sealed });
        m_outcome.findings = outgoing.findings;
        if (outgoing.isBlocked()) {
            QStringList causes;
            for (const Finding& finding : outgoing.findings) {
                if (finding.severity == Severity::Blocks)
                    causes.append(finding.cause);
            }
            return end(RunResult::Refused, Words::tr("Points bloquants : %1. Rien n’a été envoyé.").arg(causes.size()),
                causes);
        }
        if (const Attempt<bool> settled = settle(destination, {}); !settled && !settled.error().mayPass)
            return end(RunResult::Failed, settled.error().error);
        record();

        JournalEntry entry = outgoing.entry;
        // Milliseconds tell deposits apart (deposits.h).
        entry.at = m_outcome.run.at;
        entry.outcome = Outcome::Sent;
        const QString by
            = (m_planned ? Words::tr("Mise à jour automatique, par %1.") : Words::tr("Mise à jour lancée par %1."))
                  .arg(signature());
        entry.note = entry.note.isEmpty() ? by : by + u' ' + entry.note; // the export says for whom it is sealed
        entry.files = { { .name = outgoing.fileName,
            .path = destination.pathOf(outgoing.fileName),
            .sha256 = sha256Hex(outgoing.bytes),
            .size = outgoing.bytes.size(),
            .content = outgoing.bytes } };
        const QString document = documentOf(school, settings.sealed);
        const std::optional<SentBefore> before = lastSent(base, m_deposits);
        if (before && saysTheSame(*before, school, settings.sealed, document, m_log)
            && isForPlace(*before, entry.files.first().path))
            return end(RunResult::Unchanged,
                Words::tr("Rien n’a changé depuis le fichier du %1.")
                    .arg(french::date(before->at.toLocalTime().date())));
        if (const Attempt<> sent = deposit(destination, entry, document); !sent)
            return end(RunResult::Failed, sent.error().error);

        m_outcome.run.path = entry.files.first().path;
        m_outcome.run.sha256 = entry.files.first().sha256;
        m_outcome.run.size = entry.files.first().size;
        m_log.sealedFile = entry.files.first().sha256;
        m_log.sealedDocument = document;
        end(RunResult::Sent, Words::tr("%1 est déposé : %2.").arg(outgoing.fileName, outgoing.entry.title));
        record();
        if (!m_deposits.there().isEmpty())
            m_outcome.run.details.append(Words::tr(
                "La base est ouverte ailleurs : le dépôt sera inscrit au suivi par la fenêtre qui l’a ouverte."));
    }

    Attempt<> OneRun::deposit(Destination& destination, const JournalEntry& entry, const QString& document)
    {
        Attempt<> done = tryOnce(destination, entry, document);
        for (const auto pause : Pauses) {
            if (done || !m_planned || !done.error().mayPass)
                break;
            m_around.tell(Words::tr("%1 Nouvel essai dans %2.")
                              .arg(done.error().error.cause, french::duration(int(pause.count()))));
            if (!m_around.wait(pause))
                break;
            done = tryOnce(destination, entry, document);
        }
        return done;
    }

    Attempt<> OneRun::tryOnce(Destination& destination, const JournalEntry& entry, const QString& document)
    {
        ++m_outcome.run.attempts;
        m_around.tell(Words::tr("Envoi de %1…").arg(entry.files.first().name));
        // The last try may have arrived although its answer got lost.
        const Attempt<bool> arrived = settle(destination, entry.files.first().sha256);
        if (!arrived)
            return tl::unexpected(arrived.error());
        if (*arrived)
            return {};
        const Result<QString> id = m_deposits.begin(entry, document);
        if (!id)
            return tl::unexpected(Failure { id.error() });
        if (const Attempt<> put = destination.put(entry.files.first().name, entry.files.first().content); !put) {
            // Whether a deposit whose connection broke has arrived is asked before the next one.
            if (!put.error().mayPass)
                m_deposits.forget(*id);
            return put;
        }
        if (const Result<> noted = m_deposits.arrived(*id); !noted)
            m_outcome.run.details.append(noted.error().text());
        return {};
    }

    /// Asks the destination about the deposits of which it is not known whether they arrived. True when the file of
    /// SHA-256 \a wanted was one that did.
    Attempt<bool> OneRun::settle(Destination& destination, const QString& wanted)
    {
        bool arrived = false;
        for (const Deposit& open : m_deposits.onTheirWay()) {
            const JournalFile& file = open.entry.files.first();
            // Another destination's, since the settings changed: who could answer is not asked any more.
            if (file.path != destination.pathOf(file.name)) {
                m_deposits.forget(open.id);
                continue;
            }
            Attempt<std::optional<QByteArray>> there = destination.get(file.name);
            if (!there)
                return tl::unexpected(there.error());
            if (!*there || sha256Hex(**there) != file.sha256) {
                m_deposits.forget(open.id);
                continue;
            }
            if (const Result<> noted = m_deposits.arrived(open.id); !noted)
                return tl::unexpected(Failure { noted.error() });
            arrived = arrived || file.sha256 == wanted;
        }
        return arrived;
    }

    /// Puts what arrived into the journal, when nobody else has the base.
    void OneRun::record()
    {
        if (m_deposits.there().isEmpty())
            return;
        Result<store::Store> base = store::Store::open(m_base, store::Mode::ReadWrite);
        if (!base || base->isReadOnly())
            return;
        if (const Result<QList<JournalEntry>> journal = base->journal())
            static_cast<void>(
                recordDeposits(m_base, *journal, [&](const JournalEntry& entry) { return base->commit({}, entry); }));
    }

} // namespace

Surroundings Surroundings::real(const std::atomic<bool>* cancelled)
{
    return { .now = [] { return QDateTime::currentDateTime(); },
        .wait =
            [cancelled](std::chrono::seconds length) {
                // In small steps: who gives up is not kept waiting.
                const auto until = std::chrono::steady_clock::now() + length;
                while (std::chrono::steady_clock::now() < until) {
                    if (cancelled && *cancelled)
                        return false;
                    std::this_thread::sleep_for(200ms);
                }
                return true;
            },
        .destination
        = [cancelled](const EntDelivery& settings,
              const QString& password) { return destinationOf(settings, password, { .cancelled = cancelled }); } };
}

bool isDue(const School& school, const QList<JournalEntry>& journal, const RunLog& log, const QDateTime& now)
{
    const EntDelivery* settings = settingsOf(school);
    if (!settings || !settings->enabled)
        return false;
    const std::optional<WallTime> planned = lastPlanned(*settings, wallTimeOf(now));
    if (!planned || (log.served && *planned <= *log.served))
        return false;
    // A time that had passed when the settings were made was not missed.
    for (auto entry = journal.crbegin(); entry != journal.crend(); ++entry) {
        if (entry->step == SettingsStep)
            return *planned > wallTimeOf(entry->at);
    }
    return true;
}

RunOutcome runOnce(const QString& base, Trigger trigger, const Surroundings& around)
{
    return OneRun(base, trigger, around).run();
}

} // namespace navette::delivery
