// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"

#include <QCoreApplication>

namespace navette::exchange {

/// One field of a changed row, in words.
struct FieldChange {
    QString label;
    QString before; ///< empty for an inserted row
    QString after; ///< empty for a deleted row
};

/// A change set in words: names of rows, fields before and after. Made from the school before and the school as it
/// would be.
class ChangeText {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
public:
    ChangeText(School before, School after);

    QString rowLabel(RowKey key) const;
    /// The fields that differ, or those that are filled when the row is new or gone.
    QList<FieldChange> fields(RowKey key, const RowChange& change) const;
    /// The same in one line: "Classe : 6A → 6B ; INE : (vide) → 0123".
    QString summary(RowKey key, const RowChange& change) const;

private:
    QString value(Kind kind, std::size_t field, const Record& record) const;
    QString reference(Kind kind, qint64 id) const;

    School m_before;
    School m_after;
};

} // namespace navette::exchange
