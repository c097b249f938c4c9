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
    bool isStrong = false; ///< in bold, for what has nobody at all; the badge says the same in words
    QString icon; ///< name of the icon before the title; empty for none
};

/// Rows to be looked at; which, the pane decides.
class RowListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole, LinesRole, BadgeRole, ToneRole, ScoreRole, StrongRole, IconRole };

    using QAbstractListModel::QAbstractListModel;

    /// Whether rows of this list may be taken with the mouse, or take those of another.
    enum class Drag { None, From, Onto };
    void setDrag(Drag drag) { m_drag = drag; }

    void setRows(const QList<ListRow>& rows);
    const QList<ListRow>& rows() const { return m_rows; }
    /// The position of \a key, or -1.
    int find(const QString& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(
        const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

Q_SIGNALS:
    void dropped(const QString& key, const QString& onto); ///< a row of another list was let go on one of this

private:
    Drag m_drag = Drag::None;
    QList<ListRow> m_rows;
};

/// True when every word of \a words (already folded) occurs in the row.
bool matchesWords(const ListRow& row, const QStringList& words);

} // namespace navette::ui
