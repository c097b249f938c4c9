// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace navette::rooms {

/// A text of separated values: ";", "," or tab, whichever the first line holds most often; quoted fields may hold the
/// separator, line ends and doubled quotes. Lines end with LF, CR LF or CR.
class Table {
public:
    explicit Table(QStringView text);

    /// The next row that is not blank, its fields trimmed; false at the end.
    bool next();
    const QStringList& fields() const { return m_fields; }
    qsizetype line() const { return m_rowLine; } ///< where the current row begins, from 1
    /// Whether the text ended inside a quoted field; line() is where its row begins.
    bool unclosed() const { return m_unclosed; }

private:
    void readRow();
    QString readField();
    bool atLineEnd() const;

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    qsizetype m_rowLine = 0;
    QStringList m_fields;
    bool m_unclosed = false;
};

} // namespace navette::rooms
