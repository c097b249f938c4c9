// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/deposits.h"

#include "common/french.h"
#include "delivery/paths.h"
#include "delivery/words.h"
#include "store/journal_text.h"

#include <QCborMap>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <algorithm>

namespace navette::delivery {

namespace {

    constexpr QLatin1String OnItsWay { ".en-cours" };
    constexpr QLatin1String There { ".depose" };

    // The fields of a deposit's file. They stay as they are: another version may have written it.
    constexpr QLatin1String At { "at" };
    constexpr QLatin1String Title { "title" };
    constexpr QLatin1String Note { "note" };
    constexpr QLatin1String Counts { "counts" };
    constexpr QLatin1String FindingsKey { "findings" };
    constexpr QLatin1String Name { "name" };
    constexpr QLatin1String Path { "path" };
    constexpr QLatin1String Sha256 { "sha256" };
    constexpr QLatin1String Content { "content" };
    constexpr QLatin1String Document { "document" };

    QByteArray toBytes(const JournalEntry& entry, const QString& document)
    {
        const JournalFile& file = entry.files.first();
        QCborMap map;
        map[At] = entry.at.toUTC().toString(Qt::ISODateWithMs);
        map[Title] = entry.title;
        map[Note] = entry.note;
        map[Counts] = store::toText(entry.counts);
        map[FindingsKey] = store::toText(entry.findings);
        map[Name] = file.name;
        map[Path] = file.path;
        map[Sha256] = file.sha256;
        map[Content] = qCompress(file.content);
        map[Document] = document;
        return map.toCborValue().toCbor();
    }

    std::optional<Deposit> fromBytes(const QByteArray& bytes)
    {
        const QCborMap map = QCborValue::fromCbor(bytes).toMap();
        Deposit deposit;
        JournalEntry& entry = deposit.entry;
        entry.at = QDateTime::fromString(map[At].toString(), Qt::ISODateWithMs);
        entry.step = QStringLiteral("export.ent");
        entry.title = map[Title].toString();
        entry.direction = Direction::Out;
        entry.outcome = Outcome::Sent;
        entry.note = map[Note].toString();
        entry.counts = store::countsFromText(map[Counts].toByteArray());
        entry.findings = store::findingsFromText(map[FindingsKey].toByteArray());
        const QByteArray content = qUncompress(map[Content].toByteArray());
        entry.files = { { .name = map[Name].toString(),
            .path = map[Path].toString(),
            .sha256 = map[Sha256].toString(),
            .size = content.size(),
            .content = content } };
        deposit.document = map[Document].toString();
        if (!entry.at.isValid() || content.isEmpty())
            return std::nullopt;
        return deposit;
    }

    bool isIn(const QList<JournalEntry>& journal, const JournalEntry& entry)
    {
        return std::any_of(journal.crbegin(), journal.crend(), [&](const JournalEntry& other) {
            return other.step == entry.step && other.at == entry.at && !other.files.isEmpty()
                && other.files.first().sha256 == entry.files.first().sha256;
        });
    }

} // namespace

Deposits::Deposits(const QString& base)
    : m_folder(deliveryFolder(base))
{
}

Result<QString> Deposits::begin(const JournalEntry& entry, const QString& document)
{
    const QString id = entry.at.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    const QByteArray bytes = toBytes(entry, document);
    QSaveFile file(m_folder + u'/' + id + OnItsWay);
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.flush() || !file.commit())
        return failure(ErrorKind::Io,
            Words::tr("Le dossier %1, à côté de la base, ne peut pas être écrit.")
                .arg(french::quoted(QDir::toNativeSeparators(m_folder))),
            Words::tr("L’envoi ne pourrait pas être inscrit au suivi des échanges : rien n’a été envoyé."),
            Words::tr("Libérez de la place, ou demandez le droit d’écrire à côté de la base."));
    return id;
}

Result<> Deposits::arrived(const QString& id)
{
    const QString path = m_folder + u'/' + id;
    if (QFile::rename(path + OnItsWay, path + There))
        return {};
    return failure(ErrorKind::Io,
        Words::tr("Le fichier est déposé, mais le dossier %1 ne peut plus être écrit.")
            .arg(french::quoted(QDir::toNativeSeparators(m_folder))),
        Words::tr("Le dépôt sera inscrit au suivi des échanges à la prochaine mise à jour."),
        Words::tr("Rétablissez le droit d’écrire à côté de la base."));
}

void Deposits::forget(const QString& id)
{
    for (const QLatin1String ending : { OnItsWay, There })
        QFile::remove(m_folder + u'/' + id + ending);
}

QList<Deposit> Deposits::read(const QString& ending) const
{
    QList<Deposit> list;
    for (const QFileInfo& info : QDir(m_folder).entryInfoList({ u'*' + ending }, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (std::optional<Deposit> deposit = fromBytes(file.readAll())) {
            deposit->id = info.fileName().chopped(ending.size());
            list.append(std::move(*deposit));
        }
    }
    return list;
}

QList<Deposit> Deposits::onTheirWay() const { return read(OnItsWay); }

QList<Deposit> Deposits::there() const { return read(There); }

Result<int> recordDeposits(const QString& base, const QList<JournalEntry>& journal, const Committer& commit)
{
    Deposits deposits(base);
    int recorded = 0;
    for (const Deposit& deposit : deposits.there()) {
        // Committed by a process that was killed before it could take the file away.
        if (!isIn(journal, deposit.entry)) {
            NAVETTE_CHECK(commit(deposit.entry));
            ++recorded;
        }
        deposits.forget(deposit.id);
    }
    return recorded;
}

} // namespace navette::delivery
