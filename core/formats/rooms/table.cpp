// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/rooms/table.h"

#include <algorithm>

namespace navette::rooms {

namespace {

    /// What spreadsheets write above the header to say which separator follows.
    constexpr QStringView SeparatorHint = u"sep=";

    bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

    QChar separatorOf(QStringView text)
    {
        const auto end = std::find_if(text.cbegin(), text.cend(), isLineEnd);
        const QStringView header = text.first(end - text.cbegin());
        QChar best = u';';
        qsizetype most = 0;
        for (const QChar candidate : { u';', u',', u'\t' }) {
            const qsizetype count = header.count(candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

} // namespace

Table::Table(QStringView text)
    : m_text(text)
    , m_separator(separatorOf(text))
{
    if (m_text.startsWith(SeparatorHint, Qt::CaseInsensitive) && m_text.size() > SeparatorHint.size()
        && !isLineEnd(m_text.at(SeparatorHint.size()))) {
        m_separator = m_text.at(SeparatorHint.size());
        readRow();
    }
}

bool Table::next()
{
    while (m_at < m_text.size() && !m_unclosed) {
        readRow();
        if (std::any_of(m_fields.cbegin(), m_fields.cend(), [](const QString& field) { return !field.isEmpty(); }))
            return true;
    }
    return false;
}

bool Table::atLineEnd() const { return m_at >= m_text.size() || isLineEnd(m_text.at(m_at)); }

void Table::readRow()
{
    m_fields.clear();
    m_rowLine = m_line;
    m_fields.append(readField());
    while (m_at < m_text.size() && m_text.at(m_at) == m_separator) {
        ++m_at;
        m_fields.append(readField());
    }
    if (m_at < m_text.size()) {
        m_at += m_text.mid(m_at).startsWith(u"\r\n") ? 2 : 1;
        ++m_line;
    }
}

QString Table::readField()
{
    QString field;
    while (m_at < m_text.size() && m_text.at(m_at) == u' ' && m_separator != u' ')
        ++m_at;
    if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
        bool open = true;
        for (++m_at; m_at < m_text.size() && open; ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'"' && m_text.mid(m_at + 1).startsWith(u'"')) {
                field += c;
                ++m_at;
            } else if (c == u'"') {
                open = false;
            } else {
                m_line += c == u'\n';
                field += c;
            }
        }
        m_unclosed = open;
    }
    // Outside quotes, up to the separator or the line's end.
    const qsizetype from = m_at;
    while (!atLineEnd() && m_text.at(m_at) != m_separator)
        ++m_at;
    field += m_text.mid(from, m_at - from);
    return field.trimmed();
}

} // namespace navette::rooms
