// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/sent_before.h"

#include "exchange/export_documents.h"
#include "formats/ent/reader.h"
#include "formats/ent/writer.h"

#include <QCryptographicHash>

namespace navette::delivery {

namespace {

    bool hasLeft(const JournalEntry& entry, const QDateTime& loadedByHand)
    {
        if (entry.step != u"export.ent" || entry.files.isEmpty() || entry.undoneBy != 0)
            return false;
        switch (entry.outcome) {
        case Outcome::Sent:
        case Outcome::Accepted:
        case Outcome::AcceptedWithReservations:
        case Outcome::Refused: // the same again would be refused again
            return true;
        case Outcome::Prepared:
        case Outcome::Done:
            return loadedByHand.isValid() && entry.at <= loadedByHand;
        case Outcome::Undone:
            break;
        }
        return false;
    }

} // namespace

QString documentOf(const School& school, bool sealed)
{
    const Result<QByteArray> bytes = ent::write(exchange::entDocument(school));
    if (!bytes)
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(*bytes);
    if (sealed) {
        for (const EntPartner& partner : school.table<EntPartner>())
            hash.addData(partner.name.toUtf8() + '\0' + partner.publicKey.toUtf8() + '\0');
    }
    return QString::fromLatin1(hash.result().toHex());
}

std::optional<SentBefore> lastSent(const store::Store& base, const Deposits& deposits)
{
    // Those that wait beside the base are newer than its journal.
    if (const QList<Deposit> waiting = deposits.there(); !waiting.isEmpty()) {
        const Deposit& last = waiting.last();
        return SentBefore { .at = last.entry.at, .file = last.entry.files.first(), .document = last.document };
    }
    const Result<QList<JournalEntry>> journal = base.journal();
    if (!journal)
        return std::nullopt;
    const QDateTime loadedByHand = firstLoadByHand(base.school());
    for (auto entry = journal->crbegin(); entry != journal->crend(); ++entry) {
        if (!hasLeft(*entry, loadedByHand))
            continue;
        const Result<QByteArray> bytes = base.fileContent(entry->id, 0);
        if (!bytes)
            return std::nullopt;
        SentBefore before { .at = entry->at, .byHand = entry->at <= loadedByHand, .file = entry->files.first() };
        before.file.content = *bytes;
        return before;
    }
    return std::nullopt;
}

bool saysTheSame(
    const SentBefore& before, const School& school, bool sealed, const QString& document, const RunLog& log)
{
    if (!before.document.isEmpty())
        return before.document == document;
    if (before.file.sha256 == log.sealedFile)
        return log.sealedDocument == document;
    if (sealed)
        return false; // what was sent in clear serves nobody who waits for a sealed file, and a sealed one stays shut
    const Result<ent::Document> said
        = ent::read({ .name = before.file.name, .path = {}, .bytes = before.file.content });
    return said && *said == exchange::entDocument(school);
}

bool isForPlace(const SentBefore& before, const QString& path) { return before.byHand || before.file.path == path; }

} // namespace navette::delivery
