// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journal_entry.h"

#include <QAbstractTableModel>

namespace navette::ui {

/// The journal as a table, newest first. A new entry, an outcome or an undo tells only the rows concerned, so that
/// selection and scrolling stay.
class JournalModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { At, Way, Title, State, Findings, User, Files, Size, Host, Profile, Sha256, ColumnCount };
    static constexpr int IdRole = Qt::UserRole;
    static constexpr int ExchangeRole = Qt::UserRole + 1; ///< whether files came in or went out

    using QAbstractTableModel::QAbstractTableModel;

    /// \a entries as the session gives them, oldest first.
    void setEntries(const QList<JournalEntry>& entries);
    const JournalEntry& entryAt(int row) const { return m_entries.at(row); }
    int rowOf(qint64 id) const; ///< -1: no such entry
    int exchangeCount() const { return m_exchanges; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const JournalEntry& entry, int column);
    static QVariant sortValue(const JournalEntry& entry, int column);
    static QVariant decoration(const JournalEntry& entry, int column);

    QList<JournalEntry> m_entries; ///< newest first
    int m_exchanges = 0;
};

} // namespace navette::ui
