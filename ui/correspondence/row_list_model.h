// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"

#include <QAbstractListModel>

namespace navette::ui {

/// One row of a list of the correspondence tab, as it is shown: the lists of both sides look and read alike.
struct ListRow {
    QString key; ///< theirs, or the number of our row
    QString title;
    QStringList lines; ///< below the title, smaller
    QString badge; ///< the state in a word or two
    Tone tone = Tone::Normal; ///< of the badge, whose word says the same
    int score = -1; ///< 0..100 draws a bar; -1 none
};

/// Rows to be looked at; which, the pane decides.
class RowListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole, LinesRole, BadgeRole, ToneRole, ScoreRole };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<ListRow>& rows);
    const QList<ListRow>& rows() const { return m_rows; }
    /// The position of \a key, or -1.
    int find(const QString& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<ListRow> m_rows;
};

/// True when every word of \a words (already folded) occurs in the row.
bool matchesWords(const ListRow& row, const QStringList& words);

} // namespace navette::ui
