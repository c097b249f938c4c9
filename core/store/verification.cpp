// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verification.h"

#include "common/french.h"
#include "store/backup.h"
#include "store/journal.h"
#include "store/journal_chain.h"
#include "store/rows.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSet>
#include <QVariant>

namespace navette::store {

namespace {

    using namespace Qt::StringLiterals;

    Finding finding(const QString& code, const QString& cause, qint64 entry = 0)
    {
        Finding finding;
        finding.code = code;
        finding.severity = Severity::Blocks;
        finding.cause = cause;
        finding.consequence = StoreWords::tr("Le suivi des échanges ne fait plus foi pour cette ligne.");
        finding.remedy = StoreWords::tr("Comparez avec la dernière sauvegarde et avec le dernier dossier imprimé.");
        if (entry != 0)
            finding.objects = { { u"journal"_s, entry, StoreWords::tr("étape nº %1").arg(entry) } };
        return finding;
    }

    class Verifier {
    public:
        Verifier(Connection& connection, const std::function<bool()>& cancelled)
            : m_connection(connection)
            , m_cancelled(cancelled)
        {
        }

        Result<JournalCheck> run()
        {
            {
                // As one state: a commit in between would look like a line too many.
                NAVETTE_TRY(transaction, Transaction::begin(m_connection, Transaction::Kind::Read));
                NAVETTE_CHECK(checkLinks());
                NAVETTE_CHECK(checkStrays());
                NAVETTE_CHECK(checkRows());
                NAVETTE_CHECK(transaction.commit());
            }
            NAVETTE_CHECK(checkFiles());
            NAVETTE_CHECK(checkBackups());
            return m_check;
        }

    private:
        Result<> checkLinks()
        {
            NAVETTE_TRY(entries, readEntries(m_connection));
            for (const JournalEntry& entry : entries)
                m_titles.insert(entry.id, entry.title);
            NAVETTE_TRY(links, readLinks(m_connection));
            m_links = links;
            ChainReader reader(m_connection);
            QString previous;
            qint64 expected = 1;
            for (const ChainLink& link : links) {
                NAVETTE_CHECK(goOn());
                if (link.id != expected || link.previous != previous)
                    tell(finding(u"JOURNAL_ORDER"_s,
                        StoreWords::tr("La ligne nº %1 du suivi ne s’enchaîne pas avec la précédente : une ligne a été "
                                       "retirée, ajoutée ou déplacée hors de Navette.")
                            .arg(link.id),
                        link.entry));
                NAVETTE_CHECK(checkLink(reader, link));
                previous = link.hash;
                expected = link.id + 1;
            }
            m_check.lines = links.size();
            m_check.chainedLater
                = std::count_if(links.cbegin(), links.cend(), [](const ChainLink& link) { return link.later != 0; });
            m_check.head = previous;
            NAVETTE_TRY(made, linksMade(m_connection));
            if (made != expected - 1)
                tell(finding(u"JOURNAL_END"_s,
                    StoreWords::tr("Le suivi s’arrête à la ligne nº %1, alors que la base en a inscrit %2 : les "
                                   "dernières ont été retirées hors de Navette.")
                        .arg(QString::number(expected - 1), french::number(made))));
            return {};
        }

        Result<> checkLink(ChainReader& reader, const ChainLink& link)
        {
            NAVETTE_TRY(hash, reader.hashOf(link));
            if (link.entry != 0)
                m_entries.insert(link.entry);
            if (link.outcome != 0)
                m_outcomes.insert(link.outcome);
            if (!hash) {
                tell(finding(u"JOURNAL_REMOVED"_s,
                    link.entry != 0
                        ? StoreWords::tr("L’étape nº %1 a été retirée du suivi hors de Navette.").arg(link.entry)
                        : StoreWords::tr("Ce que disait la ligne nº %1 du suivi, ce qu’un échange est devenu, a été "
                                         "retiré hors de Navette.")
                              .arg(link.id),
                    link.entry));
            } else if (*hash != link.hash) {
                NAVETTE_TRY(about, entryOf(link));
                tell(finding(u"JOURNAL_CHANGED"_s,
                    link.entry != 0
                        ? StoreWords::tr("L’étape nº %1, %2, a été modifiée hors de Navette après avoir été inscrite.")
                              .arg(QString::number(link.entry), titleOf(link.entry))
                        : StoreWords::tr("Ce qui a été noté de l’étape nº %1, %2, a été modifié hors de Navette.")
                              .arg(QString::number(about), titleOf(about)),
                    about));
            }
            return {};
        }

        /// Rows that no link binds.
        Result<> checkStrays()
        {
            NAVETTE_TRY(entries, ids(u"SELECT id FROM journal"_s));
            for (const qint64 id : entries) {
                if (!m_entries.contains(id))
                    tell(finding(u"JOURNAL_INSERTED"_s,
                        StoreWords::tr("L’étape nº %1, %2, a été ajoutée au suivi hors de Navette.")
                            .arg(QString::number(id), titleOf(id)),
                        id));
            }
            NAVETTE_TRY(outcomes, ids(u"SELECT id FROM journal_outcome"_s));
            for (const qint64 id : outcomes) {
                if (!m_outcomes.contains(id))
                    tell(finding(u"JOURNAL_INSERTED"_s,
                        StoreWords::tr("Ce qu’un échange est devenu a été ajouté au suivi hors de Navette.")));
            }
            NAVETTE_TRY(owners,
                ids(u"SELECT entry FROM journal_change UNION SELECT entry FROM journal_file EXCEPT "
                    "SELECT id FROM journal"_s));
            for (const qint64 id : owners)
                tell(finding(u"JOURNAL_INSERTED"_s,
                    StoreWords::tr("La base garde un fichier ou des modifications d’une étape nº %1 que le suivi ne "
                                   "connaît pas.")
                        .arg(id)));
            return {};
        }

        /// The school must be what the journal made of the row it began with.
        Result<> checkRows()
        {
            if (!m_check.holds())
                return {};
            NAVETTE_TRY(school, loadSchool(m_connection));
            const School now = school;
            NAVETTE_TRY(entries, ids(u"SELECT entry FROM journal_change ORDER BY entry DESC"_s));
            for (const qint64 id : entries) {
                NAVETTE_CHECK(goOn());
                NAVETTE_TRY(changes, readChanges(m_connection, id));
                const ChangeSet inverse = changes.inverted();
                const QList<RowKey> other = inverse.conflicts(school);
                if (!other.isEmpty())
                    return tellRows(now, other);
                NAVETTE_CHECK(inverse.applyTo(school));
            }
            School first;
            first.put(school.info());
            const ChangeSet rest = ChangeSet::between(first, school);
            return rest.isEmpty() ? Result<>() : tellRows(now, rest.changes().keys());
        }

        Result<> tellRows(const School& school, const QList<RowKey>& rows)
        {
            Finding told = finding(u"JOURNAL_ROWS"_s,
                StoreWords::tr("%n objet(s) de la base ne sont plus ce que le suivi en a fait : ils ont été modifiés "
                               "hors de Navette.",
                    nullptr, static_cast<int>(rows.size())));
            told.consequence = StoreWords::tr("Le suivi ne dit plus d’où viennent ces données.");
            for (const RowKey& row : rows)
                told.objects.append(objectRef(school, row));
            tell(told);
            return {};
        }

        /// What is said to be in the files.
        Result<> checkFiles()
        {
            NAVETTE_TRY(query,
                m_connection.prepare(u"SELECT entry, name, size, sha256, content FROM journal_file ORDER BY id"_s));
            NAVETTE_CHECK(m_connection.execute(query));
            while (query.next()) {
                NAVETTE_CHECK(goOn());
                const QByteArray content = qUncompress(query.value(4).toByteArray());
                const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
                if (content.size() == query.value(2).toLongLong() && hash == query.value(3).toByteArray())
                    continue;
                const qint64 entry = query.value(0).toLongLong();
                tell(finding(u"JOURNAL_FILE"_s,
                    StoreWords::tr("La copie du fichier %1 de l’étape nº %2 n’est plus celle qui a été échangée.")
                        .arg(french::quoted(query.value(1).toString()), QString::number(entry)),
                    entry));
            }
            return m_connection.finished(query);
        }

        /// A copy of the base knows the beginning of its chain: the newest one that tells another story is named.
        Result<> checkBackups()
        {
            for (const QString& path : backupsOf(m_connection.path())) {
                NAVETTE_CHECK(goOn());
                Result<Connection> copy = Connection::open(path, Connection::Access::Read);
                const Result<bool> chained = copy ? isChained(*copy) : Result<bool>(false);
                if (!chained || !*chained)
                    continue;
                const Result<ChainLink> last = lastLink(*copy);
                if (!last || last->id == 0 || knows(*last))
                    continue;
                Finding told = finding(u"JOURNAL_BACKUP"_s,
                    StoreWords::tr("La sauvegarde %1 contient des lignes que le suivi de la base n’a pas.")
                        .arg(french::quoted(QFileInfo(path).fileName())));
                told.severity = Severity::ToVerify;
                told.consequence = StoreWords::tr("Soit la base a été reprise d’une copie plus ancienne, soit des "
                                                  "lignes ont été retirées.");
                told.remedy = StoreWords::tr("Si personne n’a repris une copie, ouvrez cette sauvegarde et comparez.");
                tell(told);
                return {};
            }
            return {};
        }

        bool knows(const ChainLink& link) const
        {
            return link.id <= m_links.size() && m_links.at(link.id - 1).hash == link.hash;
        }

        Result<QList<qint64>> ids(const QString& sql)
        {
            NAVETTE_TRY(query, m_connection.prepare(sql));
            NAVETTE_CHECK(m_connection.execute(query));
            QList<qint64> ids;
            while (query.next())
                ids.append(query.value(0).toLongLong());
            NAVETTE_CHECK(m_connection.finished(query));
            return ids;
        }

        Result<qint64> entryOf(const ChainLink& link)
        {
            if (link.entry != 0)
                return link.entry;
            return m_connection.number(u"SELECT entry FROM journal_outcome WHERE id=%1"_s.arg(link.outcome));
        }

        QString titleOf(qint64 entry) const { return french::quoted(m_titles.value(entry)); }
        void tell(const Finding& finding) { m_check.findings.append(finding); }
        Result<> goOn() const
        {
            if (m_cancelled && m_cancelled())
                return failure(ErrorKind::Cancelled, StoreWords::tr("La vérification a été interrompue."));
            return {};
        }

        Connection& m_connection;
        const std::function<bool()>& m_cancelled;
        JournalCheck m_check;
        QList<ChainLink> m_links;
        QSet<qint64> m_entries; ///< bound by a link
        QSet<qint64> m_outcomes; ///< bound by a link
        QHash<qint64, QString> m_titles;
    };

} // namespace

Result<JournalCheck> verifyJournal(const QString& base, const std::function<bool()>& cancelled)
{
    NAVETTE_TRY(connection, Connection::open(base, Connection::Access::Read));
    NAVETTE_TRY(chained, isChained(connection));
    if (!chained)
        return failure(ErrorKind::Refused,
            StoreWords::tr("La base %1 date d’avant l’enchaînement du suivi.")
                .arg(french::quoted(QFileInfo(base).fileName())),
            StoreWords::tr("Rien ne peut être vérifié."),
            StoreWords::tr("Ouvrez-la une fois en écriture : elle est mise à niveau, après une copie."));
    return Verifier(connection, cancelled).run();
}

} // namespace navette::store
