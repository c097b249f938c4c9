// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_model.h"

#include "common/french.h"
#include "ui/common/findings_view.h"
#include "ui/common/tables.h"
#include "ui/common/words.h"
#include "ui/journal/entry_words.h"

#include <QFont>
#include <algorithm>
#include <numeric>

namespace navette::ui {

namespace {

    qint64 totalSize(const JournalEntry& entry)
    {
        return std::accumulate(entry.files.cbegin(), entry.files.cend(), qint64(0),
            [](qint64 sum, const JournalFile& file) { return sum + file.size; });
    }

    /// The gravest of the findings.
    Severity worst(const navette::Findings& findings)
    {
        return std::min_element(findings.cbegin(), findings.cend(), [](const Finding& a, const Finding& b) {
            return a.severity < b.severity;
        })->severity;
    }

} // namespace

void JournalModel::setEntries(const QList<JournalEntry>& entries)
{
    QList<JournalEntry> newestFirst(entries.crbegin(), entries.crend());
    m_exchanges = static_cast<int>(std::count_if(entries.cbegin(), entries.cend(), isExchange));
    // The journal only grows: what is shown stands at its end, unless it is another base's.
    const qsizetype added = newestFirst.size() - m_entries.size();
    const bool grown = added >= 0
        && std::equal(m_entries.cbegin(), m_entries.cend(), newestFirst.cbegin() + added,
            [](const JournalEntry& a, const JournalEntry& b) { return a.id == b.id && a.at == b.at; });
    if (!grown || m_entries.isEmpty()) {
        beginResetModel();
        m_entries = newestFirst;
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_entries = newestFirst;
        endInsertRows();
    } else {
        m_entries = newestFirst;
    }
    if (added < m_entries.size())
        Q_EMIT dataChanged(index(static_cast<int>(added), 0), index(rowCount() - 1, ColumnCount - 1));
}

int JournalModel::rowOf(qint64 id) const
{
    const auto found
        = std::find_if(m_entries.cbegin(), m_entries.cend(), [id](const JournalEntry& e) { return e.id == id; });
    return found == m_entries.cend() ? -1 : static_cast<int>(std::distance(m_entries.cbegin(), found));
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString JournalModel::text(const JournalEntry& entry, int column)
{
    switch (column) {
    case At:
        return fullMoment(entry.at);
    case Way:
        return EntryWords::way(entry);
    case Title:
        return entry.title;
    case State:
        return outcomeText(entry);
    case Findings:
        return entry.findings.isEmpty() ? QString() : french::number(entry.findings.size());
    case User:
        return entry.user;
    case Files:
        return EntryWords::fileNames(entry);
    case Size:
        return entry.files.isEmpty() ? QString() : sizeText(totalSize(entry));
    case Host:
        return entry.host;
    case Profile:
        return EntryWords::profile(entry);
    case Sha256: {
        QStringList prints;
        for (const JournalFile& file : entry.files)
            prints.append(file.sha256);
        return prints.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant JournalModel::sortValue(const JournalEntry& entry, int column)
{
    switch (column) {
    case At:
        return entry.at;
    case Findings:
        return entry.findings.size();
    case Size:
        return totalSize(entry);
    default:
        return {};
    }
}

QVariant JournalModel::decoration(const JournalEntry& entry, int column)
{
    switch (column) {
    case Way:
        return icon(EntryWords::wayIcon(entry), Tone::Muted);
    case State:
        return icon(outcomeIcon(entry), outcomeTone(entry));
    case Findings:
        return entry.findings.isEmpty() ? QVariant() : icon(severityIcon(worst(entry.findings)), Tone::Muted);
    default:
        return {};
    }
}

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    const JournalEntry& entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case SortedTable::SortRole:
        return sortValue(entry, index.column());
    case Qt::DecorationRole:
        return decoration(entry, index.column());
    case Qt::ToolTipRole: {
        const QString whole = text(entry, index.column());
        return whole.isEmpty() ? QVariant() : whole;
    }
    case Qt::FontRole: {
        if (entry.undoneBy == 0 || index.column() != Title)
            return {};
        QFont struck;
        struck.setStrikeOut(true);
        return struck;
    }
    case Qt::TextAlignmentRole:
        return int((index.column() == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IdRole:
        return entry.id;
    case ExchangeRole:
        return isExchange(entry);
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case At:
        return tr("Date");
    case Way:
        return tr("Sens");
    case Title:
        return tr("Étape");
    case State:
        return tr("État");
    case Findings:
        return tr("Constats");
    case User:
        return tr("Par");
    case Files:
        return tr("Fichiers");
    case Size:
        return tr("Taille");
    case Host:
        return tr("Poste");
    case Profile:
        return tr("Profil");
    case Sha256:
        return tr("SHA-256");
    default:
        return {};
    }
}

} // namespace navette::ui
